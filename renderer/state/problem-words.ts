import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { PROBLEM_CODES, type ProblemCode, problems } from '#models/text/problems';

/** Why a file was not opened, in one or two sentences that also say that it is unharmed. */
export function problemWords(code: string, params: Readonly<Record<string, string | number>>, language: Language): string {
  if (code === 'too-slow') return `${files[language].tooSlow} ${files[language].unchanged}`;
  const known = (PROBLEM_CODES as readonly string[]).includes(code) ? (code as ProblemCode) : 'unreadable';
  const { title, explanation } = problems[language][known];
  return `${title(params)}. ${explanation(params)}`;
}
