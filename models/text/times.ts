import type { Language } from './language';

const LOCALE = { de: 'de-DE', en: 'en-GB' } as const;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The day of an ISO date, as the language writes it; whatever is no ISO date stands as it is. */
export function formatDay(iso: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  if (year === undefined || month === undefined || date === undefined) return iso;
  return language === 'de' ? `${date}.${month}.${year}` : `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** A time of day, such as "14:32". */
export function formatTime(at: number, language: Language): string {
  return new Date(at).toLocaleTimeString(LOCALE[language], { hour: '2-digit', minute: '2-digit' });
}
