import type { ProcessModel } from '../process/process';
import { type CaseGame, type CaseStep, caseGames, type Times } from './case-games';
import { type Game, type GameNode, GONE, type Way } from './game';
import { leadOf } from './lead';
import { randomStream } from './random';

/** A token of a case. `flow` is the sequence flow it came along, null at the start, at a boundary event and after a link. */
export type CaseToken = {
  /** Counted from 0 in the order the tokens of the case appear. */
  readonly id: number;
  readonly flow: string | null;
  /** The node it is bound for; null where the flow leads into nothing. */
  readonly to: string | null;
};

/** One thing that happens in a case. */
export type CaseEvent = {
  readonly node: string;
  /**
   * `runs`: an activity, event or gateway is executed. `enters`, `leaves`: a sub-process begins one run, and ends its last one. `skips`: an
   * activity whose number of runs came out as none.
   */
  readonly kind: 'runs' | 'enters' | 'leaves' | 'skips';
  /** Which execution of this node in this case it is, from 1; of `leaves` and `skips` how many there were. */
  readonly run: number;
  readonly consumed: readonly number[];
  readonly produced: readonly CaseToken[];
  /** Tokens that a terminate end takes away. */
  readonly swept: readonly number[];
};

/**
 * One case, played. `stuck`: tokens wait for ever, they are in `left`. `unending`: it was cut after `MOST_EVENTS`, what would still have
 * moved is in `left` too.
 */
export type SampledCase = {
  readonly seed: number;
  readonly starts: readonly CaseToken[];
  readonly events: readonly CaseEvent[];
  readonly end: 'completed' | 'stuck' | 'unending';
  readonly left: readonly CaseToken[];
};

/** Longer than any case a person would follow; what is not over by then circles. */
export const MOST_EVENTS = 4000;

type End = 'completed' | 'stuck' | 'cut';
/** How a scope ended, and the tokens that stay in it for ever. */
type Ended = { readonly end: End; readonly left: readonly CaseToken[] };
type Placed = { readonly place: number; readonly token: CaseToken };

/**
 * Plays cases of the lead pool by the rules of the solved flow: the same nets, chances and order of firing, so that many cases agree with
 * its expectations. The same seed plays the same case.
 */
export function casePlayer(model: ProcessModel, lead?: string): (seed: number) => SampledCase {
  const { process } = leadOf(model, lead);
  const games = caseGames(model, process);
  return (seed) => playCase(games, process, seed);
}

