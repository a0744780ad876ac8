import { describe, it } from 'vitest';
import { xmlFlow, xmlStep } from './build-xml';
import { check, type Case } from './read-result';

const SURE = (value: number) => ({ value, low: value, high: value });
const own = (carrier: string, more = '') => `carrier="${carrier}" source="own" ${more}`;
const step = (inputs: string[], output?: string, attributes = 'workMode="itSupported"', verdicts = '') =>
  xmlStep(attributes, inputs, output, verdicts);
const verdict = (rule: string, key: string, status: string, reason = '') =>
  `<bruchlos:verdict rule="${rule}" key="${key}" status="${status}" reason="${reason}"/>`;
const LINE = 'S > a > E';
const TWO = 'S > a > b > E';

/** D2 by its formula. */
const d2 = (coverage: number, weighted: number, broken: number) => 100 * coverage * (0.7 / (1 + weighted / 4) + 0.3 * (1 - broken));

const CATALOGUE = (...links: string[]) =>
  [
    'state="ist"',
    `<bruchlos:system id="x" name="X">${links.join('')}</bruchlos:system><bruchlos:system id="y" name="Y"><bruchlos:interface to="x" transfer="copyRetype"/></bruchlos:system>`,
  ] as const;
const between = (transfer: string, from = 'caseRecord', to = 'caseRecord') =>
  step([`carrier="${from}" source="own" system="x" ${transfer}`], `carrier="${to}" system="y"`);

const TRANSFER: readonly Case[] = [
  {
    says: 'a missing transfer between systems is a gap',
    flow: LINE,
    nodes: { a: between('') },
    findings: [['MB-00', 'a|S>S', 'detected', 0, 1, 0]],
  },
  {
    says: 'the interface from the input to the output system stands in for it',
    flow: LINE,
    nodes: { a: between('transfer="unknown"') },
    more: { sheet: CATALOGUE('<bruchlos:interface to="y" transfer="fileTransfer"/>') },
    findings: [['MB-06', 'a|S>S', 'detected', 2, 1, 0.6]],
  },
  {
    says: 'the interface the other way does not',
    flow: LINE,
    nodes: { a: between('') },
    more: { sheet: CATALOGUE() },
    findings: [['MB-00', 'a|S>S', 'detected', 0, 1, 0]],
  },
  {
    says: 'a stated transfer is never overridden',
    flow: LINE,
    nodes: { a: between('transfer="copyRetype"') },
    more: { sheet: CATALOGUE('<bruchlos:interface to="y" transfer="automatic"/>') },
    findings: [['MB-05', 'a|S>S', 'detected', 3, 1, 1]],
  },
  {
    says: 'elsewhere an unknown transfer is the highest severity',
    flow: LINE,
    nodes: { a: between('', 'pdf') },
    findings: [['MB-04', 'a|U>S', 'detected', 3, 1, 1]],
  },
  {
    says: 'an interface lightens other rows as well',
    flow: LINE,
    nodes: { a: between('', 'pdf') },
    more: { sheet: CATALOGUE('<bruchlos:interface to="y" transfer="automatic"/>') },
    findings: [['MB-04', 'a|U>S', 'detected', 1, 1, 0.25]],
  },
  {
    says: 'systems need no catalogue; one that is missing is no change',
    flow: TWO,
    nodes: {
      a: step([own('caseRecord', 'system="p" transfer="copyRetype"')], 'carrier="caseRecord" system="q"'),
      b: step([own('registerData', 'transfer="copyRetype"')], 'carrier="caseRecord" system="q"'),
    },
    findings: [['MB-05', 'a|S>S', 'detected', 3, 1, 1]],
  },
  {
    says: 'paper that leaves the authority weighs more, central print less',
    flow: 'S > a > b > c > d > E',
    nodes: {
      a: step([own('pdf')], 'paper', 'workMode="itSupported" external="true"'),
      b: step([own('pdf')], 'paper'),
      c: step([own('pdf', 'transfer="automatic"')], 'paper', 'workMode="itSupported" external="true"'),
      d: step([own('pdf', 'transfer="automatic"')], 'paper'),
    },
    gives: { flow: { expectedBreaks: 4, weightedBreaks: 1 + 0.6 + 0.6 + 0.25, brokenShare: 1, expectedAnalogHandovers: 0 } },
    findings: [
      ['MB-03', 'a|U>A', 'detected', 3, 1, 1],
      ['MB-03', 'b|U>A', 'detected', 2, 1, 0.6],
      ['MB-03', 'c|U>A', 'detected', 2, 1, 0.6],
      ['MB-03', 'd|U>A', 'detected', 1, 1, 0.25],
    ],
  },
  {
    says: 'equal findings add, the larger severity is shown; different classes stay apart',
    flow: LINE,
    nodes: {
      a: step([own('paper', 'share="0.5" transfer="automatic"'), own('fax', 'share="0.3"'), own('phone', 'share="0.2"')], 'caseRecord'),
    },
    gives: { flow: { expectedBreaks: 1, weightedBreaks: 0.3 + 0.3 + 0.12 } },
    findings: [
      ['MB-01', 'a|A>S', 'detected', 3, 0.8, 0.6],
      ['MB-07', 'a|A>S', 'detected', 2, 0.2, 0.12],
    ],
  },
  {
    says: 'an analogue handover has severity 0, weight 1 and is no break',
    flow: LINE,
    nodes: { a: step([own('inPerson')], 'paper') },
    gives: { flow: { expectedBreaks: 0, expectedAnalogHandovers: 1, weightedBreaks: 1, brokenShare: 1, digitalShare: SURE(0) } },
    findings: [['AN-01', 'a|A>A', 'detected', 0, 1, 1]],
  },
];

