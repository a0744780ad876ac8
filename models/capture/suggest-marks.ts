import type { InputMark, StepMarks } from '../process/marks';
import { NO_MARKS } from '../process/marks';
import type { FlowNode, ProcessModel } from '../process/process';
import { isActivity } from '../process/process';
import type { Carrier, FormRequirement, Transfer, WorkMode } from '../process/vocabulary';
import { remembered } from '../kit/remembered';
import { grouped } from './grouped';
import { NOT_MEANT, SENSES, type Sense } from './label-senses';
import { sideOf } from './label-side';

/** What would be set. */
export type SuggestedValue =
  | { readonly field: 'input' | 'output' | 'carrier'; readonly value: Carrier }
  | { readonly field: 'transfer'; readonly value: Transfer }
  | { readonly field: 'workMode'; readonly value: WorkMode }
  | { readonly field: 'form'; readonly value: FormRequirement };

/** Where the word stands that led to a suggestion. */
export type SuggestionSource = {
  readonly kind: 'label' | 'annotation';
  /** The whole text, on one line, and the place of the word in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** A mark that a label speaks for. Never set by itself: somebody has to accept it. */
export type MarkSuggestion = SuggestedValue & {
  /** The same for the same proposal, also after an edit. */
  readonly id: string;
  readonly element: string;
  readonly target: 'step' | 'message' | 'document';
  readonly source: SuggestionSource;
  readonly confidence: 'likely' | 'unsure';
};

/** One word that was recognised in a text. */
type Found = { readonly sense: Sense; readonly start: number; readonly end: number };

const LONGEST_TEXT = 500;

/**
 * Marks that labels speak for: of the given steps, of annotations tied to them, of message flows and data. What is stated already is
 * never suggested otherwise. In the order of the steps given, then messages, then data.
 */
export function suggestMarks(model: ProcessModel, steps: readonly string[]): readonly MarkSuggestion[] {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const notes = grouped(
    model.annotations.flatMap(({ about, text }) => about.map((element) => ({ element, text }))),
    ({ element }) => element,
  );
  const ofSteps = steps.flatMap((id) => {
    const node = nodes.get(id);
    return node && isActivity(node.kind)
      ? stepSuggestions(
          node,
          (notes.get(id) ?? []).map(({ text }) => text),
        )
      : [];
  });
  const messages = model.messages.flatMap(({ id, name, mark }) => (isOpen(mark?.carrier) ? carrierSuggestion(id, 'message', name) : []));
  const data = model.data.flatMap(({ id, name, mark }) => (isOpen(mark?.carrier) ? carrierSuggestion(id, 'document', name) : []));
  return [...ofSteps, ...messages, ...data];
}

const isOpen = (carrier: Carrier | undefined) => carrier === undefined || carrier === 'unknown';

/** More than the labels of the largest process. */
const MOST_TEXTS = 10_000;

/** Words with a sense in a text, the first of each place. Asked after every edit about the same labels. */
export const recognise = remembered(MOST_TEXTS, recognised);

function recognised(text: string): readonly Found[] {
  let left = text;
  const cover = (start: number, end: number) => {
    left = left.slice(0, start) + '\u0000'.repeat(end - start) + left.slice(end);
  };
  for (const pattern of NOT_MEANT) for (const match of text.matchAll(pattern)) cover(match.index, match.index + match[0].length);
  const found: Found[] = [];
  for (const sense of SENSES) {
    if ((sense.only && !sense.only.test(text)) || sense.unless?.test(text)) continue;
    for (const match of left.matchAll(sense.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ sense, start, end });
      cover(start, end);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);

function stepSuggestions(node: FlowNode, notes: readonly string[]): readonly MarkSuggestion[] {
  const marks = node.marks ?? NO_MARKS;
  const made = new Map<string, MarkSuggestion>();
  const add = (suggestion: MarkSuggestion) => {
    const known = made.get(suggestion.id);
    if (!known || (known.confidence === 'unsure' && suggestion.confidence === 'likely')) made.set(suggestion.id, suggestion);
  };
  for (const [kind, text] of [['label', node.name] as const, ...notes.map((note) => ['annotation', note] as const)]) {
    const line = oneLine(text);
    for (const found of recognise(line)) {
      const source = { kind, text: line, start: found.start, end: found.end };
      for (const { value, sure } of valuesOf(found, line, node)) {
        const confidence = sure && kind === 'label' ? 'likely' : 'unsure';
        const id = `${node.id} ${value.field} ${value.value}`;
        add({ ...value, id, element: node.id, target: 'step', source, confidence });
      }
    }
  }
  return consistent([...made.values()].filter((suggestion) => isStillOpen(marks, suggestion)));
}

const FIELDS: readonly SuggestedValue['field'][] = ['input', 'output', 'transfer', 'workMode', 'form'];

/** A step has one output that counts, one work mode and one form; the surer word decides, then the earlier one. */
function consistent(suggestions: readonly MarkSuggestion[]): readonly MarkSuggestion[] {
  const taken = new Set<string>();
  const sure = suggestions.filter(({ confidence }) => confidence === 'likely');
  const first = [...sure, ...suggestions.filter(({ confidence }) => confidence === 'unsure')];
  const kept = first.filter(({ field, value, confidence }) => {
    // A word whose side is not told adds nothing to the same carrier on the other side.
    if (field === 'input') return confidence === 'likely' || !sure.some((one) => one.field === 'output' && one.value === value);
    if (taken.has(field)) return false;
    taken.add(field);
    return true;
  });
  return FIELDS.flatMap((field) => kept.filter((suggestion) => suggestion.field === field));
}

type Value = { readonly value: SuggestedValue; readonly sure: boolean };

function valuesOf({ sense, start, end }: Found, text: string, node: FlowNode): readonly Value[] {
  const sure = !sense.unsure;
  const values: Value[] = [];
  if (sense.carrier) {
    const said = sense.side ?? sideOf(text, start, end, node.kind);
    values.push({ value: { field: said ?? 'input', value: sense.carrier }, sure: sure && said !== null });
  }
  if (sense.from) values.push({ value: { field: 'input', value: sense.from }, sure });
  if (sense.transfer) values.push({ value: { field: 'transfer', value: sense.transfer }, sure });
  if (sense.workMode) values.push({ value: { field: 'workMode', value: sense.workMode }, sure });
  if (sense.form) values.push({ value: { field: 'form', value: sense.form }, sure });
  return values;
}

function carrierSuggestion(element: string, target: 'message' | 'document', name: string): readonly MarkSuggestion[] {
  const text = oneLine(name);
  const found = recognise(text).filter(({ sense }) => sense.carrier);
  // A name that speaks of several media is about their shares; one of them alone would be wrong.
  if (new Set(found.map(({ sense }) => sense.carrier)).size > 1) return [];
  const best = found.find(({ sense }) => !sense.unsure) ?? found[0];
  if (!best?.sense.carrier) return [];
  const value = best.sense.carrier;
  const source = { kind: 'label', text, start: best.start, end: best.end } as const;
  const confidence = best.sense.unsure ? 'unsure' : 'likely';
  return [{ id: `${element} carrier ${value}`, element, target, field: 'carrier', value, source, confidence }];
}

/** Whether nothing is stated yet where a suggestion would set something. */
function isStillOpen(marks: StepMarks, { field, value }: SuggestedValue): boolean {
  switch (field) {
    case 'input':
      return marks.inputs.every(({ carrier }) => isOpen(carrier));
    case 'output':
      return isOpen(marks.outputs[0]?.carrier);
    case 'transfer':
      return marks.inputs.every(({ transfer }) => transfer === null || (transfer === 'unknown' && value !== 'unknown'));
    case 'workMode':
    case 'form':
      return marks[field] === null || marks[field] === 'unknown';
    case 'carrier':
      return false;
  }
}

const FRESH: InputMark = { carrier: 'unknown', share: null, transfer: null, system: null, source: 'predecessor' };

/** A step's marks with suggestions accepted, one after another. What is stated by then stays. Founded on a label alone: `assumed`. */
export function withSuggestions(marks: StepMarks, accepted: readonly SuggestedValue[]): StepMarks {
  const nothingSaid = marks.inputs.length === 0 && marks.outputs.length === 0 && marks.workMode === null && marks.minutes === null;
  const open = (value: SuggestedValue) => isStillOpen(marks, value);
  const inputs = accepted.flatMap((one) => (one.field === 'input' && open(one) ? one.value : []));
  const transfer = accepted.find((one) => one.field === 'transfer' && open(one))?.value as Transfer | undefined;
  const output = accepted.find((one) => one.field === 'output' && open(one))?.value as Carrier | undefined;
  const workMode = accepted.find((one) => one.field === 'workMode' && open(one))?.value as WorkMode | undefined;
  const form = accepted.find((one) => one.field === 'form' && open(one))?.value as FormRequirement | undefined;
  const [firstOutput, ...restOutputs] = marks.outputs;
  return {
    ...marks,
    inputs: withTransfer(withInputs(marks.inputs, inputs), transfer),
    outputs: output ? [{ system: firstOutput?.system ?? null, carrier: output }, ...restOutputs] : marks.outputs,
    workMode: workMode ?? marks.workMode,
    form: form ?? marks.form,
    confidence: marks.confidence ?? (nothingSaid ? 'assumed' : null),
  };
}

function withInputs(inputs: readonly InputMark[], carriers: readonly Carrier[]): readonly InputMark[] {
  if (carriers.length === 0) return inputs;
  const named = carriers.map((carrier, index) => ({ ...(inputs[index] ?? FRESH), carrier }));
  return [...named, ...inputs.slice(carriers.length)];
}

function withTransfer(inputs: readonly InputMark[], transfer: Transfer | undefined): readonly InputMark[] {
  if (!transfer) return inputs;
  return (inputs.length > 0 ? inputs : [FRESH]).map((input) => ({ ...input, transfer }));
}
