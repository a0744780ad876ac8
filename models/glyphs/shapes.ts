import type { CarrierClass } from '../process/vocabulary';

/**
 * The shapes that carry meaning, as SVG markup: form first, colour second. All functions are pure and deterministic.
 * Chips and severities live on a 20-unit grid with the origin at the upper left, band bars on a 34 × 14 one. Each returns
 * a `<g>`; put it in an `<svg viewBox="0 0 20 20">` or translate it. Colours come from the classes below (`SHAPE_CSS`
 * gives the printed ones); a palette may be passed instead where no style sheet reaches, as in an exported figure.
 */
export type ShapePalette = {
  readonly analogue: string;
  readonly analogueSoft: string;
  readonly unstructured: string;
  readonly unstructuredSoft: string;
  readonly structured: string;
  readonly onStructured: string;
  readonly unknown: string;
  readonly paper: string;
  readonly severity: Readonly<Record<1 | 2 | 3, string>>;
  readonly onSeverity: string;
};

/** The light colours of the design, used by everything that is printed. */
export const LIGHT_PALETTE: ShapePalette = {
  analogue: '#8A4B0F',
  analogueSoft: '#FBF1E4',
  unstructured: '#6B3FA0',
  unstructuredSoft: '#F1EAFA',
  structured: '#0B6B63',
  onStructured: '#FFFFFF',
  unknown: '#566170',
  paper: '#FFFFFF',
  severity: { 3: '#B3202A', 2: '#B04400', 1: '#776000' },
  onSeverity: '#FFFFFF',
};

/** The same colours as custom properties, so that one markup serves light, dark and forced colours. */
export const TOKEN_PALETTE: ShapePalette = {
  analogue: 'var(--media-a)',
  analogueSoft: 'var(--media-a-soft)',
  unstructured: 'var(--media-u)',
  unstructuredSoft: 'var(--media-u-soft)',
  structured: 'var(--media-s)',
  onStructured: 'var(--on-media)',
  unknown: 'var(--media-x)',
  paper: 'var(--shape)',
  severity: { 3: 'var(--sev-3)', 2: 'var(--sev-2)', 1: 'var(--sev-1)' },
  onSeverity: 'var(--on-sev)',
};

const LETTER =
  "font-family=\"-apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, system-ui, sans-serif\" text-anchor=\"middle\"";

function letter(text: string, y: number, size: number, fill: string): string {
  return `<text x="10" y="${y}" font-size="${size}" font-weight="700" fill="${fill}" stroke="none" ${LETTER}>${escapeText(text)}</text>`;
}

/** Outline of each class: sheet with a cut corner, rounded field, circle, dashed field. */
export const CARRIER_OUTLINE: Readonly<Record<CarrierClass, string>> = {
  A: 'M2.2 1.7h11l4.6 4.6v12H2.2z',
  U: 'M5.4 1.7h9.2a3.7 3.7 0 0 1 3.7 3.7v9.2a3.7 3.7 0 0 1-3.7 3.7H5.4a3.7 3.7 0 0 1-3.7-3.7V5.4a3.7 3.7 0 0 1 3.7-3.7z',
  S: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  N: 'M1.9 10a8.1 8.1 0 1 1 16.2 0 8.1 8.1 0 0 1-16.2 0z',
  X: 'M4.7 1.7h10.6a3 3 0 0 1 3 3v10.6a3 3 0 0 1-3 3H4.7a3 3 0 0 1-3-3V4.7a3 3 0 0 1 3-3z',
};

/** Hatching of the analogue sheet, clear of the letter: two corners. */
export const ANALOGUE_HATCH = 'M2.2 12.4l5.9 5.9M2.2 15.4l2.9 2.9M14.6 4.2l3.2 3.2M14.9 14.6l2.9 2.9M17.8 12.6v0';
/** Solid foot of the unstructured field. */
export const UNSTRUCTURED_FOOT = 'M1.8 15.2h16.4a3.7 3.7 0 0 1-3.6 3.1H5.4a3.7 3.7 0 0 1-3.6-3.1z';

/** What carries the information, as a chip with its letter. The form says the class, the letter the carrier. */
export function carrierChip(carrierClass: CarrierClass, text: string, palette: ShapePalette = LIGHT_PALETTE): string {
  const outline = CARRIER_OUTLINE[carrierClass];
  const open = `<g class="chip chip-${carrierClass.toLowerCase()}">`;
  switch (carrierClass) {
    case 'A':
      return `${open}<path d="${outline}" fill="${palette.analogueSoft}" stroke="${palette.analogue}" stroke-width="1.5" stroke-linejoin="round"/><path d="${ANALOGUE_HATCH}" fill="none" stroke="${palette.analogue}" stroke-width=".9"/>${letter(text, 14, 11, palette.analogue)}</g>`;
    case 'U':
      return `${open}<path d="${outline}" fill="${palette.unstructuredSoft}" stroke="${palette.unstructured}" stroke-width="1.5"/><path d="${UNSTRUCTURED_FOOT}" fill="${palette.unstructured}" stroke="none"/>${letter(text, 13.2, 11, palette.unstructured)}</g>`;
    case 'S':
      return `${open}<path d="${outline}" fill="${palette.structured}" stroke="none"/>${letter(text, 14, 11, palette.onStructured)}</g>`;
    case 'N':
      return `${open}<path d="${outline}" fill="${palette.paper}" stroke="${palette.unknown}" stroke-width="1.3"/>${letter(text, 14, 11, palette.unknown)}</g>`;
    case 'X':
      return `${open}<path d="${outline}" fill="${palette.paper}" stroke="${palette.unknown}" stroke-width="1.4" stroke-dasharray="3 2"/>${letter(text, 14, 11, palette.unknown)}</g>`;
  }
}

