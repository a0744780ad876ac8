import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseModel } from '#models/bpmn/parse-model';
import type { MeasureId } from '#models/catalogues/measure';
import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import type { Assessment } from '#models/readiness/assessment';
import { applyPlan } from '#models/scenario/apply';
import { rateCeiling } from '#models/scenario/ceiling';
import { deltaOf } from '#models/scenario/delta';
import { roadmapOf } from '#models/scenario/roadmap';
import { createScenario, measuresAgainst, type Scenario } from '#models/scenario/scenario';
import { bestSet, finish, pairsOf } from '#models/scenario/sets';
import { vectorModel } from '../../golden/vector-model';

/** The measures that lead from the worked example's today to its target. */
const TARGET: readonly MeasureId[] = ['B08', 'B09', 'B11', 'B12', 'B14', 'B15', 'B16', 'B17', 'B20', 'B22', 'B23', 'B26', 'B28', 'B29'];
const CHOSEN = TARGET.map((id) => ({ id }));

let model: ProcessModel;
let scenario: Scenario;
beforeAll(async () => {
  model = await parseModel(readFileSync(new URL('../../../models/examples/parking-permit.bpmn', import.meta.url), 'utf8'));
  scenario = createScenario(model, assess(model));
});

function figures({ score, flow }: Assessment): Record<string, number | null> {
  return {
    ...Object.fromEntries(score.dimensions.map(({ id, value }) => [id, value])),
    breaks: flow.expectedBreaks,
    analogue: flow.expectedAnalogHandovers,
    weighted: flow.weightedBreaks,
    coverage: flow.digitalCoverage,
    broken: flow.brokenShare,
    index: score.index,
    enabler: score.enabler,
    minutes: flow.minutes,
  };
}

describe('the worked example', () => {
  it('reaches its target from today by its measures', () => {
    const expected = figures(assess(vectorModel('SOLL')));
    const found = figures(scenario.rate(CHOSEN));
    for (const [name, value] of Object.entries(expected)) {
      // Today's way back stays one that is taken less often; in the vector it became a side way, which spares a check in 20 cases.
      const tolerance = name === 'D2' || name === 'D3' ? 0.15 : 0.05;
      expect(
        Math.abs((found[name] ?? Number.NaN) - (value ?? Number.NaN)),
        `${name}: ${found[name]} instead of ${value}`,
      ).toBeLessThanOrEqual(tolerance);
    }
    expect(scenario.rate(CHOSEN).failures).toEqual([]);
  });

  it('has single gains that are those of rating anew', () => {
    expect(scenario.candidates.length).toBeGreaterThan(10);
    for (const { measure, gain } of scenario.candidates) {
      const after = assess(applyPlan(model, scenario.plan([{ id: measure.id }])));
      expect(gain).toEqual({ measure: 'index', points: (after.score.index ?? 0) - (scenario.today.assessment.score.index ?? 0) });
    }
  });

  it('stays below the legal ceiling', () => {
    const ceiling = rateCeiling(scenario.today).score;
    expect(ceiling.index).toBeGreaterThan(scenario.rate(scenario.candidates.map(({ measure }) => ({ id: measure.id }))).score.index ?? 100);
    expect(ceiling.caps).toEqual([]);
  });

  it('finds the best set of two by trying all', () => {
    const found = finish(bestSet(scenario, 2));
    const { candidates, gain } = scenario;
    let most = 0;
    for (const a of candidates)
      for (const b of candidates) {
        const chosen = [...new Set([a, b])];
        if (!chosen.every(({ requires }) => requires.every((id) => chosen.some(({ measure }) => measure.id === id)))) continue;
        most = Math.max(most, gain(chosen.map(({ measure }) => ({ id: measure.id }))).points);
      }
    expect(found.method).toBe('exact');
    expect(found.points).toBeCloseTo(most, 9);
    expect(finish(bestSet(scenario, 6)).method).toBe('exchange');
  }, 60_000);

  it('names pairs that bring more together', () => {
    const pairs = finish(pairsOf(scenario));
    const pair = pairs.find(({ ids }) => ids.join() === 'B14,B15');
    expect(pair?.together).toBeGreaterThan(pair?.singly ?? Number.POSITIVE_INFINITY);
  }, 60_000);

  it('begins with what others build on', () => {
    const order = roadmapOf(scenario, TARGET).map(({ candidate }) => candidate.measure.id);
    expect(order).toHaveLength(TARGET.length);
    expect(order.indexOf('B08')).toBeLessThan(order.indexOf('B09'));
    expect(order.indexOf('B11')).toBeLessThan(order.indexOf('B17'));
  });

  it('names the measures against a finding', () => {
    const against = (rule: string, element: string) => {
      const finding = scenario.today.assessment.findings.find((each) => each.rule === rule && each.element === element);
      return finding && measuresAgainst(scenario, finding).map(({ measure }) => measure.id);
    };
    expect(against('MB-01', 'Task_CaptureApplication')).toEqual(['B08', 'B10']);
    expect(against('MB-06', 'Task_CaptureApplication')).toEqual(['B09']);
    expect(against('MB-01', 'Task_CheckVehicle')).toEqual(['B10', 'B11']);
    expect(against('MB-04', 'Task_MatchPayment')).toEqual(['B16']);
    expect(against('MB-03', 'Task_PrintPermit')).toEqual(['B15']);
  });

  it('says what changes', () => {
    const delta = deltaOf(scenario.today, CHOSEN, scenario.rate(CHOSEN));
    expect(delta.hoursPerYear.before).toBeCloseTo(605, 0);
    expect(delta.hoursPerYear.after).toBeLessThan(45);
    expect(delta.capsLifted).toEqual(['K7']);
    expect(delta.omitted).toEqual(['Task_PrintPermit']);
    expect(delta.automated).toContain('Task_CheckResidence');
    expect(delta.removed.length).toBeGreaterThan(7);
  });
});
