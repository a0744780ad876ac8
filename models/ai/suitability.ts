import type { AiMark } from '../process/marks';
import { SUITABILITY_QUESTIONS, type SuitabilityAnswer, type SuitabilityQuestion } from '../process/vocabulary';

const WORTH: Readonly<Record<SuitabilityAnswer, number>> = { no: 0, partly: 0.5, yes: 1 };

/** How many cases a year a step needs before the first question can be answered with yes. */
export const VOLUME_FROM = 500;

export type Suitability = {
  /** 0 to 100; null while an answer is missing, because a mean of the others would promise too much or too little. */
  readonly value: number | null;
  readonly open: readonly SuitabilityQuestion[];
  /** `stated`: the file gives the number without the answers. */
  readonly source: 'answers' | 'stated' | 'none';
};

/** The mean of the six answers (0, 0.5, 1), in percent, rounded to whole points. */
export function suitabilityOf({ answers, suitability }: Pick<AiMark, 'answers' | 'suitability'>): Suitability {
  const open = SUITABILITY_QUESTIONS.filter((question) => answers[question] === undefined);
  if (open.length === SUITABILITY_QUESTIONS.length) return { value: suitability, open, source: suitability === null ? 'none' : 'stated' };
  if (open.length > 0) return { value: null, open, source: 'answers' };
  const sum = SUITABILITY_QUESTIONS.reduce((total, question) => total + WORTH[answers[question] ?? 'no'], 0);
  return { value: Math.round((sum / SUITABILITY_QUESTIONS.length) * 100), open, source: 'answers' };
}

/** The mark after one answer was given or taken back. What is written as suitability is the mean, or nothing while an answer is missing. */
export function answered(mark: AiMark, question: SuitabilityQuestion, answer: SuitabilityAnswer | null): AiMark {
  const { [question]: _, ...others } = mark.answers;
  const answers = answer === null ? others : { ...others, [question]: answer };
  return { ...mark, answers, suitability: suitabilityOf({ answers, suitability: null }).value };
}

/** What the number of cases says about the first question; null where it is not known how many there are. */
export function volumeAnswer(casesPerYear: number | null, visits: number | null): SuitabilityAnswer | null {
  if (casesPerYear === null || visits === null) return null;
  return casesPerYear * visits >= VOLUME_FROM ? 'yes' : 'no';
}
