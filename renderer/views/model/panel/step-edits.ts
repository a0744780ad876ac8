import { cellText } from '#models/capture/cell-text';
import { isMarkColumn, MARK_COLUMNS, type StepColumn } from '#models/capture/columns';
import type { KindedRow } from '#models/capture/select-steps';
import type { Systems } from '#models/capture/step-row';
import { patchBetween, type Refusal, writeCell } from '#models/capture/write-cell';
import type { Language } from '#models/text/language';
import { writeSteps } from '../../../state/bulk-marks';

type Context = { readonly language: Language; readonly systems: Systems };

/** The same text into one column of several rows. Returns why it was refused, where no row took it. */
export function writeText(rows: readonly KindedRow[], column: StepColumn, text: string, context: Context): Refusal | null {
  if (!isMarkColumn(column)) return { why: 'readOnly', text, meant: null };
  const results = rows.map((row) => ({ row, result: writeCell(row.marks, column, text, context) }));
  const refused = results.flatMap(({ result }) => (result.ok ? [] : [result.refusal]));
  if (refused.length === results.length) return refused[0] ?? null;
  const after = new Map(results.map(({ row, result }) => [row, result.ok ? result.marks : row.marks]));
  writeSteps(rows, (row) => patchBetween(row.marks, after.get(row) ?? row.marks));
  return null;
}

/** Takes away what the cells state. */
export function clearCells(rows: readonly KindedRow[], columns: readonly StepColumn[], context: Context): void {
  writeSteps(
    rows,
    (row) =>
      patchBetween(
        row.marks,
        rewritten(row, columns, () => '', context),
      ),
    'clear',
  );
}

/** What the first row says in these columns, in all rows below it. */
export function fillDown(rows: readonly KindedRow[], columns: readonly StepColumn[], context: Context): void {
  const [first, ...rest] = rows;
  if (!first) return;
  const said = (column: StepColumn) => cellText(first, column, context.language, context.systems);
  writeSteps(rest, (row) => patchBetween(row.marks, rewritten(row, columns, said, context)), 'fill');
}

function rewritten(row: KindedRow, columns: readonly StepColumn[], textOf: (column: StepColumn) => string, context: Context) {
  let { marks } = row;
  for (const column of MARK_COLUMNS) {
    if (!columns.includes(column)) continue;
    const result = writeCell(marks, column, textOf(column), context);
    if (result.ok) marks = result.marks;
  }
  return marks;
}
