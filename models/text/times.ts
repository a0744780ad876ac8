import type { Language } from './language';

const LOCALE = { de: 'de-DE', en: 'en-GB' } as const;

/** A time of day, such as "14:32". */
export function formatTime(at: number, language: Language): string {
  return new Date(at).toLocaleTimeString(LOCALE[language], { hour: '2-digit', minute: '2-digit' });
}
