import { type FlowNode, isActivity, type ProcessModel, type SequenceFlow } from '../process/process';
import { exclusiveChances } from './branching';
import { processOfNodes } from './lead';
import { waysOut, type WayOut } from './collaboration-ways';

/** What one firing leads to: places that gain a token, by chance. */
export type Outcome = { readonly chance: number; readonly places: readonly number[] };

/** When a transition fires: as soon as it can, or only when nothing before it can move. */
export const TURN = { atOnce: 0, message: 1, join: 2, timer: 3 } as const;

/**
 * A step of the joined net. `inputs` all need a token; of `some` every place that has one gives it. `group`: transitions that wait for
 * different messages with the same token; which of those that came is taken follows their chances. `empties`: a scope whose tokens vanish.
 * `closes`: a sub-process that must hold no token any more.
 */
export type Transition = {
  readonly inputs: readonly number[];
  readonly some: readonly number[];
  readonly outcomes: readonly Outcome[];
  readonly turn: number;
  readonly rank: number;
  readonly weight: number;
  readonly empties: string | null;
  readonly closes: string | null;
};

export type Place = {
  /** The element a token here waits at for a message; null where it waits for none. */
  readonly waits: string | null;
  /** The message flow it belongs to; null for places of a pool. */
  readonly message: string | null;
  /** Scopes around it, the process last. */
  readonly scopes: readonly string[];
};

export type CollaborationNet = {
  readonly places: readonly Place[];
  readonly transitions: readonly Transition[];
  /** The first markings, by chance. */
  readonly begin: readonly Outcome[];
};

/**
 * All pools with content as one net. A message between two of them is a place; who catches or receives it waits for it, a task that sends and
 * receives sends first. What other parties, timers and signals do, happens by its marked chance, and a timer where nothing else moves. Event
 * sub-processes and compensation stay aside, activities run once. Null where no message leads from one pool to another.
 */
export function collaborationNet(model: ProcessModel): CollaborationNet | null {
  const owners = processOfNodes(model);
  const white = new Set(model.participants.flatMap(({ process }) => (process === null ? [] : [process])));
  const byId = new Map(model.nodes.map((node) => [node.id, node]));
  const aside = new Set<string>();
  for (const node of model.nodes) {
    if (node.triggeredByEvent || node.forCompensation || node.event === 'compensate' || aside.has(node.scope)) aside.add(node.id);
  }
  const counted = model.nodes.filter((node) => !aside.has(node.id) && white.has(owners.get(node.id) ?? ''));
  const lives = new Set(counted.map(({ id }) => id));
  const sent = model.messages.filter(({ source, target }) => {
    if (source === null || target === null || !lives.has(source) || !lives.has(target)) return false;
    return owners.get(source) !== owners.get(target);
  });
  if (sent.length === 0) return null;
  return new Builder(model, counted, byId, sent).net();
}

class Builder {
  private readonly places: Place[] = [];
  private readonly transitions: Transition[] = [];
  private readonly begins: (readonly Outcome[])[] = [];
  private readonly named = new Map<string, number>();
  private readonly content = new Map<string, FlowNode[]>();
  private readonly receives = new Map<string, number[]>();
  private readonly sends = new Map<string, number[]>();
  /** Elements that somebody outside sends something to as well: they need not wait. */
  private readonly served = new Set<string>();
  private rank = 0;

  private readonly nodes: readonly FlowNode[];
  private readonly byId: ReadonlyMap<string, FlowNode>;
  private readonly flows: ReadonlyMap<string, SequenceFlow>;

  constructor(model: ProcessModel, nodes: readonly FlowNode[], byId: ReadonlyMap<string, FlowNode>, sent: ProcessModel['messages']) {
    this.nodes = nodes;
    this.byId = byId;
    this.flows = new Map(model.flows.map((flow) => [flow.id, flow]));
    for (const node of nodes) this.content.set(node.scope, [...(this.content.get(node.scope) ?? []), node]);
    const inside = new Set(sent);
    for (const message of model.messages) if (!inside.has(message) && message.target !== null) this.served.add(message.target);
    for (const { id, source, target } of sent) {
      const boundary = this.byId.get(target ?? '')?.kind === 'boundaryEvent';
      // What may or may not interrupt need not arrive, and what others send as well need not either.
      const place = this.place(`message ${id}`, [], null, boundary || this.served.has(target ?? '') ? '' : id);
      this.receives.set(target ?? '', [...(this.receives.get(target ?? '') ?? []), place]);
      this.sends.set(source ?? '', [...(this.sends.get(source ?? '') ?? []), place]);
    }
  }

