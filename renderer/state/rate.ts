import { currentProfile } from './profile';
import type { RateAnswer, Rated, RateQuestion } from './rate-question';

/** Longer than the largest file takes; what takes longer is listed without figures. */
const LIMIT_MS = 20_000;

let worker: Worker | null = null;
let number = 0;

/** Rates a document away from the interface. Null where that fails or takes too long; never rejects. One at a time. */
export function rateAside(xml: string): Promise<Rated | null> {
  worker ??= new Worker(new URL('../workers/rate.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  const question: RateQuestion = { number: ++number, xml, profile: currentProfile() };
  return new Promise((resolve) => {
    const listening = new AbortController();
    const finish = (rated: Rated | null) => {
      clearTimeout(timer);
      listening.abort();
      resolve(rated);
    };
    const giveUp = () => {
      asked.terminate();
      if (worker === asked) worker = null;
      finish(null);
    };
    const timer = setTimeout(giveUp, LIMIT_MS);
    const { signal } = listening;
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<RateAnswer>) => {
        if (data.number === question.number) finish(data.rated);
      },
      { signal },
    );
    asked.addEventListener('error', giveUp, { signal });
    asked.postMessage(question);
  });
}

/** Nothing is left to rate for now. */
export function endRating(): void {
  worker?.terminate();
  worker = null;
}