function playCase(games: ReadonlyMap<string, CaseGame>, process: string, seed: number): SampledCase {
  const random = randomStream(seed);
  const events: CaseEvent[] = [];
  const counts = new Map<string, number>();
  let starts: readonly CaseToken[] = [];
  let tokens = 0;
  const { end, left } = playScope(process, (entries) => {
    starts = entries;
  });
  return { seed, starts, events, end: end === 'cut' ? 'unending' : end, left };

  function playScope(id: string, begin: (entries: readonly CaseToken[]) => void): Ended {
    const scope = games.get(id);
    if (!scope) throw new Error(`Expected a game of scope ${id}, there is none`);
    const { game } = scope;
    const marking: Placed[] = put(scope, [game.begin]);
    const left: CaseToken[] = [];
    let stuck = false;
    begin(marking.map(({ token }) => token));
    for (;;) {
      const at = nodeToFire(game, marking);
      const node = game.nodes[at];
      const step = scope.steps[at];
      if (!node || !step) break;
      const full = events.length >= MOST_EVENTS;
      const inner: Ended = full ? { end: 'cut', left: [] } : execute(step, scope.times(step), take(node, marking));
      left.push(...inner.left);
      if (inner.end === 'cut') return { end: 'cut', left: [...left, ...marking.map(({ token }) => token)] };
      if (inner.end === 'stuck') {
        stuck = true;
        continue;
      }
      const produced = node.terminates ? [] : put(scope, pick(scope, node)?.places ?? []);
      const swept = node.terminates ? [...left.splice(0), ...marking.splice(0).map(({ token }) => token)] : [];
      if (node.terminates) stuck = false;
      closeEvent(
        produced.map(({ token }) => token),
        swept.map((token) => token.id),
      );
      marking.push(...produced.filter(({ place }) => (game.target[place] ?? GONE) >= 0));
    }
    left.push(...marking.map(({ token }) => token));
    return { end: stuck || marking.length > 0 ? 'stuck' : 'completed', left };
  }

  /** All runs of one firing; the last event it writes is still open for the tokens that go on. */
  function execute({ id, child }: CaseStep, times: Times, consumed: readonly number[]): Ended {
    const left: CaseToken[] = [];
    let entering = consumed;
    let done = 0;
    let waits = false;
    for (let more = runsToDo(times); more > 0 && events.length <= MOST_EVENTS; more = times.kind === 'repeat' ? again(times) : more - 1) {
      const run = (counts.get(id) ?? 0) + 1;
      counts.set(id, run);
      done += 1;
      events.push({ node: id, kind: child === null ? 'runs' : 'enters', run, consumed: entering, produced: [], swept: [] });
      entering = [];
      if (child === null) continue;
      const inner = playScope(child, (entries) => closeEvent(entries, []));
      left.push(...inner.left);
      if (inner.end === 'cut') return { end: 'cut', left };
      if (inner.end === 'completed') continue;
      // Runs side by side all begin; in a row the next one waits for the one before.
      waits = true;
      if (times.kind !== 'count' || !times.parallel) break;
    }
    if (events.length > MOST_EVENTS) return { end: 'cut', left };
    if (waits) return { end: 'stuck', left };
    if (done === 0) events.push({ node: id, kind: 'skips', run: 0, consumed, produced: [], swept: [] });
    else if (child !== null) events.push({ node: id, kind: 'leaves', run: done, consumed: [], produced: [], swept: [] });
    return { end: 'completed', left };
  }

  function closeEvent(produced: readonly CaseToken[], swept: readonly number[]): void {
    const last = events.pop();
    if (last) events.push({ ...last, produced, swept });
  }

  /** What has no step of its own decides at once; what it decides is where the tokens of the step before it go. */
  function put(scope: CaseGame, places: readonly number[]): Placed[] {
    return places.flatMap((place) => {
      const { game, steps, flowOf } = scope;
      const at = game.target[place] ?? GONE;
      const node = game.nodes[at];
      const step = steps[at];
      if (node && !step) return put(scope, pick(scope, node)?.places ?? []);
      const flow = flowOf.get(place) ?? null;
      if (!step && flow === null) return [];
      return [{ place, token: { id: tokens++, flow, to: step?.id ?? null } }];
    });
  }

  function pick({ worth }: CaseGame, { ways }: GameNode): Way | undefined {
    let draw = random() * ways.reduce((sum, way) => sum + worth(way), 0);
    for (const way of ways) {
      draw -= worth(way);
      if (draw < 0) return way;
    }
    return ways.at(-1);
  }

  function runsToDo(times: Times): number {
    if (times.kind !== 'count') return 1;
    const sure = Math.floor(times.count);
    return sure + (random() < times.count - sure ? 1 : 0);
  }

  function again({ chance }: Extract<Times, { kind: 'repeat' }>): number {
    return random() < chance ? 1 : 0;
  }
}

/** The earliest node in reading order that can fire; inclusive joins only when nothing else in the scope can move. */
function nodeToFire(game: Game, marking: readonly Placed[]): number {
  let best = -1;
  let patient = -1;
  for (const { place } of marking) {
    const at = game.target[place] ?? GONE;
    const node = game.nodes[at];
    if (!node) continue;
    const rank = game.rank[at] ?? 0;
    if (node.join === 'quiescent') {
      if (patient < 0 || rank < (game.rank[patient] ?? 0)) patient = at;
    } else if (best < 0 || rank < (game.rank[best] ?? 0)) {
      if (node.join === 'any' || node.inputs.every((input) => marking.some((each) => each.place === input))) best = at;
    }
  }
  return best >= 0 ? best : patient;
}

/** Takes what a firing uses out of the marking: one token, or one from every way in that holds some. */
function take(node: GameNode, marking: Placed[]): readonly number[] {
  const used: number[] = [];
  for (const input of node.inputs) {
    const at = marking.findIndex(({ place }) => place === input);
    if (at < 0) continue;
    used.push(...marking.splice(at, 1).map(({ token }) => token.id));
    if (node.join === 'any') break;
  }
  return used;
}
