import type { CriterionMark, InputMark, ObservationMark, OutputMark, SystemMark, VerdictMark } from '../process/marks';
import type { Band } from '../readiness/assessment';

/** Which part of a document an element belongs to, as far as comparing tells them apart. */
export type Family =
  | 'step'
  | 'event'
  | 'gateway'
  | 'pool'
  | 'lane'
  | 'data'
  | 'note'
  | 'group'
  | 'flow'
  | 'message'
  | 'link'
  | 'process'
  | 'document';

/** Steps: there or not, named, placed. Flows: what leads where. Marks: what is said about it. Drawing: where it stands. */
export const GROUPS = ['steps', 'flows', 'marks', 'drawing'] as const;
export type Group = (typeof GROUPS)[number];

/** What a difference is at a glance; each has its own sign, shape and colour on the diagram. */
export const SIGNS = ['added', 'removed', 'changed', 'moved'] as const;
export type Sign = (typeof SIGNS)[number];

/** Enumerated marks, by the vocabulary their words come from. */
export type WordField =
  | 'workMode'
  | 'decision'
  | 'form'
  | 'presence'
  | 'original'
  | 'record'
  | 'confidence'
  | 'carrier'
  | 'transfer'
  | 'partyType'
  | 'processState'
  | 'processType';
export type ShareField = 'exceptionRate' | 'probability' | 'share' | 'repeat';
export type AmountField = 'minutes' | 'waitDays' | 'restDays' | 'transportDays' | 'casesPerYear' | 'count';
export type TextField = 'automationLegalBasis' | 'reason' | 'unit' | 'legalBasis';
export type FlagField = 'external' | 'decisionNotice';

/** From one value to another. `null` is "not stated" for marks, "not there" for entries of lists. */
type FromTo<T> = { readonly from: T; readonly to: T };

/** What a person calls an element; `name` is empty where it has none, `type` where there is no element. */
export type Title = { readonly name: string; readonly type: string };

/**
 * One thing that changed about one element, in codes; `sentences` says it. Places and ends of flows carry titles, because the
 * other document may not know the element. `detail` names a BPMN property; `foreign` are entries of other tools, `raw` marks
 * that are carried but enter no figure, `of` an entry of a list or of the element itself (empty), `unread` values this edition does not know.
 */
export type Change =
  | ({ readonly what: 'name' | 'type' } & FromTo<string>)
  | ({ readonly what: 'place' | 'source' | 'target' | 'host' } & FromTo<Title>)
  | { readonly what: 'detail'; readonly property: string }
  | ({ readonly what: 'raw'; readonly attribute: string; readonly of: string } & FromTo<string | null>)
  | { readonly what: 'documentation' | 'foreign' | 'unread' }
  | { readonly what: 'moved' | 'resized' | 'rerouted' | 'label' | 'look' | 'shifted' }
  | ({ readonly what: 'word'; readonly field: WordField } & FromTo<string | null>)
  | ({ readonly what: 'share'; readonly field: ShareField } & FromTo<number | null>)
  | ({ readonly what: 'amount'; readonly field: AmountField } & FromTo<number | null>)
  | ({ readonly what: 'text'; readonly field: TextField } & FromTo<string | null>)
  | ({ readonly what: 'flag'; readonly field: FlagField } & FromTo<boolean>)
  | ({ readonly what: 'inputs' } & FromTo<readonly InputMark[]>)
  | ({ readonly what: 'outputs' } & FromTo<readonly OutputMark[]>)
  | ({ readonly what: 'verdict'; readonly rule: string } & FromTo<VerdictMark | null>)
  | ({ readonly what: 'note' } & FromTo<ObservationMark | null>)
  | ({ readonly what: 'criterion'; readonly id: string } & FromTo<CriterionMark | null>)
  | ({ readonly what: 'system'; readonly name: string } & FromTo<SystemMark | null>);

/** Everything of one group that is different about one element. Added and removed ones list no changes: all of it is new or gone. */
export type Difference = {
  /** Unique within a comparison. */
  readonly key: string;
  readonly group: Group;
  readonly sign: Sign;
  readonly family: Family;
  /** BPMN type without its prefix, as `UserTask`. */
  readonly type: string;
  /** As it is called now, else as it was called; empty where it has no name. */
  readonly name: string;
  /** What a flow leads from and to; null for everything else. */
  readonly ends: { readonly source: Title; readonly target: Title } | null;
  /** Ids of the element in either document; null where it is not. */
  readonly before: string | null;
  readonly after: string | null;
  readonly changes: readonly Change[];
};

/** Figures of one of the documents. Null where the assessment withholds a value. */
export type SideFigures = {
  readonly index: number | null;
  readonly low: number;
  readonly high: number;
  readonly band: Band | null;
  /** Expected breaks per case. */
  readonly breaks: number | null;
  /** Own steps of the authority. */
  readonly steps: number;
  /** Hands-on minutes per case. */
  readonly minutes: number | null;
};

export type Comparison = {
  readonly differences: readonly Difference[];
  /** How elements were recognised: by their ids, or, where these differ throughout, by what they are, are called and stand beside. */
  readonly matchedBy: 'id' | 'likeness';
  /** How far the drawing as a whole has moved; differences of place are told beyond it. */
  readonly shift: { readonly x: number; readonly y: number };
  readonly figures: { readonly before: SideFigures; readonly after: SideFigures };
};
