/** Cells of a spreadsheet, row by row. */
export type Cells = readonly (readonly string[])[];

const MOST_CELLS = 200_000;

/** What a spreadsheet would take for a formula gets an apostrophe before it, as people write it there. */
const guarded = (cell: string) => (/^'*[=+\-@]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string) => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);

/** Tab-separated text as Excel and LibreOffice put it on the clipboard and take it: a line end after each row; cells with tabs, lines or quotes are quoted. */
export function tsvOf(cells: Cells): string {
  return cells.map((row) => `${row.map((cell) => quoted(guarded(cell))).join('\t')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Reads tab-separated text. A quote at the beginning of a cell runs to the next lone quote, across tabs and lines; one that never
 * closes is a plain character. The line end that spreadsheets put last begins no further row. Null where there are more than 200,000 cells.
 */
export function readTsv(text: string): Cells | null {
  const rows: string[][] = [[]];
  let at = 0;
  let count = 0;
  while (at <= text.length) {
    const [cell, end] = readCell(text, at);
    if (++count > MOST_CELLS) return null;
    rows.at(-1)?.push(unguarded(cell));
    const next = text[end];
    if (next === undefined) break;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (next === '\t') continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return text === '' ? [] : rows;
}

/** One cell and where it ends. */
function readCell(text: string, start: number): readonly [string, number] {
  if (text[start] === '"') {
    let cell = '';
    for (let at = start + 1; at < text.length; at++) {
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') cell += text[at++];
      else if (at + 1 === text.length || '\t\r\n'.includes(text[at + 1] ?? '')) return [cell.replaceAll('\r\n', '\n'), at + 1];
      else break;
    }
  }
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end++;
  return [text.slice(start, end), end];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The same cells as a table, for programs that take formatted text. */
export function htmlTableOf(cells: Cells): string {
  const escaped = (cell: string) => cell.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replaceAll('\n', '<br>');
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}
