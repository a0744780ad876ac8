import type { BestSet } from '../analysis/flow';

/** The three shares of cases that details are given for. */
export const SHARE_IDS = ['untouched', 'digital', 'endToEnd'] as const;
export type ShareId = (typeof SHARE_IDS)[number];

/** How often something happens in a case. */
export type CountDistribution = {
  /** Chance that a completed case meets 0, 1, 2 … of them, of all started cases; the last entry holds everything from there on. */
  readonly chances: readonly number[];
  /** Expected number per started case, those included that never complete; null where infinite. */
  readonly mean: number | null;
};

/** The smallest set of steps that lifts a share above a threshold. */
export type Reach = {
  readonly above: number;
  /** `already`: it is there today. `unreachable`: not even all steps together. `unknown`: not within the sets that were tried. */
  readonly state: 'already' | 'reached' | 'unreachable' | 'unknown';
  /** The set; null unless reached. */
  readonly set: BestSet | null;
};

/** Two steps that gain nothing alone and `gain` together, as a share of all started cases. */
export type Pair = { readonly steps: readonly [string, string]; readonly gain: number };

/** What one of the three shares hangs on. */
export type ShareDetails = {
  /** The share itself, as the point reading of the figures has it. */
  readonly share: number;
  /** With every fixable step put right: more is not to be had by putting steps right. */
  readonly ceiling: number;
  /** Change of the share per change of a step's factor, and of a branch's probability while the other ways give way in proportion. */
  readonly sensitivity: { readonly steps: ReadonlyMap<string, number>; readonly flows: ReadonlyMap<string, number> };
  /** Blame per step for the cases that complete and miss the share; sums to completion minus the share. Largest first. */
  readonly attribution: ReadonlyMap<string, number>;
  /** Best set of at most 1, 2 … 5 steps; ends where one more step adds nothing. */
  readonly best: readonly BestSet[];
  /** Above 0 and above 0.5. */
  readonly reach: readonly Reach[];
  /** Pairs that only help together, largest gain first. `pairsComplete` is false where there were too many steps to try all pairs. */
  readonly pairs: readonly Pair[];
  readonly pairsComplete: boolean;
};

/**
 * What stands behind the shares of an assessment. A touch is put right by full automation of the step, a break (or analogue handover) by
 * resolving all counted findings of the step, for the end-to-end share both. Only own steps can be put right. Everything is computed on the
 * point reading of the figures: where the way of working is unknown nobody touches the case, and what is unknown or only suggested is no
 * break. `unknown` says how many own steps that concerns.
 */
export type Details = {
  readonly unknown: { readonly workMode: number; readonly media: number };
  /** Expected passes per sequence flow and started case; null where infinite. */
  readonly flowVisits: ReadonlyMap<string, number | null>;
  readonly distribution: { readonly touches: CountDistribution; readonly breaks: CountDistribution };
  readonly shares: Readonly<Record<ShareId, ShareDetails>>;
};
