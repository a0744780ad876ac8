import { withDeclaration } from './xml-declaration';

/** Text of a file and the name of the encoding it was in, or the name of an encoding that is not understood. */
export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: string;
      readonly damaged: number;
      /** Whether the text stands in the bytes character by character, for whoever reads them directly; only the declaration may differ. */
      readonly stands: 'as single bytes' | 'as utf-8' | 'otherwise';
    }
  | { readonly ok: false; readonly encoding: string };

/** Encodings a declaration may name, with the name the platform's decoder has for them. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'windows-1252'],
  ['ascii', 'windows-1252'],
  ['utf-16', 'utf-16le'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
  ['latin9', 'iso-8859-15'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
]);

/**
 * Bytes to text: by byte order mark, else by the zero bytes of UTF-16, else by the XML declaration, else UTF-8. A file that says
 * UTF-8 and is not gets read as windows-1252, which is what such files are in practice. `damaged` counts characters that could not
 * be read even so. The declaration of the text says UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrder(bytes);
  const text = marked === null || marked === 'utf-8' ? fromUtf8(bytes) : null;
  if (marked === 'utf-8') return finish(text ?? new TextDecoder('utf-8').decode(bytes), 'utf-8', text === null ? null : bytes.length - 3);
  const declared = declaredEncoding(text === null ? String.fromCharCode(...bytes.subarray(0, HEAD)) : text.slice(0, HEAD));
  const label = marked ?? LABELS.get(declared.toLowerCase());
  if (label === undefined) return { ok: false, encoding: declared };
  // Plain ASCII is the same text in all of them, whatever the declaration says.
  if (text !== null && (label === 'utf-8' || text.length === bytes.length)) return finish(text, 'utf-8', bytes.length);
  if (label === 'windows-1252') return finish(fromWindows1252(bytes), declared.toLowerCase(), null);
  if (label === 'utf-8') return finish(fromWindows1252(bytes), 'windows-1252', null);
  return finish(new TextDecoder(label).decode(bytes), marked ?? declared.toLowerCase(), null);
}

const STRICT = new TextDecoder('utf-8', { fatal: true });

/** Null where the bytes are no UTF-8. */
function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes);
  } catch {
    // Only a decoding error ends here; the platform names it differently everywhere.
    return null;
  }
}

/** The characters of windows-1252 at 0x80 to 0x9f; some runtimes decode them as control characters of ISO-8859-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
}

/** @param utf8 how many bytes of UTF-8 the text was; null where it was none */
function finish(text: string, encoding: string, utf8: number | null): Decoded {
  const damaged = text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0;
  const declared = withDeclaration(text);
  const stands = utf8 === null || declared.length !== text.length ? 'otherwise' : text.length === utf8 ? 'as single bytes' : 'as utf-8';
  return { ok: true, text: declared, encoding, damaged, stands };
}

/** The encoding a byte order mark or, in its absence, the pattern of zero bytes around the first `<` tells. */
function byteOrder(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  return null;
}

/** Characters of a file in which its declaration stands. */
const HEAD = 200;

/** The encoding named in the XML declaration, which is plain ASCII in every encoding that has no byte order mark. */
function declaredEncoding(head: string): string {
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? 'utf-8';
}
