import type { DimensionId, Score } from '#models/readiness/assessment';

/**
 * The points of the index each dimension costs: its part of the weight of all that is known, times what it lacks to 100. They
 * sum to what the index, before caps, lacks to 100. Null where nothing is known of a dimension or it does not apply.
 */
export function costs(score: Score): ReadonlyMap<DimensionId, number | null> {
  const weights = score.dimensions.reduce(
    (sum, dimension) => (dimension.applicable && dimension.point !== null ? sum + dimension.weight : sum),
    0,
  );
  return new Map(
    score.dimensions.map(({ id, applicable, point, weight }) => [
      id,
      applicable && point !== null && weights > 0 ? (weight / weights) * (100 - point) : null,
    ]),
  );
}
