import { bpmnVocabulary } from '../bpmn-vocabulary';
import { attribute, type BpmnNode, type BpmnTree, attributeValue } from '../bpmn-tree';
import { noteAll, noteEach, type RepairLog, titleOf } from './repair-log';

/** Ids the reader accepts; an element with another one would be dropped with all its content. */
const LEGAL = /^([a-z][\w-.]*:)?[a-z_][\w-.]*$/i;

/** The editor looks ids up in plain objects: one named like a property every object has would never be found there. */
const isLegal = (id: string) => LEGAL.test(id) && !(id in Object.prototype);

/** Elements that are drawn or counted and therefore need an id. */
export const NEEDS_ID =
  /^(process|collaboration|participant|lane|sequenceFlow|messageFlow|association|textAnnotation|group|dataObjectReference|dataStoreReference|dataInputAssociation|dataOutputAssociation|callActivity|subProcess|transaction|adHocSubProcess|.*([tT]ask|Event|Gateway))$/;

/** More declarations of one id than this are not told apart by where they stand; it would take too long. */
const NEAREST = 50;

/**
 * Gives every element an id of its own that the reader accepts. References follow: each means the declaration nearest to it in the
 * document, so a process copied with its ids keeps its own flows. The drawing is told apart by order.
 */
export function repairIds(tree: BpmnTree, log: RepairLog) {
  const semantic = tree.nodes.filter((node) => node.vocabulary === 'bpmn' && !node.opaque);
  const drawing = tree.nodes.filter((node) => node.vocabulary === 'bpmndi' && !node.opaque);
  const declarations = new Map<string, BpmnNode[]>();
  for (const node of [...semantic, ...drawing]) {
    const id = attributeValue(node, 'id');
    if (id) declarations.set(id, [...(declarations.get(id) ?? []).slice(-NEAREST), node]);
  }
  const renamed = new Map<BpmnNode, string>();
  renameTwins([...semantic, ...drawing], declarations, renamed, log);
  for (const node of [...semantic, ...drawing]) followReferences(node, tree, declarations, renamed, log);
}

function renameTwins(
  nodes: readonly BpmnNode[],
  declarations: ReadonlyMap<string, BpmnNode[]>,
  renamed: Map<BpmnNode, string>,
  log: RepairLog,
) {
  const first = new Map<string, BpmnNode>();
  const taken = new Set(declarations.keys());
  const twins: { element: string; params: { id: string; newId: string; name: string; firstName: string } }[] = [];
  const illegal: string[] = [];
  const missing: string[] = [];
  const drawings: null[] = [];
  for (const node of nodes) {
    const id = attributeValue(node, 'id');
    if (id === null || id === '') {
      if (node.vocabulary !== 'bpmn' || !NEEDS_ID.test(node.local) || /EventDefinition$/.test(node.local)) continue;
      const fresh = freeId(`${node.local.charAt(0).toUpperCase()}${node.local.slice(1)}`, taken);
      setId(node, fresh, log);
      missing.push(fresh);
      continue;
    }
    const twin = first.get(id);
    if (!twin && isLegal(id)) {
      first.set(id, node);
      if (attribute(node, 'id')?.value !== id) setId(node, id, log);
      continue;
    }
    const fresh = freeId(legalId(id), taken);
    if (!twin) first.set(id, node);
    renamed.set(node, fresh);
    setId(node, fresh, log);
    if (node.vocabulary !== 'bpmn') {
      drawings.push(null);
      continue;
    }
    log.adapted.add(node);
    if (twin) twins.push({ element: fresh, params: { id, newId: fresh, name: titleOf(node), firstName: titleOf(twin) } });
    else illegal.push(fresh);
  }
  noteEach(log, 'duplicate-id', true, twins);
  noteAll(log, 'illegal-id', true, illegal);
  noteAll(log, 'missing-id', true, missing);
  noteAll(log, 'drawing-id-twice', true, drawings);
}

