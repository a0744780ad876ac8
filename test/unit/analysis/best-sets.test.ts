import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowSolution } from '#models/analysis/flow';
import { solveFlow } from '#models/analysis/solve-flow';
import type { ProcessModel } from '#models/process/process';
import { random } from '../../make/random';
import { nestedModel, wildModel } from '../../oracle/wild';
import { buildModel } from './build-model';

function anyModel(seed: number): ProcessModel {
  const chance = random(seed);
  return chance() < 0.5 ? nestedModel(chance, 15) : wildModel(chance, 'ttXAO');
}

/** Steps with a factor below 1, a third of them 0, as random as the seed. */
function factorsOf(flow: FlowSolution, seed: number): ReadonlyMap<string, number> {
  const chance = random(seed + 1);
  return new Map(
    flow.nodes
      .filter((id) => id.startsWith('t'))
      .slice(0, seed % 40 === 0 ? 13 : 8)
      .map((id) => [id, chance() < 0.33 ? 0 : 0.2 + 0.7 * chance()]),
  );
}

/** The largest share per number of steps, by trying every set. */
function byTrying(flow: FlowSolution, factors: ReadonlyMap<string, number>): readonly number[] {
  const ids = [...factors.keys()];
  const best = new Array<number>(ids.length + 1).fill(0);
  for (let set = 0; set < 2 ** ids.length; set++) {
    const right = new Set(ids.filter((_, at) => (set >> at) & 1));
    const share = flow.share((id) => (right.has(id) ? 1 : (factors.get(id) ?? 1)));
    best[right.size] = Math.max(best[right.size] ?? 0, share);
  }
  for (let size = 1; size < best.length; size++) best[size] = Math.max(best[size] ?? 0, best[size - 1] ?? 0);
  return best;
}

describe('the best set of so many steps', () => {
  it('is the best of all sets, gives its share, and never falls with one more step', () => {
    let compared = 0;
    let whole = 0;
    let unproven = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const flow = solveFlow(anyModel(seed));
        if (flow.method === 'simulated' || flow.completion === 0) return;
        const factors = factorsOf(flow, seed);
        const survival = (id: string) => factors.get(id) ?? 1;
        const sets = flow.bestSets(survival, (id) => factors.has(id), factors.size);
        const tried = byTrying(flow, factors);
        expect(sets).toHaveLength(tried.length);
        for (const [size, { nodes, share, proven }] of sets.entries()) {
          if (!proven) unproven += 1;
          expect(nodes.length).toBeLessThanOrEqual(size);
          if (proven) expect(Math.abs(share - (tried[size] ?? 0)), `seed ${seed}, ${size} steps`).toBeLessThan(1e-10);
          const right = new Set(nodes);
          expect(flow.share((id) => (right.has(id) ? 1 : survival(id)))).toBe(share);
          // No step in it is for nothing.
          for (const one of nodes) expect(flow.share((id) => (right.has(id) && id !== one ? 1 : survival(id)))).toBeLessThan(share);
          expect(share).toBeGreaterThanOrEqual((sets[size - 1]?.share ?? 0) - 1e-12);
        }
        if (sets.every(({ proven }) => proven)) compared += 1;
        if (flow.method !== 'exact-structured') whole += 1;
      }),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(1000);
    expect(whole).toBeGreaterThan(100);
    // Very entangled parts are more work than a share is worth; they are labelled.
    expect(unproven).toBeLessThan(compared / 50);
  }, 240_000);
});

describe('the blame for the cases that fail', () => {
  it('is the Shapley value where nothing runs twice', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const chance = random(seed);
        const model = nestedModel(chance, 12);
        const flow = solveFlow(model);
        const factors = new Map([...factorsOf(flow, seed)].slice(0, 8));
        const once = (id: string) =>
          flow
            .distribution((each) => (each === id ? 1 : 0))
            .slice(2)
            .every((part) => part < 1e-12);
        if (![...factors.keys()].every(once)) return;
        const blame = flow.attribution((id) => factors.get(id) ?? 1);
        const ids = [...factors.keys()];
        const worth = new Map<number, number>();
        for (let set = 0; set < 2 ** ids.length; set++) {
          worth.set(
            set,
            flow.share((id) => ((set >> Math.max(0, ids.indexOf(id))) & 1 && factors.has(id) ? 1 : (factors.get(id) ?? 1))),
          );
        }
        const orders = (size: number): number => (size <= 1 ? 1 : size * orders(size - 1));
        for (const [at, id] of ids.entries()) {
          let expected = 0;
          for (let set = 0; set < 2 ** ids.length; set++) {
            if ((set >> at) & 1) continue;
            const size = ids.filter((_, other) => (set >> other) & 1).length;
            const weight = (orders(size) * orders(ids.length - size - 1)) / orders(ids.length);
            expected += weight * ((worth.get(set | (1 << at)) ?? 0) - (worth.get(set) ?? 0));
          }
          expect(Math.abs((blame.get(id) ?? 0) - expected), `seed ${seed}, ${id}`).toBeLessThan(1e-9);
        }
        compared += 1;
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(50);
  }, 60_000);

  it('sums to what is missing, loops and entangled parts included', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const flow = solveFlow(anyModel(seed));
        const factors = factorsOf(flow, seed);
        const survival = (id: string) => factors.get(id) ?? 1;
        const sum = [...flow.attribution(survival).values()].reduce((total, part) => total + part, 0);
        expect(Math.abs(sum - (flow.completion - flow.share(survival)))).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('goes by failures where a step runs again and again', () => {
    // b runs until it is left; every round may fail, c once.
    const flow = solveFlow(buildModel('S > X1 > b > X2 0.5> c > E ; X2 0.5> X1'));
    const blame = flow.attribution((id) => (id === 'b' ? 0 : id === 'c' ? 0 : 1));
    // n rounds and one c fail: b has n / (n + 1) of the blame.
    let expected = 0;
    for (let rounds = 1; rounds < 200; rounds++) expected += (0.5 ** rounds * rounds) / (rounds + 1);
    expect(blame.get('b')).toBeCloseTo(expected, 9);
    expect(blame.get('c')).toBeCloseTo(1 - expected, 9);
  });
});
