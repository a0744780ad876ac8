import { isActivity, type FlowNode, type ProcessModel } from '../process/process';
import { CERTAIN, type Runs } from './body';
import { leadOf, processOfNodes } from './lead';
import { randomStream } from './random';
import { buildScopeGraph, flowsBySource, runsOf, type GraphNode, type ScopeGraph } from './scope-graph';

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

type Body = { readonly child: string | null; readonly runs: Runs };
type Scope = { readonly graph: ScopeGraph; readonly bodies: readonly Body[] };
type End = 'completed' | 'stuck' | 'cut';
type Placed = { readonly place: number; readonly token: CaseToken };

/**
 * Plays cases of the lead pool by the rules of the solved flow: the same tokens, chances and order of firing, so that many cases agree with
 * its expectations. The same seed plays the same case.
 */
export function casePlayer(model: ProcessModel, lead?: string): (seed: number) => SampledCase {
  const { process } = leadOf(model, lead);
  const scopes = readScopes(model, process);
  return (seed) => playCase(scopes, process, seed);
}

function readScopes(model: ProcessModel, process: string): ReadonlyMap<string, Scope> {
  const owners = processOfNodes(model);
  const content = new Map<string, FlowNode[]>();
  for (const node of model.nodes) {
    if (owners.get(node.id) !== process) continue;
    const list = content.get(node.scope);
    if (list) list.push(node);
    else content.set(node.scope, [node]);
  }
  const outgoing = flowsBySource(model);
  const scopes = new Map<string, Scope>();
  read(process, 'process', new Set());
  return scopes;

  function read(scope: string, kind: FlowNode['kind'] | 'process', around: ReadonlySet<string>): void {
    const nodes = content.get(scope) ?? [];
    const open = new Set([...around, scope]);
    const bodies = new Map<string, Body>();
    for (const node of nodes) {
      if (!isActivity(node.kind) || node.triggeredByEvent || node.forCompensation) continue;
      const filled = content.has(node.id) && !open.has(node.id);
      if (filled) read(node.id, node.kind, open);
      bodies.set(node.id, { child: filled ? node.id : null, runs: runsOf(node, silent) });
    }
    // What happens inside a sub-process is played, not drawn from its chance to complete.
    const graph = buildScopeGraph({ id: scope, kind, nodes }, outgoing, () => CERTAIN, silent);
    scopes.set(scope, { graph, bodies: graph.nodes.map((node) => bodies.get(node.id) ?? PLAIN) });
  }
}

const PLAIN: Body = { child: null, runs: { kind: 'once' } };

/** What has to be assumed is said where the flow is solved. */
function silent(): void {}

