import { describe, expect, it } from 'vitest';
import { accountFor } from '#models/bpmn/account/account-for';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { preflight } from '#models/bpmn/preflight';
import { PROBLEM_CODES, problems } from '#models/text/problems';
import { HOSTILE } from '../../make/hostile';
import { generate } from '../../make/generate';
import { toBpmn } from '../../make/to-bpmn';
import { bpmn, bytes } from './samples';

/** The limit of the app, after which it ends the worker. */
const LIMIT_MS = 10_000;
const OBJECT = Reflect.ownKeys(Object.prototype).length;

describe('files built to hurt', () => {
  it('are many', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(60));

  it.each(HOSTILE)('$name: a result, or words that say why not', async ({ make }) => {
    const made = make();
    const file = typeof made === 'string' ? bytes(made) : made;
    const start = performance.now();
    const result = await openBpmn(file);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
    expect(Reflect.ownKeys(Object.prototype)).toHaveLength(OBJECT);
    if (result.ok) return expect(accountFor(file, result.xml, result.remarks).silent).toEqual([]);
    expect(PROBLEM_CODES).toContain(result.code);
    const code = result.code as (typeof PROBLEM_CODES)[number];
    for (const language of ['de', 'en'] as const) {
      const { title, explanation } = problems[language][code];
      expect(`${title(result.params)} ${explanation(result.params)}`).toMatch(/^(?!.*(undefined|NaN|\[object)).{20,}$/s);
    }
  });
});

describe('the look before anything is read', () => {
  /** The best of three, so that a busy machine does not measure itself. */
  function quickest(work: () => unknown): number {
    return Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        work();
        return performance.now() - start;
      }),
    );
  }

  /** What any reader has to do at least: find tags and attributes. */
  function bareReading(text: string): number {
    let found = 0;
    for (const _ of text.matchAll(/<[^>]*>|[\w:]+="[^"]*"|[^<>"=\s]+/g)) found++;
    return found;
  }

  it.each([
    ['a real process', () => toBpmn(generate({ nodes: 6000, seed: 1 }))],
    [
      'many small elements',
      () => bpmn(Array.from({ length: 70_000 }, (_, index) => `<bpmn:task id="t${index}" name="Schritt ${index}"/>`).join('')),
    ],
    ['one long text', () => bpmn(`<bpmn:documentation>${'Wort &amp; '.repeat(400_000)}</bpmn:documentation>`)],
  ])('costs a small multiple of bare reading for 4 MB of %s', (_, make) => {
    const text = make();
    const ratio = quickest(() => preflight(text)) / (quickest(() => bareReading(text)) + 20);
    expect(ratio).toBeLessThan(40);
  });
});
