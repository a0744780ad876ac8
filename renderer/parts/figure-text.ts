import { formatNumber, formatPercent, formatRange } from '#models/text/numbers';
import type { Range } from '#models/analysis/flow';
import type { Language } from '#models/text/language';

/** A number with as many decimals as it needs, two at most: 30,25 and 8. */
export function shortNumber(value: number | null, language: Language): string {
  if (value === null) return formatNumber(null, 0, language);
  const decimals = [0, 1].find((count) => Math.abs(value - Number(value.toFixed(count))) < 1e-9) ?? 2;
  return formatNumber(value, decimals, language);
}

/** A share that may be known only within bounds: 0 % or 20–60 %. */
export function shareRange({ value, low, high }: Range, language: Language): string {
  if (value !== null) return formatPercent(value, language);
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? formatPercent(low, language) : formatPercent(high, language).replace(/^[\d.,]+/, formatRange(from, to, 0, language));
}

/** Bounds of a share with one decimal: 41,2–43,0 %. */
export function closeRange(low: number, high: number, language: Language): string {
  return formatPercent(high, language).replace(/^[\d.,]+/, formatRange(low * 100, high * 100, 1, language));
}
