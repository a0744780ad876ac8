import { isActivity, type FlowNode, type ProcessModel, type Remark, type SequenceFlow } from '../process/process';
import { CERTAIN, type Mass, type Runs } from './body';
import { boundaryOutcomes } from './boundary';
import { exclusiveChances, inclusiveChances, inclusiveSubsets, type BranchIssue } from './branching';
import { addCascade, WIDE_SPLIT } from './cascade';
import { rankNodes } from './order';

/** When a node may fire: on any token, on one token per input, or on what is there once nothing else in the scope can move. */
export type Join = 'any' | 'all' | 'quiescent';

/** One way a firing can go on: where tokens appear. `chance` is given that the firing ends as `ending` says. */
export type Outcome = { readonly chance: number; readonly ending: keyof Mass; readonly places: readonly number[] };

export type GraphNode = {
  readonly id: string;
  readonly join: Join;
  readonly inputs: readonly number[];
  readonly outcomes: readonly Outcome[];
  readonly terminates: boolean;
  /** Its meaning is a convention of this project (complex gateways). */
  readonly convention: boolean;
  readonly mass: Mass;
};

/** Where a token can lie: on a sequence flow, or on one of the links the normalisation adds. `target` -1: the token is gone. */
export type Place = { readonly flow: string | null; readonly source: number; readonly target: number };

/**
 * One scope (process or sub-process) as a token game: nodes and places as numbers. Tokens on `stuckPlace` and `endlessPlace` never move
 * again; they stand for cases that stay inside a sub-process.
 */
export type ScopeGraph = {
  readonly nodes: readonly GraphNode[];
  /** So many of the nodes stand for one in the model; those behind them are stages of wide splits. */
  readonly real: number;
  readonly places: readonly Place[];
  readonly starts: readonly { readonly chance: number; readonly places: readonly number[] }[];
  readonly stuckPlace: number;
  readonly endlessPlace: number;
  /** Position of every node in reading order of the flow; unreachable ones come last. */
  readonly rank: Int32Array;
};

/** Nodes and flows of one scope, ready to be normalised. */
export type ScopeContent = { readonly id: string; readonly kind: FlowNode['kind'] | 'process'; readonly nodes: readonly FlowNode[] };

export type Note = (code: string, element: string | null, params?: Remark['params']) => void;

/** Outgoing flows by source id and the flows that come from nowhere. */
export function flowsBySource(model: ProcessModel): Map<string, SequenceFlow[]> {
  const bySource = new Map<string, SequenceFlow[]>();
  for (const flow of model.flows) {
    if (flow.source === null) continue;
    const list = bySource.get(flow.source);
    if (list) list.push(flow);
    else bySource.set(flow.source, [flow]);
  }
  return bySource;
}

