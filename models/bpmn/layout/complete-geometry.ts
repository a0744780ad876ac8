import type { Remark } from '../../process/process';
import { attributeValue, type BpmnNode, bpmnTree, type BpmnTree } from '../bpmn-tree';
import { applyEdits, type Edit } from '../edits';
import { element, elements, type ModdleElement, text } from '../moddle';
import { LIMITS } from '../preflight';
import { scanXml } from '../xml-scan';
import { diagramText, planeContent, prefixesFrom } from './diagram-text';
import { expectedElements } from './expected';
import { placeCollaboration } from './place-collaboration';
import { placeMissing } from './place-missing';
import { placeLanes } from './place-collaboration';
import { placeScope } from './place-scope';
import { emptyPlacement, merge, type Placement } from './shapes';

/** The text with a place for everything that is drawn, how many elements were placed, and what to say about it. */
export type Completed = { readonly xml: string; readonly placed: number; readonly remarks: readonly Remark[] };

const MARGIN = { x: 160, y: 80 };

/**
 * Adds to the text what its drawings lack: a whole layout where there is no drawing, else only the missing pieces beside what is
 * there, and a drawing of its own for every process and for the content of every closed sub-process that has none. Everything already
 * drawn stays as it is.
 */
export function completeGeometry(xml: string, definitions: ModdleElement): Completed {
  const nothing: Completed = { xml, placed: 0, remarks: [] };
  const first = shownRoot(definitions);
  const tree = first && treeOf(xml);
  if (!first || !tree || tree.root.xml.selfClosing) return nothing;
  const drawn = drawnElements(definitions);
  const closed = closedSubProcesses(definitions);
  const others = otherProcesses(definitions, first.root, drawn);
  const remarks: Remark[] = tellApart(others.map(({ root }) => root));
  const planes = tree.nodes.filter((node) => node.vocabulary === 'bpmndi' && node.local === 'BPMNPlane');
  const fresh = freshIds(tree);
  const edits: Edit[] = [];
  const behind: string[] = [];
  const prefixes = prefixesFrom(tree.root.namespaces);
  let placed = 0;
  for (const { root, plane, diagram } of [first, ...others]) {
    const expected = expectedElements(root, drawn, closed);
    // Data drawn beside a step without a line to it is a choice of whoever drew it.
    const missing = expected.filter(
      (candidate) => !drawn.has(text(candidate, 'id')) && !(isData(candidate) && joinsDrawn(candidate, drawn)),
    );
    const unseen = closedUndrawn(root, definitions, drawn);
    const node = planes[diagram];
    if (missing.length > 0 || !plane || !node) {
      const whole = missing.length === expected.length || !plane || !node;
      const placement = whole ? placeRoot(root) : placeMissing(root, missing, plane);
      if (plane && node) edits.push(intoPlane(node, planeContent(placement, new Set(), prefixesFrom(node.namespaces), fresh)));
      else behind.push(diagramText(text(root, 'id'), placement, new Set(), prefixes, fresh));
      remarks.push(...tellPlaced(root, missing, placement, whole, root === first.root));
      placed += placement.shapes.size;
    }
    for (const subProcess of unseen) {
      const inner = emptyPlacement();
      merge(inner, placeScope(subProcess), MARGIN.x, MARGIN.y);
      behind.push(diagramText(text(subProcess, 'id'), inner, new Set(), prefixes, fresh));
      remarks.push(tellSubProcess(subProcess));
    }
  }
  if (behind.length > 0) edits.push({ start: tree.root.xml.contentEnd, end: tree.root.xml.contentEnd, text: `\n${behind.join('')}` });
  return { xml: applyEdits(xml, edits), placed, remarks };
}

function isData(candidate: ModdleElement): boolean {
  return /:Data(Input|Output)Association$/.test(candidate.$type);
}

