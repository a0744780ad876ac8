import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, foldWithPlaces, tokens } from '#models/search/fold';
import { marked } from '#models/search/marked';
import { isNear } from '#models/search/near';
import { pack, unpack } from '#models/search/question';
import { createSearchIndex } from '#models/search/search-index';
import type { Words } from '#models/search/words';

const step = (text: string, element = text): Words => ({ element, kind: 'step', text });

function library() {
  const index = createSearchIndex();
  index.put('parking', [step('Hauptwohnsitz prüfen'), step('Nachweis zum Fahrzeug prüfen'), step('Gebühr erheben')]);
  index.put('tax', [step('Wohnsitz erfassen'), step('Unterlagen prüfen'), { element: null, kind: 'law', text: '§ 2 HStG' }]);
  index.put('straße', [step('Straßenbaulast klären')]);
  return index;
}
const idsOf = (query: string) =>
  library()
    .search(query)
    .documents.map(({ id }) => id);

describe('fold', () => {
  test.each([
    ['Prüfen', 'pruefen'],
    ['Straße', 'STRASSE'],
    ['Gebühr', 'gebuhr'],
    ['Ärger', 'aerger'],
    ['Café', 'cafe'],
  ])('takes %s and %s for the same', (a, b) => expect(fold(a)).toBe(fold(b)));

  it('keeps the beginning of a text its beginning, so that search while typing holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeouäöüßEAx ') }), fc.nat(20), (text, length) =>
        fold(text).startsWith(fold(text.slice(0, length))),
      ),
    );
  });

  it('is the same with and without places', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeouäöüßEAx §') }), (text) => {
        const { text: folded, starts } = foldWithPlaces(text);
        expect(folded).toBe(fold(text));
        expect(starts).toHaveLength(folded.length + 1);
      }),
    );
  });

  it('splits at everything that is no letter or digit, and keeps the sign of law', () => {
    expect(tokens(fold('§ 35a VwVfG, Antrag/Bescheid'))).toEqual(['§', '35a', 'vwvfg', 'antrag', 'bescheid']);
  });
});

describe('isNear', () => {
  test.each([
    ['antrag', 'antarg', 1, true],
    ['antrag', 'antag', 1, true],
    ['antrag', 'antrags', 1, true],
    ['antrag', 'anfrag', 1, true],
    ['antrag', 'auftrag', 1, false],
    ['bescheid', 'beshceidd', 2, true],
  ])('%s and %s within %i: %s', (a, b, slips, near) => {
    expect(isNear(a, b, slips)).toBe(near);
    expect(isNear(b, a, slips)).toBe(near);
  });
});

describe('search', () => {
  test.each([
    ['prüf', ['parking', 'tax']],
    ['pruefen', ['parking', 'tax']],
    ['wohnsitz', ['parking', 'tax']],
    ['wohnsitz prüfen', ['parking', 'tax']],
    ['strassen', ['straße']],
    ['gebuhr', ['parking']],
    ['Fahrzueg', ['parking']],
    ['§ hstg', ['tax']],
    ['itz', ['parking', 'tax']],
    ['tz', []],
    ['wohnsitz brücke', []],
    ['  ', []],
  ])('%s finds %j', (query, ids) => expect(idsOf(query)).toEqual(ids));

  it('shows the places that hold most of the words, and counts them', () => {
    const found = library().search('wohnsitz prüfen');
    expect(found.documents[0]).toMatchObject({ id: 'parking', hits: 1, places: [{ text: 'Hauptwohnsitz prüfen' }] });
    expect(found.documents[1]).toMatchObject({ id: 'tax', hits: 2 });
    expect(found.hits).toBe(3);
  });

  it('says which words it took for a misspelt one', () => expect(library().search('Fahrzueg').marks).toEqual(['fahrzeug']));

  it('forgets what was removed or replaced', () => {
    const index = library();
    index.put('tax', [step('Hund anmelden')]);
    index.remove('parking');
    expect(index.search('prüfen').documents).toEqual([]);
    expect(index.search('hund').documents).toHaveLength(1);
  });

  it('stays right when it sweeps out what is gone', () => {
    const index = createSearchIndex();
    for (let round = 0; round < 30; round++)
      for (let id = 0; id < 50; id++)
        index.put(
          `${id}`,
          Array.from({ length: 20 }, (_, at) => step(`Schritt ${at} Runde${round}`, `${at}`)),
        );
    expect(index.search('runde28').hits).toBe(0);
    expect(index.search('runde29').hits).toBe(1000);
  });

  it('looks for the words a code stands for', () => {
    const index = createSearchIndex(({ kind, text }) => (kind === 'carrier' ? 'Papier paper' : text));
    index.put('a', [{ element: 'S', kind: 'carrier', text: 'paper' }]);
    expect(index.search('papier').hits).toBe(1);
  });
});

it('hands over what was found without losing anything', () => {
  const found = library().search('prüfen wohnsitz');
  expect(unpack(structuredClone(pack(found)))).toEqual(found);
});

describe('marked', () => {
  const shown = (text: string, ...marks: readonly string[]) =>
    marked(text, marks)
      .map((part) => (part.hit ? `[${part.text}]` : part.text))
      .join('');
  test.each([
    ['Hauptwohnsitz prüfen', ['wohnsitz', 'prufen'], 'Haupt[wohnsitz] [prüfen]'],
    ['Straße pruefen', ['strasse', 'pruf'], '[Straße] [pruef]en'],
    ['Am Amt', ['am'], '[Am] [Am]t'],
    ['Nichts', [], 'Nichts'],
  ])('%s', (text, marks, result) => expect(shown(text, ...marks)).toBe(result));

  it('loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (text, mark) =>
          marked(text, [fold(mark)])
            .map((part) => part.text)
            .join('') === text,
      ),
    );
  });
});
