import { isActivity, type FlowNode, type ProcessModel, type Remark } from '../process/process';
import { exploreChain } from './chain';
import { countReading, type Group, type Note, remarkReading, repeatReading, runKindOf } from './chances';
import type { Method } from './flow';
import { type Game, gameOf } from './game';
import { hastyEnds } from './hasty-ends';
import { leadOf, processOfNodes } from './lead';
import { FIRST_NODE, NEVER } from './net';
import { NetHost } from './net-host';
import { END } from './played';
import { type Ends, recordChain } from './record-chain';
import { reduceNet } from './reduce';
import { repeated, type Runs } from './runs';
import type { Arc, Context, Otherwise } from './scope-context';
import { ScopeNet } from './scope-net';
import { simulation, type Simulation } from './simulate';
import { expandSome } from './some';
import { NOTHING, ONE, partsOf, type Ref, sweepForward, type Tape } from './tape';
import { meetingsOf } from './unsynchronised';

/** Another process a call activity runs: a model of the caller's library, and which process of it where it is not the leading one. */
export type Called = { readonly model: ProcessModel; readonly process?: string };
/** Finds the process a call activity calls, by the activity; null where there is none, `several` where it cannot be told which. */
export type Resolve = (call: FlowNode) => Called | 'several' | null;

/** One scope of the lead, compiled. */
export type CompiledScope = {
  readonly id: string;
  readonly method: Method;
  /** Ids of nodes where the order of firing decided something. */
  readonly conventions: readonly string[];
  /** Per marking that can go no further: the variable that counts it, and the nodes whose tokens wait for ever. */
  readonly stuckAt: readonly { readonly variable: number; readonly nodes: readonly string[] }[];
  readonly simulation: Simulation | null;
  readonly slices: number;
  /** Ids of joins that wait for a branch that is never taken. */
  readonly deadJoins: readonly string[];
  /** Parallel branches that come together where nobody waits for them, by ids. */
  readonly meetings: readonly { readonly split: string; readonly join: string }[];
  readonly endless: Ref;
};

/** A flow as a tape: all that does not change while only numbers of the model do. */
export type Compiled = {
  readonly models: readonly ProcessModel[];
  readonly lead: string;
  readonly pool: string | null;
  readonly nodes: readonly FlowNode[];
  readonly byId: ReadonlyMap<string, FlowNode>;
  /** Ids of nodes with content. */
  readonly filled: ReadonlySet<string>;
  readonly tape: Tape;
  /** Names of the steps' variables, which come first: ids of the lead's nodes, then those of called processes behind the id of the call. */
  readonly steps: readonly string[];
  readonly groups: readonly (Group & { readonly part: number })[];
  /** Values of all variables when it was compiled. */
  readonly values: Float64Array;
  readonly ends: Ends;
  readonly arcs: readonly Arc[];
  /** Entry a token on the flow passes once, by number of the flow. */
  readonly flowRefs: ReadonlyMap<number, Ref>;
  /** Parts that are never left, with the variable that counts who enters; -1 where the runs themselves had no end. */
  readonly traps: readonly { readonly variable: number; readonly inside: Uint8Array }[];
  readonly scopes: readonly CompiledScope[];
  readonly order: readonly string[];
  readonly remarks: readonly Remark[];
  readonly calls: readonly { readonly node: FlowNode; readonly called: ReturnType<Resolve> }[];
  /** What its calls were looked up with. */
  readonly resolve: Resolve | undefined;
  /** Variables whose values are written into the shape of the tape. */
  readonly fixed: readonly number[];
};

/**
 * One process with everything it calls is one tape; the content of a sub-process enters its parent as one factor.
 */
export function compile(model: ProcessModel, lead?: string, resolve?: Resolve, otherwise: Otherwise = {}): Compiled {
  const { process, pool } = leadOf(model, lead);
  const owners = processOfNodes(model);
  const nodes = model.nodes.filter((node) => owners.get(node.id) === process);
  const compiler = new Compiler(resolve, otherwise);
  const ends = compiler.part(model, process, '', nodes);
  const tape = compiler.tape.tape();
  return {
    models: compiler.models,
    lead: process,
    pool,
    nodes,
    byId: new Map(nodes.map((node) => [node.id, node])),
    filled: new Set(nodes.map((node) => node.scope).filter((scope) => scope !== process)),
    tape,
    steps: compiler.steps,
    groups: compiler.groups,
    values: Float64Array.from(compiler.values),
    ends,
    arcs: compiler.arcs,
    flowRefs: compiler.flowRefs,
    traps: compiler.traps.map(({ variable, inside }) => ({ variable, inside: partsOf(tape, inside) })),
    scopes: compiler.scopes,
    order: compiler.orderOf(process),
    remarks: compiler.remarks,
    calls: compiler.calls,
    resolve,
    fixed: compiler.fixed,
  };
}

