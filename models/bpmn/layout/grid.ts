import type { ScopeEdge } from './scope-graph';

/** Where a node stands: its column from left to right, its row from top to bottom within its lane. */
export type Cell = { readonly column: number; readonly row: number; readonly lane: number };

/** How an edge runs: in its source's row up to the target, in its target's row from the source on, or in a row of its own. */
export type Course = { readonly kind: 'source' | 'target' | 'own'; readonly lane: number; readonly row: number; readonly back: boolean };

export type Grid = {
  readonly columns: number;
  /** Number of rows of each lane. */
  readonly rows: readonly number[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly courses: ReadonlyMap<string, Course>;
};

export type GridInput = {
  readonly nodes: readonly string[];
  readonly edges: readonly ScopeEdge[];
  readonly laneOf: ReadonlyMap<string, number>;
  readonly lanes: number;
};

/** Unconnected nodes stand beside each other, this many in a row. */
const LOOSE_PER_ROW = 6;

/**
 * Arranges a graph on a grid: columns by the longest way from the start, rows by chains. The longest chain of steps from a start runs
 * straight through; whatever branches off gets a free row below, from where it leaves to where it comes back, so that no line runs
 * through a node. Loops run back in rows of their own.
 */
export function arrange(input: GridInput): Grid {
  const { nodes, edges } = input;
  const back = backEdges(nodes, edges);
  const forward = edges.filter((edge) => !back.has(edge));
  const column = columns(nodes, forward);
  const lane = (node: string) => input.laneOf.get(node) ?? 0;
  const rows = new Rows(Math.max(1, input.lanes));
  const cells = new Map<string, Cell>();
  const courses = new Map<string, Course>();
  const col = (node: string) => column.get(node) ?? 0;
  const chained = new Set<ScopeEdge>();
  const chains = chainsOf(nodes, forward, col, chained);
  const into = group(forward, (edge) => edge.to);
  const outOf = group(forward, (edge) => edge.from);
  /** Where the last unconnected node of a lane went: the search for a free row goes on there. */
  const looseRow = new Map<number, number>();
  for (const chain of chains) placeChain(chain);
  for (const edge of [...forward, ...back]) if (!courses.has(edge.id) && !chained.has(edge)) placeEdge(edge);
  return { columns: largest(column.values(), 0) + 1, rows: rows.counts(), cells, courses };

  function placeChain(chain: readonly string[]) {
    const [first] = chain;
    const last = chain.at(-1);
    if (first === undefined || last === undefined) return;
    const entry = into.get(first)?.find((edge) => cells.has(edge.from));
    const exits = (outOf.get(last) ?? []).filter((edge) => !chained.has(edge));
    const isLoose = chain.length === 1 && !into.has(first) && exits.length === 0;
    const exit = exits.reduce<ScopeEdge | undefined>((best, edge) => (best && col(best.to) >= col(edge.to) ? best : edge), undefined);
    const before = new Map<number, number>();
    let index = 0;
    while (index < chain.length) {
      const start = chain[index] as string;
      let end = index;
      while (end + 1 < chain.length && lane(chain[end + 1] as string) === lane(start)) end += 1;
      const previous = index === 0 ? entry?.from : chain[index - 1];
      const from = previous === undefined ? col(start) : Math.min(col(start), col(previous) + 1);
      const tail = chain[end] as string;
      const to = end < chain.length - 1 ? col(tail) : Math.max(col(tail), exit ? col(exit.to) - 1 : 0);
      const parent = index === 0 && entry ? cells.get(entry.from) : undefined;
      const usual = before.get(lane(start)) ?? (isLoose ? looseRow.get(lane(start)) : 0) ?? 0;
      const row = rows.take(lane(start), parent?.lane === lane(start) ? parent.row + 1 : usual, from, to);
      if (isLoose) looseRow.set(lane(start), row);
      before.set(lane(start), row);
      for (const node of chain.slice(index, end + 1)) cells.set(node, { column: col(node), row, lane: lane(node) });
      index = end + 1;
    }
    if (entry) courses.set(entry.id, { kind: 'target', ...place(first), back: false });
    for (const node of chain)
      for (const edge of outOf.get(node) ?? [])
        if (chained.has(edge)) courses.set(edge.id, { kind: 'target', ...place(edge.to), back: false });
    if (exit && !courses.has(exit.id)) courses.set(exit.id, { kind: 'source', ...place(last), back: false });
  }

  function place(node: string): { lane: number; row: number } {
    const cell = cells.get(node);
    return { lane: cell?.lane ?? 0, row: cell?.row ?? 0 };
  }

  function placeEdge(edge: ScopeEdge) {
    const source = place(edge.from);
    const target = place(edge.to);
    const isBack = back.has(edge);
    if (!isBack && col(edge.to) - col(edge.from) <= 1) {
      courses.set(edge.id, { kind: 'target', ...target, back: false });
      return;
    }
    const lower = source.lane > target.lane || (source.lane === target.lane && source.row > target.row) ? source : target;
    const [from, to] = isBack ? [col(edge.to), col(edge.from)] : [col(edge.from) + 1, col(edge.to) - 1];
    const row = rows.take(lower.lane, lower.row + 1, from, to);
    courses.set(edge.id, { kind: 'own', lane: lower.lane, row, back: isBack });
  }
}

/** The rows of each lane with the stretches of columns that are taken in them. */
class Rows {
  readonly #lanes: { from: number; to: number }[][][];

  constructor(lanes: number) {
    this.#lanes = Array.from({ length: lanes }, () => []);
  }

  /** The first row from the wished one on that is free between two columns, which it then takes; a new one below if there is none. */
  take(lane: number, wish: number, from: number, to: number): number {
    const rows = this.#lanes[lane] ?? [];
    let row = Math.min(wish, rows.length);
    while (row < rows.length && rows[row]?.some((stretch) => stretch.from <= to && stretch.to >= from)) row += 1;
    const taken = rows[row] ?? [];
    taken.push({ from, to });
    rows[row] = taken;
    return row;
  }

  counts(): number[] {
    return this.#lanes.map((rows) => Math.max(1, rows.length));
  }
}

/** Edges that close a circle, found by a walk in depth from the starts in document order. */
function backEdges(nodes: readonly string[], edges: readonly ScopeEdge[]): Set<ScopeEdge> {
  const out = group(edges, (edge) => edge.from);
  const entered = new Set(edges.map((edge) => edge.to));
  const back = new Set<ScopeEdge>();
  const state = new Map<string, 'open' | 'done'>();
  for (const start of [...nodes.filter((node) => !entered.has(node)), ...nodes]) {
    if (state.has(start)) continue;
    const path: { node: string; next: number }[] = [{ node: start, next: 0 }];
    state.set(start, 'open');
    while (path.length > 0) {
      const top = path[path.length - 1] as { node: string; next: number };
      const edge = out.get(top.node)?.[top.next];
      top.next += 1;
      if (!edge) {
        state.set(top.node, 'done');
        path.pop();
      } else if (state.get(edge.to) === 'open') back.add(edge);
      else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        path.push({ node: edge.to, next: 0 });
      }
    }
  }
  return back;
}

