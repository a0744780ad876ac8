import type { Remark } from '../process/process';
import { analysisRemark } from './findings';
import type { Language } from './language';
import { READING_CODES, type ReadingCode, remarks } from './remarks';

/** A remark in words. `seen` and `done` may be empty; the title never is. */
export type RemarkWords = { readonly title: string; readonly seen: string; readonly done: string };

/** The words of any remark, whether reading or analysis raised it; one nobody has words for shows its code. */
export function remarkWords(remark: Remark, language: Language): RemarkWords {
  if ((READING_CODES as readonly string[]).includes(remark.code)) {
    const { title, seen, done } = remarks[language][remark.code as ReadingCode];
    return { title: title(remark.params), seen: seen(remark.params), done: done(remark.params) };
  }
  return { title: analysisRemark(remark, language) ?? remark.code, seen: '', done: '' };
}

/** The same as running text. */
export function remarkSentence(remark: Remark, language: Language): string {
  const { title, seen, done } = remarkWords(remark, language);
  const ended = (text: string) => (text === '' || /[.?!]$/.test(text) ? text : `${text}.`);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return [title, seen, done].filter(Boolean).map(capital).map(ended).join(' ');
}
