import type { Language } from './language';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** A number with a fixed number of decimals in the reader's language; an en dash where there is none, never 0. */
export function formatNumber(value: number | null | undefined, decimals: number, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const key = `${language}${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  // -0.04 rounds to "-0,0"; nobody wants to read that.
  const rounded = Number(value.toFixed(decimals));
  return format.format(rounded === 0 ? 0 : rounded).replace('-', '−');
}

/** A number as it was set: with as many decimals as it has, at most three. */
export function formatPlain(value: number, language: Language): string {
  const rounded = Number(value.toFixed(3));
  return formatNumber(rounded, (String(rounded).split('.')[1] ?? '').length, language);
}

/** A share from 0 to 1 as a percentage, with a narrow no-break space in German. */
export function formatPercent(share: number | null | undefined, language: Language, decimals = 0): string {
  const number = formatNumber(share === null || share === undefined ? share : share * 100, decimals, language);
  if (number === '–') return number;
  return language === 'de' ? `${number} %` : `${number}%`;
}

/** A gain or loss with its sign: +0,7 or −1,2. */
export function formatSigned(value: number | null | undefined, decimals: number, language: Language): string {
  const number = formatNumber(value, decimals, language);
  return number === '–' || number.startsWith('−') || Number((value ?? 0).toFixed(decimals)) === 0 ? number : `+${number}`;
}

/** A range of two numbers: 39,4–42,1. */
export function formatRange(low: number, high: number, decimals: number, language: Language): string {
  return `${formatNumber(low, decimals, language)}–${formatNumber(high, decimals, language)}`;
}
