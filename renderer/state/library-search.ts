import { create } from 'zustand';
import { type Answer, type Question, unpack } from '#models/search/question';
import type { Found, FoundDocument } from '#models/search/search-index';

type SearchState = {
  readonly query: string;
  /** What was found for `query`, or for what was typed just before; null while nothing is looked for. */
  readonly found: Found | null;
  readonly byId: ReadonlyMap<string, FoundDocument>;
  /** The library could not be read. */
  readonly failed: boolean;
  /** Counts the answers. */
  readonly answers: number;
};

const NOTHING = { found: null, byId: new Map<string, FoundDocument>(), failed: false };

/** What the library is searched for, and what was found. */
export const useSearch = create<SearchState>(() => ({ query: '', answers: 0, ...NOTHING }));

let worker: Worker | null = null;
let asked = 0;
let busy = false;

/** Reads the library's words before anybody asks. */
export function warmUpSearch(): void {
  if (worker) return;
  worker = new Worker(new URL('../workers/search.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<Answer>) => answered(event.data));
  worker.addEventListener('error', (event) => {
    console.error(event.message);
    worker?.terminate();
    worker = null;
    busy = false;
    useSearch.setState({ ...NOTHING, failed: useSearch.getState().query !== '' });
  });
}

export function search(query: string): void {
  if (query.trim() === '') useSearch.setState({ query, ...NOTHING });
  else {
    useSearch.setState({ query });
    ask();
  }
}

/** Asks again, because the library changed. */
export function searchAgain(): void {
  if (useSearch.getState().query.trim() !== '') ask();
}

let again = false;

/** One question at a time: whoever types fast gets the answer to the last one, not to all of them. */
function ask(): void {
  warmUpSearch();
  if (busy) again = true;
  else {
    busy = true;
    again = false;
    asked++;
    worker?.postMessage({ number: asked, query: useSearch.getState().query } satisfies Question);
  }
}

function answered({ number, found: packed }: Answer): void {
  if (number !== asked) return;
  const found = packed && unpack(packed);
  busy = false;
  const { query } = useSearch.getState();
  if (query.trim() !== '')
    useSearch.setState(({ answers }) => ({
      found,
      byId: new Map(found?.documents.map((document) => [document.id, document])),
      failed: found === null,
      answers: answers + 1,
    }));
  if (again) ask();
}
