import { describe, expect, it } from 'vitest';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { parseModel } from '#models/bpmn/parse-model';
import { assess } from '#models/readiness/assess';
import { loadMaturity } from '#models/readiness/mappings/load-maturity';
import { OZG_CONDITIONS } from '#models/readiness/mappings/ozg-1-1';
import { PRINCIPLES } from '#models/readiness/mappings/principles';
import { type Mappings, readMappings } from '#models/readiness/mappings/read-mappings';
import { readPrinciples } from '#models/readiness/mappings/read-principles';
import { FIELD_IDS } from '#models/readiness/mappings/saxon-fields';
import { SCALE_IDS, SCALE_SOURCES } from '#models/readiness/mappings/sources';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import { mappings as words } from '#models/text/mappings';
import { vectorModel } from '../../golden/vector-model';
import { xmlFile, type XmlNode, xmlStep } from './build-xml';

async function mapped(nodes: Readonly<Record<string, XmlNode>>, attributes = '', children = ''): Promise<Mappings> {
  const opened = await openBpmn(new TextEncoder().encode(xmlFile('S > a > b > E', nodes, { sheet: [attributes, children] })));
  if (!opened.ok) throw new Error(opened.code);
  const model = await parseModel(opened.xml);
  return readMappings(model, assess(model));
}

const given = (id: string, value: number | string) => `<bruchlos:criterion id="${id}" value="${value}" note="n"/>`;
const intake = (carrier: string, more = '') => xmlStep('form="none"', [`carrier="${carrier}" source="external"`], 'caseRecord', more);
const held = (maturity: string) => `<bruchlos:evidence name="x" maturity="${maturity}" heldByRegister="true"/>`;
const level3 = 'requiredLoa="substanziell" offeredLoa="substanziell" payment="notNeeded" delivery="portalMailbox"';

describe('OZG 1.1, self-check: the lowest condition decides', () => {
  it.each([
    { says: 'nothing known is level 0, blocked by what nobody knows', nodes: {}, level: 0, blocking: ['described null'] },
    { says: 'no description', nodes: {}, children: given('A1', 0), level: 0, blocking: ['described false'] },
    { says: 'described, paper alone', nodes: { a: intake('paper') }, children: given('A1', 1), level: 1, blocking: ['formHelp false'] },
    {
      says: 'by e-mail',
      nodes: { a: intake('email', held('B')) },
      attributes: level3,
      children: given('A1', 1),
      level: 2,
      blocking: ['onlineApplication false'],
    },
    {
      says: 'online, evidence on paper, no substitute for the signature',
      nodes: { a: intake('onlineForm', held('A')), b: xmlStep('form="writtenReplaceable"') },
      attributes: level3,
      children: given('A1', 1),
      level: 2,
      blocking: ['evidenceUpload false', 'formMet false'],
    },
    {
      says: 'online, evidence uploaded although a register holds it',
      nodes: { a: intake('onlineForm', held('B')) },
      attributes: level3,
      children: given('A1', 1),
      level: 3,
      blocking: ['structuredEvidence false', 'onceOnly false'],
    },
    {
      says: 'everything digital and once only',
      nodes: { a: intake('onlineForm', held('D1')) },
      attributes: level3,
      children: given('A1', 1),
      level: 4,
      blocking: [],
    },
  ])('$says', async ({ nodes, attributes = '', children = '', level, blocking }) => {
    const { ozg11 } = await mapped(nodes, attributes, children);
    expect(ozg11.level).toBe(level);
    expect(ozg11.blocking.map(({ id, holds }) => `${id} ${holds}`)).toEqual(blocking);
  });
});

describe('the degree of the Normenkontrollrat Baden-Württemberg', () => {
  it.each([
    ['analogue', { a: intake('paper') }, '', 0, 0],
    ['PDF and e-mail', { a: intake('pdf') }, '', 2, 2],
    ['online, evidence on paper', { a: intake('onlineForm', held('A')) }, level3, 3, 3],
    ['online with identity, by post', { a: intake('onlineForm', held('B')) }, level3.replace('portalMailbox', 'postManual'), 4, 4],
    ['digital, asked for twice', { a: intake('onlineForm', held('B')) }, level3, 5, 5],
    ['digital and once only', { a: intake('onlineForm', held('D2')) }, level3, 6, 6],
    ['nothing known', {}, '', 0, 6],
    ['online, all else unknown', { a: intake('onlineForm') }, '', 3, 6],
  ] as const)('%s', async (_says, nodes, attributes, low, high) => {
    expect((await mapped(nodes, attributes)).nkrBw).toEqual({ low, high });
  });
});

it('the weakest evidence that a register holds decides', async () => {
  expect((await mapped({ a: intake('pdf', held('D1')), b: xmlStep('', [], undefined, held('B')) })).evidence).toBe('B');
  expect((await mapped({ a: intake('pdf', '<bruchlos:evidence name="x" maturity="A"/>') })).evidence).toBeNull();
});

describe('the five fields of the Saxon strategy', () => {
  it('are those of the worked example', () => {
    const model = vectorModel('IST');
    const { saxonFields } = readMappings(model, assess(model));
    for (const [id, value] of Object.entries({ HF1: 60, HF2: 63.3, HF3: 16.1, HF4: 33.3, HF5: 29 })) {
      expect(saxonFields.find((field) => field.id === id)?.value, id).toBeCloseTo(value, 0);
      expect(Math.abs((saxonFields.find((field) => field.id === id)?.value ?? 0) - value), id).toBeLessThanOrEqual(0.05);
    }
  });

  it('say nothing where nothing is known', async () => {
    const { saxonFields } = await mapped({});
    expect(saxonFields.map(({ value }) => value)).toEqual([null, null, null, null, null]);
  });
});

