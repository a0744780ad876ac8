import { bandBars, LIGHT_BANDS } from '../../glyphs/shapes';
import type { BandNumber, Bar, Block } from '../document';
import { escapeMarkup, tidy } from './escape';

/** Colours of the bands in print, weakest first. */
export const BAND_COLOURS: Readonly<Record<BandNumber, string>> = {
  1: LIGHT_BANDS[0],
  2: LIGHT_BANDS[1],
  3: LIGHT_BANDS[2],
  4: LIGHT_BANDS[3],
  5: LIGHT_BANDS[4],
};
const INK = '#16202C';
const QUIET = '#43505E';
const HAIRLINE = '#DCE1E8';
const UNKNOWN = '#566170';

/** Band 1 hatched, 2 solid, 3 lined, 4 dotted, 5 cross-hatched: a bar keeps its meaning in grey. */
function patterns(prefix: string): string {
  const [one, two, three, four, five] = [BAND_COLOURS[1], BAND_COLOURS[2], BAND_COLOURS[3], BAND_COLOURS[4], BAND_COLOURS[5]];
  const pattern = (band: number, size: number, inner: string, turn = '') =>
    `<pattern id="${prefix}${band}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${turn}>${inner}</pattern>`;
  return `<defs>${[
    pattern(
      1,
      5,
      `<rect width="5" height="5" fill="#F3D9DC"/><path d="M0 0V5" stroke="${one}" stroke-width="3.6"/>`,
      ' patternTransform="rotate(45)"',
    ),
    pattern(2, 5, `<rect width="5" height="5" fill="${two}"/>`),
    pattern(3, 4, `<rect width="4" height="4" fill="${three}"/><path d="M0 2H4" stroke="#fff" stroke-width=".9"/>`),
    pattern(4, 6, `<rect width="6" height="6" fill="${four}"/><circle cx="3" cy="3" r="1" fill="#fff"/>`),
    pattern(5, 6, `<rect width="6" height="6" fill="${five}"/><path d="M0 0L6 6M6 0L0 6" stroke="#fff" stroke-width=".8"/>`),
  ].join('')}</defs>`;
}

const LEFT = 226;
const SCALE = 3.6;
const ROW = 24;

/** Horizontal bars with their values printed and their ranges as outlined boxes. */
export function barsSvg(block: Extract<Block, { kind: 'bars' }>, prefix: string): string {
  const bottom = block.bars.length * ROW;
  const grid = block.ticks.map(
    (tick) =>
      `<path d="M${tidy(LEFT + tick * SCALE)} 0V${bottom}" stroke="${HAIRLINE}"/><text x="${tidy(LEFT + tick * SCALE)}" y="${bottom + 13}" font-size="10" text-anchor="middle" fill="${QUIET}">${tick}</text>`,
  );
  return `<svg class="chart" viewBox="0 0 650 ${bottom + 17}" width="650" height="${bottom + 17}" role="img" aria-label="${escapeMarkup(block.alt)}">${patterns(prefix)}${grid.join('')}${block.bars
    .map((bar, index) => barMarkup(bar, index * ROW, prefix))
    .join('')}</svg>`;
}

