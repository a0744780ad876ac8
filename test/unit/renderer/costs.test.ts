import { describe, expect, it } from 'vitest';
import { parseModel } from '#models/bpmn/parse-model';
import { assess } from '#models/readiness/assess';
import type { Score } from '#models/readiness/assessment';
import { readFileSync } from 'node:fs';
import { whatIf } from '../../../renderer/views/findings/what-if';
import { situation } from '#models/readiness/situation';
import { costs } from '../../../renderer/views/score/costs';

const xml = readFileSync(new URL('../../../models/examples/parking-permit.bpmn', import.meta.url), 'utf8');

describe('the resident parking permit', async () => {
  const model = await parseModel(xml);
  const assessment = assess(model);

  it('loses by dimension what the index lacks to 100', () => {
    const lost = [...costs(assessment.score).values()].reduce<number>((sum, points) => sum + (points ?? 0), 0);
    expect(lost).toBeCloseTo(100 - (assessment.score.uncapped ?? Number.NaN), 9);
  });

  it('is quick to achieve: the law is fine, continuity is not', () => {
    expect(situation(assessment.score)).toBe('quick');
  });

  it('gains from a dismissed break what that break costs, and leaves the document alone', () => {
    const finding = assessment.findings.find((each) => each.rule === 'MB-01');
    if (!finding) throw new Error('The example has a break of rule MB-01.');
    const before = JSON.stringify(model);
    const after = whatIf(model, assessment, finding, { status: 'dismissed', reason: 'Test' });
    expect(after.score.index).toBeGreaterThan(assessment.score.index ?? 100);
    expect(after.findings.find((each) => each.rule === finding.rule && each.key === finding.key)?.status).toBe('dismissed');
    expect(JSON.stringify(model)).toBe(before);
    expect(whatIf(model, assessment, finding, { status: 'open' }).score.index).toBe(assessment.score.index);
  });
});

describe('situation', () => {
  it.each([
    [49.9, 50, 'quick'],
    [50, 49.9, 'facade'],
    [50, 50, 'endToEnd'],
    [0, 0, 'foundations'],
  ] as const)('continuity %d, enablers %d', (continuity, enabler, expected) => {
    expect(situation({ continuity, enabler } as Score)).toBe(expected);
  });

  it('says nothing without both', () => {
    expect(situation({ continuity: null, enabler: 80 } as Score)).toBeNull();
  });
});
