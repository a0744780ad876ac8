import type { Cap, DimensionScore, Finding, Score } from './assessment';
import type { Barrier } from './caps';
import { isCounted } from './findings';
import type { Profile } from './profiles/profile';

/**
 * The index: weighted mean of what applies, capped by barriers. What is unknown is never 0: it is left out of the point, pulls `low` down
 * and lifts `high`. Below the profile's share of known weight only the range remains.
 */
export function scoreIndex(
  dimensions: readonly DimensionScore[],
  barriers: readonly Barrier[],
  findings: readonly Pick<Finding, 'rule' | 'status' | 'severity' | 'expected'>[],
  profile: Profile,
): Score {
  const applicable = dimensions.filter((dimension) => dimension.applicable);
  const uncapped = mean(applicable, (dimension) => dimension.point);
  const low = mean(applicable, (dimension) => dimension.low) ?? 0;
  const high = mean(applicable, (dimension) => dimension.high) ?? 100;
  const known = mean(applicable, (dimension) => dimension.known) ?? 0;
  const enough = reaches(known, profile.enoughForIndex);
  const index = enough && uncapped !== null ? cappedBy(uncapped, barriers, profile) : null;
  const caps = barriers.map((barrier): Cap => {
    const cap = profile.caps[barrier.id];
    const limited = uncapped === null ? null : blend(uncapped, cap, barrier.share);
    const binding = index !== null && limited !== null && limited === index && uncapped !== null && limited < uncapped;
    return { id: barrier.id, cap, share: barrier.share, binding, elements: barrier.elements };
  });
  const side = (name: 'continuity' | 'enabler') =>
    mean(
      applicable.filter((dimension) => profile.dimensions[dimension.id].side === name),
      (dimension) => dimension.point,
    );
  return {
    index,
    low: cappedBy(low, barriers, profile),
    high: cappedBy(high, barriers, profile),
    uncapped: enough ? uncapped : null,
    known,
    confidence: (['A', 'B', 'C'] as const).find((letter) => reaches(known, profile.confidence[letter])) ?? null,
    band: index === null ? null : bandOf(index, findings, profile),
    continuity: side('continuity'),
    enabler: side('enabler'),
    dimensions,
    caps,
  };
}

/** The index every barrier leaves: the lowest of the blends between what was reached and the cap on the cases it lies on. */
export function cappedBy(index: number, barriers: readonly Pick<Barrier, 'id' | 'share'>[], profile: Profile): number {
  return barriers.reduce((least, { id, share }) => Math.min(least, blend(index, profile.caps[id], share)), index);
}

function blend(index: number, cap: number, share: number): number {
  return index * (1 - share) + Math.min(index, cap) * share;
}

/** Whether a figure is at a limit or above, so that a sum such as 0.1 + 0.2 does not fall short of 0.3 by its last binary digit. */
export function reaches(figure: number, limit: number): boolean {
  return figure >= limit - 1e-9;
}

/** Weighted mean over the dimensions that have the figure; null when none has. */
export function mean(dimensions: readonly DimensionScore[], figure: (dimension: DimensionScore) => number | null): number | null {
  let sum = 0;
  let weights = 0;
  for (const dimension of dimensions) {
    const value = figure(dimension);
    if (value === null) continue;
    sum += dimension.weight * value;
    weights += dimension.weight;
  }
  return weights > 0 ? sum / weights : null;
}

function bandOf(index: number, findings: Parameters<typeof scoreIndex>[2], profile: Profile): Score['band'] {
  let at = 0;
  for (const [position, { from }] of profile.bands.entries()) if (reaches(index, from)) at = position;
  const top = profile.bands.length - 1;
  if (at === top && isSevere(findings, profile)) at -= 1;
  return profile.bands[at]?.band ?? null;
}

/** Whether a counted finding keeps the process out of the top band. */
export function isSevere(findings: readonly Pick<Finding, 'rule' | 'status' | 'severity' | 'expected'>[], profile: Profile): boolean {
  return findings.some(
    (finding) =>
      isCounted(finding) && finding.severity === 3 && reaches(finding.expected ?? Number.POSITIVE_INFINITY, profile.topBandTolerance),
  );
}
