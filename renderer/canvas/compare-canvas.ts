import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { MARKS_DESCRIPTOR, MARKS_PREFIX } from '#models/bpmn/marks-descriptor';
import { keepUnknownMarks, type Moddle } from '#models/bpmn/moddle';
import type { Sign } from '#models/compare/difference';
import type { Language } from '#models/text/language';
import { type CanvasElement, type DiagramCanvas, type DiagramModule, type ElementRegistry, type EventBus, withoutLabel } from './dialect';
import { CappedTextRenderer } from './draw/CappedTextRenderer';
import { FineStyles } from './draw/FineStyles';
import { MarkedRenderer } from './draw/MarkedRenderer';
import { MarksView } from './marks/MarksView';
import { signAnchor, signSvg } from './marks/sign-svg';
import type { BpmnModeler } from './modeler';
import { bounds } from './reveal';
import { translateModule } from './translate';
import { ZoomLevels } from './ZoomLevels';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './canvas.css';
import './marks.css';
import './compare-canvas.css';

export type Place = { readonly x: number; readonly y: number };
/** The middle of what is seen, in units of the diagram, and the scale. */
export type View = Place & { readonly scale: number };

/** A diagram to look at: it can be moved and zoomed, and shows which of its elements are different. */
export type CompareCanvas = {
  /** Draws a document. False where it cannot be drawn. */
  open(xml: string): Promise<boolean>;
  /** Puts a sign at each of these elements and takes away those of before; what it says is read aloud with the element. */
  mark(signs: ReadonlyMap<string, { readonly sign: Sign; readonly spoken: string }>): void;
  /** Shows an element as the one that is spoken of; null for none. */
  point(id: string | null): void;
  pulse(id: string): void;
  /** Whether all of an element is in view. */
  sees(id: string): boolean;
  /** The middle of an element in units of the diagram; null where it is not drawn. Shows the level it is drawn on. */
  find(id: string): Place | null;
  view(): View;
  show(view: View): void;
  /** The view that has the whole diagram in it, never larger than natural size. */
  whole(): View;
  /** Tells when the user moved or zoomed; not when `show` did. */
  onView(listener: (view: View) => void): void;
  /** Tells which element was clicked. */
  onClick(listener: (id: string) => void): void;
  destroy(): void;
};

const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
const LEAST = 0.1;
const MOST = 4;
const PULSE_MS = 300;
const SVG = 'http://www.w3.org/2000/svg';

const lookingModule: DiagramModule = {
  __init__: ['markedRenderer', 'zoomLevels'],
  styles: ['type', FineStyles],
  textRenderer: ['type', CappedTextRenderer],
  marksView: ['type', MarksView],
  markedRenderer: ['type', MarkedRenderer],
  zoomLevels: ['type', ZoomLevels],
};