function playCase(scopes: ReadonlyMap<string, Scope>, process: string, seed: number): SampledCase {
  const random = randomStream(seed);
  const events: CaseEvent[] = [];
  const left: CaseToken[] = [];
  const counts = new Map<string, number>();
  let starts: readonly CaseToken[] = [];
  let tokens = 0;
  const end = playScope(process, (entries) => {
    starts = entries;
  });
  return { seed, starts, events, end: end === 'cut' ? 'unending' : end, left };

  function playScope(id: string, begin: (entries: readonly CaseToken[]) => void): End {
    const scope = scopes.get(id);
    if (!scope) return 'completed';
    const { graph } = scope;
    const marking: Placed[] = put(graph, pick(graph.starts)?.places ?? []);
    let dead = false;
    begin(marking.map(({ token }) => token));
    for (;;) {
      const at = nodeToFire(graph, marking);
      const node = graph.nodes[at];
      if (!node) break;
      if (events.length >= MOST_EVENTS) {
        leave(marking);
        return 'cut';
      }
      const consumed = take(node, marking);
      const ended = execute(node, scope.bodies[at] ?? PLAIN, consumed);
      if (ended === 'completed') {
        const swept = node.terminates ? marking.splice(0).map(({ token }) => token.id) : [];
        const produced = node.terminates ? [] : put(graph, pick(node.outcomes)?.places ?? []);
        closeEvent(
          produced.map(({ token }) => token),
          swept,
        );
        marking.push(...produced.filter(({ place }) => (graph.places[place]?.target ?? -1) >= 0));
        continue;
      }
      if (ended === 'cut') {
        leave(marking);
        return 'cut';
      }
      dead = true;
    }
    leave(marking);
    return dead || marking.length > 0 ? 'stuck' : 'completed';
  }

  /** All runs of one firing; the last event it writes is still open for the tokens that go on. */
  function execute(node: GraphNode, { child, runs }: Body, consumed: readonly number[]): End {
    let entering = consumed;
    let done = 0;
    let waits = false;
    for (let more = runsToDo(runs); more > 0 && events.length <= MOST_EVENTS; more = runs.kind === 'repeat' ? again(runs) : more - 1) {
      const run = (counts.get(node.id) ?? 0) + 1;
      counts.set(node.id, run);
      done += 1;
      events.push({ node: node.id, kind: child === null ? 'runs' : 'enters', run, consumed: entering, produced: [], swept: [] });
      entering = [];
      if (child === null) continue;
      const ended = playScope(child, (entries) => closeEvent(entries, []));
      if (ended === 'cut') return 'cut';
      if (ended === 'completed') continue;
      // Runs side by side all begin; in a row the next one waits for the one before.
      waits = true;
      if (runs.kind !== 'count' || !runs.parallel) break;
    }
    if (events.length > MOST_EVENTS) return 'cut';
    if (waits) return 'stuck';
    if (done === 0) events.push({ node: node.id, kind: 'skips', run: 0, consumed, produced: [], swept: [] });
    else if (child !== null) events.push({ node: node.id, kind: 'leaves', run: done, consumed: [], produced: [], swept: [] });
    return 'completed';
  }

  function closeEvent(produced: readonly CaseToken[], swept: readonly number[]): void {
    const last = events.pop();
    if (last) events.push({ ...last, produced, swept });
  }

  function leave(marking: readonly Placed[]): void {
    left.push(...marking.map(({ token }) => token));
  }

  /** Stages of wide splits decide at once; what they decide is where the split's tokens go. */
  function put(graph: ScopeGraph, places: readonly number[]): Placed[] {
    return places.flatMap((place) => {
      const target = graph.places[place]?.target ?? -1;
      if (target >= graph.real) return put(graph, pick(graph.nodes[target]?.outcomes ?? [])?.places ?? []);
      const token = { id: tokens++, flow: graph.places[place]?.flow ?? null, to: graph.nodes[target]?.id ?? null };
      return [{ place, token }];
    });
  }

  function pick<T extends { readonly chance: number }>(ways: readonly T[]): T | undefined {
    let draw = random() * ways.reduce((sum, way) => sum + way.chance, 0);
    for (const way of ways) {
      draw -= way.chance;
      if (draw < 0) return way;
    }
    return ways.findLast((way) => way.chance > 0);
  }

  function runsToDo(runs: Runs): number {
    if (runs.kind !== 'count') return 1;
    const sure = Math.floor(runs.count);
    return sure + (random() < runs.count - sure ? 1 : 0);
  }

  function again(runs: Runs & { readonly kind: 'repeat' }): number {
    return random() < runs.chance ? 1 : 0;
  }
}

/** The earliest node in reading order that can fire; inclusive joins only when nothing else in the scope can move. */
function nodeToFire(graph: ScopeGraph, marking: readonly Placed[]): number {
  let best = -1;
  let patient = -1;
  for (const { place } of marking) {
    const at = graph.places[place]?.target ?? -1;
    const node = graph.nodes[at];
    if (!node) continue;
    const rank = graph.rank[at] ?? 0;
    if (node.join === 'quiescent') {
      if (patient < 0 || rank < (graph.rank[patient] ?? 0)) patient = at;
    } else if (best < 0 || rank < (graph.rank[best] ?? 0)) {
      if (node.join === 'any' || node.inputs.every((input) => marking.some((each) => each.place === input))) best = at;
    }
  }
  return best >= 0 ? best : patient;
}

/** Takes what a firing uses out of the marking: one token, or one from every way in that holds some. */
function take(node: GraphNode, marking: Placed[]): readonly number[] {
  const used: number[] = [];
  for (const input of node.inputs) {
    const at = marking.findIndex(({ place }) => place === input);
    if (at < 0) continue;
    used.push(...marking.splice(at, 1).map(({ token }) => token.id));
    if (node.join === 'any') break;
  }
  return used;
}
