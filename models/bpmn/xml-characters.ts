/** Whether XML 1.0 allows a character (section 2.2): tab, line ends, and everything from space on but surrogates, FFFE and FFFF. */
export function isAllowed(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  return codePoint < 0xd800 || (codePoint > 0xdfff && codePoint < 0xfffe) || (codePoint > 0xffff && codePoint <= 0x10ffff);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without characters that would make an XML file unreadable; half surrogate pairs are among them. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}
