import type { Played } from './played';
import { OP, type Ref, type Tape } from './tape';

/** What one entry is made of as a tape of its own; the entry is the last of it. Variables keep their numbers. */
export function cutOut(tape: Tape, root: Ref): Tape {
  const inside = new Uint8Array(tape.op.length);
  inside[0] = 1;
  inside[root] = 1;
  for (let at = root; at > 0; at--) {
    if (inside[at] === 1) for (const part of partsOfEntry(tape, at)) inside[part] = 1;
  }
  const place = new Int32Array(tape.op.length);
  const op: number[] = [];
  const a: number[] = [];
  const b: number[] = [];
  const played: Played[] = [];
  const sample = new Map<number, number>();
  for (let at = 0; at <= root; at++) {
    if (inside[at] !== 1) continue;
    place[at] = op.length;
    const kind = tape.op[at] as number;
    const left = tape.a[at] as number;
    const right = tape.b[at] as number;
    op.push(kind);
    a.push(kind === OP.PLAYED ? sampleOf(left) : kind === OP.LEAF ? left : (place[left] as number));
    b.push(kind === OP.MUL || kind === OP.ADD || kind === OP.LOOP ? (place[right] as number) : right);
  }
  return { op: Uint8Array.from(op), a: Int32Array.from(a), b: Int32Array.from(b), played };

  function sampleOf(number: number): number {
    const known = sample.get(number);
    if (known !== undefined) return known;
    const runs = tape.played[number] as Played;
    sample.set(number, played.length);
    return played.push({ ...runs, refs: runs.refs.map((ref) => place[ref] as number) }) - 1;
  }
}

function partsOfEntry(tape: Tape, at: Ref): Iterable<Ref> {
  const left = tape.a[at] as number;
  switch (tape.op[at]) {
    case OP.MUL:
    case OP.ADD:
    case OP.LOOP:
      return [left, tape.b[at] as number];
    case OP.POWER:
      return [left];
    case OP.PLAYED:
      return (tape.played[left] as Played).refs;
    default:
      return [];
  }
}
