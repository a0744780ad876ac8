import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModel } from '#models/bpmn/parse-model';
import { assess } from '#models/readiness/assess';
import { toResult } from '#models/readiness/result';
import { xmlFile, xmlFlow, xmlStep, type XmlNode } from './build-xml';
import { check, readResult, type Case } from './read-result';

const SURE = (value: number) => ({ value, low: value, high: value });
const own = (carrier: string, more = '') => `carrier="${carrier}" source="own" ${more}`;
const step = (inputs: string[], output?: string, attributes = 'workMode="itSupported"') => xmlStep(attributes, inputs, output);
const message = (source: string, target: string, attributes: string) =>
  `<messageFlow id="M_${source}_${target}" sourceRef="${source}" targetRef="${target}"><extensionElements><bruchlos:message ${attributes}/></extensionElements></messageFlow>`;
const pools = (...messages: string[]) =>
  `<collaboration id="C"><participant id="amt" name="Amt" processRef="P"/><participant id="buerger" name="Bürger"><extensionElements><bruchlos:party type="citizen"/></extensionElements></participant><participant id="stelle" name="Stelle"/>${messages.join('')}</collaboration>`;
const read = (data: string) => `<dataInputAssociation id="in_${data}"><sourceRef>${data}</sourceRef></dataInputAssociation>`;
const write = (data: string) => `<dataOutputAssociation id="out_${data}"><targetRef>${data}</targetRef></dataOutputAssociation>`;
const document = (carrier: string): XmlNode => ({ type: 'dataObjectReference', marks: `<bruchlos:document carrier="${carrier}"/>` });
const LINE = 'S > a > E';

const MESSAGES: readonly Case[] = [
  {
    says: 'a message settles the input nobody marked, as it was sent',
    flow: LINE,
    nodes: { a: step([], 'caseRecord') },
    more: { before: pools(message('buerger', 'a', 'carrier="onlineForm"')) },
    gives: { flow: { digitalCoverage: 1, expectedBreaks: 0 }, score: { dimensions: { D2: { known: 1 } } } },
    findings: [],
  },
  {
    says: 'also on a step without any marks',
    flow: LINE,
    more: { before: pools(message('buerger', 'a', 'carrier="paper"')) },
    findings: [['MB-00', 'a|A>X', 'detected', 0, 1, 0]],
  },
  {
    says: 'one that differs from what the step expects is a break',
    flow: LINE,
    nodes: { a: step(['carrier="onlineForm" source="external"'], 'caseRecord') },
    more: { before: pools(message('buerger', 'a', 'carrier="paper"')) },
    gives: { flow: { expectedBreaks: 1, digitalShare: SURE(0), brokenShare: 1 } },
    findings: [['MB-01', 'a|A>S', 'detected', 3, 1, 1]],
  },
  {
    says: 'paper to a citizen weighs more than inside',
    flow: LINE,
    nodes: { a: step([own('caseRecord')], 'caseRecord') },
    more: { before: pools(message('a', 'buerger', 'carrier="paper"')) },
    findings: [['MB-03', 'a|S>A', 'detected', 3, 1, 1]],
  },
  {
    says: 'a pool without a party is no stranger',
    flow: LINE,
    nodes: { a: step([own('caseRecord')], 'caseRecord') },
    more: { before: pools(message('a', 'stelle', 'carrier="paper"')) },
    findings: [['MB-03', 'a|S>A', 'detected', 2, 1, 0.6]],
  },
  {
    says: 'the same carrier on both sides is one thing',
    flow: LINE,
    nodes: { a: step([own('caseRecord')], 'paper', 'workMode="itSupported" external="true"') },
    more: { before: pools(message('a', 'buerger', 'carrier="paper"')) },
    gives: { flow: { expectedBreaks: 1 } },
    findings: [['MB-03', 'a|S>A', 'detected', 3, 1, 1]],
  },
  {
    says: 'a finding inside the step goes before the message with the same key',
    flow: LINE,
    nodes: { a: step(['carrier="paper" source="external"'], 'caseRecord') },
    more: { before: pools(message('a', 'buerger', 'carrier="paper"'), message('buerger', 'a', 'carrier="fax"')) },
    gives: { flow: { expectedBreaks: 2, expectedAnalogHandovers: 1, weightedBreaks: 3 } },
    findings: [
      ['MB-01', 'a|A>S', 'detected', 3, 1, 1],
      ['MB-03', 'a|S>A', 'detected', 3, 1, 1],
      ['AN-01', 'a|A>A', 'detected', 0, 1, 1],
    ],
  },
];

