import type {
  AiException,
  AiType,
  Avoidability,
  Carrier,
  Confidence,
  Decision,
  Delivery,
  Direction,
  EvidenceMaturity,
  FormRequirement,
  FormSubstitute,
  InputSource,
  Loa,
  Original,
  PartyType,
  Payment,
  Presence,
  RecordKeeping,
  ScreeningAnswer,
  ScreeningQuestion,
  SuitabilityAnswer,
  SuitabilityQuestion,
  Transfer,
  VerdictStatus,
  WorkMode,
} from './vocabulary';

/** What is said about a process as a whole and the systems it works with stands in a file of its own; whoever reads marks finds it here. */
export {
  type ChannelMark,
  type CriterionMark,
  type InterfaceMark,
  type MeasureMark,
  NO_SHEET,
  type SheetMarks,
  type SystemMark,
} from './sheet-marks';

/**
 * The marks as the domain sees them: parsed, typed, readonly. An absent property means "not stated", which is never the same
 * as zero. Shares and probabilities are fractions from 0 to 1; times are minutes or calendar days as their name says.
 */

/** How well a value is founded and what else there is to say about it. */
export type Founded = {
  readonly confidence?: Confidence | null;
  readonly note?: string | null;
  /** Id or name of the data object the value is about. */
  readonly data?: string | null;
};

/** One way information enters a step. The inputs of one step are alternatives: their shares sum to 1 after normalisation. */
export type InputMark = {
  readonly carrier: Carrier;
  /** Fraction of executions that use this input, as written in the file; `null` when not stated. */
  readonly share: number | null;
  readonly transfer: Transfer | null;
  /** Id in the system catalogue of the document, or any name the file uses. */
  readonly system: string | null;
  readonly source: InputSource;
} & Founded;

/** What leaves a step. The first output is the one scored. */
export type OutputMark = { readonly carrier: Carrier; readonly system: string | null } & Founded;

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

/** Where software that learns could help at a step. A hint for the target process: no figure of today's process is computed from it. */
export type AiMark = {
  /** Null when the file does not say, or uses a word this edition does not know. */
  readonly type: AiType | null;
  /** How well it would suit, 0 to 100, as written; with answers it follows from them. */
  readonly suitability: number | null;
  readonly answers: Readonly<Partial<Record<SuitabilityQuestion, SuitabilityAnswer>>>;
  readonly screening: Readonly<Partial<Record<ScreeningQuestion, ScreeningAnswer>>>;
  readonly exception: AiException | null;
  readonly note: string | null;
};

/** Two statements about one value that nobody has settled: what it is about, in the name of its attribute, and what either side says. */
export type DissentMark = { readonly about: string; readonly first: string; readonly second: string; readonly note: string | null };

/** Everything marked on an activity. */
export type StepMarks = {
  /** Its own number in the process, such as 01 in a catalogue of processes. */
  readonly number: string | null;
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
  /** What somebody must be able to do for it, in words. */
  readonly competence: string | null;
  /** Pay grade or wage group the work is costed with; never a person. */
  readonly wageGroup: string | null;
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
  readonly ai: readonly AiMark[];
  readonly dissent: readonly DissentMark[];
  readonly note: string | null;
};

/** A step about which nothing is said. */
export const NO_MARKS: StepMarks = {
  number: null,
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
  competence: null,
  wageGroup: null,
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
  ai: [],
  dissent: [],
  note: null,
};

type Reasoned = Omit<Founded, 'data'>;

/** How likely a case takes this sequence flow, given that it reaches its source. */
export type BranchMark = {
  readonly probability: number | null;
  readonly confidence: Confidence | null;
  readonly reason: string | null;
  readonly note?: string | null;
};

/** How likely a boundary event fires per execution of its activity. */
export type InterruptMark = { readonly probability: number | null } & Reasoned;

/** Share of cases that begin at this start event. */
export type TriggerMark = { readonly share: number | null; readonly carrier: Carrier | null } & Reasoned;

/** How often a looping or multi-instance activity runs: a count, or the probability of one more run. */
export type RunsMark = { readonly count: number | null; readonly repeat: number | null } & Reasoned;

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
} & Reasoned;

/** What a data object or store is made of. */
export type DocumentMark = {
  readonly carrier: Carrier;
  /** What the document is, in free words: application, evidence, notice. */
  readonly kind?: string | null;
  readonly heldByRegister?: boolean | null;
  readonly standard?: string | null;
  readonly personalData?: boolean | null;
  readonly maturity?: EvidenceMaturity | null;
} & Reasoned;
