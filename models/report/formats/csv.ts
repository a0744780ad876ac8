import type { Cell, ReportDocument, Run } from '../document';
import { withoutForbidden } from './escape';

/** What a cell of a CSV file may hold. Numbers stay numbers, everything else is text. */
export type CsvCell = string | number | null;

/** First characters that make a spreadsheet read text as a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, text always in quotes and never a formula. German files
 * separate by semicolon and write a decimal comma, English ones by comma and point, as the spreadsheets expect.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], language: 'de' | 'en'): string {
  return `\ufeff${rows.map((row) => csvLine(row, language)).join('')}`;
}

/** One more row of such a file. */
export function csvLine(row: readonly CsvCell[], language: 'de' | 'en'): string {
  return `${row.map((cell) => csvCell(cell, language)).join(language === 'de' ? ';' : ',')}\r\n`;
}

function csvCell(cell: CsvCell, language: 'de' | 'en'): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return '';
    return language === 'de' ? String(cell).replace('.', ',') : String(cell);
  }
  const text = withoutForbidden(cell);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** The tables of one section of a report, one below the other; by default the register of media breaks. */
export function reportCsv(document: ReportDocument, section = 'register'): string {
  const tables = document.sections
    .filter(({ id }) => id === section)
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table');
  const rows = tables.flatMap((table, index): readonly (readonly CsvCell[])[] => [
    ...(index === 0 ? [] : [[]]),
    ...(tables.length > 1 ? [[table.caption]] : []),
    table.columns.map((column) => column.head.replace(/\n/g, ' ')),
    ...table.rows.map((row) => row.cells.map(plainCell)),
  ]);
  return csvText(rows, document.language);
}

function plainCell(cell: Cell): CsvCell {
  if (cell.kind === 'empty') return null;
  return cell.kind === 'number' ? cell.value : cell.runs.map(plainRun).join('').trim();
}

function plainRun(run: Run): string {
  if (run.kind === 'break') return ' · ';
  return run.kind === 'icon' ? run.alt : run.text;
}
