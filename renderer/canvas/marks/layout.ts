/** Where marks sit on a step; all numbers in units of the diagram, relative to the step's upper left corner. */
export const CHIP = 19;

const FIRST = 14;
const FIRST_OF_TWO = 12;
const SECOND_AFTER = 41;
/** What a chip keeps from the point where a flow meets the edge. */
const CLEARANCE = 3;

/** How many chips a side can show; further ones are counted. */
export const MOST_CHIPS = 2;

/**
 * Upper edges of the chips on one side of a step: below the upper corner, a second one below the middle, never on a point where a flow
 * docks. Small steps move them closer rather than letting them leave the shape by more than half a chip.
 *
 * @param count how many chips, 0 to 2
 * @param height of the step
 * @param dockings heights at which flows meet this side
 */
export function chipPositions(count: number, height: number, dockings: readonly number[]): readonly number[] {
  if (count === 0) return [];
  const wanted =
    count === 1 ? [FIRST] : [FIRST_OF_TWO, Math.max(FIRST_OF_TWO + CHIP + 2, Math.min(FIRST_OF_TWO + SECOND_AFTER, height - CHIP - 6))];
  const taken: number[] = [];
  for (const y of wanted) taken.push(nearestFree(y, height, dockings, taken));
  return taken;
}

function nearestFree(wanted: number, height: number, dockings: readonly number[], taken: readonly number[]): number {
  const free = (y: number) =>
    dockings.every((docking) => docking < y - CLEARANCE || docking > y + CHIP + CLEARANCE) &&
    taken.every((other) => Math.abs(other - y) >= CHIP + 1);
  for (let step = 0; step <= height; step++) {
    for (const y of [wanted + step, wanted - step]) if (y >= 4 && y <= Math.max(4, height - CHIP - 2) && free(y)) return y;
  }
  return wanted;
}

/** Middle and direction of the longest straight piece of a flow. */
export function longestSegment(waypoints: readonly { readonly x: number; readonly y: number }[]): {
  readonly x: number;
  readonly y: number;
  readonly upright: boolean;
  readonly length: number;
} | null {
  let best: { x: number; y: number; upright: boolean; length: number } | null = null;
  for (let index = 1; index < waypoints.length; index++) {
    const from = waypoints[index - 1];
    const to = waypoints[index];
    if (!from || !to) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (!best || length > best.length) {
      best = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, upright: Math.abs(to.y - from.y) > Math.abs(to.x - from.x), length };
    }
  }
  return best;
}
