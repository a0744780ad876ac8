import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import { createScenario } from '#models/scenario/scenario';
import { bestSet, type Found, finish, pairsOf } from '#models/scenario/sets';

/** Rates every pair of measures and every choice of a few: up to some thousand assessments, so not where switches are to answer. */
addEventListener('message', ({ data: { model, size } }: MessageEvent<{ readonly model: ProcessModel; readonly size: number }>) => {
  const scenario = createScenario(model, assess(model));
  postMessage({ pairs: finish(pairsOf(scenario)), best: finish(bestSet(scenario, size)) } satisfies Found);
});
