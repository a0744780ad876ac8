import { isActivity, type FlowNode, type ProcessModel, type SequenceFlow } from '#models/process/process';

/** A number from 0 to below 1 that depends on nothing but the text. */
export function hashed(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash >>> 0) / 4294967296;
}

/**
 * One scope of a real model as a model of its own that states every number: probabilities from the ids, sub-processes as steps, flows in
 * their own scope only. What the list of states does not know is left out with what leads to it: event sub-processes, compensation.
 */
export function oneScope(model: ProcessModel, scope: string): ProcessModel {
  const nodes = model.nodes.filter(
    (node) => node.scope === scope && !node.triggeredByEvent && !node.forCompensation && node.event !== 'compensate',
  );
  const inside = new Set(nodes.map((node) => node.id));
  const flows = model.flows.filter(({ source, target }) => source !== null && target !== null && inside.has(source) && inside.has(target));
  const chance = new Map<string, number>();
  for (const node of nodes) {
    const out = flows.filter((flow) => flow.source === node.id);
    const weights = out.map((flow) => 0.1 + hashed(flow.id));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    for (const [at, flow] of out.entries()) {
      const weight = weights[at] ?? 0;
      chance.set(flow.id, node.kind === 'inclusiveGateway' || node.kind === 'complexGateway' ? 0.1 + 0.8 * hashed(flow.id) : weight / sum);
    }
  }
  const marked = flows.map(
    (flow): SequenceFlow => ({ ...flow, branch: { probability: chance.get(flow.id) ?? 1, confidence: null, reason: null } }),
  );
  return {
    name: scope,
    scopes: [{ id: scope, name: scope, sheet: null }],
    participants: [],
    lanes: [],
    messages: [],
    data: [],
    dataAssociations: [],
    annotations: [],
    remarks: [],
    flows: marked,
    nodes: nodes.map((node) => plain(node, marked)),
  };
}

function plain(node: FlowNode, flows: readonly SequenceFlow[]): FlowNode {
  const sharing = flows.length + 1;
  return {
    ...node,
    incoming: flows.filter((flow) => flow.target === node.id).map((flow) => flow.id),
    outgoing: flows.filter((flow) => flow.source === node.id).map((flow) => flow.id),
    loop: 'none',
    marks: null,
    kind: isActivity(node.kind) ? 'task' : node.kind,
    interrupt: node.kind === 'boundaryEvent' ? { probability: (0.5 * hashed(node.id)) / sharing } : null,
  };
}
