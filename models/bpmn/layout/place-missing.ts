import { element, elements, type ModdleElement, text } from '../moddle';
import { isFlowNode } from '../read-flow-elements';
import { between, placePool } from './place-collaboration';
import { missingLanes } from './place-lanes';
import { local, placeScope } from './place-scope';
import {
  around,
  bottom,
  type Box,
  emptyPlacement,
  merge,
  middleX,
  middleY,
  type Placement,
  type Point,
  right,
  straightened,
} from './shapes';
import { defaultSize } from './sizes';

const GAP = 50;
/** Steps down while looking for a free place. */
const MOST_STEPS = 200;

/** Places only what a drawing lacks: nodes beside their neighbours, whole pools below, lines around what stands in their way. */
export function placeMissing(root: ModdleElement, missing: readonly ModdleElement[], plane: ModdleElement): Placement {
  const drawn = new Map<string, Box>();
  /** Pools, lanes and open sub-processes: others may lie on them. */
  const containers = new Set<string>();
  for (const piece of elements(plane, 'planeElement')) {
    const box = element(piece, 'bounds');
    const id = text(element(piece, 'bpmnElement'), 'id');
    if (piece.isExpanded === true || /:(Participant|Lane|Group)$/.test(element(piece, 'bpmnElement')?.$type ?? '')) containers.add(id);
    if (box && id !== '') drawn.set(id, { x: Number(box.x), y: Number(box.y), width: Number(box.width), height: Number(box.height) });
  }
  const placement = emptyPlacement();
  const wanted = new Set(missing);
  const put = (id: string, box: Box) => {
    placement.shapes.set(id, box);
    drawn.set(id, box);
  };
  for (const participant of elements(root, 'participants')) {
    containers.add(text(participant, 'id'));
    if (wanted.has(participant)) addPool(participant);
  }
  const nodes = missing.filter((candidate) => !drawn.has(text(candidate, 'id')) && isShape(candidate));
  // Those beside something already drawn first, so that the others find a neighbour too.
  for (let round = 0; round < 2; round++) for (const node of nodes) if (!drawn.has(text(node, 'id'))) addShape(node, round === 0);
  for (const [id, box] of missingLanes(root, drawn)) {
    containers.add(id);
    put(id, box);
  }
  const leaves = [...drawn].filter(([id]) => !containers.has(id)).map(([, box]) => box);
  for (const line of missing) {
    const id = text(line, 'id');
    if (!isLine(line) || placement.edges.has(id)) continue;
    const [source, target] = ends(line).map((end) => drawn.get(end));
    if (source && target)
      placement.edges.set(id, line.$type === 'bpmn:SequenceFlow' ? routeAround(source, target, leaves) : between(source, target));
  }
  return placement;

  function below(): Box {
    return around(drawn.values()) ?? { x: 160, y: 80, width: 600, height: 0 };
  }

  function addPool(participant: ModdleElement) {
    const process = element(participant, 'processRef');
    const content = elements(process, 'flowElements').filter(isFlowNode);
    const inside = content.map((node) => drawn.get(text(node, 'id'))).filter((box) => box !== undefined);
    const space = below();
    const id = text(participant, 'id');
    const hull = around(inside);
    if (hull) put(id, { x: hull.x - 80, y: hull.y - 40, width: hull.width + 120, height: hull.height + 80 });
    else if (!process || content.length === 0) put(id, { x: space.x, y: space.y - 60 - 80, width: Math.max(600, space.width), height: 60 });
    else {
      const pool = emptyPlacement();
      const scope = placeScope(process);
      placePool(participant, scope, Math.max(600, space.width, scope.width + 150), 0, pool);
      const moved = emptyPlacement();
      merge(moved, pool, space.x, bottom(space) + 80);
      merge(placement, moved, 0, 0);
      for (const [key, box] of moved.shapes) drawn.set(key, box);
    }
  }

  function addShape(node: ModdleElement, onlyBesideNeighbours: boolean) {
    const id = text(node, 'id');
    const host = node.$type === 'bpmn:BoundaryEvent' ? drawn.get(text(element(node, 'attachedToRef'), 'id')) : undefined;
    if (host) return put(id, { x: right(host) - 46, y: bottom(host) - 18, width: 36, height: 36 });
    const size = defaultSize(local(node));
    const [before, behind] = neighbours(node);
    if (!before && !behind && onlyBesideNeighbours) return;
    const inner = elements(node, 'flowElements').length > 0 ? placeScope(node) : null;
    const needed = inner ? { width: inner.width + 60, height: inner.height + 60 } : size;
    let box: Box;
    if (before) box = { x: right(before) + GAP, y: middleY(before) - needed.height / 2, ...needed };
    else if (behind) box = { x: behind.x - GAP - needed.width, y: middleY(behind) - needed.height / 2, ...needed };
    else {
      const scope = scopeBox(node) ?? below();
      box = { x: scope.x + GAP, y: scopeBox(node) ? scope.y + GAP : bottom(scope) + GAP, ...needed };
    }
    put(id, freePlace(box));
    if (inner) {
      placement.expanded.add(id);
      const placed = drawn.get(id) as Box;
      merge(placement, inner, placed.x + 30, placed.y + 30);
      for (const [key, innerBox] of inner.shapes)
        drawn.set(key, { ...innerBox, x: innerBox.x + placed.x + 30, y: innerBox.y + placed.y + 30 });
    }
  }

  function scopeBox(node: ModdleElement): Box | undefined {
    return drawn.get(text(node.$parent, 'id'));
  }

  function neighbours(node: ModdleElement): [Box | undefined, Box | undefined] {
    const find = (list: string, end: string) =>
      elements(node, list)
        .map((flow) => drawn.get(text(element(flow, end), 'id')))
        .find((box) => box !== undefined);
    const flows = elements(node.$parent, 'flowElements').filter((flow) => flow.$type === 'bpmn:SequenceFlow');
    const by = (own: string, other: string) =>
      flows
        .filter((flow) => element(flow, own) === node)
        .map((flow) => drawn.get(text(element(flow, other), 'id')))
        .find((box) => box !== undefined);
    return [find('incoming', 'sourceRef') ?? by('targetRef', 'sourceRef'), find('outgoing', 'targetRef') ?? by('sourceRef', 'targetRef')];
  }

  function freePlace(wish: Box): Box {
    const others = [...drawn].filter(([id]) => !containers.has(id)).map(([, box]) => box);
    let box = wish;
    for (let step = 0; step < MOST_STEPS; step++) {
      const hit = others.find((other) => overlaps(box, other, 15));
      if (!hit) return box;
      box = { ...box, y: bottom(hit) + 30 };
    }
    return { ...wish, y: bottom(below()) + GAP };
  }
}

