import { describe, expect, it } from 'vitest';
import { createModdle, elements, findMark, type ModdleElement } from '#models/bpmn/moddle';
import { MARK_ATTRIBUTES, type MarkElement } from '#models/bpmn/marks-descriptor';
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
import { compareProcesses } from '#models/compare/compare-processes';
import { sayChange } from '#models/compare/sentences';
import type { MarksChange } from '#models/process/change';
import type { SheetMarks, StepMarks } from '#models/process/marks';
import { filesUnder, read } from '../../house/sources';

/*
 * Every attribute a mark may have is read, written, compared and has a field. The table gives each a value; the test below fails where the
 * descriptor knows an attribute the table does not, so that a new one cannot be forgotten.
 */
const VALUES: { readonly [E in MarkElement]: Readonly<Record<(typeof MARK_ATTRIBUTES)[E][number], string>> } = {
  sheet: {
    state: 'soll',
    processType: 'G2C',
    casesPerYear: '1200',
    casesYear: '2025',
    casesConfidence: 'measured',
    leikaId: '99006028261000',
    ozgId: '10123',
    sdg: 'true',
    version: '2.1',
    purpose: 'Parken regeln',
    trigger: 'Antrag',
    result: 'Ausweis',
    scope: 'ohne Widerspruch',
    criticality: 'timeCritical',
    maxTolerableOutage: '24',
    a11y: 'planned',
    dataProtection: 'open',
    owner: 'true',
    ownerRole: 'Amtsleitung',
    targetDuration: '14',
    delivery: 'portalMailbox',
    payment: 'cash',
    record: 'hybrid',
    formSubstitute: 'qes',
    guideline: 'false',
    requiredLoa: 'hoch',
    offeredLoa: 'normal',
    wageGroup: 'E 9a',
    fallback: 'none',
    competence: 'Melderecht',
    automationLegalBasis: 'yes',
    profileId: 'entwurf-1',
    ruleSetVersion: '1',
    note: 'Stand Mai',
  },
  channel: { carrier: 'email', share: '0.4' },
  criterion: { id: 'A1', value: '0.5', confidence: 'estimated', note: 'geprüft' },
  measure: { id: 'B01', elements: 'T', status: 'done', note: 'später' },
  system: {
    id: 'fv',
    name: 'Parken+',
    kind: 'specialist',
    operator: 'own',
    sovereignty: '3',
    base: 'true',
    exportFormat: 'CSV',
    vendor: 'Hersteller',
  },
  interface: { to: 'akte', transfer: 'automatic' },
  legalBasis: { name: '§ 3 BMG', kind: '104', uri: 'https://example.org/bmg' },
  step: {
    number: '01',
    workMode: 'itSupported',
    decision: 'bound',
    form: 'textForm',
    presence: 'mandatory',
    original: 'copySuffices',
    rag: '4',
    pictureBlock: 'Daten in EDV übernehmen',
    delivery: 'email',
    payment: 'cash',
    record: 'paper',
    formSubstitute: 'eSeal',
    guideline: 'true',
    requiredLoa: 'normal',
    offeredLoa: 'hoch',
    wageGroup: 'E 6',
    fallback: 'Vertretung',
    competence: 'Haushaltsrecht',
    automationLegalBasis: 'no',
    minutes: '8',
    waitDays: '2',
    restDays: '1',
    transportDays: '3',
    exceptionRate: '0.1',
    confidence: 'assumed',
    external: 'true',
    note: 'mit der Kasse klären',
  },
  input: {
    carrier: 'pdf',
    share: '0.3',
    transfer: 'scan',
    system: 'fv',
    source: 'external',
    data: 'Form',
    confidence: 'measured',
    note: 'nur im Sommer',
  },
  output: { carrier: 'paper', system: 'fv', data: 'Form', confidence: 'estimated', note: 'A4' },
  evidence: { name: 'Fahrzeugschein', maturity: 'B', heldByRegister: 'true' },
  observation: { kind: 'risk', text: 'Kopie unleserlich', status: 'done' },
  ai: {
    type: 'dataExtraction',
    suitability: '67',
    volume: 'yes',
    digitalInput: 'partly',
    examples: 'no',
    tolerance: 'yes',
    verifiable: 'yes',
    ownEnvironment: 'no',
    benefits: 'no',
    profiling: 'no',
    personalData: 'yes',
    humanDecision: 'unknown',
    stateControlled: 'yes',
    exception: 'preparatory',
    note: 'nur Vorschlag',
  },
  dissent: { about: 'minutes', first: '8', second: '20', note: 'Amtsleitung fragen' },
  verdict: { rule: 'MB-01', key: 'T|1', status: 'dismissed', reason: 'Satzung', avoidability: 'legallyRequired' },
  branch: { probability: '0.2', confidence: 'measured', reason: 'Nachforderung', note: 'ein Quartal' },
  message: {
    carrier: 'email',
    share: '0.4',
    direction: 'C2G',
    standard: 'xoev',
    transfer: 'automatic',
    loa: 'hoch',
    decisionNotice: 'true',
    confidence: 'assumed',
    note: 'ab 2026',
  },
  document: {
    carrier: 'pdf',
    kind: 'Antrag',
    heldByRegister: 'true',
    standard: 'fimSchema',
    personalData: 'true',
    maturity: 'C',
    confidence: 'estimated',
    note: 'Muster',
  },
  party: { type: 'citizen', unit: 'Amt 32', headcount: '3' },
  trigger: { share: '0.3', carrier: 'paper', confidence: 'measured', note: 'Schalter' },
  interrupt: { probability: '0.05', confidence: 'assumed', note: 'Frist' },
  runs: { count: '3', repeat: '0.2', confidence: 'estimated', note: 'je Anlage' },
};

