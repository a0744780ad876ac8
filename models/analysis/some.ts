import { JOIN, type Net, SINK, SPLIT } from './net';
import { NOTHING, ONE, type Ref, type TapeWriter } from './tape';

/**
 * What an inclusive split is worth when all its ways come together again: the product of what each way is worth, taken or not, given that
 * one is. Summed up from the last way, so that small chances keep their digits.
 */
export function closedSome(net: Net, node: number, tape: TapeWriter): Ref {
  const split = net.some.get(node);
  if (!split) throw new Error(`Expected node ${node} to be an inclusive split, it is none`);
  let given: Ref = split.fallback === null ? NOTHING : (net.worth[split.fallback] as Ref);
  let free: Ref = ONE;
  for (const { edge, take, skip, chance, miss } of [...split.ways].reverse()) {
    const worth = net.worth[edge] as Ref;
    given = tape.add(tape.mul(take, tape.mul(worth, free)), tape.mul(skip, given));
    free = tape.mul(tape.add(tape.mul(chance, worth), miss), free);
  }
  return given;
}

/**
 * Replaces the inclusive splits that are left by stages that ask for one way after another and remember whether one was taken: as many
 * stages as ways, not as many as sets of them.
 */
export function expandSome(net: Net, tape: TapeWriter): void {
  for (const [node, { ways, fallback }] of net.some) {
    if (!net.alive[node] || net.split[node] !== SPLIT.some) continue;
    // Ways stay the edges they were: tokens on them are still told apart.
    const open = new Set(net.out(node));
    net.split[node] = SPLIT.one;
    const gates = new Map<number, number>();
    /** The stage of the way after this one, entered with a way taken before, and with none. */
    let some = -1;
    let none = -1;
    for (let at = ways.length - 1; at >= 0; at--) {
      const way = ways[at];
      if (!way) continue;
      const asking = at === 0 ? node : stage();
      takeFrom(asking, way.take, way.edge);
      if (none >= 0) connect(asking, none, way.skip);
      else if (fallback !== null) fall(asking, fallback, way.skip);
      if (at > 0) {
        const further = stage();
        takeFrom(further, way.chance, way.edge);
        connect(further, some >= 0 ? some : SINK, way.miss);
        some = further;
      }
      none = asking;
    }
    for (const edge of open) net.removeEdge(edge);

    function keep(edge: number, from: number): void {
      if (open.delete(edge)) net.moveFrom(edge, from);
    }

    function fall(asking: number, edge: number, skip: Ref): void {
      if (skip === NOTHING) return;
      net.worth[edge] = tape.mul(skip, net.worth[edge] as Ref);
      keep(edge, asking);
    }

    function stage(split: number = SPLIT.one): number {
      const added = net.addNode(JOIN.any, split, net.owner[node] as number);
      net.rank[added] = net.rank[node] as number;
      return added;
    }

    function connect(from: number, to: number, worth: Ref): void {
      if (worth !== NOTHING) net.addEdge(from, to, worth);
    }

    /** Takes the way and goes on asking, both at once. Both stages of a way go through one gate: a join behind it waits for one token. */
    function takeFrom(asking: number, chance: Ref, edge: number): void {
      let gate = gates.get(edge);
      if (gate === undefined) {
        gate = stage();
        gates.set(edge, gate);
        keep(edge, gate);
      }
      if (some < 0) {
        connect(asking, gate, chance);
        return;
      }
      const fork = stage(SPLIT.all);
      connect(asking, fork, chance);
      connect(fork, gate, ONE);
      connect(fork, some, ONE);
    }
  }
  net.some.clear();
}
