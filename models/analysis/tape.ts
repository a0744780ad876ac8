import { playedShare, pullPlayed, type Played } from './played';

/**
 * The generating function of a flow as a straight-line programme: every entry is worked out from entries before it. With all variables at 1
 * the value of a root is a probability; with a step's variable at s it is the probability that survives a factor s per visit; its derivative
 * is an expected number of visits. One sweep forward and one backward cost a few operations per node.
 */
export type Tape = {
  readonly op: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly played: readonly Played[];
};

/** Place of an entry on the tape; `NOTHING` stands for 0 and has none. */
export type Ref = number;
export const NOTHING: Ref = -1;
/** The first entry of every tape is the constant 1. */
export const ONE: Ref = 0;

/** LEAF: variable a. LOOP: 1 / (1 - a), where b is the way out. POWER: a to the power of variable b. PLAYED: share of the runs of sample a. */
export const OP = { ONE: 0, LEAF: 1, MUL: 2, ADD: 3, LOOP: 4, POWER: 5, PLAYED: 6 } as const;

/** Values of all entries, and what each lacks to its value with all steps at 1: kept beside, never as a difference, so that loops close to 1 stay accurate. */
export type Sweep = { readonly value: Float64Array; readonly lack: Float64Array };

/** Which end of the interval of simulated parts a sweep takes. */
export type Bend = -1 | 0 | 1;

/** Writes a tape. Products with 1, and sums and products with 0, write nothing. */
export class TapeWriter {
  private op: number[] = [OP.ONE];
  private a: number[] = [0];
  private b: number[] = [0];
  readonly played: Played[] = [];

  leaf(variable: number): Ref {
    return this.write(OP.LEAF, variable, 0);
  }

  mul(left: Ref, right: Ref): Ref {
    if (left === NOTHING || right === NOTHING) return NOTHING;
    if (left === ONE) return right;
    return right === ONE ? left : this.write(OP.MUL, left, right);
  }

  add(left: Ref, right: Ref): Ref {
    if (left === NOTHING) return right;
    return right === NOTHING ? left : this.write(OP.ADD, left, right);
  }

  sum(all: readonly Ref[]): Ref {
    return all.reduce<Ref>((sum, each) => this.add(sum, each), NOTHING);
  }

  /** Rounds of a loop: 1 / (1 - again). `out` is the chance to leave it: with it nothing is subtracted. */
  loop(again: Ref, out: Ref): Ref {
    if (again === NOTHING) return ONE;
    if (out === NOTHING) throw new Error('Expected a loop with a way out, got one without: it has no value');
    return this.write(OP.LOOP, again, out);
  }

  /** `count` is a variable that holds a number of runs; between two whole numbers it is a mixture of both. */
  power(base: Ref, count: number): Ref {
    return base === ONE ? ONE : this.write(OP.POWER, base, count);
  }

  sample(played: Played): number {
    this.played.push(played);
    return this.played.length - 1;
  }

  /** Share of the runs of a sample that ended in a way (see `Played`), weighted by what the entries they used are worth now. */
  share(sample: number, end: number): Ref {
    return this.write(OP.PLAYED, sample, end);
  }

  /** The tape so far. */
  tape(): Tape {
    return { op: Uint8Array.from(this.op), a: Int32Array.from(this.a), b: Int32Array.from(this.b), played: this.played };
  }

  private write(op: number, a: number, b: number): Ref {
    this.op.push(op);
    this.a.push(a);
    this.b.push(b);
    return this.op.length - 1;
  }
}

/**
 * Values of all entries. `values` and `lacks` hold the variables: a step's factor and 1 minus it, a branch's chance and 0, a count and 0.
 * The loop is long because it runs over every entry at every edit: calls would cost more than the work.
 */
export function sweepForward(tape: Tape, values: Float64Array, lacks: Float64Array, bend: Bend = 0): Sweep {
  const { op, a, b } = tape;
  const size = op.length;
  const value = new Float64Array(size);
  const lack = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    const left = a[at] as number;
    const right = b[at] as number;
    switch (op[at]) {
      case OP.LEAF:
        value[at] = values[left] as number;
        lack[at] = lacks[left] as number;
        break;
      case OP.MUL: {
        const other = value[right] as number;
        value[at] = (value[left] as number) * other;
        lack[at] = (lack[left] as number) * (other + (lack[right] as number)) + (value[left] as number) * (lack[right] as number);
        break;
      }
      case OP.ADD:
        value[at] = (value[left] as number) + (value[right] as number);
        lack[at] = (lack[left] as number) + (lack[right] as number);
        break;
      case OP.LOOP: {
        const out = (value[right] as number) + (lack[right] as number);
        const all = out + (lack[left] as number);
        value[at] = 1 / all;
        lack[at] = (lack[left] as number) / (out * all);
        break;
      }
      case OP.POWER: {
        const count = values[right] as number;
        value[at] = mixed(value[left] as number, count);
        lack[at] = lackOfPower(value[left] as number, lack[left] as number, count);
        break;
      }
      case OP.PLAYED:
        value[at] = playedShare(tape.played[left] as Played, right, value, bend);
        lack[at] = Math.max(0, ((tape.played[left] as Played).shares[right] as number) - (value[at] as number));
        break;
      default:
        value[at] = 1;
    }
  }
  return { value, lack };
}

