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
import { bestSets, buildingOn, finish, pairsOf, requiredBy } from '#models/scenario/sets';
import { vectorModel } from '../../golden/vector-model';

/** The measures that lead from the worked example's today to its target. */
const TARGET: readonly MeasureId[] = ['B08', 'B09', 'B11', 'B12', 'B14', 'B15', 'B16', 'B17', 'B20', 'B22', 'B23', 'B26', 'B28', 'B29'];
/** A few that build on each other and help each other. */
const SOME: readonly MeasureId[] = ['B08', 'B09', 'B11', 'B14', 'B15', 'B17', 'B20'];
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
    const [, found] = finish(bestSets(scenario, 2, 1000));
    const { candidates, gain } = scenario;
    let most = 0;
    for (const a of candidates)
      for (const b of candidates) {
        const chosen = [...new Set([a, b])];
        if (!chosen.every(({ requires }) => requires.every((id) => chosen.some(({ measure }) => measure.id === id)))) continue;
        most = Math.max(most, gain(chosen.map(({ measure }) => ({ id: measure.id }))).points);
      }
    expect(found).toMatchObject({ size: 2, method: 'exact' });
    expect(found?.points).toBeCloseTo(most, 9);
  }, 60_000);

  it('says where it could not try all, and never falls behind a smaller set', () => {
    const sets = finish(bestSets(scenario, 5, 500));
    expect(sets.map(({ size, method }) => [size, method])).toEqual([
      [1, 'exact'],
      [2, 'exact'],
      [3, 'exchange'],
      [4, 'exchange'],
      [5, 'exchange'],
    ]);
    for (const [at, { points, ids }] of sets.entries()) {
      expect(points).toBeGreaterThanOrEqual(sets[at - 1]?.points ?? 0);
      expect(ids.length).toBeLessThanOrEqual(at + 1);
    }
  }, 60_000);

  it('is not led astray by single gains: the best sets of every size, against all choices one switch apart', () => {
    const few = { ...scenario, candidates: scenario.candidates.filter(({ measure }) => SOME.includes(measure.id)) };
    const best = new Map<number, number>();
    const chosen = new Set<MeasureId>();
    for (let step = 1; step < 2 ** SOME.length; step++) {
      // The Gray code: one switch at a time leads through all choices.
      const id = SOME[Math.log2(step & -step)] as MeasureId;
      if (!chosen.delete(id)) chosen.add(id);
      if (
        few.candidates.some(
          ({ measure, requires }) => chosen.has(measure.id) && requires.some((each) => SOME.includes(each) && !chosen.has(each)),
        )
      )
        continue;
      const { points } = scenario.gain([...chosen].map((each) => ({ id: each })));
      for (let size = chosen.size; size <= SOME.length; size++) best.set(size, Math.max(best.get(size) ?? 0, points));
    }
    const found = finish(bestSets(few, SOME.length, 1000));
    expect(found).toHaveLength(SOME.length);
    for (const { size, points, method } of found) {
      expect(method).toBe('exact');
      expect(points).toBeCloseTo(best.get(size) ?? Number.NaN, 9);
    }
  }, 60_000);

  it('switches on what a measure builds on, and off what builds on it', () => {
    expect(requiredBy(scenario, 'B09')).toEqual(['B08', 'B09']);
    expect(requiredBy(scenario, 'B08')).toEqual(['B08']);
    expect(buildingOn(scenario, 'B08')).toEqual(['B08', 'B09']);
    expect(buildingOn(scenario, 'B11')).toEqual(['B11', 'B17']);
  });

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
    expect(delta.transferMinutes.before).toBeCloseTo(24.25, 9);
    expect(delta.transferMinutes.after).toBeLessThan(1);
    expect(delta.fullTime.before).toBeCloseTo((30.25 * 1200) / 96_000, 9);
    expect(delta.automationRate.after).toBeGreaterThan(0.3);
    expect(delta.capsLifted).toEqual(['K7']);
    expect(delta.omitted).toEqual(['Task_PrintPermit']);
    expect(delta.automated).toContain('Task_CheckResidence');
    expect(delta.removed.length).toBeGreaterThan(7);
  });
});
