import type { Units } from './units';

/**
 * A number for the name at `start` to `end`, from its length and four of its characters. Equal names have equal keys; few of the names
 * in one table share one. It touches no more characters, because most names are only walked over.
 */
export function nameKey(text: Units, start: number, end: number): number {
  const size = end - start;
  const middle = (text[start + (size >> 1)] as number) * 961 + (text[start + ((size * 3) >> 2)] as number) * 7919;
  return size * 131 + (text[start] as number) * 31 + (text[end - 1] as number) * 4099 + middle;
}

/** A fixed set of names, each with a number, found by a stretch of text without making a string of it. */
export class NameTable {
  private readonly mask: number;
  private readonly slots: Int32Array;
  private readonly keys: Int32Array;
  /** All names behind each other, and where each begins. */
  private readonly characters: Uint16Array;
  private readonly starts: Int32Array;
  private readonly codes: Int32Array;

  /** @param entries names with their codes, 0 or more */
  constructor(entries: readonly (readonly [name: string, code: number])[]) {
    let size = 64;
    while (size < entries.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    this.keys = new Int32Array(entries.length);
    this.starts = new Int32Array(entries.length + 1);
    this.codes = new Int32Array(entries.length);
    const all: number[] = [];
    for (const [at, [name, code]] of entries.entries()) {
      const characters = Uint16Array.from(name, (character) => character.charCodeAt(0));
      const key = nameKey(characters, 0, characters.length);
      this.keys[at] = key;
      this.starts[at + 1] = (this.starts[at] as number) + characters.length;
      all.push(...characters);
      this.codes[at] = code;
      let slot = key & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = at;
    }
    this.characters = Uint16Array.from(all);
  }

  /** The code of the name at `start` to `end`, whose key is known; -1 where it is none of them. */
  find(text: Units, start: number, end: number, key: number): number {
    let slot = key & this.mask;
    for (;;) {
      const at = this.slots[slot] as number;
      if (at < 0) return -1;
      if (this.keys[at] === key) {
        const first = this.starts[at] as number;
        const size = end - start;
        let same = (this.starts[at + 1] as number) - first === size;
        for (let i = 0; same && i < size; i++) same = text[start + i] === this.characters[first + i];
        if (same) return this.codes[at] as number;
      }
      slot = (slot + 1) & this.mask;
    }
  }
}
