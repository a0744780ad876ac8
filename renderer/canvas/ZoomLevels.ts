import type { DiagramCanvas, EventBus, Viewbox } from './dialect';

/** From which zoom each look of the marks holds. Above them all, lines are kept from growing. */
const LEVELS: readonly { readonly name: string; readonly from: number }[] = [
  { name: 'zoom-far', from: 0 },
  { name: 'zoom-mid', from: 0.4 },
  { name: 'zoom-letters', from: 0.62 },
  { name: 'zoom-all', from: 0.78 },
  { name: 'zoom-shares', from: 1.25 },
  { name: 'zoom-large', from: 1.5 },
];

export function zoomLevel(scale: number): string {
  // Half a hundredth of slack: fitting a diagram lands on 0.4999 as easily as on 0.5.
  return LEVELS.findLast(({ from }) => scale + 0.005 >= from)?.name ?? 'zoom-far';
}

/** Tells the style sheet how far the user has zoomed, by a class and a number on the container; nothing is drawn anew. */
export class ZoomLevels {
  static $inject = ['eventBus', 'canvas'];

  constructor(eventBus: EventBus, canvas: DiagramCanvas) {
    let shown = '';
    const show = (scale: number) => {
      const container = canvas.getContainer();
      const level = zoomLevel(scale);
      if (level !== shown) {
        container.classList.remove(shown || level);
        container.classList.add(level);
        shown = level;
      }
      container.style.setProperty('--zoom', String(Math.round(scale * 50) / 50 || 0.02));
    };
    eventBus.on('canvas.init', () => show(1));
    eventBus.on('canvas.viewbox.changed', ({ viewbox }) => show((viewbox as Viewbox).scale));
  }
}
