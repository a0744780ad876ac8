import type {
  Annotation,
  DataAssociation,
  DataItem,
  FlowNode,
  Lane,
  MessageFlow,
  Participant,
  ProcessModel,
  ProcessScope,
  Remark,
  SequenceFlow,
} from '../process/process';
import { isFlowNode, readFlow, readNode } from './read-flow-elements';
import type { MarkReading } from './mark-values';
import { element, elements, findMark, type ModdleElement, text } from './moddle';
import { readDocument, readMessage, readParty, readSheet } from './read-marks';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/**
 * The content of a BPMN document as the domain sees it, from moddle's definitions: those of a parsed file or the live ones of the
 * window. It runs after every edit. `remarks` speak of marks that could not be read as written; nothing here changes the document.
 */
export function readModel(definitions: ModdleElement): ProcessModel {
  const roots = elements(definitions, 'rootElements');
  const collaborations = roots.filter((root) => root.$type === 'bpmn:Collaboration');
  const processes = roots.filter((root) => root.$type === 'bpmn:Process');
  const model: Mutable<ProcessModel> = {
    name: documentName(collaborations, processes),
    scopes: [],
    participants: [],
    lanes: [],
    nodes: [],
    flows: [],
    messages: [],
    data: [],
    dataAssociations: [],
    annotations: [],
    remarks: [],
  };
  const poolOf = new Map<ModdleElement, string>();
  for (const collaboration of collaborations) {
    for (const participant of elements(collaboration, 'participants')) {
      const process = element(participant, 'processRef');
      if (process && !poolOf.has(process)) poolOf.set(process, text(participant, 'id'));
      model.participants.push(readParticipant(participant, process, model.remarks));
    }
    for (const flow of elements(collaboration, 'messageFlows')) model.messages.push(readMessageFlow(flow, model.remarks));
    readAnnotations(collaboration, model.annotations);
  }
  for (const process of processes) {
    model.scopes.push(readProcess(process, model.remarks));
    readContainer(process, poolOf.get(process) ?? null, new Map(), model);
  }
  connect(model.nodes, model.flows);
  return model;
}

function documentName(collaborations: readonly ModdleElement[], processes: readonly ModdleElement[]): string {
  const first = [...collaborations, ...processes].find((root) => text(root, 'name').trim() !== '');
  return first ? text(first, 'name') : text(processes[0], 'id');
}

function readParticipant(participant: ModdleElement, process: ModdleElement | null, remarks: Remark[]): Participant {
  const id = text(participant, 'id');
  return { id, name: text(participant, 'name'), process: process ? text(process, 'id') : null, party: party(participant, id, remarks) };
}

function party(owner: ModdleElement, id: string, remarks: Remark[]) {
  const mark = findMark(owner, 'party');
  return mark && readParty(mark, { element: id, remarks });
}

function readMessageFlow(flow: ModdleElement, remarks: Remark[]): MessageFlow {
  const id = text(flow, 'id');
  const mark = findMark(flow, 'message');
  return {
    id,
    name: text(flow, 'name'),
    source: reference(flow, 'sourceRef'),
    target: reference(flow, 'targetRef'),
    mark: mark && readMessage(mark, { element: id, remarks }),
  };
}

function reference(owner: ModdleElement, property: string): string | null {
  return text(element(owner, property), 'id') || null;
}

function readProcess(process: ModdleElement, remarks: Remark[]): ProcessScope {
  const id = text(process, 'id');
  const sheet = findMark(process, 'sheet');
  return { id, name: text(process, 'name'), sheet: sheet && readSheet(sheet, { element: id, remarks }) };
}

/** Reads a process or sub-process and everything in it. `lanes` maps node elements of enclosing scopes to their innermost lane. */
function readContainer(container: ModdleElement, pool: string | null, outer: Map<ModdleElement, string>, model: Mutable<ProcessModel>) {
  const scope = text(container, 'id');
  const laneOf = new Map<ModdleElement, string>();
  for (const set of elements(container, 'laneSets')) readLanes(set, scope, null, laneOf, model);
  // The content of a sub-process stands in the lane of the sub-process.
  const inherited = outer.get(container) ?? null;
  for (const child of elements(container, 'flowElements')) readFlowElement(child, scope, pool, laneOf, inherited, model);
  readAnnotations(container, model.annotations);
}

