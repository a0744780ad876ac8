import { COMPLETED, ENDLESS, STUCK, type Chain } from './chain';
import { stronglyConnected } from './components';
import { planElimination, type Block } from './elimination';
import type { Game } from './game';
import { NOTHING, ONE, type Ref, type TapeWriter } from './tape';

/** How one entry into a scope can end, each as an entry of the tape: it completes, gets stuck for ever, or circles for ever. */
export type Ends = { readonly complete: Ref; readonly stuck: Ref; readonly endless: Ref };

export type Recorded = {
  readonly ends: Ends;
  /** Per marking that can go no further: the variable that counts it and the places that hold tokens. */
  readonly stuckAt: readonly { readonly variable: number; readonly places: readonly number[] }[];
  /** Parts that are never left: the variable that counts who enters, and what goes round in them. */
  readonly traps: readonly { readonly variable: number; readonly inside: readonly Ref[] }[];
};

/**
 * Solves the chain on the tape: V(s) = Σ weight × V(target), along its strongly connected parts, cyclic ones by elimination. The loop of a
 * pivot is left by what leaves it, never by 1 minus its weight (Grassmann, Taksar, Heyman 1985). Null where a part is too entangled.
 */
export function recordChain(chain: Chain, game: Game, tape: TapeWriter, variable: () => number): Recorded | null {
  const { first, target } = chain;
  const blocks: (number | Block)[] = [];
  for (const component of stronglyConnected(chain.states, first, target)) {
    const only = component.length === 1 ? component[0] : undefined;
    if (only !== undefined && !returnsAtOnce(chain, only)) blocks.push(only);
    else if (isTrap(chain, component)) blocks.push({ states: component, entries: [], slots: 0, pivots: [] });
    else {
      const block = planElimination(component, first, target);
      if (!block) return null;
      blocks.push(block);
    }
  }
  const weights = weightsOf(chain, game);
  const complete: Ref[] = new Array(chain.states).fill(NOTHING);
  const stuck: Ref[] = new Array(chain.states).fill(NOTHING);
  const endless: Ref[] = new Array(chain.states).fill(NOTHING);
  const stuckAt: { variable: number; places: readonly number[] }[] = [];
  const traps: { variable: number; inside: readonly Ref[] }[] = [];
  for (const part of blocks) {
    if (typeof part === 'number') {
      for (let at = first[part] ?? 0; at < (first[part + 1] ?? 0); at++) collect(part, at);
    } else if (part.pivots.length === 0) recordTrap(part);
    else recordBlock(part);
  }
  const start = chain.states > 0 ? 0 : -1;
  const ends: Ends = { complete: complete[start] ?? ONE, stuck: stuck[start] ?? NOTHING, endless: endless[start] ?? NOTHING };
  return { ends, stuckAt, traps };

  /** Adds to a state what a transition out of its part leads to. */
  function collect(state: number, at: number): void {
    const weight = weights[at] as Ref;
    const next = target[at] ?? COMPLETED;
    if (next === COMPLETED) complete[state] = tape.add(complete[state] as Ref, weight);
    else if (next === ENDLESS) endless[state] = tape.add(endless[state] as Ref, weight);
    else if (next === STUCK) {
      const counts = variable();
      stuckAt.push({ variable: counts, places: chain.stuckAt.get(at) ?? [] });
      stuck[state] = tape.add(stuck[state] as Ref, tape.mul(weight, tape.leaf(counts)));
    } else for (const ends of [complete, stuck, endless]) ends[state] = tape.add(ends[state] as Ref, tape.mul(weight, ends[next] as Ref));
  }

  function recordTrap(part: Block): void {
    const counts = variable();
    const leaf = tape.leaf(counts);
    const inside = part.states.flatMap((state) => weights.slice(first[state] ?? 0, first[state + 1] ?? 0));
    traps.push({ variable: counts, inside });
    for (const state of part.states) endless[state] = leaf;
  }

  function recordBlock(block: Block): void {
    const inside = new Set(block.states);
    const slots: Ref[] = new Array(block.slots).fill(NOTHING);
    for (let at = 0; at < block.entries.length; at += 2) {
      const slot = block.entries[at + 1] ?? 0;
      slots[slot] = tape.add(slots[slot] as Ref, weights[block.entries[at] ?? 0] as Ref);
    }
    const exit = new Map<number, Ref>();
    for (const state of block.states) {
      let out: Ref = NOTHING;
      for (let at = first[state] ?? 0; at < (first[state + 1] ?? 0); at++) {
        if (inside.has(target[at] ?? COMPLETED)) continue;
        out = tape.add(out, weights[at] as Ref);
        collect(state, at);
      }
      exit.set(state, out);
    }
    const scales: Ref[] = [];
    for (const { state, self, into, out, updates } of block.pivots) {
      let leaving = exit.get(state) ?? NOTHING;
      for (let at = 1; at < out.length; at += 2) leaving = tape.add(leaving, slots[out[at] ?? 0] as Ref);
      const scale = self < 0 ? ONE : tape.loop(slots[self] as Ref, leaving);
      scales.push(scale);
      for (let at = 0; at < into.length; at += 2) {
        const from = into[at] ?? 0;
        const passed = tape.mul(slots[into[at + 1] ?? 0] as Ref, scale);
        for (const ends of [complete, stuck, endless]) ends[from] = tape.add(ends[from] as Ref, tape.mul(passed, ends[state] as Ref));
        exit.set(from, tape.add(exit.get(from) ?? NOTHING, tape.mul(passed, exit.get(state) ?? NOTHING)));
      }
      for (let at = 0; at < updates.length; at += 3) {
        const slot = updates[at + 2] ?? 0;
        const passed = tape.mul(tape.mul(slots[updates[at] ?? 0] as Ref, scale), slots[updates[at + 1] ?? 0] as Ref);
        slots[slot] = tape.add(slots[slot] as Ref, passed);
      }
    }
    for (let k = block.pivots.length - 1; k >= 0; k--) {
      const pivot = block.pivots[k];
      if (!pivot) continue;
      for (const ends of [complete, stuck, endless]) {
        let sum = ends[pivot.state] as Ref;
        for (let at = 0; at < pivot.out.length; at += 2) {
          sum = tape.add(sum, tape.mul(slots[pivot.out[at + 1] ?? 0] as Ref, ends[pivot.out[at] ?? 0] as Ref));
        }
        ends[pivot.state] = tape.mul(scales[k] as Ref, sum);
      }
    }
  }
}

/** What every transition is worth. */
function weightsOf(chain: Chain, game: Game): readonly Ref[] {
  const weights: Ref[] = [];
  for (let state = 0; state < chain.states; state++) {
    const ways = game.nodes[chain.fires[state] ?? 0]?.ways;
    for (let at = chain.first[state] ?? 0; at < (chain.first[state + 1] ?? 0); at++) weights.push(ways?.[chain.way[at] ?? 0]?.worth ?? ONE);
  }
  return weights;
}

function returnsAtOnce(chain: Chain, state: number): boolean {
  for (let at = chain.first[state] ?? 0; at < (chain.first[state + 1] ?? 0); at++) if (chain.target[at] === state) return true;
  return false;
}

/** Every transition leads back into the part. */
function isTrap(chain: Chain, component: readonly number[]): boolean {
  const inside = new Set(component);
  return component.every((state) => {
    for (let at = chain.first[state] ?? 0; at < (chain.first[state + 1] ?? 0); at++)
      if (!inside.has(chain.target[at] ?? COMPLETED)) return false;
    return true;
  });
}