describe('scales and principles', () => {
  it('have a source, a day, and words in both languages', () => {
    for (const id of SCALE_IDS) {
      expect(SCALE_SOURCES[id].address).toMatch(/^[a-z.-]+\.[a-z]+\//);
      expect(SCALE_SOURCES[id].asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const language of ['de', 'en'] as const) expect(words[language].scale[id]).not.toBe('');
    }
    for (const language of ['de', 'en'] as const) {
      for (const { id } of OZG_CONDITIONS) expect(words[language].condition[id]).not.toBe('');
      for (const id of FIELD_IDS) expect(words[language].field[id]).not.toBe('');
      for (const { id, danish } of PRINCIPLES) {
        expect(words[language].principle[id]).not.toBe('');
        for (const each of danish) expect(words[language].danish[each]).not.toBe('');
      }
      expect([words[language].ozgLevel.length, words[language].nkr.length]).toEqual([5, 7]);
    }
  });

  it('that nobody has compared with the official text say so', () => {
    expect(SCALE_IDS.filter((id) => !SCALE_SOURCES[id].checked)).toEqual(['ozg20', 'saxonFields']);
    expect(words.de.notChecked).toBe('nicht geprüft');
  });

  it('name criteria this model has', () => {
    const known = Object.values(ENTWURF_1.criteria).flatMap((list) => list.map(({ id }) => id));
    for (const { criteria } of PRINCIPLES) for (const id of criteria) expect([...known, 'D3']).toContain(id);
  });
});

describe('every condition of OZG 1.1', () => {
  it('is told with whether it holds, and the door to where it comes from', async () => {
    const { ozg11, analogueAt } = await mapped({ a: intake('paper') }, '', given('A1', 1));
    expect(ozg11.conditions.map(({ id }) => id)).toEqual(OZG_CONDITIONS.map(({ id }) => id));
    expect(ozg11.conditions.filter(({ criterion }) => criterion === null).map(({ id, holds }) => `${id} ${holds}`)).toEqual([
      'noAnalogueContact false',
    ]);
    expect(analogueAt).toEqual(['a']);
    expect(ozg11.conditions.find(({ id }) => id === 'onlinePayment')?.holds).toBeNull();
  });
});

describe('parts of the five fields', () => {
  it('sum to the value, those that do not apply dropped and their weight shared', () => {
    const model = vectorModel('IST');
    const { saxonFields } = readMappings(model, assess(model));
    for (const { id, value, known, parts } of saxonFields) {
      const said = parts.filter((part) => part.value !== null);
      expect(
        said.reduce((sum, { weight }) => sum + weight, 0),
        id,
      ).toBeCloseTo(known, 12);
      expect(said.reduce((sum, part) => sum + part.weight * (part.value ?? 0), 0) / known, id).toBeCloseTo(value ?? Number.NaN, 12);
    }
  });
});

describe('the principles', () => {
  it('carry the values of this process: criteria 0 to 1, D3 0 to 100', () => {
    const assessment = assess(vectorModel('IST'));
    const principles = readPrinciples(assessment);
    const answer = (id: string) => principles.flatMap(({ answers }) => answers).find(({ criterion }) => criterion === id)?.value;
    expect(answer('D3')).toBeCloseTo(26.8, 1);
    expect(answer('C5')).toBe(0.5);
    expect(answer('A7')).toBeNull();
    expect(principles.map(({ id }) => id)).toEqual(PRINCIPLES.map(({ id }) => id));
  });
});

describe('a loaded maturity model', () => {
  const table = (criteria: readonly object[]) =>
    loadMaturity(
      JSON.stringify({
        schema: 'bruchlos/ozg-rm2/1',
        edition: '2.0',
        source: 'Amt',
        asOf: '2026-06-01',
        levels: ['null', 'eins', 'zwei'],
        criteria: criteria.map((criterion, at) => ({ id: String(at), text: 'x', ...criterion })),
      }),
    );
  it.each([
    ['all reached', [{ answeredBy: 'A1', thresholds: { '1': 0.5, '2': 1 } }], 2],
    [
      'the weakest decides',
      [
        { answeredBy: 'A1', thresholds: { '1': 0.5 } },
        { answeredBy: 'C5', thresholds: { '2': 0.9 } },
      ],
      1,
    ],
    ['a dimension counts in hundredths', [{ answeredBy: 'D2', thresholds: { '1': 0.1, '2': 0.2 } }], 1],
    ['unknown does not hold', [{ answeredBy: 'A7', thresholds: { '1': 0.1 } }], 0],
    ['what nothing answers does not hold', [{ answeredBy: null, thresholds: { '1': 0.1 } }], 0],
    ['what does not apply holds', [{ answeredBy: 'E6', thresholds: { '1': 1, '2': 1 } }], 2],
  ])('%s', (_says, criteria, level) => {
    const loaded = table(criteria);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const model = vectorModel('IST');
    expect(readMappings(model, assess(model), loaded.model).ozg20?.level).toBe(level);
    expect(readMappings(model, assess(model)).ozg20).toBeNull();
  });
});
