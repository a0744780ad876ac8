import { playedComplex, type Played } from './played';
import { mixed, NOTHING, OP, type Ref, type Tape } from './tape';

/** A sweep of the tape with complex numbers, real and imaginary parts beside each other. */
type ComplexValues = { readonly real: Float64Array; readonly imaginary: Float64Array };

/** Values of all entries where the variables are complex. As long as the sweep with real ones, for the same reason. */
function sweepComplex(tape: Tape, real: Float64Array, imaginary: Float64Array, into: ComplexValues): void {
  const { op, a, b } = tape;
  const re = into.real;
  const im = into.imaginary;
  for (let at = 0; at < op.length; at++) {
    const left = a[at] as number;
    const right = b[at] as number;
    switch (op[at]) {
      case OP.LEAF:
        re[at] = real[left] as number;
        im[at] = imaginary[left] as number;
        break;
      case OP.MUL: {
        const x = re[left] as number;
        const y = im[left] as number;
        const u = re[right] as number;
        const v = im[right] as number;
        re[at] = x * u - y * v;
        im[at] = x * v + y * u;
        break;
      }
      case OP.ADD:
        re[at] = (re[left] as number) + (re[right] as number);
        im[at] = (im[left] as number) + (im[right] as number);
        break;
      case OP.LOOP: {
        const x = 1 - (re[left] as number);
        const y = -(im[left] as number);
        const size = x * x + y * y;
        re[at] = x / size;
        im[at] = -y / size;
        break;
      }
      case OP.POWER: {
        const count = real[right] as number;
        const size = Math.hypot(re[left] as number, im[left] as number);
        const angle = Math.atan2(im[left] as number, re[left] as number);
        const below = Math.floor(count);
        const part = count - below;
        const fewer = (1 - part) * size ** below;
        const more = part * size ** (below + 1);
        if (angle === 0) re[at] = mixed(re[left] as number, count);
        else re[at] = fewer * Math.cos(below * angle) + more * Math.cos((below + 1) * angle);
        im[at] = angle === 0 ? 0 : fewer * Math.sin(below * angle) + more * Math.sin((below + 1) * angle);
        break;
      }
      case OP.PLAYED:
        [re[at], im[at]] = playedComplex(tape.played[left] as Played, right, re, im);
        break;
      default:
        re[at] = 1;
        im[at] = 0;
    }
  }
}

/**
 * Coefficients of a generating function from its values at the `size` roots of unity, in order of their angle: an inverse fast Fourier
 * transform (Cooley and Tukey), in place; `size` is a power of two. The real parts are the chances of 0, 1, 2 … events.
 */
function inverseFourier(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  for (let at = 1, mirror = 0; at < size; at++) {
    let bit = size >> 1;
    for (; mirror & bit; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (at < mirror) {
      swap(real, at, mirror);
      swap(imaginary, at, mirror);
    }
  }
  for (let length = 2; length <= size; length *= 2) {
    for (let offset = 0; offset < length / 2; offset++) {
      const angle = (-2 * Math.PI * offset) / length;
      const cosine = Math.cos(angle);
      const sine = Math.sin(angle);
      for (let start = offset; start < size; start += length) {
        const other = start + length / 2;
        const x = (real[other] as number) * cosine - (imaginary[other] as number) * sine;
        const y = (real[other] as number) * sine + (imaginary[other] as number) * cosine;
        real[other] = (real[start] as number) - x;
        imaginary[other] = (imaginary[start] as number) - y;
        real[start] = (real[start] as number) + x;
        imaginary[start] = (imaginary[start] as number) + y;
      }
    }
  }
  for (let at = 0; at < size; at++) {
    real[at] = (real[at] as number) / size;
    imaginary[at] = (imaginary[at] as number) / size;
  }
}

function swap(list: Float64Array, a: number, b: number): void {
  const kept = list[a] as number;
  list[a] = list[b] as number;
  list[b] = kept;
}

/** Points to start with, and the most: loops that hardly ever end have long tails. Simulated parts are too slow for many. */
const FEWEST_POINTS = 32;
const MOST_POINTS = 8192;
const MOST_POINTS_SIMULATED = 128;
const CLOSE = 1e-11;

/**
 * Chances of 0, 1, 2 … events on the runs that end in `root`, from the generating function on the unit circle. Every visit of a step meets
 * an event with its own chance; `mean` is the expected number, from the sweep backward: where the transform falls short of it the tail was
 * longer than the points, and twice as many are taken.
 */
export function distributionOf(tape: Tape, values: Float64Array, chances: Float64Array, root: Ref, mean: number): readonly number[] {
  if (root === NOTHING) return [0];
  const most = tape.played.length > 0 ? MOST_POINTS_SIMULATED : MOST_POINTS;
  const re = Float64Array.from(values);
  const im = new Float64Array(values.length);
  const into = { real: new Float64Array(tape.op.length), imaginary: new Float64Array(tape.op.length) };
  for (let size = FEWEST_POINTS; ; size *= 2) {
    const real = new Float64Array(size);
    const imaginary = new Float64Array(size);
    for (let point = 0; point <= size / 2; point++) {
      const x = Math.cos((2 * Math.PI * point) / size);
      const y = Math.sin((2 * Math.PI * point) / size);
      for (let step = 0; step < chances.length; step++) {
        const chance = chances[step] as number;
        re[step] = 1 - chance + chance * x;
        im[step] = chance * y;
      }
      sweepComplex(tape, re, im, into);
      real[point] = into.real[root] as number;
      imaginary[point] = into.imaginary[root] as number;
      if (point > 0 && point < size / 2) {
        real[size - point] = real[point] as number;
        imaginary[size - point] = -(imaginary[point] as number);
      }
    }
    inverseFourier(real, imaginary);
    const found = real.reduce((sum, chance, at) => sum + at * chance, 0);
    if (size >= most || Math.abs(found - mean) <= CLOSE * (1 + mean)) return trimmed(real);
  }
}

/** Without the rounding errors behind the last count that occurs. */
function trimmed(chances: Float64Array): readonly number[] {
  let length = chances.length;
  while (length > 1 && Math.abs(chances[length - 1] as number) < 1e-15) length -= 1;
  return Array.from(chances.subarray(0, length), (chance) => Math.max(0, chance));
}
