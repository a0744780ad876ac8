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

/**
 * The best choice of at most `size` measures. `method` says whether every choice was tried, or the best one found by adding and exchanging.
 */
export type BestSet = {
  readonly size: number;
  readonly ids: readonly MeasureId[];
  readonly points: number;
  readonly method: 'exact' | 'exchange';
};

/** Gains below this are noise of the last digit, not gains. */
const NOTICEABLE = 0.05;
const SAME = 1e-9;

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
 * The best set of at most 1, 2 … `largest` measures by rating the sets themselves, never by adding single gains: those say nothing about
 * measures that only help together. Sets that leave out what they build on are no sets. All of a size are tried as long as that takes no
 * more than `most` ratings in all; from there on the best one of the size before is grown and its measures exchanged. Yields after each
 * rating, with the sets found so far.
 */
export function* bestSets(scenario: Scenario, largest: number, most: number): Generator<readonly BestSet[], readonly BestSet[]> {
  const { candidates } = scenario;
  const found: BestSet[] = [];
  let tried = 0;
  for (let size = 1; size <= Math.min(largest, candidates.length); size++) {
    const before = found.at(-1) ?? null;
    tried += choices(candidates.length, size);
    const exact = tried <= most && before?.method !== 'exchange';
    const search = exact ? everySet(scenario, size) : exchanged(scenario, size, before?.ids ?? []);
    let best: Rated = { ids: before?.ids ?? [], points: before?.points ?? 0 };
    for (const rated of search) {
      if (rated.points > best.points + SAME) best = rated;
      yield found;
    }
    found.push({ size, ids: best.ids.toSorted(), points: best.points, method: exact ? 'exact' : 'exchange' });
  }
  return found;
}

type Searched = Pick<Scenario, 'candidates' | 'gain'>;
type Rated = { readonly ids: readonly MeasureId[]; readonly points: number };

/** Every set of exactly this size that holds what it builds on. */
function* everySet({ candidates, gain }: Searched, size: number, from = 0, chosen: readonly Candidate[] = []): Generator<Rated, void> {
  if (chosen.length === size) {
    if (isClosed(chosen)) yield rated(gain, chosen);
    return;
  }
  for (let at = from; at <= candidates.length - (size - chosen.length); at++) {
    const next = candidates[at];
    if (next) yield* everySet({ candidates, gain }, size, at + 1, [...chosen, next]);
  }
}

/** Grows a set by what brings most, with what that builds on, and then exchanges one measure for another as long as it helps. */
function* exchanged({ candidates, gain }: Searched, size: number, start: readonly MeasureId[]): Generator<Rated, void> {
  let best: readonly Candidate[] = candidates.filter(({ measure }) => start.includes(measure.id));
  let most = best.length > 0 ? rated(gain, best).points : 0;
  for (let better = true; better; ) {
    better = false;
    const base = best;
    const grown = candidates.filter((each) => !base.includes(each)).map((each) => withRequired(candidates, [...base, each]));
    const swapped = base.flatMap((out) =>
      candidates.filter((each) => !base.includes(each)).map((each) => [...base.filter((other) => other !== out), each]),
    );
    for (const chosen of [...grown, ...swapped]) {
      if (chosen.length > size || !isClosed(chosen)) continue;
      const result = rated(gain, chosen);
      if (result.points > most + SAME) {
        best = chosen;
        most = result.points;
        better = true;
      }
      yield result;
    }
  }
}

function rated(gain: Scenario['gain'], chosen: readonly Candidate[]): Rated {
  const ids = chosen.map(({ measure }) => measure.id);
  return { ids, points: gain(ids.map((id) => ({ id }))).points };
}

/** Whether everything the set builds on is in it. */
function isClosed(chosen: readonly Candidate[]): boolean {
  return chosen.every(({ requires }) => requires.every((id) => chosen.some(({ measure }) => measure.id === id)));
}

function withRequired(candidates: readonly Candidate[], chosen: readonly Candidate[]): readonly Candidate[] {
  const missing = candidates.filter((each) => !chosen.includes(each) && chosen.some(({ requires }) => requires.includes(each.measure.id)));
  return missing.length === 0 ? chosen : withRequired(candidates, [...chosen, ...missing]);
}

/** The measure and everything it builds on, what comes first in front. */
export function requiredBy({ candidates }: Pick<Scenario, 'candidates'>, id: MeasureId): readonly MeasureId[] {
  const own = candidates.filter(({ measure }) => measure.id === id);
  const all = withRequired(candidates, own).map(({ measure }) => measure.id);
  return [...all.filter((each) => each !== id), id];
}

/** The measure and everything that builds on it, directly or by others. */
export function buildingOn({ candidates }: Pick<Scenario, 'candidates'>, id: MeasureId): readonly MeasureId[] {
  return candidates.map(({ measure }) => measure.id).filter((each) => requiredBy({ candidates }, each).includes(id));
}

/** How many sets of exactly `size` out of `count` there are. */
function choices(count: number, size: number): number {
  let ways = 1;
  for (let k = 0; k < size; k++) ways = (ways * (count - k)) / (k + 1);
  return ways;
}

/** Runs a search to its end. */
export function finish<T>(search: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value as T;
  }
}
