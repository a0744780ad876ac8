/**
 * Elimination plan of one cyclic part of a chain, worked out once from its shape and replayed for every set of weights: states leave in
 * order of least fill. Slots hold the weights between states of the part; `updates` are triples (into pivot, out of pivot, slot that gains).
 */
export type Block = {
  readonly states: readonly number[];
  /** Pairs (transition of the chain, slot that starts with its weight). */
  readonly entries: readonly number[];
  readonly slots: number;
  readonly pivots: readonly Pivot[];
};

type Pivot = {
  readonly state: number;
  readonly self: number;
  /** Pairs (state, slot) of the states still there. */
  readonly into: readonly number[];
  readonly out: readonly number[];
  readonly updates: readonly number[];
};

/** More fill than this is not worth an exact answer. */
const MOST_UPDATES = 900_000;

/** Null where the part is so entangled that elimination would cost more than it is worth. */
export function planElimination(members: readonly number[], first: readonly number[], target: readonly number[]): Block | null {
  const inside = new Set(members);
  const rows = new Map<number, Map<number, number>>();
  const columns = new Map<number, Map<number, number>>();
  for (const state of members) {
    rows.set(state, new Map());
    columns.set(state, new Map());
  }
  let slots = 0;
  let work = 0;
  const entries: number[] = [];
  for (const state of members) {
    for (let at = first[state] ?? 0; at < (first[state + 1] ?? 0); at++) {
      const next = target[at] ?? -1;
      if (inside.has(next)) entries.push(at, slotOf(state, next));
    }
  }
  const buckets: number[][] = [];
  for (const state of members) enqueue(state);
  const gone = new Set<number>();
  const pivots: Pivot[] = [];
  for (let cost = 0; cost < buckets.length; cost++) {
    const bucket = buckets[cost];
    if (!bucket) continue;
    let lowest = cost;
    for (let state = bucket.pop(); state !== undefined; state = bucket.pop()) {
      if (gone.has(state) || costOf(state) !== cost) continue;
      gone.add(state);
      const touched = eliminate(state);
      if (work > MOST_UPDATES) return null;
      for (const other of touched) lowest = Math.min(lowest, enqueue(other));
      if (lowest < cost) break;
    }
    if (lowest < cost) cost = lowest - 1;
  }
  return { states: members, entries, slots, pivots };

  function slotOf(from: number, to: number): number {
    const row = rows.get(from);
    const known = row?.get(to);
    if (known !== undefined) return known;
    row?.set(to, slots);
    columns.get(to)?.set(from, slots);
    return slots++;
  }

  function costOf(state: number): number {
    return Math.min(4096, (rows.get(state)?.size ?? 0) * (columns.get(state)?.size ?? 0));
  }

  function enqueue(state: number): number {
    const cost = costOf(state);
    let bucket = buckets[cost];
    if (!bucket) {
      bucket = [];
      buckets[cost] = bucket;
    }
    bucket.push(state);
    return cost;
  }

  function eliminate(state: number): Set<number> {
    const row = rows.get(state) ?? new Map<number, number>();
    const column = columns.get(state) ?? new Map<number, number>();
    const self = row.get(state) ?? -1;
    row.delete(state);
    column.delete(state);
    for (const other of column.keys()) rows.get(other)?.delete(state);
    for (const other of row.keys()) columns.get(other)?.delete(state);
    const updates: number[] = [];
    for (const [from, inSlot] of column) for (const [to, outSlot] of row) updates.push(inSlot, outSlot, slotOf(from, to));
    work += updates.length;
    pivots.push({ state, self, into: [...column].flat(), out: [...row].flat(), updates });
    return new Set([...column.keys(), ...row.keys()]);
  }
}
