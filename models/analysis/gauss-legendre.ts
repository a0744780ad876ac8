/** A place between 0 and 1 and how much it counts. */
export type Point = { readonly at: number; readonly weight: number };

/**
 * The points of Gauss and Legendre between 0 and 1: exact for polynomials up to degree 2 * count - 1. Roots of the Legendre polynomial by
 * Newton's method from Tricomi's first guess, both halves mirrored.
 */
export function gaussLegendre(count: number): readonly Point[] {
  const points: Point[] = [];
  for (let root = 0; root < count; root++) {
    let x = Math.cos((Math.PI * (root + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round++) {
      let [before, value] = [1, x];
      for (let degree = 2; degree <= count; degree++)
        [before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree];
      slope = (count * (x * value - before)) / (x * x - 1);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-15) break;
    }
    points.push({ at: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope) });
  }
  return points;
}
