import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import type { Profile } from '#models/readiness/profiles/profile';
import { createScenario } from '#models/scenario/scenario';
import { bestSet, type Found, finish, pairsOf } from '#models/scenario/sets';

type Question = { readonly model: ProcessModel; readonly profile: Profile; readonly size: number };

/** Rates every pair of measures and every choice of a few: up to some thousand assessments, so not where switches are to answer. */
addEventListener('message', ({ data: { model, profile, size } }: MessageEvent<Question>) => {
  const scenario = createScenario(model, assess(model, profile), profile);
  postMessage({ pairs: finish(pairsOf(scenario)), best: finish(bestSet(scenario, size)) } satisfies Found);
});
