/** Sizes of sheets in millimetres, upright. */
export const PAPERS = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const;
export type Paper = keyof typeof PAPERS;
export type Orientation = 'portrait' | 'landscape';

/** How a drawing is to be spread over sheets. `columns` and `rows` are the most it may take; one of each fits it on one sheet. */
export type PrintChoice = {
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly columns: number;
  readonly rows: number;
};

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One sheet: its place in the whole, and the part of the drawing it shows, in units of the drawing. */
export type Tile = { readonly column: number; readonly row: number; readonly name: string; readonly part: Box };

export type PrintLayout = {
  /** Of a sheet, in millimetres. */
  readonly sheet: { readonly width: number; readonly height: number };
  /** Where the drawing lies on each sheet, in millimetres. */
  readonly area: Box;
  /** Millimetres per unit of the drawing. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly tiles: readonly Tile[];
};

/** What neighbouring sheets share, for gluing, in millimetres. */
export const OVERLAP = 10;
/** A printer's own edge, in millimetres. */
export const MARGIN = 12;
const HEAD = 9;
const FOOT = 8;
export const MOST_TILES = 8;
/** Twice the natural size of 96 units an inch: a small process does not fill a wall. */
const LARGEST = (2 * 25.4) / 96;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Smaller text is hard to read on paper, in points. */
export const LEAST_TEXT = 6.5;

/**
 * Spreads a drawing over sheets as large as they allow. Sheets that would show nothing are left out: a wide drawing on two by two sheets
 * takes only the upper two. With several sheets each shows a strip of its neighbour.
 *
 * @param drawing in its own units
 * @param legendHeight room below the drawing on each sheet, in millimetres
 */
export function layOut(drawing: Box, choice: PrintChoice, legendHeight: number): PrintLayout {
  const { width: short, height: long } = PAPERS[choice.paper];
  const sheet = choice.orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
  const area: Box = {
    x: MARGIN,
    y: MARGIN + HEAD,
    width: sheet.width - 2 * MARGIN,
    height: sheet.height - 2 * MARGIN - HEAD - FOOT - legendHeight,
  };
  const wanted = { columns: clamp(choice.columns), rows: clamp(choice.rows) };
  const scale = Math.min(LARGEST, spread(area.width, wanted.columns) / drawing.width, spread(area.height, wanted.rows) / drawing.height);
  const columns = needed(drawing.width * scale, area.width, wanted.columns);
  const rows = needed(drawing.height * scale, area.height, wanted.rows);
  const whole = { width: spread(area.width, columns) / scale, height: spread(area.height, rows) / scale };
  const left = drawing.x - (whole.width - drawing.width) / 2;
  const top = drawing.y - (whole.height - drawing.height) / 2;
  const tiles: Tile[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const part = {
        x: left + (column * (area.width - OVERLAP)) / scale,
        y: top + (row * (area.height - OVERLAP)) / scale,
        width: area.width / scale,
        height: area.height / scale,
      };
      tiles.push({ column, row, name: `${String.fromCharCode(65 + column)}${row + 1}`, part });
    }
  }
  return { sheet, area, scale, columns, rows, tiles };
}

function clamp(count: number): number {
  return Math.min(MOST_TILES, Math.max(1, Math.floor(count)));
}

/** What sheets side by side show together, in millimetres. */
function spread(one: number, count: number): number {
  return count * one - (count - 1) * OVERLAP;
}

function needed(size: number, one: number, most: number): number {
  let count = 1;
  // Rounding must not ask for one more sheet than was given.
  while (count < most && size > spread(one, count) + 0.01) count++;
  return count;
}

/** Size in points of text of a size in units of the drawing. */
export function textPoints(size: number, { scale }: Pick<PrintLayout, 'scale'>): number {
  return size * scale * POINTS_PER_MILLIMETRE;
}

/**
 * The least paper on which all text can be read: one sheet, turned as the drawing lies, A4 before A3, then more and more A4 sheets.
 *
 * @param leastText smallest text of the drawing, in its units
 */
export function suggestChoice(drawing: Box, leastText: number, legendHeight: number): PrintChoice {
  const orientation: Orientation = drawing.width >= drawing.height ? 'landscape' : 'portrait';
  const readable = (choice: PrintChoice) => textPoints(leastText, layOut(drawing, choice, legendHeight)) >= LEAST_TEXT;
  const single = (['A4', 'A3'] as const).map((paper): PrintChoice => ({ paper, orientation, columns: 1, rows: 1 }));
  const found = single.find(readable);
  if (found) return found;
  let least: PrintChoice | null = null;
  for (const turned of ['landscape', 'portrait'] as const) {
    for (let columns = 1; columns <= MOST_TILES; columns++) {
      for (let rows = 1; rows <= MOST_TILES; rows++) {
        const choice: PrintChoice = { paper: 'A4', orientation: turned, columns, rows };
        if (least && columns * rows >= least.columns * least.rows) continue;
        if (readable(choice)) least = choice;
      }
    }
  }
  return least ?? { paper: 'A3', orientation, columns: MOST_TILES, rows: MOST_TILES };
}
