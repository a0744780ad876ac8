import { type CanvasElement, type EventBus, isBpmn, isLabel } from '../dialect';
import type { MarksView } from '../marks/MarksView';
import { fileColours } from './colours';

type Draw = (visuals: SVGElement, element: CanvasElement, attrs: object) => SVGElement;
type Renderer = { canRender: (element: CanvasElement) => boolean; drawShape: Draw; drawConnection: Draw };
type Rendering = { readonly gfx: SVGElement; readonly element: CanvasElement; readonly attrs?: object };

/** Above bpmn-js's own renderer, below anything that replaces a single shape. */
const PRIORITY = 1500;

/**
 * Draws every element as bpmn-js does, in the colours of the theme or the safe ones of the file, and has the marks
 * drawn into the same group: whatever redraws, moves or exports a shape takes its marks along.
 */
export class MarkedRenderer {
  static $inject = ['eventBus', 'bpmnRenderer', 'marksView'];
  readonly #marks: MarksView;

  constructor(eventBus: EventBus, bpmnRenderer: Renderer, marksView: MarksView) {
    this.#marks = marksView;
    eventBus.on(['render.shape', 'render.connection'], PRIORITY, (event, payload) => {
      const { gfx, element, attrs = {} } = payload as Rendering;
      if (!bpmnRenderer.canRender(element)) return undefined;
      const draw = event.type === 'render.shape' ? bpmnRenderer.drawShape : bpmnRenderer.drawConnection;
      return this.#draw(gfx, element, (own) => draw.call(bpmnRenderer, gfx, element, { ...own, ...attrs }));
    });
  }

  #draw(visuals: SVGElement, element: CanvasElement, draw: (own: object) => SVGElement): SVGElement {
    const colours = fileColours(element);
    const stroke = colours.stroke ?? (isBpmn(element, 'bpmn:Lane') ? 'var(--lane)' : defaultStroke(element));
    const own = { ...(colours.fill ? { fill: colours.fill } : unsafeFill(element)), ...(stroke ? { stroke } : {}) };
    const drawn = draw(own);
    const label = colours.label ?? (stroke && !colours.stroke ? 'var(--text)' : null);
    if (label || isLabel(element)) {
      for (const text of visuals.querySelectorAll('text')) text.style.fill = label ?? (isLabel(element) ? 'var(--text-2)' : 'var(--text)');
    }
    if (drawn?.style && isBpmn(element, 'bpmn:MessageFlow') && !isLabel(element)) drawn.style.strokeDasharray = '6, 4';
    placeTypeSign(visuals, element);
    this.#marks.draw(visuals.parentElement, element);
    return drawn;
  }
}

/** What the file calls a colour but is none must not reach the page: the theme's colour stands in for it. */
function unsafeFill(element: CanvasElement): object {
  const said = element.di?.get?.('color:background-color') ?? element.di?.get?.('bioc:fill');
  return said ? { fill: 'var(--shape)' } : {};
}

function defaultStroke(element: CanvasElement): string | null {
  const said = element.di?.get?.('color:border-color') ?? element.di?.get?.('bioc:stroke');
  return said ? 'var(--shape-line)' : null;
}

/** The sign of a task's type moves a little inwards, away from the first chip, and gets lines as strong as the marks'. */
function placeTypeSign(visuals: SVGElement, element: CanvasElement): void {
  if (element.type === 'bpmn:Task' || !isBpmn(element, 'bpmn:Task')) return;
  for (const path of visuals.querySelectorAll<SVGPathElement>(':scope > path:not([data-marker])')) {
    path.setAttribute('transform', 'translate(9 2) scale(.7)');
    if (Number.parseFloat(path.style.strokeWidth) < 1) path.style.strokeWidth = '1.2px';
  }
}
