import { assess } from '#models/readiness/assess';
import { createScenario } from '#models/scenario/scenario';
import { type BestSet, bestSets, finish, pairsOf } from '#models/scenario/sets';
import { resolveIn } from '../state/rating-question';
import type { SetsAnswer, SetsQuestion } from '../state/sets-question';

/** How long trying every set may take. Who does not want to wait stops the worker; what was found stays. */
const PATIENCE_MS = 30_000;

/** Rates every pair of measures and every choice of a few: up to some ten thousand assessments, so not where switches are to answer. */
addEventListener('message', ({ data: { model, profile, lead, called, largest } }: MessageEvent<SetsQuestion>) => {
  const resolve = called && resolveIn(called);
  const scenario = createScenario(model, assess(model, profile, lead, resolve), profile, resolve);
  const start = performance.now();
  const pairs = finish(pairsOf(scenario));
  // Pairs were the first some hundred ratings: what one takes here and now.
  const each = (performance.now() - start) / Math.max(1, (scenario.candidates.length * (scenario.candidates.length + 1)) / 2);
  const answer = (sets: readonly BestSet[], final: boolean) => postMessage({ pairs, sets: [...sets], final } satisfies SetsAnswer);
  answer([], false);
  const search = bestSets(scenario, largest, PATIENCE_MS / each);
  let known = 0;
  for (;;) {
    const { done, value } = search.next();
    if (done) return answer(value, true);
    if (value.length > known) {
      known = value.length;
      answer(value, false);
    }
  }
});
