import { type FlowNode, isActivity, type Remark } from '../process/process';
import { type Context, EXIT, type Host, START } from './scope-context';
import { type Beside, besideOf, startBeside } from './beside';
import { adHocReading, boundaryReading, exclusiveReading, inclusiveReading, remarkReading, startReading } from './chances';
import { ENDLESS, FIRST_NODE, JOIN, Net, SINK, SOURCE, SPLIT, STUCK, TERMINATE, type Some } from './net';
import { rankNodes } from './order';
import { NOTHING, ONE, type Ref } from './tape';

/** BPMN to token game, one rule per situation; what had to be assumed becomes a remark. The one place that builds nets. */
export class ScopeNet {
  readonly net = new Net();
  readonly order: readonly string[];
  readonly nodes: readonly FlowNode[];
  /** Number of the sequence flow an edge stands for; none for the others. It holds for the net as it was built, and for its game. */
  readonly flowOf = new Map<number, number>();
  private readonly entry = new Map<string, number>();
  private readonly compiler: Host;
  private readonly context: Context;
  private readonly scope: string;
  private readonly links = new Map<string, number>();
  private readonly beside: readonly Beside[];

  constructor(
    compiler: Host,
    context: Context,
    scope: string,
    kind: FlowNode['kind'] | 'process',
    inside: readonly FlowNode[],
    open: ReadonlySet<string>,
  ) {
    this.compiler = compiler;
    this.context = context;
    this.scope = scope;
    this.beside = besideOf(compiler, context, inside);
    const counted = new Set(this.beside.map(({ id }) => id));
    this.nodes = inside.filter((node) => (node.triggeredByEvent ? counted.has(node.id) : !this.standsAside(node)));
    for (const [at, node] of this.nodes.entries()) {
      const id = this.net.addNode(node.id === compiler.otherwise.waiting ? JOIN.all : joinOf(node), SPLIT.one, at);
      this.net.convention[id] = node.kind === 'complexGateway';
      if (node.kind === 'complexGateway') this.note('complex-gateway', node.id);
      if (!this.entry.has(node.id)) this.entry.set(node.id, at);
      const name = linkOf(node);
      if (node.event === 'link' && node.kind === 'intermediateCatchEvent' && !this.links.has(name)) this.links.set(name, at);
    }
    const hosts = this.boundaries();
    for (const [at, node] of this.nodes.entries()) this.connect(at, node, hosts.get(at) ?? [], open);
    this.linksNobodyUses();
    this.start(kind);
    this.net.rank = this.ranks();
    const ranked = this.nodes
      .map((_, at) => at)
      .sort((a, b) => (this.net.rank[FIRST_NODE + a] ?? 0) - (this.net.rank[FIRST_NODE + b] ?? 0));
    this.order = ranked.map((at) => this.nodes[at]?.id ?? '');
  }

  readonly idOf = (owner: number): string => this.nodes[owner]?.id ?? this.scope;

  readonly ends = (owner: number): boolean => this.nodes[owner]?.kind === 'endEvent';

  private note(code: string, element: string | null, params: Remark['params'] = {}): void {
    if (this.context.part === 0) this.compiler.note(code, element, params);
  }

