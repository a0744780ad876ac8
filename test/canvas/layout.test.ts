import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chipPositions, longestSegment } from '../../renderer/canvas/marks/layout';
import { zoomClasses } from '../../renderer/canvas/ZoomLevels';

test.each([
  { count: 1, height: 84, dockings: [], expected: [14] },
  { count: 2, height: 84, dockings: [42], expected: [12, 53] },
  { count: 2, height: 80, dockings: [40], expected: [12, 53] },
  { count: 1, height: 80, dockings: [20], expected: [24] },
  { count: 0, height: 80, dockings: [], expected: [] },
])('$count chips on a step of $height with flows at $dockings', ({ count, height, dockings, expected }) => {
  expect(chipPositions(count, height, dockings)).toEqual(expected);
});

test('where there is room, no chip lies on a docking point or on another chip', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 80, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (count, height, docking) => {
        const positions = chipPositions(count, height, [docking]);
        expect(positions).toHaveLength(count);
        for (const y of positions) {
          expect(y).toBeGreaterThanOrEqual(4);
          expect(y + 19).toBeLessThanOrEqual(height);
          expect(docking < y || docking > y + 19).toBe(true);
        }
        if (count === 2) expect(Math.abs((positions[0] ?? 0) - (positions[1] ?? 0))).toBeGreaterThanOrEqual(19);
      },
    ),
  );
});

test('the smallest step still gets its chips', () => {
  expect(chipPositions(2, 10, [5])).toHaveLength(2);
});

test('the longest piece of a flow carries its marks', () => {
  const bent = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 100 },
    { x: 40, y: 100 },
  ];
  expect(longestSegment(bent)).toEqual({ x: 10, y: 50, upright: true, length: 100 });
  expect(longestSegment([])).toBeNull();
});

test.each([
  [0.1, 'zoom-far zoom-farthest'],
  [0.25, 'zoom-far zoom-farther'],
  [0.39, 'zoom-far'],
  [0.5, 'zoom-mid'],
  [0.75, 'zoom-letters'],
  [1, 'zoom-all'],
  [1.25, 'zoom-shares'],
  [2, 'zoom-shares zoom-large'],
  [4, 'zoom-shares zoom-huge'],
])('at %f the classes are %s', (scale, classes) => {
  expect(zoomClasses(scale).join(' ')).toBe(classes);
});