const SEVERAL: readonly Case[] = [
  {
    says: 'several messages share the step nobody marked, by their shares',
    flow: LINE,
    nodes: { a: step([], 'caseRecord') },
    more: { before: pools(message('buerger', 'a', 'carrier="paper" share="0.25"'), message('stelle', 'a', 'carrier="onlineForm"')) },
    gives: { flow: { expectedBreaks: 0.25, handovers: 1, digitalShare: SURE(0.75) } },
    findings: [['MB-01', 'a|A>S', 'detected', 3, 0.25, 0.25]],
  },
];

/** One document at several steps. */
const SHARED: readonly Case[] = [
  {
    says: 'what several steps do to one document is one finding: it adds, its larger severity shows',
    flow: 'S > X1 0.4> a > X2 > E ; X1 0.6> b > X2',
    nodes: {
      a: { ...step([own('caseRecord')], 'caseRecord'), inside: write('D1') },
      b: { ...step([own('caseRecord')], 'caseRecord', 'workMode="itSupported" external="true"'), inside: write('D1') },
      D1: document('paper'),
    },
    gives: { flow: { expectedBreaks: 1, weightedBreaks: 0.4 * 0.6 + 0.6, brokenShare: 1, digitalShare: SURE(0) } },
    findings: [['MB-03', 'D1|S>A', 'detected', 3, 1, 0.4 * 0.6 + 0.6]],
  },
  {
    says: 'its verdict holds at whichever of them it was written',
    flow: 'S > a > b > E',
    nodes: {
      a: { ...step([own('caseRecord')], 'caseRecord'), inside: write('D1') },
      b: {
        ...xmlStep(
          'workMode="itSupported"',
          [own('caseRecord')],
          'caseRecord',
          '<bruchlos:verdict rule="MB-03" key="D1|S&gt;A" status="dismissed" reason="nur Kopie"/>',
        ),
        inside: write('D1'),
      },
      D1: document('paper'),
    },
    gives: { flow: { expectedBreaks: 0, brokenShare: 0, digitalShare: SURE(1), handovers: 2 } },
    findings: [['MB-03', 'D1|S>A', 'dismissed', 2, 2, 1.2]],
  },
  {
    says: 'two documents are two findings, and never in the way of the one inside the step',
    flow: LINE,
    nodes: {
      a: { ...step([own('caseRecord')], 'paper'), inside: `${write('D1')}${write('D2')}` },
      D1: document('pdf'),
      D2: document('scan'),
    },
    gives: { flow: { expectedBreaks: 3, brokenShare: 1 } },
    findings: [
      ['MB-02', 'D1|A>U', 'detected', 2, 1, 0.6],
      ['MB-02', 'D2|A>U', 'detected', 2, 1, 0.6],
      ['MB-03', 'a|S>A', 'detected', 2, 1, 0.6],
    ],
  },
];

/** Messages that go with a part of the executions, and precedence over suggestions. */
const PARTS: readonly Case[] = [
  {
    says: 'a message that goes with a part of the cases breaks that part',
    flow: LINE,
    nodes: { a: step([own('caseRecord')], 'caseRecord') },
    more: {
      before: pools(message('a', 'buerger', 'carrier="paper" share="0.25"'), message('a', 'stelle', 'carrier="caseRecord" share="0.75"')),
    },
    gives: { flow: { expectedBreaks: 0.25, brokenShare: 0.25, digitalShare: SURE(0.75) } },
    findings: [['MB-03', 'a|S>A', 'detected', 3, 0.25, 0.25]],
  },
  {
    says: 'equal messages add; the larger severity shows and each weighs its own',
    flow: LINE,
    nodes: { a: step([own('caseRecord')], 'caseRecord') },
    more: { before: pools(message('a', 'buerger', 'carrier="paper" share="0.25"'), message('a', 'stelle', 'carrier="fax" share="0.5"')) },
    gives: { flow: { expectedBreaks: 0.75, weightedBreaks: 0.25 + 0.5 * 0.6, brokenShare: 0.75 } },
    findings: [['MB-03', 'a|S>A', 'detected', 3, 0.75, 0.55]],
  },
  {
    says: 'a message with the same key goes before a suggestion, dismissed too',
    flow: 'S > b > a > E',
    nodes: {
      b: step([own('paper')], 'paper'),
      a: xmlStep(
        'workMode="itSupported"',
        ['carrier="caseRecord" transfer="automatic"'],
        'caseRecord',
        '<bruchlos:verdict rule="MB-01" key="a|A&gt;S" status="dismissed" reason="vorab digital"/>',
      ),
    },
    more: { before: pools(message('buerger', 'a', 'carrier="paper"')) },
    gives: { flow: { expectedBreaks: 0, brokenShare: 0.5, digitalShare: SURE(0) } },
    findings: [
      ['AN-01', 'b|A>A', 'detected', 0, 1, 1],
      ['MB-01', 'a|A>S', 'dismissed', 3, 1, 1],
    ],
  },
  {
    says: 'a finding of another rule with the same key drops the suggestion as well',
    flow: 'S > b > a > E',
    nodes: {
      b: step([own('phone')], 'phone'),
      a: step(['carrier="caseRecord"', 'carrier="paper" source="external" share="0.1"'], 'caseRecord'),
    },
    gives: { flow: { expectedBreaks: 0.1, expectedAnalogHandovers: 1 } },
    findings: [
      ['AN-01', 'b|A>A', 'detected', 0, 1, 1],
      ['MB-01', 'a|A>S', 'detected', 3, 0.1, 0.1],
    ],
  },
];

