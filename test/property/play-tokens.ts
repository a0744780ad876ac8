import type { FlowNode, ProcessModel } from '#models/process/process';

/** What playing a model many times showed: mean and spread of visits, and how cases ended. */
export type Played = {
  readonly runs: number;
  readonly visits: ReadonlyMap<string, { readonly mean: number; readonly error: number }>;
  readonly completed: number;
  readonly stuck: number;
  /** Share of cases that completed and survived every visit, and its standard error. */
  readonly survived: { readonly mean: number; readonly error: number };
  /** Runs that had to be cut. */
  readonly cut: number;
};

/**
 * Plays the token game straight on the model, one token at a time in random order: slow, plain, and written without a look at the solver.
 * Knows tasks, exclusive, parallel and inclusive gateways, boundary events, sub-processes and terminate ends.
 */
export function playTokens(model: ProcessModel, survival: (node: string) => number, runs: number, random: () => number): Played {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const flows = new Map(model.flows.map((flow) => [flow.id, flow]));
  const sums = new Map(model.nodes.map((node) => [node.id, { sum: 0, squares: 0 }]));
  let completed = 0;
  let stuck = 0;
  let cut = 0;
  let survived = 0;
  let survivedSquares = 0;
  for (let run = 0; run < runs; run++) {
    const seen = new Map<string, number>();
    const budget = { left: 3000 };
    const end = playScope('P', seen, budget);
    if (end === 'cut') {
      cut += 1;
      continue;
    }
    for (const [id, count] of seen) {
      const entry = sums.get(id);
      if (!entry) continue;
      entry.sum += count;
      entry.squares += count * count;
    }
    if (end === 'stuck') stuck += 1;
    else {
      completed += 1;
      let product = 1;
      for (const [id, count] of seen) product *= survival(id) ** count;
      survived += product;
      survivedSquares += product * product;
    }
  }
  return {
    runs,
    visits: new Map([...sums].map(([id, { sum, squares }]) => [id, meanAndError(sum, squares, runs)])),
    completed: completed / runs,
    stuck: stuck / runs,
    survived: meanAndError(survived, survivedSquares, runs),
    cut: cut / runs,
  };

  function playScope(scope: string, seen: Map<string, number>, budget: { left: number }): 'completed' | 'stuck' | 'cut' {
    const inside = model.nodes.filter((node) => node.scope === scope);
    const starts = inside.filter((node) => node.kind === 'startEvent');
    const waiting = new Map<string, number>();
    const entered: string[] = [starts[Math.floor(random() * starts.length)]?.id ?? ''];
    let dead = 0;
    while (true) {
      if (budget.left-- < 0) return 'cut';
      const ready = [...new Set(entered), ...inside.filter((node) => joinsNow(node)).map((node) => node.id)];
      const choice = ready.length > 0 ? ready : upstreamFirst(inside.filter((node) => isInclusiveJoin(node) && hasToken(node)));
      const id = choice[Math.floor(random() * choice.length)];
      if (id === undefined) return dead > 0 || [...waiting.values()].some((count) => count > 0) ? 'stuck' : 'completed';
      const node = nodes.get(id);
      if (!node) throw new Error(`no node ${id}`);
      take(node);
      seen.set(id, (seen.get(id) ?? 0) + 1);
      if (node.event === 'terminate') return 'completed';
      if (model.nodes.some((each) => each.scope === id)) {
        const inner = playScope(id, seen, budget);
        if (inner === 'cut') return 'cut';
        if (inner === 'stuck') {
          dead += 1;
          continue;
        }
      }
      for (const out of leave(node)) put(out);
    }

    /** An inclusive gateway with one way in has nothing to wait for. */
    function waits(node: FlowNode): boolean {
      return node.kind === 'parallelGateway' || isInclusiveJoin(node);
    }

    function isInclusiveJoin(node: FlowNode): boolean {
      return node.kind === 'inclusiveGateway' && node.incoming.length > 1;
    }

    /** Those that none of the others could still send a token to. */
    function upstreamFirst(joins: readonly FlowNode[]): readonly string[] {
      const ids = joins.map((join) => join.id);
      const first = ids.filter((id) => !ids.some((other) => other !== id && leadsTo(other, id) && !leadsTo(id, other)));
      return first.length > 0 ? first : ids;
    }

    function joinsNow(node: FlowNode): boolean {
      return node.kind === 'parallelGateway' && node.incoming.length > 0 && node.incoming.every((flow) => (waiting.get(flow) ?? 0) > 0);
    }

    function hasToken(node: FlowNode): boolean {
      return node.incoming.some((flow) => (waiting.get(flow) ?? 0) > 0);
    }

    function take(node: FlowNode): void {
      if (waits(node)) {
        for (const flow of node.incoming) if ((waiting.get(flow) ?? 0) > 0) waiting.set(flow, (waiting.get(flow) ?? 0) - 1);
      } else entered.splice(entered.indexOf(node.id), 1);
    }

    function put(flow: string): void {
      const target = flow.startsWith('boundary ') ? flow.slice('boundary '.length) : (flows.get(flow)?.target ?? '');
      const node = nodes.get(target);
      if (node && waits(node)) waiting.set(flow, (waiting.get(flow) ?? 0) + 1);
      else entered.push(target);
    }

    function leave(node: FlowNode): readonly string[] {
      const boundary = model.nodes.filter((each) => each.attachedTo === node.id);
      const draw = random();
      let passed = 0;
      for (const event of boundary.filter((each) => each.interrupting)) {
        passed += event.interrupt?.probability ?? 0;
        if (draw < passed) return [`boundary ${event.id}`];
      }
      const beside = boundary
        .filter((each) => !each.interrupting && random() < (each.interrupt?.probability ?? 0))
        .map((each) => `boundary ${each.id}`);
      return [...beside, ...choose(node)];
    }

    function choose(node: FlowNode): readonly string[] {
      if (node.kind === 'exclusiveGateway') {
        let draw = random();
        for (const flow of node.outgoing) {
          draw -= chanceOf(flow);
          if (draw < 0) return [flow];
        }
        return node.outgoing.slice(-1);
      }
      if (node.kind === 'inclusiveGateway') {
        // Drawn again until at least one branch is taken: that is what „given that at least one is“ means.
        for (;;) {
          const taken = node.outgoing.filter((flow) => random() < chanceOf(flow));
          if (taken.length > 0 || node.outgoing.length === 0) return taken;
        }
      }
      return node.outgoing;
    }
  }

  function leadsTo(from: string, to: string): boolean {
    const seen = new Set<string>();
    const open = [from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const next of model.nodes) {
        const follows = next.attachedTo === id || next.incoming.some((flow) => flows.get(flow)?.source === id);
        if (!follows || seen.has(next.id)) continue;
        if (next.id === to) return true;
        seen.add(next.id);
        open.push(next.id);
      }
    }
    return false;
  }

  function chanceOf(flow: string): number {
    return flows.get(flow)?.branch?.probability ?? Number.NaN;
  }
}

function meanAndError(sum: number, squares: number, runs: number): { mean: number; error: number } {
  const mean = sum / runs;
  return { mean, error: Math.sqrt(Math.max(0, squares / runs - mean * mean) / runs) };
}