/** Kept in the file and in no list of fields: what another tool writes about a provision or a measure. */
const KEPT_ONLY: ReadonlySet<string> = new Set(['legalBasis kind', 'measure note']);

/** Marks of their own, and those that stand inside another, with what else must be said for an entry to be one. */
const INSIDE: Readonly<
  Partial<Record<MarkElement, { readonly mark: 'step' | 'sheet'; readonly beside: Readonly<Record<string, string>> }>>
> = {
  channel: { mark: 'sheet', beside: {} },
  criterion: { mark: 'sheet', beside: { id: 'A2' } },
  measure: { mark: 'sheet', beside: { id: 'B02' } },
  system: { mark: 'sheet', beside: { id: 'sap' } },
  interface: { mark: 'sheet', beside: {} },
  legalBasis: { mark: 'step', beside: { name: '§ 1 BMG' } },
  input: { mark: 'step', beside: {} },
  output: { mark: 'step', beside: {} },
  evidence: { mark: 'step', beside: { name: 'Ausweis' } },
  observation: { mark: 'step', beside: { text: 'offen' } },
  ai: { mark: 'step', beside: {} },
  dissent: { mark: 'step', beside: { about: 'form' } },
  verdict: { mark: 'step', beside: { rule: 'MB-02', key: 'T|A>U', status: 'confirmed' } },
};

const READ = {
  step: readStep,
  sheet: readSheet,
  branch: readBranch,
  message: readMessage,
  document: readDocument,
  party: readParty,
  trigger: readTrigger,
  interrupt: readInterrupt,
  runs: readRuns,
} as const;
type Kind = keyof typeof READ;

const written = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** The mark as XML: a child stands in its owner, an interface in a system. */
function markXml(element: MarkElement, attributes: Readonly<Record<string, string>>): { readonly kind: Kind; readonly xml: string } {
  const own = `<bruchlos:${element}${written(attributes)}/>`;
  const inside = INSIDE[element];
  if (!inside) return { kind: element as Kind, xml: own };
  const content = element === 'interface' ? `<bruchlos:system id="fv">${own}</bruchlos:system>` : own;
  return { kind: inside.mark, xml: `<bruchlos:${inside.mark}>${content}</bruchlos:${inside.mark}>` };
}

