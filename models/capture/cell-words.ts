import {
  ACTIVITY_GROUPS,
  AI_TYPES,
  CARRIER_LETTER,
  CARRIERS,
  type Carrier,
  DECISIONS,
  DELIVERIES,
  FORMS,
  ORIGINALS,
  PAYMENTS,
  PRESENCES,
  RECORDS,
  TRANSFERS,
  WORK_MODES,
} from '../process/vocabulary';
import { LANGUAGES, type Language } from '../text/language';
import { marks } from '../text/marks';

/** Columns whose cells are words of the vocabulary. */
export const VOCABULARY = {
  inputs: { codes: CARRIERS, words: 'carrier' },
  output: { codes: CARRIERS, words: 'carrier' },
  transfer: { codes: TRANSFERS, words: 'transfer' },
  workMode: { codes: WORK_MODES, words: 'workMode' },
  decision: { codes: DECISIONS, words: 'decision' },
  form: { codes: FORMS, words: 'form' },
  presence: { codes: PRESENCES, words: 'presence' },
  original: { codes: ORIGINALS, words: 'original' },
  rag: { codes: ACTIVITY_GROUPS, words: 'activityGroup' },
  record: { codes: RECORDS, words: 'record' },
  delivery: { codes: DELIVERIES, words: 'delivery' },
  payment: { codes: PAYMENTS, words: 'payment' },
  ai: { codes: AI_TYPES, words: 'aiType' },
} as const;
export type WordColumn = keyof typeof VOCABULARY;

export function isWordColumn(column: string): column is WordColumn {
  return Object.hasOwn(VOCABULARY, column);
}

/** A code of the vocabulary as a person reads it. */
export function wordOf(column: WordColumn, code: string, language: Language): string {
  const words: Readonly<Record<string, string>> = marks[language][VOCABULARY[column].words];
  return words[code] ?? code;
}

/** Spelling that makes no difference: case, hyphens, spaces. Signs that are a carrier's own letter stay. */
const plain = (word: string) => {
  const bare = word.normalize('NFC').trim().toLowerCase();
  return bare.length <= 1 ? bare.replace('-', '–') : bare.replace(/[\s\-–_.,()]/g, '');
};

const lookups = new Map<WordColumn, ReadonlyMap<string, string>>();

function lookup(column: WordColumn): ReadonlyMap<string, string> {
  const known = lookups.get(column);
  if (known) return known;
  const { codes } = VOCABULARY[column];
  const made = new Map<string, string>();
  // The languages of the app come first, then the codes of the file format: what is written by hand wins.
  for (const language of LANGUAGES) for (const code of codes) setOnce(made, plain(wordOf(column, code, language)), code);
  for (const code of codes) setOnce(made, plain(code), code);
  // A group is known by its number, its name, or both; a working title by its name alone.
  if (codes === ACTIVITY_GROUPS)
    for (const language of LANGUAGES)
      for (const code of codes) {
        const whole = wordOf(column, code, language).replace(/^\d\s+/, '');
        for (const name of [whole, whole.replace(/\s*\(.*\)$/, '')]) setOnce(made, plain(name), code);
      }
  if (codes === CARRIERS) for (const carrier of CARRIERS) setOnce(made, plain(CARRIER_LETTER[carrier]), carrier);
  lookups.set(column, made);
  return made;
}

function setOnce(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}

/** The code a word stands for, in German, English or the spelling of the file format; null where it is none of them. */
export function codeOf(column: WordColumn, word: string): string | null {
  return lookup(column).get(plain(word)) ?? null;
}

/** The word that was probably meant: one that begins the same or differs in few letters. Null where nothing is near. */
export function meantWord(column: WordColumn, word: string, language: Language): string | null {
  const typed = plain(word);
  if (typed.length < 2) return null;
  let best: string | null = null;
  let smallest = Math.min(3, Math.floor(typed.length / 2)) + 1;
  for (const [known, code] of lookup(column)) {
    if (known.length < 2) continue;
    const distance = known.startsWith(typed) || typed.startsWith(known) ? 1 : edits(typed, known, smallest);
    if (distance < smallest) [best, smallest] = [code, distance];
  }
  return best && wordOf(column, best, language);
}

/** How many letters have to be changed, added or dropped; not counted further than `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}

export const isCarrier = (code: string): code is Carrier => (CARRIERS as readonly string[]).includes(code);
