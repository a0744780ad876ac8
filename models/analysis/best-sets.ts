import { type Cell, compareCells, type Members, membersOf, prefers, type Table } from './best-cell';
import { cutOut } from './best-part';
import { searchBest, type Work } from './best-search';
import type { Played } from './played';
import { lackOfPower, mixed, NOTHING, OP, type Ref, sweepForward, type Tape } from './tape';

/** About half a second: only parts that cannot be taken apart need any of it. */
const MOST_WORK = 50_000_000;

/**
 * Entry k, from 0 to `most`: the at most k variables whose factors at 1 give the end `root` the largest value, and whether that is proven.
 * `factors` are those of the steps today, `fixable` marks the ones that may be put right.
 *
 * Where structure was reduced every step is in one place, so the best for an entry follows from the best for its parts, the number of steps
 * divided in the best way between them (all operations are monotone). Parts that share a step are searched as a whole.
 */
export function bestSetsOf(
  tape: Tape,
  root: Ref,
  values: Float64Array,
  factors: Float64Array,
  fixable: Uint8Array,
  most: number,
): readonly { readonly steps: readonly number[]; readonly proven: boolean }[] {
  const table = root === NOTHING ? [] : tableOf(tape, root, values, factors, fixable, most);
  let best = table[0];
  return Array.from({ length: most + 1 }, (_, size) => {
    const cell = table[size];
    // A step may be worth nothing: run 0 times, for one.
    if (cell && best && prefers(cell, best)) best = cell;
    return { steps: best ? membersOf(best) : [], proven: cell?.proven ?? best?.proven ?? true };
  });
}

