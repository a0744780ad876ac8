import { element, elements, type ModdleElement, text } from '../moddle';
import { isFlowNode } from '../read-flow-elements';

/** A sequence flow inside one scope; a flow that leaves a boundary event leaves, for the layout, its activity. */
export type ScopeEdge = {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly boundary: string | null;
};

/** What one process or sub-process directly contains, as the layout needs it. */
export type ScopeGraph = {
  /** Flow nodes that are not attached to others, in document order. */
  readonly nodes: readonly ModdleElement[];
  readonly edges: readonly ScopeEdge[];
  /** Boundary events by the activity they are attached to. */
  readonly boundaries: ReadonlyMap<string, readonly ModdleElement[]>;
  /** Innermost lanes from top to bottom; empty without lanes. */
  readonly lanes: readonly ModdleElement[];
  /** Index of a node's innermost lane; 0 without lanes. */
  readonly laneOf: ReadonlyMap<string, number>;
  /** Data and annotations with the nodes they belong to. */
  readonly companions: readonly Companion[];
};

/** Something drawn near a node: data, or an annotation. `ties` are the lines to draw. */
export type Companion = {
  readonly element: ModdleElement;
  readonly ties: readonly { readonly id: string; readonly node: string; readonly toNode: boolean }[];
};

/** Innermost lanes below lane sets, from top to bottom. */
export function innermostLanes(sets: readonly ModdleElement[]): ModdleElement[] {
  return sets.flatMap((set) =>
    elements(set, 'lanes').flatMap((lane) => {
      const inner = element(lane, 'childLaneSet');
      return inner && elements(inner, 'lanes').length > 0 ? innermostLanes([inner]) : [lane];
    }),
  );
}

export function scopeGraph(container: ModdleElement, extraArtifacts: readonly ModdleElement[] = []): ScopeGraph {
  const all = elements(container, 'flowElements').filter(isFlowNode);
  const hostOf = new Map<string, string>();
  const boundaries = new Map<string, ModdleElement[]>();
  const ids = new Set(all.map((node) => text(node, 'id')));
  for (const node of all) {
    const host = node.$type === 'bpmn:BoundaryEvent' ? text(element(node, 'attachedToRef'), 'id') : '';
    if (!host || !ids.has(host) || host === text(node, 'id')) continue;
    hostOf.set(text(node, 'id'), host);
    boundaries.set(host, [...(boundaries.get(host) ?? []), node]);
  }
  const nodes = all.filter((node) => !hostOf.has(text(node, 'id')));
  const lanes = innermostLanes(elements(container, 'laneSets'));
  return {
    nodes,
    edges: sequenceEdges(container, ids, hostOf),
    boundaries,
    lanes,
    laneOf: laneIndex(nodes, lanes),
    companions: companions(container, extraArtifacts, ids),
  };
}

function sequenceEdges(container: ModdleElement, ids: ReadonlySet<string>, hostOf: ReadonlyMap<string, string>): ScopeEdge[] {
  const edges: ScopeEdge[] = [];
  for (const flow of elements(container, 'flowElements')) {
    if (flow.$type !== 'bpmn:SequenceFlow') continue;
    const source = text(element(flow, 'sourceRef'), 'id');
    const target = text(element(flow, 'targetRef'), 'id');
    if (!ids.has(source) || !ids.has(target)) continue;
    const host = hostOf.get(source);
    edges.push({
      id: text(flow, 'id'),
      name: text(flow, 'name'),
      from: host ?? source,
      to: hostOf.get(target) ?? target,
      boundary: host === undefined ? null : source,
    });
  }
  return edges;
}

function laneIndex(nodes: readonly ModdleElement[], lanes: readonly ModdleElement[]): Map<string, number> {
  const index = new Map<string, number>();
  lanes.forEach((lane, position) => {
    for (const node of elements(lane, 'flowNodeRef')) index.set(text(node, 'id'), position);
  });
  let last = 0;
  const laneOf = new Map<string, number>();
  for (const node of nodes) {
    // A node no lane lists stays beside the one before it.
    last = index.get(text(node, 'id')) ?? last;
    laneOf.set(text(node, 'id'), last);
  }
  return laneOf;
}

function companions(container: ModdleElement, extraArtifacts: readonly ModdleElement[], nodes: ReadonlySet<string>): Companion[] {
  const ties = new Map<string, { id: string; node: string; toNode: boolean }[]>();
  const tie = (companion: string, id: string, node: string, toNode: boolean) => {
    const known = ties.get(companion) ?? [];
    known.push({ id, node, toNode });
    ties.set(companion, known);
  };
  const artifacts = [...elements(container, 'artifacts'), ...extraArtifacts];
  for (const node of elements(container, 'flowElements').filter(isFlowNode)) {
    for (const association of elements(node, 'dataInputAssociations'))
      for (const source of elements(association, 'sourceRef')) tie(text(source, 'id'), text(association, 'id'), text(node, 'id'), true);
    for (const association of elements(node, 'dataOutputAssociations'))
      tie(text(element(association, 'targetRef'), 'id'), text(association, 'id'), text(node, 'id'), false);
  }
  for (const artifact of artifacts) {
    if (artifact.$type !== 'bpmn:Association') continue;
    const source = text(element(artifact, 'sourceRef'), 'id');
    const target = text(element(artifact, 'targetRef'), 'id');
    if (nodes.has(target)) tie(source, text(artifact, 'id'), target, true);
    else if (nodes.has(source)) tie(target, text(artifact, 'id'), source, false);
  }
  const near = [...elements(container, 'flowElements'), ...artifacts].filter((candidate) =>
    ['bpmn:DataObjectReference', 'bpmn:DataStoreReference', 'bpmn:TextAnnotation'].includes(candidate.$type),
  );
  return near.map((candidate) => ({ element: candidate, ties: ties.get(text(candidate, 'id')) ?? [] }));
}
