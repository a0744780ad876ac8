import type { TokenMove } from '#models/analysis/case-frames';
import type { CaseToken } from '#models/analysis/sample-case';
import type { CanvasElement, DiagramCanvas, ElementRegistry, Point } from '../dialect';
import { bounds } from '../reveal';

/** How far before the end of its flow a token waits, in units of the diagram: clear of the arrow. */
const BEFORE_END = 16;

/** Where things are on the drawing that is shown; what lies inside a closed sub-process is at that sub-process. */
export type Places = {
  readonly shown: (id: string) => CanvasElement | null;
  readonly inNode: (id: string) => Point | null;
  readonly waiting: (token: Pick<CaseToken, 'flow' | 'to'>) => Point | null;
  /** The way a token takes; of one point where it stays, empty where it cannot be seen. */
  readonly way: (move: TokenMove) => readonly Point[];
};

export function placesOn(canvas: DiagramCanvas, registry: ElementRegistry): Places {
  // The registry is a plain object: asked for "constructor" it would answer with JavaScript's own.
  const find = (id: string): CanvasElement | null => {
    const element = registry.get(id);
    return element?.id === id ? element : null;
  };

  function shown(id: string): CanvasElement | null {
    const root = canvas.getRootElement();
    for (let element = find(id); element; element = find(String(element.businessObject.$parent?.id ?? ''))) {
      if (canvas.findRoot(element) === root && !isHidden(element) && element !== root) return element;
    }
    return null;
  }

  function inNode(id: string): Point | null {
    const element = shown(id);
    if (!element) return null;
    const { x, y, width, height } = bounds(element);
    return { x: x + width / 2, y: element.type.endsWith('Gateway') || element.type.endsWith('Event') ? y + height / 2 : y };
  }

  function flowPoints(flow: string | null): readonly Point[] {
    const element = flow === null ? null : shown(flow);
    return element?.id === flow && element.waypoints ? element.waypoints : [];
  }

  function waiting({ flow, to }: Pick<CaseToken, 'flow' | 'to'>): Point | null {
    const points = flowPoints(flow);
    if (points.length > 1) return pointAt(points, lengthOf(points) - BEFORE_END);
    if (to === null) return null;
    const element = shown(to);
    return element && { x: bounds(element).x - BEFORE_END, y: bounds(element).y + bounds(element).height / 2 };
  }

  function way({ from, flow, to, into }: TokenMove): readonly Point[] {
    const rests = waiting({ flow, to });
    const end = into === null ? rests : inNode(into);
    if (from === null) return [rests, end].filter((point) => point !== null);
    const along = flowPoints(flow);
    const middle = along.length > 1 && into === null && rests ? [...along.slice(0, -1), rests] : along;
    return [inNode(from), ...middle, end].filter((point) => point !== null);
  }

  return { shown, inNode, waiting, way };
}

function isHidden(element: CanvasElement): boolean {
  for (let at: CanvasElement | null | undefined = element; at; at = at.parent) {
    if (at.hidden || (at !== element && at.collapsed)) return true;
  }
  return false;
}

export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    if (before) sum += Math.hypot(point.x - before.x, point.y - before.y);
  }
  return sum;
}

/** The point so far along a line; its ends where it is shorter. Throws for a line without a point. */
export function pointAt(points: readonly Point[], distance: number): Point {
  const [first] = points;
  if (!first) throw new Error('A line needs at least one point.');
  let left = distance;
  let before = first;
  for (const point of points.slice(1)) {
    const length = Math.hypot(point.x - before.x, point.y - before.y);
    if (left < length) {
      const part = Math.max(0, left) / length;
      return { x: before.x + (point.x - before.x) * part, y: before.y + (point.y - before.y) * part };
    }
    left -= length;
    before = point;
  }
  return before;
}
