import type { Answer, Aside } from './rater';
import type { Question } from './rating-question';

/** What goes to the worker: a question by its number, or that it need not go on. */
export type Asked = { readonly number: number; readonly question: Question | null };

/** What comes back, by the number of its question. */
export type Answered = Answer & { readonly number: number };

/** The one that waits for the next rating; starting one takes longer than most ratings. */
let spare: Worker | null = null;
let number = 0;

const started = () => new Worker(new URL('../workers/assess.ts', import.meta.url), { type: 'module' });

/** Starts a worker before there is something to rate. */
export function warmUpRating(): void {
  spare ??= started();
}

/**
 * Rates in a worker. One that has answered and is only getting more exact is told to stop and kept, with all it remembers; the first answer
 * cannot be interrupted otherwise than by ending the worker.
 */
export const assessAside: Aside = (question: Question, answered: (answer: Answer | null) => void) => {
  const worker = spare ?? started();
  spare = null;
  const asked = ++number;
  let told = false;
  const listening = new AbortController();
  const { signal } = listening;
  const finish = (reusable: boolean) => {
    listening.abort();
    if (reusable && !spare) spare = worker;
    else worker.terminate();
  };
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<Answered>) => {
      if (data.number !== asked) return;
      told = true;
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
  worker.postMessage({ number: asked, question } satisfies Asked);
  return () => {
    if (signal.aborted) return;
    if (told) worker.postMessage({ number: asked, question: null } satisfies Asked);
    finish(told);
    // The next one is asked for soon.
    if (!told) warmUpRating();
  };
};