function readFlowElement(
  child: ModdleElement,
  scope: string,
  pool: string | null,
  laneOf: Map<ModdleElement, string>,
  inherited: string | null,
  model: Mutable<ProcessModel>,
) {
  const reading: MarkReading = { element: text(child, 'id'), remarks: model.remarks };
  if (child.$type === 'bpmn:SequenceFlow') {
    model.flows.push(readFlow(child, scope, reading));
  } else if (isFlowNode(child)) {
    const attachedTo = element(child, 'attachedToRef');
    const lane = laneOf.get(child) ?? (attachedTo && laneOf.get(attachedTo)) ?? inherited;
    model.nodes.push(readNode(child, scope, pool, lane, reading));
    readDataAssociations(child, model.dataAssociations);
    if (Array.isArray(child.flowElements)) {
      if (lane !== null) laneOf.set(child, lane);
      readContainer(child, pool, laneOf, model);
    }
  } else if (child.$type === 'bpmn:DataObjectReference' || child.$type === 'bpmn:DataStoreReference') {
    model.data.push(readData(child, reading));
  }
}

function readLanes(
  set: ModdleElement,
  process: string,
  parent: string | null,
  laneOf: Map<ModdleElement, string>,
  model: Mutable<ProcessModel>,
) {
  for (const lane of elements(set, 'lanes')) {
    const id = text(lane, 'id');
    const entry: Lane = { id, name: text(lane, 'name'), process, parent, party: party(lane, id, model.remarks) };
    model.lanes.push(entry);
    for (const node of elements(lane, 'flowNodeRef')) laneOf.set(node, id);
    // Inner lanes overwrite what the outer one said about the same node.
    const inner = element(lane, 'childLaneSet');
    if (inner) readLanes(inner, process, id, laneOf, model);
  }
}

function readData(reference: ModdleElement, reading: MarkReading): DataItem {
  const target = element(reference, 'dataObjectRef') ?? element(reference, 'dataStoreRef');
  const mark = findMark(reference, 'document') ?? (target && findMark(target, 'document'));
  return {
    id: reading.element,
    name: text(reference, 'name') || text(target, 'name'),
    mark: mark && readDocument(mark, reading),
  };
}

function readDataAssociations(node: ModdleElement, associations: DataAssociation[]) {
  const id = text(node, 'id');
  for (const association of elements(node, 'dataInputAssociations'))
    for (const source of elements(association, 'sourceRef'))
      if (isData(source)) associations.push({ node: id, data: text(source, 'id'), direction: 'in' });
  for (const association of elements(node, 'dataOutputAssociations')) {
    const target = element(association, 'targetRef');
    if (target && isData(target)) associations.push({ node: id, data: text(target, 'id'), direction: 'out' });
  }
}

/** Notes of a container, each with what is tied to it; either end of an association may be the note. */
function readAnnotations(owner: ModdleElement, annotations: Annotation[]): void {
  const artifacts = elements(owner, 'artifacts');
  const about = new Map<ModdleElement, string[]>();
  for (const artifact of artifacts) {
    if (artifact.$type !== 'bpmn:TextAnnotation') continue;
    const elementsTied: string[] = [];
    about.set(artifact, elementsTied);
    annotations.push({ id: text(artifact, 'id'), text: text(artifact, 'text'), about: elementsTied });
  }
  for (const artifact of artifacts) {
    if (artifact.$type !== 'bpmn:Association') continue;
    const [source, target] = [element(artifact, 'sourceRef'), element(artifact, 'targetRef')];
    if (!source || !target) continue;
    about.get(source)?.push(text(target, 'id'));
    about.get(target)?.push(text(source, 'id'));
  }
}

function isData(target: ModdleElement): boolean {
  return target.$type === 'bpmn:DataObjectReference' || target.$type === 'bpmn:DataStoreReference';
}

/** Fills the flows into their nodes, by the flows' own ends: files often list `incoming` and `outgoing` wrongly or not at all. */
function connect(nodes: FlowNode[], flows: readonly SequenceFlow[]) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const flow of flows) {
    const source = flow.source === null ? undefined : byId.get(flow.source);
    const target = flow.target === null ? undefined : byId.get(flow.target);
    if (!source || !target) continue;
    (source.outgoing as string[]).push(flow.id);
    (target.incoming as string[]).push(flow.id);
  }
}
