import { create } from 'zustand';
import type { Canvas } from '../canvas/canvas-api';

const useFront = create<{ readonly canvas: Canvas | null }>(() => ({ canvas: null }));
const made = new Set<Canvas>();
const listeners = new Set<(canvas: Canvas) => void>();

/** The modeler of the document in front, or null where none is open. */
export function canvas(): Canvas | null {
  return useFront.getState().canvas;
}

/** The same for components, which hear of it when another document comes to the front. */
export function useCanvas(): Canvas | null {
  return useFront((state) => state.canvas);
}

export function setFront(next: Canvas | null): void {
  if (canvas() !== next) useFront.setState({ canvas: next });
}

/** Every modeler there is: one per document that is drawn, and perhaps an empty one in reserve. */
export function canvases(): readonly Canvas[] {
  return [...made];
}

/** Calls back for each modeler that comes to be, so that a slice can listen to it. */
export function onCanvas(listener: (canvas: Canvas) => void): void {
  listeners.add(listener);
  for (const one of made) listener(one);
}

export function canvasMade(one: Canvas): void {
  made.add(one);
  for (const listener of listeners) listener(one);
}

export function canvasGone(one: Canvas): void {
  made.delete(one);
  if (canvas() === one) setFront(null);
}