function overlaps(a: Box, b: Box, margin: number): boolean {
  return a.x - margin < right(b) && right(a) + margin > b.x && a.y - margin < bottom(b) && bottom(a) + margin > b.y;
}

function isShape(candidate: ModdleElement): boolean {
  return isFlowNode(candidate) || /:(Data(Object|Store)Reference|TextAnnotation)$/.test(candidate.$type);
}

function isLine(candidate: ModdleElement): boolean {
  return /(Flow|Association)$/.test(candidate.$type);
}

function ends(line: ModdleElement): string[] {
  if (line.$type === 'bpmn:DataInputAssociation') return [text(elements(line, 'sourceRef')[0], 'id'), text(line.$parent, 'id')];
  if (line.$type === 'bpmn:DataOutputAssociation') return [text(line.$parent, 'id'), text(element(line, 'targetRef'), 'id')];
  return [text(element(line, 'sourceRef'), 'id'), text(element(line, 'targetRef'), 'id')];
}

/** The first of the usual courses that runs through nothing; the plainest if none does. */
function routeAround(source: Box, target: Box, obstacles: readonly Box[]): Point[] {
  const from = { x: right(source), y: middleY(source) };
  const to = { x: target.x, y: middleY(target) };
  const half = (from.x + to.x) / 2;
  const courses: Point[][] = [];
  if (from.x < to.x) {
    for (const x of [half, from.x + 20, to.x - 20]) courses.push([from, { x, y: from.y }, { x, y: to.y }, to]);
    courses.push([{ x: middleX(source), y: to.y > from.y ? bottom(source) : source.y }, { x: middleX(source), y: to.y }, to]);
  }
  const lowest = Math.max(bottom(source), bottom(target));
  for (const y of [lowest + 20, lowest + 60, lowest + 120, Math.min(source.y, target.y) - 20, Math.min(source.y, target.y) - 60]) {
    const out = y > from.y ? bottom(source) : source.y;
    const into = y > to.y ? bottom(target) : target.y;
    courses.push([
      { x: middleX(source), y: out },
      { x: middleX(source), y },
      { x: middleX(target), y },
      { x: middleX(target), y: into },
    ]);
    courses.push([from, { x: from.x + 20, y: from.y }, { x: from.x + 20, y }, { x: to.x - 20, y }, { x: to.x - 20, y: to.y }, to]);
  }
  const others = obstacles.filter((box) => box !== source && box !== target);
  const clear = courses.find((points) =>
    points.every((point, index) => index === 0 || !others.some((box) => crosses(points[index - 1] as Point, point, box))),
  );
  return straightened(clear ?? (courses[0] as Point[]));
}

function crosses(a: Point, b: Point, box: Box): boolean {
  return overlaps({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }, box, 2);
}
