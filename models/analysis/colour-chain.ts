import { isActivity, type NodeKind, type ProcessModel } from '../process/process';
import { runKindOf } from './chances';
import type { ScopeGame } from './case-games';
import type { Media } from './colour';
import { type Alone, tokensAlone } from './colour-alone';
import type { Mixtures } from './colour-mix';
import type { Needs } from './colour-needs';
import { stronglyConnected } from './components';
import { type Block, planElimination } from './elimination';
import { type Game, type GameNode, GONE } from './game';

/** A transition that ends in a marking which can go no further. */
export const LOST = -1;
/** Transitions below this leave the scope: exit k is `OUT - k`. */
export const OUT = -2;

/**
 * The coloured token game of one scope, entered with one mixture: like the chain of the plain flow, but a state also says what every token
 * carries. Transitions of state s are those from `first[s]` to `first[s + 1]`.
 */
export type ColourChain = {
  readonly scope: string;
  readonly states: number;
  /** Node of the game that fires in each state, and the mixture it fires with. */
  readonly fires: readonly number[];
  readonly carried: readonly number[];
  /** The content of the node that fires, entered with that mixture. */
  readonly content: readonly (ColourChain | null)[];
  readonly first: readonly number[];
  readonly target: readonly number[];
  /** Which way of the node a transition stands for, and by which exit of its content it leaves; -1 where there is none. */
  readonly way: readonly number[];
  readonly exit: readonly number[];
  /** Tokens a transition sends on ways of their own: all of them have to complete as well. */
  readonly sent: readonly (readonly ColourChain[])[];
  /** What tokens carry that leave the scope, by exit. */
  readonly exits: readonly number[];
  /** States in the order they are solved: singly, or a part that goes round. */
  readonly blocks: readonly (number | Block)[];
};

/** A process explored; `blurred` where some mixture that matters stands for all cases. */
export type Explored = { readonly kind: 'explored'; readonly chain: ColourChain; readonly blurred: boolean };

/** What stands for the mixture behind a node or the end of a scope where it cannot follow from the firing alone; see `blurred`. */
export type Blur = ReadonlyMap<string, number>;

/** Why exploring stopped: too much of it, or a place whose mixture has to be blurred first. */
export type Stopped = { readonly kind: 'tooLarge' } | { readonly kind: 'blur'; readonly node: string };

const MOST_STATES = 20_000;
const MOST_LOOKS = 600_000;
const MOST_TOKENS_PER_PLACE = 4;
const MOST_TOKENS = 200;
const MOST_MIXTURES = 1024;

const SOME: ReadonlySet<NodeKind> = new Set(['inclusiveGateway', 'complexGateway']);

type Setting = {
  readonly model: ProcessModel;
  readonly scopes: ReadonlyMap<string, ScopeGame>;
  readonly media: Media;
  readonly needs: Needs;
  readonly mixtures: Mixtures;
  readonly blur: Blur;
};

/**
 * Explores the game of a process. Where the number of tokens that come together varies from firing to firing, the firing does not say how
 * much each weighs: such a node is asked to be blurred, with its mixture over all cases.
 */
