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

/** An element of the process as a node of a game. `child`: the scope it contains. */
export type CaseStep = { readonly id: string; readonly child: string | null; readonly times: Times };

/** A scope with nothing reduced: the game of every element, as single cases are played. */
export type CaseGame = {
  readonly game: Game;
  /** By node of the game; null for the parts behind an element that decide where its tokens go. */
  readonly steps: readonly (CaseStep | null)[];
  /** Sequence flow of a place, by id. */
  readonly flowOf: ReadonlyMap<number, string>;
  /** Chance of a way, up to a common factor of the ways of its node. */
  readonly worth: (way: Way) => number;
};

/** The games of a process and of all the scopes in it, by the id of the scope. */
export function caseGames(model: ProcessModel, process: string): ReadonlyMap<string, CaseGame> {
  const owners = processOfNodes(model);
  const host = new CaseHost();
  const nodes = model.nodes.filter((node) => owners.get(node.id) === process);
  host.scope(host.contextOf(model, 0, process, '', nodes), process, 'process', new Set());
  const { value } = sweepForward(host.tape.tape(), Float64Array.from(host.values), new Float64Array(host.values.length));
  return new Map([...host.games].map(([id, game]) => [id, { ...game, worth: (way) => value[way.worth] ?? 0 }]));
}

class CaseHost extends NetHost {
  readonly games = new Map<string, Omit<CaseGame, 'worth'>>();
  private readonly steps = new Map<FlowNode, CaseStep>();

  /** What has to be assumed is said where the flow is solved. */
  readonly note = (): void => {};

  /** What happens inside a step is played, not drawn from its chance to complete. */
  body(context: Context, node: FlowNode, open: ReadonlySet<string>): Ends {
    const filled = isActivity(node.kind) && context.content.has(node.id) && !open.has(node.id);
    if (filled) this.scope(context, node.id, node.kind, open);
    this.steps.set(node, { id: node.id, child: filled ? node.id : null, times: timesOf(context, node) });
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

function timesOf({ model, place }: Context, node: FlowNode): Times {
  const kind = isActivity(node.kind) ? runKindOf(node) : 'once';
  const at = place.get(node) ?? -1;
  if (kind === 'count') {
    const [count = 1] = countReading(at).read(model, () => {});
    return { kind, count, parallel: node.loop === 'parallel' };
  }
  if (kind === 'once') return { kind };
  const [chance = 0] = repeatReading(at).read(model, () => {});
  return { kind, chance };
}
