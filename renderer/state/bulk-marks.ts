import { carrierOfKey, carrierPatch, isOutputKey, nextWorkMode } from '#models/capture/by-key';
import type { MarksChange, StepPatch } from '#models/process/change';
import { NO_MARKS, type StepMarks } from '#models/process/marks';
import type { ChangeTopic } from '../canvas/canvas-api';
import { canvas } from './canvas-link';

/** Anything with the marks of a step. */
export type MarkedStep = { readonly id: string; readonly marks: StepMarks | null };
type Key = { readonly key: string; readonly shiftKey: boolean };

/** Writes one patch for each step that needs one: one step of the history. */
export function writeSteps<T extends MarkedStep>(steps: readonly T[], patchOf: (step: T) => StepPatch | null, topic?: ChangeTopic): void {
  const changes = steps.flatMap((step): MarksChange[] => {
    const patch = patchOf(step);
    return patch ? [{ kind: 'step', elements: [step.id], patch }] : [];
  });
  if (changes.length > 0) canvas()?.changeAll(changes, topic);
}

/**
 * The keys of the diagram on lists of steps: a carrier's letter sets the input or what `target` says, with Shift the output; M the next
 * work mode. True where the key meant something.
 */
export function markByKey(steps: readonly MarkedStep[], key: Key, target: 'input' | 'second' | 'output' = 'input'): boolean {
  const first = steps[0];
  if (!first) return false;
  if (key.key.toLowerCase() === 'm') {
    const workMode = nextWorkMode(first.marks?.workMode ?? null, key.shiftKey);
    writeSteps(steps, () => ({ workMode }));
    return true;
  }
  const carrier = carrierOfKey(key.key);
  if (!carrier) return false;
  writeSteps(steps, ({ marks }) => carrierPatch(marks ?? NO_MARKS, carrier, isOutputKey(key) ? 'output' : target));
  return true;
}
