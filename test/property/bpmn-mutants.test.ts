import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { accountFor } from '#models/bpmn/account/account-for';
import { createModdle } from '#models/bpmn/moddle';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { PROBLEM_CODES } from '#models/text/problems';
import { READING_CODES } from '#models/text/remarks';
import { generate } from '../make/generate';
import { mutate } from '../make/mutate';
import { random } from '../make/random';
import { toBpmn } from '../make/to-bpmn';

const MUTANTS = 1000;
const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));

/** Drawn and undrawn processes, and everything that went wrong once. */
const seeds = [
  ...readdirSync(SAMPLES).map((name) => readFileSync(SAMPLES + name, 'utf8')),
  ...[1, 2, 3].map((seed) => toBpmn(generate({ nodes: 12, seed }))),
  toBpmn(generate({ nodes: 12, seed: 4 })).replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, ''),
];

it('takes in or refuses every damaged file, says so in known words, and loses nothing without a word', async () => {
  const untouched = Reflect.ownKeys(Object.prototype).length;
  await fc.assert(
    fc.asyncProperty(fc.nat(seeds.length - 1), fc.integer(), async (seed, chance) => {
      const file = new TextEncoder().encode(mutate(seeds[seed] ?? '', random(chance)));
      const result = await openBpmn(file);
      expect(Reflect.ownKeys(Object.prototype)).toHaveLength(untouched);
      if (!result.ok) return void expect(PROBLEM_CODES).toContain(result.code);
      for (const { code } of result.remarks) expect(READING_CODES).toContain(code);
      const { unchanged, adapted, lost, read } = result.counts;
      expect(unchanged + adapted + lost).toBe(read);
      expect(Math.min(unchanged, adapted, lost)).toBeGreaterThanOrEqual(0);
      const moddle = createModdle();
      const { rootElement } = await moddle.fromXML(result.xml);
      const { xml } = await moddle.toXML(rootElement, { format: true });
      expect(accountFor(file, xml, result.remarks).silent).toEqual([]);
      const again = await openBpmn(new TextEncoder().encode(xml));
      expect(again).toMatchObject({ ok: true, counts: { lost: 0 } });
    }),
    { numRuns: MUTANTS },
  );
}, 120_000);
