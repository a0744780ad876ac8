import type {
  Avoidability,
  Carrier,
  Confidence,
  Decision,
  FormRequirement,
  InputSource,
  Original,
  PartyType,
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
export type PartyMark = { readonly type: PartyType | null; readonly unit: string | null };

/** What a message flow carries. */
export type MessageMark = {
  readonly carrier: Carrier;
  /** Fraction of the step's executions this message reaches, where several arrive at one step; as written in the file. */
  readonly share?: number | null;
  readonly transfer: Transfer | null;
  readonly decisionNotice: boolean;
};

/** What a data object or store is made of. */
export type DocumentMark = { readonly carrier: Carrier };

/** A system in the catalogue of the document, with its interfaces to others. */
export type SystemMark = {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly interfaces: readonly { readonly to: string; readonly transfer: Transfer }[];
};

/** A criterion answered by hand: 0 to 1, not applicable, or unknown. A given answer overrides a computed one. */
export type CriterionMark = {
  readonly id: string;
  readonly value: number | 'na' | 'unknown';
  readonly confidence: Confidence | null;
  readonly note: string | null;
};

/** What is said about the process as a whole (German: Prozesssteckbrief). */
export type SheetMarks = {
  readonly state: ProcessState | null;
  readonly processType: ProcessType | null;
  readonly casesPerYear: number | null;
  readonly record: RecordKeeping | null;
  readonly criteria: readonly CriterionMark[];
  readonly systems: readonly SystemMark[];
  readonly legalBases: readonly { readonly name: string; readonly uri: string | null }[];
};
