import type { PatternId } from '#models/readiness/assessment';
import { type XmlMore, type XmlNode, xmlStep } from './build-xml';

export type PatternExample = {
  readonly says: string;
  readonly flow?: string;
  readonly nodes: Readonly<Record<string, XmlNode>>;
  readonly more?: XmlMore;
  /** key, status, expected of every place; empty where it must not show. */
  readonly finds: readonly (readonly [key: string, status: string, expected: number | null])[];
};

const step = xmlStep;
const named = (name: string, node: XmlNode): XmlNode => ({ ...node, attributes: `name="${name}"` });
const sheet = (attributes: string, children = ''): XmlMore => ({ sheet: [attributes, children] });
const evidence = (item: string, inputs: readonly string[] = []) => step('', inputs, undefined, `<bruchlos:evidence ${item}/>`);
const printing = (attributes = '') => step(attributes, ['caseRecord'], 'paper');
const scanning = (attributes = '') => step(attributes, ['paper'], 'scan');
const online = step('', ['carrier="onlineForm" source="external"'], 'caseRecord');

/** A black box pool beside the process, and one message between it and step `a`. */
function withPool(party: string, message: string, ends: 'out' | 'in' = 'out'): XmlMore {
  const [source, target] = ends === 'out' ? ['a', 'Q'] : ['Q', 'a'];
  return {
    before: `<collaboration id="C"><participant id="A" processRef="P"/><participant id="Q"><extensionElements><bruchlos:party type="${party}"/></extensionElements></participant>
<messageFlow id="M" sourceRef="${source}" targetRef="${target}"><extensionElements><bruchlos:message ${message}/></extensionElements></messageFlow></collaboration>`,
  };
}

/** A document `D1` that the steps read or write; as content of a step. */
const reads = (node: XmlNode): XmlNode => ({
  ...node,
  inside: `<dataInputAssociation id="I${Math.abs(hash(node.marks ?? ''))}"><sourceRef>D1</sourceRef></dataInputAssociation>`,
});
const writes = (node: XmlNode): XmlNode => ({
  ...node,
  inside: `<dataOutputAssociation id="O${Math.abs(hash(node.marks ?? ''))}"><targetRef>D1</targetRef></dataOutputAssociation>`,
});
const document: XmlNode = { type: 'dataObjectReference', attributes: 'dataObjectRef="DO"' };
const hash = (text: string) => [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7);

const LANES = (...lanes: readonly (readonly [string, ...string[]])[]): XmlMore => ({
  lanes: lanes.map(([id, ...nodes]) => [id, '', ...nodes] as const),
});

