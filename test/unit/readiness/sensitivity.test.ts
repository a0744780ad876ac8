import { describe, expect, it } from 'vitest';
import { assess } from '#models/readiness/assess';
import type { DimensionId } from '#models/readiness/assessment';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import type { Profile } from '#models/readiness/profiles/profile';
import { bandFlips, weightSensitivity } from '#models/readiness/sensitivity';
import { vectorModel } from '../../golden/vector-model';
import { generateProcess } from './process-generator';

describe('how far the index hangs on one weight', () => {
  it('is what a profile with that weight would give', () => {
    const model = vectorModel('IST');
    for (const { dimension, lighter, heavier } of weightSensitivity(assess(model).score)) {
      const own = ENTWURF_1.dimensions[dimension];
      const at = (factor: number) =>
        assess(model, { ...ENTWURF_1, dimensions: { ...ENTWURF_1.dimensions, [dimension]: { ...own, weight: own.weight * factor } } }).score
          .index;
      expect(lighter).toBeCloseTo(at(0.75) ?? Number.NaN, 9);
      expect(heavier).toBeCloseTo(at(1.25) ?? Number.NaN, 9);
    }
  });

  it('moves the worked example by hand-computed points: D2 16.2 against the mean of 41.0', () => {
    const { score } = assess(vectorModel('IST'));
    const d2 = weightSensitivity(score).find(({ dimension }) => dimension === 'D2');
    const point = score.dimensions.find(({ id }) => id === 'D2')?.point ?? Number.NaN;
    const index = score.index ?? Number.NaN;
    expect(d2?.heavier).toBeCloseTo((100 * index + 5.5 * point) / 105.5, 9);
    expect(d2?.lighter).toBeCloseTo((100 * index - 5.5 * point) / 94.5, 9);
  });

  it('does not move where a dimension stands at the mean, and the index lies between the two', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { score } = assess(generateProcess({ nodes: 20, seed, marked: 1 }));
      for (const { lighter, heavier } of weightSensitivity(score)) {
        if (lighter === null || heavier === null || score.index === null) continue;
        expect(Math.min(lighter, heavier)).toBeLessThanOrEqual(score.index + 1e-9);
        expect(Math.max(lighter, heavier)).toBeGreaterThanOrEqual(score.index - 1e-9);
      }
    }
  });

  it('says nothing where there is no index, and leaves out what does not apply', () => {
    const { score } = assess(generateProcess({ nodes: 10, seed: 3, marked: 0 }));
    expect(weightSensitivity(score).every(({ lighter, heavier }) => lighter === null && heavier === null)).toBe(true);
    const internal = { ...score, dimensions: score.dimensions.map((each) => (each.id === 'D1' ? { ...each, applicable: false } : each)) };
    expect(weightSensitivity(internal).map(({ dimension }) => dimension)).not.toContain('D1');
  });
});

describe('the weight nearest to another band', () => {
  const withWeight = (profile: Profile, id: DimensionId, factor: number): Profile => {
    const own = profile.dimensions[id];
    return { ...profile, dimensions: { ...profile.dimensions, [id]: { ...own, weight: own.weight * factor } } };
  };

  it.each(['IST', 'SOLL'] as const)('brings the process there, and a little less does not (%s)', (state) => {
    const model = vectorModel(state);
    const index = assess(model).score.index ?? Number.NaN;
    let flips = 0;
    for (const near of [-6, -3, -1, -0.1, 0.1, 1, 3, 6]) {
      const limits = [0, Math.min(index + near, 96), 97, 98, 99];
      const profile = { ...ENTWURF_1, bands: ENTWURF_1.bands.map(({ band }, at) => ({ band, from: limits[at] ?? 0 })) };
      const assessment = assess(model, profile);
      for (const { dimension, factor, band } of bandFlips(assessment, profile)) {
        flips += 1;
        const step = Math.sign(factor - 1) * 1e-6;
        expect(assess(model, withWeight(profile, dimension, Math.max(factor + step, 0))).score.band).toBe(band);
        expect(assess(model, withWeight(profile, dimension, factor - step)).score.band).toBe(assessment.score.band);
      }
    }
    expect(flips).toBeGreaterThan(20);
  });

  it('does not exist where there is no index', () => {
    expect(bandFlips(assess(generateProcess({ nodes: 10, seed: 3, marked: 0 })), ENTWURF_1)).toEqual([]);
  });
});
