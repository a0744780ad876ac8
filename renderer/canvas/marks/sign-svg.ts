import type { Sign } from '#models/compare/difference';
import type { CanvasElement, Point } from '../dialect';

/** Radius of a sign in units of the diagram. */
const RADIUS = 10;

/** Lines of the characters +, −, ≠ and →, around the middle. */
const STROKES: Readonly<Record<Sign, string>> = {
  added: 'M-5 0H5M0-5V5',
  removed: 'M-5 0H5',
  changed: 'M-4.5-2H4.5M-4.5 2H4.5M2-5.5-2 5.5',
  moved: 'M-5 0H4.5M1-3.5 4.5 0 1 3.5',
};

/** Every sign has its own outline, so that it is told without its colour: round, square, upright square, shield. */
const OUTLINES: Readonly<Record<Sign, string>> = {
  added: `M0-${RADIUS}a${RADIUS} ${RADIUS} 0 1 1 0 ${2 * RADIUS}a${RADIUS} ${RADIUS} 0 1 1 0-${2 * RADIUS}z`,
  removed: 'M-9-9H9V9H-9z',
  changed: 'M0-12 12 0 0 12-12 0z',
  moved: 'M-10-8H4L11 0 4 8H-10z',
};

export function signSvg(sign: Sign): string {
  return `<g class="compare-sign-scale"><path class="compare-sign-shape" d="${OUTLINES[sign]}"/><path class="compare-sign-stroke" d="${STROKES[sign]}"/></g>`;
}

/** Where a sign stands, relative to its element: at the lower left corner of shapes, half way along connections. */
export function signAnchor(element: CanvasElement): Point {
  const way = element.waypoints;
  if (!way) return { x: 0, y: element.height };
  const lengths = way.slice(1).map((point, index) => Math.hypot(point.x - (way[index]?.x ?? 0), point.y - (way[index]?.y ?? 0)));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [way[index], way[index + 1]];
    if (from && to && left <= length) {
      const part = length === 0 ? 0 : left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return way[0] ?? { x: 0, y: 0 };
}
