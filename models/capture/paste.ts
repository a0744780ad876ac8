import type { MarksChange } from '../process/change';
import type { StepMarks } from '../process/marks';
import type { Language } from '../text/language';
import { capture } from '../text/capture';
import { LANGUAGES } from '../text/language';
import { cellText } from './cell-text';
import { isMarkColumn, MARK_COLUMNS, STEP_COLUMNS, type StepColumn } from './columns';
import { grouped } from './grouped';
import type { StepRow, Systems } from './step-row';
import type { Cells } from './tsv';
import { patchBetween, type Refusal, writeCell } from './write-cell';

/** Where pasted cells go: rows and columns as they are shown, and which of them are chosen. */
export type PasteTarget = {
  readonly rows: readonly StepRow[];
  readonly columns: readonly StepColumn[];
  /** Ids of the chosen rows; the first of them in the order shown is where pasting begins. */
  readonly chosenRows: ReadonlySet<string>;
  readonly chosenColumns: readonly StepColumn[];
};

export type PastedCell = {
  readonly row: StepRow;
  readonly column: StepColumn;
  readonly text: string;
  readonly outcome: 'same' | 'set' | 'clear' | Refusal;
};

/** What pasting would do, before it does anything. */
export type PastePlan = {
  readonly cells: readonly PastedCell[];
  readonly changes: readonly MarksChange[];
  /** Cells that would change something, those among them that would only take away, those that say what is there, and those refused. */
  readonly set: number;
  readonly cleared: number;
  readonly same: number;
  readonly refused: readonly (PastedCell & { readonly outcome: Refusal })[];
  /** Cells for which there is no row or column left. */
  readonly beyond: number;
};

type Placed = { readonly row: StepRow; readonly column: StepColumn; readonly text: string };

/**
 * Reads pasted cells against the rows they would land on. A first row of column titles says which columns are meant; without one they
 * begin at the first chosen column. Fewer cells than are chosen are repeated where they fit evenly, as spreadsheets do.
 */
export function planPaste(pasted: Cells, target: PasteTarget, language: Language, systems: Systems): PastePlan {
  const titles = titlesOf(pasted[0] ?? []);
  const body = titles ? pasted.slice(1) : pasted;
  const { placed, beyond } = place(body, titles, target);
  const cells: PastedCell[] = [];
  const changes: MarksChange[] = [];
  for (const [row, own] of grouped(placed, ({ row }) => row)) {
    const { outcomes, marks } = writeRow(row, own, language, systems);
    cells.push(...outcomes);
    const patch = patchBetween(row.marks, marks);
    if (patch) changes.push({ kind: 'step', elements: [row.id], patch });
  }
  const refused = cells.filter((cell): cell is PastedCell & { readonly outcome: Refusal } => typeof cell.outcome === 'object');
  const count = (outcome: string) => cells.filter((cell) => cell.outcome === outcome).length;
  return { cells, changes, set: count('set') + count('clear'), cleared: count('clear'), same: count('same'), refused, beyond };
}

function titlesOf(row: readonly string[]): readonly (StepColumn | null)[] | null {
  const columns = row.map(columnOfTitle);
  const known = columns.filter((column) => column !== null).length;
  // One title alone could be a name; two in a row are a head.
  return known >= 2 && known * 2 >= row.length ? columns : null;
}

function columnOfTitle(title: string): StepColumn | null {
  const wanted = title.trim().toLowerCase();
  const names = (column: StepColumn) =>
    LANGUAGES.flatMap((language) => [capture[language].column[column], capture[language].columnLong[column]]);
  return STEP_COLUMNS.find((column) => names(column).some((name) => name.toLowerCase() === wanted)) ?? null;
}

function place(body: Cells, titles: readonly (StepColumn | null)[] | null, target: PasteTarget) {
  const chosen = target.rows.filter((row) => target.chosenRows.has(row.id));
  const width = Math.max(0, ...body.map((row) => row.length));
  const times = (have: number, wanted: number) => (have > 0 && wanted > have && wanted % have === 0 ? wanted : have);
  const height = times(body.length, chosen.length);
  const first = chosen[0] ? target.rows.indexOf(chosen[0]) : 0;
  // Chosen rows need not be neighbours; where as many are chosen as are pasted, each gets its own.
  const rows = height === chosen.length ? chosen : target.rows.slice(first, first + height);
  const start = target.columns.indexOf(target.chosenColumns[0] ?? 'number');
  const across = titles ? width : times(width, target.chosenColumns.length);
  const columns = titles ?? target.columns.slice(start, start + across);
  const placed: Placed[] = [];
  let beyond = 0;
  for (let down = 0; down < height; down++) {
    const source = body[down % body.length] ?? [];
    for (let right = 0; right < across; right++) {
      const text = source[titles ? right : right % width];
      if (text === undefined) continue;
      const [row, column] = [rows[down], columns[right]];
      if (row && column) placed.push({ row, column, text });
      else if (text.trim() !== '') beyond++;
    }
  }
  return { placed, beyond };
}

function writeRow(row: StepRow, placed: readonly Placed[], language: Language, systems: Systems) {
  const rank = (column: StepColumn) => (isMarkColumn(column) ? MARK_COLUMNS.indexOf(column) : -1);
  let marks: StepMarks = row.marks;
  const outcomes = placed
    .toSorted((a, b) => rank(a.column) - rank(b.column))
    .map(({ column, text }): PastedCell => {
      const before = cellText({ ...row, marks }, column, language, systems);
      const cell = { row, column, text };
      if (text.trim() === before.trim()) return { ...cell, outcome: 'same' };
      if (!isMarkColumn(column)) return { ...cell, outcome: { why: 'readOnly', text, meant: null } };
      const written = writeCell(marks, column, text, { language, systems });
      if (!written.ok) return { ...cell, outcome: written.refusal };
      const same = patchBetween(marks, written.marks) === null;
      marks = written.marks;
      return { ...cell, outcome: same ? 'same' : text.trim() === '' ? 'clear' : 'set' };
    });
  return { outcomes, marks };
}