  net(): CollaborationNet {
    const processes = [...new Set(this.nodes.map((node) => this.scopesOf(node).at(-1) ?? ''))];
    for (const process of processes) {
      const starts = this.startsOf(process);
      const free = starts.filter((node) => !this.mustWait(node));
      if (free.length > 0) this.begins.push(this.among(free));
    }
    // Everybody waits for everybody: nobody begins, and that is what will be found.
    const [first] = processes;
    if (this.begins.length === 0 && first !== undefined) this.begins.push(this.among(this.startsOf(first)));
    for (const node of this.nodes) this.build(node);
    return { places: this.places, transitions: this.transitions, begin: this.begins.reduce(together, [{ chance: 1, places: [] }]) };
  }

  private build(node: FlowNode): void {
    this.rank += 1;
    if (node.kind === 'boundaryEvent' || node.triggeredByEvent) {
      // Whoever interrupts puts its token here.
      this.add([this.door(node)], this.after(node));
      return;
    }
    const messages = this.receives.get(node.id) ?? [];
    const starts = this.startsOf(node.scope).includes(node);
    const inputs = this.inputsOf(node);
    if (starts && this.mustWait(node)) {
      // A message alone begins a process; inside a sub-process a token is there first.
      const first = this.byId.has(node.scope) ? [this.door(node, true)] : [];
      for (const message of messages) this.add([...first, message], this.after(node));
      return;
    }
    if (node.kind === 'eventBasedGateway') this.deferred(node);
    else if (node.kind === 'inclusiveGateway' || node.kind === 'complexGateway') this.patientJoin(node, inputs);
    else if (this.caughtBehindGateway(node)) return;
    else if (this.mustWait(node)) this.receiving(node, inputs, messages);
    else if (this.content.has(node.id) && isActivity(node.kind)) this.enter(node, inputs);
    else this.add(inputs, this.after(node), { empties: node.event === 'terminate' && node.kind === 'endEvent' ? node.scope : null });
  }

  /** A task that sends and receives sends first; boundary events interrupt by their chance, or when the message does not come. */
  private receiving(node: FlowNode, inputs: readonly number[], messages: readonly number[]): void {
    const wait = this.place(`wait ${node.id}`, this.scopesOf(node), node.id);
    const events = this.eventsAt(node).filter(({ interrupting }) => interrupting);
    const filled = this.content.has(node.id) && isActivity(node.kind);
    const own = isActivity(node.kind) && !filled ? (this.sends.get(node.id) ?? []) : [];
    const chances = events.map((event) => chanceOf(event));
    const sum = Math.max(
      1,
      chances.reduce((total, each) => total + each, 0),
    );
    const stops = events.map((event, at) => ({ chance: (chances[at] ?? 0) / sum, places: [this.door(event), ...own] }));
    const calm = 1 - stops.reduce((total, { chance }) => total + chance, 0);
    this.add(inputs, [{ chance: calm, places: [wait, ...own] }, ...stops]);
    const then = filled ? this.beginning(node) : this.after(node, own.length === 0, false);
    for (const message of messages) this.add([wait, message], then);
    for (const event of events) {
      const caught = this.receives.get(event.id) ?? [];
      for (const extra of caught.length > 0 ? caught.map((message) => [message]) : [[]]) {
        this.add([wait, ...extra], [{ chance: 1, places: [this.door(event)] }], { turn: TURN.timer });
      }
    }
    if (filled) this.leaveScope(node);
  }

  private enter(node: FlowNode, inputs: readonly number[]): void {
    this.add(inputs, this.beginning(node));
    this.leaveScope(node);
  }

