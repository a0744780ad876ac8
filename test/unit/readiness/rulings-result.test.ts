import { describe, expect, it } from 'vitest';
import { parseModel } from '#models/bpmn/parse-model';
import { assess } from '#models/readiness/assess';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import type { Profile } from '#models/readiness/profiles/profile';
import { toResult } from '#models/readiness/result';
import { xmlFile, xmlStep } from './build-xml';
import { readResult } from './read-result';

const IDS = { A: 8, B: 6, C: 6, E: 6, F: 6, G: 7 };
const criterion = (id: string, value: string | number, note = 'geprüft') =>
  `<bruchlos:criterion id="${id}" value="${value}" ${note === '' ? '' : `note="${note}"`}/>`;
/** All criteria with one value; some with another. */
const all = (value: string | number, others: Readonly<Record<string, string | number>> = {}) =>
  Object.entries(IDS)
    .flatMap(([letter, count]) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`))
    .map((id) => criterion(id, others[id] ?? value))
    .join('');
const AUTO = xmlStep('workMode="fullyAutomated" decision="none"', ['carrier="caseRecord" source="own"'], 'caseRecord');
const marked = (attributes: string, input = 'carrier="caseRecord" source="own"', output = 'caseRecord') =>
  xmlStep(`workMode="fullyAutomated" decision="none" ${attributes}`, [input], output);
const LINE = 'S > a > E';
describe('a file without marks', () => {
  it('has a flow and a range, never an invented point', async () => {
    const { score, flow, known } = await readResult('S > a > X 0.5> b > E ; X 0.5> E');
    expect(score).toMatchObject({
      index: null,
      low: 0,
      high: 100,
      uncapped: null,
      confidence: null,
      band: null,
      continuity: null,
      enabler: null,
      caps: [],
    });
    expect(Object.keys(score.dimensions)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
    for (const dimension of Object.values(score.dimensions)) expect(dimension).toEqual({ value: null, low: 0, high: 100, known: 0 });
    expect([known, flow.completion, flow.visits.b, flow.handovers]).toEqual([0, 1, 0.5, 1.5]);
  });
});

describe('the shape of the result', () => {
  it('is the documented one, key by key', async () => {
    const result = await readResult(LINE, { a: marked('record="paper"', 'carrier="paper" source="external"') }, { sheet: ['', all(1)] });
    const keys = (value: object) => Object.keys(value).join(' ');
    expect(keys(result)).toBe('schema file process score flow findings remarks profile modelEdition known patterns computedWith metrics');
    expect(keys(result.process)).toBe('id name nodes flows pools lead');
    expect(keys(result.score)).toBe('index low high uncapped confidence band continuity enabler dimensions caps');
    expect(keys(result.score.dimensions.D2 ?? {})).toBe('value low high known');
    expect(keys(result.score.caps[0] ?? {})).toBe('id cap share');
    expect(keys(result.flow)).toBe(
      'completion stuck untouchedShare digitalShare endToEndShare method expectedTouches expectedBreaks expectedAnalogHandovers weightedBreaks digitalCoverage brokenShare handovers minutes waitDays visits',
    );
    expect(keys(result.flow.expectedTouches)).toBe('value low high');
    expect(keys(result.findings[0] ?? {})).toBe('rule element key status severity expected weighted');
    expect(keys(result.remarks[0] ?? {})).toBe('code element message kept');
    expect([result.schema, result.profile, result.modelEdition]).toEqual(['bruchlos/assessment/1', 'entwurf-1', 1]);
  });
});

describe('a part that breaks', () => {
  const parts = ['severityWeight', 'classValue', 'continuity', 'automation', 'criteria', 'caps', 'bands', 'enoughForIndex'] as const;
  it.each(parts)('%s does not take the others down', async (part) => {
    const xml = xmlFile(
      'S > a > b > E',
      { a: marked('presence="mandatory"', 'carrier="paper" source="external"'), b: AUTO },
      { sheet: ['', all(1)] },
    );
    const model = await parseModel(xml);
    const profile = Object.defineProperty({ ...ENTWURF_1 }, part, {
      get() {
        throw new Error('broken');
      },
    }) as Profile;
    const result = toResult(assess(model, profile), 'x', []);
    expect(result.remarks.map((remark) => remark.code)).toContain('failed');
    expect(result.flow.visits).toEqual({ S: 1, a: 1, b: 1, E: 1 });
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
  });
});
