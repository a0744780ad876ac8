import type { Bounds } from '../dialect';

export type Direction = 'left' | 'right' | 'up' | 'down';

const AHEAD = {
  left: (dx: number, dy: number) => [-dx, Math.abs(dy)],
  right: (dx: number, dy: number) => [dx, Math.abs(dy)],
  up: (dx: number, dy: number) => [-dy, Math.abs(dx)],
  down: (dx: number, dy: number) => [dy, Math.abs(dx)],
} as const satisfies Record<Direction, (dx: number, dy: number) => readonly [number, number]>;

/** The nearest of the shapes in a direction, seen from the middle of another; what lies aside counts as farther than what lies ahead. */
export function nextTarget<T extends Bounds>(shapes: readonly T[], from: Bounds, way: Direction): T | null {
  let best: { readonly shape: T; readonly distance: number } | null = null;
  for (const shape of shapes) {
    const dx = shape.x + shape.width / 2 - from.x - from.width / 2;
    const dy = shape.y + shape.height / 2 - from.y - from.height / 2;
    const [ahead, aside] = AHEAD[way](dx, dy);
    if (ahead < 1) continue;
    const distance = ahead + 2 * aside;
    if (!best || distance < best.distance) best = { shape, distance };
  }
  return best?.shape ?? null;
}
