import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModdle, elements, findMark, type ModdleElement } from '#models/bpmn/moddle';
import { readSheet, readStep } from '#models/bpmn/read-marks';
import { patchedExtensions } from '#models/bpmn/write-marks';
import type { MarksChange } from '#models/process/change';
import * as words from '#models/process/vocabulary';

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const share = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const amount = fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
/** Any text a person could type or paste, line ends and quotes included. */
const words_ = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((value) => !/[\r]/.test(value));

const input = fc.record({
  carrier: one(words.CARRIERS),
  share: optional(share),
  transfer: optional(one(words.TRANSFERS)),
  system: optional(words_),
  source: one(words.INPUT_SOURCES),
});
const output = fc.record({ carrier: one(words.CARRIERS), system: optional(words_) });
const verdict = fc.record({
  rule: one(['MB-01', 'MB-03', 'AN-01']),
  key: words_,
  status: one(words.VERDICT_STATUSES),
  reason: words_,
  avoidability: optional(one(words.AVOIDABILITIES)),
});
const plain = {
  workMode: optional(one(words.WORK_MODES)),
  decision: optional(one(words.DECISIONS)),
  form: optional(one(words.FORMS)),
  presence: optional(one(words.PRESENCES)),
  original: optional(one(words.ORIGINALS)),
  record: optional(one(words.RECORDS)),
  automationLegalBasis: optional(words_),
  minutes: optional(amount),
  waitDays: optional(amount),
  restDays: optional(amount),
  transportDays: optional(amount),
  exceptionRate: optional(share),
  confidence: optional(one(words.CONFIDENCES)),
  external: fc.boolean(),
  inputs: fc.array(input, { maxLength: 4 }),
  outputs: fc.array(output, { maxLength: 3 }),
  observations: fc.array(fc.record({ kind: words_, text: words_, status: words_ }), { maxLength: 2 }),
};
const step = fc.record({
  ...plain,
  verdicts: fc.uniqueArray(verdict, { maxLength: 3, selector: (value) => `${value.rule} ${value.key}` }),
});

const shell = (extensions: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:acme="http://acme.example/x" xmlns:bruchlos="urn:bruchlos:marks:1" targetNamespace="t">
<bpmn:process id="P"><bpmn:task id="T"><bpmn:extensionElements>${extensions}</bpmn:extensionElements></bpmn:task></bpmn:process></bpmn:definitions>`;

async function open(xml: string) {
  const moddle = createModdle();
  const { rootElement } = await moddle.fromXML(xml);
  const task = elements(elements(rootElement, 'rootElements')[0], 'flowElements')[0] as ModdleElement;
  const apply = (change: MarksChange) => {
    const extension = task.extensionElements as ModdleElement;
    extension.set('values', patchedExtensions(elements(extension, 'values'), change, moddle.create.bind(moddle)));
  };
  const save = async () => (await moddle.toXML(rootElement, { format: true })).xml;
  return { task, apply, save };
}

const FOREIGN = '<acme:seal nr="7"><acme:by>X</acme:by></acme:seal>';

describe('marks in the file', () => {
  it('are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(step, async ({ verdicts, ...patch }) => {
        const document = await open(shell(FOREIGN));
        document.apply({ elements: ['T'], kind: 'step', patch: { ...patch, setVerdicts: verdicts } });
        const xml = await document.save();
        const { task } = await open(xml);
        const mark = findMark(task, 'step');
        const remarks: never[] = [];
        const empty = { ...patch, external: false, verdicts };
        if (mark) expect(readStep(mark, { element: 'T', remarks })).toEqual({ ...patch, verdicts });
        else
          expect(
            Object.values(empty).every((value) => value === null || value === false || (Array.isArray(value) && value.length === 0)),
          ).toBe(true);
        expect(remarks).toEqual([]);
        expect(xml).toContain('<acme:by>X</acme:by>');
      }),
      { numRuns: 200 },
    );
  });

  it('lose nothing this edition does not understand, whatever is changed around it', async () => {
    const before = `<bruchlos:step mood="calm" acme:seal="7" workMode="telepathy"><acme:inner a="1"/><bruchlos:input carrier="paper" colour="blue"><acme:deep/></bruchlos:input><bruchlos:future x="1"/></bruchlos:step>${FOREIGN}`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record(plain, { requiredKeys: [] }), { minLength: 1, maxLength: 4 }), async (patches) => {
        const document = await open(shell(before));
        for (const patch of patches) {
          const { workMode: _, inputs: __, ...rest } = patch;
          document.apply({ elements: ['T'], kind: 'step', patch: rest });
        }
        const xml = await document.save();
        for (const piece of [
          'mood="calm"',
          'acme:seal="7"',
          'workMode="telepathy"',
          '<acme:inner a="1" />',
          'colour="blue"',
          '<acme:deep />',
          '<bruchlos:future x="1" />',
          '<acme:by>X</acme:by>',
        ])
          expect(xml).toContain(piece);
      }),
      { numRuns: 100 },
    );
  });

  it('leave the list before the change untouched', async () => {
    const document = await open(shell(`<bruchlos:step minutes="3"><bruchlos:input carrier="paper"/></bruchlos:step>${FOREIGN}`));
    const before = elements(document.task.extensionElements as ModdleElement, 'values');
    const copy = [...before];
    document.apply({ elements: ['T'], kind: 'step', patch: { minutes: 5, inputs: [] } });
    expect(before).toEqual(copy);
    expect(before[0]?.minutes).toBe('3');
    expect(elements(before[0], 'children')).toHaveLength(1);
  });

  it('vanish when nothing is left to say', async () => {
    const document = await open(shell(`<bruchlos:step minutes="3"/>${FOREIGN}`));
    document.apply({ elements: ['T'], kind: 'step', patch: { minutes: null } });
    expect(await document.save()).not.toContain('bruchlos:step');
  });

  it('of the sheet are patched one criterion at a time', async () => {
    const document = await open(
      shell(
        '<bruchlos:sheet leikaId="99"><bruchlos:criterion id="A1" value="1" by="me"/><bruchlos:criterion id="E4" value="0"/></bruchlos:sheet>',
      ),
    );
    document.apply({
      elements: ['T'],
      kind: 'sheet',
      patch: {
        processType: 'G2C',
        setCriteria: [{ id: 'A1', value: 0.5, confidence: null, note: 'n' }],
        clearCriteria: ['E4'],
        systems: [{ id: 'fv', name: 'Fach', kind: null, interfaces: [{ to: 'akte', transfer: 'automatic' }] }],
      },
    });
    const xml = await document.save();
    expect(xml).toContain('<bruchlos:criterion id="A1" value="0.5" note="n" by="me" />');
    expect(xml).not.toContain('E4');
    const sheet = findMark((await open(xml)).task, 'sheet') as ModdleElement;
    expect(readSheet(sheet, { element: 'T', remarks: [] })).toMatchObject({
      processType: 'G2C',
      systems: [{ id: 'fv', name: 'Fach', interfaces: [{ to: 'akte', transfer: 'automatic' }] }],
    });
  });
});
