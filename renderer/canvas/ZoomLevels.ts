import type { DiagramCanvas, EventBus, Viewbox } from './dialect';

/**
 * From which zoom each look of the marks holds, with the classes the style sheet knows it by. Every entry but the first three begins
 * where something more can be read; the first three only enlarge the dots.
 */
const LEVELS: readonly { readonly from: number; readonly classes: readonly string[] }[] = [
  { from: 0, classes: ['zoom-far', 'zoom-farthest'] },
  { from: 0.19, classes: ['zoom-far', 'zoom-farther'] },
  { from: 0.28, classes: ['zoom-far'] },
  { from: 0.4, classes: ['zoom-mid'] },
  { from: 0.62, classes: ['zoom-letters'] },
  { from: 0.78, classes: ['zoom-all'] },
  { from: 1.25, classes: ['zoom-shares'] },
  { from: 1.5, classes: ['zoom-shares', 'zoom-large'] },
  { from: 2.01, classes: ['zoom-shares', 'zoom-huge'] },
];

export function zoomClasses(scale: number): readonly string[] {
  // A little slack: fitting a diagram lands on 0.3999 as easily as on 0.4.
  return LEVELS.findLast(({ from }) => scale + 0.004 >= from)?.classes ?? [];
}

/** Tells the style sheet how far the user has zoomed, by classes on the container; nothing is drawn anew. */
export class ZoomLevels {
  static $inject = ['eventBus', 'canvas'];

  constructor(eventBus: EventBus, canvas: DiagramCanvas) {
    let shown: readonly string[] = [];
    const show = (scale: number) => {
      const classes = zoomClasses(scale);
      if (classes === shown) return;
      const { classList } = canvas.getContainer();
      classList.remove(...shown);
      classList.add(...classes);
      shown = classes;
    };
    eventBus.on('canvas.init', () => show(1));
    eventBus.on('canvas.viewbox.changed', ({ viewbox }) => show((viewbox as Viewbox).scale));
  }
}
