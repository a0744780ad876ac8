import { describe, it } from 'vitest';
import { xmlFlow, xmlStep, type XmlNode } from './build-xml';
import { check, type Case } from './read-result';

const SURE = (value: number) => ({ value, low: value, high: value });
const AUTO = xmlStep('workMode="fullyAutomated"', ['carrier="caseRecord" source="own"'], 'caseRecord');
const HAND = xmlStep('workMode="manualNoIt"', ['carrier="caseRecord" source="own"'], 'caseRecord');
const boundary = (host: string, probability: string | null, more = ''): XmlNode => ({
  attributes: `attachedToRef="${host}" ${more}`,
  ...(probability === null ? {} : { marks: `<bruchlos:interrupt probability="${probability}"/>` }),
});
const loop = (kind: string, runs: string, more: XmlNode = AUTO): XmlNode => ({
  ...more,
  marks: `${more.marks ?? ''}<bruchlos:runs ${runs}/>`,
  inside: `${more.inside ?? ''}<${kind}/>`,
});
const CONDITION = '<conditionExpression xsi:type="tFormalExpression">x</conditionExpression>';
const visits = (of: Readonly<Record<string, number | null>>, more: object = {}) => ({ flow: { visits: of, ...more } });

const BRANCHES: readonly Case[] = [
  {
    says: 'unmarked branches share the rest',
    flow: 'S > X 0.4> a > E ; X > b > E ; X > c > E',
    gives: visits({ a: 0.4, b: 0.3, c: 0.3 }),
    remarks: ['branch-assumed'],
  },
  {
    says: 'nothing is left for them where the others reach 1',
    flow: 'S > X 1> a > E ; X > b > E',
    gives: visits({ a: 1, b: 0 }),
    remarks: ['branch-assumed'],
  },
  {
    says: 'others are divided by their sum',
    flow: 'S > X 0.2> a > E ; X 0.6> b > E',
    gives: visits({ a: 0.25, b: 0.75 }),
    remarks: ['branch-normalised'],
  },
  { says: 'all 0 means equal', flow: 'S > X 0> a > E ; X 0> b > E', gives: visits({ a: 0.5, b: 0.5 }), remarks: ['branch-all-zero'] },
  {
    says: 'stated ones need no remark',
    flow: 'S > X 0.1> a > E ; X 0.9> b > E',
    gives: visits({ a: 0.1, b: 0.9 }),
    noRemarks: ['branch-assumed', 'branch-normalised'],
  },
  { says: 'event-based gateways choose as well', flow: 'S > V 0.1> I1 > a > E ; V > I2 > b > E', gives: visits({ a: 0.1, b: 0.9 }) },
  {
    says: 'several flows out of a task are parallel, a probability alone changes nothing',
    flow: 'S > a 0.3> b > E ; a 0.7> c > E',
    gives: visits({ b: 1, c: 1 }),
    remarks: ['probability-without-gateway'],
  },
  { says: 'out of an event too', flow: 'S > b > E ; S > c > E', gives: visits({ b: 1, c: 1 }), remarks: ['implicit-split'] },
  {
    says: 'a condition makes a choice',
    flow: 'S > a 0.3> b > E ; a 0.7> c > E',
    more: { flows: { 'a>b': CONDITION } },
    gives: visits({ b: 0.3, c: 0.7 }),
    noRemarks: ['probability-without-gateway'],
  },
  {
    says: 'a default flow makes a choice',
    flow: 'S > a 0.3> b > E ; a > c > E',
    nodes: { a: { attributes: 'default="F_a_c"' } },
    gives: visits({ b: 0.3, c: 0.7 }),
  },
  {
    says: 'inclusive branches are taken by their own chance, given that one is',
    flow: 'S > O1 0.5> a > O2 > c > E ; O1 0.2> b > O2',
    gives: visits({ a: 0.5 / 0.6, b: 0.2 / 0.6, c: 1 }, { method: 'exact-structured' }),
  },
  {
    says: 'unmarked inclusive branches share the rest',
    flow: 'S > O1 0.6> a > O2 > c > E ; O1 > b > O2 ; O1 > d > O2',
    gives: visits({ a: 0.6 / 0.744, b: 0.2 / (1 - 0.4 * 0.8 * 0.8) }),
    remarks: ['branch-assumed'],
  },
  {
    says: 'rare inclusive branches keep their digits',
    flow: 'S > O1 0.000000000001> a > O2 > c > E ; O1 0.000000000003> b > O2',
    gives: visits({ a: 0.25, b: 0.75, c: 1 }, { completion: 1, untouchedShare: { low: 0, high: 1 } }),
  },
  {
    says: 'an inclusive default is taken when no other is, and nothing is conditioned',
    flow: 'S > O1 0.5> a > O2 > c > E ; O1 0.2> b > O2 ; O1 0.9> d > O2',
    nodes: { O1: { attributes: 'default="F_O1_d"' } },
    gives: visits({ a: 0.5, b: 0.2, d: 0.4, c: 1 }),
  },
  {
    says: 'several starts share by their triggers',
    flow: 'S1 > a > E ; S2 > b > E ; S3 > c > E',
    nodes: { S1: { marks: '<bruchlos:trigger share="0.5"/>' } },
    gives: visits({ a: 0.5, b: 0.25, c: 0.25 }),
    remarks: ['start-assumed'],
  },
  {
    says: 'without a start event nodes without incoming flow are starts, boundary events apart',
    flow: 'a > c > E ; b > c ; B > d > E',
    nodes: { B: boundary('a', '0.5') },
    gives: visits({ a: 0.5, b: 0.5, B: 0.25, d: 0.25, c: 0.75 }),
    remarks: ['no-start-event'],
  },
  { says: 'with one they are not reached', flow: 'S > a > E ; b > a', gives: visits({ a: 1, b: 0 }), remarks: ['unreached'] },
  {
    says: 'links join by name, several throws to one catch',
    flow: 'S > X 0.5> a > La ; X 0.5> b > Lb ; Lc > c > E',
    nodes: {
      La: { type: 'intermediateThrowEvent', inside: '<linkEventDefinition id="l1" name="n"/>' },
      Lb: { type: 'intermediateThrowEvent', inside: '<linkEventDefinition id="l2" name="n"/>' },
      Lc: { type: 'intermediateCatchEvent', inside: '<linkEventDefinition id="l3" name="n"/>' },
    },
    gives: visits({ c: 1 }, { completion: 1 }),
  },
  {
    says: 'a flow into nothing is an end, one from nothing is ignored',
    flow: 'S > X 0.5> a > E ; X 0.5> nowhere > a',
    nodes: { nowhere: { type: 'textAnnotation' } },
    gives: visits({ a: 0.5 }, { completion: 1 }),
    remarks: ['flow-into-nothing'],
  },
];

