import { text } from '../moddle';
import type { Cell, Grid } from './grid';
import type { PlacedColumns, PlacedRows } from './place-scope';
import type { ScopeEdge, ScopeGraph } from './scope-graph';
import { bottom, type Box, middleX, middleY, type Placement, type Point, right, straightened } from './shapes';

/** What the gap behind each column must hold: vertical tracks, and names of flows. -1 is the gap before the first. */
export type Tracks = Map<number, { count: number; least: number }>;

type Input = { readonly graph: ScopeGraph; readonly grid: Grid; readonly rows: PlacedRows; readonly tracks: Tracks };

/** A vertical stretch in a gap; those of one owner may share a track, others that overlap may not. */
type Vertical = { readonly gap: number; readonly from: number; readonly to: number; readonly owner: string; track: number };

type Plan = {
  readonly edge: ScopeEdge;
  /** Leaves its source, or enters its target, through the middle of its upper or lower side. */
  readonly out: 'right' | 'vertical';
  readonly in: 'left' | 'vertical';
  readonly first: Vertical | null;
  readonly second: Vertical | null;
  /** The y of the stretch between the verticals. */
  readonly run: number;
};

/**
 * Plans the course of every sequence flow on the grid, gives each vertical stretch a track of its own, and returns what draws them
 * once the columns have their place. Rows come first, so that the tracks needed decide how wide the gaps become.
 */
export function routeEdges({ graph, grid, rows, tracks }: Input): (placement: Placement, columns: PlacedColumns) => void {
  const occupied = occupancy(grid);
  const plans: Plan[] = [];
  const gateways = new Set(graph.nodes.filter((node) => node.$type.endsWith('Gateway')).map((node) => text(node, 'id')));
  for (const edge of graph.edges) {
    const plan = planEdge(edge);
    if (plan) plans.push(plan);
  }
  assignTracks(
    plans.flatMap((plan) => [plan.first, plan.second]).filter((vertical) => vertical !== null),
    tracks,
  );
  for (const { edge, out, first } of plans) {
    const cell = grid.cells.get(edge.from);
    if (edge.name === '' || !cell || edge.boundary !== null) continue;
    const gap = tracks.get(cell.column) ?? { count: 0, least: 0 };
    const before = first ? 30 + 12 * first.track : out === 'vertical' ? -15 : 10;
    tracks.set(cell.column, { ...gap, least: Math.max(gap.least, before + labelWidth(edge.name) + 12) });
  }
  return (placement, columns) => {
    for (const plan of plans) drawEdge(plan, placement, columns);
  };

  function planEdge(edge: ScopeEdge): Plan | null {
    const source = grid.cells.get(edge.from);
    const target = grid.cells.get(edge.to);
    const course = grid.courses.get(edge.id);
    if (!source || !target || !course) return null;
    const [ys, yt] = [rows.middle(source), rows.middle(target)];
    const start = edge.boundary === null ? ys : rows.below(source);
    const run = course.kind === 'source' ? ys : course.kind === 'target' ? yt : rows.middle(course);
    const canLeave = edge.boundary !== null || (gateways.has(edge.from) && run !== ys) || (course.back && run > ys);
    const out = canLeave && free(source, run, ys) ? 'vertical' : 'right';
    const canEnter = run !== yt && (gateways.has(edge.to) || course.back);
    const enters = canEnter && free(target, run, yt) ? 'vertical' : 'left';
    const first = out === 'vertical' || start === run ? null : vertical(source.column, start, run, `from ${edge.boundary ?? edge.from}`);
    const second = enters === 'vertical' || run === yt ? null : vertical(target.column - 1, run, yt, `to ${edge.to}`);
    return { edge, out, in: enters, first, second, run };
  }

  /** Whether nothing stands in a node's column between its own row and the height `run`, that height included. */
  function free(cell: Cell, run: number, own: number): boolean {
    if (run === own) return false;
    const [from, to] = run > own ? [own + 1, run] : [run, own - 1];
    return !(occupied.get(cell.column) ?? []).some((other) => {
      const y = rows.middle(other);
      return other !== cell && y >= from && y <= to;
    });
  }
}

