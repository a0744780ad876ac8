import { describe, it } from 'vitest';
import { xmlFlow, xmlStep, type XmlNode } from './build-xml';
import { check, type Case } from './read-result';

const SURE = (value: number) => ({ value, low: value, high: value });
const AUTO = xmlStep('workMode="fullyAutomated"', ['carrier="caseRecord" source="own"'], 'caseRecord');
const HAND = xmlStep('workMode="manualNoIt"', ['carrier="caseRecord" source="own"'], 'caseRecord');
const event = (definition: string, type = 'endEvent'): XmlNode => ({ type, inside: `<${definition}EventDefinition/>` });
const TERMINATE = event('terminate');
const visits = (of: Readonly<Record<string, number | null>>, more: object = {}) => ({ flow: { visits: of, ...more } });

const SCOPES: readonly Case[] = [
  {
    says: 'a sub-process with content counts by it alone, its own marks are kept and reported',
    flow: 'S > sub > b > E',
    nodes: {
      sub: {
        type: 'subProcess',
        ...xmlStep('workMode="manualNoIt" minutes="99" form="certification"', ['carrier="paper" source="own"'], 'caseRecord'),
        inside: xmlFlow('Si > i > Xi 0.5> j > Ei ; Xi 0.5> Ej', {
          i: xmlStep('workMode="itSupported" minutes="4"', ['carrier="caseRecord" source="own"'], 'caseRecord'),
          j: AUTO,
        }),
      },
      b: AUTO,
    },
    gives: {
      process: { nodes: 10, flows: 8 },
      flow: {
        visits: { sub: 1, Si: 1, i: 1, j: 0.5, Ej: 0.5, b: 1 },
        minutes: 4,
        expectedBreaks: 0,
        expectedTouches: SURE(1),
        handovers: 2.5,
      },
      score: { caps: [] },
    },
    remarks: ['subprocess-marks-not-counted'],
  },
  {
    says: 'an empty one is a step',
    flow: 'S > sub > E',
    nodes: { sub: { type: 'subProcess', ...xmlStep('workMode="manualNoIt" minutes="9"', ['carrier="paper" source="own"'], 'caseRecord') } },
    gives: visits({ sub: 1 }, { minutes: 9, expectedBreaks: 1 }),
    noRemarks: ['subprocess-marks-not-counted'],
  },
  {
    says: 'terminate ends only its sub-process',
    flow: 'S > sub > b > E',
    nodes: { sub: { type: 'subProcess', inside: xmlFlow('Si > i > Ti', { Ti: TERMINATE }) } },
    gives: visits({ b: 1 }, { completion: 1, method: 'exact-structured' }),
  },
  {
    says: 'it ends when it holds no token',
    flow: 'S > sub > b > E',
    nodes: { sub: { type: 'subProcess', inside: xmlFlow('Si > i > Ei ; Si > j > k > Ej') } },
    gives: visits({ k: 1, b: 1 }, { completion: 1 }),
  },
  {
    says: 'sub-processes nest',
    flow: 'S > sub > b > E',
    nodes: {
      sub: {
        type: 'subProcess',
        inside: xmlFlow('Si > in > Ei', {
          in: { type: 'transaction', inside: xmlFlow('Sj > Xj 0.25> j > Ej ; Xj 0.75> Ek', { j: HAND }) },
        }),
      },
    },
    gives: visits({ in: 1, j: 0.25 }, { untouchedShare: { low: 0, high: 0.75 } }),
  },
];

const STUCK: readonly Case[] = [
  {
    says: 'stuck cases count in no share, their steps in every expectation',
    flow: 'S > X 0.25> a > A > b > E ; X 0.75> c > A',
    nodes: { a: HAND, b: AUTO, c: HAND },
    gives: {
      flow: {
        completion: 0,
        stuck: 1,
        expectedTouches: SURE(1),
        untouchedShare: SURE(0),
        digitalShare: SURE(0),
        visits: { a: 0.25, c: 0.75, b: 0 },
      },
    },
    remarks: ['stuck'],
  },
  {
    says: 'a branch that is never taken leaves the join waiting; the remark gives the lenient reading',
    flow: 'S > X 0.3> a > A > b > E ; X 0.7> E ; c > A',
    gives: { flow: { completion: 0.7, stuck: 0.3, visits: { a: 0.3, b: 0, c: 0 } } },
    remarks: ['join-dead-branch', 'unreached'],
  },
  {
    says: 'terminate after a join is exact',
    flow: 'S > A1 > a > A2 > T ; A1 > b > A2',
    nodes: { T: TERMINATE },
    gives: { flow: { completion: 1, method: 'exact-structured' } },
    noRemarks: ['order-matters'],
  },
  {
    says: 'terminate beside running work is a convention',
    flow: 'S > A1 > a > E ; A1 > b > T',
    nodes: { T: TERMINATE },
    gives: { flow: { completion: 1, method: 'convention' } },
    remarks: ['order-matters'],
  },
  {
    says: 'whichever branch the file lists first',
    flow: 'S > A1 > b > T ; A1 > a > E',
    nodes: { T: TERMINATE },
    gives: { flow: { completion: 1, method: 'convention' } },
    remarks: ['order-matters'],
  },
  {
    says: 'and however long it is',
    flow: 'S > A1 > a > a2 > a3 > E ; A1 > X 0.1> b > T ; X 0.9> E2',
    nodes: { T: TERMINATE },
    gives: { flow: { completion: 1, method: 'convention' } },
  },
  {
    says: 'complex gateways are a convention',
    flow: 'S > C1 0.5> a > C2 > E ; C1 0.5> b > C2',
    gives: { flow: { completion: 1, method: 'convention' } },
    remarks: ['complex-gateway'],
  },
];

