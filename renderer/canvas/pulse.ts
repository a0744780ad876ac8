import type { CanvasElement, DiagramCanvas } from './dialect';

const PULSE_MS = 300;

/** Lets an element light up once. */
export function pulse(canvas: DiagramCanvas, element: CanvasElement): void {
  canvas.removeMarker(element, 'pulse');
  canvas.addMarker(element, 'pulse');
  setTimeout(() => {
    try {
      canvas.removeMarker(element, 'pulse');
    } catch {
      // The element was deleted or the canvas closed in between; then there is nothing left to quieten.
    }
  }, PULSE_MS);
}
