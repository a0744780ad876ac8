import type { Remark } from '../process/process';

/** An element of the marks as any reader of files holds it: its attributes as text under their names, and the elements inside. */
export type WrittenMark = { readonly $type: string; readonly [property: string]: unknown };

/** Collects what was noticed about the marks of one BPMN element. */
export type MarkReading = { readonly element: string; readonly remarks: Remark[] };

/** The attribute of a mark as written; null where it is absent or empty. */
export function written(mark: WrittenMark, attribute: string): string | null {
  const value = mark[attribute];
  return typeof value === 'string' && value !== '' ? value : null;
}

/**
 * A word of a vocabulary. A word this edition does not know stays in the file; it is read as `otherwise`, and a remark says so.
 * An absent attribute is `absent`.
 */
export function word<T extends string, U extends T | null, V extends T | null>(
  mark: WrittenMark,
  attribute: string,
  vocabulary: readonly T[],
  otherwise: U,
  absent: V,
  reading: MarkReading,
): T | U | V {
  const value = written(mark, attribute);
  if (value === null) return absent;
  if ((vocabulary as readonly string[]).includes(value)) return value as T;
  reading.remarks.push(remark(reading, 'mark-unknown-value', { attribute, value }));
  return otherwise;
}

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

/**
 * A number that is not negative. Decimal commas and percentages are understood and mentioned; whatever else is no such number is
 * left in the file, counts as not stated, and is mentioned too.
 */
export function number(mark: WrittenMark, attribute: string, reading: MarkReading): number | null {
  const value = written(mark, attribute);
  if (value === null) return null;
  const percent = /^(.*?)\s*%$/.exec(value.trim());
  const digits = percent?.[1] ?? value.trim();
  const read = NUMBER.test(digits) ? Number(digits.replace(',', '.')) / (percent ? 100 : 1) : Number.NaN;
  if (!Number.isFinite(read) || read < 0) {
    reading.remarks.push(remark(reading, 'mark-number-unreadable', { attribute, value }));
    return null;
  }
  if (percent || digits.includes(',')) reading.remarks.push(remark(reading, 'mark-number-adapted', { attribute, value, read }));
  return read;
}

/** `true` and `1` are true, everything else is false. */
export function flag(mark: WrittenMark, attribute: string): boolean {
  const value = mark[attribute];
  return value === 'true' || value === '1';
}

/** Yes, no, or not stated; whatever else is written is not stated and mentioned. */
export function truth(mark: WrittenMark, attribute: string, reading: MarkReading): boolean | null {
  const value = written(mark, attribute);
  if (value === null) return null;
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  reading.remarks.push(remark(reading, 'mark-unknown-value', { attribute, value }));
  return null;
}

/** A remark about marks that stay in the file as they are. */
export function remark(reading: MarkReading, code: string, params: Remark['params']): Remark {
  return { code, element: reading.element, kept: true, params };
}
