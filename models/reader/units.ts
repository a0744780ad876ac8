/** The characters of a text as numbers, with a 0 behind the last: reading them one by one is several times faster than from a string. */
export type Units = Uint16Array;

let buffer = new Uint16Array(1 << 16);

/** Used again for every file, so valid until the next call. `bytes` are given where every character is one of them, at its place. */
export function unitsOf(text: string, bytes: Uint8Array | null): Units {
  // Files are at most some ten megabytes; a buffer for the largest one so far is kept.
  while (buffer.length <= text.length) buffer = new Uint16Array(buffer.length * 2);
  if (bytes !== null) buffer.set(bytes);
  else for (let at = 0; at < text.length; at++) buffer[at] = text.charCodeAt(at);
  buffer[text.length] = 0;
  return buffer;
}

/** What a character can be part of. */
export const BLANK = 1;
export const NAME_START = 2;
export const NAME = 4;
/** Ends or interrupts a value between quotes, or is a character that has to be looked at: quotes, markup, references, forbidden ones. */
export const NOTABLE = 8;
/** XML does not allow it, or only together with another. */
export const FORBIDDEN = 16;

/** The kinds of every character, so that one look decides. */
export const KINDS = new Uint8Array(0x10000);
for (let character = 0; character < 0x10000; character++) {
  const isLetter = (character > 96 && character < 123) || (character > 64 && character < 91) || character === 95;
  const isBlank = character === 32 || character === 9 || character === 10 || character === 13;
  const isForbidden = (character < 32 && !isBlank) || (character >= 0xd800 && character < 0xe000) || character > 0xfffd;
  KINDS[character] =
    (isBlank ? BLANK : 0) |
    (isLetter ? NAME_START | NAME : 0) |
    ((character > 47 && character < 58) || character === 45 || character === 46 ? NAME : 0) |
    (isForbidden ? FORBIDDEN | NOTABLE : 0) |
    (character === 34 || character === 39 || character === 60 || character === 38 ? NOTABLE : 0);
}
