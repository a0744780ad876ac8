import { element, elements, type ModdleElement, text } from '../moddle';
import { companionSize, type PlacedScope, placeScope } from './place-scope';
import { bottom, type Box, emptyPlacement, merge, middleX, type Placement, type Point, right, straightened } from './shapes';

const HEADER = 30;
const PADDING = 30;
const BAR_HEIGHT = 60;
const POOL_GAP = 80;
const LEAST_WIDTH = 600;

/** Lays out a whole collaboration: pools without content as bars on top, the others below each other, messages between them. */
export function placeCollaboration(collaboration: ModdleElement): Placement {
  const placement = emptyPlacement();
  const participants = elements(collaboration, 'participants');
  const scopes = new Map<ModdleElement, PlacedScope>();
  const seen = new Set<ModdleElement>();
  for (const participant of participants) {
    const process = element(participant, 'processRef');
    if (!process || seen.has(process) || elements(process, 'flowElements').length === 0) continue;
    seen.add(process);
    scopes.set(participant, placeScope(process, artifactsOf(process, collaboration)));
  }
  const width = Math.max(LEAST_WIDTH, ...[...scopes].map(([participant, scope]) => poolWidth(participant, scope)));
  const wayOut = new Map<string, number>();
  let y = 0;
  for (const participant of participants.filter((candidate) => !scopes.has(candidate))) {
    placement.shapes.set(text(participant, 'id'), { x: 0, y, width, height: BAR_HEIGHT });
    y += BAR_HEIGHT + POOL_GAP;
  }
  for (const [participant, scope] of scopes) {
    const pool = placePool(participant, scope, width, y, placement);
    for (const [id, x] of scope.wayOut) wayOut.set(id, x + HEADER + laneDepth(participant) * HEADER + PADDING);
    y = bottom(pool) + POOL_GAP;
  }
  routeMessages(collaboration, placement, wayOut);
  placeLoose(collaboration, placement, y);
  return placement;
}

/** Annotations of the collaboration that belong to nodes of one process, with their lines. */
function artifactsOf(process: ModdleElement, collaboration: ModdleElement): ModdleElement[] {
  const inside = new Set<ModdleElement | null>(elements(process, 'flowElements'));
  const found = new Set<ModdleElement>();
  for (const artifact of elements(collaboration, 'artifacts')) {
    if (artifact.$type !== 'bpmn:Association') continue;
    const [source, target] = [element(artifact, 'sourceRef'), element(artifact, 'targetRef')];
    const other = inside.has(target) ? source : inside.has(source) ? target : null;
    if (other?.$type === 'bpmn:TextAnnotation') found.add(other).add(artifact);
  }
  return [...found];
}

function laneDepth(participant: ModdleElement): number {
  return depthOf(elements(element(participant, 'processRef'), 'laneSets'));
}

function depthOf(sets: readonly ModdleElement[]): number {
  const lanes = sets.flatMap((set) => elements(set, 'lanes'));
  if (lanes.length === 0) return 0;
  return 1 + Math.max(...lanes.map((lane) => depthOf([element(lane, 'childLaneSet')].filter((set) => set !== null))));
}

function poolWidth(participant: ModdleElement, scope: PlacedScope): number {
  return HEADER + laneDepth(participant) * HEADER + scope.width + 2 * PADDING;
}

/** One pool with its lanes and content at a height; returns its box. */
export function placePool(participant: ModdleElement, scope: PlacedScope, width: number, y: number, placement: Placement): Box {
  const hasLanes = scope.bands.length > 0;
  const inset = hasLanes ? 0 : PADDING;
  const pool = { x: 0, y, width, height: Math.max(120, scope.height + 2 * inset) };
  placement.shapes.set(text(participant, 'id'), pool);
  const depth = laneDepth(participant);
  merge(placement, scope, HEADER + depth * HEADER + PADDING, y + inset + (hasLanes ? 0 : (pool.height - 2 * inset - scope.height) / 2));
  placeLanes(elements(element(participant, 'processRef'), 'laneSets'), HEADER, width, y, scope, placement);
  return pool;
}

