import { DIMENSION_IDS, type DimensionId, type Score } from './assessment';
import { mean } from './score';

/** How much a weight is moved, as a fraction of itself. */
export const SENSITIVITY_STEP = 0.25;

/** The index where one weight were lighter or heavier, all weights re-normalised; null where there is no index. */
export type Sensitivity = { readonly dimension: DimensionId; readonly lighter: number | null; readonly heavier: number | null };

/**
 * What the index would be if each weight moved by the step, one at a time, barriers as they are. Dimensions that do not apply have no weight
 * to move. A small spread says that the index does not hang on a judgement about weights.
 */
export function weightSensitivity(score: Score, step: number = SENSITIVITY_STEP): readonly Sensitivity[] {
  const applicable = score.dimensions.filter((dimension) => dimension.applicable);
  const indexWith = (id: DimensionId, factor: number): number | null => {
    if (score.index === null) return null;
    const moved = applicable.map((each) => (each.id === id ? { ...each, weight: each.weight * factor } : each));
    const uncapped = mean(moved, (dimension) => dimension.point);
    if (uncapped === null) return null;
    return score.caps.reduce(
      (least, { cap, share }) => Math.min(least, uncapped * (1 - share) + Math.min(uncapped, cap) * share),
      uncapped,
    );
  };
  return DIMENSION_IDS.filter((id) => applicable.some((dimension) => dimension.id === id)).map((dimension) => ({
    dimension,
    lighter: indexWith(dimension, 1 - step),
    heavier: indexWith(dimension, 1 + step),
  }));
}
