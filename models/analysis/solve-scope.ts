import type { Mass } from './body';
import { exploreChain, COMPLETED, ENDLESS, STUCK, type Chain } from './chain';
import { hastyEnds } from './hasty-ends';
import { prepareChain, solveEntries, solveValues, type SolvableChain } from './chain-solver';
import type { Estimate, Method } from './flow';
import type { ScopeGraph } from './scope-graph';
import { simulate, type Runs } from './simulate';

/** One scope, solved per entry. Node and place numbers are those of its graph. */
export type ScopeSolution = {
  readonly method: Method;
  readonly mass: Mass;
  /** Expected firings per entry; infinite where a case circles for ever. */
  readonly firings: Float64Array;
  /** Expected tokens per place and entry. */
  readonly tokens: Float64Array;
  /** Places that hold tokens for ever, with the share of entries that end there. */
  readonly stuckAt: ReadonlyMap<number, number>;
  readonly conventions: ReadonlySet<number>;
  readonly simulated: boolean;
  /** Share of entries that complete, every firing multiplied with `factor[node]` in place of its chance to complete. */
  readonly survive: (factor: Float64Array) => Estimate;
  /** The same for all ways to end; what the masses lack to 1 was lost on the way. */
  readonly avoid: (factor: readonly Mass[]) => Mass;
  /** Expected sum per entry of an amount per firing. */
  readonly total: (amount: Float64Array) => Estimate;
};

/** Simulated scopes solved last, by all that decides their game. Most edits change marks and leave the game as it was. */
const simulated = new Map<string, ScopeSolution>();
const MOST_REMEMBERED = 4;

export function solveScope(graph: ScopeGraph): ScopeSolution {
  // Where one token runs alone the chain is always small enough.
  const game = graph.nodes.some((node) => node.outcomes.some((way) => way.places.length > 1)) ? gameOf(graph) : null;
  const known = game === null ? undefined : simulated.get(game);
  if (known) return known;
  const chain = exploreChain(graph);
  const solvable = chain ? prepareChain(chain) : null;
  if (!chain || !solvable) {
    const solution = estimate(graph, simulate(graph));
    if (game !== null) {
      simulated.set(game, solution);
      const oldest = simulated.size > MOST_REMEMBERED ? simulated.keys().next().value : undefined;
      if (oldest !== undefined) simulated.delete(oldest);
    }
    return solution;
  }
  return solveExactly(graph, chain, solvable, new Set([...chain.conventions, ...hastyEnds(graph)]));
}

/** Two graphs with the same text play the same game, whatever their elements are called. */
function gameOf({ nodes, places, starts, stuckPlace, endlessPlace }: ScopeGraph): string {
  const rules = nodes.map(({ join, inputs, outcomes, terminates, convention, mass }) => [
    join,
    inputs,
    outcomes,
    terminates,
    convention,
    mass,
  ]);
  return JSON.stringify([rules, places.map((place) => place.target), starts, stuckPlace, endlessPlace]);
}

