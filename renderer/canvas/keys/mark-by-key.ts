import { findMark } from '#models/bpmn/moddle';
import { readStep } from '#models/bpmn/read-marks';
import type { MarksChange } from '#models/process/change';
import type { InputMark, StepMarks } from '#models/process/marks';
import { CARRIER_LETTER, CARRIERS, type Carrier, WORK_MODES, type WorkMode } from '#models/process/vocabulary';
import type { CanvasElement } from '../dialect';

export type KeyTarget = 'input' | 'second' | 'output';

const BY_KEY = new Map<string, Carrier>(CARRIERS.map((carrier) => [CARRIER_LETTER[carrier].toLowerCase(), carrier]));
// The dash of "no information" as keyboards type it, with and without Shift.
for (const key of ['-', '–', '_']) BY_KEY.set(key, 'none');

/** The carrier a key stands for; null for every other key. */
export function carrierOfKey(key: string): Carrier | null {
  return BY_KEY.get(key.toLowerCase()) ?? null;
}

function marksOf(step: CanvasElement): StepMarks | null {
  const mark = findMark(step.businessObject, 'step');
  return mark ? readStep(mark, { element: step.id, remarks: [] }) : null;
}

/** Sets a carrier on every step, keeping what else is known of the input or output it replaces. Steps that have it already are left alone. */
export function carrierChanges(steps: readonly CanvasElement[], carrier: Carrier, target: KeyTarget): readonly MarksChange[] {
  return steps.flatMap((step): MarksChange[] => {
    const marks = marksOf(step);
    if (target === 'output') {
      const [first, ...rest] = marks?.outputs ?? [];
      if (first?.carrier === carrier) return [];
      return [{ kind: 'step', elements: [step.id], patch: { outputs: [{ carrier, system: first?.system ?? null }, ...rest] } }];
    }
    const inputs = withCarrier(marks?.inputs ?? [], carrier, target);
    return inputs ? [{ kind: 'step', elements: [step.id], patch: { inputs } }] : [];
  });
}

function withCarrier(inputs: readonly InputMark[], carrier: Carrier, target: 'input' | 'second'): readonly InputMark[] | null {
  const fresh: InputMark = { carrier, share: null, transfer: null, system: null, source: 'predecessor' };
  const [first, ...rest] = inputs;
  if (!first) return [fresh];
  if (target === 'second') return inputs.some((input) => input.carrier === carrier) ? null : [...inputs, fresh];
  return first.carrier === carrier ? null : [{ ...first, carrier }, ...rest];
}

/** The next work mode in the order of the vocabulary, taken from the first step and set on all. */
export function workModeChange(steps: readonly CanvasElement[], back: boolean): MarksChange | null {
  const first = steps[0];
  if (!first) return null;
  const current = marksOf(first)?.workMode ?? null;
  const at = current === null ? (back ? 0 : -1) : WORK_MODES.indexOf(current);
  const workMode = WORK_MODES[(at + (back ? -1 : 1) + WORK_MODES.length) % WORK_MODES.length] as WorkMode;
  return { kind: 'step', elements: steps.map(({ id }) => id), patch: { workMode } };
}
