import { describe, expect, it } from 'vitest';
import { xmlStep } from './build-xml';
import { check, readResult, type Case } from './read-result';

const IDS = { A: 8, B: 6, C: 6, E: 6, F: 6, G: 7 };
const criterion = (id: string, value: string | number, note = 'geprüft') =>
  `<bruchlos:criterion id="${id}" value="${value}" ${note === '' ? '' : `note="${note}"`}/>`;
/** All criteria with one value; some with another. */
const all = (value: string | number, others: Readonly<Record<string, string | number>> = {}) =>
  Object.entries(IDS)
    .flatMap(([letter, count]) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`))
    .map((id) => criterion(id, others[id] ?? value))
    .join('');
const lists = (letters: string, value: string | number) =>
  [...letters]
    .map((letter) => Array.from({ length: IDS[letter as keyof typeof IDS] }, (_, at) => criterion(`${letter}${at + 1}`, value)).join(''))
    .join('');

const AUTO = xmlStep('workMode="fullyAutomated" decision="none"', ['carrier="caseRecord" source="own"'], 'caseRecord');
const marked = (attributes: string, input = 'carrier="caseRecord" source="own"', output = 'caseRecord') =>
  xmlStep(`workMode="fullyAutomated" decision="none" ${attributes}`, [input], output);
const LINE = 'S > a > E';
const HALF = 'S > X 0.3> a > X2 > E ; X 0.7> b > X2';
const caps = (...list: [string, number, number][]) => ({ score: { caps: list.map(([id, cap, share]) => ({ id, cap, share })) } });

const CAPS: readonly Case[] = [
  { says: 'K1 by form', flow: HALF, nodes: { a: marked('form="writtenNotReplaceable"'), b: AUTO }, gives: caps(['K1', 50, 0.3]) },
  {
    says: 'K1 lies on cases that meet it at least once',
    flow: 'S > X1 > a > X2 0.5> X1 ; X2 0.5> b > E',
    nodes: { a: marked('form="certification"'), b: marked('form="certification"') },
    gives: caps(['K1', 50, 1]),
  },
  {
    says: 'other forms cap nothing',
    flow: LINE,
    nodes: { a: marked('form="writtenReplaceable" presence="digitalAlternative" original="copySuffices"') },
    gives: caps(),
  },
  {
    says: 'K2 and K5',
    flow: HALF,
    nodes: { a: marked('presence="mandatory"'), b: marked('original="mandatory"') },
    gives: caps(['K2', 55, 0.3], ['K5', 50, 0.7]),
  },
  {
    says: 'K3 where every way in is analogue',
    flow: HALF,
    nodes: { a: marked('', 'carrier="paper" source="external"'), b: marked('', 'carrier="phone" source="external"') },
    gives: caps(['K3', 30, 1]),
  },
  {
    says: 'K3 by shares of arrivals',
    flow: HALF,
    nodes: { a: marked('', 'carrier="paper" source="external"'), b: AUTO },
    gives: caps(['K3', 30, 0.3]),
  },
  {
    says: 'no K3 with one digital way in',
    flow: HALF,
    nodes: { a: marked('', 'carrier="paper" source="external"'), b: marked('', 'carrier="email" source="external"') },
    gives: caps(),
  },
  {
    says: 'nor with an unknown one',
    flow: HALF,
    nodes: { a: marked('', 'carrier="paper" source="external"'), b: marked('', 'carrier="unknown" source="external"') },
    gives: caps(),
  },
  {
    says: 'K3 counts arrivals from the start alone',
    flow: 'S > X1 > a > X2 0.5> X1 ; X2 0.5> E',
    nodes: { a: marked('', 'carrier="paper" source="external"') },
    gives: { flow: { visits: { a: 2 } }, ...caps(['K3', 30, 1]) },
  },
  {
    says: 'K3 passes through foreign steps, later own steps are no intake',
    flow: 'S > z > a > b > E',
    nodes: { a: marked('', 'carrier="paper" source="external"'), b: marked('', 'carrier="onlineForm" source="external"') },
    more: { lanes: [['L', 'citizen', 'z']] },
    gives: caps(['K3', 30, 1]),
  },
  {
    says: 'K4 for an object that leaves',
    flow: HALF,
    nodes: { a: marked('external="true"', 'carrier="caseRecord" source="own"', 'physicalObject'), b: AUTO },
    gives: caps(['K4', 70, 0.3]),
  },
  {
    says: 'K4 for paper only with a form',
    flow: HALF,
    nodes: {
      a: marked('external="true" form="certification"', 'carrier="caseRecord" source="own"', 'paper'),
      b: marked('external="true"', 'carrier="caseRecord" source="own"', 'paper'),
    },
    gives: caps(['K1', 50, 0.3], ['K4', 70, 0.3]),
  },
  {
    says: 'no K4 inside the house',
    flow: LINE,
    nodes: { a: marked('', 'carrier="caseRecord" source="own"', 'physicalObject') },
    gives: caps(),
  },
  {
    says: 'K6 and K7 from criteria given as 0',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', criterion('C4', 0) + criterion('E4', 0) + criterion('C1', 0)] },
    gives: caps(['K6', 40, 1], ['K7', 60, 1]),
  },
  {
    says: 'no other value caps',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', criterion('C4', 0.1) + criterion('E4', 'unknown')] },
    gives: caps(),
  },
  { says: 'K7 from the sheet', flow: LINE, nodes: { a: AUTO }, more: { sheet: ['record="paper"', ''] }, gives: caps(['K7', 60, 1]) },
  { says: 'K7 from steps', flow: HALF, nodes: { a: marked('record="paper"'), b: AUTO }, gives: caps(['K7', 60, 0.3]) },
  {
    says: 'K8 for discretion, legal basis or not',
    flow: HALF,
    nodes: { a: xmlStep('workMode="fullyAutomated" decision="discretion" automationLegalBasis="yes"'), b: AUTO },
    gives: caps(['K8', 40, 0.3]),
  },
  {
    says: 'K8 for a bound decision without legal basis',
    flow: HALF,
    nodes: {
      a: xmlStep('workMode="fullyAutomated" decision="bound"'),
      b: xmlStep('workMode="fullyAutomated" decision="bound" automationLegalBasis="yes"'),
    },
    gives: caps(['K8', 40, 0.3]),
  },
  {
    says: 'no K8 for an unknown decision, nor for a work mode nobody marked',
    flow: 'S > a > b > E',
    nodes: { a: xmlStep('workMode="fullyAutomated"'), b: { type: 'serviceTask', ...xmlStep('decision="discretion"') } },
    gives: caps(),
  },
];

const perfect = (value: number) => ({ index: value, uncapped: value, low: value, high: value });
const INDEX: readonly Case[] = [
  {
    says: 'everything answered',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', all(1)] },
    gives: { known: 1, score: { ...perfect(100), confidence: 'A', band: 'endToEnd', continuity: 100, enabler: 100 } },
  },
  {
    says: 'caps blend in by their share; continuity, enabler and uncapped are without',
    flow: HALF,
    nodes: { a: marked('presence="mandatory"'), b: AUTO },
    more: { sheet: ['', all(1)] },
    gives: {
      score: { index: 100 * 0.7 + 55 * 0.3, uncapped: 100, low: 86.5, high: 86.5, continuity: 100, enabler: 100, band: 'largelyReady' },
    },
  },
  {
    says: 'the lowest of several caps holds, a cap above does nothing and is listed',
    flow: LINE,
    nodes: { a: marked('record="paper"') },
    more: { sheet: ['', all(0.5, { C4: 0 })] },
    gives: {
      score: {
        index: 40,
        low: 40,
        high: 40,
        caps: [
          { id: 'K6', cap: 40, share: 1 },
          { id: 'K7', cap: 60, share: 1 },
        ],
      },
    },
  },
  {
    says: 'an internal process has no D1 and its weights re-normalise',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['processType="internal"', all(0, { A1: 1 })] },
    gives: { score: { uncapped: (100 * (22 + 14)) / 88, continuity: (100 * 36) / 46, enabler: 0, dimensions: { D1: undefined } } },
  },
  {
    says: 'a dimension whose criteria do not apply is absent',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', lists('ABCEF', 1) + lists('G', 'na')] },
    gives: { known: 1, score: { ...perfect(100), dimensions: { D8: undefined } } },
  },
  {
    says: 'na leaves the weights of the others',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', all(0, { G1: 'na', G2: 1, G3: 'unknown' })] },
    gives: { score: { dimensions: { D8: { value: 100 / 6, low: 100 / 8, high: 300 / 8, known: 6 / 8 } } } },
  },
  {
    says: 'a dimension known by less than half withholds its value, yet its point counts',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', lists('ABCEF', 1) + criterion('G1', 0)] },
    gives: {
      known: (94 + 6 * 0.2) / 100,
      score: {
        index: 94,
        low: 94,
        high: 94 + 6 * 0.8,
        enabler: (100 * 36) / 42,
        dimensions: { D8: { value: null, low: 0, high: 80, known: 0.2 } },
      },
    },
  },
  {
    says: 'below 60 % known index, uncapped and band are withheld; the range and both sides stay',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', lists('B', 0.5)] },
    gives: {
      known: 0.5,
      score: { index: null, uncapped: null, band: null, confidence: null, continuity: 100, enabler: 50, low: 43, high: 93 },
    },
    remarks: ['too-little-known'],
  },
  {
    says: 'exactly 60 % known is enough, whatever the sum of binary fractions says',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', lists('B', 1) + lists('E', 1)] },
    gives: { known: 0.6, score: { index: 100, confidence: 'C' } },
  },
  {
    says: 'exactly 90 % known is an A',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', lists('ABCFG', 1)] },
    gives: { known: 0.9, score: { confidence: 'A' } },
  },
  {
    says: 'numbers outside 0 to 1 and words are unknown',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', all(1, { G1: '1.5', G2: '-1', G4: 'ja' })] },
    gives: { score: { dimensions: { D8: { value: 100, known: 0.5, low: 50 } } } },
    remarks: ['mark-unknown-value', 'mark-number-unreadable'],
  },
  {
    says: 'a missing note is a remark, the value counts',
    flow: LINE,
    nodes: { a: AUTO },
    more: { sheet: ['', criterion('G1', 1, '')] },
    gives: { score: { dimensions: { D8: { known: 0.2 } } } },
    remarks: ['criterion-without-note'],
  },
  {
    says: 'from 90 a severe finding keeps the top band away',
    flow: 'S > X 0.05> a > X2 > E ; X 0.95> b > X2',
    nodes: { a: marked('', 'carrier="fax" source="own"'), b: AUTO },
    more: { sheet: ['', all(1)] },
    gives: { score: { band: 'largelyReady' } },
  },
  {
    says: 'a rarer one does not',
    flow: 'S > X 0.04> a > X2 > E ; X 0.96> b > X2',
    nodes: { a: marked('', 'carrier="fax" source="own"'), b: AUTO },
    more: { sheet: ['', all(1)] },
    gives: { score: { band: 'endToEnd' } },
  },
];

describe.each(Object.entries({ CAPS, INDEX }))('%s', (_, cases) => {
  it.each(cases)('$says', check);
});

describe('bands', () => {
  const none = xmlStep('workMode="manualNoIt" decision="none"', ['carrier="paper" source="own"'], 'paper');
  it.each([
    [0, 'notReady'],
    [0.39, 'notReady'],
    [25 / 64, 'foundationsMissing'],
    [50 / 64, 'partlyReady'],
  ])('criteria of %f beside an all-paper process: %s', async (value, band) => {
    const { score } = await readResult(LINE, { a: none }, { sheet: ['', all(value)] });
    expect(score.index).toBeCloseTo(64 * value, 9);
    expect(score.band).toBe(band);
  });
});