function joinsDrawn(association: ModdleElement, drawn: ReadonlySet<string>): boolean {
  const ends = [association.$parent, ...elements(association, 'sourceRef'), element(association, 'targetRef')];
  const named = ends.filter((end): end is ModdleElement => !!end && /Reference$|Task$|Event$|Activity$|Process$/.test(end.$type));
  return named.every((end) => drawn.has(text(end, 'id')));
}

function tellPlaced(
  root: ModdleElement,
  missing: readonly ModdleElement[],
  placement: Placement,
  whole: boolean,
  isFirst: boolean,
): Remark[] {
  const isPlaced = (id: string) => placement.shapes.has(id) || placement.edges.has(id);
  const placed = missing.filter((candidate) => isPlaced(text(candidate, 'id')));
  const count = placed.filter((candidate) => placement.shapes.has(text(candidate, 'id'))).length || placed.length;
  const remarks: Remark[] = [];
  const note = (code: string, about: ModdleElement | undefined, params: Remark['params']) =>
    remarks.push({ code, element: text(about, 'id') || null, kept: true, params });
  if (placed.length > 0 && (isFirst || !whole)) note(whole ? 'layout-computed' : 'layout-completed', placed[0], { count });
  else if (placed.length > 0) note('layout-process', root, { count, name: text(root, 'name') || text(root, 'id') });
  const lanes = missing.filter((candidate) => candidate.$type === 'bpmn:Lane' && !isPlaced(text(candidate, 'id')));
  if (lanes.length > 0) note('lane-not-drawn', lanes[0], { count: lanes.length });
  return remarks;
}

function tellSubProcess(subProcess: ModdleElement): Remark {
  const count = elements(subProcess, 'flowElements').filter((child) => child.$type !== 'bpmn:SequenceFlow').length;
  const name = text(subProcess, 'name') || text(subProcess, 'id');
  return { code: 'layout-subprocess', element: text(subProcess, 'id'), kept: true, params: { count, name } };
}

function tellApart(processes: readonly ModdleElement[]): Remark[] {
  const [first] = processes;
  if (!first) return [];
  const params = { count: processes.length, name: text(first, 'name') || text(first, 'id') };
  return [{ code: 'process-apart', element: text(first, 'id'), kept: true, params }];
}

/** What one drawing shows, its plane where it has one, and which of the file's diagrams that is. */
type Shown = { readonly root: ModdleElement; readonly plane: ModdleElement | null; readonly diagram: number };

/** What bpmn-js shows: the root of the first diagram, else the collaboration, else the process with most in it. */
function shownRoot(definitions: ModdleElement): Shown | null {
  const plane = element(elements(definitions, 'diagrams')[0], 'plane');
  const named = element(plane, 'bpmnElement');
  if (plane && named) return { root: named, plane, diagram: 0 };
  const roots = elements(definitions, 'rootElements');
  const collaboration = roots.find((root) => root.$type === 'bpmn:Collaboration' && elements(root, 'participants').length > 0);
  const processes = roots.filter((root) => root.$type === 'bpmn:Process');
  const size = (process: ModdleElement) => elements(process, 'flowElements').length;
  const largest = processes.reduce<ModdleElement | undefined>((best, one) => (best && size(best) >= size(one) ? best : one), undefined);
  const root = collaboration ?? largest ?? roots.find((one) => one.$type === 'bpmn:Collaboration');
  return root && text(root, 'id') !== '' ? { root, plane, diagram: 0 } : null;
}

function drawnElements(definitions: ModdleElement): Set<string> {
  const drawn = new Set<string>();
  for (const diagram of elements(definitions, 'diagrams'))
    for (const piece of elements(element(diagram, 'plane'), 'planeElement')) {
      const id = text(element(piece, 'bpmnElement'), 'id');
      if (id !== '') drawn.add(id);
    }
  return drawn;
}

/** Ids of sub-processes that are drawn closed. */
function closedSubProcesses(definitions: ModdleElement): Set<string> {
  const closed = new Set<string>();
  for (const diagram of elements(definitions, 'diagrams'))
    for (const piece of elements(element(diagram, 'plane'), 'planeElement')) {
      const drawn = element(piece, 'bpmnElement');
      if (drawn && Array.isArray(drawn.flowElements) && piece.isExpanded !== true) closed.add(text(drawn, 'id'));
    }
  return closed;
}

