import type { Language } from '../text/language';

/** A number somebody wrote, or why it is none. `either` names the two numbers a text may mean. */
export type NumberRead =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly either: readonly [number, number] };

/**
 * Reads a decimal with comma or point, with or without thousands separators. The last separator is the decimal one where both occur.
 * A lone one before three digits may be either in the language that groups with it, so it is not decided here: 1.200 in German.
 */
export function readDecimal(text: string, language: Language): NumberRead {
  const bare = text.replace(/[\s']/g, '').replace(/^−/, '-');
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return { kind: 'none' };
  const grouping = language === 'de' ? '.' : ',';
  const signs = bare.replace(/[^.,]/g, '');
  if (signs.length === 1 && signs === grouping && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare))
    return { kind: 'ambiguous', either: [Number(bare.replace(/[.,]/, '')), Number(bare.replace(',', '.'))] };
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const mark = bare[last];
  const many = mark !== undefined && bare.indexOf(mark) !== last;
  const plain = many || last < 0 ? bare.replace(/[.,]/g, '') : `${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`;
  const grouped = bare.slice(0, many || last < 0 ? undefined : last).split(/[.,]/);
  // 1.2.3 groups nothing.
  if (grouped.slice(1).some((group) => !/^\d{3}$/.test(group))) return { kind: 'none' };
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? { kind: 'number', value: Number(plain) } : { kind: 'none' };
}
