import type { Resolve } from '../analysis/compile';
import type { BestSet, FlowSolution } from '../analysis/flow';
import { solveFlow } from '../analysis/solve-flow';
import type { ProcessModel } from '../process/process';
import type { Assessment, StepChances } from './assessment';

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
  /** `already`: it is there today. `unreachable`: not even with all steps put right. `unknown`: with more than 64 steps, if at all. */
  readonly state: 'already' | 'reached' | 'unreachable' | 'unknown';
  /** The set; null unless reached. */
  readonly set: BestSet | null;
};

/** Two steps that gain nothing alone and `gain` together, as a share of all started cases. */
export type Pair = { readonly steps: readonly [string, string]; readonly gain: number };

/** What one of the three shares hangs on. */
export type ShareDetails = {
  /** The share itself, on the point reading. */
  readonly share: number;
  /** With every step put right that can be: there is no more to be had that way. */
  readonly ceiling: number;
  /**
   * Change of the share per change of an own step's factor (1 minus its chance of a touch or break), and per change of a branch's
   * probability while the other ways of the choice give way in proportion.
   */
  readonly sensitivity: { readonly steps: ReadonlyMap<string, number>; readonly flows: ReadonlyMap<string, number> };
  /** Blame per step for the cases that complete and miss the share, largest first; sums to completion minus the share. */
  readonly attribution: ReadonlyMap<string, number>;
  /** Best set of at most 1, 2 … 5 steps; empty where so few steps gain nothing. */
  readonly best: readonly BestSet[];
  /** Above 0 and above 0.5. */
  readonly reach: readonly Reach[];
  /** Pairs that only help together, largest gain first; `pairsComplete` is false where there were too many steps to try all. */
  readonly pairs: readonly Pair[];
  readonly pairsComplete: boolean;
};

/**
 * What stands behind the shares of an assessment. A touch is put right by full automation of its step, a break or analogue handover by
 * resolving all counted findings of its step; for the end-to-end share a step is put right by both. Only own steps can be put right.
 * Everything is computed on the point reading of the shares (see `StepChances`); `unknown` says of how many own steps something unknown
 * could make it worse.
 */
export type Details = {
  readonly unknown: { readonly workMode: number; readonly media: number };
  /** Expected passes per sequence flow and started case; null where infinite. */
  readonly flowVisits: ReadonlyMap<string, number | null>;
  readonly distribution: { readonly touches: CountDistribution; readonly breaks: CountDistribution };
  readonly shares: Readonly<Record<ShareId, ShareDetails>>;
};

/** How often cases meet touches and breaks, without what lifts the shares: cheap enough for every report. */
export function distributionsOf(model: ProcessModel, assessment: Assessment, resolve?: Resolve): Details['distribution'] {
  const flow = solveFlow(model, assessment.model.lead, resolve);
  const { chances } = assessment.flow;
  return {
    touches: countsOf(flow, (id) => chances.get(id)?.touch ?? 0),
    breaks: countsOf(flow, (id) => chances.get(id)?.broken ?? 0),
  };
}

/** `assessment` must be of the same model and lead, `resolve` the one it was made with. */
export function detailsOf(model: ProcessModel, assessment: Assessment, resolve?: Resolve): Details {
  const flow = solveFlow(model, assessment.model.lead, resolve);
  const { chances } = assessment.flow;
  const all = [...chances.values()];
  const touch = (id: string) => chances.get(id)?.touch ?? 0;
  const broken = (id: string) => chances.get(id)?.broken ?? 0;
  return {
    unknown: {
      workMode: all.filter((each) => each.touchUnknown).length,
      media: all.filter((each) => each.brokenUnknown).length,
    },
    flowVisits: flow.flowVisits,
    distribution: { touches: countsOf(flow, touch), breaks: countsOf(flow, broken) },
    shares: {
      untouched: shareDetails(flow, chances, (id) => 1 - touch(id)),
      digital: shareDetails(flow, chances, (id) => 1 - broken(id)),
      endToEnd: shareDetails(flow, chances, (id) => (1 - touch(id)) * (1 - broken(id))),
    },
  };
}

