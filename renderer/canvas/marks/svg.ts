import type { GlyphName } from '#models/glyphs/glyphs';
import { inkedGlyph } from '#models/glyphs/legend';
import { carrierChip, severityShape, type SeverityLook, TOKEN_PALETTE } from '#models/glyphs/shapes';
import type { CarrierClass } from '#models/process/vocabulary';
import type { Severity } from './step-look';

/** Small pieces of SVG markup in the colours of the theme; every text in them is escaped here. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * A mark at a place. `grid` is the side of the grid its markup is drawn on, `size` its side in the diagram. The one group inside may be
 * enlarged about its middle by the style sheet.
 */
export function placed(name: string, x: number, y: number, grid: number, size: number, markup: string): string {
  const scale = size === grid ? '' : ` scale(${size / grid})`;
  return `<g class="${name}" transform="translate(${x} ${y})${scale}">${markup}</g>`;
}

export function chip(name: string, x: number, y: number, size: number, carrierClass: CarrierClass, letter: string): string {
  return placed(name, x, y, 20, size, carrierChip(carrierClass, letter, TOKEN_PALETTE));
}

export function severity(name: string, x: number, y: number, size: number, level: Severity, look: SeverityLook = 'counted'): string {
  return placed(name, x, y, 20, size, severityShape(level, String(level), look, TOKEN_PALETTE));
}

export function glyph(name: string, x: number, y: number, size: number, which: GlyphName, colour: string): string {
  return placed(name, x, y, 16, size, glyphGroup(which, colour));
}

const groups = new Map<string, string>();

/** Built once for each colour: hundreds of steps show the same few. */
function glyphGroup(which: GlyphName, colour: string): string {
  const key = `${which} ${colour}`;
  let made = groups.get(key);
  if (made === undefined) {
    made = inkedGlyph(which, colour);
    groups.set(key, made);
  }
  return made;
}

const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

export function label(
  text: string,
  x: number,
  y: number,
  options: { readonly size: number; readonly anchor?: 'start' | 'middle' | 'end'; readonly weight?: number; readonly name?: string },
): string {
  const weight = options.weight ? ` font-weight="${options.weight}"` : '';
  return `<text class="${options.name ?? 'm-text'}" x="${x}" y="${y}" font-family="${FONT}" font-size="${options.size}"${weight} text-anchor="${options.anchor ?? 'start'}" fill="var(--text-2)">${escapeText(text)}</text>`;
}
