import type { Answer, Aside } from './rater';
import type { Question } from './rating-question';

/** The one that waits for the next rating; starting one takes longer than most ratings. */
let spare: Worker | null = null;

/** Rates in a worker. Ending it ends the worker: a rating cannot be interrupted otherwise. */
export const assessAside: Aside = (question: Question, answered: (answer: Answer | null) => void) => {
  const worker = spare ?? new Worker(new URL('../workers/assess.ts', import.meta.url), { type: 'module' });
  spare = null;
  const listening = new AbortController();
  const { signal } = listening;
  const finish = (reusable: boolean) => {
    listening.abort();
    if (reusable && !spare) spare = worker;
    else worker.terminate();
  };
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<Answer>) => {
      if (data.final) finish(true);
      answered(data);
    },
    { signal },
  );
  worker.addEventListener(
    'error',
    (event) => {
      console.error(event.message);
      finish(false);
      answered(null);
    },
    { signal },
  );
  worker.postMessage(question);
  return () => {
    if (!signal.aborted) finish(false);
  };
};
