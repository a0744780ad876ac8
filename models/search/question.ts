import type { Found, FoundDocument } from './search-index';

/** What the window asks its search worker, and what that answers. The number ties them together. */
export type Question = { readonly number: number; readonly query: string };
export type Answer = { readonly number: number; readonly found: Packed | null };

/** What was found, light to hand over: copying ten thousand objects with their places takes longer than finding them. */
export type Packed = Omit<Found, 'documents'> & {
  readonly ids: readonly string[];
  readonly counts: readonly number[];
  /** The places of each document as JSON, read only for those that are shown. */
  readonly places: readonly string[];
};

export function pack({ documents, ...rest }: Found): Packed {
  return {
    ...rest,
    ids: documents.map(({ id }) => id),
    counts: documents.map(({ hits }) => hits),
    places: documents.map(({ places }) => JSON.stringify(places)),
  };
}

export function unpack({ ids, counts, places, ...rest }: Packed): Found {
  const documents = ids.map((id, at): FoundDocument => {
    const json = places[at] ?? '[]';
    let read: FoundDocument['places'] | null = null;
    return {
      id,
      hits: counts[at] ?? 0,
      get places() {
        read ??= JSON.parse(json) as FoundDocument['places'];
        return read;
      },
    };
  });
  return { ...rest, documents };
}
