import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT } from './sources';

/** Every word shown to people lives in `models/text`, in both languages side by side. */
type Words = Readonly<Record<string, unknown>>;
type Area = { readonly name: string; readonly de: Words; readonly en: Words };

const isObject = (value: unknown): value is Words => typeof value === 'object' && value !== null;

async function areas(): Promise<readonly Area[]> {
  const found: Area[] = [];
  for (const file of filesUnder('models/text', /\.ts$/)) {
    const module = (await import(path.join(ROOT, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (isObject(value) && Object.keys(value).sort().join() === 'de,en' && isObject(value.de) && isObject(value.en))
        found.push({ name: `${path.basename(file, '.ts')}.${name}`, de: value.de, en: value.en });
    }
  }
  return found;
}

/** What a text with parameters says for some: numbers and names, whichever it takes. */
function spoken(text: (...parameters: unknown[]) => unknown): string | null {
  for (const sample of [2, 'Wohnsitz prüfen', ['Wohnsitz prüfen'], {}]) {
    try {
      const said = text(...Array(text.length).fill(sample));
      if (typeof said === 'string' && !/undefined|NaN|\[object/.test(said)) return said;
    } catch {
      // Not the kind of parameter it takes; the next one may be.
    }
  }
  return null;
}

/** Every text by its path; those with parameters as they sound. */
function leaves(words: unknown, at: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (typeof words === 'string') found.set(at, words);
  else if (typeof words === 'function') found.set(at, spoken(words as (...parameters: unknown[]) => unknown) ?? '…');
  else if (isObject(words))
    for (const [key, value] of Object.entries(words))
      for (const [where, text] of leaves(value, at === '' ? key : `${at}.${key}`)) found.set(where, text);
  return found;
}

const ALL = await areas();
const texts = (language: 'de' | 'en') =>
  ALL.flatMap((area) => [...leaves(area[language], '')].map(([at, text]) => ({ at: `${area.name}.${at}`, text })));
const German = texts('de');
const English = texts('en');
const offending = (all: readonly { at: string; text: string }[], pattern: RegExp) =>
  all.filter(({ text }) => pattern.test(text)).map(({ at, text }) => `${at}: ${text}`);

/** Words at their own boundaries; \b does not know umlauts. */
const words = (...list: readonly string[]) => new RegExp(`(?<![\\p{L}\\d-])(?:${list.join('|')})(?![\\p{L}\\d-])`, 'iu');

const ENGLISH = words(
  'the',
  'and',
  'with',
  'please',
  'click',
  'error',
  'invalid',
  'failed',
  'successfully',
  'file',
  'save',
  'delete',
  'cancel',
  'settings',
  'undo',
  'redo',
  'append',
  'create',
  'remove',
  'search',
  'open',
  'close',
  'unknown',
  'step',
  'finding',
);
const GERMAN = words(
  'und',
  'nicht',
  'oder',
  'wird',
  'wurde',
  'Datei',
  'Schritt',
  'Befund',
  'Maßnahme',
  'öffnen',
  'sichern',
  'unbekannt',
  'keine',
);

describe('words shown to people', () => {
  it('are there', () => {
    expect(ALL.map((area) => area.name)).toContain('marks.marks');
    expect(German.length).toBeGreaterThan(100);
  });

  it.each(ALL)('$name has the same texts in both languages', ({ de, en }) => {
    expect([...leaves(en, '').keys()].sort()).toEqual([...leaves(de, '').keys()].sort());
  });

  it.each([
    { what: 'empty texts', pattern: /^\s*$/, because: 'a label without words cannot be read aloud' },
    { what: 'exclamation marks', pattern: /!/, because: 'the app reports, it does not shout' },
    { what: 'double or outer spaces but in tables', pattern: /^(?=[^\n]*$)(?: |.* {2}|.* $)/, because: 'they show' },
    { what: 'three dots', pattern: /\.\.\./, because: 'an ellipsis is one sign' },
    { what: 'typewriter quotes', pattern: /"/, because: 'both languages have their own quotation marks' },
  ])('no $what: $because', ({ pattern }) => {
    expect(offending([...German, ...English], pattern)).toEqual([]);
  });

  it.each([
    { what: 'English', pattern: ENGLISH },
    { what: '„ungültig“ or „erfolgreich“', pattern: /ungültig|erfolgreich/i },
    { what: 'decimal points', pattern: /(?<![\d.])\d+\.\d{1,2}(?![\d.])/ },
    { what: 'English quotes', pattern: /[”]|‘[^’]*’/ },
  ])('no $what in German', ({ pattern }) => {
    // Switches of the command line are the same in every language.
    const spokenGerman = German.map(({ at, text }) => ({ at, text: text.replace(/--[\w-]+(?: [a-z-]+)?/g, '') }));
    expect(offending(spokenGerman, pattern)).toEqual([]);
  });

  it.each([
    { what: 'German', pattern: GERMAN },
    { what: '“invalid” or “successfully”', pattern: /\binvalid\b|\bsuccessful/i },
    { what: 'German quotes', pattern: /„/ },
  ])('no $what in English', ({ pattern }) => {
    expect(offending(English, pattern)).toEqual([]);
  });

  it('no sentence that reads the same in both languages: it was forgotten', () => {
    const german = new Map(German.map(({ at, text }) => [at, text]));
    const same = English.filter(({ at, text }) => text === german.get(at) && /\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(text));
    expect(same.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });
});
