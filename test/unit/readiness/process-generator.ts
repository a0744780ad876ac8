import type { InputMark, StepMarks } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import { CARRIERS, DECISIONS, TRANSFERS, WORK_MODES } from '#models/process/vocabulary';
import { randomStream } from '#models/analysis/random';
import { buildModel } from '../analysis/build-model';

/** How a generated process is built: its size, and how much of it is marked. */
export type Generated = { readonly nodes: number; readonly seed: number; readonly marked?: number };

/**
 * A sound process of about `nodes` flow nodes: steps in series with choices, loops and parallel blocks, as real models have them, and marks
 * on most steps. The same seed gives the same process.
 */
export function generateProcess({ nodes, seed, marked = 0.9 }: Generated): ProcessModel {
  const random = randomStream(seed);
  const lines: string[] = [];
  const specs: Record<string, { marks: Partial<StepMarks> }> = {};
  let count = 2;
  let last = 'S';
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const step = () => {
    const id = `t${count++}`;
    if (random() < marked) specs[id] = { marks: marksOf() };
    return id;
  };
  const join = (...ids: string[]) => lines.push(ids.join(' > '));
  while (count < nodes) {
    const kind = random();
    const id = count;
    if (kind < 0.5) {
      const next = step();
      join(last, next);
      last = next;
    } else if (kind < 0.7) {
      count += 2;
      join(last, `X${id}`, step(), `X${id}e`);
      lines.push(`X${id} 0.3> ${step()} > X${id}e`);
      last = `X${id}e`;
    } else if (kind < 0.8) {
      count += 2;
      const again = step();
      join(last, `X${id}`, step(), `X${id}e`);
      lines.push(`X${id}e 0.2> ${again} > X${id}`);
      last = `X${id}e`;
    } else {
      count += 2;
      join(last, `A${id}`, step(), step(), `A${id}e`);
      join(`A${id}`, step(), `A${id}e`);
      if (random() < 0.4) join(`A${id}`, step(), `A${id}e`);
      last = `A${id}e`;
    }
  }
  join(last, 'E');
  return buildModel(lines.join(';'), specs);

  function marksOf(): Partial<StepMarks> {
    const inputs = Array.from(
      { length: random() < 0.3 ? 2 : 1 },
      (): InputMark => ({
        carrier: pick(CARRIERS),
        share: random() < 0.5 ? null : random(),
        transfer: pick(TRANSFERS),
        system: pick([null, 'a', 'b']),
        source: pick(['predecessor', 'external', 'own'] as const),
      }),
    );
    return {
      inputs,
      outputs: [{ carrier: pick(CARRIERS), system: pick([null, 'a', 'b']) }],
      workMode: pick(WORK_MODES),
      decision: pick(DECISIONS),
      minutes: Math.floor(random() * 20),
    };
  }
}
