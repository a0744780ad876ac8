import { type Game, GONE, HELD_ENDLESS } from './game';

/** Where a transition can lead besides another state. */
export const COMPLETED = -1;
export const STUCK = -2;
export const ENDLESS = -3;

/**
 * The token game of one scope as a Markov chain. A state is a marking; in every state exactly one node fires (the earliest in reading
 * order that can), so only choices branch. Transitions of state s are those from `first[s]` to `first[s + 1]`.
 */
export type Chain = {
  readonly states: number;
  /** Node that fires in each state. */
  readonly fires: readonly number[];
  readonly first: readonly number[];
  readonly target: readonly number[];
  /** Which way of the firing node the transition stands for. */
  readonly way: readonly number[];
  /** Places that hold tokens where a case got stuck, per transition that leads there. */
  readonly stuckAt: ReadonlyMap<number, readonly number[]>;
  /** Nodes where the order of firing decided something, so that the numbers rest on a convention. */
  readonly conventions: ReadonlySet<number>;
};

export const MOST_STATES = 20_000;
/** Tokens looked at while exploring. More would make an edit wait; simulation then answers within a fixed time. */
const MOST_LOOKS = 600_000;
export const MOST_TOKENS_PER_PLACE = 4;
export const MOST_TOKENS = 200;

/** Explores all reachable markings; null where the limits are passed (tokens without bound, too many markings). */
export function exploreChain(game: Game, rank: readonly number[] = game.rank): Chain | null {
  const { nodes, target: placeTarget } = game;
  const ids = new Map<number | string, number>();
  const markings: (readonly number[])[] = [];
  const fires: number[] = [];
  const first: number[] = [];
  const target: number[] = [];
  const way: number[] = [];
  const stuckAt = new Map<number, readonly number[]>();
  const conventions = new Set<number>();
  const reach = lazyReach(game);
  let overflow = false;
  let looks = 0;
  let marked = 0;
  const checked = new Int32Array(nodes.length);

  // The first state is the one where every case begins.
  enter([game.begin], -1);
  for (let state = 0; state < markings.length && !overflow; state++) expand(state);
  if (overflow) return null;
  first.push(target.length);
  return { states: markings.length, fires, first, target, way, stuckAt, conventions };

  function enter(marking: readonly number[], transition: number): number {
    if (marking.length === 0) return COMPLETED;
    looks += marking.length;
    if (looks > MOST_LOOKS) overflow = true;
    const key = marking.length === 1 ? (marking[0] ?? 0) : marking.join();
    const known = ids.get(key);
    if (known !== undefined) return known;
    const node = nodeToFire(marking);
    if (node < 0) {
      if (marking.some((place) => placeTarget[place] === HELD_ENDLESS)) return ENDLESS;
      if (transition >= 0) stuckAt.set(transition, marking);
      return STUCK;
    }
    if (markings.length >= MOST_STATES || marking.length > MOST_TOKENS) overflow = true;
    const state = markings.length;
    ids.set(key, state);
    markings.push(marking);
    fires.push(node);
    return state;
  }

  function nodeToFire(marking: readonly number[]): number {
    let best = -1;
    let patient = -1;
    marked += 1;
    for (const place of marking) {
      const node = placeTarget[place] ?? GONE;
      const candidate = nodes[node];
      // Many tokens may wait at one join; once is enough to see that it cannot fire.
      if (!candidate || checked[node] === marked) continue;
      checked[node] = marked;
      if (candidate.join === 'quiescent') {
        if (patient < 0 || (rank[node] ?? 0) < (rank[patient] ?? 0)) patient = node;
      } else if (best < 0 || (rank[node] ?? 0) < (rank[best] ?? 0)) {
        if (candidate.join === 'any') best = node;
        else {
          looks += candidate.inputs.length;
          if (candidate.inputs.every((input) => marking.includes(input))) best = node;
        }
      }
    }
    if (best >= 0 || patient < 0) return best;
    checkOrder(marking, patient);
    return patient;
  }

  /** The inclusive join fires last; whether it was right to is a convention if somebody upstream still waits or both wait for each other. */
  function checkOrder(marking: readonly number[], joining: number): void {
    for (const place of marking) {
      const waiting = placeTarget[place] ?? GONE;
      if (waiting < 0 ? marking.length > 1 : waiting !== joining && reach(waiting, joining)) conventions.add(joining);
    }
  }

  function expand(state: number): void {
    const marking = markings[state] ?? [];
    const at = fires[state] ?? 0;
    const node = nodes[at];
    first.push(target.length);
    if (!node) return;
    const rest = consumed(marking, node);
    if (node.convention || (node.terminates && rest.length > 0)) conventions.add(at);
    for (const [position, { places }] of node.ways.entries()) {
      if (overflow) return;
      const transition = target.length;
      way.push(position);
      if (node.terminates) target.push(COMPLETED);
      else {
        target.push(0);
        target[transition] = enter(produced(rest, places), transition);
      }
    }
  }

  function consumed(marking: readonly number[], node: Game['nodes'][number]): readonly number[] {
    if (marking.length === 1) return [];
    const rest = marking.slice();
    const take = (place: number) => {
      const at = rest.indexOf(place);
      if (at >= 0) rest.splice(at, 1);
    };
    if (node.join === 'any') take(marking.find((place) => node.inputs.includes(place)) ?? -1);
    else for (const input of node.inputs) take(input);
    return rest;
  }

  function produced(rest: readonly number[], added: readonly number[]): readonly number[] {
    if (rest.length === 0 && added.length === 1) return stays(added[0] ?? 0) ? added : [];
    const marking = rest.slice();
    for (const place of added) if (stays(place)) marking.push(place);
    if (added.length > 0 && marking.length > 1) {
      marking.sort(ascending);
      for (let at = MOST_TOKENS_PER_PLACE; at < marking.length; at++) {
        if (marking[at] === marking[at - MOST_TOKENS_PER_PLACE] && (placeTarget[marking[at] ?? 0] ?? GONE) >= 0) overflow = true;
      }
    }
    return marking;
  }

  function stays(place: number): boolean {
    return placeTarget[place] !== GONE;
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** Whether a token at one node can still get to another; computed for the few nodes that are asked for. */
function lazyReach(game: Game): (from: number, to: number) => boolean {
  const known = new Map<number, Set<number>>();
  return (from, to) => {
    let reached = known.get(from);
    if (!reached) {
      reached = new Set();
      const queue = [from];
      for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
        for (const { places } of game.nodes[node]?.ways ?? []) {
          for (const place of places) {
            const next = game.target[place] ?? GONE;
            if (next >= 0 && !reached.has(next)) {
              reached.add(next);
              queue.push(next);
            }
          }
        }
      }
      known.set(from, reached);
    }
    return reached.has(to);
  };
}
