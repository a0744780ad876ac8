import { isActivity, type FlowNode, type ProcessModel, type Remark } from '../process/process';
import { exploreChain } from './chain';
import {
  boundaryReading,
  countReading,
  exclusiveReading,
  inclusiveReading,
  type Note,
  type Reading,
  remarkReading,
  repeatReading,
  runKindOf,
  startReading,
  type Group,
} from './chances';
import type { Method } from './flow';
import { type Game, gameOf } from './game';
import { hastyEnds } from './hasty-ends';
import { leadOf, processOfNodes } from './lead';
import { ENDLESS, FIRST_NODE, JOIN, Net, NEVER, SINK, SOURCE, SPLIT, STUCK, TERMINATE, type Some } from './net';
import { rankNodes } from './order';
import { END } from './played';
import { type Ends, recordChain } from './record-chain';
import { reduceNet } from './reduce';
import { repeated, type Runs } from './runs';
import { simulation, type Simulation } from './simulate';
import { expandSome } from './some';
import { NOTHING, ONE, partsOf, type Ref, sweepForward, type Tape, TapeWriter } from './tape';
import { meetingsOf } from './unsynchronised';

/** Another process a call activity runs: a model of the caller's library, and which process of it where it is not the leading one. */
export type Called = { readonly model: ProcessModel; readonly process?: string };
/** Finds the process a call activity calls, by the activity. */
export type Resolve = (call: FlowNode) => Called | null;

/**
 * The other reading of something that can be read in two ways: joins do not wait for branches that are never taken; one node waits for
 * all its ways in.
 */
export type Otherwise = { readonly lenient?: boolean; readonly waiting?: string };

/** A way a token takes between two nodes; `from` and `to` are ids, `START` or `EXIT` with the id of a sub-process. */
export type Arc = { readonly from: string; readonly to: string; readonly ref: Ref };
export const START = '';
export const EXIT = 'after ';

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
  readonly calls: readonly { readonly node: FlowNode; readonly called: Called | null }[];
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
    fixed: compiler.fixed,
  };
}

const SURE: Ends = { complete: ONE, stuck: NOTHING, endless: NOTHING };

class Compiler {
  readonly tape = new TapeWriter();
  readonly models: ProcessModel[] = [];
  readonly steps: string[] = [];
  readonly values: number[] = [];
  readonly groups: (Group & { part: number })[] = [];
  readonly arcs: Arc[] = [];
  readonly flowRefs = new Map<number, Ref>();
  readonly traps: { variable: number; inside: readonly Ref[] }[] = [];
  readonly scopes: CompiledScope[] = [];
  readonly remarks: Remark[] = [];
  readonly calls: { node: FlowNode; called: Called | null }[] = [];
  readonly fixed: number[] = [];
  private readonly resolve: Resolve | undefined;
  private readonly orders = new Map<string, readonly string[]>();
  private readonly running: string[] = [];

  readonly otherwise: Otherwise;

  constructor(resolve: Resolve | undefined, otherwise: Otherwise) {
    this.resolve = resolve;
    this.otherwise = otherwise;
  }

  readonly note: Note = (code, element, params = {}) => this.remarks.push({ code, element, kept: true, params });

  /** Reading order with the content of a sub-process right after it. */
  orderOf(scope: string): string[] {
    return (this.orders.get(scope) ?? []).flatMap((id) => [id, ...(this.orders.has(id) ? this.orderOf(id) : [])]);
  }

  readonly counter = (value = 1): number => {
    this.values.push(value);
    return this.values.length - 1;
  };

  part(model: ProcessModel, process: string, prefix: string, nodes: readonly FlowNode[]): Ends {
    const key = `${model.name}\n${process}`;
    this.running.push(key);
    const part = this.models.push(model) - 1;
    const place = new Map(model.nodes.map((node, at) => [node, at]));
    const variable = new Map<FlowNode, number>();
    // The steps' variables of the lead come first, so that a factor per node is written in one go.
    for (const node of nodes) {
      variable.set(node, this.counter());
      this.steps[variable.get(node) as number] = prefix + node.id;
    }
    const content = new Map<string, FlowNode[]>();
    for (const node of nodes) {
      const list = content.get(node.scope);
      if (list) list.push(node);
      else content.set(node.scope, [node]);
    }
    const outgoing = new Map<string, number[]>();
    for (const [at, flow] of model.flows.entries()) {
      if (flow.source === null) continue;
      const list = outgoing.get(flow.source);
      if (list) list.push(at);
      else outgoing.set(flow.source, [at]);
    }
    const context: Context = { model, part, process, prefix, place, variable, content, outgoing };
    const ends = this.scope(context, process, 'process', new Set());
    this.running.pop();
    return ends;
  }

