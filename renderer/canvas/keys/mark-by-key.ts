import { carrierPatch, type KeyTarget, nextWorkMode } from '#models/capture/by-key';
import { findMark } from '#models/bpmn/moddle';
import { readStep } from '#models/bpmn/read-marks';
import type { MarksChange } from '#models/process/change';
import { NO_MARKS, type StepMarks } from '#models/process/marks';
import type { Carrier } from '#models/process/vocabulary';
import type { CanvasElement } from '../dialect';

function marksOf(step: CanvasElement): StepMarks {
  const mark = findMark(step.businessObject, 'step');
  return mark ? readStep(mark, { element: step.id, remarks: [] }) : NO_MARKS;
}

/** Sets a carrier on every step. Steps that have it already are left alone. */
export function carrierChanges(steps: readonly CanvasElement[], carrier: Carrier, target: KeyTarget): readonly MarksChange[] {
  return steps.flatMap((step): MarksChange[] => {
    const patch = carrierPatch(marksOf(step), carrier, target);
    return patch ? [{ kind: 'step', elements: [step.id], patch }] : [];
  });
}

/** The next work mode in the order of the vocabulary, taken from the first step and set on all. */
export function workModeChange(steps: readonly CanvasElement[], back: boolean): MarksChange | null {
  const first = steps[0];
  if (!first) return null;
  const workMode = nextWorkMode(marksOf(first).workMode, back);
  return { kind: 'step', elements: steps.map(({ id }) => id), patch: { workMode } };
}
