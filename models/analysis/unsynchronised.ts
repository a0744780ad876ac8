import { FIRST_NODE, JOIN, type Net, SOURCE, SPLIT } from './net';

/** A split that sends out several tokens, and a node behind it that two of them reach on ways of their own without waiting. */
export type Meeting = { readonly split: number; readonly join: number };

/** Larger rests are not looked at: the search grows with splits × meetings × edges. */
const MOST_EDGES = 4000;

/**
 * Lack of synchronisation, read from the shape of what reduction left: two ways without a common node lead from a split to a node that
 * passes every token on. A schedule would hide it, since one branch may be over before the next begins (Favre, Völzer, Müller 2016).
 */
export function meetingsOf(net: Net): readonly Meeting[] {
  if (net.from.length > MOST_EDGES) return [];
  const found: Meeting[] = [];
  for (let split = SOURCE; split < net.join.length; split++) {
    if (!net.alive[split] || net.split[split] === SPLIT.one || (net.outDegree[split] as number) < 2) continue;
    for (let join = FIRST_NODE; join < net.join.length; join++) {
      if (!net.alive[join] || join === split || net.join[join] !== JOIN.any || (net.inDegree[join] as number) < 2) continue;
      if (twoWays(net, split, join)) found.push({ split, join });
    }
  }
  return found;
}

/** Two ways from one node to another that share no node between: a flow of 2 where every node lets one way through (Menger). */
function twoWays(net: Net, from: number, to: number): boolean {
  /** Where the first way goes on from a node, and which edges it uses. */
  const first = wayThrough(net, from, to, new Set(), new Set());
  if (!first) return false;
  const inner = new Set(first.map((edge) => net.from[edge] as number).filter((node) => node !== from));
  return wayThrough(net, from, to, inner, new Set(first)) !== null;
}

/** A way that may follow the first one backwards, where it pushes it aside. */
function wayThrough(net: Net, from: number, to: number, occupied: ReadonlySet<number>, used: ReadonlySet<number>): number[] | null {
  // States: a node entered freshly, or an occupied node left against the first way.
  const cameBy = new Map<string, { readonly edge: number; readonly before: string }>();
  const open = [`${from} free`];
  cameBy.set(`${from} free`, { edge: -1, before: '' });
  for (let state = open.shift(); state !== undefined; state = open.shift()) {
    const [name = '', side] = state.split(' ');
    const node = Number(name);
    if (side === 'free' && occupied.has(node)) {
      // Entered from outside, an occupied node can only be left back along the first way.
      back(node, state);
      continue;
    }
    for (const edge of net.out(node)) {
      if (used.has(edge)) continue;
      const next = net.to[edge] as number;
      if (next === to) return trace(edge, state);
      go(next === from ? '' : `${next} free`, edge, state);
    }
    if (side === 'pushed') back(node, state);
  }
  return null;

  function back(node: number, state: string): void {
    for (const edge of net.into(node)) {
      const before = net.from[edge] as number;
      if (used.has(edge) && before !== from) go(`${before} pushed`, edge, state);
    }
  }

  function go(next: string, edge: number, before: string): void {
    if (next === '' || cameBy.has(next)) return;
    cameBy.set(next, { edge, before });
    open.push(next);
  }

  function trace(last: number, state: string): number[] {
    const edges = [last];
    for (let at = cameBy.get(state); at && at.edge >= 0; at = cameBy.get(at.before)) edges.unshift(at.edge);
    return edges;
  }
}