  private group(context: Context, reading: Reading): readonly Ref[] {
    const values = reading.read(context.model, () => {});
    const first = this.values.length;
    for (const value of values) this.values.push(value);
    this.groups.push({ ...reading, first, part: context.part });
    return values.map((value, at) => (value > 0 ? this.tape.leaf(first + at) : NOTHING));
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
    if (!isActivity(node.kind)) return { ...SURE, complete: own };
    // Elements without an id all share the empty one; a scope never contains itself.
    const filled = context.content.has(node.id) && !open.has(node.id);
    const inner = filled ? this.scope(context, node.id, node.kind, open) : this.called(context, node);
    if (filled) {
      const remark = remarkReading((model, note) => model.nodes[place]?.marks && note('subprocess-marks-not-counted', node.id));
      this.group(context, remark);
    }
    const times = (ref: Ref) => this.tape.mul(own, ref);
    return repeated({ complete: times(inner.complete), stuck: times(inner.stuck), endless: times(inner.endless) }, this.runs(context, node), this);
  }

  private runs(context: Context, node: FlowNode): Runs {
    const place = context.place.get(node) as number;
    const kind = runKindOf(node);
    if (kind === 'count') {
      this.group(context, countReading(place));
      return { kind, variable: this.values.length - 1, count: this.values[this.values.length - 1] ?? 1, parallel: node.loop === 'parallel' };
    }
    if (kind === 'repeat') {
      const [again = NOTHING, done = NOTHING] = this.group(context, repeatReading(place));
      return { kind, again, done };
    }
    if (node.loop !== 'none') this.note('runs-assumed', node.id);
    return { kind };
  }

