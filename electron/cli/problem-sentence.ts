import type { Language } from '#models/text/language';
import { PROBLEM_CODES, type ProblemCode, problems } from '#models/text/problems';

/** Why a file was not taken in, in words. */
export function problemSentence(code: string, params: Readonly<Record<string, string | number>>, language: Language): string {
  if (!(PROBLEM_CODES as readonly string[]).includes(code)) return code;
  const { title, explanation } = problems[language][code as ProblemCode];
  return `${title(params)}. ${explanation(params)}`;
}

/** Not every XML file in a folder is meant for us. */
export function isPlainXml(file: string): boolean {
  return /\.xml$/i.test(file) && !/\.bpmn20\.xml$/i.test(file);
}
