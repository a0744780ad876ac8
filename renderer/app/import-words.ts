import { documents } from '#models/text/documents';
import type { Language } from '#models/text/language';
import type { ImportResult } from '../state/import-many';
import { remarkText } from './remark-text';

export function resultText(result: ImportResult, language: Language): string {
  const { result: words } = documents[language].importing;
  if (result.kind !== 'opened') return words[result.kind];
  return result.remarks.length > 0 ? words.remarks(result.remarks.length) : words.opened;
}

/** Why a file was refused, or what was noticed in it. */
export function detailsOf(result: ImportResult, language: Language): readonly string[] {
  if (result.kind === 'refused') return [result.why(language)];
  if (result.kind === 'known') return [];
  return result.remarks.map((remark) => {
    const { title, seen, done } = remarkText(remark, language);
    return [seen ? `${title}: ${seen}` : title, done].filter(Boolean).join(' → ');
  });
}
