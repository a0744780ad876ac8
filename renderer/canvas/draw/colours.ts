import type { CanvasElement } from '../dialect';

/** A colour as a file may write it. Anything else, above all an address, is not a colour. */
const COLOUR = /^(#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|(rgb|hsl)a?\(\s*[-\d.,%/\s]+(deg)?[-\d.,%/\s]*\)|[a-z]{3,30})$/i;

export type Ink = { readonly red: number; readonly green: number; readonly blue: number };
export type FileColours = { readonly fill: string | null; readonly stroke: string | null; readonly label: string | null };

const known = new Map<string, Ink | null>();
let pen: CanvasRenderingContext2D | null = null;

/** Reads a colour by letting the browser paint with it; null for what is no plain colour. */
export function readColour(value: unknown): Ink | null {
  if (typeof value !== 'string' || !COLOUR.test(value.trim())) return null;
  const text = value.trim();
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  pen ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  let ink: Ink | null = null;
  if (pen && CSS.supports('color', text)) {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = text;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    ink = alpha === 0 ? null : { red, green, blue };
  }
  known.set(text, ink);
  return ink;
}

function css({ red, green, blue }: Ink): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Relative luminance from 0 to 1 (WCAG 2.2). */
export function luminance(ink: Ink): number {
  const [red, green, blue] = [ink.red, ink.green, ink.blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const DARK_INK = '#16202c';
const LIGHT_INK = '#ffffff';

/** Dark or light text, whichever reads better on the fill. 0.19 is where both give the same contrast. */
export function inkOn(fill: Ink): string {
  return luminance(fill) > 0.19 ? DARK_INK : LIGHT_INK;
}

/** A colour of the file on the bare canvas: itself in the light theme, drawn towards the text colour in the dark one. */
export function onCanvas(ink: Ink): string {
  return `color-mix(in srgb, ${css(ink)} var(--own-colour), var(--text))`;
}

/** The colours a file gives an element, safe to draw; null where it gives none. */
export function fileColours(element: CanvasElement): FileColours {
  const di = element.di;
  if (!di || typeof di.get !== 'function') return { fill: null, stroke: null, label: null };
  const fill = readColour(di.get('color:background-color') ?? di.get('bioc:fill'));
  const stroke = readColour(di.get('color:border-color') ?? di.get('bioc:stroke'));
  const label = di.get('label') as CanvasElement['di'] | undefined;
  const text = readColour(typeof label?.get === 'function' ? label.get('color:color') : undefined);
  return {
    fill: fill ? css(fill) : null,
    stroke: stroke ? (fill ? css(stroke) : onCanvas(stroke)) : null,
    label: fill ? inkOn(fill) : text ? onCanvas(text) : null,
  };
}
