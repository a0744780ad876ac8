import { ENDLESS, FIRST_NODE, NEVER, type Net, SINK, SOURCE, SPLIT, STUCK, TERMINATE } from './net';
import type { Ref, TapeWriter } from './tape';

/** One way a firing can go on: where tokens appear, and the entry that says what it is worth. */
export type Way = { readonly places: readonly number[]; readonly worth: Ref };

export type GameNode = {
  readonly join: 'any' | 'all' | 'quiescent';
  readonly inputs: readonly number[];
  readonly ways: readonly Way[];
  readonly terminates: boolean;
  readonly convention: boolean;
  /** Number of the flow node it stands for; -1 for none. */
  readonly owner: number;
};

/** Where a token's way ends. */
export const GONE = -1;
export const HELD_STUCK = -2;
export const HELD_ENDLESS = -3;

/** The token game that is left of a scope after reduction, as the chain and the simulation play it. Every way can be taken. */
export type Game = {
  readonly nodes: readonly GameNode[];
  /** Node at the end of every place; below 0 the token is gone, or stays for ever. */
  readonly target: readonly number[];
  readonly begin: number;
  readonly rank: readonly number[];
};

const JOINS = ['any', 'all', 'quiescent'] as const;

export function gameOf(net: Net, tape: TapeWriter): Game {
  const number = new Map<number, number>();
  const rank: number[] = [];
  for (let node = 0; node < net.join.length; node++) {
    if (!net.alive[node] || (node > SOURCE && node < FIRST_NODE)) continue;
    number.set(node, number.size);
    rank.push(node === SOURCE ? -1 : (net.rank[node] as number));
  }
  const target = net.to.map((node) => targetOf(node));
  const begin = target.length;
  target.push(number.get(SOURCE) as number);
  const nodes = [...number.keys()].map((node): GameNode => {
    const out = net.out(node).reverse();
    const content = net.content[node] as Ref;
    const worth = (edges: readonly number[]) => edges.reduce<Ref>((all, edge) => tape.mul(all, net.worth[edge] as Ref), content);
    return {
      join: node === SOURCE ? 'any' : (JOINS[net.join[node] as number] ?? 'any'),
      inputs: node === SOURCE ? [begin] : net.into(node),
      ways:
        net.split[node] === SPLIT.all
          ? [{ places: out, worth: worth(out) }]
          : out.map((edge) => ({ places: [edge], worth: worth([edge]) })),
      terminates: out.length === 1 && net.to[out[0] as number] === TERMINATE,
      convention: net.convention[node] as boolean,
      owner: net.owner[node] as number,
    };
  });
  return { nodes, target, begin, rank };

  function targetOf(node: number): number {
    if (node === STUCK) return HELD_STUCK;
    if (node === ENDLESS) return HELD_ENDLESS;
    if (node < 0 || node === SINK || node === TERMINATE || node === NEVER) return GONE;
    return number.get(node) ?? GONE;
  }
}
