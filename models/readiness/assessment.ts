import type { Method, Range } from '../analysis/flow';
import type { Avoidability, Carrier, CarrierClass, Transfer } from '../process/vocabulary';
import type { Remark } from '../process/process';
import type { Metrics } from './metrics';

export const RULE_IDS = ['MB-00', 'MB-01', 'MB-02', 'MB-03', 'MB-04', 'MB-05', 'MB-06', 'MB-07', 'MB-08', 'AN-01'] as const;
export type RuleId = (typeof RULE_IDS)[number];

export type FindingStatus = 'detected' | 'suggested' | 'confirmed' | 'dismissed';

/** What a finding is at one of its steps. */
export type FindingPlace = {
  readonly element: string;
  /** Expected occurrences at this step; null where infinite. */
  readonly expected: number | null;
  /** Which inputs of this step raise it, as indices into its marks. */
  readonly inputs: readonly number[];
};

/** One place where a rule applies. Equal rule and key are one finding; expectations of equal ones are added. */
export type Finding = {
  readonly rule: RuleId;
  /** Id of the step (of a suggestion: the receiving step); of several at one document the first in reading order. */
  readonly element: string;
  readonly key: string;
  readonly status: FindingStatus;
  /** 3, 2 or 1; 0 for AN-01 and MB-00. */
  readonly severity: 0 | 1 | 2 | 3;
  /** Expected occurrences per started case; null where infinite. Suggestions carry what they would add. */
  readonly expected: number | null;
  /** expected × weight of the severity. */
  readonly weighted: number | null;
  readonly from: { readonly carrier: Carrier; readonly class: CarrierClass; readonly system: string | null };
  readonly to: { readonly carrier: Carrier; readonly class: CarrierClass; readonly system: string | null };
  readonly transfer: Transfer;
  /** The predecessor step of a suggestion; null for findings inside a step. */
  readonly fromElement: string | null;
  /** Of a suggestion: every step before it that it lies behind, with the fraction of arrivals that come from there, largest first. */
  readonly arrivals: readonly { readonly from: string; readonly share: number }[];
  /** Which inputs of the step raise it, as indices into its marks. */
  readonly inputs: readonly number[];
  /** Every step it lies on, in reading order: more than one where several do the same to one document. */
  readonly places: readonly FindingPlace[];
  readonly reason: string | null;
  readonly avoidability: Avoidability | null;
  /** Points of D2 and of the index gained if this finding alone were resolved; null when the index is withheld. */
  readonly gain: { readonly d2: number; readonly index: number | null };
};

export const PATTERN_IDS = [
  'PF-01',
  'PF-02',
  'PF-03',
  'PF-04',
  'PF-05',
  'PF-06',
  'PF-07',
  'PF-08',
  'PF-09',
  'PF-10',
  'PF-11',
  'PF-12',
  'PF-13',
  'PF-14',
  'PF-15',
] as const;
export type PatternId = (typeof PATTERN_IDS)[number];

