import type { FlowNode, ProcessModel } from '#models/process/process';

/** What the oracle says: chances and expectations per case, or null where it cannot list the states. */
export type Verdict = {
  readonly completed: number;
  readonly stuck: number;
  /** Expected executions; null where some cases go round for ever. */
  readonly visits: ReadonlyMap<string, number> | null;
  readonly flows: ReadonlyMap<string, number> | null;
  /** Share of cases that complete and survive every visit. */
  readonly survived: number;
};

type Step = { readonly node: string; readonly flows: readonly string[]; readonly next: string; readonly chance: number };

const MOST_STATES = 1000;

/**
 * The token game written down naively: every marking is a sorted list of tokens, every element that can move does, one after another in an
 * order given by `pick`, and the values are found by going round until nothing changes. No reduction, no structure, no cleverness; it shares
 * no code with the solver. Knows one scope of tasks, events, exclusive, parallel and inclusive gateways, boundary events and terminate ends;
 * null for anything else, for too many markings, and where tokens have no bound.
 */
export function listStates(
  model: ProcessModel,
  survival: (node: string) => number,
  pick: (ready: readonly string[], marking: string) => string,
): Verdict | null {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const flows = new Map(model.flows.map((flow) => [flow.id, flow]));
  const states = new Map<string, readonly Step[]>();
  const starts = model.nodes.filter((node) => node.kind === 'startEvent');
  const [start] = starts;
  if (starts.length !== 1 || !start || model.nodes.some((node) => node.event === 'link')) return null;
  const first = `@${start.id}`;
  const open = [first];
  while (open.length > 0) {
    const state = open.pop() as string;
    if (states.has(state)) continue;
    const steps = stepsFrom(state);
    if (!steps || states.size > MOST_STATES) return null;
    states.set(state, steps);
    for (const { next } of steps) if (!states.has(next)) open.push(next);
  }
  return solve();

  /** Tokens lie on flows into joins, or at the door of a node (`@id`) that needs no more. */
  function stepsFrom(state: string): readonly Step[] | null {
    const tokens = state === '' ? [] : state.split(' ');
    if (tokens.some((token) => tokens.filter((other) => other === token).length > 4)) return null;
    const counts = new Map<string, number>();
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    const ready = new Set<string>();
    const patient = new Set<string>();
    for (const token of tokens) {
      if (token.startsWith('@')) ready.add(token.slice(1));
      else {
        const target = nodes.get(flows.get(token)?.target ?? '');
        if (target?.kind === 'inclusiveGateway') patient.add(target.id);
        else if (target?.incoming.every((flow) => counts.has(flow))) ready.add(target.id);
      }
    }
    const choice = ready.size > 0 ? [...ready] : upstreamFirst([...patient]);
    if (choice.length === 0) return [];
    const id = pick(choice.sort(), state);
    const node = nodes.get(id);
    if (!node) return null;
    const rest = tokens.slice();
    const drop = (token: string) => rest.splice(rest.indexOf(token), 1);
    if (rest.includes(`@${id}`)) drop(`@${id}`);
    else for (const flow of node.incoming) if (rest.includes(flow)) drop(flow);
    if (node.kind === 'endEvent' && node.event === 'terminate') return [{ node: id, flows: [], next: '', chance: 1 }];
    return outcomes(node).map(({ chance, out, events }) => ({
      node: id,
      flows: out,
      chance,
      next: [...rest, ...out.map((flow) => placeOf(flow)), ...events.map((event) => `@${event}`)]
        .filter((each) => each !== '')
        .sort()
        .join(' '),
    }));
  }

  function placeOf(flow: string): string {
    const target = nodes.get(flows.get(flow)?.target ?? '');
    if (!target) return '';
    const joins = target.kind === 'parallelGateway' || target.kind === 'inclusiveGateway';
    return joins && target.incoming.length > 1 ? flow : `@${target.id}`;
  }

  function outcomes(node: FlowNode): readonly { chance: number; out: readonly string[]; events: readonly string[] }[] {
    const events = model.nodes.filter((each) => each.attachedTo === node.id);
    let calm = 1;
    const all: { chance: number; out: readonly string[]; events: readonly string[] }[] = [];
    for (const event of events.filter((each) => each.interrupting)) {
      const chance = event.interrupt?.probability ?? 0;
      calm -= chance;
      all.push({ chance, out: [], events: [event.id] });
    }
    let beside: { chance: number; events: readonly string[] }[] = [{ chance: calm, events: [] }];
    for (const event of events.filter((each) => !each.interrupting)) {
      const chance = event.interrupt?.probability ?? 0;
      beside = beside.flatMap((each) => [
        { chance: each.chance * (1 - chance), events: each.events },
        { chance: each.chance * chance, events: [...each.events, event.id] },
      ]);
    }
    for (const each of beside)
      for (const way of ways(node)) all.push({ chance: each.chance * way.chance, out: way.out, events: each.events });
    return all.filter(({ chance }) => chance > 0);
  }

  function ways(node: FlowNode): readonly { chance: number; out: readonly string[] }[] {
    const chanceOf = (flow: string) => flows.get(flow)?.branch?.probability ?? Number.NaN;
    if (node.outgoing.length < 2) return [{ chance: 1, out: node.outgoing }];
    const marked = node.outgoing.some((flow) => flow === node.defaultFlow || flows.get(flow)?.conditional);
    const chooses = node.kind.endsWith('Gateway') ? node.kind === 'exclusiveGateway' || node.kind === 'eventBasedGateway' : marked;
    if (chooses) return node.outgoing.map((flow) => ({ chance: chanceOf(flow), out: [flow] }));
    if (node.kind !== 'inclusiveGateway') return [{ chance: 1, out: node.outgoing }];
    const free = node.outgoing.filter((flow) => flow !== node.defaultFlow);
    const sets = Array.from({ length: 2 ** free.length }, (_, set) => {
      const out = free.filter((_flow, at) => (set >> at) % 2 === 1);
      const chance = free.reduce((product, flow) => product * (out.includes(flow) ? chanceOf(flow) : 1 - chanceOf(flow)), 1);
      return { chance, out: out.length > 0 || free.length === node.outgoing.length ? out : [node.defaultFlow ?? ''] };
    }).filter(({ out }) => out.length > 0);
    const some = sets.reduce((sum, { chance }) => sum + chance, 0);
    return sets.map(({ chance, out }) => ({ chance: chance / some, out }));
  }

  /** Joins that none of the others could still send a token to. */
  function upstreamFirst(joins: readonly string[]): string[] {
    const earliest = joins.filter((id) => !joins.some((other) => other !== id && leadsTo(other, id) && !leadsTo(id, other)));
    return earliest.length > 0 ? earliest : [...joins];
  }

  function leadsTo(from: string, to: string): boolean {
    const seen = new Set<string>();
    const queue = [from];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const next = [
        ...(nodes.get(id)?.outgoing ?? []).map((flow) => flows.get(flow)?.target ?? ''),
        ...model.nodes.filter((each) => each.attachedTo === id).map((each) => each.id),
      ];
      for (const each of next) {
        if (each === to) return true;
        if (!seen.has(each)) queue.push(each);
        seen.add(each);
      }
    }
    return false;
  }

  /** Pushes the chance of every state along its steps until what still moves is below any digit. */
  function solve(): Verdict | null {
    let now = new Map([[first, 1]]);
    let kept = new Map([[first, 1]]);
    const visits = new Map(model.nodes.map((node) => [node.id, 0]));
    const tokens = new Map(model.flows.map((flow) => [flow.id, 0]));
    let completed = 0;
    let stuck = 0;
    let survived = 0;
    for (let round = 0; round < 20_000; round++) {
      let moving = 0;
      const next = new Map<string, number>();
      const keptNext = new Map<string, number>();
      for (const [state, mass] of now) {
        const steps = states.get(state) ?? [];
        const weight = kept.get(state) ?? 0;
        if (steps.length === 0) {
          if (state === '') completed += mass;
          else stuck += mass;
          if (state === '') survived += weight;
          continue;
        }
        moving += mass;
        for (const step of steps) {
          visits.set(step.node, (visits.get(step.node) ?? 0) + mass * step.chance);
          for (const flow of step.flows) tokens.set(flow, (tokens.get(flow) ?? 0) + mass * step.chance);
          next.set(step.next, (next.get(step.next) ?? 0) + mass * step.chance);
          keptNext.set(step.next, (keptNext.get(step.next) ?? 0) + weight * step.chance * survival(step.node));
        }
      }
      if (moving < 1e-14) return { completed, stuck, visits, flows: tokens, survived };
      now = next;
      kept = keptNext;
      // A case that has gone on for so long either never ends or hardly ever does.
      if (round > 300 && endless()) return { completed, stuck, visits: null, flows: null, survived };
    }
    return null;

    /** What is left moves among states that no end can be reached from. */
    function endless(): boolean {
      const ending = new Set([...states].filter(([, steps]) => steps.length === 0).map(([state]) => state));
      for (let size = -1; size !== ending.size; ) {
        size = ending.size;
        for (const [state, steps] of states) if (steps.some((step) => ending.has(step.next))) ending.add(state);
      }
      let still = 0;
      for (const [state, mass] of now) if (ending.has(state)) still += mass;
      return still < 1e-14;
    }
  }
}
