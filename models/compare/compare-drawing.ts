import type { Change } from './difference';
import type { Box, Entry } from './entries';

type Entries = ReadonlyMap<string, Entry>;
export type Shift = { readonly x: number; readonly y: number };

const STILL: Shift = { x: 0, y: 0 };

/** Fewer shapes than these moving together are these shapes moving. */
const LEAST_FOR_A_SHIFT = 3;

/** How two drawings of the same elements differ. */
export type DrawingComparison = {
  /** How far most shapes went together. */
  readonly shift: Shift;
  /** What changed about the drawing of one element, by its id in the after document; what only follows another element is left out. */
  readonly changesOf: (id: string) => readonly Change[];
};

/**
 * Compares where things stand. An element that moved along with the whole drawing, with the pool or sub-process around it or with the
 * step it is attached to has not moved itself; a flow follows its ends.
 */
export function compareDrawings(before: Entries, after: Entries, beforeOf: ReadonlyMap<string, string>): DrawingComparison {
  const was = (id: string) => before.get(beforeOf.get(id) ?? '');
  const went = new Map<string, Shift>();
  for (const [id, entry] of after) {
    const [from, to] = [was(id)?.drawn?.box, entry.drawn?.box];
    if (from && to) went.set(id, { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) });
  }
  const shift = mostCommon([...went.values()]);
  const isImplied = ({ id, carriedBy, host }: Entry): boolean => {
    const own = went.get(id) ?? STILL;
    return [shift, went.get(carriedBy ?? ''), went.get(host ?? '')].some((other) => other !== undefined && isSamePlace(own, other));
  };
  const isMoved = (entry: Entry) => went.has(entry.id) && !isImplied(entry);
  const isStill = (id: string | null): boolean => {
    const [from, to] = [was(id ?? '')?.drawn, after.get(id ?? '')?.drawn];
    if (!from || !to) return false;
    const own = went.get(id ?? '');
    return own ? isSamePlace(own, shift) && !isResized(from.box, to.box) : true;
  };

  return {
    shift,
    changesOf(id) {
      const [from, to] = [was(id), after.get(id)];
      if (!from || !to || !from.drawn || !to.drawn) return [];
      const changes: Change[] = [];
      if (isMoved(to)) changes.push({ what: 'moved' });
      if (isResized(from.drawn.box, to.drawn.box)) changes.push({ what: 'resized' });
      if (to.drawn.box === null && isStill(to.source) && isStill(to.target) && movedBy(from.drawn.way, shift) !== to.drawn.way)
        changes.push({ what: 'rerouted' });
      if (isLabelMoved(from, to)) changes.push({ what: 'label' });
      if (from.drawn.look !== to.drawn.look) changes.push({ what: 'look' });
      return changes;
    },
  };

  /** Relative to its element; the name of a flow counts only while the flow stays. */
  function isLabelMoved(from: Entry, to: Entry): boolean {
    const [one, other] = [from.drawn?.label, to.drawn?.label];
    if (!one || !other || from.name !== to.name) return false;
    if (to.drawn?.box === null && (!isStill(to.source) || !isStill(to.target) || movedBy(from.drawn?.way ?? '', shift) !== to.drawn.way))
      return false;
    const along = to.drawn?.box ? (went.get(to.id) ?? shift) : shift;
    return Math.abs(other.x - one.x - along.x) > 1.5 || Math.abs(other.y - one.y - along.y) > 1.5;
  }
}

function isSamePlace(one: Shift, other: Shift): boolean {
  return Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1;
}

function isResized(from: Box | null, to: Box | null): boolean {
  return from !== null && to !== null && (Math.abs(from.width - to.width) >= 1 || Math.abs(from.height - to.height) >= 1);
}

function movedBy(way: string, { x, y }: Shift): string {
  if (x === 0 && y === 0) return way;
  return way.replace(/(-?\d+),(-?\d+)/g, (_, left, top) => `${Number(left) + x},${Number(top) + y}`);
}

function mostCommon(all: readonly Shift[]): Shift {
  const counts = new Map<string, { shift: Shift; count: number }>();
  for (const shift of all) {
    const key = `${shift.x} ${shift.y}`;
    counts.set(key, { shift, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const most = [...counts.values()].find(({ count }) => count > all.length / 2);
  return most && most.count >= LEAST_FOR_A_SHIFT ? most.shift : STILL;
}
