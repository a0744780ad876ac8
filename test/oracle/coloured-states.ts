import type { FlowNode, ProcessModel } from '#models/process/process';

/** What an execution got: the last steps before it with their parts; '' is none (the start, boundary events). */
export type Got = ReadonlyMap<string, number>;

/** What the tokens of a case carry as they are written into a marking, by the place they lie on. */
type Token = { readonly at: string; readonly got: string };
type Move = { readonly factor: number; readonly next: string; readonly chance: number };

const MOST_STATES = 1500;
const NOBODY = ':1';

/**
 * Share of cases that complete and survive every execution, by listing every marking together with what each token carries, written down
 * naively: a step hands on its own name, everything else what it got, a join the average of its tokens. The values are found by going round
 * until nothing changes. It shares no code with the solver. Knows one scope of tasks, events, gateways and boundary events; null for
 * anything else, for too many markings, for tokens without bound, where two tokens that carry different things wait at one way in, and
 * where inclusive joins take now more, now fewer tokens.
 */
export function listColoured(model: ProcessModel, survival: (node: string, got: Got) => number): number | null {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const flows = new Map(model.flows.map((flow) => [flow.id, flow]));
  const taken = new Map<string, number>();
  const starts = model.nodes.filter((node) => node.kind === 'startEvent');
  const [start] = starts;
  if (starts.length !== 1 || !start) return null;
  const first = written([{ at: `@${start.id}`, got: NOBODY }]);
  const states = new Map<string, readonly Move[]>();
  const open = [first];
  while (open.length > 0) {
    const state = open.pop() as string;
    if (states.has(state) || state === '') continue;
    const moves = movesFrom(read(state));
    if (!moves || states.size > MOST_STATES) return null;
    states.set(state, moves);
    for (const { next } of moves) open.push(next);
  }
  const value = new Map<string, number>();
  const order = [...states.keys()].reverse();
  for (let round = 0; round < 20_000; round++) {
    let change = 0;
    for (const state of order) {
      let sum = 0;
      for (const { factor, next, chance } of states.get(state) ?? []) sum += factor * chance * (next === '' ? 1 : (value.get(next) ?? 0));
      change = Math.max(change, Math.abs(sum - (value.get(state) ?? 0)));
      value.set(state, sum);
    }
    if (change < 1e-15) return value.get(first) ?? 0;
  }
  return null;

  function movesFrom(tokens: readonly Token[]): readonly Move[] | null {
    for (const token of tokens) {
      const beside = tokens.filter((other) => other.at === token.at);
      if (beside.length > 4 || (!token.at.startsWith('@') && beside.some((other) => other.got !== token.got))) return null;
    }
    const ready = tokens.find(({ at }) => at.startsWith('@'))?.at.slice(1);
    const joins = [...new Set(tokens.filter(({ at }) => !at.startsWith('@')).map(({ at }) => flows.get(at)?.target ?? ''))];
    const full = joins.find((id) => isFull(id, tokens));
    const patient = joins.filter((id) => nodes.get(id)?.kind === 'inclusiveGateway');
    const id = ready ?? full ?? patient.find((join) => !patient.some((other) => other !== join && leadsTo(other, join))) ?? patient[0];
    const node = nodes.get(id ?? '');
    if (!node) return [];
    const rest = tokens.slice();
    const used: string[] = [];
    const ways = ready === undefined ? node.incoming : [`@${ready}`];
    for (const way of ways) {
      const at = rest.findIndex((token) => token.at === way);
      if (at >= 0) used.push(...rest.splice(at, 1).map(({ got }) => got));
    }
    if (node.kind === 'inclusiveGateway' && ready === undefined) {
      if ((taken.get(node.id) ?? used.length) !== used.length) return null;
      taken.set(node.id, used.length);
    }
    const got = average(used);
    const factor = survival(node.id, read1(got));
    if (node.event === 'terminate') return [{ factor, next: '', chance: 1 }];
    const on = node.kind === 'task' ? `${node.id}:1` : node.kind === 'boundaryEvent' ? NOBODY : got;
    return outcomes(node).map(({ chance, out, events }) => ({
      factor,
      chance,
      next: written([
        ...rest,
        ...out.flatMap((flow) => placed(flow, on)),
        ...events.map((event): Token => ({ at: `@${event}`, got: NOBODY })),
      ]),
    }));
  }

  function isFull(id: string, tokens: readonly Token[]): boolean {
    const node = nodes.get(id);
    return node?.kind === 'parallelGateway' && node.incoming.every((flow) => tokens.some(({ at }) => at === flow));
  }

  function placed(flow: string, got: string): Token[] {
    const target = nodes.get(flows.get(flow)?.target ?? '');
    if (!target) return [];
    const joins = (target.kind === 'parallelGateway' || target.kind === 'inclusiveGateway') && target.incoming.length > 1;
    return [{ at: joins ? flow : `@${target.id}`, got }];
  }

  function outcomes(node: FlowNode): readonly { chance: number; out: readonly string[]; events: readonly string[] }[] {
    const events = model.nodes.filter((each) => each.attachedTo === node.id);
    const all: { chance: number; out: readonly string[]; events: readonly string[] }[] = [];
    let calm = 1;
    for (const { id, interrupt } of events.filter((each) => each.interrupting)) {
      all.push({ chance: interrupt?.probability ?? 0, out: [], events: [id] });
      calm -= interrupt?.probability ?? 0;
    }
    const beside = events.filter((each) => !each.interrupting);
    for (let set = 0; set < 2 ** beside.length; set++) {
      const happen = beside.filter((_, at) => (set >> at) % 2 === 1);
      const chance = beside.reduce((product, each) => {
        const own = each.interrupt?.probability ?? 0;
        return product * (happen.includes(each) ? own : 1 - own);
      }, calm);
      for (const way of waysOf(node)) all.push({ chance: chance * way.chance, out: way.out, events: happen.map(({ id }) => id) });
    }
    return all.filter(({ chance }) => chance > 0);
  }

  function waysOf(node: FlowNode): readonly { chance: number; out: readonly string[] }[] {
    const chanceOf = (flow: string) => flows.get(flow)?.branch?.probability ?? Number.NaN;
    if (node.outgoing.length < 2) return [{ chance: 1, out: node.outgoing }];
    if (node.kind === 'exclusiveGateway') return node.outgoing.map((flow) => ({ chance: chanceOf(flow), out: [flow] }));
    if (node.kind !== 'inclusiveGateway') return [{ chance: 1, out: node.outgoing }];
    const sets = Array.from({ length: 2 ** node.outgoing.length - 1 }, (_, at) => {
      const out = node.outgoing.filter((_flow, way) => ((at + 1) >> way) % 2 === 1);
      return { out, chance: node.outgoing.reduce((all, flow) => all * (out.includes(flow) ? chanceOf(flow) : 1 - chanceOf(flow)), 1) };
    });
    const some = sets.reduce((sum, { chance }) => sum + chance, 0);
    return sets.map(({ chance, out }) => ({ chance: chance / some, out }));
  }

  function leadsTo(from: string, to: string): boolean {
    const seen = new Set<string>();
    const queue = [from];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const next = (nodes.get(id)?.outgoing ?? []).map((flow) => flows.get(flow)?.target ?? '');
      for (const each of [...next, ...model.nodes.filter((event) => event.attachedTo === id).map((event) => event.id)]) {
        if (each === to) return true;
        if (!seen.has(each)) queue.push(each);
        seen.add(each);
      }
    }
    return false;
  }
}

function written(tokens: readonly Token[]): string {
  return tokens
    .map(({ at, got }) => `${at}=${got}`)
    .sort()
    .join(' ');
}

function read(state: string): readonly Token[] {
  return state.split(' ').map((token) => {
    const [at = '', got = ''] = token.split('=');
    return { at, got };
  });
}

function read1(got: string): Got {
  return new Map(
    got.split(',').map((part) => {
      const [from = '', weight = '0'] = part.split(':');
      return [from, Number(weight)] as const;
    }),
  );
}

function average(used: readonly string[]): string {
  const sums = new Map<string, number>();
  for (const got of used) for (const [from, part] of read1(got)) sums.set(from, (sums.get(from) ?? 0) + part / used.length);
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, part]) => `${from}:${Number(part.toFixed(12))}`)
    .join();
}
