import { attributionOf } from './attribution';
import { type Cell, compareCells, type Table } from './best-cell';
import { sweepForward, type Tape } from './tape';

/** Entries that may still be worked out. It counts work and not time, so that the same question always gets the same answer. */
export type Work = { left: number };

/** Some of the steps of a part: those that are put right, and those nobody has decided on. */
type Choice = { readonly right: readonly number[]; readonly open: readonly number[] };

/** About what the blame costs, in sweeps. */
const POINTS = 24;

/** Slack for what the blame is not exact to. */
const SLACK = 1e-9;

/**
 * Best sets for a part of the tape in which steps occur several times, so that it cannot be taken apart: branch and bound. `part` ends with
 * the entry in question; `free` are the variables that may be put right, `factors` what every step is worth today.
 *
 * The value is a sum over sets of obstacles, each counted once all of them are right. So a case gained by some steps met one of them, and
 * what the best of them gain is at most their shares of the blame for all that is open. And a set that leaves a step open gains no more than
 * all the others do.
 */
export function searchBest(
  part: Tape,
  values: Float64Array,
  factors: Float64Array,
  free: readonly number[],
  most: number,
  work: Work,
): Table {
  const root = part.op.length - 1;
  const cost = part.op.length + part.played.reduce((sum, { way }) => sum + way.length, 0);
  const today = worth([]);
  const table: Cell[] = [{ ...today, size: 0, members: null, proven: true }];
  for (let size = 1; size <= Math.min(most, free.length); size++) {
    const before = table[size - 1] as Cell;
    let best: { readonly value: number; readonly lack: number; readonly steps: readonly number[] | null } = { ...before, steps: null };
    const proven = branch({ right: [], open: free }, size, offer, () => best);
    if (best.steps === null) {
      table.push({ ...before, proven: before.proven && proven });
      continue;
    }
    const steps = earliest(best.steps, best);
    table.push({
      ...worth(steps),
      size: steps.length,
      members: steps.reduce<Cell['members']>((rest, step) => [rest, step], null),
      proven,
    });

    function offer(steps: readonly number[]): void {
      const found = worth(steps);
      if (compareCells(found, best) > 0) best = { ...found, steps };
    }
  }
  return table;

  /** Looks for sets larger than the best; false where it had to stop. */
  function branch(
    { right, open }: Choice,
    budget: number,
    offer: (steps: readonly number[]) => void,
    best: () => Pick<Cell, 'value' | 'lack'>,
  ): boolean {
    if (work.left <= 0) return false;
    if (budget >= open.length) {
      offer([...right, ...open]);
      return true;
    }
    if (choices(open.length, budget) <= open.length + POINTS) {
      for (const steps of subsets(open, budget)) offer([...right, ...steps]);
      return true;
    }
    const all = worth([...right, ...open]);
    if (compareCells(all, best()) <= 0) return true;
    const without = open.map((step) => worth([...right, ...open.filter((other) => other !== step)]));
    const needed = open.filter((_, at) => compareCells(without[at] as Pick<Cell, 'value' | 'lack'>, best()) <= 0);
    if (needed.length > budget) return true;
    if (needed.length > 0) {
      return branch(
        { right: [...right, ...needed], open: open.filter((step) => !needed.includes(step)) },
        budget - needed.length,
        offer,
        best,
      );
    }
    const left = [...without].sort((a, b) => compareCells(b, a))[open.length - budget - 1];
    if (left && compareCells(left, best()) <= 0) return true;
    const blame = blameOf(right, open);
    const order = [...open].sort((a, b) => (blame[b] as number) - (blame[a] as number));
    const top = order.slice(0, budget);
    const sum = (steps: readonly number[]) => steps.reduce((total, step) => total + (blame[step] as number), 0);
    const now = worth(right);
    const gain = sum(top) + SLACK * sum(order);
    if (compareCells({ value: now.value + gain, lack: Math.max(0, now.lack - gain) }, best()) <= 0) return true;
    offer([...right, ...top]);
    const first = order[0] as number;
    const rest = open.filter((step) => step !== first);
    const withFirst = branch({ right: [...right, first], open: rest }, budget - 1, offer, best);
    return branch({ right, open: rest }, budget, offer, best) && withFirst;
  }

  /** The same value with earlier steps, as far as changing one of them at a time leads. */
  function earliest(steps: readonly number[], { value, lack }: Pick<Cell, 'value' | 'lack'>): readonly number[] {
    let chosen = [...steps].sort((a, b) => a - b);
    for (const step of [...chosen].reverse()) {
      for (const other of free) {
        if (other >= step || work.left <= 0) break;
        if (chosen.includes(other)) continue;
        const changed = chosen.map((each) => (each === step ? other : each));
        if (compareCells(worth(changed), { value, lack }) !== 0) continue;
        chosen = changed.sort((a, b) => a - b);
        break;
      }
    }
    return chosen;
  }

  function worth(right: readonly number[]): { readonly value: number; readonly lack: number } {
    work.left -= cost;
    const [weighted, lacks] = variables(right);
    const { value, lack } = sweepForward(part, weighted, lacks);
    return { value: value[root] as number, lack: lack[root] as number };
  }

  function blameOf(right: readonly number[], open: readonly number[]): Float64Array {
    work.left -= POINTS * cost;
    const [weighted, lacks] = variables([...right, ...open]);
    const missing = new Float64Array(factors.length);
    for (const step of open) missing[step] = 1 - (factors[step] as number);
    return attributionOf(part, root, { values: weighted, lacks, missing });
  }

  function variables(right: readonly number[]): readonly [Float64Array, Float64Array] {
    const weighted = values.slice();
    const lacks = new Float64Array(values.length);
    for (let step = 0; step < factors.length; step++) {
      weighted[step] = factors[step] as number;
      lacks[step] = 1 - (factors[step] as number);
    }
    for (const step of right) {
      weighted[step] = 1;
      lacks[step] = 0;
    }
    return [weighted, lacks];
  }
}

/** In how many ways so many of all can be chosen. */
function choices(all: number, some: number): number {
  let ways = 1;
  for (let at = 1; at <= Math.min(some, all - some); at++) ways = (ways * (all - at + 1)) / at;
  return ways;
}

/** Every choice of so many steps, in order. */
function* subsets(steps: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield [];
  else for (const [at, step] of steps.entries()) for (const rest of subsets(steps.slice(at + 1), size - 1)) yield [step, ...rest];
}
