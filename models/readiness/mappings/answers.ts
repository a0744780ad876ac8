import type { Assessment, CriterionScore } from '../assessment';

/** What the criteria say, looked up by id. */
export type Answers = {
  /** The value, `na`, or null while unknown. */
  readonly of: (id: string) => number | 'na' | null;
  readonly criterion: (id: string) => CriterionScore | undefined;
  /** Weighted mean of those with a value, 0 to 1, by the weights of the profile; null where none has one. */
  readonly mean: (...ids: readonly string[]) => number | null;
};

export function readAnswers({ score }: Assessment): Answers {
  const byId = new Map(
    score.dimensions.flatMap(({ trace }) => (trace.kind === 'checklist' ? trace.criteria.map((each) => [each.id, each] as const) : [])),
  );
  const of = (id: string): number | 'na' | null => {
    const value = byId.get(id)?.value ?? 'unknown';
    return value === 'unknown' ? null : value;
  };
  return {
    of,
    criterion: (id) => byId.get(id),
    mean: (...ids) => {
      let sum = 0;
      let weights = 0;
      for (const id of ids) {
        const value = of(id);
        if (typeof value !== 'number') continue;
        const weight = byId.get(id)?.weight ?? 0;
        sum += weight * value;
        weights += weight;
      }
      return weights > 0 ? sum / weights : null;
    },
  };
}

/** Value of the way most applications come in: the heaviest part of A2, or the given answer. */
export function mainChannel(answers: Answers): number | null {
  const criterion = answers.criterion('A2');
  if (criterion?.source !== 'computed') {
    const value = answers.of('A2');
    return typeof value === 'number' ? value : null;
  }
  const channels = new Map<number | null, number>();
  for (const { value, weight } of criterion.computed?.parts ?? []) channels.set(value, (channels.get(value) ?? 0) + (weight ?? 0));
  const [heaviest] = [...channels].toSorted(([, a], [, b]) => b - a);
  return heaviest?.[0] ?? null;
}
