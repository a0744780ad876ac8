import { describe, it } from 'vitest';
import { xmlStep } from './build-xml';
import { check, type Case } from './read-result';

const SURE = (value: number) => ({ value, low: value, high: value });
const own = (carrier: string, more = '') => `carrier="${carrier}" source="own" ${more}`;
const step = (inputs: string[], output?: string, attributes = 'workMode="itSupported"', verdicts = '') =>
  xmlStep(attributes, inputs, output, verdicts);
const LINE = 'S > a > E';
const TWO = 'S > a > b > E';

/** D2 by its formula. */
const d2 = (coverage: number, weighted: number, broken: number) => 100 * coverage * (0.7 / (1 + weighted / 4) + 0.3 * (1 - broken));

const SHARES: readonly Case[] = [
  {
    says: 'missing shares divide what is left to 1',
    flow: LINE,
    nodes: { a: step([own('paper', 'share="0.4"'), own('pdf'), own('caseRecord')], 'caseRecord') },
    gives: { flow: { expectedBreaks: 0.7, handovers: 1, digitalCoverage: (0.3 * 0.5 + 0.3 + 1) / 2 } },
    findings: [
      ['MB-01', 'a|A>S', 'detected', 3, 0.4, 0.4],
      ['MB-04', 'a|U>S', 'detected', 3, 0.3, 0.3],
    ],
    noRemarks: ['shares-normalised'],
  },
  {
    says: 'nothing is left for missing shares where the others exceed 1',
    flow: LINE,
    nodes: { a: step([own('paper', 'share="1.5"'), own('pdf', 'share="0.5"'), own('caseRecord')], 'caseRecord') },
    gives: { flow: { expectedBreaks: 1 } },
    findings: [
      ['MB-01', 'a|A>S', 'detected', 3, 0.75, 0.75],
      ['MB-04', 'a|U>S', 'detected', 3, 0.25, 0.25],
    ],
    remarks: ['shares-normalised'],
  },
  {
    says: 'shares of zero are equal',
    flow: LINE,
    nodes: { a: step([own('paper', 'share="0"'), own('caseRecord', 'share="0"')], 'caseRecord') },
    gives: { flow: { expectedBreaks: 0.5 } },
    remarks: ['shares-normalised'],
  },
  {
    says: 'a single share below 1 is all of it; a percentage is read',
    flow: LINE,
    nodes: { a: step([own('paper', 'share="20%"')], 'caseRecord') },
    gives: { flow: { expectedBreaks: 1 } },
    remarks: ['shares-normalised', 'mark-number-adapted'],
  },
  {
    says: 'only the first output is scored',
    flow: LINE,
    nodes: {
      a: {
        marks:
          '<bruchlos:step workMode="itSupported"><bruchlos:input carrier="caseRecord"/><bruchlos:output carrier="caseRecord"/><bruchlos:output carrier="paper"/></bruchlos:step>',
      },
    },
    gives: { flow: { expectedBreaks: 0, digitalCoverage: 1, handovers: 1 } },
    findings: [],
  },
];

const MODES: readonly Case[] = [
  {
    says: 'partly automated is one touch with 0.7, exceptions count where fully automated only and up to 1',
    flow: 'S > a > b > c > d > E',
    nodes: {
      a: step([], undefined, 'workMode="partlyAutomated" exceptionRate="0.5"'),
      b: step([], undefined, 'workMode="fullyAutomated" exceptionRate="0.2"'),
      c: step([], undefined, 'workMode="fullyAutomated"'),
      d: step([], undefined, 'workMode="fullyAutomated" exceptionRate="3"'),
    },
    gives: {
      flow: { expectedTouches: SURE(2.2), untouchedShare: SURE(0) },
      score: { dimensions: { D3: { value: (100 * 3.7) / 4, known: 1 } } },
    },
  },
  {
    says: 'the BPMN type decides what nobody marked, an explicit unknown stays unknown',
    flow: 'S > a > b > c > d > e > f > E',
    nodes: {
      a: { type: 'manualTask' },
      b: { type: 'userTask' },
      c: { type: 'serviceTask' },
      d: { type: 'scriptTask' },
      e: { type: 'businessRuleTask' },
      f: { type: 'userTask', ...step([], undefined, 'workMode="unknown"') },
    },
    gives: {
      flow: { expectedTouches: { value: null, low: 2, high: 3 }, untouchedShare: SURE(0) },
      score: { dimensions: { D3: { value: 67, low: (100 * 3.35) / 6, high: (100 * 4.35) / 6, known: 5 / 6 } } },
    },
    remarks: ['work-mode-assumed'],
  },
  {
    says: 'send, receive, plain tasks, empty sub-processes and call activities are unknown',
    flow: 'S > a > b > c > d > e > E',
    nodes: { a: { type: 'sendTask' }, b: { type: 'receiveTask' }, d: { type: 'subProcess' }, e: { type: 'callActivity' } },
    gives: {
      flow: { expectedTouches: { value: null, low: 0, high: 5 } },
      score: { dimensions: { D3: { value: null, low: 0, high: 100, known: 0 } } },
    },
    noRemarks: ['work-mode-assumed'],
  },
  {
    says: 'what the law leaves open is attainable only in part; an unknown decision in full',
    flow: 'S > a > b > c > E',
    nodes: {
      a: step([], undefined, 'workMode="itSupported" decision="discretion"'),
      b: step([], undefined, 'workMode="itSupported" decision="unknown"'),
      c: step([], undefined, 'workMode="itSupported" decision="bound"'),
    },
    gives: { score: { dimensions: { D3: { value: (100 * 1.05) / 2.7, low: (100 * 1.05) / 2.7, high: (100 * 1.05) / 2.7 } } } },
  },
  {
    says: 'only the sum of D3 is capped at 100',
    flow: TWO,
    nodes: {
      a: step([], undefined, 'workMode="fullyAutomated" decision="discretion" automationLegalBasis="yes"'),
      b: step([], undefined, 'workMode="partlyAutomated"'),
    },
    gives: { score: { dimensions: { D3: { value: 100 } } } },
  },
];

