import type { FlowNode, ProcessModel, SequenceFlow } from '#models/process/process';
import { byEnd, type Drawing, type DrawnNode, sheetMarks, stepMarks } from './drawing';

/** The domain's model of a drawing, as reading its BPMN text would give it. */
export function toModel(drawing: Drawing): ProcessModel {
  const outgoing = byEnd(drawing, 'from');
  const incoming = byEnd(drawing, 'to');
  return {
    name: drawing.name,
    scopes: [{ id: drawing.id, name: drawing.name, sheet: drawing.sheet ? sheetMarks(drawing.sheet) : null }],
    participants: [],
    lanes: [],
    nodes: drawing.nodes.map((node) => flowNode(node, drawing.id, incoming.get(node.id) ?? [], outgoing.get(node.id) ?? [])),
    flows: drawing.flows.map(
      (flow): SequenceFlow => ({
        id: flow.id,
        name: '',
        scope: drawing.id,
        source: flow.from,
        target: flow.to,
        conditional: false,
        branch: flow.probability === undefined ? null : { probability: flow.probability, confidence: null, reason: null },
      }),
    ),
    messages: [],
    data: [],
    dataAssociations: [],
    annotations: [],
    remarks: [],
  };
}

function flowNode(node: DrawnNode, scope: string, incoming: readonly string[], outgoing: readonly string[]): FlowNode {
  return {
    id: node.id,
    kind: node.kind,
    name: node.name ?? '',
    scope,
    pool: null,
    lane: null,
    incoming,
    outgoing,
    defaultFlow: null,
    event: node.kind.endsWith('Event') ? 'none' : null,
    calledElement: null,
    link: null,
    attachedTo: null,
    interrupting: true,
    loop: 'none',
    triggeredByEvent: false,
    forCompensation: false,
    marks: node.marks ? stepMarks(node.marks) : null,
    runs: null,
    interrupt: null,
    trigger: null,
  };
}
