import { type BpmnNode, type BpmnTree, attribute, childOf, attributeValue } from '../bpmn-tree';
import { defaultSize } from '../layout/sizes';
import { noteAll, type RepairLog } from './repair-log';

/** Coordinates beyond this make drawing hang or vanish. */
const FARTHEST = 1e6;

/** The number bpmn-js would read; null where it could not draw with it. */
function coordinate(raw: string | null | undefined): number | null {
  const value = Number.parseFloat(raw ?? '');
  return Number.isFinite(value) && Math.abs(value) < FARTHEST ? value : null;
}

/**
 * Makes every shape one that can be drawn: a shape without finite, positive size gets the usual size of its type; one without a
 * usable position, and an edge without two usable points, is taken out, so that the layout places it.
 */
export function repairGeometry(tree: BpmnTree, log: RepairLog) {
  const types = new Map<string, BpmnNode>();
  for (const node of tree.nodes) if (node.vocabulary === 'bpmn' && !node.opaque) types.set(attributeValue(node, 'id') ?? '', node);
  const resized: string[] = [];
  const unplaced: string[] = [];
  const unfit: string[] = [];
  const lines: string[] = [];
  const labels: (string | null)[] = [];
  for (const node of tree.nodes) {
    if (node.vocabulary !== 'bpmndi' || node.opaque) continue;
    const target = attributeValue(node, 'bpmnElement') ?? '';
    const kind = types.get(target)?.local;
    if (kind !== undefined && (node.local === 'BPMNShape') === isLine(kind) && /^BPMN(Shape|Edge)$/.test(node.local)) {
      // A line drawn as a box, or the other way round, cannot be drawn at all.
      remove(node, log);
      unfit.push(target);
    } else if (node.local === 'BPMNShape' && !hasPosition(node)) {
      remove(node, log);
      unplaced.push(target);
    } else if (node.local === 'BPMNShape' && !hasSize(node)) {
      resize(node, types.get(target), log);
      resized.push(target);
    } else if (node.local === 'BPMNEdge' && !repairWaypoints(node, log)) {
      remove(node, log);
      lines.push(target);
    } else if (node.local === 'BPMNLabel' && repairLabel(node, log)) labels.push(node.parent && attributeValue(node.parent, 'bpmnElement'));
    const element = types.get(target);
    if (element && (unplaced.at(-1) === target || resized.at(-1) === target)) log.adapted.add(element);
  }
  noteAll(log, 'shape-without-size', true, resized);
  noteAll(log, 'shape-without-position', true, unplaced);
  noteAll(log, 'drawing-unfit', true, unfit);
  noteAll(log, 'line-without-course', true, lines);
  noteAll(log, 'label-without-place', true, labels);
}

function isLine(local: string): boolean {
  return /Flow$|ssociation$|^conversationLink$/.test(local);
}

function bounds(node: BpmnNode): BpmnNode | null {
  return childOf(node, 'dc', 'Bounds');
}

function hasPosition(shape: BpmnNode): boolean {
  const box = bounds(shape);
  return box !== null && coordinate(attributeValue(box, 'x')) !== null && coordinate(attributeValue(box, 'y')) !== null;
}

function hasSize(shape: BpmnNode): boolean {
  const box = bounds(shape);
  return ['width', 'height'].every((side) => (coordinate(box && attributeValue(box, side)) ?? 0) > 0);
}

function resize(shape: BpmnNode, element: BpmnNode | undefined, log: RepairLog) {
  const box = bounds(shape);
  if (!box) return;
  const size = defaultSize(element?.local ?? 'task', attributeValue(shape, 'isExpanded') === 'true');
  for (const side of ['width', 'height'] as const) {
    const present = attribute(box, side);
    if (present) log.edits.push({ start: present.start, end: present.end, text: `${side}="${size[side]}"` });
    else {
      const place = box.xml.start + 1 + box.xml.name.length;
      log.edits.push({ start: place, end: place, text: ` ${side}="${size[side]}"` });
    }
  }
}

/** Takes out unusable points; false where fewer than two are left. */
function repairWaypoints(edge: BpmnNode, log: RepairLog): boolean {
  const points = edge.children.filter((child) => child.vocabulary === 'di' && child.local === 'waypoint');
  const bad = points.filter((point) => coordinate(attributeValue(point, 'x')) === null || coordinate(attributeValue(point, 'y')) === null);
  for (const point of bad) remove(point, log);
  return points.length - bad.length >= 2;
}

/** Takes out a place that is none, and tells whether it did. */
function repairLabel(label: BpmnNode, log: RepairLog): boolean {
  const box = bounds(label);
  const sides = ['x', 'y', 'width', 'height'];
  if (!box || sides.every((side) => coordinate(attributeValue(box, side)) !== null)) return false;
  remove(box, log);
  return true;
}

function remove(node: BpmnNode, log: RepairLog) {
  log.edits.push({ start: node.xml.start, end: node.xml.end, text: '' });
}
