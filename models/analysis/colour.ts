import type { ProcessModel } from '../process/process';
import { type Games, gamesOf } from './case-games';
import { type Blur, type ColourChain, exploreColours } from './colour-chain';
import { createMixtures, type Mixtures } from './colour-mix';
import { readNeeds } from './colour-needs';
import { solveColours } from './colour-solve';
import type { Estimate, FlowSolution } from './flow';
import { sameStructure } from './same-structure';
import { EXIT } from './scope-context';

/** What steps hand on, as colours: steps whose results no step tells apart have the same. Colour 0 is all that makes no difference. */
export type Media = {
  /** Colour a step hands on; a step that is not named hands on colour 0, as the start and boundary events do. */
  readonly colourOf: ReadonlyMap<string, number>;
  /** Per step to which it matters what it gets: a group for each colour, by number; the colours of one group are alike to it. */
  readonly minds: ReadonlyMap<string, readonly number[]>;
};

/**
 * On what a coloured share rests. `exact`: every execution is weighed by what it got. `weighted`: exact but for places where the number of
 * ways that come together varies; behind these every firing counts with the fractions over all cases. `bound`: every execution counts
 * with the worst it can get, so the true share is this or more.
 */
export type Basis = 'exact' | 'weighted' | 'bound';

/** Factor of one execution of a node that got a colour; in (0..1). Only the nodes of `Media.minds` may tell colours apart. */
export type ColourSurvival = (node: string, colour: number) => number;

export type ColouredFlow = {
  readonly basis: Basis;
  /** Share of all started cases that complete and survive every execution. */
  readonly share: (survival: ColourSurvival) => Estimate;
};

type Compiled = {
  readonly model: ProcessModel;
  readonly lead: string;
  readonly signature: string;
  readonly games: Games;
  readonly mixtures: Mixtures;
  readonly blur: Blur;
  readonly chain: ColourChain | null;
  readonly blurred: boolean;
};

/** Structures compiled last: while numbers change and the same steps mind the same colours, the chains stay as they are. */
const compiled: Compiled[] = [];
const MOST_REMEMBERED = 4;

/** Both readings of one share that agree but for rounding. */
const CLOSE = 1e-9;

/** The flow with what tokens carry, so that a share knows which way a case came. */
export function colouredFlow(model: ProcessModel, flow: FlowSolution, media: Media): ColouredFlow {
  // Simulated parts do not fit into a list of states either.
  const found = flow.refine === null ? compile(model, flow, media) : null;
  const worths = found?.games.worths(model);
  if (!found?.chain || !worths) return { basis: 'bound', share: bounded };
  const { chain, games, mixtures, blurred } = found;
  const solve = (survival: ColourSurvival) =>
    solveColours(chain, { model, scopes: games.scopes, mixtures, worths }, survival).reduce((sum, exit) => sum + exit, 0);
  const plain = (node: string) => (media.minds.has(node) ? 0.5 : 1);
  // Where the order of firing is a convention, or calls have content, the plain solution knows more: then only its bound is sure.
  if (Math.abs(solve(plain) - flow.share(plain)) > CLOSE) return { basis: 'bound', share: bounded };
  return {
    basis: blurred ? 'weighted' : 'exact',
    share(survival) {
      const value = solve(survival);
      return { value, low: value, high: value };
    },
  };

  function bounded(survival: ColourSurvival): Estimate {
    return flow.estimate((node) => {
      if (!media.minds.has(node)) return survival(node, 0);
      let worst = survival(node, 0);
      for (const from of flow.predecessors(node).keys()) worst = Math.min(worst, survival(node, media.colourOf.get(from) ?? 0));
      return worst;
    });
  }
}

function compile(model: ProcessModel, flow: FlowSolution, media: Media): Compiled {
  const signature = JSON.stringify([[...media.colourOf], [...media.minds]]);
  const uneven = unevenJoins(model, flow);
  for (const known of compiled) {
    const fits = known.lead === flow.lead && known.signature === signature && sameStructure(known.model, model);
    // The fractions behind blurred places follow from the numbers of the model.
    if (fits && !known.blurred && uneven.every((node) => known.blur.has(node)) && known.games.worths(model)) return known;
  }
  const games = gamesOf(model, flow.lead);
  const mixtures = createMixtures();
  const blur = new Map<string, number>();
  for (const node of uneven) blur.set(node, overAllCases(node));
  const needs = readNeeds(model, games.scopes, media);
  const explore = () => exploreColours({ model, scopes: games.scopes, media, needs, mixtures, blur }, flow.lead);
  let explored = explore();
  while (explored.kind === 'blur' && !blur.has(explored.node)) {
    blur.set(explored.node, overAllCases(games.scopes.has(explored.node) ? EXIT + explored.node : explored.node));
    explored = explore();
  }
  const [chain, blurred] = explored.kind === 'explored' ? [explored.chain, explored.blurred] : [null, false];
  const found = { model, lead: flow.lead, signature, games, mixtures, blur, chain, blurred };
  compiled.unshift(found);
  if (compiled.length > MOST_REMEMBERED) compiled.pop();
  return found;

  /** The mixture at a place over all cases, by expected tokens. */
  function overAllCases(place: string): number {
    const parts = new Map<number, number>();
    let rest = 1;
    for (const [from, part] of flow.predecessors(place)) {
      const colour = media.colourOf.get(from) ?? 0;
      parts.set(colour, (parts.get(colour) ?? 0) + part);
      rest -= part;
    }
    if (rest > 0) parts.set(0, (parts.get(0) ?? 0) + rest);
    return mixtures.from(parts);
  }
}

/** Joins of all ways that some tokens reach without ever being joined: what comes together there is not one token per way. */
function unevenJoins(model: ProcessModel, flow: FlowSolution): readonly string[] {
  const inLead = new Set(flow.nodes);
  const arriving = new Map<string, number[]>();
  for (const { id, target } of model.flows) {
    if (target === null) continue;
    const tokens = flow.flowVisits.get(id) ?? Number.POSITIVE_INFINITY;
    const list = arriving.get(target);
    if (list) list.push(tokens);
    else arriving.set(target, [tokens]);
  }
  return model.nodes.flatMap(({ id, kind }) => {
    if (kind !== 'parallelGateway' || !inLead.has(id)) return [];
    const [first = 0, ...others] = arriving.get(id) ?? [];
    return others.some((tokens) => !(Math.abs(tokens - first) <= CLOSE * Math.max(1, first))) ? [id] : [];
  });
}
