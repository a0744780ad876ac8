import type { Chain } from './chain';
import { stronglyConnected } from './components';
import { planElimination, type Block } from './elimination';

/** A chain with its order of solving: reverse topological, cyclic parts with their elimination plan. */
export type SolvableChain = { readonly chain: Chain; readonly order: readonly (number | Block)[] };

/** Null where a cyclic part is too entangled for elimination. */
export function prepareChain(chain: Chain): SolvableChain | null {
  const order: (number | Block)[] = [];
  for (const component of stronglyConnected(chain.states, chain.first, chain.target)) {
    const only = component.length === 1 ? component[0] : undefined;
    if (only !== undefined && !returnsAtOnce(chain, only)) {
      order.push(only);
      continue;
    }
    const block = planElimination(component, chain.first, chain.target);
    if (!block) return null;
    order.push(block);
  }
  return { chain, order };
}

/**
 * Smallest solution of V(s) = gain(s) + Σ weight × V(target), with `ends` for completed, stuck and endless. `lost` is what the weights of a
 * state lack to the chances they started from; it keeps the elimination free of subtraction.
 */
export function solveValues(
  solvable: SolvableChain,
  weight: Float64Array,
  lost: Float64Array,
  gain: Float64Array | null,
  ends: readonly [completed: number, stuck: number, endless: number],
): Float64Array {
  const { chain, order } = solvable;
  const { first, target } = chain;
  const value = new Float64Array(chain.states);
  for (const part of order) {
    if (typeof part === 'number') {
      let sum = gain?.[part] ?? 0;
      for (let at = first[part] ?? 0; at < (first[part + 1] ?? 0); at++) sum += (weight[at] ?? 0) * valueAt(target[at] ?? -1);
      value[part] = sum;
    } else solveBlock(part);
  }
  return value;

  function valueAt(state: number): number {
    return state >= 0 ? (value[state] ?? 0) : (ends[-1 - state] ?? 0);
  }

  function solveBlock(block: Block): void {
    const inside = new Set(block.states);
    const slots = fillSlots(block, weight);
    const exit = new Map<number, number>();
    for (const state of block.states) {
      let sum = gain?.[state] ?? 0;
      let out = lost[state] ?? 0;
      for (let at = first[state] ?? 0; at < (first[state + 1] ?? 0); at++) {
        const next = target[at] ?? -1;
        if (next >= 0 && inside.has(next)) continue;
        sum += (weight[at] ?? 0) * valueAt(next);
        out += weight[at] ?? 0;
      }
      value[state] = sum;
      exit.set(state, out);
    }
    const scale = eliminate(block, slots, exit, (from, factor, pivot) => {
      value[from] = (value[from] ?? 0) + factor * (value[pivot] ?? 0);
    });
    for (let k = block.pivots.length - 1; k >= 0; k--) {
      const pivot = block.pivots[k];
      if (!pivot) continue;
      let sum = value[pivot.state] ?? 0;
      for (let at = 0; at < pivot.out.length; at += 2) sum += (slots[pivot.out[at + 1] ?? 0] ?? 0) * (value[pivot.out[at] ?? 0] ?? 0);
      const factor = scale[k] ?? 0;
      value[pivot.state] = factor === Number.POSITIVE_INFINITY ? 0 : factor * sum;
    }
  }
}

