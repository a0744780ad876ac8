import { isActivity, type FlowNode, type ProcessModel, type Remark } from '../process/process';
import { originsOf, START, type Source } from './arrivals';
import { expectedRuns, massOfRuns, type Mass, type Runs } from './body';
import { METHODS, type Estimate, type FlowSolution, type Method } from './flow';
import { leadOf, processOfNodes } from './lead';
import { buildScopeGraph, flowsBySource, runsOf, type Note, type ScopeGraph } from './scope-graph';
import { solveScope, type ScopeSolution } from './solve-scope';

/** A solved scope with what ties it to the model. */
type Solved = {
  readonly graph: ScopeGraph;
  readonly solution: ScopeSolution;
  readonly bodies: readonly { readonly child: Solved | null; readonly runs: Runs }[];
  readonly index: ReadonlyMap<string, number>;
};

/**
 * Solves the flow of the lead pool: `lead` names a process or participant, otherwise the rule of `leadOf` decides. Sub-processes are solved
 * on their own and enter their parent as one step. Never throws on odd models: what had to be assumed is in the remarks.
 */
export function solveFlow(model: ProcessModel, lead?: string): FlowSolution {
  const { process, pool } = leadOf(model, lead);
  const owners = processOfNodes(model);
  const nodes = model.nodes.filter((node) => owners.get(node.id) === process);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const content = new Map<string, FlowNode[]>();
  for (const node of nodes) {
    const list = content.get(node.scope);
    if (list) list.push(node);
    else content.set(node.scope, [node]);
  }
  const outgoing = flowsBySource(model);
  const remarks: Remark[] = [];
  const note: Note = (code, element, params = {}) => remarks.push({ code, element, kept: true, params });
  const solved = new Map<string, Solved>();
  const open = new Set<string>();
  const top = solve(process, 'process');
  const visits = new Map<string, number | null>(nodes.map((node) => [node.id, 0]));
  const flowVisits = new Map<string, number | null>();
  const flows: string[] = [];
  for (const flow of model.flows) {
    if (flow.source !== null ? !byId.has(flow.source) : flow.target === null || !byId.has(flow.target)) continue;
    flows.push(flow.id);
    flowVisits.set(flow.id, 0);
    if (flow.source === null) note('flow-from-nothing', flow.id);
  }
  spread(top, 1);
  const reached = new Set(readingOrder(top));
  for (const node of nodes) reached.add(node.id);
  remarkOnResult();
  const sources = sourceIndex();

  return {
    lead: process,
    leadPool: pool,
    nodes: nodes.map((node) => node.id),
    order: [...reached],
    flows,
    visits,
    flowVisits,
    completion: top.solution.mass.complete,
    stuck: top.solution.mass.stuck,
    method: weakest([...solved.values()].map((each) => each.solution.method)),
    remarks,
    share: (survival) => survive(top, survival).value,
    estimate: (survival) => survive(top, survival),
    total: (amount) => total(top, amount),
    shareVisiting(chosen) {
      const missed = avoid(top, chosen);
      return Math.min(1, Math.max(0, 1 - missed.complete - missed.stuck - missed.endless));
    },
    predecessors(id) {
      return originsOf(id, sources, (from) => kindOf(from, () => false));
    },
    arrivalsFromStart(id, through) {
      const expected = visits.get(id) ?? 0;
      return expected * (originsOf(id, sources, (from) => kindOf(from, through)).get(START) ?? 0);
    },
  };

  function solve(scope: string, kind: FlowNode['kind'] | 'process'): Solved {
    const inside = content.get(scope) ?? [];
    open.add(scope);
    const bodies = new Map<string, { child: Solved | null; runs: Runs }>();
    for (const node of inside) {
      if (!isActivity(node.kind) || node.triggeredByEvent || node.forCompensation) continue;
      // Elements without an id all share the empty one; a scope never contains itself.
      const child = content.has(node.id) && !open.has(node.id) ? solve(node.id, node.kind) : null;
      if (child && node.marks) note('subprocess-marks-not-counted', node.id);
      if (child || node.loop !== 'none') bodies.set(node.id, { child, runs: runsOf(node, note) });
    }
    const graph = buildScopeGraph({ id: scope, kind, nodes: inside }, outgoing, massOfNode, note);
    const result: Solved = {
      graph,
      solution: solveScope(graph),
      bodies: graph.nodes.map((node) => bodies.get(node.id) ?? PLAIN),
      index: new Map(graph.nodes.map((node, at) => [node.id, at])),
    };
    solved.set(scope, result);
    open.delete(scope);
    return result;

    function massOfNode(node: FlowNode): Mass {
      const body = bodies.get(node.id);
      return body ? massOfRuns(body.child?.solution.mass ?? SURE, body.runs) : SURE;
    }
  }

  /** Writes absolute visits: `entries` is how often the scope is entered per case. */
  function spread(scope: Solved, entries: number): void {
    for (const [at, node] of scope.graph.nodes.entries()) {
      if (at >= scope.graph.real) break;
      const body = scope.bodies[at] ?? PLAIN;
      const runs = expectedRuns(body.child?.solution.mass.complete ?? 1, body.runs);
      const expected = times(times(scope.solution.firings[at] ?? 0, entries), runs);
      visits.set(node.id, finite(expected));
      if (body.child) spread(body.child, expected);
    }
    for (const [at, place] of scope.graph.places.entries()) {
      if (place.flow !== null) flowVisits.set(place.flow, finite(times(scope.solution.tokens[at] ?? 0, entries)));
    }
  }

  function survive(scope: Solved, survival: (node: string) => number): Estimate {
    const factors = { value: emptyLike(scope), low: emptyLike(scope), high: emptyLike(scope) };
    let uncertain = false;
    for (const [at, body] of scope.bodies.entries()) {
      const own = at < scope.graph.real ? survival(scope.graph.nodes[at]?.id ?? '') : 1;
      const inner = body.child ? survive(body.child, survival) : ONE;
      for (const end of ['value', 'low', 'high'] as const) {
        const once = own * inner[end];
        factors[end][at] = body.runs.kind === 'once' ? once : massOfRuns({ complete: once, stuck: 0, endless: 0 }, body.runs).complete;
      }
      if (inner.low !== inner.high) uncertain = true;
    }
    const value = scope.solution.survive(factors.value);
    if (!uncertain) return value;
    return { value: value.value, low: scope.solution.survive(factors.low).low, high: scope.solution.survive(factors.high).high };
  }

  function total(scope: Solved, amount: (node: string) => number): Estimate {
    const amounts = { value: emptyLike(scope), low: emptyLike(scope), high: emptyLike(scope) };
    let uncertain = false;
    for (const [at, body] of scope.bodies.entries()) {
      const own = at < scope.graph.real ? amount(scope.graph.nodes[at]?.id ?? '') : 0;
      const inner = body.child ? total(body.child, amount) : NONE;
      const runs = expectedRuns(body.child?.solution.mass.complete ?? 1, body.runs);
      for (const end of ['value', 'low', 'high'] as const) amounts[end][at] = times(own + inner[end], runs);
      if (inner.low !== inner.high) uncertain = true;
    }
    const value = scope.solution.total(amounts.value);
    if (!uncertain) return value;
    return { value: value.value, low: scope.solution.total(amounts.low).low, high: scope.solution.total(amounts.high).high };
  }

  function avoid(scope: Solved, chosen: ReadonlySet<string>): Mass {
    const factors = scope.bodies.map((body, at): Mass => {
      if (at < scope.graph.real && chosen.has(scope.graph.nodes[at]?.id ?? '')) return massOfRuns(LOST, body.runs);
      return massOfRuns(body.child ? avoid(body.child, chosen) : SURE, body.runs);
    });
    return scope.solution.avoid(factors);
  }

  function readingOrder(scope: Solved): string[] {
    const ranked = scope.graph.nodes.map((_, at) => at).sort((a, b) => (scope.graph.rank[a] ?? 0) - (scope.graph.rank[b] ?? 0));
    return ranked.flatMap((at) => {
      const child = scope.bodies[at]?.child;
      return [scope.graph.nodes[at]?.id ?? '', ...(child ? readingOrder(child) : [])];
    });
  }

  function kindOf(from: string, through: (node: string) => boolean): 'origin' | 'pass' | 'nothing' {
    if (from.startsWith(EXIT)) return 'pass';
    const node = byId.get(from);
    if (!node || node.kind === 'boundaryEvent') return 'nothing';
    return isActivity(node.kind) && !content.has(from) && !through(from) ? 'origin' : 'pass';
  }

  /** Where the tokens at a node come from, with sub-processes split into their entry (own id) and their exit. */
  function sourceIndex(): (node: string) => readonly Source[] {
    const index = new Map<string, Source[]>();
    for (const [scopeId, scope] of solved) {
      const entries = scopeId === process ? 1 : (visits.get(scopeId) ?? Number.POSITIVE_INFINITY);
      for (const [at, place] of scope.graph.places.entries()) {
        const weight = times(scope.solution.tokens[at] ?? 0, entries);
        const source = scope.graph.nodes[place.source];
        const from = source ? exitOf(source.id) : scopeId === process ? START : scopeId;
        if (place.target >= 0) add(scope.graph.nodes[place.target]?.id ?? '', from, weight);
        else if (source && place.flow !== null) add(EXIT + scopeId, from, weight);
      }
      for (const [at, node] of scope.graph.nodes.entries()) {
        if (node.outcomes.some((way) => way.places.length > 0)) continue;
        add(EXIT + scopeId, exitOf(node.id), times(scope.solution.firings[at] ?? 0, entries));
      }
    }
    return (node) => index.get(node) ?? [];

    function add(to: string, from: string, weight: number): void {
      const list = index.get(to);
      if (list) list.push({ from, weight });
      else index.set(to, [{ from, weight }]);
    }

    function exitOf(id: string): string {
      return content.has(id) ? EXIT + id : id;
    }
  }

  function remarkOnResult(): void {
    for (const [scopeId, scope] of solved) {
      const { graph, solution } = scope;
      for (const node of solution.conventions) note('order-matters', graph.nodes[node]?.id ?? null);
      if (solution.simulated) note('simulated', scopeId);
      if (solution.mass.endless > 1e-9) note('endless', scopeId, { share: solution.mass.endless });
      const waiting = new Map<number, number>();
      for (const [place, share] of solution.stuckAt) {
        const at = graph.places[place]?.target ?? -1;
        if (at >= 0) waiting.set(at, Math.max(waiting.get(at) ?? 0, share));
      }
      for (const [at, share] of waiting) note('stuck', graph.nodes[at]?.id ?? null, { share });
      remarkOnDeadBranches(graph, solution, [...waiting.keys()]);
    }
    for (const node of nodes) if (visits.get(node.id) === 0 && isStranded(node)) note('unreached', node.id);
  }

  /** An AND join waits for ever for a branch that is never taken: the lenient reading leaves that branch out. */
  function remarkOnDeadBranches(graph: ScopeGraph, solution: ScopeSolution, waiting: readonly number[]): void {
    const dead = new Set<number>();
    for (const at of waiting) for (const input of graph.nodes[at]?.inputs ?? []) if (solution.tokens[input] === 0) dead.add(input);
    if (dead.size === 0) return;
    const lenient = graph.nodes.map((node) => ({ ...node, inputs: node.inputs.filter((input) => !dead.has(input)) }));
    const { mass } = solveScope({ ...graph, nodes: lenient });
    for (const at of waiting) {
      if (graph.nodes[at]?.inputs.some((input) => dead.has(input)))
        note('join-dead-branch', graph.nodes[at]?.id ?? null, { lenient: mass.complete });
    }
  }

  /** Only nodes worth a remark: no flow leads to them at all, and nothing was already said about them or the scope around them. */
  function isStranded(node: FlowNode): boolean {
    if (node.incoming.length > 0 || !solved.has(node.scope) || node.triggeredByEvent || node.forCompensation) return false;
    return node.kind !== 'startEvent' && node.kind !== 'boundaryEvent' && node.event !== 'link';
  }
}

const EXIT = 'after ';
const SURE: Mass = { complete: 1, stuck: 0, endless: 0 };
const LOST: Mass = { complete: 0, stuck: 0, endless: 0 };
const NONE: Estimate = { value: 0, low: 0, high: 0 };
const ONE: Estimate = { value: 1, low: 1, high: 1 };
const PLAIN: { readonly child: Solved | null; readonly runs: Runs } = { child: null, runs: { kind: 'once' } };

function emptyLike(scope: Solved): Float64Array {
  return new Float64Array(scope.bodies.length);
}

/** 0 × ∞ is 0 here: what is never entered does not run, however often it would. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function finite(value: number): number | null {
  return value === Number.POSITIVE_INFINITY ? null : value;
}

function weakest(methods: readonly Method[]): Method {
  return methods.reduce<Method>((found, method) => (METHODS.indexOf(method) > METHODS.indexOf(found) ? method : found), 'exact-structured');
}
