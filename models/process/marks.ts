import type {
  A11yState,
  Avoidability,
  Carrier,
  Confidence,
  Criticality,
  DataProtectionState,
  Decision,
  Delivery,
  Direction,
  EvidenceMaturity,
  FormRequirement,
  FormSubstitute,
  InputSource,
  Loa,
  MeasureStatus,
  Operator,
  Original,
  PartyType,
  Payment,
  Presence,
  ProcessState,
  ProcessType,
  RecordKeeping,
  Transfer,
  VerdictStatus,
  WorkMode,
} from './vocabulary';

/**
 * The marks as the domain sees them: parsed, typed, readonly. An absent property means "not stated", which is never the same
 * as zero. Shares and probabilities are fractions from 0 to 1; times are minutes or calendar days as their name says.
 */

/** One way information enters a step. The inputs of one step are alternatives: their shares sum to 1 after normalisation. */
export type InputMark = {
  readonly carrier: Carrier;
  /** Fraction of executions that use this input, as written in the file; `null` when not stated. */
  readonly share: number | null;
  readonly transfer: Transfer | null;
  /** Id in the system catalogue of the document, or any name the file uses. */
  readonly system: string | null;
  readonly source: InputSource;
};

/** What leaves a step. The first output is the one scored. */
export type OutputMark = { readonly carrier: Carrier; readonly system: string | null };

/** What an analyst decided about one finding; holds for its rule and key. */
export type VerdictMark = {
  readonly rule: string;
  readonly key: string;
  readonly status: VerdictStatus;
  readonly reason: string;
  readonly avoidability: Avoidability | null;
};

/** A problem, idea, question, risk or quote noted at a step. */
export type ObservationMark = { readonly kind: string; readonly text: string; readonly status: string };

/** A provision a step or the whole process rests on, e.g. "§ 3 Abs. 1 BMG"; `uri` leads to its text. */
export type LegalBasisMark = { readonly name: string; readonly uri: string | null };

/** A document asked for as evidence, how digital it is, and whether a register already holds what it says. */
export type EvidenceMark = { readonly name: string; readonly maturity: EvidenceMaturity | null; readonly heldByRegister: boolean | null };

/** Where software that learns could help at a step, as the file says. A hint: nothing is computed from it. */
export type AiMark = {
  /** What kind of help, e.g. `extraction`; null when the file does not say. */
  readonly type: string | null;
  /** How well it would suit, 0 to 100. */
  readonly suitability: number | null;
};

/** Everything marked on an activity. */
export type StepMarks = {
  readonly workMode: WorkMode | null;
  readonly decision: Decision | null;
  readonly form: FormRequirement | null;
  readonly presence: Presence | null;
  readonly original: Original | null;
  readonly record: RecordKeeping | null;
  /** `yes` where a legal provision allows full automation of the decision. */
  readonly automationLegalBasis: string | null;
  /** How the form requirement is met without paper. */
  readonly formSubstitute: FormSubstitute | null;
  /** Whether a guideline says how margin or discretion is used. */
  readonly guideline: boolean | null;
  readonly requiredLoa: Loa | null;
  readonly offeredLoa: Loa | null;
  readonly delivery: Delivery | null;
  readonly payment: Payment | null;
  /** Reference activity group of the federal process catalogue (FIM), 1 to 8. */
  readonly rag: number | null;
  /** Building block of the PICTURE method the step stands for, in the words of the file. */
  readonly pictureBlock: string | null;
  /** What is done when the step cannot run as usual; `none` where there is nothing. */
  readonly fallback: string | null;
  /** Hands-on minutes per execution. */
  readonly minutes: number | null;
  readonly waitDays: number | null;
  readonly restDays: number | null;
  readonly transportDays: number | null;
  /** Fraction of fully automated executions that still need a person. */
  readonly exceptionRate: number | null;
  readonly confidence: Confidence | null;
  /** The output leaves the authority. */
  readonly external: boolean;
  readonly inputs: readonly InputMark[];
  readonly outputs: readonly OutputMark[];
  readonly verdicts: readonly VerdictMark[];
  readonly observations: readonly ObservationMark[];
  readonly evidence: readonly EvidenceMark[];
  readonly legalBases: readonly LegalBasisMark[];
};

/** A step about which nothing is said. */
export const NO_MARKS: StepMarks = {
  workMode: null,
  decision: null,
  form: null,
  presence: null,
  original: null,
  record: null,
  automationLegalBasis: null,
  formSubstitute: null,
  guideline: null,
  requiredLoa: null,
  offeredLoa: null,
  delivery: null,
  payment: null,
  rag: null,
  pictureBlock: null,
  fallback: null,
  minutes: null,
  waitDays: null,
  restDays: null,
  transportDays: null,
  exceptionRate: null,
  confidence: null,
  external: false,
  inputs: [],
  outputs: [],
  verdicts: [],
  observations: [],
  evidence: [],
  legalBases: [],
};

/** How likely a case takes this sequence flow, given that it reaches its source. */
export type BranchMark = { readonly probability: number | null; readonly confidence: Confidence | null; readonly reason: string | null };

/** How likely a boundary event fires per execution of its activity. */
export type InterruptMark = { readonly probability: number | null };

/** Share of cases that begin at this start event. */
export type TriggerMark = { readonly share: number | null; readonly carrier: Carrier | null };

/** How often a looping or multi-instance activity runs: a count, or the probability of one more run. */
export type RunsMark = { readonly count: number | null; readonly repeat: number | null };

