import type { Canvas } from '../canvas/canvas-api';

let current: Canvas | null = null;
let waiting: ((canvas: Canvas) => void)[] = [];
const listeners = new Set<(canvas: Canvas) => void>();

/** Called by the view that holds the modeler, once it stands; null when it goes. */
export function setCanvas(canvas: Canvas | null): void {
  current = canvas;
  if (!canvas) return;
  for (const resolve of waiting) resolve(canvas);
  waiting = [];
  for (const listener of listeners) listener(canvas);
}

/** The modeler, or null before it stands. */
export function canvas(): Canvas | null {
  return current;
}

/** Resolves when there is a modeler. */
export function canvasReady(): Promise<Canvas> {
  return current ? Promise.resolve(current) : new Promise((resolve) => waiting.push(resolve));
}

/** Calls back for each modeler that comes to be, so that a slice can listen to it. */
export function onCanvas(listener: (canvas: Canvas) => void): void {
  listeners.add(listener);
  if (current) listener(current);
}
