import type { Remark } from '../process/process';
import type { Language } from './language';
import { PROBLEM_CODES, type ProblemCode, problems } from './problems';
import { READING_CODES, type ReadingCode, reading } from './reading';

/** A remark in words: a short title, a sentence on what was seen, and a few words on what was done about it. */
export type RemarkWords = { readonly title: string; readonly seen: string; readonly done: string };

/** The words for a remark of the reading; for a code without words here its code, so that nothing goes unsaid. */
export function remarkWords(remark: Remark, language: Language): RemarkWords {
  if (!(READING_CODES as readonly string[]).includes(remark.code)) return { title: remark.code, seen: remark.code, done: '' };
  const words = reading[language][remark.code as ReadingCode];
  return { title: words.title(remark.params), seen: words.seen(remark.params), done: words.done(remark.params) };
}

/** Why a file was not opened, in one or two sentences. */
export function problemWords(code: string, params: Readonly<Record<string, string | number>>, language: Language): string {
  const known = (PROBLEM_CODES as readonly string[]).includes(code) ? (code as ProblemCode) : 'unreadable';
  const words = problems[language][known];
  return `${words.title(params)}. ${words.explanation(params)}`;
}
