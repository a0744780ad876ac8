import type { Remark } from '#models/process/process';
import { app } from '#models/text/app';
import type { Language } from '#models/text/language';
import { remarkWords } from '#models/text/remark-words';

export type RemarkText = { readonly seen: string; readonly detail: string | null; readonly done: string };

/** A remark in words: what was seen, more about it, what was done. */
export function remarkText(remark: Remark, language: Language): RemarkText {
  const words = app[language].importSheet;
  const { seen, done } = remarkWords(remark, language);
  return { seen, detail: null, done: done || (remark.kept ? words.kept : words.notKept) };
}
