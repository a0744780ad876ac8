/** The columns of the step table, in the order of the design. */
export const STEP_COLUMNS = [
  'number',
  'step',
  'lane',
  'inputs',
  'transfer',
  'output',
  'system',
  'workMode',
  'decision',
  'form',
  'presence',
  'original',
  'rag',
  'record',
  'delivery',
  'payment',
  'minutes',
  'waitDays',
  'breaks',
  'ai',
] as const;
export type StepColumn = (typeof STEP_COLUMNS)[number];

/** Columns that say a mark, in the order in which cells of one row are written: a transfer needs its input first. */
export const MARK_COLUMNS = [
  'inputs',
  'transfer',
  'output',
  'system',
  'workMode',
  'decision',
  'form',
  'presence',
  'original',
  'rag',
  'record',
  'delivery',
  'payment',
  'minutes',
  'waitDays',
  'ai',
] as const satisfies readonly StepColumn[];
export type MarkColumn = (typeof MARK_COLUMNS)[number];

export function isMarkColumn(column: StepColumn): column is MarkColumn {
  return (MARK_COLUMNS as readonly StepColumn[]).includes(column);
}
