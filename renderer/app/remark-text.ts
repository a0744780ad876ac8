import type { Remark } from '#models/process/process';
import { app } from '#models/text/app';
import type { Language } from '#models/text/language';
import { type RemarkWords, remarkWords } from '#models/text/remark-words';

/** A remark in words; where nobody said what was done, whether the content is still there. */
export function remarkText(remark: Remark, language: Language): RemarkWords {
  const { title, seen, done } = remarkWords(remark, language);
  const words = app[language].importSheet;
  return { title, seen, done: done || (remark.kept ? words.kept : words.notKept) };
}
