import { STEP_COLUMNS, type StepColumn } from '#models/capture/columns';

/** Widths in rem; the name takes what is left. */
const WIDTH: Readonly<Record<StepColumn, number>> = {
  number: 2.75,
  step: 15,
  lane: 8,
  inputs: 9.5,
  transfer: 9,
  output: 5.5,
  system: 7.5,
  workMode: 10,
  decision: 8.5,
  form: 10,
  presence: 8,
  original: 7.5,
  rag: 11,
  record: 9,
  delivery: 11,
  payment: 10,
  minutes: 4,
  waitDays: 4.75,
  breaks: 4.75,
  ai: 12,
};

export const NUMERIC: ReadonlySet<StepColumn> = new Set(['number', 'minutes', 'waitDays', 'breaks']);

/** Columns that are shown, with the grid they stand in. */
export function shownColumns(hidden: ReadonlySet<StepColumn>): readonly StepColumn[] {
  return STEP_COLUMNS.filter((column) => !hidden.has(column));
}

/** Rows are laid out each by itself, so all of them get the same width. */
export function widthOf(columns: readonly StepColumn[]): string {
  return `max(100%, ${columns.reduce((sum, column) => sum + WIDTH[column], 0)}rem)`;
}

export function templateOf(columns: readonly StepColumn[]): string {
  return columns.map((column) => (column === 'step' ? `minmax(0, 1fr)` : `${WIDTH[column]}rem`)).join(' ');
}
