import type { BestSet } from '../analysis/flow';
import type { Details, ShareDetails } from './details';

type Numbers = Readonly<Record<string, number>>;
type SetResult = { readonly steps: readonly string[]; readonly share: number; readonly proven: boolean };

type ShareResult = {
  readonly share: number;
  readonly ceiling: number;
  readonly sensitivity: { readonly steps: Numbers; readonly flows: Numbers };
  readonly attribution: Numbers;
  readonly best: readonly SetResult[];
  readonly reach: readonly { readonly above: number; readonly state: string; readonly set: SetResult | null }[];
  readonly pairs: readonly { readonly steps: readonly string[]; readonly gain: number }[];
  readonly pairsComplete: boolean;
};

/** The JSON object under `details`, as the file format documents it. Keys are ids of steps and sequence flows. */
export type DetailsResult = {
  readonly unknown: Details['unknown'];
  readonly flowVisits: Readonly<Record<string, number | null>>;
  readonly distribution: Details['distribution'];
  readonly untouchedShare: ShareResult;
  readonly digitalShare: ShareResult;
  readonly endToEndShare: ShareResult;
};

export function toDetailsResult({ unknown, flowVisits, distribution, shares }: Details): DetailsResult {
  return {
    unknown,
    flowVisits: Object.fromEntries(flowVisits),
    distribution,
    untouchedShare: shareResult(shares.untouched),
    digitalShare: shareResult(shares.digital),
    endToEndShare: shareResult(shares.endToEnd),
  };
}

function shareResult({ sensitivity, attribution, best, reach, ...plain }: ShareDetails): ShareResult {
  return {
    share: plain.share,
    ceiling: plain.ceiling,
    sensitivity: { steps: Object.fromEntries(sensitivity.steps), flows: Object.fromEntries(sensitivity.flows) },
    attribution: Object.fromEntries(attribution),
    best: best.map(setResult),
    reach: reach.map(({ above, state, set }) => ({ above, state, set: set && setResult(set) })),
    pairs: plain.pairs,
    pairsComplete: plain.pairsComplete,
  };
}

function setResult({ nodes, share, proven }: BestSet): SetResult {
  return { steps: nodes, share, proven };
}