function solveExactly(graph: ScopeGraph, chain: Chain, solvable: SolvableChain, conventions: ReadonlySet<number>): ScopeSolution {
  const transitions = chain.target.length;
  const chance = new Float64Array(transitions);
  eachTransition((at, node, way) => {
    chance[at] = way.chance * node.mass[way.ending];
  });
  const entries = solveEntries(solvable, chance);
  const firings = new Float64Array(graph.nodes.length);
  const tokens = new Float64Array(graph.places.length);
  const ends = { complete: 0, stuck: 0 };
  const stuckAt = new Map<number, number>();
  for (let state = 0; state < chain.states; state++) {
    const node = chain.fires[state] ?? 0;
    firings[node] = (firings[node] ?? 0) + (entries[state] ?? 0);
  }
  eachTransition((at, _node, way, state) => {
    const passed = (entries[state] ?? 0) * (chance[at] ?? 0);
    for (const place of way.places) tokens[place] = (tokens[place] ?? 0) + passed;
    if (chain.target[at] === COMPLETED) ends.complete += passed;
    if (chain.target[at] !== STUCK) return;
    ends.stuck += passed;
    for (const place of new Set(chain.stuckAt.get(at) ?? [])) stuckAt.set(place, (stuckAt.get(place) ?? 0) + passed);
  });
  for (const start of graph.starts) for (const place of start.places) tokens[place] = (tokens[place] ?? 0) + start.chance;
  for (const { state, chance: begin } of chain.initial) {
    if (state === COMPLETED) ends.complete += begin;
    if (state === STUCK) ends.stuck += begin;
  }
  const none = new Float64Array(chain.states);
  // A scope that can only complete does so with certainty, not with 1 - 1e-16; one that never begins is over at once.
  if (!chain.target.includes(STUCK) && !chain.target.includes(ENDLESS) && !entries.includes(Number.POSITIVE_INFINITY)) {
    if (chain.initial.every(({ state }) => state >= 0 || state === COMPLETED)) ends.complete = 1;
  }
  const mass = { complete: ends.complete, stuck: ends.stuck, endless: Math.max(0, 1 - ends.complete - ends.stuck) };
  return {
    method: conventions.size > 0 ? 'convention' : 'exact-chain',
    mass: mass.endless < 1e-12 ? { ...mass, endless: 0 } : mass,
    firings,
    tokens,
    stuckAt,
    conventions,
    simulated: false,
    survive(factor) {
      const weight = new Float64Array(transitions);
      const lost = none.slice();
      eachTransition((at, _node, way, state, index) => {
        const kept = way.ending === 'complete' ? way.chance * (factor[index] ?? 0) : 0;
        weight[at] = kept;
        lost[state] = (lost[state] ?? 0) + Math.max(0, (chance[at] ?? 0) - kept);
      });
      const value = fromStart(solveValues(solvable, weight, lost, null, [1, 0, 0]), [1, 0, 0]);
      return { value, low: value, high: value };
    },
    avoid(factor) {
      const weight = new Float64Array(transitions);
      const lost = none.slice();
      eachTransition((at, _node, way, state, index) => {
        const kept = way.chance * (factor[index]?.[way.ending] ?? 0);
        weight[at] = kept;
        lost[state] = (lost[state] ?? 0) + Math.max(0, (chance[at] ?? 0) - kept);
      });
      const complete = fromStart(solveValues(solvable, weight, lost, null, [1, 0, 0]), [1, 0, 0]);
      const stuck = mass.stuck > 0 ? fromStart(solveValues(solvable, weight, lost, null, [0, 1, 0]), [0, 1, 0]) : 0;
      const hit = fromStart(solveValues(solvable, weight, lost, lost, [0, 0, 0]), [0, 0, 0]);
      return { complete, stuck, endless: Math.max(0, 1 - complete - stuck - hit) };
    },
    total(amount) {
      const value = dot(firings, amount);
      return { value, low: value, high: value };
    },
  };

  function eachTransition(
    visit: (at: number, node: GraphNodes, way: GraphNodes['outcomes'][number], state: number, index: number) => void,
  ) {
    for (let state = 0; state < chain.states; state++) {
      const index = chain.fires[state] ?? 0;
      const node = graph.nodes[index];
      if (!node) continue;
      for (let at = chain.first[state] ?? 0; at < (chain.first[state + 1] ?? 0); at++) {
        const way = node.outcomes[chain.outcome[at] ?? 0];
        if (way) visit(at, node, way, state, index);
      }
    }
  }

  function fromStart(value: Float64Array, ends: readonly [number, number, number]): number {
    let sum = chain.initial.length === 0 ? ends[0] : 0;
    for (const { state, chance: begin } of chain.initial) sum += begin * (state >= 0 ? (value[state] ?? 0) : (ends[-1 - state] ?? 0));
    return sum;
  }
}