function tableOf(tape: Tape, root: Ref, values: Float64Array, factors: Float64Array, fixable: Uint8Array, most: number): Table {
  const { op, a, b } = tape;
  const weighted = values.slice();
  const lacks = new Float64Array(values.length);
  for (let step = 0; step < factors.length; step++) {
    weighted[step] = factors[step] as number;
    lacks[step] = 1 - (factors[step] as number);
  }
  const today = sweepForward(tape, weighted, lacks);
  const { free, whole } = readFree();
  const work: Work = { left: MOST_WORK };
  const needed = new Uint8Array(root + 1);
  needed[root] = 1;
  for (let at = root; at > 0; at--) {
    if (needed[at] === 0 || whole[at] === 1 || op[at] === OP.LEAF) continue;
    needed[a[at] as number] = 1;
    if (op[at] === OP.MUL || op[at] === OP.ADD) needed[b[at] as number] = 1;
  }
  const tables: (Table | undefined)[] = [];
  for (let at = 0; at <= root; at++) if (needed[at] === 1) tables[at] = tableAt(at);
  return tables[root] as Table;

  function tableAt(at: Ref): Table {
    const steps = free[at];
    const plain: Cell = { value: today.value[at] as number, lack: today.lack[at] as number, size: 0, members: null, proven: true };
    if (!steps) return [plain];
    const left = a[at] as number;
    const right = b[at] as number;
    if (whole[at] === 1) return searchBest(cutOut(tape, at), values, factors, membersOfBits(steps), most, work);
    switch (op[at]) {
      case OP.LEAF:
        return most === 0 ? [plain] : [plain, { value: 1, lack: 0, size: 1, members: left, proven: true }];
      case OP.MUL:
        return combined(left, right, (x, y) => [x.value * y.value, x.lack * (y.value + y.lack) + x.value * y.lack]);
      case OP.ADD:
        return combined(left, right, (x, y) => [x.value + y.value, x.lack + y.lack]);
      case OP.LOOP: {
        const out = (today.value[right] as number) + (today.lack[right] as number);
        return take(left).map((cell) => ({ ...cell, value: 1 / (out + cell.lack), lack: cell.lack / (out * (out + cell.lack)) }));
      }
      default: {
        const count = values[right] as number;
        return take(left).map((cell) => ({ ...cell, value: mixed(cell.value, count), lack: lackOfPower(cell.value, cell.lack, count) }));
      }
    }
  }

  /** A table with steps in it is used once: whatever shares a step is searched as a whole. */
  function take(at: Ref): Table {
    const table = tables[at] as Table;
    if (free[at]) tables[at] = undefined;
    return table;
  }

  function combined(left: Ref, right: Ref, join: (x: Cell, y: Cell) => readonly [value: number, lack: number]): Table {
    const xs = take(left);
    const ys = take(right);
    const table: Cell[] = [];
    for (let size = 0; size <= Math.min(most, xs.length + ys.length - 2); size++) {
      let best = table[size - 1] ?? null;
      let proven = best?.proven ?? true;
      for (let part = Math.max(0, size - ys.length + 1); part <= Math.min(size, xs.length - 1); part++) {
        const x = xs[part] as Cell;
        const y = ys[size - part] as Cell;
        const [value, lack] = join(x, y);
        proven &&= x.proven && y.proven;
        // What is clearly less is not worth an object.
        if (best !== null && compareCells({ value, lack }, best) < 0) continue;
        const members: Members | null = x.members === null ? y.members : [x.members, y.members];
        const cell: Cell = { value, lack, size: x.size + y.size, members, proven: true };
        if (best === null || prefers(cell, best)) best = cell;
      }
      if (best) table.push(proven ? best : { ...best, proven });
    }
    return table;
  }

  /** The steps that may be put right in every entry, as bits, and which entries have parts that share one. */
  function readFree() {
    const place = new Int32Array(factors.length).fill(-1);
    const steps: number[] = [];
    for (let step = 0; step < factors.length; step++) {
      if (fixable[step] === 1 && (factors[step] as number) < 1) place[step] = steps.push(step) - 1;
    }
    const words = Math.ceil(steps.length / 32);
    const free: (Uint32Array | null)[] = [];
    const whole = new Uint8Array(root + 1);
    for (let at = 0; at <= root; at++) {
      const left = a[at] as number;
      switch (op[at]) {
        case OP.LEAF:
          free.push(leafBits(left));
          break;
        case OP.MUL:
        case OP.ADD:
          free.push(united(at, [free[left] ?? null, free[b[at] as number] ?? null]));
          break;
        case OP.LOOP:
        case OP.POWER:
          free.push(free[left] ?? null);
          break;
        case OP.PLAYED: {
          const bits = united(
            at,
            [...new Set((tape.played[left] as Played).refs)].map((ref) => free[ref] ?? null),
          );
          if (bits) whole[at] = 1;
          free.push(bits);
          break;
        }
        default:
          free.push(null);
      }
    }
    return { free, whole };

    function leafBits(variable: number): Uint32Array | null {
      const bit = variable < factors.length ? (place[variable] as number) : -1;
      if (bit < 0) return null;
      const bits = new Uint32Array(words);
      bits[bit >> 5] = 1 << (bit & 31);
      return bits;
    }

    function united(at: Ref, parts: readonly (Uint32Array | null)[]): Uint32Array | null {
      let bits: Uint32Array | null = null;
      let shared = false;
      for (const part of parts) {
        if (!part) continue;
        if (!bits) {
          bits = part;
          continue;
        }
        const all: Uint32Array = bits.slice();
        for (let word = 0; word < words; word++) {
          if (((all[word] as number) & (part[word] as number)) !== 0) shared = true;
          all[word] = (all[word] as number) | (part[word] as number);
        }
        bits = all;
      }
      if (shared) whole[at] = 1;
      return bits;
    }
  }

  function membersOfBits(bits: Uint32Array): readonly number[] {
    const found: number[] = [];
    let bit = 0;
    for (let step = 0; step < factors.length; step++) {
      if (fixable[step] !== 1 || !((factors[step] as number) < 1)) continue;
      if (((bits[bit >> 5] as number) & (1 << (bit & 31))) !== 0) found.push(step);
      bit += 1;
    }
    return found;
  }
}
