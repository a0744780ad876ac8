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
 * Adds to the text what its drawing lacks: a whole layout where there is no drawing, else only the missing pieces beside what is
 * there, and a drawing of its own for the content of a closed sub-process that has none. Everything already drawn stays as it is.
 */
export function completeGeometry(xml: string, definitions: ModdleElement): Completed {
  const shown = shownRoot(definitions);
  if (!shown) return { xml, placed: 0, remarks: [] };
  const drawn = drawnElements(definitions);
  const expected = expectedElements(shown.root, drawn, closedSubProcesses(definitions));
  // Data drawn beside a step without a line to it is a choice of whoever drew it.
  const missing = expected.filter((candidate) => !drawn.has(text(candidate, 'id')) && !(isData(candidate) && joinsDrawn(candidate, drawn)));
  const closed = emptyClosed(shown.root, definitions, drawn);
  const remarks: Remark[] = [];
  const others = undrawnProcesses(definitions, shown.root);
  if (others.length > 0)
    remarks.push({
      code: 'process-not-drawn',
      element: text(others[0], 'id'),
      kept: true,
      params: { count: others.length, name: text(others[0], 'name') || text(others[0], 'id') },
    });
  if (missing.length === 0 && closed.length === 0 && shown.plane) return { xml, placed: 0, remarks };

  const tree = treeOf(xml);
  if (!tree) return { xml, placed: 0, remarks };
  const fresh = freshIds(tree);
  const edits: Edit[] = [];
  const whole = expected.length > 0 && missing.length === expected.length;
  const placement = whole || !shown.plane ? placeRoot(shown.root) : placeMissing(shown.root, missing, shown.plane);
  const plane = shown.plane ? tree.nodes.find((node) => node.vocabulary === 'bpmndi' && node.local === 'BPMNPlane') : undefined;
  if (plane) edits.push(intoPlane(plane, planeContent(placement, new Set(), prefixesFrom(plane.namespaces), fresh)));
  const behind = plane ? [] : [diagramText(text(shown.root, 'id'), placement, new Set(), prefixesFrom(tree.root.namespaces), fresh)];
  for (const subProcess of closed) {
    const inner = emptyPlacement();
    merge(inner, placeScope(subProcess), MARGIN.x, MARGIN.y);
    behind.push(diagramText(text(subProcess, 'id'), inner, new Set(), prefixesFrom(tree.root.namespaces), fresh));
  }
  if (behind.length > 0) edits.push({ start: tree.root.xml.contentEnd, end: tree.root.xml.contentEnd, text: `\n${behind.join('')}` });
  remarks.push(...tellPlaced(missing, placement, whole, closed));
  const selfClosing = tree.root.xml.selfClosing;
  return { xml: selfClosing ? xml : applyEdits(xml, edits), placed: placement.shapes.size, remarks };
}

function isData(candidate: ModdleElement): boolean {
  return /:Data(Input|Output)Association$/.test(candidate.$type);
}

function joinsDrawn(association: ModdleElement, drawn: ReadonlySet<string>): boolean {
  const ends = [association.$parent, ...elements(association, 'sourceRef'), element(association, 'targetRef')];
  const named = ends.filter((end): end is ModdleElement => !!end && /Reference$|Task$|Event$|Activity$|Process$/.test(end.$type));
  return named.every((end) => drawn.has(text(end, 'id')));
}

function tellPlaced(missing: readonly ModdleElement[], placement: Placement, whole: boolean, closed: readonly ModdleElement[]): Remark[] {
  const remarks: Remark[] = [];
  const placed = missing.filter((candidate) => placement.shapes.has(text(candidate, 'id')) || placement.edges.has(text(candidate, 'id')));
  const shapes = placed.filter((candidate) => placement.shapes.has(text(candidate, 'id')));
  if (placed.length > 0)
    remarks.push({
      code: whole ? 'layout-computed' : 'layout-completed',
      element: text(placed[0], 'id'),
      kept: true,
      params: { count: shapes.length || placed.length },
    });
  for (const subProcess of closed)
    remarks.push({
      code: 'layout-subprocess',
      element: text(subProcess, 'id'),
      kept: true,
      params: {
        count: elements(subProcess, 'flowElements').filter((child) => child.$type !== 'bpmn:SequenceFlow').length,
        name: text(subProcess, 'name') || text(subProcess, 'id'),
      },
    });
  return remarks;
}

/** What bpmn-js shows: the root of the first diagram, else the collaboration, else the process with most in it. */
function shownRoot(definitions: ModdleElement): { root: ModdleElement; plane: ModdleElement | null } | null {
  const plane = element(elements(definitions, 'diagrams')[0], 'plane');
  const named = element(plane, 'bpmnElement');
  if (plane && named) return { root: named, plane };
  const roots = elements(definitions, 'rootElements');
  const collaboration = roots.find((root) => root.$type === 'bpmn:Collaboration' && elements(root, 'participants').length > 0);
  const processes = roots.filter((root) => root.$type === 'bpmn:Process');
  const size = (process: ModdleElement) => elements(process, 'flowElements').length;
  const largest = processes.reduce<ModdleElement | undefined>((best, one) => (best && size(best) >= size(one) ? best : one), undefined);
  const root = collaboration ?? largest ?? roots.find((one) => one.$type === 'bpmn:Collaboration');
  return root && text(root, 'id') !== '' ? { root, plane } : null;
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
function emptyClosed(root: ModdleElement, definitions: ModdleElement, drawn: ReadonlySet<string>): ModdleElement[] {
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

function undrawnProcesses(definitions: ModdleElement, root: ModdleElement): ModdleElement[] {
  const shown = new Set<ModdleElement | null>([root, ...elements(root, 'participants').map((one) => element(one, 'processRef'))]);
  if (!/:(Process|Collaboration)$/.test(root.$type)) return [];
  return elements(definitions, 'rootElements').filter(
    (one) => one.$type === 'bpmn:Process' && !shown.has(one) && elements(one, 'flowElements').length > 0,
  );
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
