export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where elements are drawn, by id. */
export type Placement = {
  readonly shapes: Map<string, Box>;
  readonly edges: Map<string, readonly Point[]>;
  /** Boxes of names that stand beside their element. */
  readonly labels: Map<string, Box>;
  /** Sub-processes drawn with their content. */
  readonly expanded: Set<string>;
};

export function emptyPlacement(): Placement {
  return { shapes: new Map(), edges: new Map(), labels: new Map(), expanded: new Set() };
}

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const middleX = (box: Box): number => box.x + box.width / 2;
export const middleY = (box: Box): number => box.y + box.height / 2;

/** Takes over everything of another placement, moved. */
export function merge(into: Placement, from: Placement, dx: number, dy: number) {
  const move = (box: Box): Box => ({ ...box, x: box.x + dx, y: box.y + dy });
  for (const [id, box] of from.shapes) into.shapes.set(id, move(box));
  for (const [id, box] of from.labels) into.labels.set(id, move(box));
  for (const [id, points] of from.edges)
    into.edges.set(
      id,
      points.map((point) => ({ x: point.x + dx, y: point.y + dy })),
    );
  for (const id of from.expanded) into.expanded.add(id);
}

/** The box around all boxes; null where there are none. */
export function around(boxes: Iterable<Box>): Box | null {
  let [left, top, rightmost, lowest] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    rightmost = Math.max(rightmost, right(box));
    lowest = Math.max(lowest, bottom(box));
  }
  return left === Infinity ? null : { x: left, y: top, width: rightmost - left, height: lowest - top };
}

/** Leaves out points that repeat the last one or lie on the way to the next. */
export function straightened(points: readonly Point[]): Point[] {
  const result: Point[] = [];
  for (const point of points) {
    const last = result.at(-1);
    if (last && Math.abs(last.x - point.x) < 0.5 && Math.abs(last.y - point.y) < 0.5) continue;
    const before = result.at(-2);
    const onTheWay = last && before && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (onTheWay) result.pop();
    result.push(point);
  }
  return result;
}