/** Who a pool or lane stands for. */
export type PartyMark = {
  readonly type: PartyType | null;
  readonly unit: string | null;
  /** How many people do the work there. */
  readonly headcount?: number | null;
};

/** What a message flow carries. */
export type MessageMark = {
  readonly carrier: Carrier;
  /** Fraction of the step's executions this message reaches, where several arrive at one step; as written in the file. */
  readonly share?: number | null;
  readonly transfer: Transfer | null;
  /** The message brings the decision to the applicant. */
  readonly decisionNotice: boolean;
  readonly direction?: Direction | null;
  /** One of `STANDARDS`, or the name of one, such as XMeld. */
  readonly standard?: string | null;
  /** Level of assurance the sender shows. */
  readonly loa?: Loa | null;
};

/** What a data object or store is made of. */
export type DocumentMark = {
  readonly carrier: Carrier;
  /** What the document is, in free words: application, evidence, notice. */
  readonly kind?: string | null;
  readonly heldByRegister?: boolean | null;
  readonly standard?: string | null;
  readonly personalData?: boolean | null;
  readonly maturity?: EvidenceMaturity | null;
};

/** Data can go from the system that has this to the system `to`; the other direction is another interface. */
export type InterfaceMark = { readonly to: string; readonly transfer: Transfer };

/** A system in the catalogue of the document, with its interfaces to others. */
export type SystemMark = {
  readonly id: string;
  readonly name: string;
  /** One of `SYSTEM_KINDS`, or whatever word the file uses. */
  readonly kind: string | null;
  readonly operator?: Operator | null;
  /** Independence of single vendors from 0 to 5, as the administration's scale of sovereignty counts. */
  readonly sovereignty?: number | null;
  /** A component the state offers to all authorities. */
  readonly base?: boolean | null;
  /** Open format its data can be taken out in, e.g. "CSV"; "none" where there is none. */
  readonly exportFormat?: string | null;
  readonly vendor?: string | null;
  readonly interfaces: readonly InterfaceMark[];
};

/** A criterion answered by hand: 0 to 1, not applicable, or unknown. A given answer overrides a computed one. */
export type CriterionMark = {
  readonly id: string;
  readonly value: number | 'na' | 'unknown';
  readonly confidence: Confidence | null;
  readonly note: string | null;
};

/** Share of cases that come in on one channel; those of a process sum to 1. */
export type ChannelMark = { readonly carrier: Carrier; readonly share: number | null };

/** A measure chosen for the process, by its number in the catalogue of measures. The target process is computed from these. */
export type MeasureMark = {
  readonly id: string;
  /** The elements it is meant for; empty where it is meant wherever it applies. */
  readonly elements: readonly string[];
  readonly status: MeasureStatus;
};

/** What is said about the process as a whole (German: Prozesssteckbrief). */
export type SheetMarks = {
  readonly state: ProcessState | null;
  readonly processType: ProcessType | null;
  readonly casesPerYear: number | null;
  readonly record: RecordKeeping | null;
  readonly criteria: readonly CriterionMark[];
  readonly systems: readonly SystemMark[];
  readonly legalBases: readonly LegalBasisMark[];
  /** The year `casesPerYear` was counted in. */
  readonly casesYear: number | null;
  readonly casesConfidence: Confidence | null;
  /** Number of the service in the catalogue of services (LeiKa). */
  readonly leikaId: string | null;
  /** Number of the service under the Online Access Act (OZG). */
  readonly ozgId: string | null;
  /** The Single Digital Gateway Regulation asks for it. */
  readonly sdg: boolean | null;
  readonly version: string | null;
  readonly purpose: string | null;
  /** What sets the process off, in words. */
  readonly trigger: string | null;
  readonly result: string | null;
  readonly channels: readonly ChannelMark[];
  readonly measures: readonly MeasureMark[];
  /** How long a case may take from start to end, in calendar days. */
  readonly targetDuration: number | null;
  readonly criticality: Criticality | null;
  /** How long the process may stand still, in hours. */
  readonly maxTolerableOutage: number | null;
  readonly a11y: A11yState | null;
  readonly dataProtection: DataProtectionState | null;
  /** Somebody is named who owns the process. */
  readonly owner: boolean | null;
  /** The role that owns it; no person's name. */
  readonly ownerRole: string | null;
  readonly delivery: Delivery | null;
  readonly payment: Payment | null;
  readonly requiredLoa: Loa | null;
  readonly offeredLoa: Loa | null;
  /** The same as on a step, where it holds for the whole process. */
  readonly formSubstitute: FormSubstitute | null;
  readonly guideline: boolean | null;
  readonly fallback: string | null;
};

/** A process about which nothing is said. */
export const NO_SHEET: SheetMarks = {
  state: null,
  processType: null,
  casesPerYear: null,
  record: null,
  criteria: [],
  systems: [],
  legalBases: [],
  casesYear: null,
  casesConfidence: null,
  leikaId: null,
  ozgId: null,
  sdg: null,
  version: null,
  purpose: null,
  trigger: null,
  result: null,
  channels: [],
  measures: [],
  targetDuration: null,
  criticality: null,
  maxTolerableOutage: null,
  a11y: null,
  dataProtection: null,
  owner: null,
  ownerRole: null,
  delivery: null,
  payment: null,
  requiredLoa: null,
  offeredLoa: null,
  formSubstitute: null,
  guideline: null,
  fallback: null,
};
