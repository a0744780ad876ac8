import { describe, expect, it } from 'vitest';
import { fuzzy, ranked } from '../../../renderer/parts/fuzzy';

const best = (search: string, texts: readonly string[]) => ranked(search, texts, (text) => text).map(({ of }) => of);
const shown = (search: string, text: string) =>
  fuzzy(search, text)
    ?.marked.map((at) => text[at])
    .join('');

describe('search that forgives', () => {
  it.each([
    ['wohn', 'Wohnsitz prüfen', 'Wohn'],
    ['prufen', 'Wohnsitz prüfen', 'prüfen'],
    ['PRÜ wohn', 'Wohnsitz prüfen', 'Wohnprü'],
    ['bwp', 'Bewohnerparkausweis', 'Bwp'],
    ['sitz', 'Wohnsitz', 'sitz'],
  ])('finds %s in %s', (search, text, marked) => expect(shown(search, text)).toBe(marked));

  it.each([
    ['wohnen', 'Wohnsitz prüfen'],
    ['wohn x', 'Wohnsitz prüfen'],
    ['zq', 'Zahlung quittieren'],
    ['osi', 'Wohnsitz'],
  ])('does not find %s in %s', (search, text) => expect(fuzzy(search, text)).toBeNull());

  it('puts the beginning of the text before a word in it, that before the inside of a word, and letters apart last', () => {
    expect(best('bericht', ['Ubericht', 'Als Bericht ausgeben', 'Bericht', 'Bohrerichtung'])).toEqual([
      'Bericht',
      'Als Bericht ausgeben',
      'Ubericht',
      'Bohrerichtung',
    ]);
    expect(best('ein', ['Einfügen und mehr', 'Einfügen'])).toEqual(['Einfügen', 'Einfügen und mehr']);
  });

  it('keeps everything in its order without a search', () => expect(best(' ', ['b', 'a'])).toEqual(['b', 'a']));
});