function countsOf(flow: FlowSolution, chance: (id: string) => number): CountDistribution {
  const mean = flow.total(chance).value;
  return { chances: flow.distribution(chance), mean: Number.isFinite(mean) ? mean : null };
}

const BEST = 5;
const THRESHOLDS = [0, 0.5] as const;
const MOST_STEPS = 64;

function shareDetails(flow: FlowSolution, chances: ReadonlyMap<string, StepChances>, survival: (id: string) => number): ShareDetails {
  const steps = [...chances.keys()].filter((id) => survival(id) < 1);
  const fixable = new Set(steps);
  const share = flow.share(survival);
  const ceiling = flow.share((id) => (fixable.has(id) ? 1 : survival(id)));
  const { nodes, flows } = flow.sensitivity(survival);
  const tried = new Map<number, readonly BestSet[]>();
  const setsOf = (most: number) => {
    const known = tried.get(most) ?? flow.bestSets(survival, (id) => fixable.has(id), most);
    tried.set(most, known);
    return known;
  };
  const { pairs, complete } = pairsOf(flow, steps, survival);
  return {
    share,
    ceiling,
    sensitivity: { steps: new Map([...chances.keys()].map((id) => [id, nodes.get(id) ?? 0])), flows },
    attribution: new Map([...flow.attribution(survival)].sort(([, a], [, b]) => b - a)),
    best: setsOf(Math.min(BEST, steps.length)).slice(1),
    reach: THRESHOLDS.map((above) => reach(above)),
    pairs,
    pairsComplete: complete,
  };

  function reach(above: number): Reach {
    if (share > above) return { above, state: 'already', set: null };
    if (!(ceiling > above)) return { above, state: 'unreachable', set: null };
    const enough = Math.min(MOST_STEPS, steps.length);
    for (let most = Math.min(BEST, enough); ; most = Math.min(4 * most, enough)) {
      const set = setsOf(most).find((each) => each.share > above);
      if (set) return { above, state: 'reached', set };
      if (most === enough) return { above, state: 'unknown', set: null };
    }
  }
}

/** Pairs tried at most: each costs a sweep. */
const MOST_PAIRS = 4000;

function pairsOf(
  flow: FlowSolution,
  steps: readonly string[],
  survival: (id: string) => number,
): { readonly pairs: readonly Pair[]; readonly complete: boolean } {
  const share = flow.share(survival);
  const ceiling = shareWith(steps);
  const least = 1e-12 * Math.max(share, ceiling);
  if (!(ceiling > share)) return { pairs: [], complete: true };
  // Without a needed step nothing is gained: of more than two no pair has all.
  const needed = steps.filter((id) => shareWith(steps.filter((other) => other !== id)) - share <= least);
  if (needed.length > 2) return { pairs: [], complete: true };
  const idle = steps.filter((id) => shareWith([id]) - share <= least);
  const found: Pair[] = [];
  let tries = 0;
  for (const [at, first] of idle.entries()) {
    for (const second of idle.slice(at + 1)) {
      if (!needed.every((id) => id === first || id === second)) continue;
      if (++tries > MOST_PAIRS) return { pairs: sorted(found), complete: false };
      const gain = shareWith([first, second]) - share;
      if (gain > least) found.push({ steps: [first, second], gain });
    }
  }
  return { pairs: sorted(found), complete: true };

  function shareWith(right: readonly string[]): number {
    const set = new Set(right);
    return flow.share((id) => (set.has(id) ? 1 : survival(id)));
  }
}

function sorted(pairs: readonly Pair[]): readonly Pair[] {
  return [...pairs].sort((a, b) => b.gain - a.gain);
}
