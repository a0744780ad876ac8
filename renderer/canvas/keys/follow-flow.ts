import { type CanvasElement, isBpmn, type Point } from '../dialect';

export type Direction = 'left' | 'right' | 'up' | 'down';

function middle(element: CanvasElement): Point {
  return { x: element.x + element.width / 2, y: element.y + element.height / 2 };
}

function isNode(element: CanvasElement): boolean {
  return !element.labelTarget && !element.waypoints && isBpmn(element, 'bpmn:FlowNode');
}

/**
 * Where an arrow key leads from an element: right and left along the flow, whatever way it is drawn; up and down to the nearest
 * element in that direction. Null where there is none.
 */
export function neighbour(from: CanvasElement, direction: Direction, all: readonly CanvasElement[]): CanvasElement | null {
  if (direction === 'right' || direction === 'left') {
    const along = alongFlow(from, direction);
    if (along) return along;
  }
  return nearest(from, direction, all);
}

/** The straightest way on; an element with an event attached to it reaches that event's flow by going down to the event. */
function alongFlow(from: CanvasElement, direction: 'left' | 'right'): CanvasElement | null {
  const flows = (direction === 'right' ? from.outgoing : from.incoming) ?? [];
  const ends = flows.flatMap((flow) =>
    isBpmn(flow, 'bpmn:SequenceFlow') ? ((direction === 'right' ? flow.target : flow.source) ?? []) : [],
  );
  if (ends.length > 0) return ends.toSorted((a, b) => bend(from, a) - bend(from, b))[0] ?? null;
  return direction === 'left' && from.host ? from.host : null;
}

/** How far an element lies off the horizontal line through another. */
function bend(from: CanvasElement, to: CanvasElement): number {
  return Math.abs(middle(to).y - middle(from).y);
}

function nearest(from: CanvasElement, direction: Direction, all: readonly CanvasElement[]): CanvasElement | null {
  const here = middle(from);
  let best: CanvasElement | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const element of all) {
    if (element === from || !isNode(element)) continue;
    const there = middle(element);
    const [ahead, aside] =
      direction === 'right' || direction === 'left'
        ? [(there.x - here.x) * (direction === 'right' ? 1 : -1), there.y - here.y]
        : [(there.y - here.y) * (direction === 'down' ? 1 : -1), there.x - here.x];
    if (ahead <= 5) continue;
    // Straight ahead counts more than near by.
    const distance = ahead + Math.abs(aside) * 2;
    if (distance < shortest) [best, shortest] = [element, distance];
  }
  return best;
}

/** Where the arrows start: the leftmost start event, else the leftmost element. */
export function firstElement(all: readonly CanvasElement[]): CanvasElement | null {
  const nodes = all.filter(isNode);
  const starts = nodes.filter((element) => isBpmn(element, 'bpmn:StartEvent'));
  return (starts.length > 0 ? starts : nodes).toSorted((a, b) => a.x - b.x || a.y - b.y)[0] ?? null;
}
