import type { StepPatch } from '../process/change';
import type { AiMark, InputMark, OutputMark, StepMarks } from '../process/marks';
import { AI_TYPES, type Carrier, type Transfer } from '../process/vocabulary';
import type { Language } from '../text/language';
import { NOTHING, systemText } from './cell-text';
import { codeOf, isCarrier, meantWord, type WordColumn } from './cell-words';
import { MARK_COLUMNS, type MarkColumn } from './columns';
import { readDecimal } from './read-number';
import type { Systems } from './step-row';

/** Why a cell was not understood. `text` is the part concerned, `meant` what it may have been meant to say. */
export type Refusal = {
  readonly why: 'word' | 'number' | 'ambiguous' | 'range' | 'share' | 'noInput' | 'noOutput' | 'count' | 'readOnly' | 'tooLong';
  readonly text: string;
  readonly meant: string | null;
};

export type Written = { readonly ok: true; readonly marks: StepMarks } | { readonly ok: false; readonly refusal: Refusal };

type Context = { readonly language: Language; readonly systems: Systems };

/** More minutes or days than anyone works on one case: a slipped key. */
const LARGEST = { minutes: 100_000, waitDays: 10_000 };
const LONGEST_SYSTEM = 200;
const LONGEST_CELL = 2000;

const FRESH: InputMark = { carrier: 'unknown', share: null, transfer: null, system: null, source: 'predecessor' };

/**
 * The marks of a step after one cell of its row was written. Takes words of both languages, codes of the file format, letters of
 * carriers, decimal comma and point; empty text takes the mark away. What is not understood is refused with a reason, never guessed.
 */
export function writeCell(marks: StepMarks, column: MarkColumn, text: string, context: Context): Written {
  const typed = text.trim();
  if (typed.length > LONGEST_CELL) return refuse('tooLong', `${typed.slice(0, 40)} …`);
  if (column === 'inputs') return writeInputs(marks, typed, context);
  if (column === 'output') return writeOutputs(marks, typed, context);
  if (column === 'transfer') return writeTransfer(marks, typed, context);
  if (column === 'system') return writeSystem(marks, typed, context);
  if (column === 'minutes' || column === 'waitDays') return writeNumber(marks, column, typed, context);
  if (column === 'ai') return writeAi(marks, typed, context);
  if (isEmpty(typed)) return done({ ...marks, [column]: null });
  if (column === 'rag') return writeGroup(marks, typed, context);
  const code = codeOf(column, typed);
  return code ? done({ ...marks, [column]: code }) : unknownWord(column, typed, context);
}

/** Columns that write into the list of another. */
const ELSEWHERE: ReadonlySet<MarkColumn> = new Set(['transfer', 'output', 'system']);

/** What has to change to get from one state of a step's marks to another; null where nothing does. Only what the table writes. */
export function patchBetween(before: StepMarks, after: StepMarks): StepPatch | null {
  const keys = ['outputs', 'confidence', ...MARK_COLUMNS.filter((column) => !ELSEWHERE.has(column))] as readonly (keyof StepMarks)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return changed.length > 0 ? Object.fromEntries(changed.map((key) => [key, after[key]])) : null;
}

const done = (marks: StepMarks): Written => ({ ok: true, marks });
const isEmpty = (text: string) => text === '' || text === NOTHING || text === '-';

function refuse(why: Refusal['why'], text: string, meant: string | null = null): Written {
  return { ok: false, refusal: { why, text, meant } };
}

function unknownWord(column: WordColumn, text: string, { language }: Context): Written {
  return refuse('word', text, meantWord(column, text, language));
}

