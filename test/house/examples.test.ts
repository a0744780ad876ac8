import { openBpmn } from '#models/bpmn/open-bpmn';
import { parseModel } from '#models/bpmn/parse-model';
import { EXAMPLES } from '#models/examples/examples';
import { isActivity } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import { describe, expect, it } from 'vitest';

/** The examples are what people see first: each must open without a word and say something a practitioner would believe. */
describe.each(EXAMPLES)('$id', async ({ xml, title, typical }) => {
  const model = await parseModel(xml);
  const assessment = assess(model);
  const sheet = model.scopes.map((scope) => scope.sheet).find((each) => each !== null);
  const steps = model.nodes.filter(({ kind }) => isActivity(kind));

  it('opens without a remark or a repair', async () => {
    const opened = await openBpmn(new TextEncoder().encode(xml));
    if (!opened.ok) throw new Error(opened.code);
    expect([opened.repaired, opened.remarks]).toEqual([false, []]);
  });

  it('bears its German title and says in a few words what it shows', () => {
    expect(xml).toContain(`name="${title.de}"`);
    for (const words of Object.values(typical)) expect(words.length).toBeLessThanOrEqual(42);
  });

  it('is known well enough for an index, with a range around it, and leaves a little to ask or nothing', () => {
    const { index, low, high, confidence } = assessment.score;
    expect(index).not.toBeNull();
    expect(low).toBeLessThanOrEqual(index ?? 0);
    expect(high).toBeGreaterThanOrEqual(index ?? 100);
    expect(['A', 'B']).toContain(confidence);
    expect(assessment.questions.length).toBeLessThan(12);
  });

  it('has figures a practitioner would believe', () => {
    const { expectedBreaks } = assessment.flow;
    expect(steps.length).toBeGreaterThanOrEqual(8);
    expect(steps.length).toBeLessThanOrEqual(25);
    // Someone meets a break at least twice, and not more than once a step.
    expect(expectedBreaks).toBeGreaterThan(2);
    expect(expectedBreaks ?? 0).toBeLessThan(steps.length);
    expect(sheet?.casesPerYear).toBeGreaterThan(100);
    const minutes = steps.flatMap(({ marks }) => (typeof marks?.minutes === 'number' ? [marks.minutes] : []));
    expect(minutes.length).toBeGreaterThan(0);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(180);
  });

  it('has lanes, partners outside and messages to them, systems, and a legal basis that claims no more than it is', () => {
    expect(model.lanes.length).toBeGreaterThan(1);
    expect(model.participants.length).toBeGreaterThan(1);
    expect(model.messages.length).toBeGreaterThan(1);
    expect(xml).toContain('<bruchlos:system ');
    // Only the parking permit's basis is verified; all others say that they are made up.
    for (const [, name = ''] of xml.matchAll(/<bruchlos:legalBasis name="([^"]*)"/g))
      expect(name).toMatch(/\(erfunden\)$|^§ 45 Absatz 1b Straßenverkehrs-Ordnung$/);
  });
});