  private beginning(node: FlowNode): readonly Outcome[] {
    const active = this.active(node);
    const starts = this.startsOf(node.id);
    const first = node.kind === 'adHocSubProcess' ? [{ chance: 1, places: starts.map((start) => this.door(start)) }] : this.among(starts);
    return first.map(({ chance, places }) => ({ chance, places: [active, ...places] }));
  }

  /** A sub-process is over when it holds no token; one that waits in vain is left by an event at its border. */
  private leaveScope(node: FlowNode): void {
    const active = this.active(node);
    this.add([active], this.after(node), { closes: node.id });
    for (const event of this.eventsAt(node).filter(({ interrupting }) => interrupting)) {
      const caught = this.receives.get(event.id) ?? [];
      for (const extra of caught.length > 0 ? caught.map((message) => [message]) : [[]]) {
        this.add([active, ...extra], [{ chance: 1, places: [this.door(event)] }], { turn: TURN.timer, empties: node.id });
      }
    }
  }

  /** What others, timers and signals decide is drawn by its chance; otherwise the gateway waits for whichever message comes. */
  private deferred(node: FlowNode): void {
    const flows = node.outgoing.flatMap((id) => this.flows.get(id) ?? []);
    const { chances } = exclusiveChances(flows.map((flow) => flow.branch?.probability ?? null));
    const targets = flows.map((flow, at) => ({ target: this.byId.get(flow.target ?? ''), flow: flow.id, chance: chances[at] ?? 0 }));
    const waiting = targets.filter(({ target }) => target !== undefined && this.mustWait(target));
    const free = targets.filter((each) => !waiting.includes(each));
    const outcomes: Outcome[] = free.map(({ flow, chance }) => ({ chance, places: this.along([flow]) }));
    if (waiting.length > 0) {
      const wait = this.place(`wait ${node.id}`, this.scopesOf(node), waiting[0]?.target?.id ?? node.id);
      outcomes.push({ chance: waiting.reduce((sum, { chance }) => sum + chance, 0), places: [wait] });
      for (const { target, chance } of waiting) {
        if (!target) continue;
        for (const message of this.receives.get(target.id) ?? []) {
          this.add([wait, message], this.after(target), { turn: TURN.message, weight: Math.max(chance, 1e-3) });
        }
      }
      for (const { target, flow } of free) {
        if (target?.event === 'timer') this.add([wait], [{ chance: 1, places: this.along([flow]) }], { turn: TURN.timer });
      }
    }
    this.add(this.inputsOf(node), outcomes);
  }

  private patientJoin(node: FlowNode, inputs: readonly number[]): void {
    if (node.incoming.length < 2) this.add(inputs, this.after(node));
    else this.add([], this.after(node), { some: inputs, turn: TURN.join });
  }

  private caughtBehindGateway(node: FlowNode): boolean {
    if (node.incoming.length === 0 || !this.mustWait(node)) return false;
    return node.incoming.every((id) => {
      return this.byId.get(this.flows.get(id)?.source ?? '')?.kind === 'eventBasedGateway';
    });
  }

  private mustWait(node: FlowNode): boolean {
    return this.receives.has(node.id) && !this.served.has(node.id);
  }

  /** Everything that can come of having done a node: events at its border, messages, and its ways out. */
  private after(node: FlowNode, sends = true, interrupts = true): readonly Outcome[] {
    const messages = sends ? (this.sends.get(node.id) ?? []) : [];
    const ways = this.leaving(node).map(({ chance, flows }) => ({ chance, places: [...messages, ...this.along(flows)] }));
    const link = this.linkTarget(node);
    const normal = link ? [{ chance: 1, places: [...messages, this.door(link)] }] : ways;
    const events = isActivity(node.kind) ? this.eventsAt(node) : [];
    const stopping = events.filter((event) => event.interrupting && interrupts);
    const sum = Math.max(
      1,
      stopping.reduce((total, event) => total + chanceOf(event), 0),
    );
    const stops = stopping.map((event) => ({ chance: chanceOf(event) / sum, places: [...messages, this.door(event)] }));
    const calm = 1 - stops.reduce((total, { chance }) => total + chance, 0);
    let outcomes: readonly Outcome[] = normal.map(({ chance, places }) => ({ chance: chance * calm, places }));
    for (const event of events.filter(({ interrupting }) => !interrupting)) {
      const chance = chanceOf(event);
      outcomes = together(outcomes, [
        { chance, places: [this.door(event)] },
        { chance: 1 - chance, places: [] },
      ]);
    }
    return [...outcomes, ...stops];
  }

