import { withoutForbidden } from '#models/bpmn/xml-characters';
import { inLightColours } from './light';

/** Everything else does not leave the app: no script, no foreign object, no picture, no link, no style sheet. */
const ELEMENTS = new Set([
  'svg',
  'g',
  'defs',
  'marker',
  'title',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polygon',
  'polyline',
  'text',
  'tspan',
]);
const ATTRIBUTES = new Set(
  (
    'xmlns width height viewBox id class d x y x1 y1 x2 y2 cx cy r rx ry dx dy points transform fill fill-opacity fill-rule stroke stroke-width stroke-opacity ' +
    'stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit opacity font-family font-size font-weight font-style text-anchor ' +
    'dominant-baseline orient refX refY markerWidth markerHeight markerUnits marker-start marker-mid marker-end role aria-label data-element-id'
  ).split(' '),
);
/** Style properties that become attributes, so that no viewer needs to understand style sheets. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'marker-start',
  'marker-mid',
  'marker-end',
];
const ADDRESS = /url\(\s*(?!["']?#)/i;

/** Reduces a copy of drawn SVG to a safe and self-contained part of the format, in place. */
export function sanitise(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.localName)) {
      element.remove();
      continue;
    }
    styleToAttributes(element);
    for (const { name, value } of [...element.attributes]) {
      if (!ATTRIBUTES.has(name) || ADDRESS.test(value)) element.removeAttribute(name);
      else element.setAttribute(name, withoutForbidden(inLightColours(value)));
    }
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) child.nodeValue = withoutForbidden(child.nodeValue ?? '');
      else if (child.nodeType !== Node.ELEMENT_NODE) child.remove();
    }
  }
}

function styleToAttributes(element: Element): void {
  const { style } = element as SVGElement;
  if (!style) return;
  for (const property of PROPERTIES) {
    const value = style.getPropertyValue(property);
    if (value !== '') element.setAttribute(property, value.replace(/url\("(#[^"]+)"\)/g, 'url($1)'));
  }
  element.removeAttribute('style');
}
