/** One more character of a name in its hash. The scanner keeps this sum while it walks over a name, so that looking it up costs no string. */
export function hashed(hash: number, character: number): number {
  return (Math.imul(hash, 31) + character) | 0;
}

/** A fixed set of names, each with a number, found by a stretch of text and its hash without making a string of it. */
export class NameTable {
  private readonly mask: number;
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly names: readonly string[];
  private readonly codes: Int32Array;

  /** @param entries names with their codes, 0 or more */
  constructor(entries: readonly (readonly [name: string, code: number])[]) {
    let size = 64;
    while (size < entries.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    this.hashes = new Int32Array(entries.length);
    this.codes = new Int32Array(entries.length);
    this.names = entries.map(([name]) => name);
    for (const [at, [name, code]] of entries.entries()) {
      let hash = 0;
      for (let i = 0; i < name.length; i++) hash = hashed(hash, name.charCodeAt(i));
      this.hashes[at] = hash;
      this.codes[at] = code;
      let slot = hash & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = at;
    }
  }

  /** The code of the name at `start` to `end`, whose hash is known; -1 where it is none of them. */
  find(text: string, start: number, end: number, hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const at = this.slots[slot] as number;
      if (at < 0) return -1;
      if (this.hashes[at] === hash) {
        const name = this.names[at] as string;
        // Hashes can be made to collide, so the characters decide.
        if (name.length === end - start && matches(text, start, name)) return this.codes[at] as number;
      }
      slot = (slot + 1) & this.mask;
    }
  }
}

function matches(text: string, start: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (text.charCodeAt(start + i) !== name.charCodeAt(i)) return false;
  return true;
}
