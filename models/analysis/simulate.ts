import { MOST_TOKENS } from './chain';
import { type Game, GONE, HELD_ENDLESS } from './game';
import { END, type Played } from './played';
import { randomStream } from './random';
import type { Ref } from './tape';

/** About a tenth of a second: an edit waits for no more. */
const FIRINGS_AT_ONCE = 150_000;
const MOST_RUNS_AT_ONCE = 20_000;
/** Where so many runs had to be cut and few were not, more of them say nothing new. */
const MOST_CUT_RUNS = 20;
const FIRINGS_PER_RUN = 20_000;

/** Runs of the token game, played with a seeded stream where the exact chain is out of reach. Playing on continues the same stream. */
export type Simulation = {
  /** Plays one more slice: about a tenth of a second. Everything played so far is in `played`. */
  readonly play: () => void;
  readonly played: () => Played;
  /** How many slices were played. */
  readonly slices: () => number;
  readonly game: Game;
  /** Nodes of the game that would go on firing in runs that had to be cut. */
  readonly unbounded: ReadonlySet<number>;
  /** Terminate ends that ended a run beside other work, and complex gateways that fired: the order played mattered. */
  readonly conventions: ReadonlySet<number>;
};

/** `worth` gives the chance of every way at the time of playing. */
export function simulation(game: Game, worth: (ref: Ref) => number, seed = 1): Simulation {
  const { nodes, target } = game;
  const random = randomStream(seed);
  const refs: Ref[] = [];
  const drawn: number[] = [];
  /** Number of the first way of every node, and the running sums of what its ways are worth. */
  const firstWay: number[] = [];
  const limits = nodes.map((node) => {
    firstWay.push(refs.length);
    let sum = 0;
    return Float64Array.from(node.ways, (way) => {
      const chance = worth(way.worth);
      refs.push(way.worth);
      drawn.push(chance);
      sum += chance;
      return sum;
    });
  });
  const first: number[] = [0];
  const way: number[] = [];
  const times: number[] = [];
  const ends: number[] = [];
  const unbounded = new Set<number>();
  const conventions = new Set<number>();
  const count = new Int32Array(target.length);
  const used = new Int32Array(refs.length);
  let tokens: number[] = [];
  let cut = 0;
  let slices = 0;
  return { play, played, slices: () => slices, game, unbounded, conventions };

  function play(): void {
    const runs = ends.length;
    let firings = 0;
    slices += 1;
    while (ends.length - runs < MOST_RUNS_AT_ONCE && firings < FIRINGS_AT_ONCE && (cut < MOST_CUT_RUNS || cut * 2 < ends.length)) {
      const touched: number[] = [];
      const [end, took] = run(touched);
      ends.push(end);
      firings += took;
      for (const each of touched) {
        way.push(each);
        times.push(used[each] ?? 0);
        used[each] = 0;
      }
      first.push(way.length);
    }
  }

  function played(): Played {
    const shares = new Float64Array(3);
    for (const end of ends) shares[end] = (shares[end] ?? 0) + 1 / ends.length;
    return {
      refs: Int32Array.from(refs),
      drawn: Float64Array.from(drawn),
      first: Int32Array.from(first),
      way: Int32Array.from(way),
      times: Int32Array.from(times),
      ends: Uint8Array.from(ends),
      shares,
    };
  }

  function run(touched: number[]): readonly [end: number, firings: number] {
    count.fill(0);
    tokens = [];
    put(game.begin);
    for (let firings = 0; firings < FIRINGS_PER_RUN && tokens.length <= MOST_TOKENS; firings++) {
      const at = choose();
      const firing = nodes[at];
      if (!firing) {
        if (tokens.length === 0) return [END.complete, firings];
        return [tokens.some((place) => target[place] === HELD_ENDLESS) ? END.endless : END.stuck, firings];
      }
      if (firing.join === 'any') take(firing.inputs.find((place) => (count[place] ?? 0) > 0) ?? -1);
      else for (const input of firing.inputs) if ((count[input] ?? 0) > 0) take(input);
      const position = draw(limits[at] ?? new Float64Array(0));
      const taken = (firstWay[at] ?? 0) + position;
      if (used[taken] === 0) touched.push(taken);
      used[taken] = (used[taken] ?? 0) + 1;
      if (firing.convention || (firing.terminates && tokens.length > 0)) conventions.add(at);
      if (firing.terminates) return [END.complete, firings];
      for (const place of firing.ways[position]?.places ?? []) put(place);
    }
    cut += 1;
    markUnbounded();
    return [END.endless, FIRINGS_PER_RUN];
  }

  /** A random enabled node, so that no branch starves; inclusive joins only when nothing else can fire. */
  function choose(): number {
    let patient = -1;
    const offset = Math.floor(random() * tokens.length);
    for (let step = 0; step < tokens.length; step++) {
      const at = target[tokens[(offset + step) % tokens.length] ?? 0] ?? GONE;
      const candidate = nodes[at];
      if (!candidate) continue;
      if (candidate.join === 'any' || (candidate.join === 'all' && candidate.inputs.every((input) => (count[input] ?? 0) > 0))) return at;
      if (candidate.join === 'quiescent' && (patient < 0 || (game.rank[at] ?? 0) < (game.rank[patient] ?? 0))) patient = at;
    }
    return patient;
  }

  function put(place: number): void {
    if (target[place] === GONE) return;
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

  /** Position of the way a uniform number falls on, by bisection: choices can have thousands. */
  function draw(sums: Float64Array): number {
    if (sums.length < 2) return 0;
    const at = random() * (sums[sums.length - 1] ?? 0);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function markUnbounded(): void {
    const queue = tokens.map((place) => target[place] ?? GONE).filter((at) => at >= 0);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (unbounded.has(at)) continue;
      unbounded.add(at);
      for (const { places } of nodes[at]?.ways ?? []) {
        for (const place of places) {
          const next = target[place] ?? GONE;
          if (next >= 0) queue.push(next);
        }
      }
    }
  }
}
