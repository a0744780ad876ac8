import './seed';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModel } from '#models/bpmn/parse-model';
import { changedDocument } from '#models/bpmn/target-document';
import { MEASURES } from '#models/catalogues/barriers';
import type { MeasureId } from '#models/catalogues/measure';
import { EXAMPLES } from '#models/examples/examples';
import { CARRIERS } from '#models/process/vocabulary';
import { assess } from '#models/readiness/assess';
import { applyPlan } from '#models/scenario/apply';
import { rateCeiling } from '#models/scenario/ceiling';
import { createScenario } from '#models/scenario/scenario';
import { random } from '../make/random';
import { generate } from '../make/generate';
import { toModel } from '../make/to-model';

const IDS = MEASURES.map(({ id }) => id);
/** What only improves: nothing of the law is given up for another good, as when unlawful automation is taken back. */
const IMPROVES = IDS.filter((id) => id !== 'B31');

const processes = fc.record({ seed: fc.integer({ min: 1, max: 1e6 }), ids: fc.shuffledSubarray(IDS) });

function scenarioOf(seed: number) {
  const model = toModel(generate({ nodes: 8 + Math.floor(random(seed)() * 20), seed, carriers: CARRIERS, unmarked: 0.05 }));
  return { model, scenario: createScenario(model, assess(model)) };
}

const chosen = (ids: readonly MeasureId[]) => ids.map((id) => ({ id }));

describe('scenarios', () => {
  it('change nothing where nothing is chosen', () => {
    fc.assert(
      fc.property(processes, ({ seed }) => {
        const { model, scenario } = scenarioOf(seed);
        expect(applyPlan(model, scenario.plan([]))).toEqual(model);
        expect(scenario.rate([])).toBe(scenario.today.assessment);
      }),
      { numRuns: 20 },
    );
  });

  it('do not ask in which order measures were chosen', () => {
    fc.assert(
      fc.property(processes, ({ seed, ids }) => {
        const { scenario } = scenarioOf(seed);
        expect(scenario.plan(chosen(ids))).toEqual(scenario.plan(chosen(ids.toSorted())));
      }),
      { numRuns: 25 },
    );
  });

  it('plan numbers only, and never fail', () => {
    fc.assert(
      fc.property(processes, ({ seed, ids }) => {
        const { scenario } = scenarioOf(seed);
        const after = scenario.rate(chosen(ids));
        expect(after.failures).toEqual([]);
        expect(rateCeiling(scenario.today).failures).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the examples', () => {
  const subsets = fc.shuffledSubarray(IMPROVES);

  it.each(EXAMPLES)('$id: no measure makes it worse, and none passes the ceiling without another law', async ({ xml }) => {
    const model = await parseModel(xml);
    const scenario = createScenario(model, assess(model));
    const before = scenario.today.assessment.score.index;
    const ceiling = rateCeiling(scenario.today).score.index;
    fc.assert(
      fc.property(subsets, (ids) => {
        const lawful = ids.filter((id) => MEASURES.find((measure) => measure.id === id)?.law !== 'change');
        const { index } = scenario.rate(chosen(lawful)).score;
        expect(index ?? 0).toBeGreaterThanOrEqual((before ?? 0) - 1e-9);
        expect(index ?? 0).toBeLessThanOrEqual((ceiling ?? 100) + 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it.each(EXAMPLES)('$id: the target document says what the plan rates', async ({ xml }) => {
    const model = await parseModel(xml);
    const scenario = createScenario(model, assess(model));
    await fc.assert(
      fc.asyncProperty(subsets, async (ids) => {
        const written = await changedDocument(xml, scenario.plan(chosen(ids)));
        const target = assess(await parseModel(written ?? ''));
        expect(target.score).toEqual(scenario.rate(chosen(ids)).score);
        expect(target.flow).toEqual(scenario.rate(chosen(ids)).flow);
      }),
      { numRuns: 4 },
    );
  });

  it('leave no trace of a step that is no longer needed', async () => {
    const xml = readFileSync(new URL('../../models/examples/parking-permit.bpmn', import.meta.url), 'utf8');
    const scenario = createScenario(await parseModel(xml), assess(await parseModel(xml)));
    const written = await changedDocument(xml, scenario.plan([{ id: 'B15' }]));
    expect(written).not.toContain('Task_PrintPermit"');
    expect(await changedDocument('no BPMN', { changes: [], omitted: [] })).toBeNull();
  });
});