const INTERRUPTED: readonly Case[] = [
  {
    says: 'an unmarked boundary event never happens',
    flow: 'S > a > b > E ; B > c > E',
    nodes: { B: boundary('a', null) },
    gives: visits({ b: 1, B: 0, c: 0 }),
    remarks: ['boundary-not-considered'],
  },
  {
    says: 'interrupting ones exclude each other; the interrupted execution counts in full',
    flow: 'S > a > b > E ; B1 > c > E ; B2 > d > E',
    nodes: {
      a: xmlStep('workMode="manualNoIt" minutes="7"', ['carrier="paper" source="own"'], 'caseRecord'),
      B1: boundary('a', '0.2'),
      B2: boundary('a', '0.3'),
    },
    gives: visits({ a: 1, b: 0.5, c: 0.2, d: 0.3 }, { minutes: 7, expectedBreaks: 1 }),
  },
  {
    says: 'above 1 they are divided by their sum',
    flow: 'S > a > b > E ; B1 > c > E ; B2 > d > E',
    nodes: { B1: boundary('a', '1'), B2: boundary('a', '0.25') },
    gives: visits({ b: 0, c: 0.8, d: 0.2 }),
    remarks: ['boundary-normalised'],
  },
  {
    says: 'non-interrupting ones fire independently when nothing interrupts',
    flow: 'S > a > b > E ; B1 > c > E ; B2 > d > E ; B3 > f > E',
    nodes: {
      B1: boundary('a', '0.2'),
      B2: boundary('a', '0.5', 'cancelActivity="false"'),
      B3: boundary('a', '0.25', 'cancelActivity="false"'),
    },
    gives: visits({ b: 0.8, c: 0.2, d: 0.4, f: 0.2 }),
  },
  {
    says: 'on a sub-process the content counts in full',
    flow: 'S > sub > b > E ; B > c > E',
    nodes: { sub: { type: 'subProcess', inside: xmlFlow('Si > i > Ei') }, B: boundary('sub', '0.25') },
    gives: visits({ sub: 1, i: 1, b: 0.75, c: 0.25 }),
  },
  {
    says: 'event sub-processes and compensation are not considered, and said',
    flow: 'S > a > E',
    nodes: {
      ev: { type: 'subProcess', attributes: 'triggeredByEvent="true"', inside: xmlFlow('Si > i > Ei') },
      undo: { attributes: 'isForCompensation="true"' },
    },
    gives: visits({ a: 1, ev: 0, i: 0, undo: 0 }),
    remarks: ['event-subprocess-not-considered', 'compensation-not-considered'],
  },
];

