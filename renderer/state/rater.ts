import type { Assessment } from '#models/readiness/assessment';
import type { Question } from './rating-question';

/** What a rating may take on the interface thread, in milliseconds: the rest of a frame belongs to drawing. */
export const FRAME_MS = 10;

/** An assessment from elsewhere. Before the final one there may be others that know less; `ms` since the question. */
export type Answer = { readonly assessment: Assessment; readonly final: boolean; readonly ms: number };

/** Rates away from the interface. `answered` gets null where that fails. Gives back what ends it. */
export type Aside = (question: Question, answered: (answer: Answer | null) => void) => () => void;

export type Rater = {
  /**
   * Rates at once where the last rating of the same document was cheaper than a frame, else aside; what was begun for it before is dropped.
   * `true`: done, `tell` was called. `false`: `tell` will be called, with `final` the last time.
   */
  readonly rate: (document: object, question: Question, tell: (assessment: Assessment, final: boolean) => void) => boolean;
  /** Ends what runs aside for a document; nothing will be told of it. */
  readonly stop: (document: object) => void;
};

type Means = { readonly assess: (question: Question) => Assessment; readonly aside: Aside; readonly now: () => number };

/** Decides where ratings run, by what the last one took. */
export function createRater({ assess, aside, now }: Means): Rater {
  const costs = new WeakMap<object, number>();
  const running = new WeakMap<object, () => void>();

  function rateHere(document: object, question: Question, tell: (assessment: Assessment, final: boolean) => void): void {
    const start = now();
    const assessment = assess(question);
    costs.set(document, now() - start);
    tell(assessment, true);
  }

  function stop(document: object): void {
    running.get(document)?.();
    running.delete(document);
  }

  return {
    stop,
    rate(document, question, tell) {
      stop(document);
      if ((costs.get(document) ?? 0) <= FRAME_MS) {
        rateHere(document, question, tell);
        return true;
      }
      const end = aside(question, (answer) => {
        if (running.get(document) !== end) return;
        if (!answer || answer.final) running.delete(document);
        // Late is better than never.
        if (!answer) rateHere(document, question, tell);
        else {
          if (answer.final) costs.set(document, answer.ms);
          tell(answer.assessment, answer.final);
        }
      });
      running.set(document, end);
      return false;
    },
  };
}
