import type { CarrierClass } from '../process/vocabulary';
import type { DimensionScore, Trace } from './assessment';
import { isCounted, isOpenSuggestion, type Found } from './findings';
import type { Profile } from './profiles/profile';
import { reaches } from './score';
import type { Step } from './steps';

/** One input against the output of its step: the unit in which coverage and breaks are counted. */
type Pair = {
  readonly step: number;
  readonly input: CarrierClass;
  readonly output: CarrierClass;
  readonly share: number;
  /** Executions × share. */
  readonly weight: number;
  /** Neither side carries nothing: there is something to hand over. */
  readonly handover: boolean;
  /** A side is unknown, or the transfer where it decides. */
  readonly unknown: boolean;
  /** Fraction broken by counted findings, and with every open suggestion confirmed. */
  broken: number;
  suspected: number;
  /** The part of `broken` that every execution has, whichever step it came from. */
  settled: number;
};

/** Totals over all own executed steps from which D2 and its gains follow. */
type Totals = {
  sideWeight: number;
  knownWeight: number;
  knownValue: number;
  handovers: number;
  knownHandovers: number;
  broken: number;
  weightedBreaks: number;
};

export type Continuity = {
  readonly dimension: DimensionScore;
  readonly coverage: number | null;
  readonly weightedBreaks: number | null;
  readonly brokenShare: number | null;
  readonly handovers: number | null;
  /** Per own step, in order: share of executions broken by counted findings; with unknown ones; with suggestions as well. */
  readonly brokenExecutions: readonly { readonly counted: number; readonly unknown: number; readonly suspected: number }[];
  /** Per own step, in order: its inputs with their share, whether a break there is open, and the part broken wherever a case came from. */
  readonly inputs: readonly (readonly { readonly share: number; readonly unknown: boolean; readonly settled: number }[])[];
  /** D2 if this finding alone were resolved: both sides structured, handed over without a break. */
  readonly without: (finding: Found) => number;
};

