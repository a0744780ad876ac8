import { BANDS, type Band } from '#models/readiness/assessment';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import type { Profile } from '#models/readiness/profiles/profile';

export type BandNumber = 1 | 2 | 3 | 4 | 5;

/** The points of the index at which the bands of a profile start, and 100. */
export function bandStarts({ bands }: Profile): readonly number[] {
  return [...bands.map(({ from }) => from), 100];
}

/** Those of the profile that comes with the app. */
export const BAND_STARTS = bandStarts(ENTWURF_1);

export function bandNumber(band: Band): BandNumber {
  return (BANDS.indexOf(band) + 1) as BandNumber;
}

/** The band a value from 0 to 100 falls into. */
export function bandOfValue(value: number, starts: readonly number[] = BAND_STARTS): BandNumber {
  const reached = starts.slice(0, BANDS.length).filter((start) => value >= start).length;
  return Math.max(reached, 1) as BandNumber;
}

/** The band's colour as a custom property; the colour of what is unknown without a band. */
export function bandColour(band: BandNumber | 0): string {
  return band === 0 ? 'var(--media-x)' : `var(--band-${band})`;
}
