import { isActivity, type FlowNode, type NodeKind, type ProcessModel, type SequenceFlow } from '#models/process/process';
import { NO_MARKS, type StepMarks } from '#models/process/marks';

type NodeSpec = Partial<Omit<FlowNode, 'id' | 'kind' | 'marks'>> & { readonly kind?: NodeKind; readonly marks?: Partial<StepMarks> };

const KIND_OF_LETTER: Readonly<Record<string, NodeKind>> = {
  S: 'startEvent',
  E: 'endEvent',
  X: 'exclusiveGateway',
  A: 'parallelGateway',
  O: 'inclusiveGateway',
  V: 'eventBasedGateway',
  C: 'complexGateway',
  B: 'boundaryEvent',
  I: 'intermediateCatchEvent',
};

/**
 * A process model from one line per chain of nodes: `S > a > X1 > b > X2 > E`, `X1 0.25> X2`. A capital letter names the kind of node (see
 * the table above), everything else is a task. Numbers before the arrow are branch probabilities. `nodes` adds what a line cannot say.
 */
export function buildModel(lines: string, nodes: Readonly<Record<string, NodeSpec>> = {}, more: Partial<ProcessModel> = {}): ProcessModel {
  const found = new Map<string, { incoming: string[]; outgoing: string[] }>();
  const flows: SequenceFlow[] = [];
  const scopeOf = (id: string) => nodes[id]?.scope ?? 'P';
  for (const line of lines.split(/\n|;/)) {
    const parts = line.trim().split(/\s+/).filter(Boolean);
    let previous: string | null = null;
    let chance: number | null = null;
    for (const part of parts) {
      if (part.endsWith('>')) {
        chance = part.length > 1 ? Number(part.slice(0, -1)) : null;
        continue;
      }
      if (!found.has(part)) found.set(part, { incoming: [], outgoing: [] });
      if (previous !== null) {
        const id = `F${flows.length + 1}`;
        const branch = chance === null ? null : { probability: chance, confidence: null, reason: null };
        flows.push({ id, name: '', scope: scopeOf(previous), source: previous, target: part, conditional: false, branch });
        found.get(previous)?.outgoing.push(id);
        found.get(part)?.incoming.push(id);
      }
      previous = part;
      chance = null;
    }
  }
  for (const id of Object.keys(nodes)) if (!found.has(id)) found.set(id, { incoming: [], outgoing: [] });
  return {
    name: 'P',
    scopes: [{ id: 'P', name: 'P', sheet: null }],
    participants: [],
    lanes: [],
    nodes: [...found].map(([id, ends]) => buildNode(id, ends, nodes[id] ?? {})),
    flows,
    messages: [],
    data: [],
    dataAssociations: [],
    annotations: [],
    remarks: [],
    ...more,
  };
}

function buildNode(id: string, ends: Pick<FlowNode, 'incoming' | 'outgoing'>, spec: NodeSpec): FlowNode {
  const kind = spec.kind ?? KIND_OF_LETTER[id[0] ?? ''] ?? 'task';
  return {
    id,
    name: id,
    scope: 'P',
    pool: null,
    lane: null,
    defaultFlow: null,
    event: isActivity(kind) || kind.endsWith('Gateway') ? null : 'none',
    calledElement: null,
    link: null,
    attachedTo: null,
    interrupting: true,
    loop: 'none',
    triggeredByEvent: false,
    forCompensation: false,
    runs: null,
    interrupt: null,
    trigger: null,
    ...ends,
    ...spec,
    kind,
    marks: spec.marks ? { ...NO_MARKS, ...spec.marks } : null,
  };
}
