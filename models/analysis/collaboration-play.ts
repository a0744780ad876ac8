import type { CollaborationNet, Transition } from './collaboration-net';
import { TURN } from './collaboration-net';

/** Share of cases per element that waits for ever and per message that nobody receives. */
export type Outcomes = { readonly waiting: ReadonlyMap<string, number>; readonly unreceived: ReadonlyMap<string, number> };

const MOST_STATES = 20_000;
/** Firings looked at while listing states: an answer within about a tenth of a second, or none. */
const MOST_FIRINGS = 60_000;
const MOST_TOKENS = 4;
/** Further messages of a kind that already lies there change nothing. */
const MOST_MESSAGES = 3;
const MOST_PUSHES = 3_000_000;
const MOVED = 1e-10;

type Step = { readonly to: number; readonly chance: number };

/**
 * Plays the joined net by one schedule: what can move at once moves first, the last of the file before the others, so that what has begun is
 * over before more begins; messages that exclude each other, joins that wait for whatever comes, and timers follow when nothing else moves.
 * Null where there are too many markings to tell.
 */
export function playCollaboration(net: CollaborationNet): Outcomes | null {
  const users = net.places.map((): number[] => []);
  for (const [at, { inputs, some }] of net.transitions.entries()) for (const place of [...inputs, ...some]) users[place]?.push(at);
  const ids = new Map<string, number>();
  const markings: Int8Array[] = [];
  const steps: (readonly Step[])[] = [];
  const begin: Step[] = [];
  let firings = 0;
  for (const { chance, places } of net.begin) {
    const to = enter(add(new Int8Array(net.places.length), places));
    if (to === null) return null;
    begin.push({ to, chance });
  }
  for (let state = 0; state < markings.length; state++) {
    const found = expand(markings[state] as Int8Array);
    if (found === null || markings.length > MOST_STATES || firings > MOST_FIRINGS) return null;
    steps.push(found);
  }
  return shares();

  function enter(marking: Int8Array | null): number | null {
    if (marking === null) return null;
    const key = String.fromCharCode(...marking);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, markings.length);
    return markings.push(marking) - 1;
  }

  /** Null where tokens pile up. */
  function add(marking: Int8Array, places: readonly number[]): Int8Array | null {
    for (const place of places) {
      const count = (marking[place] as number) + 1;
      const message = net.places[place]?.message !== null;
      if (!message && count > MOST_TOKENS) return null;
      marking[place] = message ? Math.min(count, MOST_MESSAGES) : count;
    }
    return marking;
  }

  function expand(marking: Int8Array): readonly Step[] | null {
    const chosen = choose(marking);
    const all = chosen.reduce((sum, { weight }) => sum + weight, 0);
    const found: Step[] = [];
    for (const transition of chosen) {
      for (const { chance, places } of transition.outcomes) {
        firings += 1;
        const next = marking.slice();
        for (const place of transition.inputs) next[place] = (next[place] as number) - 1;
        for (const place of transition.some) if ((next[place] as number) > 0) next[place] = (next[place] as number) - 1;
        if (transition.empties !== null) empty(next, transition.empties);
        const to = enter(add(next, places));
        if (to === null) return null;
        found.push({ to, chance: (chance * transition.weight) / all });
      }
    }
    return found;
  }

  function empty(marking: Int8Array, scope: string): void {
    for (const [place, { scopes }] of net.places.entries()) if (scopes.includes(scope)) marking[place] = 0;
  }

  /** What fires: one transition, or those that wait with one token for messages that have come. */
  function choose(marking: Int8Array): readonly Transition[] {
    let best: Transition | null = null;
    const able: Transition[] = [];
    for (let place = 0; place < marking.length; place++) {
      if (marking[place] === 0) continue;
      for (const at of users[place] ?? []) {
        const transition = net.transitions[at] as Transition;
        if (!canFire(marking, transition)) continue;
        if (transition.turn === TURN.message && !able.includes(transition)) able.push(transition);
        if (best === null || isBefore(transition, best)) best = transition;
      }
    }
    if (best === null) return [];
    if (best.turn !== TURN.message) return [best];
    const token = best.inputs[0];
    return able.filter(({ inputs }) => inputs[0] === token);
  }

  function canFire(marking: Int8Array, { inputs, some, closes }: Transition): boolean {
    if (inputs.some((place) => (marking[place] as number) === 0)) return false;
    if (some.length > 0 && !some.some((place) => (marking[place] as number) > 0)) return false;
    return closes === null || !net.places.some(({ scopes }, place) => (marking[place] as number) > 0 && scopes.includes(closes));
  }

  /** Pushes the chance of every marking along its steps until hardly any still moves; what goes round for ever waits for nobody. */
  function shares(): Outcomes {
    const mass = new Float64Array(markings.length);
    for (const { to, chance } of begin) mass[to] = (mass[to] as number) + chance;
    let pushes = 0;
    for (let moving = 1; moving > MOVED && pushes < MOST_PUSHES; ) {
      moving = 0;
      for (const [state, next] of steps.entries()) {
        const held = mass[state] as number;
        if (next.length === 0 || held === 0) continue;
        mass[state] = 0;
        moving += held;
        pushes += next.length;
        for (const { to, chance } of next) mass[to] = (mass[to] as number) + held * chance;
      }
    }
    const waiting = new Map<string, number>();
    const unreceived = new Map<string, number>();
    for (const [state, next] of steps.entries()) {
      const share = mass[state] as number;
      if (next.length > 0 || !(share > 1e-9)) continue;
      const seen = new Set<string>();
      for (const [place, { waits, message }] of net.places.entries()) {
        if (markings[state]?.[place] === 0) continue;
        count(waiting, waits, share, seen);
        count(unreceived, message, share, seen);
      }
    }
    return { waiting, unreceived };
  }

  function count(into: Map<string, number>, id: string | null, share: number, seen: Set<string>): void {
    if (id === null || id === '' || seen.has(id)) return;
    seen.add(id);
    into.set(id, (into.get(id) ?? 0) + share);
  }
}

function isBefore(one: Transition, other: Transition): boolean {
  if (one.turn !== other.turn) return one.turn < other.turn;
  return one.turn === TURN.atOnce ? one.rank > other.rank : one.rank < other.rank;
}
