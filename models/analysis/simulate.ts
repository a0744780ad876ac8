import type { Mass } from './body';
import { randomStream } from './random';
import type { ScopeGraph } from './scope-graph';
import { MOST_TOKENS } from './chain';

/**
 * Recorded runs of the token game, played with a seeded stream where the exact chain is out of reach. What fired in run r lies from
 * `first[r]` to `first[r + 1]` as node and outcome; every later question replays these records instead of drawing anew.
 */
export type Runs = {
  readonly first: readonly number[];
  readonly node: readonly number[];
  readonly outcome: readonly number[];
  readonly ends: readonly (keyof Mass)[];
  /** Nodes that would go on firing in runs that had to be cut. */
  readonly unbounded: ReadonlySet<number>;
  /** Terminate ends that ended a run beside other work, and complex gateways that fired: the order played mattered. */
  readonly conventions: ReadonlySet<number>;
};

const MOST_RUNS = 20_000;
/** About a tenth of a second: an edit waits for no more. */
const FIRINGS_IN_ALL = 150_000;
/** Where so many runs had to be cut and few were not, more of them say nothing new. */
const MOST_CUT_RUNS = 20;
const FIRINGS_PER_RUN = 20_000;

export function simulate(graph: ScopeGraph, seed = 1): Runs {
  const { nodes, places } = graph;
  const random = randomStream(seed);
  const first: number[] = [0];
  const node: number[] = [];
  const outcome: number[] = [];
  const ends: (keyof Mass)[] = [];
  const unbounded = new Set<number>();
  const conventions = new Set<number>();
  const startLimits = runningSums(graph.starts.map((start) => start.chance));
  const outcomeLimits = nodes.map((each) => runningSums(each.outcomes.map((way) => way.chance * each.mass[way.ending])));
  const count = new Int32Array(places.length);
  let tokens: number[] = [];
  let cut = 0;
  while (ends.length < MOST_RUNS && node.length < FIRINGS_IN_ALL && (cut < MOST_CUT_RUNS || cut * 2 < ends.length)) {
    ends.push(run());
    first.push(node.length);
  }
  return { first, node, outcome, ends, unbounded, conventions };

  function run(): keyof Mass {
    count.fill(0);
    tokens = [];
    for (const place of graph.starts[draw(startLimits)]?.places ?? []) put(place);
    for (let firings = 0; firings < FIRINGS_PER_RUN && tokens.length <= MOST_TOKENS; firings++) {
      const at = choose();
      const firing = nodes[at];
      if (!firing) {
        if (tokens.length === 0) return 'complete';
        return tokens.includes(graph.endlessPlace) ? 'endless' : 'stuck';
      }
      if (firing.join === 'any') take(firing.inputs.find((place) => (count[place] ?? 0) > 0) ?? -1);
      else for (const input of firing.inputs) if ((count[input] ?? 0) > 0) take(input);
      const position = draw(outcomeLimits[at] ?? startLimits);
      node.push(at);
      outcome.push(position);
      if (firing.convention || (firing.terminates && tokens.length > 0)) conventions.add(at);
      if (firing.terminates) return 'complete';
      for (const place of firing.outcomes[position]?.places ?? []) put(place);
    }
    cut += 1;
    markUnbounded();
    return 'endless';
  }

  /** A random enabled node, so that no branch starves; inclusive joins only when nothing else can fire. */
  function choose(): number {
    let patient = -1;
    const offset = Math.floor(random() * tokens.length);
    for (let step = 0; step < tokens.length; step++) {
      const at = places[tokens[(offset + step) % tokens.length] ?? 0]?.target ?? -1;
      const candidate = nodes[at];
      if (!candidate) continue;
      if (candidate.join === 'any' || (candidate.join === 'all' && candidate.inputs.every((input) => (count[input] ?? 0) > 0))) return at;
      if (candidate.join === 'quiescent' && (patient < 0 || (graph.rank[at] ?? 0) < (graph.rank[patient] ?? 0))) patient = at;
    }
    return patient;
  }

  function put(place: number): void {
    if ((places[place]?.target ?? -1) < 0 && place !== graph.stuckPlace && place !== graph.endlessPlace) return;
    tokens.push(place);
    count[place] = (count[place] ?? 0) + 1;
  }

  function take(place: number): void {
    const at = tokens.indexOf(place);
    if (at < 0) return;
    tokens[at] = tokens[tokens.length - 1] ?? place;
    tokens.pop();
    count[place] = (count[place] ?? 0) - 1;
  }

  /** Position of the way a uniform number falls on, by bisection: inclusive splits can have thousands. */
  function draw(limits: Float64Array): number {
    const at = random() * (limits[limits.length - 1] ?? 0);
    let low = 0;
    let high = limits.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((limits[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function markUnbounded(): void {
    const queue = tokens.map((place) => places[place]?.target ?? -1).filter((at) => at >= 0);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (unbounded.has(at)) continue;
      unbounded.add(at);
      for (const way of nodes[at]?.outcomes ?? []) {
        for (const place of way.places) {
          const next = places[place]?.target ?? -1;
          if (next >= 0) queue.push(next);
        }
      }
    }
  }
}

function runningSums(chances: readonly number[]): Float64Array {
  const sums = new Float64Array(chances.length);
  let sum = 0;
  for (const [at, chance] of chances.entries()) {
    sum += chance;
    sums[at] = sum;
  }
  return sums;
}
