import { NO_MARKS, type StepMarks } from '#models/process/marks';
import type { FlowNode } from '#models/process/process';

export const marksOf = (node: FlowNode): StepMarks => node.marks ?? NO_MARKS;

/** What several elements say in one field: the same, or different things. */
export type Common<T> = { readonly mixed: false; readonly value: T } | { readonly mixed: true };

/** Compares by content, so that equal lists of inputs count as the same. Expects at least one element. */
export function commonOf<E, T>(elements: readonly E[], pick: (element: E) => T): Common<T> {
  const values = elements.map(pick);
  const first = values[0] as T;
  const same = values.every((value) => JSON.stringify(value) === JSON.stringify(first));
  return same ? { mixed: false, value: first } : { mixed: true };
}

/** What several steps say. */
export function common<T>(nodes: readonly FlowNode[], pick: (marks: StepMarks) => T): Common<T> {
  return commonOf(nodes, (node) => pick(marksOf(node)));
}

/** The value where all agree; null where they differ. */
export function agreed<T>(value: Common<T>): T | null {
  return value.mixed ? null : value.value;
}