/** One place where a pattern shows. It is judged like a finding and counts in no figure; equal rule and key are one. */
export type PatternFinding = {
  readonly rule: PatternId;
  /** Id of the step whose marks hold the verdict. */
  readonly element: string;
  readonly key: string;
  /** Everything it lies on: steps, flows, messages, documents. */
  readonly elements: readonly string[];
  readonly status: FindingStatus;
  readonly severity: 1 | 2 | 3;
  /** Expected occurrences per started case; null where infinite or not countable. */
  readonly expected: number | null;
  /** Figures and words that fill its sentence; which ones depends on the rule. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly reason: string | null;
  readonly avoidability: Avoidability | null;
};

/** One own step that a person carries out without or with IT support. */
export type ManualStep = {
  readonly element: string;
  readonly workMode: 'manualNoIt' | 'itSupported';
  readonly visits: number | null;
  /**
   * It could be automated: decision none or bound, and a break attached, a building block that only changes the medium, or an activity
   * group that only passes on, checks or edits (1, 2, 3, 6). Null where all that would settle it is the decision nobody has stated.
   */
  readonly avoidable: boolean | null;
  /** What makes it avoidable, or would. */
  readonly because: 'break' | 'mediaBlock' | 'activityGroup' | null;
  readonly minutes: number | null;
};

export const DIMENSION_IDS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

/** How a dimension's value came about, down to the parts a screen or report prints. */
export type Trace =
  | {
      readonly kind: 'continuity';
      readonly coverage: number;
      readonly weightedBreaks: number;
      readonly brokenShare: number;
      readonly steps: readonly {
        readonly element: string;
        readonly visits: number;
        readonly coverage: number | null;
        readonly weightedBreaks: number;
        readonly broken: number;
        readonly handovers: number;
      }[];
    }
  | {
      readonly kind: 'automation';
      readonly attained: number;
      readonly attainable: number;
      readonly steps: readonly {
        readonly element: string;
        readonly visits: number;
        readonly alpha: number | null;
        readonly alphaMax: number;
      }[];
    }
  | { readonly kind: 'checklist'; readonly criteria: readonly CriterionScore[] };

export type CriterionScore = {
  readonly id: string;
  readonly weight: number;
  readonly value: number | 'na' | 'unknown';
  /** A given value overrides the computed one; `none` where neither says anything. */
  readonly source: 'computed' | 'given' | 'none';
  /** Why a given value was given. */
  readonly note: string | null;
  /** How the marks would answer it, overridden or not; null for criteria that are only asked. */
  readonly computed: CriterionTrace | null;
};

/** How a criterion follows from the marks. */
export type CriterionTrace = {
  readonly formula: 'weightedMean' | 'mean' | 'lowest' | 'exceptions' | 'none';
  readonly value: number | 'na' | 'unknown';
  /** Fraction of its parts, by weight, that say something. */
  readonly known: number;
  readonly parts: readonly CriterionPart[];
};

/** What one element, or the sheet (null), contributes. */
export type CriterionPart = {
  readonly element: string | null;
  /** 0 to 1; null where the mark is missing. With `exceptions` the stated rate. */
  readonly value: number | null;
  /** Executions per case × share, or 1 where every part counts alike; null where infinite. */
  readonly weight: number | null;
};

export type DimensionScore = {
  readonly id: DimensionId;
  readonly weight: number;
  readonly applicable: boolean;
  /** 0–100; null when less than half of it is known. */
  readonly value: number | null;
  /** The value that enters the index, also when `value` is withheld; null when nothing is known. */
  readonly point: number | null;
  readonly low: number;
  readonly high: number;
  /** Fraction of its weight that is known. */
  readonly known: number;
  readonly trace: Trace;
};

export const CAP_IDS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const;
export type CapId = (typeof CAP_IDS)[number];
export type Cap = {
  readonly id: CapId;
  readonly cap: number;
  readonly share: number;
  readonly binding: boolean;
  readonly elements: readonly string[];
};

export const BANDS = ['notReady', 'foundationsMissing', 'partlyReady', 'largelyReady', 'endToEnd'] as const;
export type Band = (typeof BANDS)[number];

export type Score = {
  readonly index: number | null;
  readonly low: number;
  readonly high: number;
  readonly uncapped: number | null;
  readonly known: number;
  readonly confidence: 'A' | 'B' | 'C' | null;
  readonly band: Band | null;
  readonly continuity: number | null;
  readonly enabler: number | null;
  readonly dimensions: readonly DimensionScore[];
  readonly caps: readonly Cap[];
};

/**
 * Chances per execution of a step on the point reading of the shares: that a person handles the case, and that it meets a counted break or
 * analogue handover. An unknown way of working, an unknown medium and an open suggestion count as nothing.
 */
export type StepChances = {
  readonly touch: number;
  readonly broken: number;
  /** Whether anything unknown could make them larger. */
  readonly touchUnknown: boolean;
  readonly brokenUnknown: boolean;
};

export type FlowFigures = {
  readonly completion: number;
  readonly stuck: number;
  readonly method: Method;
  readonly untouchedShare: Range;
  readonly digitalShare: Range;
  readonly endToEndShare: Range;
  readonly expectedTouches: Range;
  readonly expectedBreaks: number | null;
  readonly expectedAnalogHandovers: number | null;
  readonly weightedBreaks: number | null;
  /** 0…1; null when no side of any executed own step is known. */
  readonly digitalCoverage: number | null;
  readonly brokenShare: number | null;
  readonly handovers: number | null;
  readonly minutes: number | null;
  readonly waitDays: number | null;
  readonly visits: ReadonlyMap<string, number | null>;
  /** Own steps only. */
  readonly chances: ReadonlyMap<string, StepChances>;
};

/** Something still unknown that an answer would settle, with what the answer can change. */
export type OpenQuestion = {
  /** `input`, `output`, `transfer`, `workMode` of a step, or `criterion`. */
  readonly kind: 'input' | 'output' | 'transfer' | 'workMode' | 'criterion';
  readonly element: string | null;
  readonly criterion: string | null;
  /** Expected executions of the step, for the order of asking; 0 for criteria. */
  readonly weight: number;
};

/** A rule or computation that threw: the run went on, the report says so. */
export type Failure = { readonly what: string; readonly message: string };

/** Everything the model says about one process. Plain and readonly; screens, reports and the command line only read it. */
export type Assessment = {
  readonly model: {
    readonly name: string;
    readonly nodes: number;
    readonly flows: number;
    readonly pools: number;
    readonly lead: string;
    readonly leadName: string;
  };
  /** Ids of the activities that count as own steps, in order of the flow. */
  readonly ownSteps: readonly string[];
  readonly flow: FlowFigures;
  readonly metrics: Metrics;
  readonly findings: readonly Finding[];
  /** Patterns; counted in no figure. */
  readonly patterns: readonly PatternFinding[];
  readonly manualSteps: readonly ManualStep[];
  /** Own steps of which nobody knows whether a person does them; in no share of manual work. */
  readonly workUnknown: readonly string[];
  readonly score: Score;
  readonly questions: readonly OpenQuestion[];
  readonly remarks: readonly Remark[];
  readonly failures: readonly Failure[];
  /** Id of the profile; `computedWith` names it in full. */
  readonly profile: string;
  readonly modelEdition: number;
  readonly computedWith: ComputedWith;
};

/** By whose judgement the figures came about. */
export type ComputedWith = {
  readonly id: string;
  readonly edition: string;
  readonly source: string;
  /** ISO day. */
  readonly asOf: string;
  readonly modelEdition: number;
};
