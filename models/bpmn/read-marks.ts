import type {
  BranchMark,
  ChannelMark,
  CriterionMark,
  DocumentMark,
  EvidenceMark,
  Founded,
  InputMark,
  InterfaceMark,
  InterruptMark,
  LegalBasisMark,
  MeasureMark,
  MessageMark,
  OutputMark,
  PartyMark,
  RunsMark,
  SheetMarks,
  StepMarks,
  SystemMark,
  TriggerMark,
  VerdictMark,
} from '../process/marks';
import {
  A11Y_STATES,
  AVOIDABILITIES,
  CARRIERS,
  CONFIDENCES,
  CRITICALITIES,
  DATA_PROTECTION_STATES,
  DECISIONS,
  DELIVERIES,
  DIRECTIONS,
  EVIDENCE_MATURITIES,
  FORM_SUBSTITUTES,
  FORMS,
  INPUT_SOURCES,
  LOAS,
  MEASURE_STATUSES,
  OPERATORS,
  ORIGINALS,
  PARTY_TYPES,
  PAYMENTS,
  PRESENCES,
  PROCESS_STATES,
  PROCESS_TYPES,
  RECORDS,
  TRANSFERS,
  VERDICT_STATUSES,
  WORK_MODES,
} from '../process/vocabulary';
import { readAi, readDissent } from './read-open-marks';
import { flag, type MarkReading, number, remark, truth, word, type WrittenMark, written } from './mark-values';
import { MARKS_PREFIX } from './marks-descriptor';

/** The children of one element name, in document order. */
function children(mark: WrittenMark, name: string): readonly WrittenMark[] {
  const type = `${MARKS_PREFIX}:${name}`;
  return Array.isArray(mark.children) ? (mark.children as WrittenMark[]).filter((child) => child.$type === type) : [];
}

function carrier(mark: WrittenMark, reading: MarkReading) {
  return word(mark, 'carrier', CARRIERS, 'unknown', 'unknown', reading);
}

function confidence(mark: WrittenMark, reading: MarkReading) {
  return word(mark, 'confidence', CONFIDENCES, null, null, reading);
}

/** Only what is stated: most values carry nothing of it. */
function founded(mark: WrittenMark, reading: MarkReading): Omit<Founded, 'data'> {
  const stated = confidence(mark, reading);
  return { ...(stated !== null && { confidence: stated }), ...noted(mark) };
}

function noted(mark: WrittenMark): { readonly note?: string } {
  const note = written(mark, 'note');
  return note === null ? {} : { note };
}

/** The document a side of a step is about. */
function about(mark: WrittenMark): { readonly data?: string } {
  const data = written(mark, 'data');
  return data === null ? {} : { data };
}

export function readInput(mark: WrittenMark, reading: MarkReading): InputMark {
  return {
    carrier: carrier(mark, reading),
    share: number(mark, 'share', reading),
    transfer: word(mark, 'transfer', TRANSFERS, 'unknown', null, reading),
    system: written(mark, 'system'),
    source: word(mark, 'source', INPUT_SOURCES, 'predecessor', 'predecessor', reading),
    ...about(mark),
    ...founded(mark, reading),
  };
}

export function readOutput(mark: WrittenMark, reading: MarkReading): OutputMark {
  return { carrier: carrier(mark, reading), system: written(mark, 'system'), ...about(mark), ...founded(mark, reading) };
}

/** A verdict that names no rule, no key or no known status decides nothing; it stays in the file and is mentioned. */
function readVerdicts(mark: WrittenMark, reading: MarkReading): VerdictMark[] {
  const verdicts: VerdictMark[] = [];
  for (const child of children(mark, 'verdict')) {
    const rule = written(child, 'rule');
    const key = written(child, 'key');
    const status = word(child, 'status', VERDICT_STATUSES, null, null, reading);
    if (rule === null || key === null || status === null) {
      reading.remarks.push(remark(reading, 'mark-verdict-incomplete', { rule: rule ?? '–' }));
      continue;
    }
    const avoidability = word(child, 'avoidability', AVOIDABILITIES, null, null, reading);
    verdicts.push({ rule, key, status, reason: written(child, 'reason') ?? '', avoidability });
  }
  return verdicts;
}

export function readEvidence(mark: WrittenMark, reading: MarkReading): EvidenceMark {
  return {
    name: written(mark, 'name') ?? '',
    maturity: word(mark, 'maturity', EVIDENCE_MATURITIES, 'unknown', null, reading),
    heldByRegister: truth(mark, 'heldByRegister', reading),
  };
}

export function readLegalBasis(mark: WrittenMark): LegalBasisMark {
  return { name: written(mark, 'name') ?? '', uri: written(mark, 'uri') };
}

/** The code list of activity groups ends at 8; a number beyond it says nothing. */
function readActivityGroup(mark: WrittenMark, reading: MarkReading): number | null {
  const rag = number(mark, 'rag', reading);
  if (rag === null || (Number.isInteger(rag) && rag >= 1 && rag <= 8)) return rag;
  reading.remarks.push(remark(reading, 'mark-unknown-value', { attribute: 'rag', value: rag }));
  return null;
}

