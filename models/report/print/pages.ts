import type { LegendId } from '../../glyphs/legend';
import { legendOf } from '../../glyphs/legend';
import { type Drawing, drawingOf, legendMarkup, type PictureWords } from '../../glyphs/picture';
import { cleanSvg } from '../formats/clean-svg';
import { escapeMarkup } from '../formats/escape';
import { type Box, layOut, MARGIN, type PrintChoice, type PrintLayout, suggestChoice, textPoints, type Tile } from './layout';

/** What stands around the drawing on each sheet, in the reader's language. */
export type PrintWords = Pick<PictureWords, 'language' | 'title' | 'entry' | 'sides'> & {
  /** File and date, at the right of the head. */
  readonly origin: string;
  /** "A2 von 6". */
  readonly page: (name: string, count: number) => string;
};

/** A drawing made ready to stand on sheets. */
export type Printable = {
  readonly drawing: Drawing;
  readonly legend: readonly LegendId[];
  /** Smallest text of the drawing, in its units. */
  readonly leastText: number;
};

export type PrintPage = { readonly name: string; readonly svg: string };
export type PrintJob = {
  readonly layout: PrintLayout;
  readonly pages: readonly PrintPage[];
  /** The drawing, which all pages refer to; has to stand once in the same document. */
  readonly shared: string;
  /** Smallest text on paper, in points. */
  readonly points: number;
};

const DRAWING = 'print-drawing';
const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
/** Legends are drawn in units of a screen; on paper their text has 8 pt. */
const LEGEND_SCALE = (8 / 11) * (25.4 / 72);
const CROP = 4;

/**
 * Takes a drawing of the canvas apart; null where it is none.
 *
 * @param svg light and sanitised; its ids are renamed, so that it can stand beside the diagram it was made from
 */
