/** How well a text answers a search: the higher the better, and which of its characters to highlight. */
export type Match = { readonly score: number; readonly marked: readonly number[] };

/** Lower case without accents, one character for one, so that places in the result are places in the text. */
function folded(text: string): string {
  return [...text].map((sign) => sign.normalize('NFD').charAt(0).toLowerCase()).join('');
}

const isStart = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));

/**
 * Looks for every word of the search in the text: best at the beginning of a word, else inside one, else with letters left out in
 * between ("bwp" finds "Bewohnerparkausweis"). Null where one word is not found.
 */
export function fuzzy(search: string, text: string): Match | null {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const within = folded(text);
  const marked = new Set<number>();
  let score = 0;
  for (const word of words) {
    const found = place(word, within);
    if (!found) return null;
    score += found.score;
    for (const at of found.marked) marked.add(at);
  }
  // Of two that match alike the shorter one says less else.
  return { score: score - text.length / 1000, marked: [...marked].sort((a, b) => a - b) };
}

function place(word: string, text: string): Match | null {
  let inside: number | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isStart(text, at)) return { score: at === 0 ? 100 : 80, marked: run(at, word.length) };
    inside ??= at;
  }
  if (inside !== null) return { score: 50, marked: run(inside, word.length) };
  return scattered(word, text);
}

const run = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index);

/** The letters in their order inside one word, from its start, with others in between; one or two letters would find everything. */
function scattered(word: string, text: string): Match | null {
  if (word.length < 3) return null;
  for (let from = text.indexOf(word.charAt(0)); from >= 0; from = text.indexOf(word.charAt(0), from + 1)) {
    if (!isStart(text, from)) continue;
    const marked = [from];
    let at = from;
    for (const sign of word.slice(1)) {
      const next = text.indexOf(sign, at + 1);
      if (next < 0 || /\s/.test(text.slice(at, next))) break;
      at = next;
      marked.push(at);
    }
    const spread = at - from + 1;
    if (marked.length === word.length && spread <= word.length * 4) return { score: 20 + (10 * word.length) / spread, marked };
  }
  return null;
}

export type Ranked<T> = { readonly of: T; readonly match: Match };

/** The entries that answer a search, best first; in their own order among equals and without a search. */
export function ranked<T>(search: string, entries: readonly T[], textOf: (entry: T) => string): readonly Ranked<T>[] {
  return entries
    .flatMap((of) => {
      const match = fuzzy(search, textOf(of));
      return match ? [{ of, match }] : [];
    })
    .sort((a, b) => (search.trim() === '' ? 0 : b.match.score - a.match.score));
}