const SURE: Ends = { complete: ONE, stuck: NOTHING, endless: NOTHING };

class Compiler extends NetHost {
  readonly models: ProcessModel[] = [];
  readonly steps: string[] = [];
  readonly traps: { variable: number; inside: readonly Ref[] }[] = [];
  readonly scopes: CompiledScope[] = [];
  readonly remarks: Remark[] = [];
  readonly calls: { node: FlowNode; called: ReturnType<Resolve> }[] = [];
  readonly fixed: number[] = [];
  private readonly resolve: Resolve | undefined;
  private readonly orders = new Map<string, readonly string[]>();
  private readonly running: string[] = [];

  constructor(resolve: Resolve | undefined, otherwise: Otherwise) {
    super(otherwise);
    this.resolve = resolve;
  }

  readonly note: Note = (code, element, params = {}) => this.remarks.push({ code, element, kept: true, params });

  /** Reading order with the content of a sub-process right after it. */
  orderOf(scope: string, found: string[] = []): string[] {
    for (const id of this.orders.get(scope) ?? []) {
      found.push(id);
      if (this.orders.has(id)) this.orderOf(id, found);
    }
    return found;
  }

  part(model: ProcessModel, process: string, prefix: string, nodes: readonly FlowNode[]): Ends {
    const key = `${model.name}\n${process}`;
    this.running.push(key);
    const part = this.models.push(model) - 1;
    // The steps' variables of the lead come first, so that a factor per node is written in one go.
    const context = this.contextOf(model, part, process, prefix, nodes);
    for (const [node, variable] of context.variable) this.steps[variable] = prefix + node.id;
    const ends = this.scope(context, process, 'process', new Set());
    this.running.pop();
    return ends;
  }

  private scope(context: Context, scope: string, kind: FlowNode['kind'] | 'process', open: ReadonlySet<string>): Ends {
    const inside = context.content.get(scope) ?? [];
    const around = new Set([...open, scope]);
    const net = new ScopeNet(this, context, scope, kind, inside, around);
    if (context.part === 0) this.orders.set(scope, net.order);
    return this.solve(context, scope, net);
  }

  /** What one firing of an activity is worth: its own factor and what it contains, run as often as it is. */
  body(context: Context, node: FlowNode, open: ReadonlySet<string>): Ends {
    const place = context.place.get(node) as number;
    const own = this.tape.leaf(context.variable.get(node) as number);
    if (!isActivity(node.kind)) return { complete: own, stuck: NOTHING, endless: NOTHING };
    // Elements without an id all share the empty one; a scope never contains itself.
    const filled = context.content.has(node.id) && !open.has(node.id);
    const inner = filled ? this.scope(context, node.id, node.kind, open) : this.called(context, node);
    if (filled) {
      const remark = remarkReading((model, note) => model.nodes[place]?.marks && note('subprocess-marks-not-counted', node.id));
      this.variables(context, remark);
    }
    const times = (ref: Ref) => this.tape.mul(own, ref);
    return repeated(
      { complete: times(inner.complete), stuck: times(inner.stuck), endless: times(inner.endless) },
      this.runs(context, node),
      this,
    );
  }

  private runs(context: Context, node: FlowNode): Runs {
    const place = context.place.get(node) as number;
    const kind = runKindOf(node);
    if (kind === 'count') {
      this.variables(context, countReading(place));
      return {
        kind,
        variable: this.values.length - 1,
        count: this.values[this.values.length - 1] ?? 1,
        parallel: node.loop === 'parallel',
      };
    }
    if (kind === 'repeat') {
      const [again = NOTHING, done = NOTHING] = this.variables(context, repeatReading(place));
      return { kind, again, done };
    }
    if (node.loop !== 'none') this.note('runs-assumed', node.id);
    return { kind };
  }

