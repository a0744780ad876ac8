export type TextColumn = { readonly head: string; readonly align: 'start' | 'end' };

/** Rows under heads, aligned with spaces, for a terminal of any width; the last column is not padded. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, at) => Math.max(width(column.head), ...rows.map((row) => width(row[at] ?? ''))));
  const line = (cells: readonly string[]) =>
    columns
      .map((column, at) => pad(cells[at] ?? '', widths[at] ?? 0, column.align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((count) => '─'.repeat(count)).join('  ');
  return `${[line(columns.map((column) => column.head)), rule, ...rows.map(line)].join('\n')}\n`;
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
