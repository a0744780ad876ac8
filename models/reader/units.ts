import type { Decoded } from '../bpmn/decode';

/** The characters of a text as numbers, with a 0 behind the last: reading them one by one is several times faster than from a string. */
export type Units = Uint16Array;

let buffer = new Uint16Array(1 << 16);

/** The characters of a decoded file. The memory is used again for every file, so they are valid until the next call. */
export function unitsOf({ text, stands }: Pick<Extract<Decoded, { ok: true }>, 'text' | 'stands'>, bytes: Uint8Array): Units {
  while (buffer.length <= Math.max(text.length, bytes.length)) buffer = new Uint16Array(buffer.length * 2);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (stands === 'as single bytes') buffer.set(start === 0 ? bytes : bytes.subarray(start));
  else if (stands === 'as utf-8') fromUtf8(bytes, start);
  else for (let at = 0; at < text.length; at++) buffer[at] = text.charCodeAt(at);
  buffer[text.length] = 0;
  return buffer;
}

/** Bytes that are known to be UTF-8; asking the text for its characters takes three times as long. */
function fromUtf8(bytes: Uint8Array, start: number): void {
  const size = bytes.length;
  let to = 0;
  for (let at = start; at < size; ) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      buffer[to++] = byte;
      at += 1;
    } else if (byte < 0xe0) {
      buffer[to++] = ((byte & 0x1f) << 6) | ((bytes[at + 1] as number) & 0x3f);
      at += 2;
    } else if (byte < 0xf0) {
      buffer[to++] = ((byte & 0xf) << 12) | (((bytes[at + 1] as number) & 0x3f) << 6) | ((bytes[at + 2] as number) & 0x3f);
      at += 3;
    } else {
      // Two halves, whose exact values nobody asks for: they stand in texts only.
      buffer[to++] = 0xd800;
      buffer[to++] = 0xdc00;
      at += 4;
    }
  }
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
