import type { Assessment } from '#models/readiness/assessment';
import type { Question } from './rating-question';

/** What a rating may take on the interface thread, in milliseconds: the rest of a frame belongs to drawing. */
export const FRAME_MS = 10;

/** An assessment from elsewhere. Before the final one there may be others that are less exact; `ms` since the question. */
export type Answer = { readonly assessment: Assessment; readonly final: boolean; readonly ms: number };

/** Rates away from the interface. `answered` gets null where that fails. Gives back what ends it. */
export type Aside = (question: Question, answered: (answer: Answer | null) => void) => () => void;

export type Rater = {
  /**
   * Rates at once what is known to be cheaper than a frame, by the last rating of the same document; the first one of a document, and
   * whatever may take longer than the one before, goes aside. What was begun for the document before is dropped.
   * `true`: done, `tell` was called. `false`: `tell` will be called, with `final` the last time.
   */
  readonly rate: (document: object, question: Question, tell: (assessment: Assessment, final: boolean) => void) => boolean;
  /** Ends what runs aside for a document; nothing will be told of it. */
  readonly stop: (document: object) => void;
};

type Means = {
  readonly assess: (question: Question) => Assessment;
  readonly aside: Aside;
  /** Whether the second takes about as long as the first. */
  readonly takesAsLong: (before: Question, now: Question) => boolean;
  readonly now: () => number;
};

/** Decides where ratings run. */
export function createRater({ assess, aside, takesAsLong, now }: Means): Rater {
  const rated = new WeakMap<object, { readonly question: Question; readonly ms: number }>();
  const running = new WeakMap<object, () => void>();

  function isCheap(document: object, question: Question): boolean {
    const before = rated.get(document);
    return before !== undefined && before.ms <= FRAME_MS && takesAsLong(before.question, question);
  }

  function rateHere(document: object, question: Question, tell: (assessment: Assessment, final: boolean) => void): void {
    const start = now();
    const assessment = assess(question);
    rated.set(document, { question, ms: now() - start });
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
      if (isCheap(document, question)) {
        rateHere(document, question, tell);
        return true;
      }
      const end = aside(question, (answer) => {
        if (running.get(document) !== end) return;
        if (!answer || answer.final) running.delete(document);
        // Late is better than never.
        if (!answer) rateHere(document, question, tell);
        else {
          if (answer.final) rated.set(document, { question, ms: answer.ms });
          tell(answer.assessment, answer.final);
        }
      });
      running.set(document, end);
      return false;
    },
  };
}
