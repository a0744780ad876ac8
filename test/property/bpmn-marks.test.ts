import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModdle, elements, findMark, type ModdleElement } from '#models/bpmn/moddle';
import {
  readBranch,
  readDocument,
  readInterrupt,
  readMessage,
  readParty,
  readRuns,
  readSheet,
  readStep,
  readTrigger,
} from '#models/bpmn/read-marks';
import { patchedExtensions } from '#models/bpmn/write-marks';
import type { MarksChange } from '#models/process/change';
import type { AiMark } from '#models/process/marks';
import * as words from '#models/process/vocabulary';

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const share = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const amount = fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
/** Any text a person could type or paste, line ends and quotes included. */
const words_ = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((value) => !/[\r]/.test(value));

/** What may be said about any value is there or it is not. */
const stated = <T extends Record<string, fc.Arbitrary<unknown>>>(values: T) => fc.record(values, { requiredKeys: [] });
const reasoned = { confidence: one(words.CONFIDENCES), note: words_ };
const founded = stated({ ...reasoned, data: words_ });
const and = <A extends object, B extends object>(one: fc.Arbitrary<A>, other: fc.Arbitrary<B>) =>
  fc.tuple(one, other).map(([a, b]) => ({ ...a, ...b }));

const input = and(
  fc.record({
    carrier: one(words.CARRIERS),
    share: optional(share),
    transfer: optional(one(words.TRANSFERS)),
    system: optional(words_),
    source: one(words.INPUT_SOURCES),
  }),
  founded,
);
const output = and(fc.record({ carrier: one(words.CARRIERS), system: optional(words_) }), founded);
const ai = fc.record({
  type: optional(one(words.AI_TYPES)),
  suitability: optional(fc.integer({ min: 0, max: 100 })),
  answers: stated(Object.fromEntries(words.SUITABILITY_QUESTIONS.map((question) => [question, one(words.SUITABILITY_ANSWERS)]))),
  screening: stated(Object.fromEntries(words.SCREENING_QUESTIONS.map((question) => [question, one(words.SCREENING_ANSWERS)]))),
  exception: optional(one(words.AI_EXCEPTIONS)),
  note: optional(words_),
}) as fc.Arbitrary<AiMark>;
const verdict = fc.record({
  rule: one(['MB-01', 'MB-03', 'AN-01']),
  key: words_,
  status: one(words.VERDICT_STATUSES),
  reason: words_,
  avoidability: optional(one(words.AVOIDABILITIES)),
});
const plain = {
  number: optional(words_),
  competence: optional(words_),
  wageGroup: optional(words_),
  note: optional(words_),
  ai: fc.array(ai, { maxLength: 3 }),
  dissent: fc.array(fc.record({ about: words_, first: words_, second: words_, note: optional(words_) }), { maxLength: 2 }),
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
  formSubstitute: optional(one(words.FORM_SUBSTITUTES)),
  guideline: optional(fc.boolean()),
  requiredLoa: optional(one(words.LOAS)),
  offeredLoa: optional(one(words.LOAS)),
  delivery: optional(one(words.DELIVERIES)),
  payment: optional(one(words.PAYMENTS)),
  rag: optional(fc.integer({ min: 1, max: 8 })),
  pictureBlock: optional(words_),
  fallback: optional(words_),
  evidence: fc.array(
    fc.record({ name: words_, maturity: optional(one(words.EVIDENCE_MATURITIES)), heldByRegister: optional(fc.boolean()) }),
    { maxLength: 3 },
  ),
  legalBases: fc.array(fc.record({ name: words_, uri: optional(words_) }), { maxLength: 3 }),
};
const standard = optional(fc.oneof(one(words.STANDARDS), words_));
const system = fc.record({
  id: words_,
  name: words_,
  kind: optional(fc.oneof(one(words.SYSTEM_KINDS), words_)),
  operator: optional(one(words.OPERATORS)),
  sovereignty: optional(fc.integer({ min: 0, max: 5 })),
  base: optional(fc.boolean()),
  exportFormat: optional(words_),
  vendor: optional(words_),
  interfaces: fc.uniqueArray(fc.record({ to: words_, transfer: one(words.TRANSFERS) }), { maxLength: 3, selector: (each) => each.to }),
});
const sheet = fc.record({
  state: optional(one(words.PROCESS_STATES)),
  processType: optional(one(words.PROCESS_TYPES)),
  casesPerYear: optional(amount),
  casesYear: optional(fc.integer({ min: 1900, max: 2100 })),
  casesConfidence: optional(one(words.CONFIDENCES)),
  record: optional(one(words.RECORDS)),
  leikaId: optional(words_),
  ozgId: optional(words_),
  sdg: optional(fc.boolean()),
  version: optional(words_),
  purpose: optional(words_),
  trigger: optional(words_),
  result: optional(words_),
  channels: fc.array(fc.record({ carrier: one(words.CARRIERS), share: optional(share) }), { maxLength: 4 }),
  targetDuration: optional(amount),
  criticality: optional(one(words.CRITICALITIES)),
  maxTolerableOutage: optional(amount),
  a11y: optional(one(words.A11Y_STATES)),
  dataProtection: optional(one(words.DATA_PROTECTION_STATES)),
  owner: optional(fc.boolean()),
  ownerRole: optional(words_),
  delivery: optional(one(words.DELIVERIES)),
  payment: optional(one(words.PAYMENTS)),
  requiredLoa: optional(one(words.LOAS)),
  offeredLoa: optional(one(words.LOAS)),
  formSubstitute: optional(one(words.FORM_SUBSTITUTES)),
  guideline: optional(fc.boolean()),
  fallback: optional(words_),
  competence: optional(words_),
  wageGroup: optional(words_),
  automationLegalBasis: optional(words_),
  profileId: optional(words_),
  ruleSetVersion: optional(words_),
  scope: optional(words_),
  note: optional(words_),
  systems: fc.uniqueArray(system, { maxLength: 3, selector: (each) => each.id }),
  legalBases: fc.array(fc.record({ name: words_, uri: optional(words_) }), { maxLength: 3 }),
});
/** Every mark that is one element of its own: how it is changed, and how it is read. */
const SMALL = [
  {
    kind: 'branch',
    read: readBranch,
    values: and(
      fc.record({ probability: optional(share), confidence: optional(one(words.CONFIDENCES)), reason: optional(words_) }),
      stated({ note: words_ }),
    ),
  },
  { kind: 'interrupt', read: readInterrupt, values: and(fc.record({ probability: optional(share) }), stated(reasoned)) },
  {
    kind: 'trigger',
    read: readTrigger,
    values: and(fc.record({ share: optional(share), carrier: optional(one(words.CARRIERS)) }), stated(reasoned)),
  },
  { kind: 'runs', read: readRuns, values: and(fc.record({ count: optional(amount), repeat: optional(share) }), stated(reasoned)) },
  {
    kind: 'party',
    read: readParty,
    values: fc.record({ type: optional(one(words.PARTY_TYPES)), unit: optional(words_), headcount: optional(amount) }),
  },
  {
    kind: 'message',
    read: readMessage,
    values: and(
      fc.record({
        carrier: one(words.CARRIERS),
        share: optional(share),
        transfer: optional(one(words.TRANSFERS)),
        decisionNotice: fc.boolean(),
        direction: optional(one(words.DIRECTIONS)),
        standard,
        loa: optional(one(words.LOAS)),
      }),
      stated(reasoned),
    ),
  },
  {
    kind: 'document',
    read: readDocument,
    values: and(
      fc.record({
        carrier: one(words.CARRIERS),
        kind: optional(words_),
        heldByRegister: optional(fc.boolean()),
        standard,
        personalData: optional(fc.boolean()),
        maturity: optional(one(words.EVIDENCE_MATURITIES)),
      }),
      stated(reasoned),
    ),
  },
] as const;
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

  it.each(SMALL)('of the kind $kind are read as they were written, and leave no trace when taken away', async ({ kind, read, values }) => {
    await fc.assert(
      fc.asyncProperty(values as fc.Arbitrary<Record<string, unknown>>, async (patch) => {
        const document = await open(shell(FOREIGN));
        document.apply({ elements: ['T'], kind, patch } as MarksChange);
        const again = await open(await document.save());
        const mark = findMark(again.task, kind);
        const remarks: never[] = [];
        if (mark) expect(read(mark, { element: 'T', remarks })).toEqual(patch);
        else expect(Object.values(patch).every((value) => value === null)).toBe(true);
        expect(remarks).toEqual([]);
        const nothing = Object.fromEntries(Object.keys(patch).map((key) => [key, null]));
        again.apply({ elements: ['T'], kind, patch: nothing } as unknown as MarksChange);
        expect(await again.save()).not.toContain(`bruchlos:${kind}`);
      }),
      { numRuns: 60 },
    );
  });

  it('of the whole sheet are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (patch) => {
        const document = await open(shell(FOREIGN));
        document.apply({ elements: ['T'], kind: 'sheet', patch });
        const mark = findMark((await open(await document.save())).task, 'sheet');
        const remarks: never[] = [];
        if (mark) expect(readSheet(mark, { element: 'T', remarks })).toEqual({ ...patch, criteria: [], measures: [] });
        expect(remarks).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('keep words of a later edition in lists that are changed around them', async () => {
    const document = await open(
      shell(
        '<bruchlos:sheet><bruchlos:channel carrier="hologram" share="0.5"/><bruchlos:system id="a" name="A" kind="oracle" operator="moon" sovereignty="high" colour="red"><bruchlos:interface to="b" transfer="beam"/></bruchlos:system><bruchlos:legalBasis name="§ 1" kind="law"/></bruchlos:sheet>',
      ),
    );
    const read = readSheet(findMark(document.task, 'sheet') as ModdleElement, { element: 'T', remarks: [] });
    document.apply({
      elements: ['T'],
      kind: 'sheet',
      patch: {
        channels: [...(read.channels ?? []), { carrier: 'paper', share: 0.5 }],
        systems: read.systems.map((each) => ({
          ...each,
          name: 'Alpha',
          interfaces: [...each.interfaces, { to: 'c', transfer: 'scan' as const }],
        })),
        legalBases: [...read.legalBases, { name: '§ 2', uri: null }],
      },
    });
    const xml = await document.save();
    for (const piece of [
      'carrier="hologram"',
      'name="Alpha"',
      'kind="oracle"',
      'operator="moon"',
      'sovereignty="high"',
      'colour="red"',
      'transfer="beam"',
      'kind="law"',
      '§ 2',
    ])
      expect(xml).toContain(piece);
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