const file = (mark: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bruchlos="urn:bruchlos:marks:1" id="D" targetNamespace="t">
<bpmn:process id="P"><bpmn:task id="T" name="Antrag prüfen"><bpmn:extensionElements>${mark}</bpmn:extensionElements></bpmn:task></bpmn:process></bpmn:definitions>`;

async function open(xml: string) {
  const moddle = createModdle();
  const { rootElement } = await moddle.fromXML(xml);
  const task = elements(elements(rootElement, 'rootElements')[0], 'flowElements')[0] as ModdleElement;
  return { moddle, rootElement, task };
}

async function readMark(kind: Kind, xml: string): Promise<Readonly<Record<string, unknown>> | null> {
  const { task } = await open(file(xml));
  const mark = findMark(task, kind);
  const remarks: never[] = [];
  const value = mark && READ[kind](mark, { element: 'T', remarks });
  expect(remarks).toEqual([]);
  return value as Readonly<Record<string, unknown>> | null;
}

/** A patch that says all a mark says. */
function patchOf(kind: Kind, mark: Readonly<Record<string, unknown>>): MarksChange {
  const elementsOf = { elements: ['T'] } as const;
  if (kind === 'step') {
    const { verdicts, ...patch } = mark as StepMarks;
    return { ...elementsOf, kind, patch: { ...patch, setVerdicts: verdicts } };
  }
  if (kind === 'sheet') {
    const { criteria, measures, ...patch } = mark as SheetMarks;
    return { ...elementsOf, kind, patch: { ...patch, setCriteria: criteria, setMeasures: measures } };
  }
  return { ...elementsOf, kind, patch: mark } as MarksChange;
}

async function writeMark(kind: Kind, mark: Readonly<Record<string, unknown>>): Promise<string> {
  const { moddle, rootElement, task } = await open(file(''));
  const extension = moddle.create('bpmn:ExtensionElements', {
    values: patchedExtensions([], patchOf(kind, mark), moddle.create.bind(moddle)),
  });
  task.set('extensionElements', extension);
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

const CASES = Object.entries(VALUES).flatMap(([element, values]) =>
  Object.entries(values).map(([attribute, value]) => ({ element: element as MarkElement, attribute, value })),
);

describe('every attribute of the marks', () => {
  it('has a value in the table', () => {
    for (const [element, attributes] of Object.entries(MARK_ATTRIBUTES))
      expect(Object.keys(VALUES[element as MarkElement]).sort(), element).toEqual([...attributes].sort());
  });

  it.each(CASES.filter(({ element, attribute }) => !KEPT_ONLY.has(`${element} ${attribute}`)))(
    '$element/$attribute is read, and written as it was',
    async ({ element, attribute, value }) => {
      const beside = INSIDE[element]?.beside ?? {};
      const { kind, xml } = markXml(element, { ...beside, [attribute]: value });
      const said = await readMark(kind, xml);
      const without = await readMark(kind, markXml(element, beside).xml);
      expect(said).not.toEqual(without);
      const again = await writeMark(kind, said ?? {});
      expect(again).toContain(`${attribute}="${value}"`);
      const moved = await readMark(kind, /<bpmn:extensionElements>([\s\S]*)<\/bpmn:extensionElements>/.exec(again)?.[1] ?? '');
      expect(moved).toEqual(said);
    },
  );

  /** Attributes that name an entry make it another entry: that is told as one that came and one that went. */
  it.each(CASES.filter(({ element }) => INSIDE[element]?.mark !== 'sheet' && element !== 'sheet'))(
    '$element/$attribute is told in words where it differs',
    async ({ element, attribute, value }) => {
      const beside = INSIDE[element]?.beside ?? {};
      const before = file(markXml(element, beside).xml);
      const after = file(markXml(element, { ...beside, [attribute]: value }).xml);
      const { differences } = await compareProcesses(before, after);
      const told = differences.flatMap(({ changes }) => changes).map((change) => sayChange(change, 'de'));
      expect(told.length).toBeGreaterThan(0);
      for (const { what } of told) expect(what).not.toMatch(/Angabe „|undefined/);
    },
  );

  const SOURCES = [
    'renderer/views/model',
    'renderer/views/findings',
    'renderer/views/score',
    'renderer/views/scenario',
    'renderer/state',
    'renderer/parts',
  ]
    .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
    .map(read)
    .join('\n');

  it.each(CASES.filter(({ element, attribute }) => !KEPT_ONLY.has(`${element} ${attribute}`)))(
    '$element/$attribute has a field',
    ({ element, attribute }) => {
      // The answers of a step's AI mark are drawn from their lists; everything else is named where it is asked for.
      const name = element === 'ai' && attribute !== 'type' ? 'SUITABILITY_QUESTIONS|SCREENING_QUESTIONS' : attribute;
      expect(SOURCES).toMatch(new RegExp(`\\b(?:${name})\\b`));
    },
  );
});