/** Octagon, triangle and ring for severities 3, 2 and 1; two sheets' frame for 0, the analogue handover. */
export const SEVERITY_OUTLINE: Readonly<Record<0 | 1 | 2 | 3, string>> = {
  3: 'M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z',
  2: 'M10 1.4l9.2 16.2a.9.9 0 0 1-.8 1.3H1.6a.9.9 0 0 1-.8-1.3z',
  1: 'M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4z',
  0: 'M4.4 1.4h11.2a3 3 0 0 1 3 3v11.2a3 3 0 0 1-3 3H4.4a3 3 0 0 1-3-3V4.4a3 3 0 0 1 3-3z',
};

export type SeverityLook = 'counted' | 'suggested' | 'dismissed';

/**
 * Severity as a shape with its number. Suggested ones have a dashed outline and no fill, dismissed ones are struck through;
 * severity 0 is the analogue handover with its two sheets.
 */
export function severityShape(
  severity: 0 | 1 | 2 | 3,
  text: string,
  look: SeverityLook = 'counted',
  palette: ShapePalette = LIGHT_PALETTE,
): string {
  const colour = severity === 0 ? palette.analogue : palette.severity[severity];
  const outline = SEVERITY_OUTLINE[severity];
  const open = `<g class="severity severity-${severity} severity-${look}">`;
  const strike = look === 'dismissed' ? `<path d="M2.5 17.5l15-15" stroke="${colour}" stroke-width="1.6" fill="none"/>` : '';
  const baseline = severity === 2 ? 16.4 : 14.1;
  if (severity === 0) {
    const dash = look === 'suggested' ? ' stroke-dasharray="3 2"' : '';
    const sheets = `<path d="M4.6 5h4.6l1.4 1.4V12h-6zM9.6 8.4h4.6l1.4 1.4v5.2h-6z" fill="${palette.analogueSoft}" stroke="${colour}" stroke-width="1.2" stroke-linejoin="round"/>`;
    return `${open}<path d="${outline}" fill="${palette.analogueSoft}" stroke="${colour}" stroke-width="1.5"${dash}/>${sheets}${strike}</g>`;
  }
  if (look !== 'counted') {
    const dash = look === 'suggested' ? ' stroke-dasharray="3 2"' : '';
    return `${open}<path d="${outline}" fill="${palette.paper}" stroke="${colour}" stroke-width="1.6" stroke-linejoin="round"${dash}/>${letter(text, baseline, severity === 2 ? 10 : 11.5, colour)}${strike}</g>`;
  }
  if (severity === 1)
    return `${open}<path d="${outline}" fill="${palette.paper}" stroke="${colour}" stroke-width="1.8"/>${letter(text, baseline, 11.5, colour)}</g>`;
  return `${open}<path d="${outline}" fill="${colour}" stroke="none"/>${letter(text, baseline, severity === 2 ? 10 : 12, palette.onSeverity)}</g>`;
}

/** Five rising bars on a 34 × 14 grid, as many filled as the band's number (1–5); 0 draws five dashed ones. */
export function bandBars(band: 0 | 1 | 2 | 3 | 4 | 5, colour: string): string {
  const bars = [0, 1, 2, 3, 4].map((index) => {
    const height = 3.4 + index * 2.3;
    const filled = index < band;
    const dash = band === 0 ? ' stroke-dasharray="2 1.4"' : '';
    return `<rect x="${tidy(0.7 + index * 6.8)}" y="${tidy(13.4 - height)}" width="5" height="${tidy(height)}" rx="1.2" fill="${filled ? colour : 'none'}" stroke="${colour}" stroke-width="1.1"${dash}/>`;
  });
  return `<g class="band-bars band-${band}">${bars.join('')}</g>`;
}

/** Colours of the five bands in print and in the light theme. */
export const LIGHT_BANDS: readonly [string, string, string, string, string] = ['#9B1C2E', '#B04400', '#7D6200', '#2E7346', '#0B6B63'];

/** Wraps a shape into an inline SVG of its own. Decorative unless a label is given. */
export function shapeSvg(markup: string, size: number, label?: string, width = 20, height = 20): string {
  const spoken = label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeText(label).replace(/"/g, '&quot;')}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${tidy((size * width) / height)}" height="${size}" ${spoken}>${markup}</svg>`;
}

function tidy(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
