import { expect, test } from 'vitest';
import { STEP_COLUMNS, type StepColumn } from '#models/capture/columns';
import { planPaste } from '#models/capture/paste';
import type { StepRow } from '#models/capture/step-row';
import { htmlTableOf, readTsv } from '#models/capture/tsv';
import { writeCell } from '#models/capture/write-cell';
import { NO_MARKS, type StepMarks } from '#models/process/marks';

const input = { carrier: 'paper', share: null, transfer: null, system: null, source: 'predecessor' } as const;
const marked: StepMarks = { ...NO_MARKS, inputs: [input], outputs: [{ carrier: 'pdf', system: null }] };
const DE = { language: 'de', systems: [{ id: 'fv', name: 'Parken+' }] } as const;

const write = (column: Parameters<typeof writeCell>[1], text: string, marks = marked) => {
  const result = writeCell(marks, column, text, DE);
  return result.ok ? result.marks : `${result.refusal.why}${result.refusal.meant ? ` (${result.refusal.meant})` : ''}`;
};

test.each([
  ['inputs', 'Papier', { inputs: [input] }],
  ['inputs', 'E', { inputs: [{ ...input, carrier: 'email' }] }],
  [
    'inputs',
    'Email 40 %; paper 60%',
    {
      inputs: [
        { ...input, carrier: 'email', share: 0.4 },
        { ...input, share: 0.6 },
      ],
    },
  ],
  [
    'inputs',
    '40 % E-Mail, 60 % Papier',
    {
      inputs: [
        { ...input, carrier: 'email', share: 0.4 },
        { ...input, share: 0.6 },
      ],
    },
  ],
  [
    'inputs',
    'P 33,33 %\nonlineForm 0,6667',
    {
      inputs: [
        { ...input, share: 0.3333 },
        { ...input, carrier: 'onlineForm', share: 0.6667 },
      ],
    },
  ],
  ['inputs', '', { inputs: [] }],
  ['inputs', '–', { inputs: [{ ...input, carrier: 'none' }] }],
  ['inputs', 'Papir', 'word (Papier)'],
  ['inputs', 'Karteikarten', 'word'],
  ['inputs', 'Papier 140 %', 'share'],
  ['output', 'Fachverfahren', { outputs: [{ carrier: 'caseRecord', system: null }] }],
  ['transfer', 'abtippen', { inputs: [{ ...input, transfer: 'copyRetype' }] }],
  ['transfer', 'abtippen; scannen', 'count'],
  ['system', 'parken+', { outputs: [{ carrier: 'pdf', system: 'fv' }] }],
  ['system', 'SAP', { outputs: [{ carrier: 'pdf', system: 'SAP' }] }],
  ['workMode', 'IT-unterstützt', { workMode: 'itSupported' }],
  ['workMode', 'fullyAutomated', { workMode: 'fullyAutomated' }],
  ['workMode', 'it-supported', { workMode: 'itSupported' }],
  ['workMode', 'vielleicht', 'word'],
  ['form', 'Textform', { form: 'textForm' }],
  ['minutes', '8,5', { minutes: 8.5 }],
  ['minutes', '8.5 min', { minutes: 8.5 }],
  ['minutes', '1.200,5', { minutes: 1200.5 }],
  ['minutes', '1.200', 'ambiguous (1200|1,2)'],
  ['minutes', '-3', 'range'],
  ['minutes', 'acht', 'number'],
  ['waitDays', '2 Tage', { waitDays: 2 }],
  ['waitDays', '–', { waitDays: null }],
] as const)('%s takes "%s"', (column, text, expected) => {
  expect(write(column, text)).toEqual(typeof expected === 'string' ? expected : { ...marked, ...expected });
});

test('a transfer needs an input, a system an output', () => {
  expect([write('transfer', 'scannen', NO_MARKS), write('system', 'SAP', NO_MARKS)]).toEqual(['noInput', 'noOutput']);
});

const rows: readonly StepRow[] = ['a', 'b', 'c', 'd'].map((id, index) => ({
  id,
  number: index + 1,
  name: `Schritt ${id}`,
  lane: '',
  marks: NO_MARKS,
  breaks: 0,
}));
const plan = (text: string, chosen: readonly string[], from: StepColumn, width = 1) =>
  planPaste(
    readTsv(text) ?? [],
    {
      rows,
      columns: STEP_COLUMNS,
      chosenRows: new Set(chosen),
      chosenColumns: STEP_COLUMNS.slice(STEP_COLUMNS.indexOf(from), STEP_COLUMNS.indexOf(from) + width),
    },
    'de',
    [],
  );