const before = (carrier: string, more = '') => `carrier="${carrier}" ${more}`;
const SUGGESTED: readonly Case[] = [
  {
    says: 'an open suggestion lowers low alone',
    flow: TWO,
    nodes: { a: step([own('pdf')], 'pdf'), b: step([before('caseRecord')], 'caseRecord') },
    gives: {
      flow: { expectedBreaks: 0, weightedBreaks: 0, brokenShare: 0, digitalShare: { value: 1, low: 0, high: 1 } },
      score: { dimensions: { D2: { value: d2(0.75, 0, 0), low: d2(0.75, 1, 0.5), high: d2(0.75, 0, 0) } } },
    },
    findings: [['MB-04', 'b|U>S', 'suggested', 3, 1, 1]],
    remarks: ['suggestions-open'],
  },
  {
    says: 'confirmed it counts, also where the step hands nothing on',
    flow: TWO,
    nodes: {
      a: step([own('pdf')], 'pdf'),
      b: step([before('caseRecord')], 'none', 'workMode="itSupported"', verdict('MB-04', 'b|U&gt;S', 'confirmed')),
    },
    gives: { flow: { expectedBreaks: 1, weightedBreaks: 1, handovers: 1, brokenShare: 0, digitalShare: SURE(0) } },
    findings: [['MB-04', 'b|U>S', 'confirmed', 3, 1, 1]],
  },
  {
    says: 'predecessors count by their fraction of arrivals, the start and boundary events as none',
    flow: 'S > X1 0.5> a > X2 > b > E ; X1 0.3> c > X2 ; X1 0.2> X2 ; B > X2',
    nodes: {
      a: step([own('pdf')], 'pdf'),
      c: step([own('caseRecord')], 'caseRecord'),
      b: step([before('caseRecord', 'share="0.6"'), before('paper', 'share="0.4" source="external"')], 'caseRecord'),
      B: { attributes: 'attachedToRef="a"', marks: '<bruchlos:interrupt probability="0.4"/>' },
    },
    gives: { flow: { visits: { b: 1, B: 0.2 }, digitalShare: { value: 0.6, low: 0.6 - 0.3 * 0.6, high: 0.6 } } },
    findings: [
      ['MB-01', 'b|A>S', 'detected', 3, 0.4, 0.4],
      ['MB-04', 'b|U>S', 'suggested', 3, 0.3 * 0.6, 0.3 * 0.6],
    ],
  },
  {
    says: 'a parallel join weights its branches by tokens',
    flow: 'S > A1 > a > A2 > b > E ; A1 > c > A2',
    nodes: { a: step([own('pdf')], 'pdf'), c: step([own('caseRecord')], 'caseRecord'), b: step([before('caseRecord')], 'caseRecord') },
    findings: [['MB-04', 'b|U>S', 'suggested', 3, 0.5, 0.5]],
  },
  {
    says: 'borders of sub-processes are passed both ways',
    flow: 'S > a > sub > b > E',
    nodes: {
      a: step([own('pdf')], 'pdf'),
      sub: {
        type: 'subProcess',
        inside: xmlFlow('Si > i > j > Ei', { i: step([before('caseRecord')], 'caseRecord'), j: step([own('scan')], 'scan') }),
      },
      b: step([before('caseRecord')], 'caseRecord'),
    },
    findings: [
      ['MB-04', 'i|U>S', 'suggested', 3, 1, 1],
      ['MB-04', 'b|U>S', 'suggested', 3, 1, 1],
    ],
  },
  {
    says: 'a suggestion gives way to a finding with the same key, also to a dismissed one; unknown suggests nothing',
    flow: 'S > a > b > c > E',
    nodes: {
      a: step([own('paper')], 'paper'),
      b: step([before('paper')], 'paper', 'workMode="itSupported"', verdict('AN-01', 'b|A&gt;A', 'dismissed', 'Kopie')),
      c: step([before('unknown')], 'caseRecord'),
    },
    gives: { flow: { expectedAnalogHandovers: 1, brokenShare: 0.5, handovers: 3, digitalCoverage: 1 / 5 } },
    findings: [
      ['MB-00', 'c|X>S', 'detected', 0, 1, 0],
      ['AN-01', 'a|A>A', 'detected', 0, 1, 1],
      ['AN-01', 'b|A>A', 'dismissed', 0, 1, 1],
    ].sort((x, y) => String(x[1]).localeCompare(String(y[1]))) as Case['findings'] & object,
  },
  {
    says: 'the interface of a suggestion leads from the system before to the system of the input',
    flow: TWO,
    nodes: {
      a: step([own('caseRecord', 'system="x"')], 'carrier="caseRecord" system="x"'),
      b: step([before('caseRecord', 'system="y"')], 'carrier="caseRecord" system="y"'),
    },
    more: { sheet: CATALOGUE('<bruchlos:interface to="y" transfer="userTriggered"/>') },
    findings: [['MB-06', 'b|S>S', 'suggested', 1, 1, 0.25]],
  },
];