export function createCompareCanvas(container: HTMLElement, label: string, language: Language): CompareCanvas {
  container.classList.add('bruchlos-canvas', 'compare-canvas');
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: { defaultFillColor: 'var(--shape)', defaultStrokeColor: 'var(--shape-line)', defaultLabelColor: 'var(--text)' },
    textRenderer: { defaultStyle: { fontFamily: FONT, fontSize: 12 }, externalStyle: { fontSize: 11 } },
    moddleExtensions: { [MARKS_PREFIX]: MARKS_DESCRIPTOR },
    additionalModules: [lookingModule, translateModule({ language })],
  } as unknown as ConstructorParameters<typeof NavigatedViewer>[0]) as unknown as BpmnModeler;
  keepUnknownMarks(viewer.get<Moddle>('moddle'));
  const canvas = viewer.get<DiagramCanvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const eventBus = viewer.get<EventBus>('eventBus');
  viewer.get<MarksView>('marksView').language = language;
  canvas._svg.setAttribute('role', 'img');
  canvas._svg.setAttribute('aria-label', label);
  // The list beside is the way in for the keyboard; its arrows move both diagrams.
  canvas._svg.removeAttribute('tabindex');
  const frame = document.createElementNS(SVG, 'rect');
  frame.setAttribute('class', 'compare-frame');
  const marked: (() => void)[] = [];
  let pointed: CanvasElement | null = null;
  let quiet = false;
  let destroyed = false;
  const sized = new ResizeObserver(() => !destroyed && canvas.resized());
  sized.observe(container);

  // The registry is a plain object: what it returns for "constructor" is no element.
  const find = (id: string) => {
    const element = registry.get(id);
    return element?.id === id ? element : null;
  };
  const view = (): View => {
    const { x, y, width, height, scale } = canvas.viewbox(false);
    return { x: x + width / 2, y: y + height / 2, scale };
  };

  return {
    async open(xml) {
      try {
        await viewer.importXML(xml);
        // Signs of differences replace what the marks say aloud, so the marks come first.
        viewer.get<MarksView>('marksView').settle();
        return true;
      } catch {
        return false;
      }
    },
    mark(signs) {
      for (const takeAway of marked.splice(0)) takeAway();
      for (const [id, { sign, spoken }] of signs) {
        const element = find(id);
        const gfx = element && registry.getGraphics(element);
        if (!element || !gfx) continue;
        canvas.addMarker(element, `compare-${sign}`);
        const group = document.createElementNS(SVG, 'g');
        const { x, y } = signAnchor(element);
        group.setAttribute('class', `compare-sign compare-sign-${sign}`);
        group.setAttribute('transform', `translate(${x} ${y})`);
        group.innerHTML = signSvg(sign);
        gfx.append(group);
        const unmarked = gfx.getAttribute('aria-label') ?? '';
        gfx.setAttribute('aria-label', spoken);
        marked.push(() => {
          canvas.removeMarker(element, `compare-${sign}`);
          group.remove();
          gfx.setAttribute('aria-label', unmarked);
        });
      }
    },
    point(id) {
      frame.remove();
      if (pointed) canvas.removeMarker(pointed, 'compare-pointed');
      pointed = id === null ? null : find(id);
      if (!pointed) return;
      canvas.addMarker(pointed, 'compare-pointed');
      if (pointed.waypoints) return;
      const box = { x: -6, y: -6, width: pointed.width + 12, height: pointed.height + 12, rx: 10 };
      for (const [name, value] of Object.entries(box)) frame.setAttribute(name, String(value));
      registry.getGraphics(pointed)?.append(frame);
    },
    pulse(id) {
      const element = find(id);
      if (!element) return;
      canvas.removeMarker(element, 'compare-pulse');
      // Read, so that the browser begins the movement anew.
      canvas.getContainer().getBoundingClientRect();
      canvas.addMarker(element, 'compare-pulse');
      setTimeout(() => !destroyed && canvas.removeMarker(element, 'compare-pulse'), PULSE_MS);
    },
    sees(id) {
      const element = find(id);
      if (!element || canvas.findRoot(element) !== canvas.getRootElement()) return false;
      const [box, seen] = [bounds(element), canvas.viewbox(false)];
      const inside = box.x >= seen.x && box.y >= seen.y;
      return inside && box.x + box.width <= seen.x + seen.width && box.y + box.height <= seen.y + seen.height;
    },
    find(id) {
      const element = find(id);
      if (!element) return null;
      const root = canvas.findRoot(element);
      if (!root) return null;
      if (root !== canvas.getRootElement()) canvas.setRootElement(root);
      const { x, y, width, height } = bounds(element);
      return { x: x + width / 2, y: y + height / 2 };
    },
    view,
    show({ x, y, scale }) {
      const { outer } = canvas.viewbox(false);
      if (outer.width < 2) return;
      const [width, height] = [outer.width / scale, outer.height / scale];
      quiet = true;
      canvas.viewbox({ x: x - width / 2, y: y - height / 2, width, height });
      quiet = false;
    },
    whole() {
      canvas.resized();
      const { inner, outer } = canvas.viewbox(false);
      const scale = Math.min(1, MOST, Math.max(LEAST, Math.min((outer.width - 48) / inner.width, (outer.height - 96) / inner.height)));
      return { x: inner.x + inner.width / 2, y: inner.y + inner.height / 2, scale: Number.isFinite(scale) ? scale : 1 };
    },
    onView(listener) {
      eventBus.on('canvas.viewbox.changed', () => {
        if (!quiet) listener(view());
      });
    },
    onClick(listener) {
      eventBus.on('element.click', ({ element }) => {
        if (element?.parent) listener(withoutLabel(element).id);
      });
    },
    destroy() {
      destroyed = true;
      sized.disconnect();
      viewer.destroy();
      container.classList.remove('bruchlos-canvas', 'compare-canvas');
    },
  };
}
