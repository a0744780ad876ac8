import type { Assessment } from '#models/readiness/assessment';
import type { Answer } from '../state/rater';
import { answerTo, type Question } from '../state/rating-question';

/** Rates a process that takes longer than a frame. Every slice is answered, each better founded than the one before. */
addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  const start = performance.now();
  const slices = slicesOf(question);
  let slice = slices.next();
  while (!slice.done) {
    const next = slices.next();
    const final = next.done ?? false;
    postMessage({ assessment: slice.value, final, ms: performance.now() - start } satisfies Answer);
    slice = next;
  }
});

/** Whoever can say more the longer it runs yields here more than once; the last one holds. */
function* slicesOf(question: Question): Generator<Assessment, void> {
  yield answerTo(question);
}
