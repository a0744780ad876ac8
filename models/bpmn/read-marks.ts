import type {
  BranchMark,
  CriterionMark,
  DocumentMark,
  InputMark,
  InterruptMark,
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
  AVOIDABILITIES,
  CARRIERS,
  CONFIDENCES,
  DECISIONS,
  FORMS,
  INPUT_SOURCES,
  ORIGINALS,
  PARTY_TYPES,
  PRESENCES,
  PROCESS_STATES,
  PROCESS_TYPES,
  RECORDS,
  TRANSFERS,
  VERDICT_STATUSES,
  WORK_MODES,
} from '../process/vocabulary';
import { flag, type MarkReading, number, remark, word, written } from './mark-values';
import { MARKS_PREFIX } from './marks-descriptor';
import { elements, type ModdleElement } from './moddle';

/** The children of one element name, in document order. */
function children(mark: ModdleElement, name: string): readonly ModdleElement[] {
  const type = `${MARKS_PREFIX}:${name}`;
  return elements(mark, 'children').filter((child) => child.$type === type);
}

function carrier(mark: ModdleElement, reading: MarkReading) {
  return word(mark, 'carrier', CARRIERS, 'unknown', 'unknown', reading);
}

function confidence(mark: ModdleElement, reading: MarkReading) {
  return word(mark, 'confidence', CONFIDENCES, null, null, reading);
}

export function readInput(mark: ModdleElement, reading: MarkReading): InputMark {
  return {
    carrier: carrier(mark, reading),
    share: number(mark, 'share', reading),
    transfer: word(mark, 'transfer', TRANSFERS, 'unknown', null, reading),
    system: written(mark, 'system'),
    source: word(mark, 'source', INPUT_SOURCES, 'predecessor', 'predecessor', reading),
  };
}

export function readOutput(mark: ModdleElement, reading: MarkReading): OutputMark {
  return { carrier: carrier(mark, reading), system: written(mark, 'system') };
}

/** A verdict that names no rule, no key or no known status decides nothing; it stays in the file and is mentioned. */
function readVerdicts(mark: ModdleElement, reading: MarkReading): VerdictMark[] {
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

export function readStep(mark: ModdleElement, reading: MarkReading): StepMarks {
  return {
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
    inputs: children(mark, 'input').map((child) => readInput(child, reading)),
    outputs: children(mark, 'output').map((child) => readOutput(child, reading)),
    verdicts: readVerdicts(mark, reading),
    observations: children(mark, 'observation').map((child) => ({
      kind: written(child, 'kind') ?? '',
      text: written(child, 'text') ?? '',
      status: written(child, 'status') ?? '',
    })),
  };
}

export function readBranch(mark: ModdleElement, reading: MarkReading): BranchMark {
  return {
    probability: number(mark, 'probability', reading),
    confidence: confidence(mark, reading),
    reason: written(mark, 'reason'),
  };
}

export function readInterrupt(mark: ModdleElement, reading: MarkReading): InterruptMark {
  return { probability: number(mark, 'probability', reading) };
}

export function readTrigger(mark: ModdleElement, reading: MarkReading): TriggerMark {
  return { share: number(mark, 'share', reading), carrier: word(mark, 'carrier', CARRIERS, 'unknown', null, reading) };
}

export function readRuns(mark: ModdleElement, reading: MarkReading): RunsMark {
  return { count: number(mark, 'count', reading), repeat: number(mark, 'repeat', reading) };
}

export function readParty(mark: ModdleElement, reading: MarkReading): PartyMark {
  return { type: word(mark, 'type', PARTY_TYPES, 'ownAuthority', null, reading), unit: written(mark, 'unit') };
}

export function readMessage(mark: ModdleElement, reading: MarkReading): MessageMark {
  return {
    carrier: carrier(mark, reading),
    share: number(mark, 'share', reading),
    transfer: word(mark, 'transfer', TRANSFERS, 'unknown', null, reading),
    decisionNotice: flag(mark, 'decisionNotice'),
  };
}

export function readDocument(mark: ModdleElement, reading: MarkReading): DocumentMark {
  return { carrier: carrier(mark, reading) };
}

/** Numbers outside 0 to 1 and other words count as unknown. */
function readCriterion(mark: ModdleElement, reading: MarkReading): CriterionMark {
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

function readSystem(mark: ModdleElement, reading: MarkReading): SystemMark {
  const id = written(mark, 'id') ?? '';
  return {
    id,
    name: written(mark, 'name') ?? id,
    kind: written(mark, 'kind'),
    interfaces: children(mark, 'interface').map((child) => ({
      to: written(child, 'to') ?? '',
      transfer: word(child, 'transfer', TRANSFERS, 'unknown', 'unknown', reading),
    })),
  };
}

export function readSheet(mark: ModdleElement, reading: MarkReading): SheetMarks {
  return {
    state: word(mark, 'state', PROCESS_STATES, null, null, reading),
    processType: word(mark, 'processType', PROCESS_TYPES, null, null, reading),
    casesPerYear: number(mark, 'casesPerYear', reading),
    record: word(mark, 'record', RECORDS, null, null, reading),
    criteria: children(mark, 'criterion').map((child) => readCriterion(child, reading)),
    systems: children(mark, 'system').map((child) => readSystem(child, reading)),
    legalBases: children(mark, 'legalBasis').map((child) => ({ name: written(child, 'name') ?? '', uri: written(child, 'uri') })),
  };
}