function dot(firings: Float64Array, amount: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < firings.length; at++) sum += amount[at] === 0 ? 0 : (firings[at] ?? 0) * (amount[at] ?? 0);
  return sum;
}

type GraphNodes = ScopeGraph['nodes'][number];

/** The two-sided 95 % quantile of the normal distribution. */
const QUANTILE = 1.959964;

function estimate(graph: ScopeGraph, runs: Runs): ScopeSolution {
  const count = runs.ends.length;
  const firings = new Float64Array(graph.nodes.length);
  const tokens = new Float64Array(graph.places.length);
  for (const [at, index] of runs.node.entries()) {
    firings[index] = (firings[index] ?? 0) + 1;
    for (const place of graph.nodes[index]?.outcomes[runs.outcome[at] ?? 0]?.places ?? []) tokens[place] = (tokens[place] ?? 0) + 1;
  }
  for (let index = 0; index < firings.length; index++) firings[index] = (firings[index] ?? 0) / count;
  for (let place = 0; place < tokens.length; place++) tokens[place] = (tokens[place] ?? 0) / count;
  for (const index of runs.unbounded) {
    firings[index] = Number.POSITIVE_INFINITY;
    for (const way of graph.nodes[index]?.outcomes ?? []) for (const place of way.places) tokens[place] = Number.POSITIVE_INFINITY;
  }
  for (const start of graph.starts) for (const place of start.places) tokens[place] = (tokens[place] ?? 0) + start.chance;
  const share = (end: keyof Mass) => runs.ends.filter((each) => each === end).length / count;
  return {
    // The weakest of both; that it was simulated shows in `simulated`.
    method: runs.conventions.size > 0 ? 'convention' : 'simulated',
    mass: { complete: share('complete'), stuck: share('stuck'), endless: share('endless') },
    firings,
    tokens,
    stuckAt: new Map(),
    conventions: runs.conventions,
    simulated: true,
    survive(factor) {
      let sum = 0;
      let squares = 0;
      for (let run = 0; run < count; run++) {
        if (runs.ends[run] !== 'complete') continue;
        const product = productOf(run, (index) => factor[index] ?? 0, 'complete');
        sum += product;
        squares += product * product;
      }
      const value = sum / count;
      const spread = QUANTILE * Math.sqrt(Math.max(0, squares / count - value * value) / count);
      return { value, low: Math.max(0, value - spread), high: Math.min(1, value + spread) };
    },
    avoid(factor) {
      const kept = { complete: 0, stuck: 0, endless: 0 };
      for (let run = 0; run < count; run++) {
        const end = runs.ends[run] ?? 'endless';
        kept[end] += productOf(run, (index, ending) => factor[index]?.[ending] ?? 0, null) / count;
      }
      return kept;
    },
    total(amount) {
      let sum = 0;
      let squares = 0;
      for (let run = 0; run < count; run++) {
        let inRun = 0;
        for (let at = runs.first[run] ?? 0; at < (runs.first[run + 1] ?? 0); at++) inRun += amount[runs.node[at] ?? 0] ?? 0;
        sum += inRun;
        squares += inRun * inRun;
      }
      const value = dot(firings, amount);
      const spread = QUANTILE * Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2) / count);
      return Number.isFinite(value)
        ? { value, low: Math.max(0, value - spread), high: value + spread }
        : { value, low: value, high: value };
    },
  };

  function productOf(run: number, factor: (index: number, ending: keyof Mass) => number, only: keyof Mass | null): number {
    let product = 1;
    for (let at = runs.first[run] ?? 0; at < (runs.first[run + 1] ?? 0) && product > 0; at++) {
      const index = runs.node[at] ?? 0;
      const node = graph.nodes[index];
      const ending = node?.outcomes[runs.outcome[at] ?? 0]?.ending ?? 'complete';
      if (only !== null && ending !== only) return 0;
      const drawn = node?.mass[ending] ?? 1;
      product *= drawn > 0 ? factor(index, ending) / drawn : 0;
    }
    return product;
  }
}
