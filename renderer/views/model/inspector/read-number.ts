/** What was typed: a number, nothing, a number out of range with a guess at what was meant, or no number at all. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'outOfRange'; readonly value: number; readonly meant: number | null }
  | { readonly kind: 'notANumber' };

type Range = { readonly min: number; readonly max: number };

/** The signs that part thousands where they stand before three digits: of the language, or of any where only whole numbers are meant. */
export type Thousands = '.' | ',' | '.,';

const GROUPED: Readonly<Record<Thousands, RegExp>> = {
  '.': /^-?[1-9]\d{0,2}(\.\d{3})+$/,
  ',': /^-?[1-9]\d{0,2}(,\d{3})+$/,
  '.,': /^-?[1-9]\d{0,2}([.,]\d{3})+$/,
};

/** Reads a decimal with comma or point, with or without thousands separators and unit. */
function parse(text: string, thousands: Thousands | null): number | null {
  const bare = text
    .replace(/[\s']/g, '')
    .replace(/(%|min|Min\.?|Tage?|days?|d)$/u, '')
    .replace(/^−/, '-');
  if (bare === '') return null;
  if (thousands !== null && GROUPED[thousands].test(bare)) return Number(bare.replace(/[.,]/g, ''));
  // 1.200,5 and 1,200.5: the last separator is the decimal one where both occur.
  const comma = bare.lastIndexOf(',');
  const point = bare.lastIndexOf('.');
  const plain =
    comma >= 0 && point >= 0
      ? comma > point
        ? bare.replaceAll('.', '').replace(',', '.')
        : bare.replaceAll(',', '')
      : bare.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

export function readNumber(text: string, { min, max }: Range, thousands: Thousands | null = null): ReadNumber {
  const value = parse(text, thousands);
  if (value === null) return { kind: 'empty' };
  if (Number.isNaN(value)) return { kind: 'notANumber' };
  if (value < min || value > max) return { kind: 'outOfRange', value, meant: null };
  return { kind: 'number', value };
}

/**
 * Reads a share into 0…1. Numbers are percent, with or without the sign: 40, 40 %, 2,5. A share written as a fraction with
 * a leading zero (0,4) means 40 %: nobody types 0,4 % of the cases by hand, and `0,4 %` with its sign still says so.
 */
export function readShare(text: string): ReadNumber {
  const value = parse(text, null);
  if (value === null) return { kind: 'empty' };
  if (Number.isNaN(value)) return { kind: 'notANumber' };
  const fraction = /^\s*0?[.,]\d+\s*$/.test(text);
  const share = fraction ? value : value / 100;
  if (share >= 0 && share <= 1) return { kind: 'number', value: share };
  return { kind: 'outOfRange', value: share, meant: meantShare(value) };
}

/** 140 was probably 40 with a slipped key, 400 a 40 with a zero too many, −40 a 40. */
function meantShare(percent: number): number | null {
  const size = Math.abs(percent);
  if (percent < 0 && size <= 100) return size / 100;
  if (size > 100 && size < 200) return (size - 100) / 100;
  if (size >= 200 && size <= 1000) return size / 1000;
  return null;
}