/** Derivatives of a weighted sum of roots by every entry. */
export function sweepBackward(
  tape: Tape,
  value: Float64Array,
  values: Float64Array,
  roots: readonly (readonly [Ref, number])[],
): Float64Array {
  const { op, a, b } = tape;
  const adjoint = new Float64Array(op.length);
  for (const [root, weight] of roots) if (root !== NOTHING) adjoint[root] = (adjoint[root] as number) + weight;
  for (let at = op.length - 1; at > 0; at--) {
    const own = adjoint[at] as number;
    if (own === 0) continue;
    const left = a[at] as number;
    const right = b[at] as number;
    switch (op[at]) {
      case OP.MUL:
        adjoint[left] = (adjoint[left] as number) + own * (value[right] as number);
        adjoint[right] = (adjoint[right] as number) + own * (value[left] as number);
        break;
      case OP.ADD:
        adjoint[left] = (adjoint[left] as number) + own;
        adjoint[right] = (adjoint[right] as number) + own;
        break;
      case OP.LOOP:
        adjoint[left] = (adjoint[left] as number) + own * (value[at] as number) * (value[at] as number);
        break;
      case OP.POWER:
        adjoint[left] = (adjoint[left] as number) + own * slope(value[left] as number, values[right] as number);
        break;
      case OP.PLAYED:
        pullPlayed(tape.played[left] as Played, right, own, value, adjoint);
        break;
      default:
    }
  }
  return adjoint;
}

/** Change of every entry where each step's variable changes by an amount. Runs that were played change with the ways they used. */
export function sweepTangent(tape: Tape, value: Float64Array, values: Float64Array, amounts: Float64Array): Float64Array {
  const { op, a, b } = tape;
  const tangent = new Float64Array(op.length);
  for (let at = 1; at < op.length; at++) {
    const left = a[at] as number;
    const right = b[at] as number;
    if (op[at] === OP.LEAF) tangent[at] = amounts[left] ?? 0;
    else if (op[at] === OP.MUL) {
      tangent[at] = (tangent[left] as number) * (value[right] as number) + (value[left] as number) * (tangent[right] as number);
    } else if (op[at] === OP.ADD) tangent[at] = (tangent[left] as number) + (tangent[right] as number);
    else if (op[at] === OP.LOOP) tangent[at] = (tangent[left] as number) * (value[at] as number) ** 2;
    else if (op[at] === OP.POWER) tangent[at] = (tangent[left] as number) * slope(value[left] as number, values[right] as number);
    else {
      const played = tape.played[left] as Played;
      const pulled = new Float64Array(op.length);
      pullPlayed(played, right, 1, value, pulled);
      for (const ref of new Set(played.refs)) tangent[at] = (tangent[at] as number) + (pulled[ref] as number) * (tangent[ref] as number);
    }
  }
  return tangent;
}

/** x to the power of a mean: the mixture of both whole numbers around it. */
export function mixed(x: number, count: number): number {
  const below = Math.floor(count);
  const part = count - below;
  return part === 0 ? x ** below : (1 - part) * x ** below + part * x ** (below + 1);
}

function slope(x: number, count: number): number {
  const below = Math.floor(count);
  const part = count - below;
  const fewer = below === 0 ? 0 : below * x ** (below - 1);
  return part === 0 ? fewer : (1 - part) * fewer + part * (below + 1) * x ** below;
}

export function lackOfPower(x: number, lack: number, count: number): number {
  if (lack === 0) return 0;
  // From a sure thing the lack of a power is known without a difference.
  if (Math.abs(x + lack - 1) < 1e-9 && lack < 1) {
    const below = Math.floor(count);
    const logarithm = Math.log1p(-lack);
    return -(1 - count + below) * Math.expm1(below * logarithm) - (count - below) * Math.expm1((below + 1) * logarithm);
  }
  return Math.max(0, mixed(x + lack, count) - mixed(x, count));
}

/** Marks every entry that the given ones are made of. Entries come after what they are made of, so one pass is enough. */
export function partsOf(tape: Tape, of: Iterable<Ref>): Uint8Array {
  const inside = new Uint8Array(tape.op.length);
  for (const ref of of) if (ref !== NOTHING) inside[ref] = 1;
  for (let at = tape.op.length - 1; at > 0; at--) {
    if (inside[at] === 0) continue;
    const op = tape.op[at];
    if (op === OP.PLAYED) for (const ref of (tape.played[tape.a[at] as number] as Played).refs) inside[ref] = 1;
    else if (op !== OP.LEAF) {
      inside[tape.a[at] as number] = 1;
      if (op === OP.MUL || op === OP.ADD) inside[tape.b[at] as number] = 1;
    }
  }
  return inside;
}
