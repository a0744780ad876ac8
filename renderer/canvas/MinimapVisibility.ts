import type { DiagramCanvas, EventBus } from './dialect';

type Minimap = { open(): void; close(): void; isOpen(): boolean };

/** While there is no pause, such as during a long pan. */
const LATEST_MS = 200;

/** Shows the overview only while part of the diagram is out of view. */
export class MinimapVisibility {
  static $inject = ['eventBus', 'canvas', 'minimap'];

  constructor(eventBus: EventBus, canvas: DiagramCanvas, minimap: Minimap) {
    let asked = 0;
    const decide = () => {
      asked = 0;
      const { inner, x, y, width, height, outer } = canvas.viewbox();
      if (outer.width < 2 || inner.width <= 0) return;
      // A few units of slack, so that a line on the very edge does not make it flicker.
      const hidden = inner.x < x - 4 || inner.y < y - 4 || inner.x + inner.width > x + width + 4 || inner.y + inner.height > y + height + 4;
      if (hidden !== minimap.isOpen()) (hidden ? minimap.open : minimap.close).call(minimap);
    };
    // Drawing the overview costs as much as a part of the diagram: first the diagram is seen.
    const ask = () => {
      asked ||= requestIdleCallback(decide, { timeout: LATEST_MS });
    };
    eventBus.on(['canvas.viewbox.changed', 'canvas.resized', 'elements.changed', 'import.done', 'root.set'], ask);
    eventBus.on('diagram.destroy', () => cancelIdleCallback(asked));
  }
}