export function readStep(mark: WrittenMark, reading: MarkReading): StepMarks {
  return {
    number: written(mark, 'number'),
    workMode: word(mark, 'workMode', WORK_MODES, 'unknown', null, reading),
    decision: word(mark, 'decision', DECISIONS, 'unknown', null, reading),
    form: word(mark, 'form', FORMS, 'unknown', null, reading),
    presence: word(mark, 'presence', PRESENCES, 'unknown', null, reading),
    original: word(mark, 'original', ORIGINALS, 'unknown', null, reading),
    record: word(mark, 'record', RECORDS, null, null, reading),
    automationLegalBasis: written(mark, 'automationLegalBasis'),
    minutes: number(mark, 'minutes', reading),
    waitDays: number(mark, 'waitDays', reading),
    restDays: number(mark, 'restDays', reading),
    transportDays: number(mark, 'transportDays', reading),
    exceptionRate: number(mark, 'exceptionRate', reading),
    confidence: confidence(mark, reading),
    external: flag(mark, 'external'),
    formSubstitute: word(mark, 'formSubstitute', FORM_SUBSTITUTES, null, null, reading),
    guideline: truth(mark, 'guideline', reading),
    requiredLoa: word(mark, 'requiredLoa', LOAS, null, null, reading),
    offeredLoa: word(mark, 'offeredLoa', LOAS, null, null, reading),
    delivery: word(mark, 'delivery', DELIVERIES, null, null, reading),
    payment: word(mark, 'payment', PAYMENTS, 'unknown', null, reading),
    rag: readActivityGroup(mark, reading),
    pictureBlock: written(mark, 'pictureBlock'),
    fallback: written(mark, 'fallback'),
    competence: written(mark, 'competence'),
    wageGroup: written(mark, 'wageGroup'),
    inputs: children(mark, 'input').map((child) => readInput(child, reading)),
    outputs: children(mark, 'output').map((child) => readOutput(child, reading)),
    verdicts: readVerdicts(mark, reading),
    observations: children(mark, 'observation').map((child) => ({
      kind: written(child, 'kind') ?? '',
      text: written(child, 'text') ?? '',
      status: written(child, 'status') ?? '',
    })),
    evidence: children(mark, 'evidence').map((child) => readEvidence(child, reading)),
    legalBases: children(mark, 'legalBasis').map(readLegalBasis),
    ai: children(mark, 'ai').map((child) => readAi(child, reading)),
    dissent: children(mark, 'dissent').map(readDissent),
    note: written(mark, 'note'),
  };
}

export function readBranch(mark: WrittenMark, reading: MarkReading): BranchMark {
  return {
    probability: number(mark, 'probability', reading),
    confidence: confidence(mark, reading),
    reason: written(mark, 'reason'),
    ...noted(mark),
  };
}

export function readInterrupt(mark: WrittenMark, reading: MarkReading): InterruptMark {
  return { probability: number(mark, 'probability', reading), ...founded(mark, reading) };
}

export function readTrigger(mark: WrittenMark, reading: MarkReading): TriggerMark {
  return {
    share: number(mark, 'share', reading),
    carrier: word(mark, 'carrier', CARRIERS, 'unknown', null, reading),
    ...founded(mark, reading),
  };
}

export function readRuns(mark: WrittenMark, reading: MarkReading): RunsMark {
  return { count: number(mark, 'count', reading), repeat: number(mark, 'repeat', reading), ...founded(mark, reading) };
}

export function readParty(mark: WrittenMark, reading: MarkReading): PartyMark {
  return {
    type: word(mark, 'type', PARTY_TYPES, 'ownAuthority', null, reading),
    unit: written(mark, 'unit'),
    headcount: number(mark, 'headcount', reading),
  };
}

export function readMessage(mark: WrittenMark, reading: MarkReading): MessageMark {
  return {
    carrier: carrier(mark, reading),
    share: number(mark, 'share', reading),
    transfer: word(mark, 'transfer', TRANSFERS, 'unknown', null, reading),
    decisionNotice: flag(mark, 'decisionNotice'),
    direction: word(mark, 'direction', DIRECTIONS, null, null, reading),
    standard: written(mark, 'standard'),
    loa: word(mark, 'loa', LOAS, null, null, reading),
    ...founded(mark, reading),
  };
}

export function readDocument(mark: WrittenMark, reading: MarkReading): DocumentMark {
  return {
    carrier: carrier(mark, reading),
    kind: written(mark, 'kind'),
    heldByRegister: truth(mark, 'heldByRegister', reading),
    standard: written(mark, 'standard'),
    personalData: truth(mark, 'personalData', reading),
    maturity: word(mark, 'maturity', EVIDENCE_MATURITIES, 'unknown', null, reading),
    ...founded(mark, reading),
  };
}

