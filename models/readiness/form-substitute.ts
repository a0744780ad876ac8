import type { SheetMarks } from '../process/marks';
import type { Step } from './steps';

/** Whether a form requirement is met without paper, at the step or in the whole process. */
export function isSubstituted(step: Step, sheet: SheetMarks | null): boolean {
  const substitute = step.node.marks?.formSubstitute ?? sheet?.formSubstitute ?? null;
  return substitute !== null && substitute !== 'notImplemented';
}
