import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import type { Assessment } from '#models/readiness/assessment';
import type { Answer } from '../state/rater';

/** Rates a process that takes longer than a frame. Every slice is answered, each better founded than the one before. */
addEventListener('message', ({ data: model }: MessageEvent<ProcessModel>) => {
  const start = performance.now();
  const slices = slicesOf(model);
  let slice = slices.next();
  while (!slice.done) {
    const next = slices.next();
    const final = next.done ?? false;
    postMessage({ assessment: slice.value, final, ms: performance.now() - start } satisfies Answer);
    slice = next;
  }
});

/** Whoever can say more the longer it runs yields here more than once; the last one holds. */
function* slicesOf(model: ProcessModel): Generator<Assessment, void> {
  yield assess(model);
}