  /** Elements outside the counted flow. */
  private standsAside(node: FlowNode): boolean {
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
    if (node.kind.endsWith('Gateway') && flows.length > 1 && node.incoming.length > 1) this.note('gateway-joins-and-splits', node.id);
    if (node.kind === 'endEvent' && node.event === 'terminate') {
      net.addEdge(from, TERMINATE, ONE);
      this.arc(this.exitOf(node), EXIT + this.scope, passed);
      return;
    }
    if (node.event === 'link' && node.kind === 'intermediateThrowEvent') {
      const target = this.links.get(linkOf(node));
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
    if (node.kind === 'inclusiveGateway' || node.kind === 'complexGateway' || node.id === compiler.otherwise.taking) {
      this.some(node, from, flows, otherwise < 0 ? null : otherwise);
      return;
    }
    const gateway = node.kind.endsWith('Gateway');
    const states = otherwise >= 0 || flows.some((flow) => context.model.flows[flow]?.conditional);
    if (states && !gateway) this.note('conditional-without-gateway', node.id);
    if (node.kind !== 'parallelGateway' && (gateway || states || node.id === compiler.otherwise.choosing)) {
      const refs = compiler.variables(context, exclusiveReading(flows, place));
      for (const [at, flow] of flows.entries()) this.flow(node, from, flow, refs[at] as Ref, refs[at] as Ref);
      return;
    }
    if (node.kind !== 'parallelGateway') {
      const remark = remarkReading((model, note) => {
        const marked = flows.some((flow) => (model.flows[flow]?.branch?.probability ?? null) !== null);
        const again = flows.some((flow) => model.flows[flow]?.target === node.id);
        note(again ? 'self-loop' : marked ? 'probability-without-gateway' : 'implicit-split', node.id);
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
    const edge = this.net.addEdge(from, at === undefined ? SINK : FIRST_NODE + at, worth);
    this.flowOf.set(edge, flow);
    return edge;
  }

  private start(kind: FlowNode['kind'] | 'process'): void {
    const { net, compiler, context } = this;
    const all = this.nodes.map((_, at) => at);
    const events = all.filter((at) => this.nodes[at]?.kind === 'startEvent');
    const free = all.filter((at) => net.inDegree[FIRST_NODE + at] === 0 && this.mayBegin(at));
    if (events.length === 0 && kind === 'adHocSubProcess') {
      const inside = this.nodes.filter(({ kind: each }) => isActivity(each)).map((node) => context.place.get(node) as number);
      compiler.variables(context, adHocReading(this.scope, inside));
      net.split[SOURCE] = SPLIT.all;
      // A leaf of its own, so that the tokens it sends out can be counted.
      net.content[SOURCE] = compiler.tape.leaf(compiler.counter());
      for (const at of free) this.begin(at, ONE, net.content[SOURCE] as Ref);
    } else {
      const first = all.find((at) => net.join[FIRST_NODE + at] !== JOIN.all && this.mayBegin(at));
      const entries = events.length > 0 ? events : free.length > 0 ? free : first === undefined ? [] : [first];
      if (events.length === 0 && free.length > 0) this.note('no-start-event', this.scope, { count: entries.length });
      else if (events.length === 0 && first !== undefined) this.note('no-start-at-all', this.nodes[first]?.id ?? null);
      const from = this.beside.length > 0 ? net.addNode(JOIN.any, SPLIT.one, -1) : SOURCE;
      const places = entries.map((at) => this.placeOf(at));
      const refs = compiler.variables(context, startReading(places, events.length > 0));
      for (const [position, at] of entries.entries()) this.begin(at, refs[position] as Ref, refs[position] as Ref, from);
      if (from !== SOURCE) {
        net.addEdge(SOURCE, from, ONE);
        if (net.outDegree[from] === 0) net.addEdge(from, SINK, ONE);
      }
    }
    if (this.beside.length > 0) startBeside(net, this.beside, (id) => FIRST_NODE + (this.entry.get(id) as number));
    if (net.outDegree[SOURCE] === 0) net.addEdge(SOURCE, SINK, ONE);
  }

  private mayBegin(at: number): boolean {
    return this.nodes[at]?.kind !== 'boundaryEvent' && this.nodes[at]?.triggeredByEvent !== true;
  }

  /** A link that no other element leads to. */
  private linksNobodyUses(): void {
    const used = new Set(this.nodes.filter(({ event, kind }) => event === 'link' && kind === 'intermediateThrowEvent').map(linkOf));
    for (const [name, at] of this.links) if (!used.has(name)) this.note('link-unused', this.nodes[at]?.id ?? null);
  }

  private begin(at: number, worth: Ref, ref: Ref, from = SOURCE): void {
    this.net.addEdge(from, FIRST_NODE + at, worth);
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

function linkOf(node: FlowNode): string {
  return node.link ?? node.name;
}

function joinOf(node: FlowNode): number {
  if (node.kind === 'parallelGateway') return JOIN.all;
  return node.kind === 'inclusiveGateway' || node.kind === 'complexGateway' ? JOIN.quiet : JOIN.any;
}
