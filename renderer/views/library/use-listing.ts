import { useMemo } from 'react';
import type { ProcessState } from '#models/process/vocabulary';
import type { DocumentRow } from '../../db/database';
import { useLibrary } from '../../state/library';
import { type Folder, foldersOf, matches, sorted, tagsOf } from '../../state/library-listing';
import { useSearch } from '../../state/library-search';
import { useLanguage } from '../../state/settings';

export type StateCount = { readonly state: ProcessState | 'none'; readonly count: number };

export type Listing = {
  /** What is in the library or in the trash, whichever shows. */
  readonly all: readonly DocumentRow[];
  /** What is listed, sorted. */
  readonly rows: readonly DocumentRow[];
  /** Places found in the listed documents; null while nothing is looked for. */
  readonly hits: number | null;
  /** States among what folder, tag and search let through. */
  readonly states: readonly StateCount[];
  readonly stateTotal: number;
  readonly folders: readonly Folder[];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly trashed: number;
};

const ORDER = ['ist', 'soll', 'reference', 'none'] as const;
const NONE: readonly DocumentRow[] = [];

/** The library as the filters, the search and the sorting leave it. */
export function useListing(): Listing {
  const language = useLanguage();
  const rows = useLibrary((state) => state.rows) ?? NONE;
  const filter = useLibrary((state) => state.filter);
  const sort = useLibrary((state) => state.sort);
  const trash = useLibrary((state) => state.trash);
  const found = useSearch((state) => state.found);
  const byId = useSearch((state) => state.byId);

  const all = useMemo(() => rows.filter(({ trashedAt }) => (trashedAt !== null) === trash), [rows, trash]);
  // Sorted before it is searched: typing only leaves out.
  const inOrder = useMemo(() => sorted(all, sort, language), [all, sort, language]);
  const searched = useMemo(() => {
    const anyState = { ...filter, state: null };
    return inOrder.filter((row) => (!found || byId.has(row.id)) && matches(anyState, row));
  }, [inOrder, filter, found, byId]);
  const listed = useMemo(() => (filter.state === null ? searched : searched.filter((row) => matches(filter, row))), [searched, filter]);
  const states = useMemo(
    () =>
      ORDER.map((state) => ({ state, count: searched.filter(({ summary }) => (summary?.state ?? 'none') === state).length })).filter(
        ({ state, count }) => count > 0 || state === filter.state,
      ),
    [searched, filter.state],
  );
  const hits = useMemo(() => (found ? listed.reduce((sum, { id }) => sum + (byId.get(id)?.hits ?? 0), 0) : null), [found, listed, byId]);
  const folders = useMemo(() => foldersOf(all, language), [all, language]);
  const tags = useMemo(() => tagsOf(all), [all]);
  const trashed = useMemo(() => rows.reduce((count, { trashedAt }) => count + (trashedAt === null ? 0 : 1), 0), [rows]);
  return { all, rows: listed, hits, states, stateTotal: searched.length, folders, tags, trashed };
}
