import type { Bounds, DiagramCanvas } from './dialect';
import { clearance } from './reveal';

const LEAST = 0.1;
const MOST = 4;
/** The steps of the zoom buttons, in percent. */
const STEPS = [10, 20, 30, 40, 50, 62, 75, 88, 100, 125, 150, 200, 300, 400];

function within(scale: number): number {
  return Math.min(MOST, Math.max(LEAST, scale));
}

/** The whole diagram beside what floats over it, never larger than natural size. False where the canvas has no size yet. */
export function zoomFit(canvas: DiagramCanvas): boolean {
  canvas.resized();
  const { inner, outer } = canvas.viewbox(false);
  if (outer.width < 2 || outer.height < 2) return false;
  if (inner.width <= 0) return true;
  const clear = clearance();
  const room = {
    width: Math.max(60, outer.width - clear.left - clear.right),
    height: Math.max(60, outer.height - clear.top - clear.bottom),
  };
  const scale = within(Math.min(1, room.width / inner.width, room.height / inner.height));
  const view: Bounds = {
    x: inner.x - clear.left / scale - Math.max(0, (room.width / scale - inner.width) / 2),
    y: inner.y - clear.top / scale - Math.max(0, (room.height / scale - inner.height) / 2),
    width: outer.width / scale,
    height: outer.height / scale,
  };
  canvas.viewbox(view);
  return true;
}

export function zoomTo(canvas: DiagramCanvas, percent: number): void {
  if (Number.isFinite(percent)) canvas.zoom(within(percent / 100), 'auto');
}

export function zoomBy(canvas: DiagramCanvas, direction: 1 | -1): void {
  const now = Math.round(canvas.zoom() * 100);
  const next = direction > 0 ? STEPS.find((step) => step > now) : STEPS.findLast((step) => step < now);
  if (next !== undefined) zoomTo(canvas, next);
}