const DOCUMENTS: readonly Case[] = [
  {
    says: 'a document against the step that reads it, under its own id',
    flow: LINE,
    nodes: {
      a: { ...step([own('pdf', 'share="0.25"'), own('caseRecord', 'share="0.75"')], 'caseRecord'), inside: read('D1') },
      D1: document('paper'),
    },
    findings: [
      ['MB-01', 'D1|A>S', 'detected', 3, 0.75, 0.75],
      ['MB-02', 'D1|A>U', 'detected', 2, 0.25, 0.15],
      ['MB-04', 'a|U>S', 'detected', 3, 0.25, 0.25],
    ],
  },
  {
    says: 'and the one that writes it',
    flow: LINE,
    nodes: { a: { ...step([own('caseRecord')], 'caseRecord'), inside: write('D1') }, D1: document('paper') },
    gives: { flow: { expectedBreaks: 1, digitalShare: SURE(0) } },
    findings: [['MB-03', 'D1|S>A', 'detected', 2, 1, 0.6]],
  },
  {
    says: 'only where both say what they are',
    flow: LINE,
    nodes: { a: { ...step([own('unknown')], 'caseRecord'), inside: read('D1') }, D1: document('paper') },
    gives: { flow: { expectedBreaks: 0 } },
  },
];

const ENDS: readonly Case[] = [
  {
    says: 'an end that sends a message and terminates ends the case',
    flow: 'S > A1 > a > E ; A1 > b > T',
    nodes: { T: { type: 'endEvent', inside: '<messageEventDefinition/><terminateEventDefinition/>' } },
    gives: { flow: { completion: 1, method: 'convention' } },
  },
  {
    says: 'a million million runs in a row take no time',
    flow: LINE,
    nodes: {
      a: {
        ...step([], undefined, 'workMode="fullyAutomated" exceptionRate="0.5" minutes="2"'),
        marks: '<bruchlos:step workMode="fullyAutomated" minutes="2"/><bruchlos:runs count="1000000000000"/>',
        inside: '<multiInstanceLoopCharacteristics isSequential="true"/>',
      },
    },
    gives: { flow: { visits: { a: 1e12 }, minutes: 2e12, untouchedShare: SURE(1) } },
  },
  {
    says: 'each later run in a row needs the earlier ones to complete',
    flow: 'S > sub > E',
    nodes: {
      sub: {
        type: 'subProcess',
        marks: '<bruchlos:runs count="3"/>',
        inside: `<multiInstanceLoopCharacteristics isSequential="true"/>${xmlFlow('Si > Xi 0.5> Ei ; Xi 0.5> Ai > Ej ; i > Ai')}`,
      },
    },
    gives: { flow: { completion: 0.125, stuck: 0.875, visits: { sub: 1.75, E: 0.125 } } },
  },
];

describe.each(Object.entries({ MESSAGES, SEVERAL, SHARED, PARTS, DOCUMENTS, ENDS }))('%s', (_, cases) => {
  it.each(cases)('$says', check);
});

