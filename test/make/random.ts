/** Repeatable chance: the same seed gives the same sequence on every machine. Numbers in [0, 1), as Math.random gives them (mulberry32). */
export type Random = () => number;

export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(chance: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(chance() * from.length)];
  if (chosen === undefined) throw new Error('Expected something to pick from, got an empty list');
  return chosen;
}

/** A whole number from `low` to `high`, both included. */
export function between(chance: Random, low: number, high: number): number {
  return low + Math.floor(chance() * (high - low + 1));
}
