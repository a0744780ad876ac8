import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#models/readiness/assess';
import { type Details, detailsOf, SHARE_IDS } from '#models/readiness/details';
import { toDetailsResult } from '#models/readiness/details-result';
import { generate } from '../../make/generate';
import { toModel } from '../../make/to-model';
import { buildModel } from '../analysis/build-model';

const MANUAL = { marks: { workMode: 'manualNoIt' } } as const;
const AUTOMATIC = { marks: { workMode: 'fullyAutomated' } } as const;

function detailsFor(lines: string, nodes: Parameters<typeof buildModel>[1]): Details {
  const model = buildModel(lines, nodes);
  return detailsOf(model, assess(model));
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, each) => total + each, 0);
}

describe('details of generated processes', () => {
  it('agree with the figures, with each other, and with themselves as JSON', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 3, max: 40 }), (seed, nodes) => {
        const model = toModel(generate({ nodes, seed }));
        const assessment = assess(model);
        const details = detailsOf(model, assessment);
        const { flow } = assessment;
        for (const [id, range] of [
          ['untouched', flow.untouchedShare],
          ['digital', flow.digitalShare],
          ['endToEnd', flow.endToEndShare],
        ] as const) {
          const { share, ceiling, attribution, best, reach } = details.shares[id];
          if (range.value !== null) expect(Math.abs(share - range.value)).toBeLessThan(1e-12);
          expect(Math.abs(sum(attribution.values()) - (flow.completion - share))).toBeLessThan(1e-9);
          for (const set of [...best, ...reach.flatMap(({ set }) => set ?? [])]) {
            expect(set.share).toBeGreaterThanOrEqual(share - 1e-12);
            expect(set.share).toBeLessThanOrEqual(ceiling + 1e-12);
          }
          for (const { above, set } of reach) if (set) expect(set.share).toBeGreaterThan(above);
        }
        for (const { chances, mean } of Object.values(details.distribution)) {
          expect(Math.abs(sum(chances) - flow.completion)).toBeLessThan(1e-9);
          const found = sum(chances.map((chance, count) => count * chance));
          expect(Math.abs(found - (mean ?? 0))).toBeLessThan(1e-9 * (1 + (mean ?? 0)));
        }
        expect(details.flowVisits.size).toBe(model.flows.length);
        const json = toDetailsResult(details);
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('the smallest set', () => {
  it('that lifts the share above 0 has every step no case can avoid', () => {
    const { reach, best, ceiling } = detailsFor('S > a > X > b > c > E ; X 0.4> d > c', {
      a: MANUAL,
      b: MANUAL,
      c: MANUAL,
      d: AUTOMATIC,
    }).shares.untouched;
    expect(ceiling).toBe(1);
    expect(reach.map(({ state, set }) => [state, set?.nodes])).toEqual([
      ['reached', ['a', 'c']],
      ['reached', ['a', 'b', 'c']],
    ]);
    expect(best.map(({ nodes }) => nodes.length)).toEqual([0, 2, 3]);
  });

  it('is not asked for where the share is there already, and not found where cases get stuck', () => {
    expect(detailsFor('S > a > E', { a: AUTOMATIC }).shares.untouched.reach.map(({ state }) => state)).toEqual(['already', 'already']);
    const stuck = detailsFor('S > X 0.3> a > E ; X > b > A > E2 ; X2 > A', { a: MANUAL, b: AUTOMATIC }).shares.untouched;
    expect(stuck.reach.map(({ state }) => state)).toEqual(['reached', 'unreachable']);
  });
});

describe('pairs that only help together', () => {
  it('are found, and no pair in which one helps alone', () => {
    const { pairs, pairsComplete } = detailsFor('S > X 0.5> a > b > E ; X 0.3> c > E ; X > d > e > f > E', {
      a: MANUAL,
      b: MANUAL,
      c: MANUAL,
      d: MANUAL,
      e: MANUAL,
      f: MANUAL,
    }).shares.untouched;
    expect(pairsComplete).toBe(true);
    expect(pairs.map(({ steps }) => steps)).toEqual([['a', 'b']]);
    expect(pairs[0]?.gain).toBeCloseTo(0.5, 12);
  });
});

it('counts of how many own steps something is unknown', () => {
  expect(detailsFor('S > a > b > E', { a: MANUAL, b: {} }).unknown.workMode).toBe(1);
});

it('knows the three shares', () => {
  expect(Object.keys(detailsFor('S > a > E', {}).shares)).toEqual([...SHARE_IDS]);
});