const LEAD = (message: string, extra = '') =>
  `<collaboration id="Co"><participant id="pQ" name="Andere" processRef="Q"/><participant id="pP" name="Amt" processRef="P"/><participant id="black" name="Bürger"/>${message}</collaboration>
<process id="Q">${xmlFlow('Sq > q1 > q2 > q3 > Eq')}${extra}</process>`;
const POOLS: readonly Case[] = [
  {
    says: 'the pool with most steps leads',
    flow: 'S > a > b > E',
    more: { before: LEAD('') },
    gives: { process: { id: 'Q', lead: 'Q', name: 'Andere', nodes: 5, flows: 4, pools: 3 }, flow: { visits: { q1: 1 } } },
  },
  {
    says: 'unless a message from another pool with content starts it',
    flow: 'S > a > b > E',
    more: { before: LEAD('<messageFlow id="M" sourceRef="a" targetRef="Sq"/>') },
    gives: { process: { lead: 'P', name: 'Amt', nodes: 4 } },
  },
  {
    says: 'a black box does not matter',
    flow: 'S > a > b > E',
    more: { before: LEAD('<messageFlow id="M" sourceRef="black" targetRef="Sq"/>') },
    gives: { process: { lead: 'Q' } },
  },
  {
    says: 'steps at all levels count, equal ones go by the file',
    flow: 'S > a > sub > E',
    nodes: { sub: { type: 'subProcess', inside: xmlFlow('Si > i > j > Ei') } },
    more: { before: LEAD('') },
    gives: { process: { lead: 'Q' } },
  },
  {
    says: 'one more step inside a sub-process decides',
    flow: 'S > a > sub > E',
    nodes: { sub: { type: 'subProcess', inside: xmlFlow('Si > i > j > k > Ei') } },
    more: { before: LEAD('') },
    gives: { process: { lead: 'P', nodes: 9 } },
  },
  {
    says: 'started all by each other, most steps decide',
    flow: 'S > a > b > E',
    more: { before: LEAD('<messageFlow id="M" sourceRef="a" targetRef="Sq"/><messageFlow id="N" sourceRef="q1" targetRef="S"/>') },
    gives: { process: { lead: 'Q' } },
  },
  {
    says: 'foreign steps keep visits and are predecessors, and count in nothing else',
    flow: 'S > a > b > E',
    nodes: {
      a: xmlStep('workMode="manualNoIt" minutes="60" form="certification"', ['carrier="paper" source="own"'], 'paper'),
      b: xmlStep('workMode="fullyAutomated"', ['caseRecord'], 'caseRecord'),
    },
    more: {
      lanes: [
        ['L1', 'citizen', 'S', 'a'],
        ['L2', 'ownAuthority', 'b', 'E'],
      ],
    },
    gives: {
      flow: {
        visits: { a: 1 },
        minutes: null,
        expectedTouches: SURE(0),
        expectedBreaks: 0,
        expectedAnalogHandovers: 0,
        handovers: 1,
        digitalCoverage: 1,
        digitalShare: { value: 1, low: 0, high: 1 },
      },
      score: { caps: [] },
    },
    findings: [['MB-01', 'b|A>S', 'suggested', 3, 1, 1]],
  },
  {
    says: 'the innermost lane with a party decides, the content of a sub-process stands in its lane',
    flow: 'S > sub > b > E',
    nodes: { sub: { type: 'subProcess', inside: xmlFlow('Si > i > Ei', { i: HAND }) }, b: HAND },
    more: {
      lanes: [
        ['L1', 'business', 'sub'],
        ['L2', '', 'S', 'b', 'E'],
      ],
    },
    gives: visits({ i: 1, b: 1 }, { expectedTouches: SURE(1), handovers: 1 }),
  },
  {
    says: 'a process of foreign steps alone has no D2 and no D3',
    flow: 'S > a > E',
    nodes: { a: HAND },
    more: { lanes: [['L1', 'otherAuthority', 'S', 'a', 'E']] },
    gives: { flow: { untouchedShare: SURE(1), handovers: 0 }, score: { dimensions: { D2: undefined, D3: undefined } } },
  },
];

describe.each(Object.entries({ SCOPES, STUCK, POOLS }))('%s', (_, cases) => {
  it.each(cases)('$says', check);
});
