import type { SheetMarks } from '../process/marks';
import type { Step } from './steps';

const NOTHING: readonly string[] = ['none', 'no', 'false', '0'];

/** Whether there is a way to go on when the step cannot run as usual; null when nobody has said. The sheet speaks for all steps. */
export function hasFallback(step: Step, sheet: SheetMarks | null): boolean | null {
  const stated = step.node.marks?.fallback ?? sheet?.fallback ?? null;
  return stated === null ? null : !NOTHING.includes(stated.trim().toLowerCase());
}
