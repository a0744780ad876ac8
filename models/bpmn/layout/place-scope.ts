import { elements, type ModdleElement, text } from '../moddle';
import { arrange, type Cell, type Grid, group, largest } from './grid';
import { routeEdges, type Tracks } from './route-edges';
import { type Companion, scopeGraph, type ScopeGraph } from './scope-graph';
import { bottom, type Box, emptyPlacement, merge, middleX, type Placement, right } from './shapes';
import { defaultSize, type Size } from './sizes';

/** A scope laid out from 0, 0; `bands` are the top and height of each innermost lane. */
export type PlacedScope = Placement & {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly { readonly lane: ModdleElement; readonly top: number; readonly height: number }[];
  /** A free way for a vertical line to the right of each node. */
  readonly wayOut: ReadonlyMap<string, number>;
};

const ROW_GAP = 40;
const LANE_PADDING = 20;
const STRIP_GAP = 25;
const LABEL = { width: 90, lineHeight: 14 };
/** Space around the content of an expanded sub-process. */
const INSET = { x: 30, y: 30 };

/** Lays out a process or sub-process with everything in it. */
export function placeScope(container: ModdleElement, extraArtifacts: readonly ModdleElement[] = []): PlacedScope {
  const graph = scopeGraph(container, extraArtifacts);
  const byId = new Map(graph.nodes.map((node) => [text(node, 'id'), node]));
  const inner = innerScopes(graph.nodes);
  const size = (id: string): Size => {
    const scope = inner.get(id);
    if (scope) return { width: scope.width + 2 * INSET.x, height: scope.height + 2 * INSET.y };
    return defaultSize(local(byId.get(id)));
  };
  // They stand below everything: nothing leads to them, and in a column they would stretch the main flow.
  const apart = graph.lanes.length > 0 ? [] : graph.nodes.filter((node) => node.triggeredByEvent === true);
  const ids = graph.nodes.filter((node) => !apart.includes(node)).map((node) => text(node, 'id'));
  const grid = arrange({ nodes: ids, edges: graph.edges, laneOf: graph.laneOf, lanes: graph.lanes.length });
  const near = nearestNodes(graph, grid);
  const rows = placeRows(graph, grid, byId, size, near);
  const placement = emptyPlacement();
  const tracks: Tracks = new Map();
  const wayOut = new Map<string, number>();
  const route = routeEdges({ graph, grid, rows, tracks });
  const columns = placeColumns(grid, byId, size, tracks);
  for (const [id, cell] of grid.cells) placeNode(id, cell);
  route(placement, columns);
  placeCompanions(graph, near, grid, rows, placement);
  placeApart();
  labelNodes(graph, placement);
  const boxes = [...placement.shapes.values()];
  const width = largest(boxes.map(right), columns.end);
  return { ...placement, width, height: largest(boxes.map(bottom), rows.end), bands: rows.bands, wayOut };

  function placeApart() {
    let x = 0;
    const y = largest([...placement.shapes.values()].map(bottom), ids.length > 0 ? rows.end : -ROW_GAP) + ROW_GAP;
    for (const node of apart) {
      putShape(text(node, 'id'), x, y);
      x += size(text(node, 'id')).width + 50;
    }
  }

  function placeNode(id: string, cell: Cell) {
    const box = size(id);
    wayOut.set(id, columns.left(cell.column) + columns.width(cell.column) + 12);
    putShape(id, columns.left(cell.column) + (columns.width(cell.column) - box.width) / 2, rows.middle(cell) - box.height / 2);
  }

  function putShape(id: string, x: number, y: number) {
    const box = size(id);
    const shape = { x, y, ...box };
    placement.shapes.set(id, shape);
    const content = inner.get(id);
    if (content) {
      placement.expanded.add(id);
      merge(placement, content, x + INSET.x, shape.y + INSET.y);
    }
    graph.boundaries.get(id)?.forEach((event, position, all) => {
      const along = Math.min(40, (box.width - 36) / Math.max(1, all.length));
      placement.shapes.set(text(event, 'id'), { x: right(shape) - 46 - position * along, y: bottom(shape) - 18, width: 36, height: 36 });
    });
  }
}

