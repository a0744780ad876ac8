import { LANGUAGES } from '../text/language';
import { marks } from '../text/marks';
import type { Words } from './words';

/** What a place sounds like to search: carriers are found by their names in every language of the app. */
export function spokenWords({ kind, text }: Words): string {
  if (kind !== 'carrier') return text;
  return LANGUAGES.map((language) => (marks[language].carrier as Readonly<Record<string, string>>)[text] ?? text).join(' ');
}