/** Numbers outside 0 to 1 and other words count as unknown. */
function readCriterion(mark: WrittenMark, reading: MarkReading): CriterionMark {
  const raw = written(mark, 'value') ?? 'unknown';
  let value: CriterionMark['value'] = 'unknown';
  if (raw === 'na') value = 'na';
  else if (raw !== 'unknown') {
    const read = number(mark, 'value', reading);
    if (read !== null && read <= 1) value = read;
    else if (read !== null) reading.remarks.push(remark(reading, 'mark-unknown-value', { attribute: 'value', value: raw }));
  }
  return { id: written(mark, 'id') ?? '', value, confidence: confidence(mark, reading), note: written(mark, 'note') };
}

/** A number of another edition is kept; a status it does not know counts as planned. */
function readMeasure(mark: WrittenMark, reading: MarkReading): MeasureMark {
  return {
    id: written(mark, 'id') ?? '',
    elements: (written(mark, 'elements') ?? '').split(/\s+/).filter(Boolean),
    status: word(mark, 'status', MEASURE_STATUSES, 'planned', 'planned', reading),
  };
}

export function readInterface(mark: WrittenMark, reading: MarkReading): InterfaceMark {
  return { to: written(mark, 'to') ?? '', transfer: word(mark, 'transfer', TRANSFERS, 'unknown', 'unknown', reading) };
}

/** Sovereignty above 5 is off its scale and counts as not stated. */
export function readSystem(mark: WrittenMark, reading: MarkReading): SystemMark {
  const id = written(mark, 'id') ?? '';
  const sovereignty = number(mark, 'sovereignty', reading);
  if (sovereignty !== null && sovereignty > 5)
    reading.remarks.push(remark(reading, 'mark-unknown-value', { attribute: 'sovereignty', value: sovereignty }));
  return {
    id,
    name: written(mark, 'name') ?? id,
    kind: written(mark, 'kind'),
    operator: word(mark, 'operator', OPERATORS, null, null, reading),
    sovereignty: sovereignty !== null && sovereignty <= 5 ? sovereignty : null,
    base: truth(mark, 'base', reading),
    exportFormat: written(mark, 'exportFormat'),
    vendor: written(mark, 'vendor'),
    interfaces: children(mark, 'interface').map((child) => readInterface(child, reading)),
  };
}

export function readChannel(mark: WrittenMark, reading: MarkReading): ChannelMark {
  return { carrier: carrier(mark, reading), share: number(mark, 'share', reading) };
}

export function readSheet(mark: WrittenMark, reading: MarkReading): SheetMarks {
  return {
    state: word(mark, 'state', PROCESS_STATES, null, null, reading),
    processType: word(mark, 'processType', PROCESS_TYPES, null, null, reading),
    casesPerYear: number(mark, 'casesPerYear', reading),
    record: word(mark, 'record', RECORDS, null, null, reading),
    criteria: children(mark, 'criterion').map((child) => readCriterion(child, reading)),
    systems: children(mark, 'system').map((child) => readSystem(child, reading)),
    legalBases: children(mark, 'legalBasis').map(readLegalBasis),
    casesYear: number(mark, 'casesYear', reading),
    casesConfidence: word(mark, 'casesConfidence', CONFIDENCES, null, null, reading),
    leikaId: written(mark, 'leikaId'),
    ozgId: written(mark, 'ozgId'),
    sdg: truth(mark, 'sdg', reading),
    version: written(mark, 'version'),
    purpose: written(mark, 'purpose'),
    trigger: written(mark, 'trigger'),
    result: written(mark, 'result'),
    scope: written(mark, 'scope'),
    channels: children(mark, 'channel').map((child) => readChannel(child, reading)),
    measures: children(mark, 'measure').map((child) => readMeasure(child, reading)),
    targetDuration: number(mark, 'targetDuration', reading),
    criticality: word(mark, 'criticality', CRITICALITIES, null, null, reading),
    maxTolerableOutage: number(mark, 'maxTolerableOutage', reading),
    a11y: word(mark, 'a11y', A11Y_STATES, 'unknown', null, reading),
    dataProtection: word(mark, 'dataProtection', DATA_PROTECTION_STATES, 'unknown', null, reading),
    owner: truth(mark, 'owner', reading),
    ownerRole: written(mark, 'ownerRole'),
    delivery: word(mark, 'delivery', DELIVERIES, null, null, reading),
    payment: word(mark, 'payment', PAYMENTS, 'unknown', null, reading),
    requiredLoa: word(mark, 'requiredLoa', LOAS, null, null, reading),
    offeredLoa: word(mark, 'offeredLoa', LOAS, null, null, reading),
    formSubstitute: word(mark, 'formSubstitute', FORM_SUBSTITUTES, null, null, reading),
    guideline: truth(mark, 'guideline', reading),
    fallback: written(mark, 'fallback'),
    competence: written(mark, 'competence'),
    wageGroup: written(mark, 'wageGroup'),
    automationLegalBasis: written(mark, 'automationLegalBasis'),
    profileId: written(mark, 'profileId'),
    ruleSetVersion: written(mark, 'ruleSetVersion'),
    note: written(mark, 'note'),
  };
}