/** Every pattern with places where it must show and neighbours where it must not. Expected figures are worked out by hand. */
export const PATTERN_EXAMPLES: Readonly<Record<PatternId, readonly PatternExample[]>> = {
  'PF-01': [
    {
      says: 'a signature marked in between',
      flow: 'S > a > b > c > E',
      nodes: { a: printing(), b: step('form="wetSignatureHabit"', ['paper'], 'paper'), c: scanning() },
      finds: [['a>c', 'detected', 1]],
    },
    {
      says: 'a signature its name gives away',
      flow: 'S > a > b > c > E',
      nodes: { a: printing(), b: named('Bescheid unterzeichnen', step('', ['paper'], 'paper')), c: scanning() },
      finds: [['a>c', 'suggested', 1]],
    },
    {
      says: 'the same document',
      flow: 'S > a > b > E',
      nodes: { a: writes(printing()), b: reads(scanning()), D1: document, DO: { type: 'dataObject' } },
      finds: [['a>b', 'detected', 1]],
    },
    {
      says: 'printed on half the cases',
      flow: 'S > X1 0.5> a > X2 > c > E ; X1 0.5> X2',
      nodes: { a: printing('form="writtenNotReplaceable"'), c: scanning() },
      finds: [['a>c', 'detected', 0.5]],
    },
    {
      says: 'no signature and no document: two breaks, no loop',
      flow: 'S > a > b > E',
      nodes: { a: printing(), b: scanning() },
      finds: [],
    },
    {
      says: 'the substitute for the signature is in place',
      flow: 'S > a > b > E',
      nodes: { a: printing('form="writtenReplaceable" formSubstitute="qes"'), b: scanning() },
      finds: [],
    },
    {
      says: 'five steps later is another matter',
      flow: 'S > a > b > c > d > e > f > E',
      nodes: { a: printing('form="wetSignatureHabit"'), f: scanning() },
      finds: [],
    },
  ],
  'PF-02': [
    {
      says: 'the notice is a message on paper',
      flow: 'S > e > a > E',
      nodes: { e: online, a: step('', ['caseRecord'], 'paper') },
      more: withPool('citizen', 'carrier="paper" decisionNotice="true"'),
      finds: [['a', 'detected', 1]],
    },
    {
      says: 'delivery by post',
      flow: 'S > e > a > E',
      nodes: { e: online, a: step('delivery="postManual"', ['caseRecord'], 'paper') },
      finds: [['a', 'detected', 1]],
    },
    {
      says: 'paper leaves, nobody says what it is',
      flow: 'S > e > a > E',
      nodes: { e: online, a: step('external="true"', ['caseRecord'], 'paper') },
      finds: [['a', 'suggested', 1]],
    },
    {
      says: 'the notice is digital',
      flow: 'S > e > a > E',
      nodes: { e: online, a: step('', ['caseRecord'], 'pdf') },
      more: withPool('citizen', 'carrier="secureMailbox" decisionNotice="true"'),
      finds: [],
    },
    {
      says: 'paper in, paper out is no half way',
      flow: 'S > e > a > E',
      nodes: {
        e: step('', ['carrier="paper" source="external"'], 'caseRecord'),
        a: step('delivery="postManual"', ['caseRecord'], 'paper'),
      },
      finds: [],
    },
    {
      says: 'another step already delivers',
      flow: 'S > e > a > b > E',
      nodes: { e: online, a: step('external="true"', ['caseRecord'], 'paper'), b: step('delivery="portalMailbox"') },
      finds: [],
    },
  ],
  'PF-03': [
    { says: 'a hybrid file at a step', nodes: { a: step('record="hybrid"') }, finds: [['a', 'detected', 1]] },
    {
      says: 'a hybrid file in the whole process',
      nodes: { a: step('decision="none"') },
      more: sheet('record="hybrid"'),
      finds: [['process', 'detected', 1]],
    },
    { says: 'printed for the file', nodes: { a: named('Ausdruck zur Akte nehmen', printing()) }, finds: [['a', 'suggested', 1]] },
    {
      says: 'one electronic file',
      nodes: { a: named('Zur Akte nehmen', printing('record="eFileManual"')) },
      more: sheet('record="eFileManual"'),
      finds: [],
    },
    { says: 'filed without printing', nodes: { a: named('Vorgang ablegen', step('', ['caseRecord'], 'eFileDoc')) }, finds: [] },
  ],
  'PF-04': [
    {
      says: 'both sides say e-mail',
      nodes: { a: step('', [], 'email'), b: step('', ['email']) },
      more: LANES(['L1', 'a'], ['L2', 'b']),
      finds: [['a>b', 'detected', 1]],
    },
    {
      says: 'one side says it',
      nodes: { a: step('', [], 'email'), b: step('decision="none"') },
      more: LANES(['L1', 'a'], ['L2', 'b']),
      finds: [['a>b', 'suggested', 1]],
    },
    { says: 'within one lane', nodes: { a: step('', [], 'email'), b: step('', ['email']) }, more: LANES(['L1', 'a', 'b']), finds: [] },
    {
      says: 'the next step receives something else',
      nodes: { a: step('', [], 'email'), b: step('', ['caseRecord']) },
      more: LANES(['L1', 'a'], ['L2', 'b']),
      finds: [],
    },
    {
      says: 'a record is handed on',
      nodes: { a: step('', [], 'caseRecord'), b: step('', ['caseRecord']) },
      more: LANES(['L1', 'a'], ['L2', 'b']),
      finds: [],
    },
  ],
  'PF-05': [
    {
      says: 'the message names a standard and goes on paper',
      nodes: { a: step('decision="none"') },
      more: withPool('otherAuthority', 'carrier="paper" standard="XBau"'),
      finds: [['M', 'detected', 1]],
    },
    {
      says: 'the catalogue has an exchange',
      nodes: { a: step('decision="none"') },
      more: {
        ...withPool('otherAuthority', 'carrier="email" share="0.5"', 'in'),
        ...sheet('', '<bruchlos:system id="x" name="X" kind="exchange"/>'),
      },
      finds: [['M', 'suggested', 0.5]],
    },
    { says: 'no standard anywhere', nodes: { a: step('decision="none"') }, more: withPool('otherAuthority', 'carrier="paper"'), finds: [] },
    {
      says: 'structured already',
      nodes: { a: step('decision="none"') },
      more: withPool('otherAuthority', 'carrier="structuredMsg" standard="XBau"'),
      finds: [],
    },
    {
      says: 'the applicant is no authority',
      nodes: { a: step('decision="none"') },
      more: withPool('citizen', 'carrier="paper" standard="XBau"'),
      finds: [],
    },
  ],
  'PF-06': [
    {
      says: 'held by a register and asked for',
      nodes: { a: evidence('name="Fahrzeugschein" maturity="B" heldByRegister="true"', ['carrier="pdf" source="external"']) },
      finds: [['a|Fahrzeugschein', 'detected', 1]],
    },
    { says: 'fetched', nodes: { a: evidence('name="Fahrzeugschein" maturity="C" heldByRegister="true"', ['registerData']) }, finds: [] },
    { says: 'need-based', nodes: { a: evidence('name="Fahrzeugschein" maturity="D1" heldByRegister="true"') }, finds: [] },
    { says: 'in no register', nodes: { a: evidence('name="Mietvertrag" maturity="A" heldByRegister="false"') }, finds: [] },
    { says: 'nobody knows', nodes: { a: evidence('name="Mietvertrag" maturity="A"') }, finds: [] },
  ],
  'PF-07': [
    {
      says: 'the same document into two systems',
      nodes: {
        a: reads(step('workMode="itSupported"', ['paper'], 'carrier="caseRecord" system="x"')),
        b: reads(step('workMode="itSupported"', ['paper'], 'carrier="caseRecord" system="y"')),
        D1: document,
        DO: { type: 'dataObject' },
      },
      finds: [['D1', 'detected', 1]],
    },
    {
      says: 'one of them by machine',
      nodes: {
        a: reads(step('workMode="itSupported"', ['paper'], 'carrier="caseRecord" system="x"')),
        b: reads(step('workMode="fullyAutomated"', ['paper'], 'carrier="caseRecord" system="y"')),
        D1: document,
        DO: { type: 'dataObject' },
      },
      finds: [],
    },
    {
      says: 'twice into one system',
      nodes: {
        a: reads(step('workMode="itSupported"', ['paper'], 'carrier="caseRecord" system="x"')),
        b: reads(step('workMode="itSupported"', ['pdf'], 'carrier="caseRecord" system="x"')),
        D1: document,
        DO: { type: 'dataObject' },
      },
      finds: [],
    },
  ],
  'PF-08': [
    {
      says: 'the same document, some steps later',
      flow: 'S > a > b > c > E',
      nodes: {
        a: writes(step('', ['carrier="caseRecord" transfer="automatic"'], 'pdf')),
        c: reads(step('', ['carrier="pdf" transfer="copyRetype"'], 'caseRecord')),
        D1: document,
        DO: { type: 'dataObject' },
      },
      finds: [['a>c', 'detected', 1]],
    },
    {
      says: 'right after, the same medium',
      nodes: { a: step('', ['carrier="caseRecord" transfer="automatic"'], 'pdf'), b: step('', ['pdf'], 'caseRecord') },
      finds: [['a>b', 'suggested', 1]],
    },
    {
      says: 'another document',
      nodes: {
        a: step('', ['carrier="caseRecord" transfer="automatic"'], 'pdf'),
        b: step('', ['carrier="pdf" source="external"'], 'caseRecord'),
      },
      finds: [],
    },
    {
      says: 'by hand is another rule',
      nodes: { a: step('', ['carrier="caseRecord" transfer="copyRetype"'], 'pdf'), b: step('', ['pdf'], 'caseRecord') },
      finds: [],
    },
  ],
  'PF-09': [
    {
      says: 'three changes between two lanes',
      flow: 'S > a > b > c > d > E',
      nodes: {},
      more: LANES(['L1', 'a', 'c'], ['L2', 'b', 'd']),
      finds: [['L1|L2', 'detected', 1]],
    },
    { says: 'two changes', flow: 'S > a > b > c > E', nodes: {}, more: LANES(['L1', 'a', 'c'], ['L2', 'b']), finds: [] },
    {
      says: 'a chain through three lanes',
      flow: 'S > a > b > c > d > E',
      nodes: {},
      more: LANES(['L1', 'a', 'd'], ['L2', 'b'], ['L3', 'c']),
      finds: [],
    },
    {
      says: 'three changes, never on one way',
      flow: 'S > X1 0.5> a > b > X2 > E ; X1 0.3> c > d > X2 ; X1 0.2> e > f > X2',
      nodes: {},
      more: LANES(['L1', 'a', 'c', 'e'], ['L2', 'b', 'd', 'f']),
      finds: [],
    },
  ],
  'PF-10': [
    {
      says: 'a fifth goes back to a check',
      flow: 'S > X1 > a > X2 0.8> E ; X2 0.2> b > X1',
      nodes: { a: evidence('name="x"') },
      finds: [['F_X2_b', 'detected', 0.25]],
    },
    {
      says: 'a check its name gives away',
      flow: 'S > X1 > a > X2 0.8> E ; X2 0.2> b > X1',
      nodes: { a: named('Unterlagen prüfen', step('decision="none"')) },
      finds: [['F_X2_b', 'suggested', 0.25]],
    },
    {
      says: 'a step that repeats itself',
      nodes: { a: { marks: '<bruchlos:step rag="3"/><bruchlos:runs repeat="0.3"/>', inside: '<standardLoopCharacteristics/>' } },
      finds: [['a', 'detected', 0.3 / 0.7]],
    },
    { says: 'a tenth is an exception', flow: 'S > X1 > a > X2 0.9> E ; X2 0.1> b > X1', nodes: { a: evidence('name="x"') }, finds: [] },
    {
      says: 'back to a step that neither takes in nor checks',
      flow: 'S > X1 > a > X2 0.8> E ; X2 0.2> b > X1',
      nodes: { a: named('Bescheid schreiben', step('decision="none"')) },
      finds: [],
    },
    { says: 'a branch that goes on', flow: 'S > a > X1 0.5> b > X2 > E ; X1 0.5> X2', nodes: { a: evidence('name="x"') }, finds: [] },
  ],
  'PF-11': [
    { says: 'ten minutes of work in ten days', nodes: { a: step('minutes="10" waitDays="10"') }, finds: [['process', 'detected', 1]] },
    { says: 'a tenth of a day', nodes: { a: step('minutes="60" waitDays="0.1"') }, finds: [] },
    { says: 'nobody has stated how long the work takes', nodes: { a: step('waitDays="10"') }, finds: [] },
  ],
  'PF-12': [
    { says: 'habit', nodes: { a: step('form="wetSignatureHabit"') }, finds: [['a', 'detected', 1]] },
    { says: 'the law asks for it', nodes: { a: step('form="writtenNotReplaceable"') }, finds: [] },
  ],
  'PF-13': [
    {
      says: 'more than needed at a step',
      nodes: { a: step('requiredLoa="substanziell" offeredLoa="hoch"') },
      finds: [['a', 'detected', 1]],
    },
    { says: 'in the whole process', nodes: {}, more: sheet('requiredLoa="normal" offeredLoa="hoch"'), finds: [['process', 'detected', 1]] },
    { says: 'exactly what is needed', nodes: { a: step('requiredLoa="hoch" offeredLoa="hoch"') }, finds: [] },
    { says: 'nobody knows what is needed', nodes: { a: step('offeredLoa="hoch"') }, finds: [] },
  ],
  'PF-14': [
    {
      says: 'one system and nothing beside it',
      nodes: { a: step('fallback="none"', ['carrier="caseRecord" system="x"'], 'carrier="caseRecord" system="x"') },
      more: sheet('criticality="timeCritical"'),
      finds: [['a', 'detected', 1]],
    },
    {
      says: 'a way to go on',
      nodes: { a: step('fallback="Liste auf Papier"', ['carrier="caseRecord" system="x"']) },
      more: sheet('criticality="timeCritical"'),
      finds: [],
    },
    {
      says: 'not time-critical',
      nodes: { a: step('fallback="none"', ['carrier="caseRecord" system="x"']) },
      more: sheet('criticality="normal"'),
      finds: [],
    },
    {
      says: 'nobody has said whether there is a way to go on',
      nodes: { a: step('', ['carrier="caseRecord" system="x"']) },
      more: sheet('criticality="timeCritical"'),
      finds: [],
    },
  ],
  'PF-15': [
    {
      says: 'a machine uses discretion',
      nodes: { a: step('workMode="fullyAutomated" decision="discretion"') },
      finds: [['a', 'detected', 1]],
    },
    { says: 'bound, and no provision', nodes: { a: step('workMode="fullyAutomated" decision="bound"') }, finds: [['a', 'detected', 1]] },
    {
      says: 'bound, and the law allows it',
      nodes: { a: step('workMode="fullyAutomated" decision="bound" automationLegalBasis="yes"') },
      finds: [],
    },
    { says: 'a person decides', nodes: { a: step('workMode="partlyAutomated" decision="discretion"') }, finds: [] },
    { says: 'nobody knows whether it decides', nodes: { a: step('workMode="fullyAutomated"') }, finds: [] },
  ],
};