export function printable(svg: string): Printable | null {
  const clean = cleanSvg(svg, 'print-');
  const drawing = clean && drawingOf(clean.markup);
  if (!drawing) return null;
  const sizes = [...drawing.markup.matchAll(/font-size="([\d.]+)/g)].map(([, size]) => Number(size)).filter((size) => size > 0);
  return { drawing, legend: legendOf(drawing.markup), leastText: Math.min(12, ...sizes) };
}

function legendOn({ legend }: Printable, words: PrintWords, width: number): { markup: string; height: number } {
  const { markup, height } = legendMarkup(legend, words, width / LEGEND_SCALE);
  return { markup, height: height * LEGEND_SCALE };
}

/** The least paper on which all of it can be read. */
export function suggestedChoice(what: Printable, words: PrintWords): PrintChoice {
  return suggestChoice(what.drawing, what.leastText, legendOn(what, words, 273).height);
}

/** Every sheet as a drawing in millimetres: head, part of the diagram, crop marks where sheets are joined, legend, number. */
export function composePages(what: Printable, choice: PrintChoice, words: PrintWords): PrintJob {
  const probe = layOut(what.drawing, choice, 0);
  const legend = legendOn(what, words, probe.area.width);
  const layout = layOut(what.drawing, choice, legend.height);
  const { x, y, width, height, markup } = what.drawing;
  // Not hidden by `display`: what its lines end with would vanish too.
  const shared = `<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true" class="print-shared"><symbol id="${DRAWING}" viewBox="${tidy(x)} ${tidy(y)} ${tidy(width)} ${tidy(height)}" overflow="visible">${markup}</symbol></svg>`;
  const pages = layout.tiles.map((tile) => ({ name: tile.name, svg: pageSvg(tile, layout, what.drawing, legend, words) }));
  return { layout, pages, shared, points: textPoints(what.leastText, layout) };
}

function pageSvg(tile: Tile, layout: PrintLayout, drawing: Box, legend: { markup: string; height: number }, words: PrintWords): string {
  const { sheet, area, tiles } = layout;
  const { part } = tile;
  const right = sheet.width - MARGIN;
  const bottom = sheet.height - MARGIN;
  const number = tiles.length > 1 ? words.page(tile.name, tiles.length) : '';
  const view = `viewBox="${tidy(part.x)} ${tidy(part.y)} ${tidy(part.width)} ${tidy(part.height)}"`;
  const title = fitted(words.title, area.width - textWidth(words.origin, 2.8) - 6);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}" class="print-page" role="img" aria-label="${escapeMarkup(tiles.length > 1 ? number : words.title)}"><rect width="${sheet.width}" height="${sheet.height}" fill="#ffffff"/>${line(MARGIN, MARGIN + 5.5, right, MARGIN + 5.5)}${say(title, MARGIN, MARGIN + 3.5, 3.5, 'start', 600)}${say(words.origin, right, MARGIN + 3.5, 2.8, 'end')}<svg x="${tidy(area.x)}" y="${tidy(area.y)}" width="${tidy(area.width)}" height="${tidy(area.height)}" ${view} overflow="hidden"><use href="#${DRAWING}" x="${tidy(drawing.x)}" y="${tidy(drawing.y)}" width="${tidy(drawing.width)}" height="${tidy(drawing.height)}"/></svg>${tiles.length > 1 ? cropMarks(tile, layout) : ''}<g transform="translate(${MARGIN} ${tidy(area.y + area.height + 3)}) scale(${LEGEND_SCALE.toFixed(5)})">${legend.markup}</g>${number ? say(number, right, bottom, 2.8, 'end') : ''}</svg>`;
}

/** Where to cut so that neighbours meet: in the middle of what both show. */
function cropMarks({ column, row }: Tile, { area, columns, rows }: PrintLayout): string {
  const half = 5;
  const xs = [...(column > 0 ? [area.x + half] : []), ...(column < columns - 1 ? [area.x + area.width - half] : [])];
  const ys = [...(row > 0 ? [area.y + half] : []), ...(row < rows - 1 ? [area.y + area.height - half] : [])];
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  return [
    ...xs.flatMap((x) => [line(x, area.y - CROP / 2, x, area.y + CROP / 2), line(x, bottom - CROP / 2, x, bottom + CROP / 2)]),
    ...ys.flatMap((y) => [line(area.x - CROP / 2, y, area.x + CROP / 2, y), line(right - CROP / 2, y, right + CROP / 2, y)]),
  ].join('');
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${tidy(x1)}" y1="${tidy(y1)}" x2="${tidy(x2)}" y2="${tidy(y2)}" stroke="#596573" stroke-width=".2"/>`;
}

function say(text: string, x: number, y: number, size: number, anchor: 'start' | 'end', weight = 400): string {
  return `<text x="${tidy(x)}" y="${tidy(y)}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="#16202c">${escapeMarkup(text)}</text>`;
}

/** A generous guess; nothing here can measure text. */
function textWidth(text: string, size: number): number {
  return text.length * size * 0.58;
}

function fitted(text: string, room: number): string {
  const most = Math.max(8, Math.floor(room / (3.5 * 0.58)));
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()} …` : text;
}

/** All sheets as one document without script, each exactly one page of the size that was chosen. */
export function printHtml({ layout, pages, shared }: PrintJob, words: PrintWords): string {
  const { width, height } = layout.sheet;
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeMarkup(words.title)}</title>
<style>
@page{size:${width}mm ${height}mm;margin:0}
*{margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.print-shared{position:absolute}
.sheet{width:${width}mm;height:${height}mm;overflow:hidden;break-after:page;break-inside:avoid}
.sheet:last-child{break-after:auto}
.sheet svg.print-page{display:block;width:${width}mm;height:${height}mm}
</style>
</head>
<body>
${shared}
${pages.map(({ svg }) => `<div class="sheet">${svg}</div>`).join('\n')}
</body>
</html>
`;
}

function tidy(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
