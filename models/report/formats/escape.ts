/** Text as HTML or XML content and attribute values. Characters XML forbids are dropped, so the same text survives every format. */
export function escapeMarkup(text: string): string {
  return withoutForbidden(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Text as a CSS string with its quotes. `<` is written as an escape, so that no text can close the style element. */
export function cssString(text: string): string {
  return `"${withoutForbidden(text).replace(/["\\<>&\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}

/** A number for an attribute: two decimals at most, never an exponent. */
export function tidy(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** Text without what no format can carry. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** What XML 1.0 does not allow: control characters, two non-characters, and halves of surrogate pairs. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]|\p{Cs}/gu;