  private called(context: Context, node: FlowNode): Ends {
    if (node.kind !== 'callActivity' || !this.resolve) return SURE;
    const called = this.resolve(node);
    this.calls.push({ node, called });
    if (!called) return SURE;
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

  private solve(context: Context, scope: string, { net, idOf }: ScopeNet): Ends {
    net.prune(this.otherwise.lenient ?? false);
    const deadJoins = net.out(NEVER).map((edge) => idOf((net.to[edge] as number) - FIRST_NODE));
    const plain = { id: scope, conventions: [], stuckAt: [], simulation: null, slices: 0, deadJoins, meetings: [], endless: NOTHING };
    const reduced = reduceNet(net, this.tape);
    if (reduced.kind === 'structured') {
      this.done(context, { ...plain, method: 'exact-structured' });
      return { ...SURE, complete: reduced.worth };
    }
    const { owner, splitOwner } = reduced.net;
    const meetings = meetingsOf(reduced.net).map(({ split, join }) => ({
      split: idOf(splitOwner[split] as number),
      join: idOf(owner[join] as number),
    }));
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

  /** Variables for the net of a scope. */
  variables(context: Context, reading: Reading): readonly Ref[] {
    return this.group(context, reading);
  }
}

type Context = {
  readonly model: ProcessModel;
  readonly part: number;
  readonly process: string;
  readonly prefix: string;
  readonly place: ReadonlyMap<FlowNode, number>;
  readonly variable: ReadonlyMap<FlowNode, number>;
  readonly content: ReadonlyMap<string, readonly FlowNode[]>;
  readonly outgoing: ReadonlyMap<string, readonly number[]>;
};

/** BPMN to token game, one rule per situation; what had to be assumed becomes a remark. The one place that builds nets. */
class ScopeNet {
  readonly net = new Net();
  readonly order: readonly string[];
  private readonly nodes: readonly FlowNode[];
  private readonly entry = new Map<string, number>();
  private readonly compiler: Compiler;
  private readonly context: Context;
  private readonly scope: string;
  private readonly links = new Map<string, number>();

  constructor(
    compiler: Compiler,
    context: Context,
    scope: string,
    kind: FlowNode['kind'] | 'process',
    inside: readonly FlowNode[],
    open: ReadonlySet<string>,
  ) {
    this.compiler = compiler;
    this.context = context;
    this.scope = scope;
    this.nodes = inside.filter((node) => !this.standsAside(node));
    for (const [at, node] of this.nodes.entries()) {
      const id = this.net.addNode(node.id === compiler.otherwise.waiting ? JOIN.all : joinOf(node), SPLIT.one, at);
      this.net.convention[id] = node.kind === 'complexGateway';
      if (node.kind === 'complexGateway') this.note('complex-gateway', node.id);
      if (!this.entry.has(node.id)) this.entry.set(node.id, at);
      const name = node.link ?? node.name;
      if (node.event === 'link' && node.kind === 'intermediateCatchEvent' && !this.links.has(name)) this.links.set(name, at);
    }
    const hosts = this.boundaries();
    for (const [at, node] of this.nodes.entries()) this.connect(at, node, hosts.get(at) ?? [], open);
    this.start(kind);
    this.net.rank = this.ranks();
    const ranked = this.nodes.map((_, at) => at).sort((a, b) => (this.net.rank[FIRST_NODE + a] ?? 0) - (this.net.rank[FIRST_NODE + b] ?? 0));
    this.order = ranked.map((at) => this.nodes[at]?.id ?? '');
  }

  readonly idOf = (owner: number): string => this.nodes[owner]?.id ?? this.scope;

  private note(code: string, element: string | null, params: Remark['params'] = {}): void {
    if (this.context.part === 0) this.compiler.note(code, element, params);
  }

  /** Elements outside the counted flow: event sub-processes and compensation. */
  private standsAside(node: FlowNode): boolean {
    if (node.triggeredByEvent) {
      this.note('event-subprocess-not-considered', node.id);
      return true;
    }
    if (node.forCompensation || (node.kind === 'boundaryEvent' && node.event === 'compensate')) {
      this.note('compensation-not-considered', node.id);
      return true;
    }
    return false;
  }

  private boundaries(): Map<number, number[]> {
    const hosts = new Map<number, number[]>();
    for (const [at, node] of this.nodes.entries()) {
      const host = node.kind === 'boundaryEvent' && node.attachedTo !== null ? this.entry.get(node.attachedTo) : undefined;
      if (host === undefined) continue;
      const list = hosts.get(host);
      if (list) list.push(at);
      else hosts.set(host, [at]);
    }
    return hosts;
  }

  /** A node, what it contains, what can interrupt it, and where it leads. */
  private connect(at: number, node: FlowNode, events: readonly number[], open: ReadonlySet<string>): void {
    const { net, compiler } = this;
    const { complete, stuck, endless } = compiler.body(this.context, node, open);
    let from = FIRST_NODE + at;
    let passed = complete;
    if (stuck === NOTHING && endless === NOTHING) net.content[from] = complete;
    else {
      // A case that never comes out again takes its own way.
      const next = net.addNode(JOIN.any, SPLIT.one, at);
      net.addEdge(from, next, complete);
      if (stuck !== NOTHING) net.addEdge(from, STUCK, stuck);
      if (endless !== NOTHING) net.addEdge(from, ENDLESS, endless);
      from = next;
    }
    if (events.length > 0) [from, passed] = this.interrupt(at, from, events, passed);
    this.leave(node, from, passed);
  }

  /**
   * Boundary events stand behind their activity: an interrupting one takes the token instead of the normal flow, the others add one, each
   * by its own chance, when nothing interrupted.
   */
  private interrupt(host: number, behind: number, events: readonly number[], passed: Ref): [number, Ref] {
    const { net, compiler } = this;
    const places = events.map((event) => this.placeOf(event));
    const sorted = events.map((event, at) => ({ event, place: places[at] ?? 0, stops: this.nodes[event]?.interrupting === true }));
    const reading = boundaryReading(
      this.placeOf(host),
      sorted.map(({ place }) => place),
      sorted.map(({ stops }) => stops),
    );
    const refs = compiler.variables(this.context, reading);
    const stopping = sorted.filter(({ stops }) => stops);
    let from = behind;
    let calm = passed;
    if (stopping.length > 0) {
      const next = net.addNode(JOIN.any, SPLIT.one, host);
      for (const [at, { event }] of stopping.entries()) this.toEvent(host, from, event, refs[at] as Ref, refs[at] as Ref);
      calm = refs[stopping.length] as Ref;
      net.addEdge(from, next, calm);
      from = next;
    }
    for (const [at, { event }] of sorted.filter(({ stops }) => !stops).entries()) {
      const happens = refs[stopping.length + 1 + 2 * at] as Ref;
      const not = refs[stopping.length + 2 + 2 * at] as Ref;
      const fork = net.addNode(JOIN.any, SPLIT.all, host);
      const next = net.addNode(JOIN.any, SPLIT.one, host);
      net.addEdge(from, fork, happens);
      net.addEdge(from, next, not);
      this.toEvent(host, fork, event, ONE, happens);
      net.addEdge(fork, next, ONE);
      from = next;
    }
    return [from, calm];
  }

  private toEvent(host: number, from: number, event: number, worth: Ref, ref: Ref): void {
    this.net.addEdge(from, FIRST_NODE + event, worth);
    this.arc(this.exitOf(this.nodes[host]), this.nodes[event]?.id ?? '', ref);
  }

  private leave(node: FlowNode, from: number, passed: Ref): void {
    const { net, context } = this;
    const flows = context.outgoing.get(node.id) ?? [];
    if (node.kind === 'endEvent' && node.event === 'terminate') {
      net.addEdge(from, TERMINATE, ONE);
      this.arc(this.exitOf(node), EXIT + this.scope, passed);
      return;
    }
    if (node.event === 'link' && node.kind === 'intermediateThrowEvent') {
      const target = this.links.get(node.link ?? node.name);
      if (target !== undefined) {
        net.addEdge(from, FIRST_NODE + target, ONE);
        this.arc(this.exitOf(node), this.nodes[target]?.id ?? '', passed);
        return;
      }
      this.note('link-unmatched', node.id);
    }
    if (flows.length === 0) {
      net.addEdge(from, SINK, ONE);
      this.arc(this.exitOf(node), EXIT + this.scope, passed);
    } else if (flows.length === 1) this.flow(node, from, flows[0] as number, ONE, passed);
    else this.split(node, from, flows, passed);
  }

  private split(node: FlowNode, from: number, flows: readonly number[], passed: Ref): void {
    const { net, context, compiler } = this;
    const place = context.place.get(node) as number;
    const otherwise = flows.findIndex((flow) => node.defaultFlow !== null && context.model.flows[flow]?.id === node.defaultFlow);
    if (node.kind === 'inclusiveGateway' || node.kind === 'complexGateway') {
      this.some(node, from, flows, otherwise < 0 ? null : otherwise);
      return;
    }
    const gateway = node.kind.endsWith('Gateway');
    const chooses = gateway || otherwise >= 0 || flows.some((flow) => context.model.flows[flow]?.conditional);
    if (node.kind !== 'parallelGateway' && chooses) {
      const refs = compiler.variables(context, exclusiveReading(flows, place));
      for (const [at, flow] of flows.entries()) this.flow(node, from, flow, refs[at] as Ref, refs[at] as Ref);
      return;
    }
    if (node.kind !== 'parallelGateway') {
      const remark = remarkReading((model, note) => {
        const marked = flows.some((flow) => (model.flows[flow]?.branch?.probability ?? null) !== null);
        note(marked ? 'probability-without-gateway' : 'implicit-split', node.id);
      });
      compiler.variables(context, remark);
    }
    net.split[from] = SPLIT.all;
    for (const flow of flows) this.flow(node, from, flow, ONE, passed);
  }

  private some(node: FlowNode, from: number, flows: readonly number[], otherwise: number | null): void {
    const { net, context, compiler } = this;
    const refs = compiler.variables(context, inclusiveReading(flows, otherwise, context.place.get(node) as number));
    const free = flows.map((_, at) => at).filter((at) => at !== otherwise);
    const ways: { edge: number; take: Ref; skip: Ref; chance: Ref; miss: Ref }[] = [];
    let sure = false;
    for (const [at, position] of free.entries()) {
      const [take, skip, chance, miss] = refs.slice(4 * at, 4 * at + 4) as [Ref, Ref, Ref, Ref];
      const counts = chance === NOTHING ? NOTHING : compiler.tape.leaf(compiler.counter());
      const edge = this.flow(node, from, flows[position] as number, counts, counts);
      if (chance !== NOTHING) ways.push({ edge, take, skip, chance, miss });
      if (miss === NOTHING) sure = true;
    }
    let fallback: number | null = null;
    if (otherwise !== null) {
      const counts = sure ? NOTHING : compiler.tape.leaf(compiler.counter());
      const edge = this.flow(node, from, flows[otherwise] as number, counts, counts);
      if (!sure) fallback = edge;
    }
    const only = ways[0];
    if (ways.length === 1 && only && fallback !== null) {
      net.worth[only.edge] = compiler.tape.mul(only.take, net.worth[only.edge] as Ref);
      net.worth[fallback] = compiler.tape.mul(only.skip, net.worth[fallback] as Ref);
    } else if (ways.length > 1) {
      net.split[from] = SPLIT.some;
      net.some.set(from, { ways, fallback } satisfies Some);
    }
  }

  /** One sequence flow; `ref` is the entry every token on it passes. */
  private flow(node: FlowNode, from: number, flow: number, worth: Ref, ref: Ref): number {
    const { model, part } = this.context;
    const target = model.flows[flow]?.target ?? null;
    const at = target === null ? undefined : this.entry.get(target);
    if (at === undefined) this.note('flow-into-nothing', model.flows[flow]?.id ?? null);
    if (part === 0) this.compiler.flowRefs.set(flow, ref);
    this.arc(this.exitOf(node), at === undefined ? EXIT + this.scope : (this.nodes[at]?.id ?? ''), ref);
    return this.net.addEdge(from, at === undefined ? SINK : FIRST_NODE + at, worth);
  }

  private start(kind: FlowNode['kind'] | 'process'): void {
    const { net, compiler, context } = this;
    const all = this.nodes.map((_, at) => at);
    const events = all.filter((at) => this.nodes[at]?.kind === 'startEvent');
    const free = all.filter((at) => net.inDegree[FIRST_NODE + at] === 0 && this.nodes[at]?.kind !== 'boundaryEvent');
    if (events.length === 0 && kind === 'adHocSubProcess') {
      this.note('adhoc-assumed', this.scope);
      net.split[SOURCE] = SPLIT.all;
      // A leaf of its own, so that the tokens it sends out can be counted.
      net.content[SOURCE] = compiler.tape.leaf(compiler.counter());
      for (const at of free) this.begin(at, ONE, net.content[SOURCE] as Ref);
    } else {
      const first = all.find((at) => net.join[FIRST_NODE + at] !== JOIN.all && this.nodes[at]?.kind !== 'boundaryEvent');
      const entries = events.length > 0 ? events : free.length > 0 ? free : first === undefined ? [] : [first];
      if (events.length === 0 && entries.length > 0) this.note('no-start-event', this.scope, { count: entries.length });
      const places = entries.map((at) => this.placeOf(at));
      const refs = compiler.variables(context, startReading(places, events.length > 0));
      for (const [position, at] of entries.entries()) this.begin(at, refs[position] as Ref, refs[position] as Ref);
    }
    if (net.outDegree[SOURCE] === 0) net.addEdge(SOURCE, SINK, ONE);
  }

  private begin(at: number, worth: Ref, ref: Ref): void {
    this.net.addEdge(SOURCE, FIRST_NODE + at, worth);
    this.arc(this.scope === this.context.process ? START : this.scope, this.nodes[at]?.id ?? '', ref);
  }

  private ranks(): number[] {
    const { net } = this;
    const successors = net.join.map((_, node) => [...new Set(net.out(node).map((edge) => net.to[edge] as number))].reverse());
    return rankNodes(successors, SOURCE);
  }

  private placeOf(at: number): number {
    return this.context.place.get(this.nodes[at] as FlowNode) as number;
  }

  private arc(from: string, to: string, ref: Ref): void {
    if (this.context.part === 0) this.compiler.arcs.push({ from, to, ref });
  }

  private exitOf(node: FlowNode | undefined): string {
    const id = node?.id ?? '';
    return this.context.content.has(id) ? EXIT + id : id;
  }
}

function joinOf(node: FlowNode): number {
  if (node.kind === 'parallelGateway') return JOIN.all;
  return node.kind === 'inclusiveGateway' || node.kind === 'complexGateway' ? JOIN.quiet : JOIN.any;
}