const VERDICTS: readonly Case[] = [
  {
    says: 'dismissed leaves breaks and shares, denominator and coverage stay',
    flow: TWO,
    nodes: {
      a: step([own('paper')], 'caseRecord', 'workMode="itSupported"', verdict('MB-01', 'a|A&gt;S', 'dismissed', 'Scan genügt')),
      b: step([own('paper')], 'caseRecord'),
    },
    gives: { flow: { expectedBreaks: 1, weightedBreaks: 1, brokenShare: 0.5, handovers: 2, digitalCoverage: 0.5, digitalShare: SURE(0) } },
    findings: [
      ['MB-01', 'a|A>S', 'dismissed', 3, 1, 1],
      ['MB-01', 'b|A>S', 'detected', 3, 1, 1],
    ],
  },
  {
    says: 'dismissed without a reason is ignored',
    flow: LINE,
    nodes: { a: step([own('paper')], 'caseRecord', 'workMode="itSupported"', verdict('MB-01', 'a|A&gt;S', 'dismissed')) },
    gives: { flow: { expectedBreaks: 1 } },
    findings: [['MB-01', 'a|A>S', 'detected', 3, 1, 1]],
    remarks: ['verdict-without-reason'],
  },
  {
    says: 'a gap can be neither dismissed nor confirmed',
    flow: LINE,
    nodes: { a: step([own('unknown')], 'caseRecord', 'workMode="itSupported"', verdict('MB-00', 'a|X&gt;S', 'dismissed', 'egal')) },
    gives: { flow: { expectedBreaks: 0, weightedBreaks: 0 } },
    findings: [['MB-00', 'a|X>S', 'detected', 0, 1, 0]],
  },
  {
    says: 'steps nobody reaches are listed with expected 0',
    flow: 'S > X 1> a > E ; X 0> b > E',
    nodes: { a: step([own('caseRecord')], 'caseRecord'), b: step([own('paper')], 'caseRecord') },
    gives: { flow: { expectedBreaks: 0, digitalShare: SURE(1), brokenShare: 0 } },
    findings: [['MB-01', 'b|A>S', 'detected', 3, 0, 0]],
  },
];

describe.each(Object.entries({ TRANSFER, SUGGESTED, VERDICTS }))('%s', (_, cases) => {
  it.each(cases)('$says', check);
});
