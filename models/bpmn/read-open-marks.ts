import type { AiMark, DissentMark } from '../process/marks';
import {
  AI_EXCEPTIONS,
  AI_TYPES,
  SCREENING_ANSWERS,
  SCREENING_QUESTIONS,
  SUITABILITY_ANSWERS,
  SUITABILITY_QUESTIONS,
} from '../process/vocabulary';
import { type MarkReading, number, remark, word, type WrittenMark, written } from './mark-values';

/** Answers this edition does not know count as not given; they stay in the file. */
export function readAi(mark: WrittenMark, reading: MarkReading): AiMark {
  const answers = SUITABILITY_QUESTIONS.flatMap((question) => {
    const answer = word(mark, question, SUITABILITY_ANSWERS, null, null, reading);
    return answer === null ? [] : [[question, answer] as const];
  });
  const screening = SCREENING_QUESTIONS.flatMap((question) => {
    const answer = word(mark, question, SCREENING_ANSWERS, null, null, reading);
    return answer === null ? [] : [[question, answer] as const];
  });
  const suitability = number(mark, 'suitability', reading);
  if (suitability !== null && suitability > 100)
    reading.remarks.push(remark(reading, 'mark-unknown-value', { attribute: 'suitability', value: suitability }));
  return {
    type: word(mark, 'type', AI_TYPES, null, null, reading),
    suitability: suitability !== null && suitability <= 100 ? suitability : null,
    answers: Object.fromEntries(answers),
    screening: Object.fromEntries(screening),
    exception: word(mark, 'exception', AI_EXCEPTIONS, null, null, reading),
    note: written(mark, 'note'),
  };
}

export function readDissent(mark: WrittenMark): DissentMark {
  return {
    about: written(mark, 'about') ?? '',
    first: written(mark, 'first') ?? '',
    second: written(mark, 'second') ?? '',
    note: written(mark, 'note'),
  };
}
