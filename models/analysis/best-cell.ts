/** Variables of a set, kept as a tree: most sets are never looked at. */
export type Members = number | readonly [Members | null, Members | null];

/**
 * The best that can be had from an entry of the tape by putting right a number of steps: its value, what that lacks to its value with all
 * steps at 1, how many steps it takes and which. `proven` is false where a search was ended before it was sure.
 */
export type Cell = {
  readonly value: number;
  readonly lack: number;
  readonly size: number;
  readonly members: Members | null;
  readonly proven: boolean;
};

/** Entry k: with at most k steps. It ends with all the steps there are. */
export type Table = readonly Cell[];

/** Differences smaller than this, relative, are rounding. */
const SAME = 1e-12;

/** How much larger the value of a is, 0 where both are the same. The smaller of value and lack has more digits. */
export function compareCells(a: Pick<Cell, 'value' | 'lack'>, b: Pick<Cell, 'value' | 'lack'>): number {
  const byValue = Math.max(a.value, b.value) <= Math.max(a.lack, b.lack);
  const [x, y] = byValue ? [a.value, b.value] : [b.lack, a.lack];
  return Math.abs(x - y) <= SAME * Math.max(Math.abs(x), Math.abs(y)) ? 0 : x - y;
}

/** Whether to take a instead of b: a larger value, else fewer steps, else earlier ones. */
export function prefers(a: Cell, b: Cell): boolean {
  const larger = compareCells(a, b);
  if (larger !== 0) return larger > 0;
  if (a.size !== b.size) return a.size < b.size;
  // Of several ways to get nothing none is worth comparing.
  return a.value > 0 && isEarlier(membersOf(a), membersOf(b));
}

/** Variables of the set of a cell, ascending: in document order. */
export function membersOf({ members }: Pick<Cell, 'members'>): readonly number[] {
  const found: number[] = [];
  const open: (Members | null)[] = [members];
  while (open.length > 0) {
    const next = open.pop() ?? null;
    if (next === null) continue;
    if (typeof next === 'number') found.push(next);
    else open.push(next[0], next[1]);
  }
  return found.sort((a, b) => a - b);
}

function isEarlier(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, member] of a.entries()) if (member !== b[at]) return member < (b[at] ?? 0);
  return false;
}
