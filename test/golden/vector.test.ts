import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseModel } from '#models/bpmn/parse-model';
import type { Assessment } from '#models/readiness/assessment';
import { assess } from '#models/readiness/assess';
import { vector, vectorModel } from './vector-model';

const EXAMPLE = new URL('../../models/examples/parking-permit.bpmn', import.meta.url);

/** The figures of an assessment under the names of the vector. */
function figures(assessment: Assessment): Record<string, number | null> {
  const { flow, score } = assessment;
  const dimensions = Object.fromEntries(score.dimensions.map((dimension) => [dimension.id, dimension.value]));
  return {
    ...dimensions,
    E_breaks: flow.expectedBreaks,
    E_analog: flow.expectedAnalogHandovers,
    Bw: flow.weightedBreaks,
    C: flow.digitalCoverage,
    h: flow.brokenShare,
    handovers: flow.handovers,
    ERI_raw: score.uncapped,
    ERI_low: score.low,
    ERI_high: score.high,
    ERI_final: score.index,
    continuity: score.continuity,
    enabler: score.enabler,
    minutes: flow.minutes,
    waitDays: flow.waitDays,
  };
}

function expectVector(assessment: Assessment, expected: Readonly<Record<string, number>>): void {
  const found = figures(assessment);
  for (const [name, value] of Object.entries(expected)) {
    if (!(name in found)) continue;
    expect(found[name], name).not.toBeNull();
    expect(Math.abs((found[name] ?? Number.NaN) - value), `${name}: ${found[name]} instead of ${value}`).toBeLessThanOrEqual(
      vector.expected.tolerance,
    );
  }
}

/** The vector rounds shares to four digits; so closely they are met. */
function expectShares(assessment: Assessment, expected: Readonly<Record<string, number>>): void {
  expect(assessment.flow.digitalCoverage).toBeCloseTo(expected.C ?? Number.NaN, 3);
  expect(assessment.flow.brokenShare).toBeCloseTo(expected.h ?? Number.NaN, 3);
}

describe('the worked example', () => {
  it('as it is', () => {
    const assessment = assess(vectorModel('IST'));
    expectVector(assessment, vector.expected.IST);
    expectShares(assessment, vector.expected.IST);
    expect(assessment.score.band).toBe('foundationsMissing');
    expect(assessment.score.confidence).toBe('A');
    expect(assessment.score.caps).toEqual([{ id: 'K7', cap: 60, share: 1, binding: false, elements: [] }]);
    expect(assessment.failures).toEqual([]);
  });

  it('as it is to be', () => {
    const assessment = assess(vectorModel('SOLL'));
    expectVector(assessment, vector.expected.SOLL);
    expectShares(assessment, vector.expected.SOLL);
    expect(assessment.score.caps).toEqual([]);
  });

  it('all on paper', () => {
    expectVector(assess(vectorModel('IST', () => 'paper')), vector.expected.allPaperVariantOfIST);
  });

  it('says what resolving a finding would bring', () => {
    const { findings } = assess(vectorModel('IST'));
    const gain = (rule: string, element: string) => findings.find((finding) => finding.rule === rule && finding.element === element)?.gain;
    expect(gain('AN-01', 'a9')?.d2).toBeCloseTo(7.5, 1);
    expect(gain('AN-01', 'a9')?.index).toBeCloseTo(1.6, 1);
    expect(gain('MB-03', 'a7')?.d2).toBeCloseTo(5.4, 1);
    expect(gain('MB-04', 'a8')?.d2).toBeCloseTo(4.4, 1);
    expect(gain('MB-01', 'a4')?.d2).toBeCloseTo(4.0, 1);
  });

  it.runIf(existsSync(EXAMPLE))('from the BPMN file the app ships', async () => {
    const assessment = assess(await parseModel(readFileSync(EXAMPLE, 'utf8')));
    expectVector(assessment, vector.expected.IST);
    expectShares(assessment, vector.expected.IST);
    expect(assessment.failures).toEqual([]);
  });
});