/** The parts of a cell: between semicolons, lines, plus signs, and commas that are no decimal comma. */
function parts(text: string): readonly string[] {
  return text
    .split(/[;\n]|\s\+\s|,(?!\d)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

type Part = { readonly carrier: Carrier; readonly share: number | null };

function writeInputs(marks: StepMarks, text: string, context: Context): Written {
  const read: Part[] = [];
  for (const part of parts(text)) {
    const found = readPart(part, context);
    if (!('carrier' in found)) return found;
    read.push(found);
  }
  const free = [...marks.inputs];
  const same = read.length === free.length;
  const inputs = read.map(({ carrier, share }, index): InputMark => {
    const at = free.findIndex((input) => input?.carrier === carrier);
    const old = (at >= 0 ? free.splice(at, 1)[0] : undefined) ?? (same ? marks.inputs[index] : undefined) ?? FRESH;
    // A single input without a share keeps the share of 1 that says the same.
    const kept = share === null && read.length === 1 && old.share === 1 ? 1 : share;
    return { ...old, carrier, share: kept };
  });
  return done({ ...marks, inputs });
}

/** A carrier with or without its share: „Papier“, „Papier 60 %“, „60 % Papier“, „P 0,6“. */
function readPart(part: string, context: Context): Part | (Written & { readonly ok: false }) {
  const whole = codeOf('inputs', part);
  if (whole && isCarrier(whole)) return { carrier: whole, share: null };
  const shaped =
    /^(?<word>.*?)[\s:=]*\(?(?<figure>[\d.,]+)\s*(?<sign>%|Prozent|percent)?\)?$/iu.exec(part) ??
    /^(?<figure>[\d.,]+)\s*(?<sign>%|Prozent|percent)?\s+(?<word>.*)$/iu.exec(part);
  const { word = part, figure, sign } = shaped?.groups ?? {};
  const code = codeOf('inputs', word);
  if (!code || !isCarrier(code)) return unknownWord('inputs', word.trim() || part, context) as Written & { readonly ok: false };
  if (figure === undefined) return { carrier: code, share: null };
  const number = readDecimal(figure, context.language);
  const share =
    number.kind !== 'number' ? Number.NaN : sign === undefined && /^0?[.,]\d+$/.test(figure) ? number.value : number.value / 100;
  if (!(share >= 0 && share <= 1)) return refuse('share', part) as Written & { readonly ok: false };
  return { carrier: code, share: Math.round(share * 10_000) / 10_000 };
}

function writeOutputs(marks: StepMarks, text: string, context: Context): Written {
  const outputs: OutputMark[] = [];
  for (const [index, part] of parts(text).entries()) {
    const code = codeOf('output', part);
    if (!code || !isCarrier(code)) return unknownWord('output', part, context);
    outputs.push({ ...marks.outputs[index], carrier: code, system: marks.outputs[index]?.system ?? null });
  }
  return done({ ...marks, outputs });
}

function writeGroup(marks: StepMarks, text: string, context: Context): Written {
  const code = codeOf('rag', text);
  return code === null ? unknownWord('rag', text, context) : done({ ...marks, rag: Number(code) });
}

/** Kinds of help with semicolons between them; what is known of one that stays is kept. */
function writeAi(marks: StepMarks, text: string, context: Context): Written {
  const ai: AiMark[] = [];
  for (const part of isEmpty(text) ? [] : parts(text)) {
    const code = AI_TYPES.find((type) => type === codeOf('ai', part));
    if (!code) return unknownWord('ai', part, context);
    if (ai.some(({ type }) => type === code)) continue;
    ai.push(
      marks.ai.find(({ type }) => type === code) ?? {
        type: code,
        suitability: null,
        answers: {},
        screening: {},
        exception: null,
        note: null,
      },
    );
  }
  return done({ ...marks, ai });
}

function writeTransfer(marks: StepMarks, text: string, context: Context): Written {
  const words = parts(text);
  const transfers: (Transfer | null)[] = [];
  for (const word of words) {
    const code = isEmpty(word) ? null : codeOf('transfer', word);
    if (code === null && !isEmpty(word)) return unknownWord('transfer', word, context);
    transfers.push(code as Transfer | null);
  }
  const { inputs } = marks;
  if (transfers.length === 0 || transfers.every((transfer) => transfer === null))
    return done({ ...marks, inputs: inputs.map((input) => ({ ...input, transfer: null })) });
  if (inputs.length === 0) return refuse('noInput', text);
  if (transfers.length > 1 && transfers.length !== inputs.length) return refuse('count', text);
  const transferAt = (index: number) => (transfers.length === 1 ? transfers[0] : transfers[index]) ?? null;
  return done({ ...marks, inputs: inputs.map((input, index) => ({ ...input, transfer: transferAt(index) })) });
}

function writeSystem(marks: StepMarks, text: string, { systems }: Context): Written {
  const [first, ...rest] = marks.outputs;
  if (!first) return isEmpty(text) ? done(marks) : refuse('noOutput', text);
  if (text.length > LONGEST_SYSTEM) return refuse('tooLong', `${text.slice(0, 40)} …`);
  // What the cell showed before is left as it is, also where the catalogue names two systems alike.
  if (text === systemText(first.system, systems)) return done(marks);
  const wanted = text.toLowerCase();
  const known = systems.find(({ id, name }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  return done({ ...marks, outputs: [{ ...first, system: isEmpty(text) ? null : (known?.id ?? text) }, ...rest] });
}

const UNITS = {
  minutes: /(min|minuten?|minutes?)\.?$/iu,
  waitDays: /(t|d|tage?n?|days?)\.?$/iu,
};

function writeNumber(marks: StepMarks, column: 'minutes' | 'waitDays', text: string, { language }: Context): Written {
  if (isEmpty(text)) return done({ ...marks, [column]: null });
  const read = readDecimal(text.replace(UNITS[column], ''), language);
  if (read.kind === 'none') return refuse('number', text);
  if (read.kind === 'ambiguous') {
    const [whole, fraction] = read.either.map((value) => String(value).replace('.', language === 'de' ? ',' : '.'));
    return refuse('ambiguous', text, `${whole}|${fraction}`);
  }
  if (read.value < 0 || read.value > LARGEST[column]) return refuse('range', text);
  return done({ ...marks, [column]: read.value });
}