/** Lanes as bands; a lane with inner lanes spans them. Returns the top and bottom they cover. */
export function placeLanes(
  sets: readonly ModdleElement[],
  x: number,
  poolWidth: number,
  y: number,
  scope: PlacedScope,
  placement: Placement,
): [top: number, bottom: number] {
  let [top, end] = [Infinity, -Infinity];
  for (const lane of sets.flatMap((set) => elements(set, 'lanes'))) {
    const inner = element(lane, 'childLaneSet');
    const band = scope.bands.find((candidate) => candidate.lane === lane);
    const [from, to] = band
      ? [y + band.top, y + band.top + band.height]
      : placeLanes(inner ? [inner] : [], x + HEADER, poolWidth, y, scope, placement);
    if (!Number.isFinite(from)) continue;
    placement.shapes.set(text(lane, 'id'), { x, y: from, width: poolWidth - x, height: to - from });
    top = Math.min(top, from);
    end = Math.max(end, to);
  }
  return [top, end];
}

/** Annotations of the collaboration stand below everything; their lines go straight. */
function placeLoose(collaboration: ModdleElement, placement: Placement, y: number) {
  let x = 0;
  for (const artifact of elements(collaboration, 'artifacts')) {
    if (artifact.$type !== 'bpmn:TextAnnotation' || placement.shapes.has(text(artifact, 'id'))) continue;
    const size = companionSize(artifact);
    placement.shapes.set(text(artifact, 'id'), { x, y: y - POOL_GAP / 2, ...size });
    x += size.width + 40;
  }
  for (const artifact of elements(collaboration, 'artifacts')) {
    if (artifact.$type !== 'bpmn:Association' || placement.edges.has(text(artifact, 'id'))) continue;
    const [source, target] = (['sourceRef', 'targetRef'] as const).map((end) => placement.shapes.get(text(element(artifact, end), 'id')));
    if (source && target) placement.edges.set(text(artifact, 'id'), between(source, target));
  }
}

/** A straight line between the facing sides of two boxes. */
export function between(source: Box, target: Box): Point[] {
  const down = target.y > source.y;
  return [
    { x: middleX(source), y: down ? bottom(source) : source.y },
    { x: middleX(target), y: down ? target.y : bottom(target) },
  ];
}

