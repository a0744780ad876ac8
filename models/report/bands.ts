import { BANDS, type Band } from '../readiness/assessment';
import { ENTWURF_1 } from '../readiness/profiles/entwurf-1';
import type { BandNumber } from './document';

/** Limits of the bands, on the unrounded value. */
export const BAND_LIMITS: readonly number[] = ENTWURF_1.bands.map(({ from }) => from).filter((from) => from > 0);

export function bandNumber(band: Band): BandNumber {
  return (BANDS.indexOf(band) + 1) as BandNumber;
}

/** The band a value alone falls into, as the bars of the dimensions show it. */
export function bandOf(value: number): BandNumber {
  return (BAND_LIMITS.filter((limit) => value >= limit).length + 1) as BandNumber;
}
