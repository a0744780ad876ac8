export type TextColumn = { readonly head: string; readonly align: 'start' | 'end' };

/** Widths are taken from so many rows; more are written as they come. */
const ROWS_MEASURED = 200;

/** A table that is written while its rows come; each call gives the text that is ready. */
export type StreamedTable = { readonly add: (cells: readonly string[]) => string; readonly end: () => string };

/**
 * Rows under heads, aligned with spaces, for a terminal of any width; the last column is not padded. `first` holds all that may stand in the
 * first column; the widths of the others follow from the first rows, and a later cell that is wider pushes its own row only.
 */
export function streamedTable(columns: readonly TextColumn[], first: readonly string[]): StreamedTable {
  const rows: (readonly string[])[] = [];
  let widths: readonly number[] | null = null;
  const line = (cells: readonly string[], to: readonly number[]) =>
    `${columns
      .map((column, at) => pad(cells[at] ?? '', to[at] ?? 0, column.align))
      .join('  ')
      .trimEnd()}\n`;
  return {
    add(cells) {
      if (widths !== null) return line(cells, widths);
      rows.push(cells);
      return rows.length < ROWS_MEASURED ? '' : begin();
    },
    end: () => (widths === null && rows.length > 0 ? begin() : ''),
  };

  function begin(): string {
    const more = rows.length < ROWS_MEASURED ? [] : first;
    const to = columns.map((column, at) =>
      [...rows.map((row) => row[at] ?? ''), ...(at === 0 ? more : [])].reduce(
        (most, cell) => Math.max(most, width(cell)),
        width(column.head),
      ),
    );
    widths = to;
    const rule = `${to.map((count) => '─'.repeat(count)).join('  ')}\n`;
    return [
      line(
        columns.map((column) => column.head),
        to,
      ),
      rule,
      ...rows.splice(0).map((row) => line(row, to)),
    ].join('');
  }
}

function pad(text: string, to: number, align: 'start' | 'end'): string {
  const space = ' '.repeat(Math.max(0, to - width(text)));
  return align === 'end' ? space + text : text + space;
}

/** Columns a terminal needs: combining marks take none, East Asian and pictorial characters two. */
function width(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (/\p{M}|\p{Cf}/u.test(char)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(char)
        ? 2
        : 1;
  }
  return columns;
}
