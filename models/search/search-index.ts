import { fold, tokens } from './fold';
import { isNear } from './near';
import type { Words } from './words';

/** A document in which every word of the query was found, with the places that hold most of them. */
export type FoundDocument = {
  readonly id: string;
  /** How many places there are; `places` shows the first of them. */
  readonly hits: number;
  readonly places: readonly Words[];
};

export type Found = {
  readonly documents: readonly FoundDocument[];
  readonly hits: number;
  /** The folded words to mark where they stand. */
  readonly marks: readonly string[];
  /** Those of them that were taken for a misspelt one. */
  readonly near: readonly string[];
};

export type SearchIndex = {
  /** Takes in a document or its new state. */
  readonly put: (id: string, words: readonly Words[]) => void;
  readonly remove: (id: string) => void;
  /** Every word must occur in the document: at the beginning of a word, inside a compound, or, if nowhere, slightly misspelt. */
  readonly search: (query: string) => Found;
};

/** More words than this nobody types; each is one bit of a byte. */
const MOST_TOKENS = 8;
const MOST_PLACES = 2;

/** Shorter ones would be found inside nearly every word. */
const INSIDE_FROM = 3;
const NEAR_FROM = 4;

/** Places that are gone are swept out once they outnumber those that are there. */
const SWEEP_FROM = 10_000;

/** How many bits of a byte are set. */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

/**
 * An inverted index made for this app's questions: it counts places, finds parts of compounds ("Wohnsitz" in "Hauptwohnsitz") and
 * answers within milliseconds for ten thousand documents, because its vocabulary is small and its lists are numbers.
 * @param spoken the words a code stands for, where the text of a place is one
 */
export function createSearchIndex(spoken: (words: Words) => string = ({ text }) => text): SearchIndex {
  const vocabulary = new Map<string, number>();
  let terms: string[] = [];
  let postings: number[][] = [];
  let places: Words[] = [];
  let documentOf: number[] = [];
  let ids: (string | null)[] = [];
  const slots = new Map<string, { readonly slot: number; readonly from: number; readonly to: number }>();
  let gone = 0;

  function put(id: string, words: readonly Words[]): void {
    remove(id);
    const slot = ids.length;
    const from = places.length;
    ids.push(id);
    for (const entry of words) {
      const place = places.length;
      places.push(entry);
      documentOf.push(slot);
      for (const term of new Set(tokens(fold(spoken(entry))))) postingsOf(term).push(place);
    }
    slots.set(id, { slot, from, to: places.length });
  }

  function postingsOf(term: string): number[] {
    let number = vocabulary.get(term);
    if (number === undefined) {
      number = terms.length;
      vocabulary.set(term, number);
      terms.push(term);
      postings.push([]);
    }
    return postings[number] as number[];
  }

  function remove(id: string): void {
    const known = slots.get(id);
    if (!known) return;
    slots.delete(id);
    ids[known.slot] = null;
    gone += known.to - known.from;
    if (gone > SWEEP_FROM && gone > places.length / 2) sweep();
  }

  function sweep(): void {
    const kept = [...slots].map(([id, { from, to }]) => [id, places.slice(from, to)] as const);
    vocabulary.clear();
    slots.clear();
    terms = [];
    postings = [];
    places = [];
    documentOf = [];
    ids = [];
    gone = 0;
    for (const [id, words] of kept) put(id, words);
  }

  function search(query: string): Found {
    const wanted = [...new Set(tokens(fold(query)))].slice(0, MOST_TOKENS);
    if (wanted.length === 0) return { documents: [], hits: 0, marks: [], near: [] };
    const inPlace = new Uint8Array(places.length);
    const inDocument = new Uint8Array(ids.length);
    const marks = new Set<string>();
    const taken = new Set<string>();
    wanted.forEach((token, bit) => {
      const { numbers, near } = matching(token);
      if (near) for (const number of numbers) taken.add(terms[number] as string);
      else marks.add(token);
      for (const number of numbers) {
        for (const place of postings[number] as number[]) {
          inPlace[place] = (inPlace[place] as number) | (1 << bit);
          const document = documentOf[place] as number;
          inDocument[document] = (inDocument[document] as number) | (1 << bit);
        }
      }
    });
    return { ...collect(inPlace, inDocument, (1 << wanted.length) - 1), marks: [...marks, ...taken], near: [...taken] };
  }

  function matching(token: string): { readonly numbers: readonly number[]; readonly near: boolean } {
    const holds = token.length < INSIDE_FROM ? (term: string) => term.startsWith(token) : (term: string) => term.includes(token);
    const numbers = numbersWhere(holds);
    if (numbers.length > 0 || token.length < NEAR_FROM) return { numbers, near: false };
    const slips = token.length < 8 ? 1 : 2;
    return { numbers: numbersWhere((term) => isNear(token, term, slips)), near: true };
  }

  function numbersWhere(holds: (term: string) => boolean): readonly number[] {
    const numbers: number[] = [];
    for (let number = 0; number < terms.length; number++) if (holds(terms[number] as string)) numbers.push(number);
    return numbers;
  }

  function collect(inPlace: Uint8Array, inDocument: Uint8Array, all: number): Pick<Found, 'documents' | 'hits'> {
    const documents: FoundDocument[] = [];
    let hits = 0;
    for (const [id, { slot, from, to }] of slots) {
      if (inDocument[slot] !== all) continue;
      let most = 0;
      let best: number[] = [];
      for (let place = from; place < to; place++) {
        const count = BITS[inPlace[place] as number] as number;
        if (count === 0 || count < most) continue;
        if (count > most) best = [];
        most = count;
        best.push(place);
      }
      hits += best.length;
      documents.push({ id, hits: best.length, places: best.slice(0, MOST_PLACES).map((place) => places[place] as Words) });
    }
    return { documents, hits };
  }

  return { put, remove, search };
}
