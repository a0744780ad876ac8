import { LIGHT_MARKS, legendOf, type LegendId, legendSign } from './legend';

/** A drawing with its measures in its own units. */
export type Drawing = { readonly markup: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type PictureWords = {
  readonly language: 'de' | 'en';
  /** Name of the process. */
  readonly title: string;
  /** Spoken in place of the picture. */
  readonly description: string;
  readonly entry: Readonly<Record<LegendId, string>>;
  readonly sides: string;
};

const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
const TEXT = 11;
const SIGN = 16;
const ROW = 22;
const BETWEEN = 18;
const INSET = 12;

/** Taken apart so that it can stand inside another drawing; null where the text is no drawing with a view box. */
export function drawingOf(svg: string): Drawing | null {
  const found = /<svg\b[^>]*\bviewBox="([-\d.e]+) ([-\d.e]+) ([-\d.e]+) ([-\d.e]+)"[^>]*>([\s\S]*)<\/svg>\s*$/.exec(svg);
  if (!found) return null;
  const [x = 0, y = 0, width = 0, height = 0] = found.slice(1, 5).map(Number);
  return width > 0 && height > 0 ? { markup: found[5] ?? '', x, y, width, height } : null;
}

/** Wide enough for the widest of the fonts that may be there; nothing here can measure text. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[ijlI.,:;'|!]/.test(letter) ? 0.34 : /[mwMW%]/.test(letter) ? 0.95 : /[A-ZÄÖÜ]/.test(letter) ? 0.72 : 0.6;
  return width * TEXT;
}

/** Signs and their words in rows that fit the width, from the origin down. Empty where there is nothing to explain. */
export function legendMarkup(
  ids: readonly LegendId[],
  words: Pick<PictureWords, 'entry' | 'sides'>,
  width: number,
): Omit<Drawing, 'x' | 'y'> {
  const parts: string[] = [];
  let [x, row, widest] = [0, 0, 0];
  const take = (room: number): number => {
    if (x > 0 && x + room > width) [x, row] = [0, row + 1];
    const at = x;
    x += room + BETWEEN;
    widest = Math.max(widest, at + room);
    return at;
  };
  const say = (text: string, at: number) =>
    `<text x="${tidy(at)}" y="${row * ROW + 15}" font-family="${FONT}" font-size="${TEXT}" fill="${LIGHT_MARKS.text}">${escapeText(text)}</text>`;
  for (const id of ids) {
    const at = take(SIGN + 5 + textWidth(words.entry[id]));
    const sign = `<g transform="translate(${tidy(at)} ${row * ROW + 3}) scale(${SIGN / 20})">${legendSign(id)}</g>`;
    parts.push(sign, say(words.entry[id], at + SIGN + 5));
  }
  if (ids.some((id) => id === 'structured' || id === 'unstructured' || id === 'analogue')) {
    const at = take(textWidth(words.sides));
    parts.push(say(words.sides, at));
  }
  return { markup: `<g class="legend">${parts.join('')}</g>`, width: widest, height: parts.length === 0 ? 0 : (row + 1) * ROW };
}

/**
 * A diagram as a picture that stands for itself: title, description and language for readers of the file, the legend of the marks that
 * occur below. Null where the text is no drawing.
 *
 * @param svg from the canvas: light, sanitised
 */
export function pictureSvg(svg: string, words: PictureWords): string | null {
  const drawing = drawingOf(svg);
  if (!drawing) return null;
  const ids = legendOf(drawing.markup);
  // A drawing narrower than two entries would make a column of its legend.
  const width = Math.max(drawing.width, ids.length > 0 ? 320 : 0);
  const legend = legendMarkup(ids, words, width - 2 * INSET);
  const height = drawing.height + (legend.height > 0 ? legend.height + INSET : 0);
  const aside = (width - drawing.width) / 2;
  const size = `width="${tidy(width)}" height="${tidy(height)}" viewBox="0 0 ${tidy(width)} ${tidy(height)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${words.language}" role="img" aria-labelledby="picture-title picture-text"><title id="picture-title">${escapeText(words.title)}</title><desc id="picture-text">${escapeText(words.description)}</desc><rect width="${tidy(width)}" height="${tidy(height)}" fill="#ffffff"/><g transform="translate(${tidy(aside - drawing.x)} ${tidy(-drawing.y)})">${drawing.markup}</g>${legend.height > 0 ? `<g transform="translate(${INSET} ${tidy(drawing.height)})">${legend.markup}</g>` : ''}</svg>
`;
}

function tidy(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
