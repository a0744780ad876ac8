import type { Canvas } from '../canvas/canvas-api';
import { createCanvas } from '../canvas/create-canvas';
import { canvasGone, canvasMade, setFront } from './canvas-link';
import { currentLanguage } from './settings';

/** One modeler and the element it draws on. Its document's undo history and view live in it. */
export type Sheet = { readonly canvas: Canvas; readonly element: HTMLElement };

/**
 * Every document that is drawn has its own sheet; they lie on top of each other and one is in front. So opening draws out of
 * sight while work goes on, and changing between documents draws nothing.
 */
const sheets = new Map<string, Sheet>();

/** One empty sheet in reserve: making a modeler takes longer than drawing a small process. */
let spare: Sheet | null = null;

const stack = document.createElement('div');
stack.className = 'canvas-stack';
let stands: () => void;
const standing = new Promise<void>((resolve) => {
  stands = resolve;
});

/** Puts the desk into the page; the view that does so may come and go, what lies on the desk stays. */
export function placeDesk(host: HTMLElement): () => void {
  host.append(stack);
  stands();
  return () => stack.remove();
}

function makeSheet(): Sheet {
  const element = document.createElement('div');
  element.className = 'canvas-stage';
  // In the page before the modeler measures it.
  stack.append(element);
  const canvas = createCanvas(element, currentLanguage());
  canvasMade(canvas);
  return { canvas, element };
}

/** An empty sheet, out of sight, to draw a document on. Give it a place with `layOut`, or throw it away. */
export async function emptySheet(): Promise<Sheet> {
  await standing;
  const sheet = spare ?? makeSheet();
  spare = null;
  return sheet;
}

/** Has the next empty sheet ready before it is asked for. */
export function prepareSheet(): void {
  requestIdleCallback(
    () => {
      spare ??= makeSheet();
    },
    { timeout: 5000 },
  );
}

export function layOut(id: string, sheet: Sheet): void {
  sheets.set(id, sheet);
  prepareSheet();
}

export function sheetOf(id: string): Sheet | null {
  return sheets.get(id) ?? null;
}

/** The document that is drawn by this modeler; null for one in reserve or still being drawn. */
export function documentOn(canvas: Canvas): string | null {
  for (const [id, sheet] of sheets) if (sheet.canvas === canvas) return id;
  return null;
}

/** Shows this document's sheet; none for null. */
export function bringToFront(id: string | null): void {
  const front = id === null ? null : sheetOf(id);
  for (const { element } of sheets.values()) element.classList.toggle('in-front', element === front?.element);
  front?.canvas.resized();
  setFront(front?.canvas ?? null);
}

export function throwAway(sheet: Sheet): void {
  canvasGone(sheet.canvas);
  sheet.canvas.destroy();
  sheet.element.remove();
}

export function clear(id: string): void {
  const sheet = sheets.get(id);
  if (!sheet) return;
  sheets.delete(id);
  throwAway(sheet);
}
