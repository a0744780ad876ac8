/** The ends of a played run, by number. */
export const END = { complete: 0, stuck: 1, endless: 2 } as const;

/**
 * Recorded runs of a part that is too entangled to be solved. Each run is the ways it took, with how often; a way is an entry of the tape,
 * and a run weighs the product of what its ways are worth now over what they were worth when it was drawn. So survival is weighted, not
 * drawn, and one record answers every question about factors and chances.
 */
export type Played = {
  /** Entries of the ways, and what they were worth when drawn. */
  readonly refs: Int32Array;
  readonly drawn: Float64Array;
  /** What run r used lies from `first[r]` to `first[r + 1]`. */
  readonly first: Int32Array;
  readonly way: Int32Array;
  readonly times: Int32Array;
  readonly ends: Uint8Array;
  /** Share of the runs per end. */
  readonly shares: Float64Array;
};

/** The two-sided 95 % quantile of the normal distribution. */
export const QUANTILE = 1.959964;

/** Weighted share of the runs that ended so; with `bend` -1 or 1 the end of its 95 % interval. */
export function playedShare(played: Played, end: number, value: Float64Array, bend: -1 | 0 | 1): number {
  const ratio = ratios(played, value);
  const count = played.ends.length;
  let sum = 0;
  let squares = 0;
  for (let run = 0; run < count; run++) {
    if (played.ends[run] !== end) continue;
    const product = weightOf(played, run, ratio);
    sum += product;
    squares += product * product;
  }
  const mean = sum / count;
  if (bend === 0) return mean;
  const spread = QUANTILE * Math.sqrt(Math.max(0, squares / count - mean * mean) / count);
  return Math.min(1, Math.max(0, mean + bend * spread));
}

/** Adds the derivatives of a share to those of the entries its runs used. */
export function pullPlayed(played: Played, end: number, own: number, value: Float64Array, adjoint: Float64Array): void {
  const ratio = ratios(played, value);
  const slope = new Float64Array(ratio.length);
  const count = played.ends.length;
  for (let run = 0; run < count; run++) {
    if (played.ends[run] !== end) continue;
    const product = weightOf(played, run, ratio);
    for (let at = played.first[run] ?? 0; at < (played.first[run + 1] ?? 0); at++) {
      const way = played.way[at] ?? 0;
      const times = played.times[at] ?? 0;
      const part = ratio[way] ?? 0;
      // Without its own factor; where that is 0 the others have to be multiplied anew.
      const others = part > 0 ? product / part : times > 1 ? 0 : weightOf(played, run, ratio, way);
      slope[way] = (slope[way] ?? 0) + times * others;
    }
  }
  for (const [way, ref] of played.refs.entries()) {
    adjoint[ref] = (adjoint[ref] ?? 0) + (own * (slope[way] ?? 0)) / count / (played.drawn[way] ?? 1);
  }
}

/** Standard error of the mean, over the runs, of an amount per way used. */
export function errorOfTotal(played: Played, amount: (ref: number) => number): number {
  const each = Float64Array.from(played.refs, amount);
  const count = played.ends.length;
  let sum = 0;
  let squares = 0;
  for (let run = 0; run < count; run++) {
    let inRun = 0;
    for (let at = played.first[run] ?? 0; at < (played.first[run + 1] ?? 0); at++) {
      inRun += (each[played.way[at] ?? 0] ?? 0) * (played.times[at] ?? 0);
    }
    sum += inRun;
    squares += inRun * inRun;
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2) / count);
}

function ratios(played: Played, value: Float64Array): Float64Array {
  return Float64Array.from(played.refs, (ref, way) => (value[ref] ?? 0) / (played.drawn[way] ?? 1));
}

function weightOf(played: Played, run: number, ratio: Float64Array, without = -1): number {
  let product = 1;
  for (let at = played.first[run] ?? 0; at < (played.first[run + 1] ?? 0) && product !== 0; at++) {
    const way = played.way[at] ?? 0;
    if (way === without) continue;
    const part = ratio[way] ?? 0;
    const times = played.times[at] ?? 0;
    product *= times === 1 ? part : part ** times;
  }
  return product;
}

/** Share of the runs that ended so, for complex worths of their ways. */
export function playedComplex(played: Played, end: number, real: Float64Array, imaginary: Float64Array): readonly [number, number] {
  let sumReal = 0;
  let sumImaginary = 0;
  const count = played.ends.length;
  for (let run = 0; run < count; run++) {
    if (played.ends[run] !== end) continue;
    let x = 1;
    let y = 0;
    for (let at = played.first[run] ?? 0; at < (played.first[run + 1] ?? 0); at++) {
      const way = played.way[at] ?? 0;
      const ref = played.refs[way] ?? 0;
      const drawn = played.drawn[way] ?? 1;
      const u = (real[ref] ?? 0) / drawn;
      const v = (imaginary[ref] ?? 0) / drawn;
      for (let time = played.times[at] ?? 0; time > 0; time--) {
        const kept = x;
        x = x * u - y * v;
        y = kept * v + y * u;
      }
    }
    sumReal += x;
    sumImaginary += y;
  }
  return [sumReal / count, sumImaginary / count];
}
