import type { ProcessModel } from '../process/process';
import { type ScopeGame, timesOf } from './case-games';
import { type ColourChain, LOST, OUT } from './colour-chain';
import type { Mixtures } from './colour-mix';
import type { Block } from './elimination';
import { mixed } from './tape';

/** Numbers of the model that the chains are solved with. */
export type Weights = {
  readonly model: ProcessModel;
  readonly scopes: ReadonlyMap<string, ScopeGame>;
  readonly mixtures: Mixtures;
  /** Chance of a way, by its entry. */
  readonly worths: Float64Array;
};

/** Solves a chain with everything in it for a factor per execution: the chance to leave by each exit with all executions survived. */
export function solveColours(root: ColourChain, weights: Weights, survival: (node: string, colour: number) => number): Float64Array {
  const { model, scopes, mixtures, worths } = weights;
  const solved = new Map<ColourChain, Float64Array>();
  return solve(root);

  function solve(chain: ColourChain): Float64Array {
    const known = solved.get(chain);
    if (known) return known;
    const exits = chain.exits.length;
    const { first, target, blocks, states } = chain;
    const { weight, lost } = weigh(chain);
    const value = new Float64Array(states * exits);
    for (const part of blocks) {
      if (typeof part === 'number') collect(part, null);
      else settleRound(part);
    }
    const found = value.slice(0, exits);
    solved.set(chain, found);
    return found;

    /** Adds to a state what its transitions out of its part lead to; how much they weigh. */
    function collect(state: number, inside: ReadonlySet<number> | null): number {
      let out = 0;
      for (let at = first[state] as number; at < (first[state + 1] as number); at++) {
        const next = target[at] as number;
        if (inside?.has(next)) continue;
        const part = weight[at] as number;
        out += part;
        if (next <= OUT) add(state * exits + OUT - next, part);
        else if (next !== LOST)
          for (let exit = 0; exit < exits; exit++) add(state * exits + exit, part * (value[next * exits + exit] as number));
      }
      return out;
    }

    function add(at: number, amount: number): void {
      value[at] = (value[at] as number) + amount;
    }

    /** A round is left by what leaves it and by what is lost in it, never by 1 minus what stays (Grassmann, Taksar, Heyman 1985). */
    function settleRound({ states: members, entries, slots, pivots }: Block): void {
      const inside = new Set(members);
      const slot = new Float64Array(slots);
      for (let at = 0; at < entries.length; at += 2) {
        const into = entries[at + 1] as number;
        slot[into] = (slot[into] as number) + (weight[entries[at] as number] as number);
      }
      const away = new Map(members.map((state) => [state, collect(state, inside) + (lost[state] as number)]));
      const scales: number[] = [];
      for (const { state, into, out, updates } of pivots) {
        let leaving = away.get(state) as number;
        for (let at = 1; at < out.length; at += 2) leaving += slot[out[at] as number] as number;
        const scale = leaving > 0 ? 1 / leaving : 0;
        scales.push(scale);
        for (let at = 0; at < into.length; at += 2) {
          const from = into[at] as number;
          const passed = (slot[into[at + 1] as number] as number) * scale;
          for (let exit = 0; exit < exits; exit++) add(from * exits + exit, passed * (value[state * exits + exit] as number));
          away.set(from, (away.get(from) as number) + passed * (away.get(state) as number));
        }
        for (let at = 0; at < updates.length; at += 3) {
          const into = updates[at + 2] as number;
          slot[into] =
            (slot[into] as number) + (slot[updates[at] as number] as number) * scale * (slot[updates[at + 1] as number] as number);
        }
      }
      for (let k = pivots.length - 1; k >= 0; k--) {
        const { state, out } = pivots[k] as Block['pivots'][number];
        for (let exit = 0; exit < exits; exit++) {
          let sum = value[state * exits + exit] as number;
          for (let at = 0; at < out.length; at += 2)
            sum += (slot[out[at + 1] as number] as number) * (value[(out[at] as number) * exits + exit] as number);
          value[state * exits + exit] = sum * (scales[k] as number);
        }
      }
    }
  }

  /** What every transition is worth, and what a state loses. */
  function weigh(chain: ColourChain): { readonly weight: Float64Array; readonly lost: Float64Array } {
    const { game, steps } = scopes.get(chain.scope) as ScopeGame;
    const weight = new Float64Array(chain.target.length);
    const lost = new Float64Array(chain.states);
    for (let state = 0; state < chain.states; state++) {
      const at = chain.fires[state] as number;
      const ways = game.nodes[at]?.ways ?? [];
      const step = steps[at];
      let passes: readonly number[] = [1];
      let misses = 0;
      if (step) {
        const times = timesOf(model, step);
        const content = chain.content[state];
        const own = factorOf(step.id, chain.carried[state] as number);
        const runs = (content ? [...solve(content)] : [1]).map((exit) => exit * own);
        passes = times.kind === 'once' ? runs : repeated(runs, times);
        misses = times.kind === 'once' && !content ? 1 - own : Math.max(0, 1 - passes.reduce((sum, exit) => sum + exit, 0));
      }
      for (let on = chain.first[state] as number; on < (chain.first[state + 1] as number); on++) {
        const worth = worths[ways[chain.way[on] as number]?.worth ?? 0] as number;
        const exit = chain.exit[on] as number;
        let passed = worth * (passes[Math.max(0, exit)] as number);
        // Every way is there once per exit; it loses what misses all of them once.
        let missed = exit <= 0 ? worth * misses : 0;
        for (const sent of chain.sent[on] as readonly ColourChain[]) {
          const complete = solve(sent).reduce((sum, each) => sum + each, 0);
          missed += passed * (1 - complete);
          passed *= complete;
        }
        weight[on] = passed;
        lost[state] = (lost[state] as number) + missed;
      }
    }
    return { weight, lost };
  }

  function factorOf(node: string, mixture: number): number {
    const parts = mixtures.parts(mixture);
    if (parts.size === 1) for (const colour of parts.keys()) return survival(node, colour);
    let factor = 0;
    for (const [colour, part] of parts) factor += part * survival(node, colour);
    return factor;
  }
}

/** All runs of an activity that leaves by one exit, whatever happens in a run. */
function repeated(exits: readonly number[], times: Exclude<ReturnType<typeof timesOf>, { kind: 'once' }>): readonly number[] {
  const [only = 0] = exits;
  if (exits.length !== 1) return exits.length === 0 ? [] : exits.map(() => Number.NaN);
  if (times.kind === 'count') return [mixed(only, times.count)];
  const done = 1 - times.chance;
  const leaving = done + times.chance * (1 - only);
  return [leaving > 0 ? (only * done) / leaving : 0];
}
