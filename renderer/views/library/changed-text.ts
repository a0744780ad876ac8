import type { Language } from '#models/text/language';
import { library } from '#models/text/library';

const LOCALE = { de: 'de-DE', en: 'en-GB' } as const;

/** When something changed, as one says it: "heute 14:32", "gestern 16:05", else the date. */
export function changedText(at: number, language: Language, now = Date.now()): string {
  const words = library[language];
  const date = new Date(at);
  const time = date.toLocaleTimeString(LOCALE[language], { hour: '2-digit', minute: '2-digit' });
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return words.today(time);
  if (days === 1) return words.yesterday(time);
  return date.toLocaleDateString(LOCALE[language], { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** Midnight as a count of milliseconds that daylight saving does not shift. */
function startOfDay(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