/** Closed sub-processes whose content is drawn nowhere, at any depth. */
function closedUndrawn(root: ModdleElement, definitions: ModdleElement, drawn: ReadonlySet<string>): ModdleElement[] {
  const closed = closedSubProcesses(definitions);
  const planes = new Set(elements(definitions, 'diagrams').map((diagram) => element(element(diagram, 'plane'), 'bpmnElement')));
  const found: ModdleElement[] = [];
  const visit = (container: ModdleElement | null) => {
    for (const child of elements(container, 'flowElements')) {
      if (!Array.isArray(child.flowElements)) continue;
      const content = elements(child, 'flowElements');
      const anyDrawn = content.some((inner) => drawn.has(text(inner, 'id')));
      if (closed.has(text(child, 'id')) && content.length > 0 && !anyDrawn && !planes.has(child)) found.push(child);
      else visit(child);
    }
  };
  visit(root.$type === 'bpmn:Collaboration' ? null : root);
  for (const participant of elements(root, 'participants')) visit(element(participant, 'processRef'));
  return found;
}

/** Processes with content that the first drawing does not show, each with its own diagram if it has one. */
function otherProcesses(definitions: ModdleElement, root: ModdleElement, drawn: ReadonlySet<string>): Shown[] {
  const diagrams = elements(definitions, 'diagrams');
  const roots = diagrams.map((diagram) => element(element(diagram, 'plane'), 'bpmnElement'));
  const shown = new Set<ModdleElement | null>();
  for (const one of [root, ...roots.filter((other) => other?.$type === 'bpmn:Collaboration')])
    for (const seen of [one, ...elements(one, 'participants').map((participant) => element(participant, 'processRef'))]) shown.add(seen);
  return elements(definitions, 'rootElements').flatMap((one) => {
    const content = elements(one, 'flowElements').filter((child) => child.$type !== 'bpmn:DataObject');
    if (one.$type !== 'bpmn:Process' || shown.has(one) || content.length === 0 || text(one, 'id') === '') return [];
    const diagram = roots.indexOf(one);
    // Drawn on another's plane, as some tools do: nothing to add, and nothing to draw twice.
    if (diagram < 0 && content.some((child) => drawn.has(text(child, 'id')))) return [];
    return [{ root: one, plane: element(diagrams[diagram], 'plane'), diagram }];
  });
}

function placeRoot(root: ModdleElement): Placement {
  const placement = emptyPlacement();
  if (root.$type === 'bpmn:Collaboration') {
    merge(placement, placeCollaboration(root), MARGIN.x, MARGIN.y);
    return placement;
  }
  const scope = placeScope(root);
  const inner = emptyPlacement();
  if (scope.bands.length > 0) placeLanes(elements(root, 'laneSets'), 0, scope.width + 100, 0, scope, inner);
  merge(inner, scope, scope.bands.length > 0 ? 60 : 0, 0);
  merge(placement, inner, MARGIN.x, MARGIN.y);
  return placement;
}

function treeOf(xml: string): BpmnTree | null {
  const scanned = scanXml(xml, { ...LIMITS, attributeLength: Infinity });
  return scanned.ok ? bpmnTree(xml, scanned.scan) : null;
}

function intoPlane(plane: BpmnNode, content: string): Edit {
  const { xml } = plane;
  if (!xml.selfClosing) return { start: xml.contentEnd, end: xml.contentEnd, text: content };
  return { start: xml.contentStart - 2, end: xml.contentStart, text: `>${content}</${xml.name}>` };
}

function freshIds(tree: BpmnTree): (wish: string) => string {
  const taken = new Set(tree.nodes.map((node) => attributeValue(node, 'id')));
  return (wish) => {
    let id = wish;
    for (let number = 2; taken.has(id); number++) id = `${wish}_${number}`;
    taken.add(id);
    return id;
  };
}