const UNKNOWN: readonly Case[] = [
  {
    says: 'a step without marks is one gap and is in every denominator of what is known',
    flow: TWO,
    nodes: { a: step([own('caseRecord')], 'caseRecord') },
    gives: {
      flow: { handovers: 2, digitalCoverage: 1, brokenShare: 0, weightedBreaks: 0, digitalShare: { value: null, low: 0, high: 1 } },
      score: { dimensions: { D2: { value: 100, known: 0.5, low: d2(0.5, 1, 0.5), high: 100 }, D3: { known: 0.5 } } },
    },
    findings: [['MB-00', 'b|X>X', 'detected', 0, 1, 0]],
  },
  {
    says: 'known of D2 counts inputs by share and the output once',
    flow: LINE,
    nodes: { a: step([own('paper', 'share="0.4"'), own('unknown', 'share="0.6"')], 'caseRecord') },
    gives: {
      flow: { expectedBreaks: 0.4, weightedBreaks: 0.4, digitalCoverage: 1 / 1.4, brokenShare: 1, handovers: 1 },
      score: {
        dimensions: { D2: { known: 0.7, value: d2(1 / 1.4, 0.4, 1), low: d2(0.5, 1, 1), high: d2(0.8, 0.4, 0.4) } },
      },
    },
    findings: [
      ['MB-00', 'a|X>S', 'detected', 0, 0.6, 0],
      ['MB-01', 'a|A>S', 'detected', 3, 0.4, 0.4],
    ],
  },
  {
    says: 'an input or an output without information is no handover',
    flow: TWO,
    nodes: { a: step([own('none', 'share="0.5"'), own('paper', 'share="0.5"')], 'caseRecord'), b: step([own('paper')], 'none') },
    gives: { flow: { handovers: 0.5, expectedBreaks: 0.5, digitalCoverage: (0 + 1 + 0) / 2.5, brokenShare: 1, digitalShare: SURE(0.5) } },
  },
  {
    says: 'nothing on both sides leaves coverage but stays in D3',
    flow: TWO,
    nodes: {
      a: step([own('none')], 'none', 'workMode="manualNoIt"'),
      b: step([own('caseRecord')], 'caseRecord', 'workMode="fullyAutomated"'),
    },
    gives: { flow: { handovers: 1, digitalCoverage: 1 }, score: { dimensions: { D2: { known: 1, value: 100 }, D3: { value: 50 } } } },
  },
  {
    says: 'words of a later edition count as unknown, forms and presences cap nothing, an unknown party is the own authority',
    flow: LINE,
    nodes: {
      a: step(
        [own('hologram', 'transfer="beam"')],
        'caseRecord',
        'workMode="robot" decision="oracle" form="wax" presence="astral" original="clone"',
      ),
    },
    more: {
      before:
        '<collaboration id="C"><participant id="Q" processRef="P"><extensionElements><bruchlos:party type="citizen"/></extensionElements></participant></collaboration>',
      lanes: [['L', 'robot', 'S', 'a', 'E']],
    },
    gives: {
      flow: { expectedTouches: { value: null, low: 0, high: 1 } },
      score: { caps: [], dimensions: { D2: { known: 0.5 }, D3: { known: 0 } } },
    },
    findings: [['MB-00', 'a|X>S', 'detected', 0, 1, 0]],
    remarks: ['mark-unknown-value'],
  },
];

const TIMES: readonly Case[] = [
  {
    says: 'minutes and waiting come from the steps that state them, waiting is not resting',
    flow: 'S > X 0.25> a > X2 > c > E ; X 0.75> b > X2',
    nodes: { a: step([], undefined, 'minutes="8" waitDays="2" restDays="9"'), b: step([], undefined, 'minutes="4,5" transportDays="3"') },
    gives: { flow: { minutes: 2 + 0.75 * 4.5, waitDays: 0.5 } },
    remarks: ['minutes-missing', 'wait-missing'],
  },
  {
    says: 'nothing stated is null',
    flow: LINE,
    gives: { flow: { minutes: null, waitDays: null, digitalCoverage: null, brokenShare: null, handovers: 1 } },
    noRemarks: ['minutes-missing'],
  },
];

describe.each(Object.entries({ SHARES, MODES, UNKNOWN, TIMES }))('%s', (_, cases) => {
  it.each(cases)('$says', check);
});
