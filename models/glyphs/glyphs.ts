/**
 * Every glyph of the product as data, so that the window, the canvas and the report draw the same thing.
 * 16-unit grid; the markup goes inside an `<svg>` that sets `fill="none" stroke="currentColor" stroke-width="1.4"`
 * with round caps and joins. Filled parts carry their own `fill` and `stroke="none"`. Nothing here names a colour.
 */
export type Glyph = { readonly viewBox: '0 0 16 16'; readonly paths: string };

const glyph = (paths: string): Glyph => ({ viewBox: '0 0 16 16', paths });
const path = (...data: readonly string[]): string => data.map((d) => `<path d="${d}"/>`).join('');
const solid = (d: string): string => `<path d="${d}" fill="currentColor" stroke="none"/>`;
const dot = (x: number, y: number, r: number): string => `<circle cx="${x}" cy="${y}" r="${r}" fill="currentColor" stroke="none"/>`;
const ring = (x: number, y: number, r: number): string => `<circle cx="${x}" cy="${y}" r="${r}"/>`;
const box = (x: number, y: number, width: number, height: number, rx = 1): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}"/>`;

/** Letters are drawn, never typed: no font decides how a mark looks. */
const question = `<path d="M6.4 6.4a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.9.7-.9 1.3"/>${dot(8, 11.1, 0.8)}`;
const sheet = 'M3.8 2h5.4l3 3v9H3.8z';
const fold = 'M9.2 2v3h3';
const gearTeeth =
  'M8 1.5v1.9M8 12.6v1.9M1.5 8h1.9M12.6 8h1.9M3.4 3.4l1.35 1.35M11.25 11.25l1.35 1.35M12.6 3.4l-1.35 1.35M4.75 11.25L3.4 12.6';