/** Media continuity (D2): digital coverage, weighted breaks and the share of handovers that break, with what is unknown as a range. */
export function scoreContinuity(steps: readonly Step[], findings: readonly Found[], profile: Profile): Continuity {
  const pairs: Pair[] = [];
  const first: number[] = [];
  const indexOf = new Map(steps.map((step, at) => [step.id, at]));
  const gaps = new Set<string>();
  for (const finding of findings) {
    if (finding.rule === 'MB-00') for (const { step, position } of finding.breaks) gaps.add(`${step}\n${position}`);
  }
  for (const [at, step] of steps.entries()) {
    first.push(pairs.length);
    for (const [position, input] of step.inputs.entries()) {
      const inputClass = input.side.class;
      const outputClass = step.output.class;
      const handover = inputClass !== 'N' && outputClass !== 'N';
      pairs.push({
        step: at,
        input: inputClass,
        output: outputClass,
        share: input.share,
        weight: (step.visits ?? 0) * input.share,
        handover,
        unknown: handover && (inputClass === 'X' || outputClass === 'X' || gaps.has(`${step.id}\n${position}`)),
        broken: 0,
        suspected: 0,
        settled: 0,
      });
    }
  }
  const counted = findings.filter(isCounted);
  const open = findings.filter(isOpenSuggestion);
  const countedAt = new Map<string, Found[]>();
  for (const finding of counted) {
    for (const step of finding.weights.keys()) {
      const list = countedAt.get(step);
      if (list) list.push(finding);
      else countedAt.set(step, [finding]);
    }
  }
  for (const finding of counted) eachPair(finding, (pair, fraction) => (pair.broken = Math.min(1, pair.broken + fraction)));
  for (const finding of counted) {
    if (finding.origin !== 'sequence') eachPair(finding, (pair, fraction) => (pair.settled = Math.min(1, pair.settled + fraction)));
  }
  for (const pair of pairs) pair.suspected = pair.broken;
  for (const finding of open) eachPair(finding, (pair, fraction) => (pair.suspected = Math.min(1, pair.suspected + fraction)));

  const endless = steps.some((step) => step.visits === null);
  const totals: Totals = { sideWeight: 0, knownWeight: 0, knownValue: 0, handovers: 0, knownHandovers: 0, broken: 0, weightedBreaks: 0 };
  let openBreaks = 0;
  let openWeight = 0;
  let suspectedBroken = 0;
  for (const pair of pairs) {
    for (const side of [pair.input, pair.output]) {
      if (side === 'N') continue;
      totals.sideWeight += pair.weight / 2;
      if (side === 'X') continue;
      totals.knownWeight += pair.weight / 2;
      totals.knownValue += (pair.weight / 2) * profile.classValue[side];
    }
    if (!pair.handover) continue;
    totals.handovers += pair.weight;
    totals.broken += pair.weight * pair.broken;
    if (pair.input !== 'X' && pair.output !== 'X') totals.knownHandovers += pair.weight;
    if (pair.unknown) openBreaks += pair.weight;
    suspectedBroken += pair.weight * (pair.unknown ? 1 : pair.suspected);
  }
  for (const finding of counted) totals.weightedBreaks += finding.weighted ?? 0;
  for (const finding of open) openWeight += finding.weighted ?? 0;

  const known = totals.sideWeight > 0 && !endless ? totals.knownWeight / totals.sideWeight : 0;
  const somethingKnown = !endless && totals.knownWeight > 0;
  const coverage = somethingKnown ? totals.knownValue / totals.knownWeight : null;
  const brokenShare = !endless && totals.knownHandovers > 0 ? Math.min(1, totals.broken / totals.knownHandovers) : null;
  const point = somethingKnown ? formula(coverage ?? 0, totals.weightedBreaks, brokenShare ?? 0, profile) : null;
  const unknownSides = totals.sideWeight - totals.knownWeight;
  const settled = !endless && totals.sideWeight > 0;
  const low = settled
    ? formula(
        totals.knownValue / totals.sideWeight,
        totals.weightedBreaks + openBreaks + openWeight,
        shareOf(suspectedBroken, totals.handovers),
        profile,
      )
    : 0;
  const high = settled
    ? formula(
        (totals.knownValue + unknownSides) / totals.sideWeight,
        totals.weightedBreaks,
        shareOf(totals.broken, totals.handovers),
        profile,
      )
    : 100;
  const trace: Trace = {
    kind: 'continuity',
    coverage: coverage ?? 0,
    weightedBreaks: totals.weightedBreaks,
    brokenShare: brokenShare ?? 0,
    steps: steps.map((step, at) => traceStep(step, at)),
  };
  const executed = steps.some((step) => step.visits === null || step.visits > 0);
  return {
    dimension: {
      id: 'D2',
      weight: profile.dimensions.D2.weight,
      applicable: executed && (endless || totals.sideWeight > 0),
      value: reaches(known, profile.enoughForDimension) ? point : null,
      point,
      low: point === null ? low : Math.min(low, point),
      high: point === null ? high : Math.max(high, point),
      known,
      trace,
    },
    coverage,
    weightedBreaks: endless ? null : totals.weightedBreaks,
    brokenShare,
    handovers: endless ? null : totals.handovers,
    brokenExecutions: steps.map((_, at) => {
      const sums = { counted: 0, unknown: 0, suspected: 0 };
      // A confirmed finding from the step before breaks an input even where the step hands nothing on.
      for (const pair of pairsOf(at)) {
        sums.counted += pair.share * pair.broken;
        sums.unknown += pair.share * (pair.unknown ? 1 : pair.broken);
        sums.suspected += pair.share * (pair.unknown ? 1 : pair.suspected);
      }
      return sums;
    }),
    inputs: steps.map((_, at) => pairsOf(at)),
    without,
  };

  function pairsOf(step: number): readonly Pair[] {
    return pairs.slice(first[step] ?? 0, first[step + 1] ?? pairs.length);
  }

  function eachPair(finding: Found, visit: (pair: Pair, fraction: number) => void): void {
    for (const { step, position, fraction } of finding.breaks) {
      const start = first[indexOf.get(step) ?? -1];
      const pair = start === undefined ? undefined : pairs[start + position];
      if (pair) visit(pair, fraction);
    }
  }

  function without(finding: Found): number {
    if (!isCounted(finding) || point === null) return point ?? 0;
    let { knownValue, broken } = totals;
    eachPair(finding, (pair, fraction) => {
      let rest = 0;
      for (const other of countedAt.get(steps[pair.step]?.id ?? '') ?? []) {
        if (other !== finding) eachPair(other, (each, part) => (rest += each === pair ? part : 0));
      }
      if (pair.handover) broken -= pair.weight * (pair.broken - Math.min(pair.broken, rest));
      if (finding.origin !== 'step') return;
      for (const side of [pair.input, pair.output]) {
        if (side !== 'N' && side !== 'X') knownValue += (pair.weight / 2) * fraction * (1 - profile.classValue[side]);
      }
    });
    const share = totals.knownHandovers > 0 ? Math.min(1, Math.max(0, broken) / totals.knownHandovers) : 0;
    return formula(knownValue / totals.knownWeight, Math.max(0, totals.weightedBreaks - (finding.weighted ?? 0)), share, profile);
  }

  function traceStep(step: Step, at: number): Extract<Trace, { kind: 'continuity' }>['steps'][number] {
    let value = 0;
    let weight = 0;
    let broken = 0;
    let handovers = 0;
    for (const pair of pairsOf(at)) {
      for (const side of [pair.input, pair.output]) {
        if (side === 'N' || side === 'X') continue;
        weight += pair.share / 2;
        value += (pair.share / 2) * profile.classValue[side];
      }
      if (!pair.handover) continue;
      handovers += pair.weight;
      broken += pair.weight * pair.broken;
    }
    const weighted = (countedAt.get(step.id) ?? []).reduce((sum, finding) => sum + (finding.weights.get(step.id) ?? 0), 0);
    return {
      element: step.id,
      visits: step.visits ?? 0,
      coverage: weight > 0 ? value / weight : null,
      weightedBreaks: weighted,
      broken,
      handovers,
    };
  }
}

function formula(coverage: number, weightedBreaks: number, brokenShare: number, profile: Profile): number {
  const { breakPart, halving } = profile.continuity;
  return 100 * coverage * (breakPart / (1 + weightedBreaks / halving) + (1 - breakPart) * (1 - brokenShare));
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}
