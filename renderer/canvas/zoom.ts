import type { Bounds, CanvasElement, DiagramCanvas } from './dialect';
import { bounds, clearance } from './reveal';

export type ViewPlace = { readonly x: number; readonly y: number; readonly scale: number };

const LEAST = 0.1;
const MOST = 4;
/** The steps of the zoom buttons, in percent. */
const STEPS = [10, 20, 30, 40, 50, 62, 75, 88, 100, 125, 150, 200, 300, 400];

function within(scale: number): number {
  return Math.min(MOST, Math.max(LEAST, scale));
}

type Size = { readonly width: number; readonly height: number };

/**
 * Shows the whole diagram beside what floats over it, never larger than natural size. False where the canvas has no size yet. The
 * diagram is measured by its model: asking the page would lay out everything just to place it, and again once it lies elsewhere.
 */
export function zoomFit(canvas: DiagramCanvas): boolean {
  const outer = canvas.getSize();
  if (outer.width < 2 || outer.height < 2) return false;
  const inner = extent(canvas.getRootElement().children ?? []);
  if (inner) canvas.viewbox(whole(inner, outer));
  return true;
}

function whole(inner: Bounds, outer: Size): Bounds {
  const clear = clearance();
  const room = {
    width: Math.max(60, outer.width - clear.left - clear.right),
    height: Math.max(60, outer.height - clear.top - clear.bottom),
  };
  const scale = within(Math.min(1, room.width / inner.width, room.height / inner.height));
  return {
    x: inner.x - clear.left / scale - Math.max(0, (room.width / scale - inner.width) / 2),
    y: inner.y - clear.top / scale - Math.max(0, (room.height / scale - inner.height) / 2),
    width: outer.width / scale,
    height: outer.height / scale,
  };
}

/** What these elements and everything in them cover; null where none is drawn. */
function extent(elements: readonly CanvasElement[]): Bounds | null {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const waiting = [...elements];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.hidden) continue;
    const { x, y, width, height } = bounds(element);
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
    if (element.children) waiting.push(...element.children);
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

/** Where the view lies, read off the drawing without laying anything out. */
export function viewPlace(canvas: DiagramCanvas): ViewPlace {
  const { a = 1, e = 0, f = 0 } = canvas._viewport.transform.baseVal.consolidate()?.matrix ?? {};
  return { x: -e / a, y: -f / a, scale: a };
}

/** Resizing itself moves nothing by more than rounding. */
export function isSamePlace(one: ViewPlace, other: ViewPlace): boolean {
  return Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1 && Math.abs(one.scale - other.scale) < 1e-3;
}

export function zoomTo(canvas: DiagramCanvas, percent: number): void {
  if (Number.isFinite(percent)) canvas.zoom(within(percent / 100), 'auto');
}

export function zoomBy(canvas: DiagramCanvas, direction: 1 | -1): void {
  const now = Math.round(canvas.zoom() * 100);
  const next = direction > 0 ? STEPS.find((step) => step > now) : STEPS.findLast((step) => step < now);
  if (next !== undefined) zoomTo(canvas, next);
}
