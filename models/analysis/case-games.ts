import { type FlowNode, isActivity, type ProcessModel } from '../process/process';
import { countReading, repeatReading, runKindOf } from './chances';
import { type Game, gameOf, type Way } from './game';
import { processOfNodes } from './lead';
import { NetHost } from './net-host';
import type { Ends } from './record-chain';
import type { Context } from './scope-context';
import { ScopeNet } from './scope-net';
import { expandSome } from './some';
import { NOTHING, ONE, sweepForward } from './tape';

/** How often an activity runs per firing, in numbers. `count` may be a mean such as 2.5: a mixture of 2 and 3. */
export type Times =
  | { readonly kind: 'once' }
  | { readonly kind: 'count'; readonly count: number; readonly parallel: boolean }
  | { readonly kind: 'repeat'; readonly chance: number };

/** An element of the process as a node of a game. `place`: its number in the model; `child`: the scope it contains. */
export type CaseStep = { readonly id: string; readonly place: number; readonly child: string | null };

/** A scope with nothing reduced: the game of every element, as single cases are played. */
export type ScopeGame = {
  readonly game: Game;
  /** By node of the game; null for the parts behind an element that decide where its tokens go. */
  readonly steps: readonly (CaseStep | null)[];
  /** Sequence flow of a place, by id. */
  readonly flowOf: ReadonlyMap<number, string>;
};

/** A scope whose ways have their chances, up to a common factor of the ways of a node, and its elements their number of runs. */
export type CaseGame = ScopeGame & { readonly worth: (way: Way) => number; readonly times: (step: CaseStep) => Times };

/** The games of a process by the id of the scope: all that does not change while only numbers of the model do. */
export type Games = {
  readonly scopes: ReadonlyMap<string, ScopeGame>;
  /**
   * Chance of every way by its entry, as a model of the same structure says; null where something became possible or impossible, so that
   * the games are others.
   */
  readonly worths: (model: ProcessModel) => Float64Array | null;
};

/** The games of a process and of all the scopes in it, by the id of the scope, with what the model says about chances and runs. */
export function caseGames(model: ProcessModel, process: string): ReadonlyMap<string, CaseGame> {
  const { scopes, worths } = gamesOf(model, process);
  const value = worths(model);
  const times = (step: CaseStep) => timesOf(model, step);
  return new Map([...scopes].map(([id, game]) => [id, { ...game, times, worth: (way) => value?.[way.worth] ?? 0 }]));
}

export function gamesOf(model: ProcessModel, process: string): Games {
  const owners = processOfNodes(model);
  const host = new CaseHost();
  const nodes = model.nodes.filter((node) => owners.get(node.id) === process);
  host.scope(host.contextOf(model, 0, process, '', nodes), process, 'process', new Set());
  const tape = host.tape.tape();
  const built = Float64Array.from(host.values);
  return {
    scopes: host.games,
    worths(same) {
      const values = built.slice();
      for (const { first, read } of host.groups) {
        for (const [at, value] of read(same, () => {}).entries()) {
          if (value > 0 !== (built[first + at] ?? 0) > 0) return null;
          values[first + at] = value;
        }
      }
      return sweepForward(tape, values, new Float64Array(values.length)).value;
    },
  };
}

class CaseHost extends NetHost {
  readonly games = new Map<string, ScopeGame>();
  private readonly steps = new Map<FlowNode, CaseStep>();

  /** What has to be assumed is said where the flow is solved. */
  readonly note = (): void => {};

  /** What happens inside a step is played, not drawn from its chance to complete. */
  body(context: Context, node: FlowNode, open: ReadonlySet<string>): Ends {
    const filled = isActivity(node.kind) && context.content.has(node.id) && !open.has(node.id);
    if (filled) this.scope(context, node.id, node.kind, open);
    this.steps.set(node, { id: node.id, place: context.place.get(node) ?? -1, child: filled ? node.id : null });
    return { complete: ONE, stuck: NOTHING, endless: NOTHING };
  }

  scope(context: Context, scope: string, kind: FlowNode['kind'] | 'process', open: ReadonlySet<string>): void {
    const { model, content } = context;
    const { net, nodes, flowOf } = new ScopeNet(this, context, scope, kind, content.get(scope) ?? [], new Set([...open, scope]));
    net.prune(false);
    expandSome(net, this.tape);
    const game = gameOf(net, this.tape);
    const met = new Set<FlowNode>();
    const steps = game.nodes.map(({ owner }) => {
      const node = nodes[owner];
      // An element comes before its parts.
      if (!node || met.has(node)) return null;
      met.add(node);
      return this.steps.get(node) ?? null;
    });
    const ids = [...flowOf].map(([edge, flow]) => [edge, model.flows[flow]?.id ?? ''] as const);
    this.games.set(scope, { game, steps, flowOf: new Map(ids) });
  }
}

/** How often an activity runs; everything else runs once. */
export function timesOf(model: ProcessModel, { place }: CaseStep): Times {
  const node = model.nodes[place];
  const kind = node && isActivity(node.kind) ? runKindOf(node) : 'once';
  if (kind === 'count') {
    const [count = 1] = countReading(place).read(model, () => {});
    return { kind, count, parallel: node?.loop === 'parallel' };
  }
  if (kind === 'once') return { kind };
  const [chance = 0] = repeatReading(place).read(model, () => {});
  return { kind, chance };
}