function legalId(id: string): string {
  const legal = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '_');
  return /^[a-z_]/i.test(legal) && isLegal(legal) ? legal : `_${legal}`;
}

/** The wish if it is free, else with the first number that makes it free. Numbers go on per wish, so many twins stay quick. */
function freeId(wish: string, taken: Set<string>): string {
  let id = wish;
  for (let number = (lastNumber.get(taken)?.get(wish) ?? 1) + 1; taken.has(id); number++) {
    id = `${wish}_${number}`;
    const numbers = lastNumber.get(taken) ?? new Map<string, number>();
    lastNumber.set(taken, numbers.set(wish, number));
  }
  taken.add(id);
  return id;
}

const lastNumber = new WeakMap<Set<string>, Map<string, number>>();

function setId(node: BpmnNode, id: string, log: RepairLog) {
  const present = attribute(node, 'id');
  if (present) log.edits.push({ start: present.start, end: present.end, text: `id="${id}"` });
  else {
    const place = node.xml.start + 1 + node.xml.name.length;
    log.edits.push({ start: place, end: place, text: ` id="${id}"` });
  }
}

function followReferences(
  node: BpmnNode,
  tree: BpmnTree,
  declarations: ReadonlyMap<string, BpmnNode[]>,
  renamed: ReadonlyMap<BpmnNode, string>,
  log: RepairLog,
) {
  const { references } = bpmnVocabulary();
  const follow = (raw: string, start: number, end: number) => {
    const wanted = raw.trim();
    if (wanted === '' || wanted.includes(' ')) return;
    let candidates = declarations.get(wanted);
    // Qualified names: the reader looks for the whole text, the id is what stands behind the prefix.
    if (!candidates && wanted.includes(':')) candidates = declarations.get(wanted.slice(wanted.indexOf(':') + 1));
    if (!candidates) return;
    const target = candidates.length === 1 ? candidates[0] : nearest(node, candidates);
    if (!target) return;
    const id = renamed.get(target) ?? attributeValue(target, 'id') ?? wanted;
    if (id !== raw) log.edits.push({ start, end, text: id });
  };
  for (const { name, value, valueStart } of node.xml.attributes)
    if (references.has(name)) follow(value, valueStart, valueStart + value.length);
  const isReference =
    node.vocabulary === 'bpmn' && references.has(node.local) && node.children.length === 0 && node.xml.attributes.length === 0;
  if (isReference && node.xml.contentEnd > node.xml.contentStart)
    follow(tree.text.slice(node.xml.contentStart, node.xml.contentEnd), node.xml.contentStart, node.xml.contentEnd);
}

/** Of several declarations the one that shares the innermost element with the reference; of a drawing, the next not yet drawn. */
function nearest(node: BpmnNode, candidates: readonly BpmnNode[]): BpmnNode | undefined {
  if (node.vocabulary === 'bpmndi') {
    const edge = node.local === 'BPMNEdge';
    const fitting = candidates.filter((candidate) => candidate.vocabulary === 'bpmn' && /Flow$|ssociation$/.test(candidate.local) === edge);
    const undrawn = fitting.find((candidate) => !drawn.has(candidate)) ?? fitting[0] ?? candidates[0];
    if (undrawn && /^BPMN(Shape|Edge)$/.test(node.local)) drawn.add(undrawn);
    return undrawn;
  }
  const around = new Map<BpmnNode, number>();
  for (let above: BpmnNode | null = node; above; above = above.parent) around.set(above, above.xml.depth);
  let best: BpmnNode | undefined;
  let bestDepth = -1;
  for (const candidate of candidates) {
    let above: BpmnNode | null = candidate;
    while (above && !around.has(above)) above = above.parent;
    const depth = above ? (around.get(above) ?? 0) : 0;
    if (candidate.vocabulary === 'bpmn' && depth > bestDepth) {
      best = candidate;
      bestDepth = depth;
    }
  }
  return best ?? candidates[0];
}

/** Declarations of a doubled id that a shape or edge has already been given to. */
const drawn = new WeakSet<BpmnNode>();
