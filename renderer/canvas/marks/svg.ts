import { GLYPHS, type GlyphName } from '#models/glyphs/glyphs';
import { carrierChip, severityShape, type SeverityLook, TOKEN_PALETTE } from '#models/glyphs/shapes';
import type { CarrierClass } from '#models/process/vocabulary';
import type { Severity } from './step-look';

/** Small pieces of SVG markup in the colours of the theme; every text in them is escaped here. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A mark at a place: the outer group moves it there, the inner one may be scaled about its middle by the style sheet. */
export function placed(name: string, x: number, y: number, size: number, markup: string): string {
  return `<g transform="translate(${x} ${y})"><g class="m-scaled m-${size} ${name}">${markup}</g></g>`;
}

export function chip(carrierClass: CarrierClass, letter: string, size: number): string {
  return `<g transform="scale(${size / 20})">${carrierChip(carrierClass, letter, TOKEN_PALETTE)}</g>`;
}

export function severity(level: Severity, size: number, look: SeverityLook = 'counted'): string {
  return `<g transform="scale(${size / 20})">${severityShape(level, String(level), look, TOKEN_PALETTE)}</g>`;
}

/** Glyphs say `currentColor`; figures that leave the app need the colour itself, so it is written out. */
export function glyph(name: GlyphName, size: number, colour: string): string {
  const paths = GLYPHS[name].paths.replaceAll('currentColor', colour);
  return `<g transform="scale(${size / 16})" fill="none" stroke="${colour}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${paths}</g>`;
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
