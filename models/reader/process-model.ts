import { calledProcess } from '../bpmn/called-element';
import type { MarkReading, WrittenMark } from '../bpmn/mark-values';
import {
  readBranch,
  readDocument,
  readInterrupt,
  readMessage,
  readParty,
  readRuns,
  readSheet,
  readStep,
  readTrigger,
} from '../bpmn/read-marks';
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
import { type Columns, eventDefinitionRef, isDefinition, rowOf } from './columns';
import { AD_HOC, ELEMENT, EVENT, EVENT_DEFINITIONS, isNodeCode, NODE, NODE_KINDS, referenceNumber } from './names';
import { FLAG } from './rows';
import { contentText, unescaped } from './xml-text';

type Filling = {
  readonly scopes: ProcessScope[];
  readonly participants: Participant[];
  readonly lanes: Lane[];
  readonly nodes: FlowNode[];
  readonly flows: SequenceFlow[];
  readonly messages: MessageFlow[];
  readonly data: DataItem[];
  readonly dataAssociations: DataAssociation[];
  readonly annotations: Annotation[];
  readonly remarks: Remark[];
};

const NO_FLOWS: readonly string[] = [];

/** The content of a document as the domain sees it, equal to what `readModel` makes of the same document in the editor. */
export function processModel(columns: Columns): ProcessModel {
  const { text, elements, first, next, owner, marks, values } = columns;
  const strings = new Array<string | undefined>(columns.idStart.length);
  const model: Filling = {
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
  /** Node objects by their row, to hang the flows on. */
  const nodeAt: (FlowNode | undefined)[] = [];
  const roots = childrenOf(0);
  const collaborations = roots.filter((row) => elements.code[row] === ELEMENT.collaboration);
  const processes = roots.filter((row) => elements.code[row] === ELEMENT.process);
  for (const row of collaborations) readCollaboration(row);
  for (const row of processes) {
    const id = idOf(row);
    const sheet = mark(row, 'sheet');
    model.scopes.push({ id, name: name(row), sheet: sheet && readSheet(sheet, reading(id)) });
    readContainer(row, id);
  }
  connect();
  return { name: documentName(), ...model };

  function childrenOf(parent: number): number[] {
    const rows: number[] = [];
    for (let row = first[parent] ?? -1; row >= 0; row = next[row] as number) rows.push(row);
    return rows;
  }

  function documentName(): string {
    const named = [...collaborations, ...processes].map(name).find((each) => each.trim() !== '');
    return named ?? (processes[0] === undefined ? '' : idOf(processes[0]));
  }

  function reading(element: string): MarkReading {
    return { element, remarks: model.remarks };
  }

  function interned(id: number): string {
    const known = strings[id];
    if (known !== undefined) return known;
    const made = text.slice(columns.idStart[id], columns.idEnd[id]);
    strings[id] = made;
    return made;
  }

  function idOf(row: number): string {
    const id = elements.id[row] as number;
    return id < 0 ? '' : interned(id);
  }

  function name(row: number): string {
    const [start, end] = [elements.nameStart[row] as number, elements.nameEnd[row] as number];
    return start === end ? '' : unescaped(text.slice(start, end));
  }

  /** The id of whoever is meant, where somebody has it. */
  function meant(id: number): string | null {
    if (id < 0) return null;
    const row = owner[id] as number;
    return row === -2 ? null : row === -1 ? interned(id) : idOf(row) || null;
  }

  function readCollaboration(row: number): void {
    for (const child of childrenOf(row)) {
      if (elements.code[child] !== ELEMENT.participant) continue;
      const id = idOf(child);
      model.participants.push({ id, name: name(child), process: meant(elements.from[child] as number), party: party(child, id) });
    }
    for (const child of childrenOf(row)) {
      if (elements.code[child] !== ELEMENT.messageFlow) continue;
      const id = idOf(child);
      const found = mark(child, 'message');
      model.messages.push({
        id,
        name: name(child),
        source: meant(elements.from[child] as number),
        target: meant(elements.to[child] as number),
        mark: found && readMessage(found, reading(id)),
      });
    }
    readAnnotations(row);
  }

  function party(row: number, id: string) {
    const found = mark(row, 'party');
    return found && readParty(found, reading(id));
  }

  function readContainer(container: number, scope: string): void {
    for (let row = first[container] as number; row >= 0; row = next[row] as number)
      if (elements.code[row] === ELEMENT.laneSet) readLanes(row, scope, null);
    for (let row = first[container] as number; row >= 0; row = next[row] as number) {
      const code = elements.code[row] as number;
      if (isNodeCode(code)) readNode(row, code, scope);
      else if (code === ELEMENT.sequenceFlow) readFlow(row, scope);
      else if (code === ELEMENT.dataObjectReference || code === ELEMENT.dataStoreReference) readData(row);
    }
    readAnnotations(container);
  }

  function readLanes(set: number, process: string, parent: string | null): void {
    for (let row = first[set] as number; row >= 0; row = next[row] as number) {
      const id = idOf(row);
      model.lanes.push({ id, name: name(row), process, parent, party: party(row, id) });
      for (let inner = first[row] as number; inner >= 0; inner = next[inner] as number)
        if (elements.code[inner] === ELEMENT.laneSet) readLanes(inner, process, id);
    }
  }

  function loopKind(loop: number): FlowNode['loop'] {
    if (elements.code[loop] === ELEMENT.standardLoop) return 'standard';
    return (elements.flags[loop] as number) & FLAG.sequential ? 'sequential' : 'parallel';
  }

  function readNode(row: number, code: number, scope: string): void {
    const kind = NODE_KINDS[code - NODE];
    if (kind === undefined) throw new Error(`element code ${code} was taken for a flow node`);
    const id = idOf(row);
    const at = reading(id);
    const [isEvent, isBoundary, isStart] = [kind.endsWith('Event'), kind === 'boundaryEvent', kind === 'startEvent'];
    const loop = isEvent ? -1 : loopOf(row);
    const hasMarks = columns.firstMark[row] !== -1;
    const step = hasMarks && !isEvent ? mark(row, 'step') : null;
    const around = elements.parent[row] as number;
    const inAdHoc = !isEvent && elements.code[around] === AD_HOC;
    const runs = loop >= 0 ? (mark(row, 'runs') ?? mark(loop, 'runs')) : inAdHoc ? mark(row, 'runs') : null;
    const happens = isBoundary || (isStart && ((elements.flags[around] as number) & FLAG.triggeredByEvent) !== 0);
    const interrupt = hasMarks && happens ? mark(row, 'interrupt') : null;
    const trigger = hasMarks && isStart ? mark(row, 'trigger') : null;
    const [pool, lane] = [columns.pool[row] as number, columns.lane[row] as number];
    const [from, event, flags] = [elements.from[row] as number, columns.event[row] as number, elements.flags[row] as number];
    const node: FlowNode = {
      id,
      kind,
      name: name(row),
      scope,
      pool: pool < 0 ? null : idOf(pool),
      lane: lane < 0 ? null : idOf(lane),
      incoming: NO_FLOWS,
      outgoing: NO_FLOWS,
      defaultFlow: meant(elements.to[row] as number),
      event: isEvent ? (EVENT_DEFINITIONS[event] ?? 'none') : null,
      calledElement: kind === 'callActivity' && from >= 0 ? calledProcess(unescaped(interned(from))) : null,
      link: isEvent && event !== EVENT.none ? linkName(row) : null,
      attachedTo: isBoundary ? meant(from) : null,
      interrupting: (flags & FLAG.notInterrupting) === 0,
      loop: loop < 0 ? 'none' : loopKind(loop),
      triggeredByEvent: (flags & FLAG.triggeredByEvent) !== 0,
      forCompensation: (flags & FLAG.forCompensation) !== 0,
      marks: step && readStep(step, at),
      runs: runs && readRuns(runs, at),
      interrupt: interrupt && readInterrupt(interrupt, at),
      trigger: trigger && readTrigger(trigger, at),
    };
    nodeAt[row] = node;
    model.nodes.push(node);
    if (first[row] === -1) return;
    readAssociations(row, id);
    if (flags & FLAG.filled) readContainer(row, id);
  }

  function loopOf(row: number): number {
    let loop = -1;
    for (let child = first[row] as number; child >= 0; child = next[child] as number)
      if (elements.code[child] === ELEMENT.standardLoop || elements.code[child] === ELEMENT.multiInstanceLoop) loop = child;
    return loop;
  }

  function linkName(row: number): string | null {
    for (let child = first[row] as number; child >= 0; child = next[child] as number)
      if (elements.code[child] === ELEMENT.eventDefinition + EVENT.link) return name(child) || name(row);
    for (let at = columns.firstReference[row] as number; at >= 0; at = columns.nextReference[at] as number) {
      const target = rowOf(columns, columns.references.target[at] as number);
      const isLink =
        target >= 0 && isDefinition(elements.code[target] as number) && elements.code[target] === ELEMENT.eventDefinition + EVENT.link;
      if (columns.references.number[at] === eventDefinitionRef() && isLink) return name(target) || name(row);
    }
    return null;
  }

  function readFlow(row: number, scope: string): void {
    const id = idOf(row);
    const branch = columns.firstMark[row] === -1 ? null : mark(row, 'branch');
    model.flows.push({
      id,
      name: name(row),
      scope,
      source: meant(elements.from[row] as number),
      target: meant(elements.to[row] as number),
      conditional: ((elements.flags[row] as number) & FLAG.filled) !== 0,
      branch: branch && readBranch(branch, reading(id)),
    });
  }

  function readData(row: number): void {
    const id = idOf(row);
    const target = rowOf(columns, elements.from[row] as number);
    const found = mark(row, 'document') ?? (target >= 0 ? mark(target, 'document') : null);
    model.data.push({ id, name: name(row) || (target >= 0 ? name(target) : ''), mark: found && readDocument(found, reading(id)) });
  }

  function readAssociations(node: number, id: string): void {
    for (const [code, number, direction] of [
      [ELEMENT.dataInputAssociation, sourceRef(), 'in'],
      [ELEMENT.dataOutputAssociation, targetRef(), 'out'],
    ] as const)
      for (let row = first[node] as number; row >= 0; row = next[row] as number) {
        if (elements.code[row] !== code) continue;
        if (direction === 'out') add(rowOf(columns, elements.to[row] as number), direction);
        else
          for (let at = columns.firstReference[row] as number; at >= 0; at = columns.nextReference[at] as number)
            if (columns.references.number[at] === number) add(rowOf(columns, columns.references.target[at] as number), direction);
      }

    function add(target: number, direction: 'in' | 'out'): void {
      const code = target < 0 ? -1 : (elements.code[target] as number);
      if (code !== ELEMENT.dataObjectReference && code !== ELEMENT.dataStoreReference) return;
      model.dataAssociations.push({ node: id, data: idOf(target), direction });
    }
  }

  function readAnnotations(container: number): void {
    const about = new Map<number, string[]>();
    for (let row = first[container] as number; row >= 0; row = next[row] as number) {
      if (elements.code[row] !== ELEMENT.textAnnotation) continue;
      const tied: string[] = [];
      about.set(row, tied);
      const [start, end] = [elements.to[row] as number, elements.from[row] as number];
      model.annotations.push({ id: idOf(row), text: start < 0 ? '' : contentText(text.slice(start, end)), about: tied });
    }
    if (about.size === 0) return;
    for (let row = first[container] as number; row >= 0; row = next[row] as number) {
      if (elements.code[row] !== ELEMENT.association) continue;
      const [source, target] = [elements.from[row] as number, elements.to[row] as number];
      const [from, to] = [meant(source), meant(target)];
      if (from === null || to === null) continue;
      about.get(rowOf(columns, source))?.push(to);
      about.get(rowOf(columns, target))?.push(from);
    }
  }

  /** The first mark of a name on an element; null where there is none. */
  function mark(row: number, local: string): WrittenMark | null {
    for (let at = columns.firstMark[row] as number; at >= 0; at = columns.nextMark[at] as number) {
      const start = marks.start[at] as number;
      if ((marks.end[at] as number) - start === local.length && text.startsWith(local, start)) return written(at);
    }
    return null;
  }

  function written(at: number): WrittenMark {
    const found: Record<string, unknown> = { $type: `bruchlos:${text.slice(marks.start[at], marks.end[at])}` };
    const end = at + 1 < marks.attributes.length ? (marks.attributes[at + 1] as number) : values.start.length;
    for (let value = marks.attributes[at] as number; value < end; value++)
      found[text.slice(values.start[value], values.end[value])] = unescaped(text.slice(values.valueStart[value], values.valueEnd[value]));
    if (columns.firstInner[at] !== -1) {
      const children: WrittenMark[] = [];
      for (let inner = columns.firstInner[at] as number; inner >= 0; inner = columns.nextMark[inner] as number)
        children.push(written(inner));
      found.children = children;
    }
    return found as WrittenMark;
  }

  function connect(): void {
    let at = 0;
    for (let row = 0; row < columns.count; row++) if (elements.code[row] === ELEMENT.sequenceFlow) at++;
    if (at === 0) return;
    const byId = new Map(model.nodes.map((node) => [node.id, node]));
    for (const flow of model.flows) {
      const source = flow.source === null ? undefined : byId.get(flow.source);
      const target = flow.target === null ? undefined : byId.get(flow.target);
      if (!source || !target) continue;
      hang(source, 'outgoing', flow.id);
      hang(target, 'incoming', flow.id);
    }
  }

  function hang(node: { incoming: readonly string[]; outgoing: readonly string[] }, side: 'incoming' | 'outgoing', flow: string): void {
    if (node[side] === NO_FLOWS) node[side] = [flow];
    else (node[side] as string[]).push(flow);
  }
}

let source = -1;
function sourceRef(): number {
  if (source < 0) source = referenceNumber('sourceRef');
  return source;
}

let target = -1;
function targetRef(): number {
  if (target < 0) target = referenceNumber('targetRef');
  return target;
}