export const GLYPHS = {
  // What the marks say.
  brokenChain: glyph(
    path(
      'M6.9 10.8L5.3 12.4a2.3 2.3 0 0 1-3.3-3.3l1.7-1.6',
      'M9.1 5.2l1.6-1.6a2.3 2.3 0 0 1 3.3 3.3l-1.7 1.6',
      'M5.2 4.9L3.9 3.6M6.9 4.1L6.6 2.2M4.4 6.6l-1.9-.3M10.8 11.1l1.3 1.3M9.1 11.9l.3 1.9M11.6 9.4l1.9.3',
    ),
  ),
  chain: glyph(
    path(
      'M7.5 11.2l-1.5 1.5a2.55 2.55 0 0 1-3.6-3.6l2.3-2.3a2.55 2.55 0 0 1 3.6 0',
      'M8.5 4.8L10 3.3a2.55 2.55 0 0 1 3.6 3.6l-2.3 2.3a2.55 2.55 0 0 1-3.6 0',
    ),
  ),
  analogHandover: glyph(`${path('M1.8 2.5h4.6l1.4 1.4v5.6h-6z', 'M8.2 6.5h4.6l1.4 1.4v5.6h-6z', 'M10 4.3h2.6M11.5 3.1l1.2 1.2-1.2 1.2')}`),
  hand: glyph(
    path(
      'M5 8.6V4a.95.95 0 0 1 1.9 0v3.4M6.9 7.4V2.8a.95.95 0 0 1 1.9 0v4.6M8.8 7.4V3.4a.95.95 0 0 1 1.9 0v4.4M10.7 7.8V5.4a.95.95 0 0 1 1.9 0v4.3c0 3-1.5 4.8-4.1 4.8-2.2 0-3.2-1-4.2-2.9L2.9 8.9c-.5-1 .7-1.8 1.4-1L5 8.6',
    ),
  ),
  handScreen: glyph(
    path(
      'M5.6 9.8H2.9a.9.9 0 0 1-.9-.9V3a.9.9 0 0 1 .9-.9h9.2a.9.9 0 0 1 .9.9v2.7',
      'M8.1 11V6.6a.85.85 0 0 1 1.7 0v2.9l2.9.6c.9.2 1.4.9 1.3 1.8l-.3 1.9H9.2l-1.9-2.3c-.5-.6.2-1.4.8-1z',
    ),
  ),
  gearHalf: glyph(`${ring(8, 8, 3.6)}${solid('M8 4.4a3.6 3.6 0 0 0 0 7.2z')}${path(gearTeeth)}`),
  gearFull: glyph(`<circle cx="8" cy="8" r="3.6" fill="currentColor"/>${path(gearTeeth)}`),
  paragraph: glyph(
    path(
      'M10.7 3.9C10.4 2.7 9.3 2 8 2 6.5 2 5.4 2.9 5.4 4.1c0 2.6 5.4 2.8 5.4 5.3 0 1-.7 1.7-1.7 1.9',
      'M5.3 12.1C5.6 13.3 6.7 14 8 14c1.5 0 2.6-.9 2.6-2.1 0-2.6-5.4-2.8-5.4-5.3 0-1 .7-1.7 1.7-1.9',
    ),
  ),
  spark: glyph(
    `${solid('M6.6 3l1.2 3.2L11 7.4 7.8 8.6 6.6 11.8 5.4 8.6 2.2 7.4l3.2-1.2z')}${solid('M12.1 9.3l.7 1.8 1.8.7-1.8.7-.7 1.8-.7-1.8-1.8-.7 1.8-.7z')}`,
  ),
  unknown: glyph(`<circle cx="8" cy="8" r="6" stroke-dasharray="2.3 1.47"/>${question}`),
  clock: glyph(`${ring(8, 8, 6)}${path('M8 4.6V8l2.3 1.5')}`),

  // Carriers, as menus show them.
  paper: glyph(path(sheet, fold, 'M6 7.7h4M6 9.7h4M6 11.7h2.4')),
  person: glyph(`${ring(8, 5, 2.6)}${path('M3 14c0-3 2.1-4.7 5-4.7s5 1.7 5 4.7')}`),
  phone: glyph(
    path(
      'M3.4 2.3h1.9l1.1 2.9-1.4 1.2c.7 1.6 2 2.9 3.6 3.6l1.2-1.4 2.9 1.1v1.9c0 .7-.6 1.3-1.3 1.2C6.6 12.5 3.5 9.4 2.2 3.7c-.1-.7.5-1.4 1.2-1.4z',
    ),
  ),
  fax: glyph(
    `${path('M5 6.5V2.3h6v4.2')}${box(2, 6.5, 12, 7)}${path('M4.5 9h3M4.5 11.2h3')}${dot(10, 9.2, 0.75)}${dot(12, 9.2, 0.75)}${dot(10, 11.3, 0.75)}${dot(12, 11.3, 0.75)}`,
  ),
  box: glyph(path('M8 1.9l5.4 2.9v6.4L8 14.1l-5.4-2.9V4.8z', 'M2.6 4.8L8 7.7l5.4-2.9M8 7.7v6.4')),
  mail: glyph(`${box(1.9, 3.5, 12.2, 9)}${path('M2.4 4.3L8 8.7l5.6-4.4')}`),
  mailbox: glyph(
    `${path('M14.1 7.2V4.5a1 1 0 0 0-1-1H2.9a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1h4.3', 'M2.4 4.3L8 8.7l5.6-4.4')}${box(9.4, 10.6, 5, 3.6, 0.8)}${path('M10.6 10.6V9.7a1.3 1.3 0 0 1 2.6 0v.9')}`,
  ),
  scan: glyph(
    path('M2.2 5V3.2a1 1 0 0 1 1-1H5M11 2.2h1.8a1 1 0 0 1 1 1V5M13.8 11v1.8a1 1 0 0 1-1 1H11M5 13.8H3.2a1 1 0 0 1-1-1V11M1.6 8h12.8'),
  ),
  pdf: glyph(path(sheet, fold, 'M6.3 12V7.8h1.6a1.25 1.25 0 0 1 0 2.5H6.3')),
  office: glyph(`${box(2.2, 2.8, 11.6, 10.4)}${path('M2.2 6h11.6M6.2 6v7.2')}`),
  eFile: glyph(
    path(
      'M1.9 12.2V3.9a.9.9 0 0 1 .9-.9h3.3l1.5 1.7h5.6a.9.9 0 0 1 .9.9v6.6a.9.9 0 0 1-.9.9H2.8a.9.9 0 0 1-.9-.9z',
      'M5.7 9.1l1.7 1.6 3-3.1',
    ),
  ),
  onlineForm: glyph(`${box(1.9, 2.8, 12.2, 10.4)}${path('M1.9 5.6h12.2M4.4 8.2h4M4.4 10.7h4')}${box(10.3, 7.8, 1.9, 3.2, 0.4)}`),
  message: glyph(`${path('M5.4 3.2L2 8l3.4 4.8M10.6 3.2L14 8l-3.4 4.8')}${dot(6, 8, 0.85)}${dot(8, 8, 0.85)}${dot(10, 8, 0.85)}`),
  register: glyph(
    '<ellipse cx="8" cy="3.9" rx="5.2" ry="2"/><path d="M2.8 3.9v8.2c0 1.1 2.3 2 5.2 2s5.2-.9 5.2-2V3.9M2.8 8c0 1.1 2.3 2 5.2 2s5.2-.9 5.2-2"/>',
  ),
  record: glyph(`${box(1.9, 2.4, 12.2, 8.6)}${path('M8 11v2.6M5 13.6h6M4.5 5.2h4M4.5 7.8h2.6')}${dot(11, 6.6, 1)}`),

  // The interface.
  library: glyph(`${box(2.2, 2.4, 3, 11.2, 0.6)}${box(5.2, 2.4, 3, 11.2, 0.6)}${path('M9.6 3.3l2.6-.7 2.7 10.2-2.6.7z')}`),
  model: glyph(`${box(1.7, 5.4, 4.6, 5.2)}${path('M6.3 8h2.3M12 4.6L15.4 8 12 11.4 8.6 8z')}`),
  findings: glyph(
    `${path('M6.5 3.8h7.8M6.5 8h7.8M6.5 12.2h7.8')}<circle cx="3" cy="3.8" r="1.3" fill="currentColor" stroke="none"/>${path('M3 6.7l1.5 2.5h-3z')}${ring(3, 12.2, 1.1)}`,
  ),
  score: glyph(path('M2.1 12.3a6.5 6.5 0 1 1 11.8 0', 'M8 10.2l2.8-4', 'M7.1 10.6a.95.95 0 1 0 1.8-.6')),
  scenario: glyph(path('M2 8h3.2c2 0 2.2-4 4.6-4H14M5.2 8c2 0 2.2 4 4.6 4H14M12 2l2 2-2 2M12 10l2 2-2 2')),
  report: glyph(path(sheet, fold, 'M6 12V9.6M8 12V7.6M10 12v-1.5')),
  flow: glyph(
    `${ring(3.6, 8, 1.6)}${ring(12.4, 3.9, 1.6)}${ring(12.4, 12.1, 1.6)}${path('M5.2 8h1.9c1.6 0 1.4-4.1 3.7-4.1M7.1 8c1.6 0 1.4 4.1 3.7 4.1')}`,
  ),
  workshop: glyph(`${box(1.9, 2.3, 12.2, 8.2)}${path('M8 10.5v1.2M8 11.2l-2.7 2.9M8 11.2l2.7 2.9M4.6 5.2h3.6M4.6 7.7h6.6')}`),
  portfolio: glyph(
    `${box(2.2, 2.2, 4.8, 4.8)}${box(9, 2.2, 4.8, 4.8)}${box(2.2, 9, 4.8, 4.8)}${path('M9.6 13.8v-2.2M11.5 13.8V9.4M13.4 13.8v-3.2')}`,
  ),
  settings: glyph(`${path('M2 4.6h6.2M12 4.6h2M2 11.4h2M7.8 11.4H14')}${ring(10.1, 4.6, 1.9)}${ring(5.9, 11.4, 1.9)}`),
  help: glyph(`${ring(8, 8, 6)}${question}`),
  open: glyph(
    path(
      'M1.9 12.3V4a.9.9 0 0 1 .9-.9h3.1l1.5 1.7h4.7a.9.9 0 0 1 .9.9v1.4',
      'M2.2 13l1.9-5.1a.9.9 0 0 1 .8-.6h8.9a.6.6 0 0 1 .6.8l-1.7 4.4a.9.9 0 0 1-.8.6H2.3',
    ),
  ),
  plus: glyph(path('M8 2.8v10.4M2.8 8h10.4')),
  undo: glyph(path('M5.6 2.8L2.4 6l3.2 3.2', 'M2.6 6h6.9a3.7 3.7 0 0 1 0 7.4H6')),
  redo: glyph(path('M10.4 2.8L13.6 6l-3.2 3.2', 'M13.4 6H6.5a3.7 3.7 0 0 0 0 7.4H10')),
  search: glyph(`${ring(7, 7, 4.6)}${path('M10.4 10.4l3.6 3.6')}`),
  filter: glyph(path('M2 3h12L9.6 8.3v5l-3.2-1.6V8.3z')),
  target: glyph(`${ring(8, 8, 4.6)}${dot(8, 8, 1.2)}${path('M8 1.4v3M8 11.6v3M1.4 8h3M11.6 8h3')}`),
  layers: glyph(path('M8 2l6.2 3.1L8 8.2 1.8 5.1z', 'M1.8 8L8 11.1 14.2 8M1.8 10.9L8 14l6.2-3.1')),
  chevronDown: glyph(path('M3.8 6.2L8 10.4l4.2-4.2')),
  chevronRight: glyph(path('M6.2 3.8L10.4 8l-4.2 4.2')),
  play: glyph('<path d="M5 3.2l8 4.8-8 4.8z" fill="currentColor"/>'),
  pause: glyph(path('M5.4 3.4v9.2M10.6 3.4v9.2')),
  stepForward: glyph(path('M4 3.6L9.4 8 4 12.4z', 'M12 3.6v8.8')),
  stepBack: glyph(path('M12 3.6L6.6 8l5.4 4.4z', 'M4 3.6v8.8')),
  close: glyph(path('M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8')),
  check: glyph(path('M2.8 8.6l3.4 3.4 7-7.6')),
  warning: glyph(`${path('M8 2.2l6.2 11H1.8z', 'M8 6.4v3.2')}${dot(8, 11.3, 0.8)}`),
  info: glyph(`${ring(8, 8, 6)}${path('M8 7.4v3.6')}${dot(8, 5, 0.8)}`),
  lock: glyph(`${box(3, 7, 10, 6.8)}${path('M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2M8 9.6v1.6')}`),
  download: glyph(path('M8 2.2v8M4.7 7L8 10.3 11.3 7M2.6 13.6h10.8')),
  upload: glyph(path('M8 10.3v-8M4.7 5.5L8 2.2l3.3 3.3M2.6 13.6h10.8')),
  more: glyph(`${dot(3.2, 8, 1.2)}${dot(8, 8, 1.2)}${dot(12.8, 8, 1.2)}`),
  minimize: glyph(path('M3 8.5h10')),
  maximize: glyph(box(3, 3, 10, 10, 0.8)),
  restore: glyph(`${box(2.6, 5, 8.4, 8.4, 0.8)}${path('M5.4 5V3.4a.8.8 0 0 1 .8-.8h6.4a.8.8 0 0 1 .8.8v6.4a.8.8 0 0 1-.8.8H11')}`),
  menu: glyph(path('M2.5 4h11M2.5 8h11M2.5 12h11')),
  shield: glyph(path('M8 1.8l5 1.8v4c0 3.2-2 5.4-5 6.6-3-1.2-5-3.4-5-6.6v-4z', 'M5.8 7.8l1.6 1.6 2.9-3')),
  trash: glyph(path('M2.8 4.4h10.4M6.2 4.2V2.6h3.6v1.6M4.2 4.4l.6 9.2h6.4l.6-9.2M6.8 6.8v4.4M9.2 6.8v4.4')),
  folder: glyph(path('M1.9 12.9V3.6h4.3l1.5 1.7h6.4v7.6z')),
  compare: glyph(`${box(1.9, 2.6, 5, 10.8)}${box(9.1, 2.6, 5, 10.8)}${path('M3.6 5.6h1.6M3.6 8h1.6M10.8 5.6h1.6M10.8 10.4h1.6')}`),
  logo: glyph(path('M6.6 11.3H5a3.3 3.3 0 0 1 0-6.6h2.4', 'M9.4 4.7H11a3.3 3.3 0 0 1 0 6.6H8.6', 'M5.2 8h5.6')),
} as const satisfies Readonly<Record<string, Glyph>>;

export type GlyphName = keyof typeof GLYPHS;

/** A glyph as a complete SVG. Decorative unless a label is given; 14, 16 and 20 are the sizes in use. */
export function glyphSvg(name: GlyphName, size = 16, label?: string): string {
  const width = size >= 24 ? 1.25 : 1.4;
  const spoken = label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeAttribute(label)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${GLYPHS[name].viewBox}" width="${size}" height="${size}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${spoken}>${GLYPHS[name].paths}</svg>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