/** Expected number of times each state is entered; infinite inside parts that are reached and never left. */
export function solveEntries(solvable: SolvableChain, chance: Float64Array): Float64Array {
  const { chain, order } = solvable;
  const { first, target } = chain;
  const entries = new Float64Array(chain.states);
  for (const { state, chance: begin } of chain.initial) if (state >= 0) entries[state] = (entries[state] ?? 0) + begin;
  for (let position = order.length - 1; position >= 0; position--) {
    const part = order[position];
    if (part === undefined) continue;
    if (typeof part === 'number') pass(part, null);
    else {
      const inside = new Set(part.states);
      solveBlock(part, inside);
      for (const state of part.states) pass(state, inside);
    }
  }
  return entries;

  function pass(state: number, inside: ReadonlySet<number> | null): void {
    const inflow = entries[state] ?? 0;
    if (inflow === 0) return;
    for (let at = first[state] ?? 0; at < (first[state + 1] ?? 0); at++) {
      const next = target[at] ?? -1;
      if (next < 0 || inside?.has(next)) continue;
      entries[next] = (entries[next] ?? 0) + inflow * (chance[at] ?? 0);
    }
  }

  function solveBlock(block: Block, inside: ReadonlySet<number>): void {
    const slots = fillSlots(block, chance);
    const exit = new Map<number, number>();
    for (const state of block.states) {
      let out = 0;
      for (let at = first[state] ?? 0; at < (first[state + 1] ?? 0); at++) {
        const next = target[at] ?? -1;
        if (next < 0 || !inside.has(next)) out += chance[at] ?? 0;
      }
      exit.set(state, out);
    }
    const scale = eliminate(block, slots, exit, () => {});
    if (scale.includes(Number.POSITIVE_INFINITY)) {
      const reached = block.states.some((state) => (entries[state] ?? 0) > 0);
      for (const state of block.states) entries[state] = reached ? Number.POSITIVE_INFINITY : 0;
      return;
    }
    for (const [k, pivot] of block.pivots.entries()) {
      const inflow = (entries[pivot.state] ?? 0) * (scale[k] ?? 0);
      for (let at = 0; at < pivot.out.length; at += 2) {
        const next = pivot.out[at] ?? 0;
        entries[next] = (entries[next] ?? 0) + inflow * (slots[pivot.out[at + 1] ?? 0] ?? 0);
      }
    }
    for (let k = block.pivots.length - 1; k >= 0; k--) {
      const pivot = block.pivots[k];
      if (!pivot) continue;
      let sum = entries[pivot.state] ?? 0;
      for (let at = 0; at < pivot.into.length; at += 2) sum += (entries[pivot.into[at] ?? 0] ?? 0) * (slots[pivot.into[at + 1] ?? 0] ?? 0);
      entries[pivot.state] = sum * (scale[k] ?? 0);
    }
  }
}

function returnsAtOnce(chain: Chain, state: number): boolean {
  for (let at = chain.first[state] ?? 0; at < (chain.first[state + 1] ?? 0); at++) if (chain.target[at] === state) return true;
  return false;
}

function fillSlots(block: Block, weight: Float64Array): Float64Array {
  const slots = new Float64Array(block.slots);
  const { entries } = block;
  for (let at = 0; at < entries.length; at += 2) {
    const slot = entries[at + 1] ?? 0;
    slots[slot] = (slots[slot] ?? 0) + (weight[entries[at] ?? 0] ?? 0);
  }
  return slots;
}

/**
 * Runs the plan. 1 - self weight of a pivot is summed from what leaves it (Grassmann, Taksar, Heyman), never subtracted, so that loops
 * close to 1 stay accurate. Returns 1 / (1 - self) per pivot: infinite where nothing leaves.
 */
function eliminate(
  block: Block,
  slots: Float64Array,
  exit: Map<number, number>,
  carry: (from: number, factor: number, pivot: number) => void,
): Float64Array {
  const scale = new Float64Array(block.pivots.length);
  for (const [k, pivot] of block.pivots.entries()) {
    let leaving = exit.get(pivot.state) ?? 0;
    for (let at = 1; at < pivot.out.length; at += 2) leaving += slots[pivot.out[at] ?? 0] ?? 0;
    const factor = leaving > 0 ? 1 / leaving : Number.POSITIVE_INFINITY;
    scale[k] = factor;
    if (factor === Number.POSITIVE_INFINITY) continue;
    const { into, updates } = pivot;
    for (let at = 0; at < into.length; at += 2) {
      const from = into[at] ?? 0;
      const passed = (slots[into[at + 1] ?? 0] ?? 0) * factor;
      if (passed === 0) continue;
      carry(from, passed, pivot.state);
      exit.set(from, (exit.get(from) ?? 0) + passed * (exit.get(pivot.state) ?? 0));
    }
    for (let at = 0; at < updates.length; at += 3) {
      const slot = updates[at + 2] ?? 0;
      slots[slot] = (slots[slot] ?? 0) + (slots[updates[at] ?? 0] ?? 0) * factor * (slots[updates[at + 1] ?? 0] ?? 0);
    }
  }
  return scale;
}