function occupancy(grid: Grid): Map<number, Cell[]> {
  const occupied = new Map<number, Cell[]>();
  for (const cell of grid.cells.values()) {
    const column = occupied.get(cell.column);
    if (column) column.push(cell);
    else occupied.set(cell.column, [cell]);
  }
  return occupied;
}

function vertical(gap: number, a: number, b: number, owner: string): Vertical {
  return { gap, from: Math.min(a, b), to: Math.max(a, b), owner, track: 0 };
}

/** Puts verticals of one gap side by side where they overlap; those of one owner stay together. */
function assignTracks(verticals: readonly Vertical[], tracks: Tracks) {
  const used = new Map<number, Vertical[][]>();
  for (const one of [...verticals].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const inGap = used.get(one.gap) ?? [];
    used.set(one.gap, inGap);
    const overlaps = (other: Vertical) => other.owner !== one.owner && other.from <= one.to + 4 && other.to >= one.from - 4;
    let track = inGap.findIndex((taken) => !taken.some(overlaps));
    if (track < 0) track = inGap.push([]) - 1;
    one.track = track;
    inGap[track]?.push(one);
    const gap = tracks.get(one.gap) ?? { count: 0, least: 0 };
    tracks.set(one.gap, { ...gap, count: Math.max(gap.count, track + 1) });
  }
}

function drawEdge(plan: Plan, placement: Placement, columns: PlacedColumns) {
  const source = placement.shapes.get(plan.edge.boundary ?? plan.edge.from);
  const target = placement.shapes.get(plan.edge.to);
  if (!source || !target) return;
  const { run } = plan;
  const points: Point[] = [];
  if (plan.edge.boundary !== null) {
    points.push({ x: middleX(source), y: bottom(source) });
    if (plan.out === 'right') points.push({ x: middleX(source), y: plan.first ? startOf(plan.first, run) : run });
  } else if (plan.out === 'vertical') points.push({ x: middleX(source), y: run > middleY(source) ? bottom(source) : source.y });
  else points.push({ x: right(source), y: middleY(source) });
  if (plan.out === 'vertical') points.push({ x: middleX(source), y: run });
  if (plan.first) {
    const x = columns.track(plan.first.gap, plan.first.track);
    points.push({ x, y: startOf(plan.first, run) }, { x, y: run });
  }
  points.push(...arrival(plan, target, columns));
  const clean = straightened(points);
  placement.edges.set(plan.edge.id, clean);
  if (plan.edge.name !== '') placement.labels.set(plan.edge.id, labelBox(plan.edge.name, clean, run));
}

function startOf(first: Vertical, run: number): number {
  return first.from === run ? first.to : first.from;
}

function arrival(plan: Plan, target: Box, columns: PlacedColumns): Point[] {
  const { run } = plan;
  const y = middleY(target);
  if (plan.in === 'vertical')
    return [
      { x: middleX(target), y: run },
      { x: middleX(target), y: run > y ? bottom(target) : target.y },
    ];
  if (!plan.second) return [{ x: target.x, y }];
  const x = columns.track(plan.second.gap, plan.second.track);
  return [
    { x, y: run },
    { x, y },
    { x: target.x, y },
  ];
}

/** The name of a flow stands on its level stretch behind the branching, near where that begins. */
function labelBox(name: string, points: readonly Point[], run: number): Box {
  const width = labelWidth(name);
  const height = 14 * Math.ceil((name.length * 6) / 90);
  const level = points.flatMap((a, index) => {
    const b = points[index + 1];
    return b && a.y === b.y && Math.abs(b.x - a.x) >= 20 ? [{ a, b }] : [];
  });
  const best = level.find(({ a }) => Math.abs(a.y - run) < 1) ?? level[0];
  const { a, b } = best ?? { a: points[0] ?? { x: 0, y: 0 }, b: points[1] ?? { x: 0, y: 0 } };
  return { x: b.x >= a.x ? a.x + 5 : a.x - 5 - width, y: a.y - height - 3, width, height };
}

function labelWidth(name: string): number {
  return Math.min(90, name.length * 6 + 6);
}
