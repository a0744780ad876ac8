import { isActivity, type FlowNode, type ProcessModel, type SequenceFlow } from '#models/process/process';

/** The flows that leave a node, in document order. */
export function branchesOf(model: ProcessModel, node: FlowNode): readonly SequenceFlow[] {
  return node.outgoing.flatMap((id) => model.flows.find((flow) => flow.id === id) ?? []);
}

/** What a probability behind this node means: a choice between branches, branches that all run, or no branch at all. */
export function branchingOf(model: ProcessModel, node: FlowNode): 'choice' | 'parallel' | 'none' {
  if (node.outgoing.length < 2) return 'none';
  if (node.kind === 'parallelGateway') return 'parallel';
  if (node.kind.endsWith('Gateway')) return 'choice';
  const chosen = node.defaultFlow !== null || branchesOf(model, node).some((flow) => flow.conditional);
  return isActivity(node.kind) && chosen ? 'choice' : 'parallel';
}