function columns(nodes: readonly string[], forward: readonly ScopeEdge[]): Map<string, number> {
  const out = group(forward, (edge) => edge.from);
  const open = new Map<string, number>(nodes.map((node) => [node, 0]));
  for (const edge of forward) open.set(edge.to, (open.get(edge.to) ?? 0) + 1);
  const column = new Map<string, number>(nodes.map((node) => [node, 0]));
  const starts = nodes.filter((node) => open.get(node) === 0);
  const queue = [...starts];
  for (let next = 0; next < queue.length; next++) {
    const node = queue[next] as string;
    for (const edge of out.get(node) ?? []) {
      column.set(edge.to, Math.max(column.get(edge.to) ?? 0, (column.get(node) ?? 0) + 1));
      const left = (open.get(edge.to) ?? 1) - 1;
      open.set(edge.to, left);
      if (left === 0) queue.push(edge.to);
    }
  }
  let loose = 0;
  for (const start of starts) {
    const followers = out.get(start);
    // A later start stands just before what it leads to; what is not connected stands in rows.
    if (followers) column.set(start, Math.max(0, Math.min(...followers.map((edge) => column.get(edge.to) ?? 1)) - 1));
    else column.set(start, loose++ % LOOSE_PER_ROW);
  }
  return column;
}

/** Splits the graph into chains: from each node the chain goes on to the follower with the longest way still ahead. */
function chainsOf(
  nodes: readonly string[],
  forward: readonly ScopeEdge[],
  col: (node: string) => number,
  chained: Set<ScopeEdge>,
): string[][] {
  const out = group(forward, (edge) => edge.from);
  const ahead = new Map<string, number>();
  const order = [...nodes].sort((a, b) => col(a) - col(b));
  for (const node of [...order].reverse())
    ahead.set(
      node,
      largest(
        (out.get(node) ?? []).map((edge) => 1 + (ahead.get(edge.to) ?? 0)),
        0,
      ),
    );
  const used = new Set<string>();
  const chains: string[][] = [];
  for (const start of order) {
    if (used.has(start)) continue;
    const chain = [start];
    used.add(start);
    for (;;) {
      const free = (out.get(chain.at(-1) as string) ?? []).filter((edge) => !used.has(edge.to) && edge.boundary === null);
      const next = free.reduce<ScopeEdge | undefined>(
        (best, edge) => (best && (ahead.get(best.to) ?? 0) >= (ahead.get(edge.to) ?? 0) ? best : edge),
        undefined,
      );
      if (!next) break;
      chained.add(next);
      used.add(next.to);
      chain.push(next.to);
    }
    chains.push(chain);
  }
  return chains;
}

/** The largest of many numbers; a spread into `Math.max` fails beyond some ten thousand. */
export function largest(numbers: Iterable<number>, least: number): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

export function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const of = groups.get(key(item));
    if (of) of.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
