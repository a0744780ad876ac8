import { describe, expect, it } from 'vitest';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { parseModel } from '#models/bpmn/parse-model';
import { assess } from '#models/readiness/assess';
import { type Assessment, PATTERN_IDS } from '#models/readiness/assessment';
import { patternWhy } from '#models/text/patterns';
import { xmlFile, type XmlNode, xmlStep } from './build-xml';
import { PATTERN_EXAMPLES } from './pattern-examples';
import { readResult } from './read-result';

async function assessed(flow: string, nodes: Readonly<Record<string, XmlNode>>, more = {}): Promise<Assessment> {
  const opened = await openBpmn(new TextEncoder().encode(xmlFile(flow, nodes, more)));
  if (!opened.ok) throw new Error(opened.code);
  return assess(await parseModel(opened.xml));
}

describe.each(PATTERN_IDS)('%s', (id) => {
  it.each(PATTERN_EXAMPLES[id])('$says', async ({ flow = 'S > a > b > E', nodes, more = {}, finds }) => {
    const { patterns, failures, flow: figures } = await assessed(flow, nodes, more);
    expect(failures).toEqual([]);
    const found = patterns.filter(({ rule }) => rule === id);
    expect(found.map(({ key, status }) => [key, status])).toEqual(finds.map(([key, status]) => [key, status]));
    for (const [at, [, , expected]] of finds.entries()) {
      if (expected === null) expect(found[at]?.expected).toBeNull();
      else expect(found[at]?.expected).toBeCloseTo(expected, 9);
      expect(figures.visits.has(found[at]?.element ?? ''), 'a verdict needs a step to be written at').toBe(true);
      for (const language of ['de', 'en'] as const) expect(patternWhy(found[at] as (typeof found)[0], language)).not.toMatch(/undefined|–/);
    }
  });
});

describe('what is decided about a pattern', () => {
  const verdict = (status: string, reason: string) => `<bruchlos:verdict rule="PF-12" key="a" status="${status}" reason="${reason}"/>`;
  const habit = (children = '') => ({ a: xmlStep('form="wetSignatureHabit"', ['paper'], 'caseRecord', children) });

  it.each([
    { says: 'confirmed', children: verdict('confirmed', ''), status: 'confirmed' },
    { says: 'dismissed with a reason', children: verdict('dismissed', 'Satzung verlangt sie'), status: 'dismissed' },
    { says: 'nothing is dismissed without a reason', children: verdict('dismissed', ' '), status: 'detected' },
  ])('$says', async ({ children, status }) => {
    const { patterns, remarks, score } = await assessed('S > a > E', habit(children));
    expect(patterns.filter(({ rule }) => rule === 'PF-12').map((each) => each.status)).toEqual([status]);
    expect(remarks.some(({ code }) => code === 'verdict-without-reason')).toBe(status === 'detected');
    const plain = await assessed('S > a > E', habit());
    expect(score).toEqual(plain.score);
  });

  it('stays with the step it was written at, though the pattern has moved on', async () => {
    const said = '<bruchlos:verdict rule="PF-11" key="process" status="dismissed" reason="Frist des Gesetzes"/>';
    const nodes = { a: xmlStep('minutes="5" waitDays="3"', [], undefined, said), b: xmlStep('minutes="5" waitDays="30"') };
    const { patterns } = await assessed('S > a > b > E', nodes);
    expect(patterns).toMatchObject([{ rule: 'PF-11', element: 'a', status: 'dismissed', reason: 'Frist des Gesetzes' }]);
  });

  it('does not lift the barrier of an unlawful automation: only a legal basis does', async () => {
    const said = '<bruchlos:verdict rule="PF-15" key="a" status="dismissed" reason="geprüft"/>';
    const { score } = await assessed('S > a > E', { a: xmlStep('workMode="fullyAutomated" decision="bound"', [], undefined, said) });
    expect(score.caps).toMatchObject([{ id: 'K8', share: 1 }]);
  });
});

describe('patterns in the result', () => {
  it('stand beside the findings and change no figure of theirs', async () => {
    const result = await readResult('S > a > E', { a: xmlStep('form="wetSignatureHabit" workMode="manualNoIt"', ['paper'], 'paper') });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['AN-01']);
    expect(result.patterns).toEqual([
      { rule: 'PF-12', element: 'a', key: 'a', elements: ['a'], status: 'detected', severity: 2, expected: 1 },
    ]);
    expect(result.computedWith).toMatchObject({ id: 'entwurf-1', edition: '1', modelEdition: 1 });
  });
});

describe('avoidable manual steps', () => {
  it.each([
    ['a break hangs on it', 'decision="none"', ['paper'], true, 'break'],
    ['activity group 3 checks formally', 'decision="bound" rag="3"', ['caseRecord'], true, 'activityGroup'],
    ['a block that only prints', 'decision="none" pictureBlock="Dokument drucken"', ['caseRecord'], true, 'mediaBlock'],
    ['activity group 5 decides', 'decision="discretion" rag="5"', ['caseRecord'], false, null],
    ['a margin stays with people, break or not', 'decision="judgementMargin"', ['paper'], false, 'break'],
    ['nobody has stated the decision', '', ['paper'], null, 'break'],
    ['nothing to avoid', 'decision="none"', ['caseRecord'], false, null],
  ] as const)('%s', async (_says, attributes, inputs, avoidable, because) => {
    const node = xmlStep(`workMode="itSupported" ${attributes}`, inputs, 'caseRecord');
    const { manualSteps, workUnknown } = await assessed('S > a > b > E', { a: node });
    expect(manualSteps).toMatchObject([{ element: 'a', avoidable, because }]);
    expect(workUnknown).toEqual(['b']);
  });
});
