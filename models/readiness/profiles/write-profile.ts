import { PROFILE_SCHEMA } from './load-profile';
import type { Profile } from './profile';

/** A profile as the file `loadProfile` reads, with every number it may change: the template of the next one. */
export function profileText(profile: Profile): string {
  const { severityWeight, confidence, dimensions, criteria, bands, work } = profile;
  const file = {
    schema: PROFILE_SCHEMA,
    id: profile.id,
    edition: profile.edition,
    source: profile.source,
    asOf: profile.asOf,
    weights: Object.fromEntries(Object.entries(dimensions).map(([id, { weight }]) => [id, weight])),
    criteria: Object.fromEntries(Object.values(criteria).flatMap((list) => list.map(({ id, weight }) => [id, weight]))),
    caps: profile.caps,
    bands: Object.fromEntries(bands.slice(1).map(({ band, from }) => [band, from])),
    severityWeights: { ...severityWeight, analogue: profile.analogueWeight },
    classValues: profile.classValue,
    continuity: profile.continuity,
    automation: profile.automation,
    attainable: profile.attainable,
    work: { yearlyMinutes: work.yearlyMinutes, ...(work.hourlyRate !== null && { hourlyRate: work.hourlyRate }) },
    thresholds: {
      dimension: profile.enoughForDimension,
      index: profile.enoughForIndex,
      ...confidence,
      topBandTolerance: profile.topBandTolerance,
      mainPath: profile.mainPath,
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Tells profiles apart: two files of the same name and edition may hold other numbers. Equal numbers give equal keys. */
export function profileKey(profile: Profile): string {
  // FNV-1a; a collision would cost a re-rating, nothing else.
  let hash = 0x811c9dc5;
  for (const char of profileText(profile)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${profile.id}/${profile.edition}/${hash.toString(16)}`;
}
