import { carrierChip, severityShape, shapeSvg, type SeverityLook } from '../glyphs/shapes';
import { CARRIER_LETTER, type Carrier, type CarrierClass } from '../process/vocabulary';
import { marks } from '../text/marks';
import type { Language } from '../text/language';
import { formatNumber } from '../text/numbers';
import type { Cell, Column, Run } from './document';

export const text = (words: string): Run => ({ kind: 'text', text: words });
export const strong = (words: string): Run => ({ kind: 'strong', text: words });
export const quiet = (words: string): Run => ({ kind: 'quiet', text: words });
export const lineBreak: Run = { kind: 'break' };

export const cell = (...runs: readonly Run[]): Cell => ({ kind: 'runs', runs });
export const words = (content: string): Cell => cell(text(content));
export const empty: Cell = { kind: 'empty' };

export function number(value: number | null, decimals: number, language: Language): Cell {
  return { kind: 'number', value, decimals, text: formatNumber(value, decimals, language) };
}

export function column(head: string, options: { readonly end?: boolean; readonly width?: number; readonly names?: boolean } = {}): Column {
  return { head, align: options.end ? 'end' : 'start', width: options.width ?? null, names: options.names ?? false };
}

/** A carrier as its chip; its name is what a screen reader says. */
export function carrier(code: Carrier, carrierClass: CarrierClass, language: Language): Run {
  const name = marks[language].carrier[code];
  return { kind: 'icon', svg: shapeSvg(carrierChip(carrierClass, CARRIER_LETTER[code]), 17), alt: name };
}

export function severity(level: 0 | 1 | 2 | 3, look: SeverityLook, alt: string): Run {
  return { kind: 'icon', svg: shapeSvg(severityShape(level, String(level), look), 17), alt };
}