/** Message flows run vertically, aside where a node is in the way. */
function routeMessages(collaboration: ModdleElement, placement: Placement, wayOut: ReadonlyMap<string, number>) {
  const pools = new Set(elements(collaboration, 'participants').map((participant) => text(participant, 'id')));
  const obstacles = [...placement.shapes].filter(([id]) => wayOut.has(id));
  const used = new Map<string, number>();
  let crossings = 0;
  const flows = elements(collaboration, 'messageFlows');
  const ends = flows.map((flow) => [text(element(flow, 'sourceRef'), 'id'), text(element(flow, 'targetRef'), 'id')] as const);
  const times = new Map<string, number>();
  for (const id of ends.flat()) times.set(id, (times.get(id) ?? 0) + 1);
  flows.forEach((flow, index) => {
    const [from, to] = ends[index] ?? ['', ''];
    const source = placement.shapes.get(from);
    const target = placement.shapes.get(to);
    if (!source || !target || from === to) return;
    placement.edges.set(text(flow, 'id'), route(end(from, source), end(to, target)));
  });
  labelMessages(flows, placement);

  type End = { id: string; box: Box; x: number; isPool: boolean };
  function end(id: string, box: Box): End {
    // Several messages of one node leave beside each other.
    const number = used.get(id) ?? 0;
    used.set(id, number + 1);
    const step = Math.min(20, (box.width - 20) / Math.max(1, times.get(id) ?? 1));
    const x = middleX(box) + (number - ((times.get(id) ?? 1) - 1) / 2) * step;
    return { id, box, x, isPool: pools.has(id) };
  }

  function route(source: End, target: End): Point[] {
    const down = source.box.y < target.box.y;
    const start = down ? bottom(source.box) : source.box.y;
    const finish = down ? target.box.y : bottom(target.box);
    if (source.isPool && target.isPool) {
      const x = Math.max(source.box.x, target.box.x) + 60 + 40 * ((used.get(source.id) ?? 1) % 12);
      return [
        { x, y: start },
        { x, y: finish },
      ];
    }
    if (source.isPool) return [...leave(target, start, !down)].reverse();
    if (target.isPool) return leave(source, finish, down);
    // Between two pools both ends come out to the space between them.
    const border = poolOf(down ? target.box : source.box);
    // Beside each other, so that each can be followed.
    const middle = (border?.y ?? Math.max(source.box.y, target.box.y)) - POOL_GAP / 2 + (((crossings++ % 5) - 2) * POOL_GAP) / 8;
    return straightened([...leave(source, middle, down), ...leave(target, middle, !down).reverse()]);
  }

  /** From a node up or down to a height, around what stands in its column. */
  function leave(from: End, y: number, down: boolean): Point[] {
    const start = down ? bottom(from.box) : from.box.y;
    const [top, end] = [Math.min(start, y), Math.max(start, y)];
    if (isFree(from.x, top, end, from.id))
      return [
        { x: from.x, y: start },
        { x: from.x, y },
      ];
    const step = start + (down ? 15 : -15);
    const ways = [...new Set(wayOut.values())].sort((a, b) => Math.abs(a - from.x) - Math.abs(b - from.x));
    const aside = ways.find((x) => isFree(x, Math.min(step, y), Math.max(step, y), '')) ?? wayOut.get(from.id) ?? from.x;
    return [
      { x: from.x, y: start },
      { x: from.x, y: step },
      { x: aside, y: step },
      { x: aside, y },
    ];
  }

  function isFree(x: number, top: number, end: number, except: string): boolean {
    return !obstacles.some(([id, box]) => id !== except && box.x - 5 < x && right(box) + 5 > x && box.y < end && bottom(box) > top);
  }

  function poolOf(box: Box): Box | undefined {
    for (const id of pools) {
      const pool = placement.shapes.get(id);
      if (pool && pool.y <= box.y && bottom(pool) >= bottom(box)) return pool;
    }
    return undefined;
  }
}

/** Names stand beside their own flow, off the names and lines of the others as far as there is room. */
function labelMessages(flows: readonly ModdleElement[], placement: Placement) {
  const taken: Box[] = [];
  const runs = flows.map((flow) => longestRun(placement.edges.get(text(flow, 'id')) ?? []));
  flows.forEach((flow, index) => {
    const run = runs[index];
    const name = text(flow, 'name');
    if (!run || name === '') return;
    const others = runs.flatMap((other) => (other && other !== run ? [{ ...other, x: other.x - 2, width: 4 }] : []));
    const places = besideRun(run, name);
    const place =
      places.find((box) => ![...taken, ...others].some((other) => overlap(box, other))) ??
      places.find((box) => !taken.some((other) => overlap(box, other))) ??
      places[0];
    if (!place) return;
    taken.push(place);
    placement.labels.set(text(flow, 'id'), place);
  });
}

/** The longest upright piece of a way, as a box without width. */
function longestRun(points: readonly Point[]): Box | null {
  let best: Box | null = null;
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point;
    const run = { x: before.x, y: Math.min(before.y, point.y), width: 0, height: Math.abs(before.y - point.y) };
    if (!best || run.height > best.height) best = run;
  });
  return best;
}

/** Where a name may stand beside an upright line: near its upper end, outside the pool, where no node is in the way; else further down. */
function besideRun(run: Box, name: string): Box[] {
  const width = Math.min(90, name.length * 6 + 6);
  const height = 14 * Math.ceil((name.length * 6) / 90);
  const [after, before] = [run.x + 6, run.x - 6 - width];
  const rows = [run.y + 10, bottom(run) - height - 10, run.y + height + 14, run.y + 2 * height + 18];
  return rows.flatMap((y, index) => (index > 0 && bottom(run) < y + height ? [] : [after, before].map((x) => ({ x, y, width, height }))));
}

function overlap(one: Box, other: Box): boolean {
  return one.x < right(other) && other.x < right(one) && one.y < bottom(other) && other.y < bottom(one);
}
