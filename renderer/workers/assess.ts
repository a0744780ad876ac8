import type { Answered, Asked } from '../state/assess-aside';
import { answersTo, type Question } from '../state/rating-question';

let latest = 0;

/** Rates a process that takes longer than a frame. Who can say more the longer it runs answers more than once, and listens in between. */
addEventListener('message', ({ data: { number, question } }: MessageEvent<Asked>) => {
  latest = question ? number : 0;
  // What fails in here would otherwise be heard by nobody.
  if (question) answer(number, question).catch(reportError);
});

async function answer(number: number, question: Question): Promise<void> {
  const start = performance.now();
  for (const { assessment, final } of answersTo(question, () => performance.now())) {
    postMessage({ number, assessment, final, ms: performance.now() - start } satisfies Answered);
    if (final) return;
    await new Promise((resolve) => setTimeout(resolve));
    if (latest !== number) return;
  }
}