export function exploreColours(setting: Setting, process: string): Explored | Stopped {
  const { model, scopes, media, needs, mixtures, blur } = setting;
  const chains = new Map<string, ColourChain>();
  /** Tokens that came together at a node, or ended in a scope, the first time. */
  const gathered = new Map<string, number>();
  const standIns = new Map<string, number>();
  let stopped: Stopped | null = null;
  let states = 0;
  let looks = 0;
  let blurred = false;
  const lonely = new Map<string, Alone>();
  const chain = chainOf(process, (scopes.get(process) as ScopeGame).game.begin, mixtures.of(0));
  return stopped ?? { kind: 'explored', chain, blurred };

  /** The chain of a scope from a token at a place: its beginning, or where a token goes its own way. */
  function chainOf(scope: string, place: number, entry: number): ColourChain {
    const key = `${place} ${entry}\n${scope}`;
    const known = chains.get(key);
    if (known) return known;
    const chain = explore(scope, place, entry);
    chains.set(key, chain);
    return chain;
  }

  function aloneIn(scope: string, game: Game): Alone {
    const alone = lonely.get(scope) ?? tokensAlone(game);
    lonely.set(scope, alone);
    return alone;
  }

  function stop(why: Stopped): void {
    stopped ??= why;
  }

  /** The mixture as far as the steps ahead of a node, or behind a scope, tell colours apart. */
  function asSeenFrom(scope: string, node: number, mixture: number): number {
    const key = `${mixture} ${node} ${scope}`;
    let seen = standIns.get(key);
    if (seen === undefined) {
      seen = mixtures.merged(mixture, node >= 0 ? needs.at(scope, node) : needs.behind(scope));
      standIns.set(key, seen);
      if (mixtures.size() > MOST_MIXTURES) stop({ kind: 'tooLarge' });
    }
    return seen;
  }

  function explore(scope: string, place: number, entry: number): ColourChain {
    const { game, steps, flowOf } = scopes.get(scope) as ScopeGame;
    const { nodes, target: leads, rank } = game;
    const asking = new Set(nodes.flatMap(({ owner }, at) => (SOME.has(kindOf(at) ?? 'task') ? [owner] : [])));
    const blurredEnd = blur.get(scope);
    const endMatters = scope !== process && needs.behind(scope).some((colour) => colour !== 0);
    /** What ends here has to be remembered until the scope ends. */
    const remembers = endMatters && blurredEnd === undefined;
    const alone = aloneIn(scope, game);
    const ids = new Map<string, number>();
    const markings: { readonly tokens: readonly number[]; readonly ended: readonly number[] }[] = [];
    const fires: number[] = [];
    const carried: number[] = [];
    const content: (ColourChain | null)[] = [];
    const first: number[] = [];
    const target: number[] = [];
    const way: number[] = [];
    const exit: number[] = [];
    const exits: number[] = [];
    const sent: (readonly ColourChain[])[] = [];
    enter([tokenAt(place, entry)], []);
    for (let state = 0; state < markings.length && !stopped; state++) expand(state);
    first.push(target.length);
    const chain = { scope, states: markings.length, fires, carried, content, first, target, way, exit, sent, exits };
    return { ...chain, blocks: stopped ? [] : plan() };

    function plan(): readonly (number | Block)[] {
      const blocks: (number | Block)[] = [];
      for (const component of stronglyConnected(markings.length, first, target)) {
        const only = component.length === 1 ? (component[0] as number) : -1;
        const round = only < 0 || target.slice(first[only], first[only + 1]).includes(only);
        const block = round ? planElimination(component, first, target) : only;
        if (block === null) stop({ kind: 'tooLarge' });
        else blocks.push(block);
      }
      return blocks;
    }

    function tokenAt(place: number, mixture: number): number {
      return place * MOST_MIXTURES + asSeenFrom(scope, leads[place] ?? GONE, mixture);
    }

    function placeOf(token: number): number {
      return Math.floor(token / MOST_MIXTURES);
    }

    function nodeOf(token: number): number {
      return leads[placeOf(token)] ?? GONE;
    }

    /** Number of a marking, of the exit it leaves by, or that it is stuck. */
    function enter(tokens: readonly number[], ended: readonly number[]): number {
      looks += tokens.length;
      if (tokens.length === 0) return OUT - exitOf(ended);
      const key = `${tokens.join()};${ended.join()}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const node = nodeToFire(tokens);
      if (node < 0) return LOST;
      states += 1;
      if (states > MOST_STATES || looks > MOST_LOOKS || tokens.length > MOST_TOKENS) stop({ kind: 'tooLarge' });
      const state = markings.length;
      ids.set(key, state);
      markings.push({ tokens, ended });
      fires.push(node);
      return state;
    }

    function exitOf(ended: readonly number[]): number {
      let mixture = mixtures.of(0);
      if (remembers) {
        countTokens(scope, ended.length);
        mixture = asSeenFrom(scope, GONE, mixtures.average(ended));
      } else if (endMatters) {
        blurred = true;
        mixture = asSeenFrom(scope, GONE, blurredEnd ?? mixture);
      }
      const at = exits.indexOf(mixture);
      return at >= 0 ? at : exits.push(mixture) - 1;
    }

    function nodeToFire(tokens: readonly number[]): number {
      let best = -1;
      let patient = -1;
      for (const token of tokens) {
        const at = nodeOf(token);
        const node = nodes[at];
        if (!node) continue;
        if (node.join === 'quiescent') {
          if (patient < 0 || (rank[at] ?? 0) < (rank[patient] ?? 0)) patient = at;
        } else if (best < 0 || (rank[at] ?? 0) < (rank[best] ?? 0)) {
          if (node.join === 'any') best = at;
          else {
            looks += node.inputs.length;
            if (node.inputs.every((input) => tokens.some((each) => placeOf(each) === input))) best = at;
          }
        }
      }
      return best >= 0 ? best : patient;
    }

    function expand(state: number): void {
      const marking = markings[state];
      const at = fires[state] ?? 0;
      const node = nodes[at] as GameNode;
      const step = steps[at] ?? null;
      first.push(target.length);
      if (!marking) return;
      const { rest, mixture } = consume(marking.tokens, at, node);
      carried.push(mixture);
      const inside = step?.child == null ? null : contentOf(step.child, mixture);
      content.push(inside);
      if (stopped) return;
      const leaving = inside ? inside.exits : [handedOn(at, mixture)];
      for (const [position, { places }] of node.ways.entries()) {
        for (const [leaves, on] of leaving.entries()) {
          if (stopped) return;
          way.push(position);
          exit.push(inside ? leaves : -1);
          const ends = places.filter((place) => endsAt(at, place)).length;
          const ended = endedWith(marking.ended, ends, on);
          const { tokens, onTheirOwn } = produced(at, rest, places, on);
          sent.push(onTheirOwn);
          target.push(node.terminates ? OUT - exitOf(ended) : enter(tokens, ended));
        }
      }
      // More than one run can leave by more than one exit: then only the runs of all cases say what is carried on.
      if (inside && inside.exits.length > 1 && runsAgain(at) && !blur.has(inside.scope)) stop({ kind: 'blur', node: inside.scope });
    }

    function kindOf(at: number): NodeKind | undefined {
      return model.nodes[steps[at]?.place ?? -1]?.kind;
    }

    function contentOf(child: string, mixture: number): ColourChain {
      return chainOf(child, (scopes.get(child) as ScopeGame).game.begin, mixture);
    }

    /** What a node hands on: a step its own colour, a boundary event none, everything else what it got. */
    function handedOn(at: number, mixture: number): number {
      const kind = kindOf(at);
      if (!kind) return mixture;
      if (isActivity(kind)) return mixtures.of(media.colourOf.get(steps[at]?.id ?? '') ?? 0);
      return kind === 'boundaryEvent' ? mixtures.of(0) : mixture;
    }

    /** A token that leaves the scope. Behind an inclusive split there are also questions that end, which are no tokens. */
    function endsAt(at: number, place: number): boolean {
      if ((leads[place] ?? GONE) !== GONE) return false;
      return steps[at] != null || flowOf.has(place) || !asking.has(nodes[at]?.owner ?? -1);
    }

    function endedWith(before: readonly number[], tokens: number, on: number): readonly number[] {
      if (!remembers || tokens === 0) return before;
      const all = before.slice();
      const seen = asSeenFrom(scope, GONE, on);
      for (let token = 0; token < tokens; token++) all.push(seen);
      return all.sort(ascending);
    }

    function consume(tokens: readonly number[], firing: number, node: GameNode): { rest: readonly number[]; mixture: number } {
      const rest = tokens.slice();
      const taken: number[] = [];
      for (const input of node.inputs) {
        const at = rest.findIndex((token) => placeOf(token) === input);
        if (at < 0) continue;
        taken.push((rest.splice(at, 1)[0] as number) % MOST_MIXTURES);
        if (node.join === 'any') break;
      }
      if (node.join === 'any') return { rest, mixture: taken[0] ?? 0 };
      const id = steps[firing]?.id ?? '';
      if (needs.at(scope, firing).every((colour) => colour === 0)) return { rest, mixture: mixtures.of(0) };
      const overall = blur.get(id);
      if (overall !== undefined) {
        blurred = true;
        return { rest, mixture: asSeenFrom(scope, firing, overall) };
      }
      countTokens(id, taken.length);
      return { rest, mixture: mixtures.average(taken) };
    }

    function runsAgain(at: number): boolean {
      const node = model.nodes[steps[at]?.place ?? -1];
      return node !== undefined && runKindOf(node) !== 'once';
    }

    function countTokens(id: string, tokens: number): void {
      const before = gathered.get(id);
      if (before === undefined) gathered.set(id, tokens);
      else if (before !== tokens) stop({ kind: 'blur', node: id });
    }

    function produced(
      firing: number,
      rest: readonly number[],
      places: readonly number[],
      on: number,
    ): { readonly tokens: readonly number[]; readonly onTheirOwn: readonly ColourChain[] } {
      const tokens = rest.slice();
      const onTheirOwn: ColourChain[] = [];
      const going = places.filter((place) => (leads[place] ?? GONE) !== GONE);
      if (going.length > 1) going.sort((a, b) => alone.ahead(leads[a] as number) - alone.ahead(leads[b] as number));
      for (const [position, place] of going.entries()) {
        const next = leads[place] as number;
        // What comes back here is part of this round; and somebody, with the longest way, has to go on with the marking.
        const last = position === going.length - 1 && tokens.length === 0;
        if (!remembers && !last && alone.at(next) && !alone.together(next, firing))
          onTheirOwn.push(chainOf(scope, place, asSeenFrom(scope, next, on)));
        else tokens.push(tokenAt(place, on));
      }
      tokens.sort(ascending);
      for (let at = MOST_TOKENS_PER_PLACE; at < tokens.length; at++) {
        if (placeOf(tokens[at] as number) === placeOf(tokens[at - MOST_TOKENS_PER_PLACE] as number)) stop({ kind: 'tooLarge' });
      }
      return { tokens, onTheirOwn };
    }
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