export function local(node: ModdleElement | undefined): string {
  const name = (node?.$type ?? 'bpmn:Task').replace(/^.*:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function innerScopes(nodes: readonly ModdleElement[]): Map<string, PlacedScope> {
  const scopes = new Map<string, PlacedScope>();
  for (const node of nodes)
    if (elements(node, 'flowElements').length + elements(node, 'artifacts').length > 0) scopes.set(text(node, 'id'), placeScope(node));
  return scopes;
}

/** The leftmost node each companion belongs to. */
function nearestNodes(graph: ScopeGraph, grid: Grid): Map<Companion, string> {
  const hostOf = new Map([...graph.boundaries].flatMap(([host, events]) => events.map((event) => [text(event, 'id'), host] as const)));
  const near = new Map<Companion, string>();
  for (const companion of graph.companions) {
    const nodes = companion.ties.map((tie) => hostOf.get(tie.node) ?? tie.node).filter((node) => grid.cells.has(node));
    nodes.sort((a, b) => (grid.cells.get(a)?.column ?? 0) - (grid.cells.get(b)?.column ?? 0));
    if (nodes[0] !== undefined) near.set(companion, nodes[0]);
  }
  return near;
}

export type PlacedRows = {
  readonly end: number;
  readonly bands: PlacedScope['bands'];
  readonly middle: (at: { lane: number; row: number }) => number;
  /** Top of the strip above a row, where data and annotations stand. */
  readonly strip: (at: { lane: number; row: number }) => number;
  /** Between a row and the one below it. */
  readonly below: (at: { lane: number; row: number }) => number;
};

function placeRows(
  graph: ScopeGraph,
  grid: Grid,
  byId: ReadonlyMap<string, ModdleElement>,
  size: (id: string) => Size,
  near: ReadonlyMap<Companion, string>,
): PlacedRows {
  const inRow = group([...grid.cells], ([, cell]) => `${cell.lane} ${cell.row}`);
  const stripHeight = new Map<string, number>();
  for (const [companion, node] of near) {
    const cell = grid.cells.get(node);
    const key = `${cell?.lane} ${cell?.row}`;
    stripHeight.set(
      key,
      Math.max(stripHeight.get(key) ?? 0, companionSize(companion.element).height + STRIP_GAP + nameBelow(companion.element)),
    );
  }
  const middles: number[][] = [];
  const strips: number[][] = [];
  const belows: number[][] = [];
  const bands: { lane: ModdleElement; top: number; height: number }[] = [];
  const hasLanes = graph.lanes.length > 0;
  let y = 0;
  grid.rows.forEach((count, lane) => {
    const top = y;
    if (hasLanes) y += LANE_PADDING;
    const [laneMiddles, laneStrips, laneBelows]: [number[], number[], number[]] = [[], [], []];
    for (let row = 0; row < count; row++) {
      const nodes = (inRow.get(`${lane} ${row}`) ?? []).map(([id]) => id);
      const half = largest(
        nodes.map((id) => size(id).height / 2),
        8,
      );
      const foot = largest(
        nodes.map((id) => size(id).height / 2 + footOf(byId.get(id), graph.boundaries.has(id))),
        half,
      );
      laneStrips.push(y);
      y += stripHeight.get(`${lane} ${row}`) ?? 0;
      laneMiddles.push(y + half);
      laneBelows.push(y + half + foot + 10);
      y += half + foot + (row === count - 1 && hasLanes ? 0 : ROW_GAP * (nodes.length === 0 ? 0.5 : 1));
    }
    if (hasLanes) y = Math.max(y + LANE_PADDING, top + 120);
    // A lane with less in it than its least height keeps its only row in the middle.
    if (hasLanes && count === 1 && !stripHeight.has(`${lane} 0`)) {
      const shift = (top + y) / 2 - (laneMiddles[0] ?? 0);
      laneMiddles[0] = (laneMiddles[0] ?? 0) + shift;
      laneBelows[0] = (laneBelows[0] ?? 0) + shift;
    }
    middles.push(laneMiddles);
    strips.push(laneStrips);
    belows.push(laneBelows);
    const element = graph.lanes[lane];
    if (element) bands.push({ lane: element, top, height: y - top });
  });
  if (!hasLanes) y -= ROW_GAP;
  return {
    end: y,
    bands,
    middle: (at) => middles[at.lane]?.[at.row] ?? 0,
    strip: (at) => strips[at.lane]?.[at.row] ?? 0,
    below: (at) => belows[at.lane]?.[at.row] ?? 0,
  };
}

/** Room below a node for its name, or for boundary events and theirs. */
function footOf(node: ModdleElement | undefined, hasBoundaries: boolean): number {
  if (hasBoundaries) return 18 + 2 * LABEL.lineHeight;
  if (!node || !/Event|Gateway/.test(node.$type)) return 0;
  const name = text(node, 'name');
  return name === '' ? 0 : 6 + LABEL.lineHeight * linesOf(name);
}

/** Lines a name takes beside its element. */
export function linesOf(name: string): number {
  return Math.min(5, Math.ceil((name.length * 6) / LABEL.width));
}

export type PlacedColumns = {
  readonly end: number;
  readonly left: (column: number) => number;
  readonly width: (column: number) => number;
  /** The x of a track in the gap behind a column; -1 is the gap before the first. */
  readonly track: (column: number, track: number) => number;
};

function placeColumns(grid: Grid, byId: ReadonlyMap<string, ModdleElement>, size: (id: string) => Size, tracks: Tracks): PlacedColumns {
  const widths = Array.from({ length: grid.columns }, () => 50);
  for (const [id, cell] of grid.cells) {
    const node = byId.get(id);
    const named = node !== undefined && /Event|Gateway/.test(node.$type) && text(node, 'name') !== '';
    widths[cell.column] = Math.max(widths[cell.column] ?? 0, size(id).width, named ? LABEL.width : 0);
  }
  const gap = (column: number) => {
    const { count, least } = tracks.get(column) ?? { count: 0, least: 0 };
    if (column < 0) return count === 0 ? 0 : 10 + 12 * count;
    return Math.max(50 + 12 * Math.max(0, count - 1), least);
  };
  const lefts: number[] = [];
  let x = gap(-1);
  widths.forEach((width, column) => {
    lefts.push(x);
    x += width + gap(column);
  });
  const lastGap = gap(grid.columns - 1);
  const lastIsUsed = (tracks.get(grid.columns - 1)?.count ?? 0) > 0;
  return {
    end: lastIsUsed ? x : x - lastGap,
    left: (column) => lefts[column] ?? 0,
    width: (column) => widths[column] ?? 0,
    track: (column, track) => (column < 0 ? 6 + 12 * track : (lefts[column] ?? 0) + (widths[column] ?? 0) + 25 + 12 * track),
  };
}

/** Data and annotations in the strip above their node, from left to right; what belongs to nothing in a strip below everything. */
function placeCompanions(graph: ScopeGraph, near: ReadonlyMap<Companion, string>, grid: Grid, rows: PlacedRows, placement: Placement) {
  const free = new Map<number, number>();
  const sorted = [...graph.companions].sort((a, b) => {
    const [left, other] = [near.get(a), near.get(b)].map((node) => placement.shapes.get(node ?? '')?.x ?? 0);
    return (left ?? 0) - (other ?? 0);
  });
  let spare = 0;
  for (const companion of sorted) {
    const node = near.get(companion);
    const box = node === undefined ? undefined : placement.shapes.get(node);
    const cell = node === undefined ? undefined : grid.cells.get(node);
    const size = companionSize(companion.element);
    const y = cell ? rows.strip(cell) : rows.end + ROW_GAP;
    const wish = box ? middleX(box) - size.width / 2 : spare;
    const x = Math.max(wish, free.get(y) ?? -Infinity);
    const shape: Box = { x, y, ...size };
    free.set(y, right(shape) + (companion.element.$type === 'bpmn:TextAnnotation' ? 30 : 64));
    if (!box) spare = right(shape) + 60;
    placement.shapes.set(text(companion.element, 'id'), shape);
    for (const tie of companion.ties) {
      const target = placement.shapes.get(tie.node);
      if (!target) continue;
      const points = [
        { x: middleX(shape), y: target.y > shape.y ? bottom(shape) : shape.y },
        { x: middleX(target), y: target.y > shape.y ? target.y : bottom(target) },
      ];
      placement.edges.set(tie.id, tie.toNode ? points : points.reverse());
    }
  }
}

/** Room for the name below a data object. */
function nameBelow(companion: ModdleElement): number {
  return companion.$type === 'bpmn:TextAnnotation' ? 0 : LABEL.lineHeight * linesOf(text(companion, 'name'));
}

/** An annotation is as high as its text needs. */
export function companionSize(companion: ModdleElement): Size {
  const size = defaultSize(local(companion));
  const lines = Math.ceil((text(companion, 'text').length * 6.5) / (size.width - 10));
  return companion.$type === 'bpmn:TextAnnotation' ? { ...size, height: Math.min(300, Math.max(30, 12 + lines * 15)) } : size;
}

/** Names stand below events and gateways; where a line leaves downwards above them, where one leaves upwards too beside them. */
function labelNodes(graph: ScopeGraph, placement: Placement) {
  const docked = new Set(
    [...placement.edges.values()].flatMap((points) => points.map((point) => `${Math.round(point.x)} ${Math.round(point.y)}`)),
  );
  const boundaries = [...graph.boundaries.values()].flat();
  for (const node of [...graph.nodes, ...boundaries]) {
    const name = text(node, 'name');
    const box = placement.shapes.get(text(node, 'id'));
    if (name === '' || !box || !/Event|Gateway/.test(node.$type)) continue;
    const height = LABEL.lineHeight * linesOf(name);
    const width = Math.min(LABEL.width, name.length * 6 + 6);
    const down = docked.has(`${Math.round(middleX(box))} ${Math.round(bottom(box))}`);
    const up = docked.has(`${Math.round(middleX(box))} ${Math.round(box.y)}`);
    const beside = (down && up) || (down && node.$type === 'bpmn:BoundaryEvent');
    const x = middleX(box) - (beside ? width + 8 : width / 2);
    const y = beside ? bottom(box) + 2 : down ? box.y - height - 4 : bottom(box) + 5;
    placement.labels.set(text(node, 'id'), { x, y, width, height });
  }
}