  private called(context: Context, node: FlowNode): Ends {
    if (node.kind !== 'callActivity') return SURE;
    const called = this.resolve?.(node) ?? null;
    if (this.resolve) this.calls.push({ node, called });
    if (called === null || called === 'several') {
      const id = node.calledElement;
      if (this.resolve && id !== null) this.note(called ? 'call-ambiguous' : 'call-unresolved', node.id, { process: id });
      else if (context.part === 0) this.note('call-not-resolved', node.id);
      return SURE;
    }
    const { process } = called.process === undefined ? leadOf(called.model) : { process: called.process };
    if (this.running.includes(`${called.model.name}\n${process}`)) {
      this.note('call-cyclic', node.id);
      return SURE;
    }
    const owners = processOfNodes(called.model);
    const nodes = called.model.nodes.filter((each) => owners.get(each.id) === process);
    if (nodes.length === 0) return SURE;
    return this.part(called.model, process, `${context.prefix}${node.id}/`, nodes);
  }

  private solve(context: Context, scope: string, { net, idOf, ends }: ScopeNet): Ends {
    net.prune(this.otherwise.lenient === true);
    const deadJoins = net.out(NEVER).map((edge) => idOf((net.to[edge] as number) - FIRST_NODE));
    const plain = { id: scope, conventions: [], stuckAt: [], simulation: null, slices: 0, deadJoins, meetings: [], endless: NOTHING };
    const reduced = reduceNet(net, this.tape);
    if (reduced.kind === 'structured') {
      this.done(context, { ...plain, method: 'exact-structured' });
      return { ...SURE, complete: reduced.worth };
    }
    const { owner, splitOwner } = reduced.net;
    // Several branches that end at one end event have nothing left to wait for.
    const meetings = meetingsOf(reduced.net)
      .filter(({ join }) => !ends(owner[join] as number))
      .map(({ split, join }) => ({ split: idOf(splitOwner[split] as number), join: idOf(owner[join] as number) }));
    expandSome(reduced.net, this.tape);
    const game = gameOf(reduced.net, this.tape);
    const ids = (nodes: Iterable<number>) => [...new Set([...nodes].map((at) => idOf(game.nodes[at]?.owner ?? -1)))];
    const chain = exploreChain(game);
    const recorded = chain && recordChain(chain, game, this.tape, () => this.counter());
    if (!chain || !recorded) return this.simulate(context, { ...plain, meetings }, game, ids);
    const conventions = ids(new Set([...chain.conventions, ...hastyEnds(game)]));
    this.traps.push(...recorded.traps);
    this.done(context, {
      ...plain,
      meetings,
      method: conventions.length > 0 ? 'convention' : 'exact-chain',
      conventions,
      stuckAt: recorded.stuckAt.map(({ variable, places }) => ({
        variable,
        nodes: ids(places.map((place) => game.target[place] ?? -1).filter((node) => node >= 0)),
      })),
      endless: recorded.ends.endless,
    });
    return recorded.ends;
  }

  private simulate(context: Context, plain: Omit<CompiledScope, 'method'>, game: Game, ids: (nodes: Iterable<number>) => string[]): Ends {
    const values = Float64Array.from(this.values);
    const { value } = sweepForward(this.tape.tape(), values, new Float64Array(values.length));
    const played = simulation(game, (ref) => value[ref] ?? 0);
    played.play();
    const sample = this.tape.sample(played.played());
    const share = (end: keyof typeof END) =>
      (this.tape.played[sample]?.shares[END[end]] ?? 0) > 0 ? this.tape.share(sample, END[end]) : NOTHING;
    const ends: Ends = { complete: share('complete'), stuck: share('stuck'), endless: share('endless') };
    const inside = [...played.unbounded].flatMap((node) => (game.nodes[node]?.ways ?? []).map((way) => way.worth));
    if (inside.length > 0) this.traps.push({ variable: -1, inside });
    this.done(context, {
      ...plain,
      // The weakest of both; that it was simulated shows in the remarks.
      method: played.conventions.size > 0 ? 'convention' : 'simulated',
      conventions: ids(played.conventions),
      simulation: played,
      slices: 1,
      endless: ends.endless,
    });
    return ends;
  }

  private done(context: Context, scope: CompiledScope): void {
    this.scopes.push(context.part === 0 ? scope : { ...scope, id: context.prefix + scope.id });
  }
}
