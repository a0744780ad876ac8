import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aiOverview } from '#models/ai/overview';
import { freshAi } from '#models/ai/suggest';
import { parseModel } from '#models/bpmn/parse-model';
import { EXAMPLES } from '#models/examples/examples';
import { type AiMark, NO_MARKS } from '#models/process/marks';
import { isActivity, type ProcessModel } from '#models/process/process';
import {
  AI_EXCEPTIONS,
  AI_TYPES,
  SCREENING_ANSWERS,
  SCREENING_QUESTIONS,
  SUITABILITY_ANSWERS,
  SUITABILITY_QUESTIONS,
} from '#models/process/vocabulary';
import { assess } from '#models/readiness/assess';
import { generateProcess } from '../readiness/process-generator';
import { xmlFile } from '../readiness/build-xml';

const some = (questions: readonly string[], answers: readonly string[]) =>
  fc.record(Object.fromEntries(questions.map((question) => [question, fc.constantFrom(...answers)])), { requiredKeys: [] });
const ai = fc.record({
  type: fc.constantFrom(...AI_TYPES, null),
  suitability: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  answers: some(SUITABILITY_QUESTIONS, SUITABILITY_ANSWERS),
  screening: some(SCREENING_QUESTIONS, SCREENING_ANSWERS),
  exception: fc.constantFrom(...AI_EXCEPTIONS, null),
  note: fc.constantFrom('because', null),
}) as fc.Arbitrary<AiMark>;

/** The same process with other AI marks at every activity. */
function withAi(model: ProcessModel, marks: readonly (readonly AiMark[])[]): ProcessModel {
  const put = (node: ProcessModel['nodes'][number], at: number) =>
    isActivity(node.kind) ? { ...node, marks: { ...(node.marks ?? NO_MARKS), ai: marks[at % marks.length] ?? [] } } : node;
  return { ...model, nodes: model.nodes.map(put) };
}

describe('AI marks', () => {
  it('change nothing of today, whatever they say', () => {
    const wanted = fc.record({ nodes: fc.integer({ min: 4, max: 40 }), seed: fc.integer({ min: 0, max: 1e6 }) });
    fc.assert(
      fc.property(wanted, fc.array(fc.array(ai, { maxLength: 3 }), { minLength: 1, maxLength: 5 }), (process, marks) => {
        const model = generateProcess(process);
        const bare = withAi(model, [[]]);
        expect(assess(withAi(model, marks))).toEqual(assess(bare));
      }),
      { numRuns: 300 },
    );
  });

  it('of examples are told in reading order, each step once', async () => {
    for (const { xml } of EXAMPLES) {
      const model = await parseModel(xml);
      const assessment = assess(model);
      const steps = aiOverview(model, assessment).map(({ element }) => element);
      expect(assessment.ownSteps.filter((id) => steps.includes(id))).toEqual(steps);
    }
  });

  it('come from the file, with what their answers add up to', async () => {
    const marks =
      '<bruchlos:step decision="discretion"><bruchlos:ai type="summarisation" volume="yes" digitalInput="yes" examples="no" tolerance="yes" verifiable="yes" ownEnvironment="no" humanDecision="no"/></bruchlos:step>';
    const model = await parseModel(xmlFile('S > a > b > E', { a: { marks }, b: { marks: '<bruchlos:step rag="3"/>' } }));
    const rows = aiOverview(model, assess(model));
    expect(rows.map(({ element, entries, suggestions }) => [element, entries.length, suggestions.length])).toEqual([
      ['a', 1, 1],
      ['b', 0, 1],
    ]);
    expect(rows[0]?.entries[0]).toMatchObject({ suitability: { value: 67 }, screening: { outcome: 'notAllowed' } });
    expect(rows[0]?.suggestions[0]).toMatchObject({ rule: 'margin', types: ['decisionPreparation'], flag: true });
  });

  it('see cases that come back for want of documents', async () => {
    const flow = 'S > a > X > E ; X 0.3> n > a';
    const model = await parseModel(xmlFile(flow, { a: { marks: '<bruchlos:step rag="1"/>' } }));
    const rows = aiOverview(model, assess(model));
    expect(rows.flatMap(({ suggestions }) => suggestions)).toMatchObject([
      { element: 'a', rule: 'returns', instead: 'formValidation', grounds: [{ what: 'returns' }] },
    ]);
  });

  it('stay silent where somebody declined, and say so', async () => {
    const model = await parseModel(
      xmlFile('S > a > E', { a: { marks: '<bruchlos:step rag="3"><bruchlos:ai type="none"/></bruchlos:step>' } }),
    );
    expect(model.nodes.find(({ id }) => id === 'a')?.marks?.ai).toEqual([freshAi('none')]);
    expect(aiOverview(model, assess(model))).toMatchObject([{ element: 'a', suggestions: [], entries: [], declined: true }]);
  });
});
