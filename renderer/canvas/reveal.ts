import type { CanvasElement, DiagramCanvas } from './dialect';

/**
 * Room kept free for what floats over the canvas, in pixels: the layer bar above, the palette at the left, the legend below. The bars grow
 * with the size of type.
 */
export function clearance(): { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number } {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { top: 28 + 2.25 * rem, right: 46, bottom: 20 + 3.25 * rem, left: 68 };
}

/** Moves the view just far enough to show an element, and only if it is not in view. Never zooms. */
export function reveal(canvas: DiagramCanvas, element: CanvasElement): void {
  const root = canvas.findRoot(element);
  if (root && root !== canvas.getRootElement()) canvas.setRootElement(root);
  const { x, y, width, height, scale } = canvas.viewbox();
  const box = bounds(element);
  const clear = clearance();
  const [left, top] = [(box.x - x) * scale - clear.left, (box.y - y) * scale - clear.top];
  const right = (x + width - box.x - box.width) * scale - clear.right;
  const bottom = (y + height - box.y - box.height) * scale - clear.bottom;
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
