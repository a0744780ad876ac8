/**
 * What tokens carry, numbered as it appears: one colour, or a mixture of colours where ways came together. Mixtures with the same parts
 * have the same number.
 */
export type Mixtures = {
  readonly of: (colour: number) => number;
  /** Parts of a mixture by colour; they sum to 1. */
  readonly parts: (mixture: number) => ReadonlyMap<number, number>;
  readonly from: (parts: ReadonlyMap<number, number>) => number;
  /** The mixture of several tokens, each of the same weight. */
  readonly average: (mixtures: readonly number[]) => number;
  /** The same mixture with every colour replaced by the one that stands for it. */
  readonly merged: (mixture: number, standsFor: readonly number[]) => number;
  readonly size: () => number;
};

export function createMixtures(): Mixtures {
  const all: ReadonlyMap<number, number>[] = [];
  const numbers = new Map<string, number>();
  const pure = new Map<number, number>();

  const from = (parts: ReadonlyMap<number, number>): number => {
    const sorted = [...parts].filter(([, part]) => part > 0).sort(([a], [b]) => a - b);
    // Parts that differ by rounding alone are the same.
    const key = sorted.map(([colour, part]) => `${colour}:${part.toFixed(13)}`).join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    return all.push(new Map(sorted)) - 1;
  };
  const of = (colour: number): number => {
    let mixture = pure.get(colour);
    if (mixture === undefined) {
      mixture = from(new Map([[colour, 1]]));
      pure.set(colour, mixture);
    }
    return mixture;
  };
  const parts = (mixture: number) => all[mixture] ?? new Map<number, number>();
  return {
    of,
    parts,
    from,
    average(mixtures) {
      const [only] = mixtures;
      if (only !== undefined && mixtures.every((each) => each === only)) return only;
      const sums = new Map<number, number>();
      for (const each of mixtures) {
        for (const [colour, part] of parts(each)) sums.set(colour, (sums.get(colour) ?? 0) + part / mixtures.length);
      }
      return from(sums);
    },
    merged(mixture, standsFor) {
      const sums = new Map<number, number>();
      for (const [colour, part] of parts(mixture)) {
        const stands = standsFor[colour] ?? colour;
        sums.set(stands, (sums.get(stands) ?? 0) + part);
      }
      return from(sums);
    },
    size: () => all.length,
  };
}