const REPEATED: readonly Case[] = [
  {
    says: 'a loop back is solved exactly',
    flow: 'S > X1 > a > X2 0.75> E ; X2 0.25> b > X1',
    nodes: { a: HAND, b: AUTO },
    gives: visits({ a: 4 / 3, b: 1 / 3 }, { expectedTouches: SURE(4 / 3), untouchedShare: SURE(0) }),
  },
  {
    says: 'three instances, in every figure',
    flow: 'S > a > E',
    nodes: {
      a: loop(
        'multiInstanceLoopCharacteristics',
        'count="3"',
        xmlStep(
          'workMode="fullyAutomated" exceptionRate="0.5"',
          ['carrier="caseRecord" share="0.5" source="own"', 'carrier="paper" share="0.5" source="own"'],
          'caseRecord',
        ),
      ),
    },
    gives: visits(
      { a: 3 },
      {
        expectedTouches: SURE(1.5),
        untouchedShare: SURE(0.125),
        digitalShare: SURE(0.125),
        endToEndShare: SURE(1 / 64),
        expectedBreaks: 1.5,
        handovers: 3,
      },
    ),
  },
  {
    says: 'a chance of one more run',
    flow: 'S > a > E',
    nodes: { a: loop('standardLoopCharacteristics', 'repeat="0.5"', xmlStep('workMode="fullyAutomated" exceptionRate="0.5"')) },
    gives: visits({ a: 2 }, { untouchedShare: SURE((0.5 * 0.5) / (1 - 0.25)) }),
  },
  {
    says: 'unmarked it runs once',
    flow: 'S > a > E',
    nodes: { a: { inside: '<standardLoopCharacteristics/>' } },
    gives: visits({ a: 1 }),
    remarks: ['runs-assumed'],
  },
  {
    says: 'a repeated sub-process repeats its content',
    flow: 'S > sub > E',
    nodes: {
      sub: loop('multiInstanceLoopCharacteristics', 'count="2"', {
        type: 'subProcess',
        inside: xmlFlow('Si > Xi 0.5> i > Ei ; Xi 0.5> Ej', { i: HAND }),
      }),
    },
    gives: visits({ sub: 2, i: 1 }, { untouchedShare: SURE(0.25) }),
  },
  {
    says: 'endless circling is neither completed nor stuck, infinite figures are null',
    flow: 'S > X0 0.25> a > X > b > X ; X0 0.75> c > E',
    nodes: { a: HAND, b: HAND, c: AUTO },
    gives: {
      flow: {
        completion: 0.75,
        stuck: 0,
        visits: { a: 0.25, b: null, c: 0.75 },
        expectedTouches: { value: null },
        untouchedShare: SURE(0.75),
        handovers: null,
        minutes: null,
        digitalCoverage: null,
      },
    },
    remarks: ['endless'],
  },
];

describe.each(Object.entries({ BRANCHES, INTERRUPTED, REPEATED }))('%s', (_, cases) => {
  it.each(cases)('$says', check);
});
