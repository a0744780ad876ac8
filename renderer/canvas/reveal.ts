import type { CanvasElement, DiagramCanvas } from './dialect';

/** Room kept free for what floats over the canvas: the layer bar above, the palette at the left, the legend below. */
export const CLEAR = { top: 64, right: 24, bottom: 52, left: 68 };

/** Moves the view just far enough to show an element, and only if it is not in view. Never zooms. */
export function reveal(canvas: DiagramCanvas, element: CanvasElement): void {
  const root = canvas.findRoot(element);
  if (root && root !== canvas.getRootElement()) canvas.setRootElement(root);
  const { x, y, width, height, scale } = canvas.viewbox();
  const box = bounds(element);
  const [left, top] = [(box.x - x) * scale - CLEAR.left, (box.y - y) * scale - CLEAR.top];
  const right = (x + width - box.x - box.width) * scale - CLEAR.right;
  const bottom = (y + height - box.y - box.height) * scale - CLEAR.bottom;
  const dx = shift(left, right);
  const dy = shift(top, bottom);
  if (dx !== 0 || dy !== 0) canvas.scroll({ dx, dy });
}

/** Screen pixels to scroll by, from the space before and behind an element; too large a one shows its beginning. */
function shift(before: number, behind: number): number {
  if (before < 0) return -before;
  if (behind < 0) return Math.max(behind, -before);
  return 0;
}

export function bounds(element: CanvasElement): { x: number; y: number; width: number; height: number } {
  const points = element.waypoints;
  if (!points) return element;
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
