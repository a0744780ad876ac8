import type { CaseFrame } from '#models/analysis/case-frames';
import type { DiagramCanvas, ElementRegistry, EventBus, Point } from '../dialect';
import { bounds, reveal } from '../reveal';
import { lengthOf, placesOn, pointAt } from './paths';

/** Radius of a token, in units of the diagram; never smaller on the screen than so many pixels. */
const RADIUS = 9;
const LEAST_PIXELS = 6;
const FRAME_GAP = 7;

export type WalkView = {
  /** Lets the tokens travel through the frames, so many milliseconds each, and stays at the last one; without frames all goes away. */
  readonly show: (frames: readonly CaseFrame[], travelMs: number) => void;
};

/** Tokens of a played case on the diagram, in a layer of their own: nothing of the document is touched. */
export function walkView(canvas: DiagramCanvas, registry: ElementRegistry, eventBus: EventBus): WalkView {
  const places = placesOn(canvas, registry);
  let shown: CaseFrame | null = null;
  let running = 0;

  // Another drawing or another size: tokens stand where they belong now.
  eventBus.on('root.set', () => shown && rest(shown));
  eventBus.on('canvas.viewbox.changed', () => shown && resize());

  return {
    show(frames, travelMs) {
      cancelAnimationFrame(running);
      const last = frames.at(-1) ?? null;
      shown = last;
      if (!last) {
        layer().replaceChildren();
        return;
      }
      bringIntoView(last);
      if (travelMs <= 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) rest(last);
      else travel(frames, last.at, travelMs);
    },
  };

  function layer(): SVGGElement {
    return canvas.getLayer('bruchlos-walk', 20);
  }

  /** The case may lie in a drawing that is not shown; the inside of a sub-process is only shown where the user looks at it. */
  function bringIntoView({ at }: CaseFrame): void {
    if (at === null) return;
    const element = places.shown(at) ?? registry.get(at);
    if (element) reveal(canvas, element);
  }

  function travel(frames: readonly CaseFrame[], at: string | null, travelMs: number): void {
    const start = performance.now();
    const ways = frames.map(({ moves }) => moves.map((move) => ({ token: move.token, points: places.way(move) })));
    const draw = (now: number) => {
      const position = (now - start) / travelMs;
      const stage = Math.floor(position);
      const frame = frames[stage];
      if (!frame) {
        if (shown) rest(shown);
        return;
      }
      const moving = new Set(frame.moves.map(({ token }) => token));
      const standing = frame.waiting.filter(({ id }) => !moving.has(id)).map((token) => places.waiting(token));
      const part = eased(position - stage);
      const travelling = (ways[stage] ?? []).map(({ points }) => (points.length > 0 ? pointAt(points, lengthOf(points) * part) : null));
      paint([...standing, ...travelling], at);
      running = requestAnimationFrame(draw);
    };
    draw(start);
  }

  function rest(frame: CaseFrame): void {
    const inNode = frame.at === null ? [] : [places.inNode(frame.at)];
    paint([...frame.waiting.map((token) => places.waiting(token)), ...inNode], frame.at);
  }

  function paint(points: readonly (Point | null)[], at: string | null): void {
    const element = at === null ? null : places.shown(at);
    const frame = element ? [box(bounds(element))] : [];
    const tokens = points.flatMap((point) => (point ? [circle(point)] : []));
    layer().replaceChildren(...frame, ...tokens);
    resize();
  }

  function resize(): void {
    const { scale } = canvas.viewbox(false);
    const radius = Math.max(RADIUS, LEAST_PIXELS / scale);
    for (const token of layer().querySelectorAll('circle')) token.setAttribute('r', String(radius));
  }
}

const SVG = 'http://www.w3.org/2000/svg';

function circle({ x, y }: Point): SVGElement {
  return made('circle', { class: 'walk-token', cx: x, cy: y });
}

function box({ x, y, width, height }: { x: number; y: number; width: number; height: number }): SVGElement {
  return made('rect', {
    class: 'walk-frame',
    x: x - FRAME_GAP,
    y: y - FRAME_GAP,
    width: width + 2 * FRAME_GAP,
    height: height + 2 * FRAME_GAP,
    rx: FRAME_GAP + 8,
  });
}

function made(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function eased(part: number): number {
  return part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2;
}
