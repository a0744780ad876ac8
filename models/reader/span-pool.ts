import type { Units } from './units';

/**
 * Texts interned by where they first stand: equal stretches get the same number. Nothing becomes a string before somebody asks for it.
 * The tables are used again for every file.
 */
export class SpanPool {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  private hashes = new Int32Array(1024);
  private slots = new Int32Array(4096).fill(-1);

  clear(): void {
    // After a large file a new small table; wiping the large one would cost every small file that follows.
    if (this.slots.length > 65_536) this.slots = new Int32Array(4096);
    this.slots.fill(-1);
    this.count = 0;
  }

  /** The number of the text at `start` to `end`, given a new one where it was not met before. */
  intern(text: Units, start: number, end: number): number {
    const known = this.find(text, start, end);
    if (known >= 0) return known;
    if (this.count === this.starts.length) this.grow();
    const at = this.count++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.hashes[at] = this.lastHash;
    this.slots[this.lastSlot] = at;
    return at;
  }

  /** A number for a text that stands nowhere yet; nobody finds it. */
  addUnnamed(): number {
    if (this.count === this.starts.length) this.grow();
    const at = this.count++;
    this.starts[at] = 0;
    this.ends[at] = 0;
    this.hashes[at] = 0;
    return at;
  }

  private lastHash = 0;
  private lastSlot = 0;

  /** The number of a text met before, else -1. */
  find(text: Units, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = ((hash << 5) - hash + (text[i] as number)) | 0;
    // Ids of one file often differ in their last characters only; the lower bits alone would crowd.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const at = this.slots[slot] as number;
      if (at < 0) break;
      if (this.hashes[at] === hash && this.isAt(text, at, start, end)) return at;
      slot = (slot + 1) & mask;
    }
    this.lastHash = hash;
    this.lastSlot = slot;
    return -1;
  }

  private isAt(text: Units, at: number, start: number, end: number): boolean {
    const first = this.starts[at] as number;
    if ((this.ends[at] as number) - first !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (text[first + i] !== text[start + i]) return false;
    return true;
  }

  private grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.hashes = doubled(this.hashes);
    if (this.starts.length * 2 <= this.slots.length) return;
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let at = 0; at < this.count; at++) {
      let slot = (this.hashes[at] as number) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = at;
    }
    this.slots = slots;
    let slot = this.lastHash & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    this.lastSlot = slot;
  }
}

export function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