  private leaving(node: FlowNode): readonly WayOut[] {
    return waysOut(
      node,
      node.outgoing.flatMap((id) => this.flows.get(id) ?? []),
    );
  }

  private linkTarget(node: FlowNode): FlowNode | undefined {
    if (node.event !== 'link' || node.kind !== 'intermediateThrowEvent') return undefined;
    const name = node.link ?? node.name;
    const caught = (each: FlowNode) => each.kind === 'intermediateCatchEvent' && each.event === 'link' && (each.link ?? each.name) === name;
    return this.content.get(node.scope)?.find(caught);
  }

  private eventsAt(node: FlowNode): readonly FlowNode[] {
    return this.nodes.filter((each) => each.kind === 'boundaryEvent' && each.attachedTo === node.id);
  }

  private startsOf(scope: string): readonly FlowNode[] {
    const inside = this.content.get(scope) ?? [];
    const events = inside.filter(({ kind }) => kind === 'startEvent');
    if (events.length > 0) return events;
    const linked = (node: FlowNode) => node.event === 'link' && node.kind === 'intermediateCatchEvent';
    return inside.filter((node) => node.incoming.length === 0 && node.kind !== 'boundaryEvent' && !linked(node));
  }

  private among(starts: readonly FlowNode[]): readonly Outcome[] {
    if (starts.length === 0) return [{ chance: 1, places: [] }];
    const { chances } = exclusiveChances(starts.map((start) => start.trigger?.share ?? null));
    return starts.map((start, at) => ({ chance: chances[at] ?? 0, places: [this.door(start, this.mustWait(start))] }));
  }

  private along(flows: readonly string[]): readonly number[] {
    return flows.flatMap((id) => {
      const target = this.byId.get(this.flows.get(id)?.target ?? '');
      if (!target) return [];
      return isJoin(target) ? [this.place(`flow ${id}`, this.scopesOf(target))] : [this.door(target)];
    });
  }

  private inputsOf(node: FlowNode): readonly number[] {
    if (!isJoin(node)) return [this.door(node)];
    return node.incoming.map((id) => this.place(`flow ${id}`, this.scopesOf(node)));
  }

  private active(node: FlowNode): number {
    return this.place(`in ${node.id}`, this.scopesOf(node));
  }

  private door(node: FlowNode, waits = false): number {
    return this.place(`at ${node.id}`, this.scopesOf(node), waits ? node.id : null);
  }

  private scopesOf(node: FlowNode): readonly string[] {
    const scopes = [node.scope];
    for (let around = this.byId.get(node.scope); around && !scopes.includes(around.scope); around = this.byId.get(around.scope)) {
      scopes.push(around.scope);
    }
    return scopes;
  }

  private place(name: string, scopes: readonly string[], waits: string | null = null, message: string | null = null): number {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    this.named.set(name, this.places.length);
    this.places.push({ waits, message, scopes });
    return this.places.length - 1;
  }

  private add(inputs: readonly number[], outcomes: readonly Outcome[], more: Partial<Transition> = {}): void {
    const likely = outcomes.filter(({ chance }) => chance > 0);
    const rest = { some: [], turn: TURN.atOnce, weight: 1, empties: null, closes: null };
    this.transitions.push({ ...rest, inputs, outcomes: likely, rank: this.rank, ...more });
  }
}

function isJoin(node: FlowNode): boolean {
  return node.incoming.length > 1 && ['parallelGateway', 'inclusiveGateway', 'complexGateway'].includes(node.kind);
}

function chanceOf(event: FlowNode): number {
  return Math.min(1, Math.max(0, event.interrupt?.probability ?? 0));
}

/** Two independent things at once. */
function together(one: readonly Outcome[], other: readonly Outcome[]): readonly Outcome[] {
  return one.flatMap((a) => other.map((b) => ({ chance: a.chance * b.chance, places: [...a.places, ...b.places] })));
}
