import type { LegalBasisMark } from './marks';
import type {
  A11yState,
  Carrier,
  Confidence,
  Criticality,
  DataProtectionState,
  Delivery,
  FormSubstitute,
  Loa,
  MeasureStatus,
  Operator,
  Payment,
  ProcessState,
  ProcessType,
  RecordKeeping,
  Transfer,
} from './vocabulary';

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
  /** What belongs to the process and what does not. */
  readonly scope: string | null;
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
  readonly competence: string | null;
  readonly wageGroup: string | null;
  readonly automationLegalBasis: string | null;
  /** Profile and rule set the marks were made for, as the file names them. */
  readonly profileId: string | null;
  readonly ruleSetVersion: string | null;
  readonly note: string | null;
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
  scope: null,
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
  competence: null,
  wageGroup: null,
  automationLegalBasis: null,
  profileId: null,
  ruleSetVersion: null,
  note: null,
};
