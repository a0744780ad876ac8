import { type Assessment, type Band, DIMENSION_IDS, type DimensionId, type Score } from './assessment';
import type { Profile } from './profiles/profile';
import { isSevere, mean } from './score';

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
  return DIMENSION_IDS.filter((id) => applicable.some((dimension) => dimension.id === id)).map((dimension) => ({
    dimension,
    lighter: indexWith(score, dimension, 1 - step),
    heavier: indexWith(score, dimension, 1 + step),
  }));
}

/** The index with the weight of one dimension times a factor; null where there is none. */
function indexWith(score: Score, id: DimensionId, factor: number): number | null {
  if (score.index === null) return null;
  const moved = score.dimensions
    .filter((dimension) => dimension.applicable)
    .map((each) => (each.id === id ? { ...each, weight: each.weight * factor } : each));
  const uncapped = mean(moved, (dimension) => dimension.point);
  if (uncapped === null) return null;
  return score.caps.reduce((least, { cap, share }) => Math.min(least, uncapped * (1 - share) + Math.min(uncapped, cap) * share), uncapped);
}

/** A weight that would put the process into another band: times `factor` of what it is, 1 being as it is. */
export type BandFlip = { readonly dimension: DimensionId; readonly factor: number; readonly band: Band };

/** A weight that would have to become this many times as heavy changes the judgement, not its detail. */
const MOST = 4;

/**
 * For each dimension the smallest change of its weight at which the process comes into another band, nearest first. Up to four times the
 * weight, and down to none at all. Empty where there is no index.
 */
export function bandFlips({ score, findings }: Pick<Assessment, 'score' | 'findings'>, profile: Profile): readonly BandFlip[] {
  // A severe finding keeps the process out of the top band whatever the weights.
  const bands = isSevere(findings, profile) ? profile.bands.slice(0, -1) : profile.bands;
  const at = score.index === null ? -1 : bands.findLastIndex(({ from }) => (score.index ?? 0) >= from - EDGE);
  if (score.index === null || at < 0) return [];
  const moving = score.dimensions.filter(({ applicable, point, weight }) => applicable && point !== null && weight > 0);
  return moving
    .flatMap(({ id }): readonly BandFlip[] => {
      const index = (factor: number) => indexWith(score, id, factor) ?? 0;
      const flips = [
        crossing(index, MOST, bands, at),
        // Without any weight at all the others must have one.
        moving.length > 1 ? crossing(index, 0, bands, at) : null,
      ].filter((flip) => flip !== null);
      const [nearest] = flips.toSorted((a, b) => Math.abs(a.factor - 1) - Math.abs(b.factor - 1));
      return nearest ? [{ dimension: id, ...nearest }] : [];
    })
    .sort((a, b) => Math.abs(a.factor - 1) - Math.abs(b.factor - 1) || (a.dimension < b.dimension ? -1 : 1));
}

const EDGE = 1e-9;

/** Where the index, which rises or falls all the way from factor 1 to `end`, leaves its band; null where it does not. */
function crossing(
  index: (factor: number) => number,
  end: number,
  bands: Profile['bands'],
  at: number,
): { readonly factor: number; readonly band: Band } | null {
  const rises = index(end) > index(1);
  const limit = rises ? bands[at + 1]?.from : bands[at]?.from;
  const neighbour = bands[at + (rises ? 1 : -1)]?.band;
  if (limit === undefined || neighbour === undefined) return null;
  const left = (factor: number) => (rises ? index(factor) >= limit - EDGE : index(factor) < limit - EDGE);
  if (!left(end)) return null;
  let [inside, outside] = [1, end];
  for (let round = 0; round < 50; round++) {
    const middle = (inside + outside) / 2;
    if (left(middle)) outside = middle;
    else inside = middle;
  }
  return { factor: outside, band: neighbour };
}