describe('a simulated flow', () => {
  it('carries its interval; with unknown marks no value, and the interval covers both readings', async () => {
    const branches = Array.from({ length: 16 }, (_, at) => `A1 > b${at} > X${at} 0.99> A2 ; X${at} 0.01> E`).join(' ; ');
    const flow = `S > A1 ; ${branches} ; A2 > a > E`;
    const half = xmlStep('workMode="fullyAutomated" exceptionRate="0.5"', [own('caseRecord')], 'caseRecord');
    const automatic = Object.fromEntries(
      Array.from({ length: 16 }, (_, at) => [`b${at}`, xmlStep('workMode="fullyAutomated"', [own('caseRecord')], 'caseRecord')]),
    );
    const known = await readResult(flow, { ...automatic, a: half });
    const truth = 0.99 ** 16 / 2;
    expect(known.flow.method).toBe('simulated');
    const { value, low, high } = known.flow.untouchedShare;
    expect([low, value, high].map((each) => each ?? Number.NaN)).toEqual([low, value, high].map((each) => each ?? 0).sort((a, b) => a - b));
    expect(Math.abs((value ?? 0) - truth)).toBeLessThan(0.02);
    expect((high ?? 0) - (low ?? 0)).toBeGreaterThan(0);
    expect(known.remarks.map((remark) => remark.code)).toContain('simulated');
    const open = await readResult(flow, { ...automatic, a: xmlStep('workMode="unknown"', [own('caseRecord')], 'caseRecord') });
    expect(open.flow.untouchedShare.value).toBeNull();
    expect(open.flow.untouchedShare.low).toBe(0);
    expect(open.flow.untouchedShare.high).toBeGreaterThan(0.8);
  });
});

describe('what must not matter', () => {
  const nodes = {
    a: step([own('paper', 'share="0.3"'), own('pdf')], 'caseRecord'),
    b: step(['carrier="paper"'], 'paper', 'workMode="manualNoIt" minutes="3" form="certification"'),
    c: step(['carrier="caseRecord" share="0.5"', 'carrier="email"'], 'pdf', 'workMode="fullyAutomated" exceptionRate="0.1"'),
  };
  const chains = ['S > a > X1 0.3> b > X2', 'X1 0.7> A1 > c > A2 > X2', 'A1 > d > A2', 'X2 > O1 0.5> e > O2 > E', 'O1 0.6> f > O2'];
  const figures = async (xml: string) => {
    const result = toResult(assess(await parseModel(xml)), 'x', []);
    return { ...result, remarks: [], flow: { ...result.flow, visits: Object.entries(result.flow.visits).sort() } };
  };
  const near = (found: unknown, expected: unknown, path = ''): void => {
    if (typeof expected === 'number') expect(found, path).toBeCloseTo(expected, 11);
    else if (typeof expected === 'object' && expected !== null)
      for (const [key, each] of Object.entries(expected)) near((found as Record<string, unknown>)[key], each, `${path}.${key}`);
    else expect(found, path).toEqual(expected);
  };

  it('the order of elements in the file', async () => {
    const plain = await figures(xmlFile(chains.join(' ; '), nodes));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(chains, { minLength: chains.length }), async (shuffled) => {
        const found = await figures(xmlFile(shuffled.join(' ; '), nodes));
        const byKey = (list: typeof found.findings) => [...list].sort((x, y) => (x.rule + x.key < y.rule + y.key ? -1 : 1));
        near({ ...found, findings: byKey(found.findings) }, { ...plain, findings: byKey(plain.findings) });
      }),
      { numRuns: 30 },
    );
  });

  it('prefixes of namespaces', async () => {
    const xml = xmlFile(chains.join(' ; '), nodes);
    const other = xml.replaceAll(/<(\/?)bruchlos:/g, '<$1m:').replace('xmlns:bruchlos=', 'xmlns:m=');
    expect(other).toContain('<m:step');
    near(await figures(other), await figures(xml));
  });

  it('a task that carries nothing through, a merge in two steps, a block in a sub-process', async () => {
    const plain = await figures(xmlFile('S > a > X1 0.3> b > X2 > c > E ; X1 0.7> X2', nodes));
    const merged = await figures(xmlFile('S > a > X1 0.3> b > X2 > X3 > I1 > c > E ; X1 0.7> X2', nodes));
    const { a, ...inside } = nodes;
    const wrapped = await figures(
      xmlFile('S > a > sub > c > E', {
        a,
        c: nodes.c,
        sub: { type: 'subProcess', inside: xmlFlow('Si > X1 0.3> b > X2 > Ei ; X1 0.7> X2', { b: inside.b }) },
      }),
    );
    const { visits: _, ...flow } = plain.flow;
    near(merged.flow, flow);
    near(wrapped.flow, flow);
    near(wrapped.score, plain.score);
    near(wrapped.findings, plain.findings);
  });
});
