import type { MeasureId } from '../catalogues/measure';
import type { Candidate, Scenario } from './scenario';

/** Measures whose joint gain is not the sum of the single ones. */
export type Pair = {
  readonly ids: readonly [MeasureId, MeasureId];
  readonly together: number;
  readonly singly: number;
  /** One of them brings nothing by itself and something with the other. */
  readonly onlyTogether: boolean;
};

/** The best choice of a size. `method` says whether every choice was tried, or the best one found by adding and exchanging. */
export type BestSet = { readonly ids: readonly MeasureId[]; readonly points: number; readonly method: 'exact' | 'exchange' };

/** What rating many sets finds out. */
export type Found = { readonly pairs: readonly Pair[]; readonly best: BestSet };

/** Gains below this are noise of the last digit, not gains. */
const NOTICEABLE = 0.05;
/** All choices are tried while there are no more than those of twelve candidates. */
const MOST_CHOICES = 4096;

/** Pairs that help more, or less, together than alone, found by rating each; yields so that a caller can do it bit by bit. */
export function* pairsOf({ candidates, gain }: Scenario): Generator<void, readonly Pair[]> {
  const pairs: Pair[] = [];
  for (const [at, a] of candidates.entries())
    for (const b of candidates.slice(at + 1)) {
      const together = gain([{ id: a.measure.id }, { id: b.measure.id }]).points;
      const singly = a.gain.points + b.gain.points;
      const extra = together - singly;
      const onlyTogether = extra >= NOTICEABLE && Math.min(a.gain.points, b.gain.points) < NOTICEABLE;
      if (Math.abs(extra) >= NOTICEABLE) pairs.push({ ids: [a.measure.id, b.measure.id], together, singly, onlyTogether });
      yield;
    }
  return pairs.sort((a, b) => b.together - b.singly - (a.together - a.singly));
}

/**
 * The best set of at most `size` measures by rating the sets themselves, never by adding single gains: those say nothing about measures that
 * only help together. Sets that leave out what they build on are no sets.
 */
export function* bestSet({ candidates, gain }: Scenario, size: number): Generator<void, BestSet> {
  const points = (chosen: readonly Candidate[]) => gain(chosen.map(({ measure }) => ({ id: measure.id }))).points;
  const ids = (chosen: readonly Candidate[]) => chosen.map(({ measure }) => measure.id);
  let best: readonly Candidate[] = [];
  let most = 0;
  const better = (chosen: readonly Candidate[]): boolean => {
    const found = points(chosen);
    if (found <= most + 1e-9) return false;
    best = chosen;
    most = found;
    return true;
  };
  if (choices(candidates.length, size) <= MOST_CHOICES) {
    yield* every(0, []);
    return { ids: ids(best), points: most, method: 'exact' };
  }
  for (let grown = true; grown && best.length < size; ) {
    grown = false;
    const base = best;
    for (const candidate of candidates)
      if (!base.includes(candidate)) {
        const chosen = withRequired([...base, candidate]);
        if (chosen.length <= size && better(chosen)) grown = true;
        yield;
      }
  }
  for (let exchanged = true; exchanged; ) {
    exchanged = false;
    const base = best;
    for (const out of base)
      for (const candidate of candidates) {
        if (base.includes(candidate)) continue;
        const chosen = [...base.filter((each) => each !== out), candidate];
        if (closed(chosen) && better(chosen)) exchanged = true;
        yield;
      }
  }
  return { ids: ids(best).toSorted(), points: most, method: 'exchange' };

  function* every(from: number, chosen: readonly Candidate[]): Generator<void, void> {
    if (chosen.length > 0 && closed(chosen)) {
      better(chosen);
      yield;
    }
    if (chosen.length === size) return;
    for (let at = from; at < candidates.length; at++) {
      const next = candidates[at];
      if (next) yield* every(at + 1, [...chosen, next]);
    }
  }

  function closed(chosen: readonly Candidate[]): boolean {
    return chosen.every(({ requires }) => requires.every((id) => chosen.some(({ measure }) => measure.id === id)));
  }

  function withRequired(chosen: readonly Candidate[]): readonly Candidate[] {
    const missing = candidates.filter(
      (each) => !chosen.includes(each) && chosen.some(({ requires }) => requires.includes(each.measure.id)),
    );
    return missing.length === 0 ? chosen : withRequired([...chosen, ...missing]);
  }
}

/** How many choices of at most `size` out of `count` there are. */
function choices(count: number, size: number): number {
  let sum = 0;
  let ways = 1;
  for (let k = 0; k <= Math.min(size, count); k++) {
    sum += ways;
    ways = (ways * (count - k)) / (k + 1);
  }
  return sum;
}

/** Runs a search to its end. */
export function finish<T>(search: Generator<void, T>): T {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value as T;
  }
}
