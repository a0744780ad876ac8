import { gaussLegendre } from './gauss-legendre';
import { NOTHING, OP, type Ref, sweepBackward, sweepForward, type Tape } from './tape';

/** Points of the first try, and the most: loops that hardly ever end need many. Simulated parts are slow. */
const FEWEST_POINTS = 8;
const MOST_POINTS = 2048;
const MOST_POINTS_SIMULATED = 64;
const CLOSE = 1e-10;

/** Variables of all steps: factors, what they lack to 1, and how much more some of them lack today. */
export type Shortfall = { readonly values: Float64Array; readonly lacks: Float64Array; readonly missing: Float64Array };

/**
 * Blame per variable for the runs that end in `root` and fail for what is missing: each is divided equally among the failures it meets
 * (Aumann and Shapley; where nothing runs twice, Shapley). With every factor moved from what it is today to `values` and t of the way gone,
 * a run with K failures is worth t^K; so the part of a step is what it is missing times the mean slope by its factor along the way.
 *
 * The mean is by Gauss and Legendre. As all derivatives along the way are 0 or more, the rule never gives too much for any step, so that a
 * sum that is right makes every part right: points are doubled until it is. n points are exact for up to 2n failures per run.
 */
export function attributionOf(tape: Tape, root: Ref, { values, lacks, missing }: Shortfall): Float64Array {
  const blame = new Float64Array(missing.length);
  if (root === NOTHING) return blame;
  const along = values.slice();
  const lacking = lacks.slice();
  const move = (t: number) => {
    for (let step = 0; step < missing.length; step++) {
      const still = (1 - t) * (missing[step] as number);
      along[step] = (values[step] as number) - still;
      lacking[step] = (lacks[step] as number) + still;
    }
  };
  const lackAt = (t: number) => {
    move(t);
    return sweepForward(tape, along, lacking).lack[root] as number;
  };
  const failed = lackAt(0) - lackAt(1);
  if (!(failed > 0)) return blame;
  const most = tape.played.length > 0 ? MOST_POINTS_SIMULATED : MOST_POINTS;
  for (let points = FEWEST_POINTS; ; points *= 2) {
    blame.fill(0);
    for (const { at, weight } of gaussLegendre(points)) {
      move(at);
      const { value } = sweepForward(tape, along, lacking);
      const adjoint = sweepBackward(tape, value, along, [[root, weight]]);
      for (let entry = 1; entry < adjoint.length; entry++) {
        const step = tape.a[entry] as number;
        if (tape.op[entry] === OP.LEAF && step < missing.length) {
          blame[step] = (blame[step] as number) + (adjoint[entry] as number) * (missing[step] as number);
        }
      }
    }
    const found = blame.reduce((sum, part) => sum + part, 0);
    if (Math.abs(found - failed) <= CLOSE * failed) return blame;
    // What the last points still miss goes to all in proportion.
    if (points >= most) return found > 0 ? blame.map((part) => (part * failed) / found) : blame;
  }
}
