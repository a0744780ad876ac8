import { describe, expect, it } from 'vitest';
import { BANDS } from '#models/readiness/assessment';
import { BAND_STARTS, bandColour, bandNumber, bandOfValue } from '../../../renderer/parts/band-colour';

describe('bands', () => {
  it.each([
    [0, 1],
    [24.9, 1],
    [25, 2],
    [41, 2],
    [50, 3],
    [75, 4],
    [89.9, 4],
    [90, 5],
    [100, 5],
  ])('%d points are band %d', (value, band) => {
    expect(bandOfValue(value)).toBe(band);
  });

  it('have a number each, a start each and a colour each', () => {
    expect(BANDS.map(bandNumber)).toEqual([1, 2, 3, 4, 5]);
    expect(BAND_STARTS.slice(0, 5).map((start) => bandOfValue(start))).toEqual([1, 2, 3, 4, 5]);
    expect(bandColour(0)).toBe('var(--media-x)');
    expect(bandColour(3)).toBe('var(--band-3)');
  });
});
