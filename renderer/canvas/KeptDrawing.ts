import { element, elements, type ModdleElement } from '#models/bpmn/moddle';
import type { DiagramCanvas, EventBus } from './dialect';

type SubprocessCompatibility = { _moveToDiPlane(shape: ModdleElement, plane: ModdleElement): void };
type Definitions = { readonly definitions: ModdleElement };

/** The library puts its own drawing in order at 2000, and drops what it has not drawn itself. */
const BEFORE_ORDERING = 2001;
const BEHIND_ORDERING = 1999;

/** Keeps the parts of a drawing that the library cannot show, so that other tools still find them in the saved file. */
export class KeptDrawing {
  static $inject = ['eventBus', 'canvas', 'subprocessCompatibility'];

  constructor(eventBus: EventBus, canvas: DiagramCanvas, subprocesses: SubprocessCompatibility) {
    const before = new Map<ModdleElement, readonly ModdleElement[]>();
    const planes = () => canvas.getRootElements().flatMap((root) => root.di ?? []);
    eventBus.on('saveXML.start', BEFORE_ORDERING, () => {
      for (const plane of planes()) before.set(plane, elements(plane, 'planeElement'));
    });
    eventBus.on('saveXML.start', BEHIND_ORDERING, () => {
      for (const [plane, pieces] of before) {
        const drawn = new Set(elements(plane, 'planeElement'));
        const kept = pieces.filter((piece) => !drawn.has(piece));
        if (kept.length > 0) plane.set('planeElement', [...drawn, ...kept]);
      }
      before.clear();
    });
    // The library looks for a shape it has moved once in the plane it came from, and takes out another one instead.
    let definitions: ModdleElement | null = null;
    eventBus.on('import.render.start', 2000, (event) => {
      definitions = (event as unknown as Definitions).definitions;
    });
    subprocesses._moveToDiPlane = (shape, plane) => {
      for (const diagram of elements(definitions, 'diagrams')) {
        const holder = element(diagram, 'plane');
        const pieces = elements(holder, 'planeElement');
        if (holder && pieces.includes(shape))
          holder.set(
            'planeElement',
            pieces.filter((piece) => piece !== shape),
          );
      }
      plane.set('planeElement', [...elements(plane, 'planeElement'), shape]);
      shape.$parent = plane;
    };
  }
}
