import { BANDS, type Band } from '#models/readiness/assessment';

export type BandNumber = 1 | 2 | 3 | 4 | 5;

/** Bands start at these points of the index. */
export const BAND_STARTS = [0, 25, 50, 75, 90, 100] as const;

export function bandNumber(band: Band): BandNumber {
  return (BANDS.indexOf(band) + 1) as BandNumber;
}

/** The band a value from 0 to 100 falls into. */
export function bandOfValue(value: number): BandNumber {
  if (value >= 90) return 5;
  if (value >= 75) return 4;
  if (value >= 50) return 3;
  if (value >= 25) return 2;
  return 1;
}

/** The band's colour as a custom property; the colour of what is unknown without a band. */
export function bandColour(band: BandNumber | 0): string {
  return band === 0 ? 'var(--media-x)' : `var(--band-${band})`;
}