/** BPMN to token game, one rule per situation; what had to be assumed goes to `note`. */
export function buildScopeGraph(
  content: ScopeContent,
  outgoing: ReadonlyMap<string, readonly SequenceFlow[]>,
  massOf: (node: FlowNode) => Mass,
  note: Note,
): ScopeGraph {
  const nodes = content.nodes.filter((node) => !standsAside(node, note));
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const places: Place[] = [];
  const inputs: number[][] = nodes.map(() => []);
  const outs: number[][] = nodes.map(() => []);
  const flowOf: (SequenceFlow | null)[] = [];
  for (const [at, node] of nodes.entries()) {
    for (const flow of outgoing.get(node.id) ?? []) {
      const target = flow.target === null ? -1 : (index.get(flow.target) ?? -1);
      if (target === -1) note('flow-into-nothing', flow.id);
      outs[at]?.push(addPlace(flow, at, target));
    }
  }
  linkEvents();
  const starts = startPlaces();
  const stuckPlace = addPlace(null, -1, -1);
  const endlessPlace = addPlace(null, -1, -1);
  const boundaries = new Map<number, { node: FlowNode; place: number }[]>();
  for (const [at, node] of nodes.entries()) {
    const host = node.kind === 'boundaryEvent' && node.attachedTo !== null ? index.get(node.attachedTo) : undefined;
    if (host === undefined) continue;
    const list = boundaries.get(host) ?? [];
    list.push({ node, place: addPlace(null, host, at) });
    boundaries.set(host, list);
  }
  const stages: GraphNode[] = [];
  const graphNodes = nodes.map((node, at): GraphNode => {
    const mass = massOf(node);
    const main = splitOutcomes(node, outs[at] ?? []);
    const outcomes: Outcome[] = boundaryOutcomes(main, boundaries.get(at) ?? [], note).map((o) => ({ ...o, ending: 'complete' }));
    if (mass.stuck > 0) outcomes.push({ chance: 1, ending: 'stuck', places: [stuckPlace] });
    if (mass.endless > 0) outcomes.push({ chance: 1, ending: 'endless', places: [endlessPlace] });
    const convention = node.kind === 'complexGateway';
    if (convention) note('complex-gateway', node.id);
    return {
      id: node.id,
      join: joinOf(node, inputs[at]?.length ?? 0),
      inputs: inputs[at] ?? [],
      outcomes,
      terminates: node.kind === 'endEvent' && node.event === 'terminate',
      convention,
      mass,
    };
  });
  const all = [...graphNodes, ...stages];
  return { nodes: all, real: nodes.length, places, starts, stuckPlace, endlessPlace, rank: rankNodes(all, places, starts) };

  /** A node of a wide split; it goes by the name of its gateway. */
  function addStage(gateway: string, ways: readonly Omit<Outcome, 'ending'>[]): number {
    const at = nodes.length + stages.length;
    const entry = places.length;
    places.push({ flow: null, source: index.get(gateway) ?? -1, target: at });
    stages.push({
      id: gateway,
      join: 'any',
      inputs: [entry],
      outcomes: ways.map((way) => ({ ...way, ending: 'complete' })),
      terminates: false,
      convention: false,
      mass: CERTAIN,
    });
    return entry;
  }

  function addPlace(flow: SequenceFlow | null, source: number, target: number): number {
    const place = places.length;
    places.push({ flow: flow?.id ?? null, source, target });
    flowOf.push(flow);
    if (target >= 0) inputs[target]?.push(place);
    return place;
  }

  function linkEvents(): void {
    const catches = new Map<string, number>();
    for (const [at, node] of nodes.entries()) {
      const name = node.link ?? node.name;
      if (node.event === 'link' && node.kind === 'intermediateCatchEvent' && !catches.has(name)) catches.set(name, at);
    }
    for (const [at, node] of nodes.entries()) {
      if (node.event !== 'link' || node.kind !== 'intermediateThrowEvent') continue;
      const target = catches.get(node.link ?? node.name);
      if (target === undefined) note('link-unmatched', node.id);
      else outs[at] = [addPlace(null, at, target)];
    }
  }

  function startPlaces(): ScopeGraph['starts'] {
    const events = nodes.map((_, at) => at).filter((at) => nodes[at]?.kind === 'startEvent');
    if (events.length > 0) {
      const { chances, issue } = exclusiveChances(events.map((at) => nodes[at]?.trigger?.share ?? null));
      if (issue) note(`start-${CODE_OF_ISSUE[issue]}`, nodes[events[0] ?? 0]?.id ?? null, { count: events.length });
      return events.map((at, position) => ({ chance: chances[position] ?? 0, places: [addPlace(null, -1, at)] }));
    }
    const open = nodes.map((_, at) => at).filter((at) => inputs[at]?.length === 0 && nodes[at]?.kind !== 'boundaryEvent');
    if (content.kind === 'adHocSubProcess') {
      note('adhoc-assumed', content.id);
      return [{ chance: 1, places: open.map((at) => addPlace(null, -1, at)) }];
    }
    const first = nodes.findIndex((node) => joinOf(node, 2) !== 'all' && node.kind !== 'boundaryEvent');
    const entries = open.length > 0 ? open : first >= 0 ? [first] : [];
    if (entries.length > 0) note('no-start-event', content.id, { count: entries.length });
    return entries.map((at) => ({ chance: 1 / entries.length, places: [addPlace(null, -1, at)] }));
  }

  function splitOutcomes(node: FlowNode, out: readonly number[]): readonly Omit<Outcome, 'ending'>[] {
    if (out.length === 0) return [{ chance: 1, places: [] }];
    const stated = out.map((place) => flowOf[place]?.branch?.probability ?? null);
    const otherwise = out.findIndex((place) => node.defaultFlow !== null && flowOf[place]?.id === node.defaultFlow);
    if (node.kind === 'inclusiveGateway' || node.kind === 'complexGateway') {
      const standby = otherwise < 0 ? null : otherwise;
      const chances = inclusiveChances(stated, standby);
      if (chances.issue && out.length > 1) note(`branch-${CODE_OF_ISSUE[chances.issue]}`, node.id);
      if (chances.free.length >= WIDE_SPLIT) return addCascade(chances, out, standby, (ways) => addStage(node.id, ways));
      return inclusiveSubsets(chances, standby).map((subset) => ({
        chance: subset.chance,
        places: subset.members.map((member) => out[member] ?? 0),
      }));
    }
    if (node.kind !== 'parallelGateway' && out.length > 1) {
      const gateway = !isActivity(node.kind) && node.kind.endsWith('Gateway');
      const exclusive = gateway || otherwise >= 0 || out.some((place) => flowOf[place]?.conditional);
      if (exclusive) {
        const { chances, issue } = exclusiveChances(stated);
        if (issue) note(`branch-${CODE_OF_ISSUE[issue]}`, node.id);
        return out.map((place, position) => ({ chance: chances[position] ?? 0, places: [place] }));
      }
      note(stated.some((chance) => chance !== null) ? 'probability-without-gateway' : 'implicit-split', node.id);
    }
    return [{ chance: 1, places: out }];
  }
}

const CODE_OF_ISSUE: Readonly<Record<BranchIssue, string>> = { assumed: 'assumed', normalised: 'normalised', allZero: 'all-zero' };

/** Elements outside the counted flow: event sub-processes and compensation. */
function standsAside(node: FlowNode, note: Note): boolean {
  if (node.triggeredByEvent) {
    note('event-subprocess-not-considered', node.id);
    return true;
  }
  if (node.forCompensation || (node.kind === 'boundaryEvent' && node.event === 'compensate')) {
    note('compensation-not-considered', node.id);
    return true;
  }
  return false;
}

function joinOf(node: FlowNode, inputs: number): Join {
  if (inputs < 2) return 'any';
  if (node.kind === 'parallelGateway') return 'all';
  return node.kind === 'inclusiveGateway' || node.kind === 'complexGateway' ? 'quiescent' : 'any';
}

/** How often an activity runs, from its loop marker and marks. */
export function runsOf(node: FlowNode, note: Note): Runs {
  if (node.loop === 'none') return { kind: 'once' };
  const { count = null, repeat = null } = node.runs ?? {};
  if (count !== null && count >= 0 && Number.isFinite(count)) return { kind: 'count', count, parallel: node.loop === 'parallel' };
  if (repeat !== null && Number.isFinite(repeat)) return { kind: 'repeat', chance: Math.min(1, Math.max(0, repeat)) };
  note('runs-assumed', node.id);
  return { kind: 'once' };
}
