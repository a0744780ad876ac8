import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveFlow } from '#models/analysis/solve-flow';
import type { ProcessModel } from '#models/process/process';
import { random } from '../make/random';
import { type Got, listColoured } from './coloured-states';
import { coloured, type World, worldOf } from './coloured-world';
import { nestedModel, wildModel } from './wild';

/** The same with every execution of a step given the mean of all of them: right for one step alone, wrong where the way decides twice. */
function blind({ model, media, survival }: World): number {
  const { share, predecessors } = solveFlow(model);
  return share((node) => {
    const arriving = [...predecessors(node)];
    const known = arriving.reduce((sum, [, part]) => sum + part, 0);
    return arriving.reduce(
      (sum, [from, part]) => sum + part * survival(node, media.colourOf.get(from) ?? 0),
      (1 - known) * survival(node, 0),
    );
  });
}

function listed({ model, media, survival }: World): number | null {
  return listColoured(model, (node, got: Got) =>
    [...got].reduce((sum, [from, part]) => sum + part * survival(node, media.colourOf.get(from) ?? 0), 0),
  );
}

describe('the share that knows what was carried, and the list of all markings with what their tokens carry', () => {
  /** Of `runs` models at least `least` are compared exactly, and in some of them a share blind to what was carried is another. */
  const agree = (name: string, runs: number, least: number, make: (chance: () => number) => ProcessModel) =>
    it(name, () => {
      const seen = { exact: 0, weighted: 0, bound: 0, mixing: 0 };
      fc.assert(
        fc.property(fc.nat(1_000_000_000), (seed) => {
          const world = worldOf(make(random(seed)), seed);
          const { method } = solveFlow(world.model);
          if (method !== 'exact-structured' && method !== 'exact-chain') return;
          const naive = listed(world);
          if (naive === null) return;
          const { basis, value } = coloured(world);
          if (basis === 'exact') expect(Math.abs(value - naive), `seed ${seed}`).toBeLessThan(1e-9);
          if (basis === 'bound') expect(value, `seed ${seed}`).toBeLessThan(naive + 1e-9);
          seen[basis] += 1;
          if (basis === 'exact' && Math.abs(blind(world) - naive) > 1e-6) seen.mixing += 1;
        }),
        { numRuns: runs },
      );
      expect(seen.exact).toBeGreaterThan(least);
      expect(seen.mixing).toBeGreaterThan(5);
      expect(seen.bound).toBeLessThan(seen.exact / 10);
    });

  for (const kinds of ['ttX', 'ttXXI', 'tXA', 'ttXAI', 'ttXAO', 'tAO']) {
    agree(`agree on wild models of ${kinds}`, 600, 100, (chance) => wildModel(chance, kinds));
  }
  for (const size of [6, 12, 20]) agree(`agree on nested blocks of ${size} nodes`, 200, 10, (chance) => nestedModel(chance, size));
});
