import { element, elements, type ModdleElement, text } from '../bpmn/moddle';
import type { Family } from './difference';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** How an element is drawn. Edges have a way instead of a box. */
export type Drawn = { readonly box: Box | null; readonly way: string; readonly label: Box | null; readonly look: string };

/** An element of a document as comparing sees it. */
export type Entry = {
  readonly id: string;
  readonly family: Family;
  readonly type: string;
  readonly name: string;
  readonly element: ModdleElement;
  /** Id of the innermost lane that lists it, else of the process or sub-process it lies in. */
  readonly place: string | null;
  /** Id of the pool or sub-process it is drawn in; it moves along with that. */
  readonly carriedBy: string | null;
  readonly source: string | null;
  readonly target: string | null;
  /** Activity a boundary event is attached to. */
  readonly host: string | null;
  readonly drawn: Drawn | null;
};

/** Every element of a document a person could name, by its id, in document order. */
export function readEntries(definitions: ModdleElement): ReadonlyMap<string, Entry> {
  const drawn = readDrawing(definitions);
  const entries = new Map<string, Entry>();
  const roots = elements(definitions, 'rootElements');
  const poolOf = new Map<ModdleElement, string>();

  const add = (it: ModdleElement, more: Partial<Entry> = {}) => {
    const id = text(it, 'id');
    const type = it.$type.replace(/^.*:/, '');
    const none = { place: null, carriedBy: null, source: null, target: null, host: null };
    entries.set(id, { ...none, id, type, family: familyOf(type), name: nameOf(it), element: it, drawn: drawn.get(it) ?? null, ...more });
  };
  const ends = (it: ModdleElement) => ({ source: idOf(it, 'sourceRef'), target: idOf(it, 'targetRef') });

  for (const root of roots.filter(({ $type }) => $type === 'bpmn:Collaboration')) {
    add(root);
    for (const pool of elements(root, 'participants')) {
      add(pool);
      const process = element(pool, 'processRef');
      if (process) poolOf.set(process, text(pool, 'id'));
    }
    for (const flow of elements(root, 'messageFlows')) add(flow, ends(flow));
    for (const artifact of elements(root, 'artifacts')) add(artifact, ends(artifact));
  }
  for (const root of roots.filter(({ $type }) => $type === 'bpmn:Process')) {
    add(root);
    readContainer(root, poolOf.get(root) ?? null);
  }
  return entries;

  function readContainer(container: ModdleElement, carriedBy: string | null) {
    const scope = text(container, 'id');
    const laneOf = new Map<ModdleElement, string>();
    const readLanes = (set: ModdleElement, outer: string) => {
      for (const lane of elements(set, 'lanes')) {
        const id = text(lane, 'id');
        add(lane, { place: outer, carriedBy });
        for (const node of elements(lane, 'flowNodeRef')) laneOf.set(node, id);
        const inner = element(lane, 'childLaneSet');
        if (inner) readLanes(inner, id);
      }
    };
    for (const set of elements(container, 'laneSets')) readLanes(set, scope);
    for (const it of [...elements(container, 'flowElements'), ...elements(container, 'artifacts')]) {
      // What a data object is stands at the reference that is drawn.
      if (it.$type === 'bpmn:DataObject') continue;
      if (it.$type === 'bpmn:SequenceFlow' || it.$type === 'bpmn:Association') {
        add(it, ends(it));
        continue;
      }
      add(it, { place: laneOf.get(it) ?? scope, carriedBy, host: idOf(it, 'attachedToRef') });
      const id = text(it, 'id');
      for (const link of elements(it, 'dataInputAssociations')) add(link, { source: idsOf(link, 'sourceRef'), target: id });
      for (const link of elements(it, 'dataOutputAssociations')) add(link, { source: id, target: idOf(link, 'targetRef') });
      if (Array.isArray(it.flowElements)) readContainer(it, id);
    }
  }
}

function idOf(owner: ModdleElement, property: string): string | null {
  return text(element(owner, property), 'id') || null;
}

function idsOf(owner: ModdleElement, property: string): string | null {
  return text(elements(owner, property)[0], 'id') || null;
}

/** Notes say their text, groups the value of their category, everything else its name. */
function nameOf(it: ModdleElement): string {
  const name = text(it, 'name') || text(it, 'text') || text(element(it, 'categoryValueRef'), 'value');
  return (name || text(element(it, 'dataObjectRef') ?? element(it, 'dataStoreRef'), 'name')).trim();
}

const FAMILIES: Readonly<Record<string, Family>> = {
  Participant: 'pool',
  Lane: 'lane',
  SequenceFlow: 'flow',
  MessageFlow: 'message',
  Association: 'link',
  DataInputAssociation: 'link',
  DataOutputAssociation: 'link',
  DataObjectReference: 'data',
  DataStoreReference: 'data',
  TextAnnotation: 'note',
  Group: 'group',
  Process: 'process',
  Collaboration: 'process',
};

function familyOf(type: string): Family {
  if (type.endsWith('Gateway')) return 'gateway';
  if (type.endsWith('Event')) return 'event';
  return FAMILIES[type] ?? 'step';
}

function readDrawing(definitions: ModdleElement): ReadonlyMap<ModdleElement, Drawn> {
  const drawn = new Map<ModdleElement, Drawn>();
  for (const diagram of elements(definitions, 'diagrams'))
    for (const di of elements(element(diagram, 'plane'), 'planeElement')) {
      const it = element(di, 'bpmnElement');
      if (!it || drawn.has(it)) continue;
      const way = elements(di, 'waypoint')
        .map((point) => `${Math.round(Number(point.x))},${Math.round(Number(point.y))}`)
        .join(' ');
      drawn.set(it, { box: boxOf(di), way, label: boxOf(element(di, 'label')), look: lookOf(di) });
    }
  return drawn;
}

function boxOf(di: ModdleElement | null): Box | null {
  const bounds = element(di, 'bounds');
  if (!bounds) return null;
  return { x: Number(bounds.x), y: Number(bounds.y), width: Number(bounds.width), height: Number(bounds.height) };
}

/** Colours, and whether a sub-process is open. */
function lookOf(di: ModdleElement): string {
  const colours = ['bioc:stroke', 'bioc:fill', 'color:border-color', 'color:background-color'].map((name) => di.get(name) ?? '');
  return [...colours, di.isExpanded === true].join(' ');
}