function barMarkup(bar: Bar, y: number, prefix: string): string {
  const label = `<text x="0" y="${y + 15}" font-size="11" fill="${INK}">${escapeMarkup(bar.label)}</text>`;
  const known = bar.value !== null;
  const text = `<text x="650" y="${y + 15}" font-size="11.5" font-weight="${known ? 600 : 400}" text-anchor="end" fill="${known ? INK : UNKNOWN}">${escapeMarkup(bar.text)}</text>`;
  const low = LEFT + bar.low * SCALE;
  const width = (bar.high - bar.low) * SCALE;
  if (bar.value !== null) {
    const fill = `<rect x="${LEFT}" y="${y + 4}" width="${tidy(bar.value * SCALE)}" height="14" fill="${bar.band === null ? QUIET : `url(#${prefix}${bar.band})`}"/>`;
    const range =
      width > 0.5
        ? `<rect x="${tidy(low)}" y="${y + 2}" width="${tidy(width)}" height="18" fill="none" stroke="${INK}" stroke-width="1.2"/>`
        : '';
    return label + fill + range + text;
  }
  if (width <= 0.5) return label + text;
  const middle = low + width / 2;
  return `${label}<rect x="${tidy(low)}" y="${y + 4}" width="${tidy(width)}" height="14" rx="2" fill="none" stroke="${UNKNOWN}" stroke-width="1.2" stroke-dasharray="4 3"/><rect x="${tidy(middle - 7)}" y="${y + 3}" width="14" height="16" fill="#fff"/><text x="${tidy(middle)}" y="${y + 15.5}" font-size="12" font-weight="600" text-anchor="middle" fill="${UNKNOWN}">?</text>${text}`;
}

/** Bars to the left and right of a middle line: the first mark of a row hollow above, the second solid below, so that grey suffices. */
export function shiftsSvg(block: Extract<Block, { kind: 'shifts' }>): string {
  const middle = 430;
  const reach = 160;
  const top = 18;
  const bottom = top + block.rows.length * ROW;
  const scale = reach / block.most;
  const key = block.names
    .slice(0, 2)
    .map(
      (name, at) =>
        `<rect x="${middle - reach + at * reach}" y="3" width="12" height="7" fill="${at === 0 ? '#fff' : QUIET}" stroke="${QUIET}"/><text x="${middle - reach + 18 + at * reach}" y="10" font-size="10" fill="${QUIET}">${escapeMarkup(name)}</text>`,
    )
    .join('');
  const rows = block.rows.map(({ label, marks }, index) => {
    const y = top + index * ROW;
    const bars = marks.slice(0, 2).map(({ value, text }, at) => {
      const length = Math.abs(value) * scale;
      const x = value < 0 ? middle - length : middle;
      const end = value < 0 ? middle - length - 5 : middle + length + 5;
      return `<rect x="${tidy(x)}" y="${y + 3 + at * 9}" width="${tidy(Math.max(length, 0.8))}" height="7" fill="${at === 0 ? '#fff' : QUIET}" stroke="${QUIET}"/><text x="${tidy(end)}" y="${y + 10 + at * 9}" font-size="9.5" text-anchor="${value < 0 ? 'end' : 'start'}" fill="${INK}">${escapeMarkup(text)}</text>`;
    });
    return `<text x="0" y="${y + 15}" font-size="11" fill="${INK}">${escapeMarkup(label)}</text>${bars.join('')}`;
  });
  return `<svg class="chart" viewBox="0 0 650 ${bottom + 4}" width="650" height="${bottom + 4}" role="img" aria-label="${escapeMarkup(block.alt)}">${key}<path d="M${middle} ${top - 2}V${bottom + 2}" stroke="${INK}"/>${rows.join('')}</svg>`;
}

/** The scale from 0 to 100 with its five bands, the value as a needle and the range as a box, dashed where there is no value. */
export function gaugeSvg(block: Extract<Block, { kind: 'gauge' }>): string {
  const scale = 3.88;
  const edges = [0, ...block.limits, 100];
  const segments = edges.slice(0, -1).map((edge, index) => {
    const end = edges[index + 1] ?? 100;
    const band = (index + 1) as BandNumber;
    const shade = block.band === band ? 1 : 0.22;
    return `<rect x="${tidy(edge * scale + 0.75)}" y="9" width="${tidy((end - edge) * scale - 1.5)}" height="6" rx="1.5" fill="${BAND_COLOURS[band] ?? UNKNOWN}" opacity="${shade}"/>`;
  });
  const labels = edges.map((edge) => {
    const anchor = edge === 0 ? 'start' : edge === 100 ? 'end' : 'middle';
    return `<text x="${tidy(edge * scale)}" y="35" font-size="10.5" text-anchor="${anchor}" fill="${QUIET}">${edge}</text>`;
  });
  const width = Math.max((block.high - block.low) * scale, 5);
  const x = Math.min(block.low * scale, 388 - width);
  const dash = block.value === null ? ' stroke-dasharray="4 3"' : '';
  const box = `<rect x="${tidy(Math.max(x, 0.7))}" y="5.5" width="${tidy(width)}" height="13" rx="2" fill="none" stroke="${INK}" stroke-width="1.4"${dash}/>`;
  const at = block.value === null ? 0 : Math.min(Math.max(block.value * scale, 4), 384);
  const needle =
    block.value === null
      ? ''
      : `<path d="M${tidy(at)} 4v16" stroke="${INK}" stroke-width="2"/><path d="M${tidy(at - 4)} 0h8l-4 4.5z" fill="${INK}"/>`;
  return `<svg class="scale" viewBox="0 0 388 38" width="388" height="38" role="img" aria-label="${escapeMarkup(block.alt)}">${segments.join('')}${box}${needle}${labels.join('')}</svg>`;
}

/** Five rising bars, as many filled as the band's number; dashed where there is no band. */
export function bandSvg(band: BandNumber | null): string {
  const colour = band === null ? UNKNOWN : BAND_COLOURS[band];
  return `<svg class="band" viewBox="0 0 34 14" width="34" height="14" aria-hidden="true">${bandBars(band ?? 0, colour)}</svg>`;
}
