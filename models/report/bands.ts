import { BANDS, type Band } from '../readiness/assessment';
import type { Profile } from '../readiness/profiles/profile';
import type { BandNumber } from './document';

/** Limits between the bands, on the unrounded value. */
export function bandLimits({ bands }: Profile): readonly number[] {
  return bands.map(({ from }) => from).filter((from) => from > 0);
}

export function bandNumber(band: Band): BandNumber {
  return (BANDS.indexOf(band) + 1) as BandNumber;
}

/** The band a value alone falls into, as the bars of the dimensions show it. */
export function bandOf(value: number, { bands }: Profile): BandNumber {
  return Math.max(bands.filter(({ from }) => value >= from).length, 1) as BandNumber;
}
