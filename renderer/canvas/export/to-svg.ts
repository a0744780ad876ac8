import { type Bounds, type CanvasElement, type DiagramCanvas, type ElementRegistry, isBpmn } from '../dialect';
import type { PictureOf } from '../canvas-api';
import { LAYER_MARKS } from '../marks/layers';
import { LAYERS } from '#models/glyphs/legend';
import { bounds } from '../reveal';
import { sanitise } from './sanitise';

const SVG = 'http://www.w3.org/2000/svg';
const PADDING = 12;
/** What marks take beyond the edges of a step: badges above, chips at the sides, shares at the left. */
const MARKS = { top: 16, right: 12, bottom: 2, left: 40 };
/** Parts of the drawing that serve the mouse or another zoom level. */
const NOT_DRAWN =
  '.djs-outline, .djs-selection-outline, .djs-hit, .djs-resizer, .djs-bendpoints, .djs-dragger, .djs-segment-dragger, .djs-bendpoint, .marks > .mid, .marks > .far';

/** A diagram with its marks as an SVG that looks the same everywhere: light, without style sheet, script or address. */
export function diagramSvg(
  canvas: DiagramCanvas,
  registry: ElementRegistry,
  title: string,
  { layers, shown: asSeen }: PictureOf,
): string | null {
  const first = canvas.getRootElements().find((one) => !one.id.endsWith('_plane')) ?? canvas.getRootElement();
  const root = asSeen ? canvas.getRootElement() : first;
  const layer = registry.getGraphics(root);
  const shown = registry.filter((element) => element !== root && !element.hidden && canvas.findRoot(element) === root);
  if (!layer || shown.length === 0) return null;
  const box = extent(shown);

  const picture = document.createElementNS(SVG, 'svg');
  const size = { width: String(box.width), height: String(box.height), viewBox: `${box.x} ${box.y} ${box.width} ${box.height}` };
  for (const [name, value] of Object.entries({ ...size, role: 'img', 'aria-label': title })) picture.setAttribute(name, value);
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ x: box.x, y: box.y, width: box.width, height: box.height, fill: '#ffffff' }))
    ground.setAttribute(name, String(value));
  const content = layer.cloneNode(true) as SVGGElement;
  content.removeAttribute('style');
  content.removeAttribute('class');
  const left: string[] = layers.size === 0 ? ['.marks'] : LAYERS.filter((layer) => !layers.has(layer)).map((layer) => LAYER_MARKS[layer]);
  // What is left out is not said aloud either: whoever hides times may hand the picture on.
  if (layers.size < LAYERS.length) {
    left.push('.marks > title');
    for (const spoken of content.querySelectorAll('[aria-label]')) spoken.removeAttribute('aria-label');
  }
  for (const element of content.querySelectorAll([NOT_DRAWN, ...left].join(', '))) element.remove();
  for (const hidden of content.querySelectorAll<SVGElement>('[style*="display: none"], .djs-element-hidden')) hidden.remove();
  picture.append(ground, content);
  sanitise(picture);
  for (const element of picture.querySelectorAll('[class]')) tidyClass(element);
  for (const element of picture.querySelectorAll('g[id]')) element.removeAttribute('id');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`;
}

/** Class names of the library and of the moment mean nothing outside; those of the marks help whoever styles the picture. */
function tidyClass(element: Element): void {
  const kept = [...element.classList].filter((name) => /^(marks|near|m-|chip|severity|work-)/.test(name));
  if (kept.length > 0) element.setAttribute('class', kept.join(' '));
  else element.removeAttribute('class');
}

/** From the model, not the page, so that it is right at every zoom and while the diagram is not shown at all. */
function extent(elements: readonly CanvasElement[]): Bounds {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const element of elements) {
    const box = bounds(element);
    const beyond = isBpmn(element, 'bpmn:Activity') && !element.labelTarget ? MARKS : { top: 0, right: 0, bottom: 0, left: 0 };
    left = Math.min(left, box.x - beyond.left);
    top = Math.min(top, box.y - beyond.top);
    right = Math.max(right, box.x + box.width + beyond.right);
    bottom = Math.max(bottom, box.y + box.height + beyond.bottom);
  }
  const [x, y] = [Math.floor(left - PADDING), Math.floor(top - PADDING)];
  return { x, y, width: Math.ceil(right + PADDING) - x, height: Math.ceil(bottom + PADDING) - y };
}
