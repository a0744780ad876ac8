import { answers } from '#models/text/answers';
import type { Language } from '#models/text/language';
import { formatNumber } from '#models/text/numbers';

export type AnswerOption = { readonly value: string; readonly text: string };

/** The answers a criterion knows, best first, each with its value; a value of the file that is none of them is listed too. */
export function answersFor(criterion: string, current: number | null, language: Language): readonly AnswerOption[] {
  const words = answers[language];
  const special: Readonly<Record<string, Readonly<Record<string, string>>>> = words.special;
  const scale = special[criterion] ?? (words.shares.includes(criterion) ? words.share : words.yesNo);
  const known = Object.entries(scale).map(([value, text]) => ({ number: Number(value), text }));
  const listed = current === null || known.some(({ number }) => Math.abs(number - current) < 1e-9);
  const all = listed ? known : [...known, { number: current, text: '' }];
  return all
    .toSorted((a, b) => b.number - a.number)
    .map(({ number, text }) => {
      const digits = formatNumber(number, Number.isInteger(number * 10) ? 1 : 2, language);
      return { value: String(number), text: text ? `${digits} · ${text}` : digits };
    });
}