test('cells from Excel: quoted, with decimal comma, written from the first chosen cell on', () => {
  const made = plan('"Papier 60 %\n E-Mail 40 %"\tabtippen\r\nFax\t\r\n', ['b'], 'inputs');
  expect(made.changes).toMatchObject([
    {
      elements: ['b'],
      patch: {
        inputs: [
          { carrier: 'paper', share: 0.6, transfer: 'copyRetype' },
          { carrier: 'email', share: 0.4, transfer: 'copyRetype' },
        ],
      },
    },
    { elements: ['c'], patch: { inputs: [{ carrier: 'fax', transfer: null }] } },
  ]);
  expect([made.set, made.same, made.refused.length]).toEqual([3, 1, 0]);
});

test('one cell fills everything chosen; chosen rows need not be neighbours', () => {
  expect(plan('Papier', ['a', 'c', 'd'], 'output').changes.map(({ elements }) => elements[0])).toEqual(['a', 'c', 'd']);
});

test('titles in the first row say which columns are meant, in either language', () => {
  const made = plan('Step\tmin\tAusgang\nSchritt a\t5\tPDF', ['a'], 'lane');
  expect(made.changes).toMatchObject([{ elements: ['a'], patch: { minutes: 5, outputs: [{ carrier: 'pdf' }] } }]);
});

test('what is not understood is refused with its place; the rest is still written', () => {
  const made = plan('Papir\tabtippen\nFax\tscannen\n', ['a'], 'inputs');
  expect(made.refused.map(({ row, column, outcome }) => [row.id, column, outcome.why, outcome.meant])).toEqual([
    ['a', 'inputs', 'word', 'Papier'],
    ['a', 'transfer', 'noInput', null],
  ]);
  expect(made.changes).toHaveLength(1);
});

test('names are not changed, and cells without a row are counted', () => {
  const made = plan('Anderer Name\nSchritt d\nx', ['c'], 'step');
  expect(made.refused.map(({ outcome }) => outcome.why)).toEqual(['readOnly']);
  expect([made.same, made.beyond]).toEqual([1, 1]);
});

test('more cells than anyone pastes are not read', () => {
  expect(readTsv('\t'.repeat(200_001))).toBeNull();
});

test('a table for programs that take formatted text is escaped', () => {
  expect(htmlTableOf([['<b>&"', 'x\ny']])).toContain('<td>&lt;b&gt;&amp;&quot;</td><td>x<br>y</td>');
});

test.each([
  ['rag', '4', { rag: 4 }],
  ['rag', 'Information empfangen', { rag: 1 }],
  ['rag', 'Other activity', { rag: 8 }],
  ['rag', '9', 'word'],
  ['rag', '', { rag: null }],
  ['delivery', 'Postfach des Portals', { delivery: 'portalMailbox' }],
  ['delivery', 'E-Mail', { delivery: 'email' }],
  ['payment', 'bar oder Karte vor Ort', { payment: 'cash' }],
  ['record', 'Papierakte', { record: 'paper' }],
  ['ai', 'Telepathie', 'word'],
  ['ai', '', { ai: [] }],
] as const)('%s takes "%s", too', (column, text, expected) => {
  expect(write(column, text)).toEqual(typeof expected === 'string' ? expected : { ...marked, ...expected });
});

test('kinds of help by software that learns keep the answers they have', () => {
  const answered = { type: 'drafting', suitability: 67, answers: {}, screening: {}, exception: null, note: 'geprüft' } as const;
  const result = write('ai', 'Daten auslesen; Entwurf schreiben', { ...marked, ai: [answered] });
  expect(result).toMatchObject({ ai: [{ type: 'dataExtraction', suitability: null }, answered] });
});

test('outputs keep what else is said about them', () => {
  const founded = { carrier: 'pdf', system: null, note: 'nur Entwurf', confidence: 'assumed' } as const;
  expect(write('output', 'Papier', { ...marked, outputs: [founded] })).toMatchObject({ outputs: [{ ...founded, carrier: 'paper' }] });
});
