import { create } from 'zustand';
import type { ProcessState } from '#models/process/vocabulary';
import { onStored } from '../db/changes';
import type { DocumentRow } from '../db/database';
import { allRows, fileRows, removeDocuments, rowsOf } from '../db/library-rows';
import { recall, remember } from '../db/session';
import { reportLibrary } from './library-trouble';
import { searchAgain, warmUpSearch } from './library-search';

export const SORTINGS = ['title', 'state', 'index', 'range', 'band', 'confidence', 'breaks', 'cases', 'changed'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** Which documents are listed. All of what is set must hold. */
export type LibraryFilter = {
  readonly state: ProcessState | 'none' | null;
  /** A folder with everything below it. */
  readonly folder: string | null;
  readonly tag: string | null;
};

type LibraryState = {
  /** Every document, those in the trash too; null until they have been read. */
  readonly rows: readonly DocumentRow[] | null;
  readonly filter: LibraryFilter;
  readonly sort: { readonly by: Sorting; readonly down: boolean };
  readonly selected: ReadonlySet<string>;
  readonly trash: boolean;
};

export const NO_FILTER: LibraryFilter = { state: null, folder: null, tag: null };

/** The library as it is listed. */
export const useLibrary = create<LibraryState>(() => ({
  rows: null,
  filter: NO_FILTER,
  sort: { by: 'changed', down: true },
  selected: new Set(),
  trash: false,
}));

/** After so many days in the trash a document is removed for good. */
export const TRASH_DAYS = 30;

let started = false;

/** Reads the library once and follows what is written to it from then on. */
export async function startLibrary(): Promise<void> {
  if (started) return;
  started = true;
  onStored('documents', (ids) => void (ids ? refreshRows(ids) : readRows()));
  onStored('words', searchAgain);
  await readRows();
  await emptyOldTrash();
  requestIdleCallback(warmUpSearch, { timeout: 3000 });
}

async function readRows(): Promise<void> {
  performance.mark('library:reading');
  try {
    useLibrary.setState({ rows: await allRows() });
    searchAgain();
  } catch (error) {
    started = false;
    // Work can begin all the same; the next look at the library tries again.
    useLibrary.setState(({ rows }) => ({ rows: rows ?? [] }));
    reportLibrary(error);
  }
}

async function refreshRows(ids: readonly string[]): Promise<void> {
  try {
    const fresh = new Map((await rowsOf(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
    const changed = new Set(ids);
    useLibrary.setState(({ rows, selected }) => {
      if (!rows) return {};
      const kept: DocumentRow[] = [];
      for (const row of rows) {
        if (!changed.has(row.id)) kept.push(row);
        else {
          const now = fresh.get(row.id);
          if (now) kept.push(now);
          fresh.delete(row.id);
        }
      }
      const gone = ids.filter((id) => selected.has(id) && !kept.some((row) => row.id === id));
      return {
        rows: [...kept, ...fresh.values()],
        ...(gone.length > 0 && { selected: new Set([...selected].filter((id) => !gone.includes(id))) }),
      };
    });
    searchAgain();
  } catch (error) {
    reportLibrary(error);
  }
}

const TRASH_MS = TRASH_DAYS * 86_400_000;

/** Nothing goes for good because a clock was wrong: after a leap of it, what seems old gets its days anew. */
async function emptyOldTrash(): Promise<void> {
  const now = Date.now();
  try {
    const last = await recall('lastStart');
    await remember('lastStart', now);
    const old = (useLibrary.getState().rows ?? []).flatMap(({ id, trashedAt }) =>
      trashedAt !== null && trashedAt < now - TRASH_MS ? [id] : [],
    );
    if (old.length === 0) return;
    const leapt = last === null || now < last || now - last > TRASH_MS;
    if (leapt) await fileRows(new Map(old.map((id) => [id, { trashedAt: now }])));
    else await removeDocuments(old);
  } catch (error) {
    reportLibrary(error);
  }
}

export function filterBy(changes: Partial<LibraryFilter>): void {
  useLibrary.setState(({ filter }) => ({ filter: { ...filter, ...changes }, selected: new Set() }));
}

export function showTrash(trash: boolean): void {
  useLibrary.setState({ trash, selected: new Set(), filter: NO_FILTER });
}

/** Sorts by a column; once more, the other way round. Words begin at A, figures with the largest. */
export function sortBy(by: Sorting): void {
  useLibrary.setState(({ sort }) => ({ sort: { by, down: sort.by === by ? !sort.down : by !== 'title' && by !== 'state' } }));
}

export function select(ids: Iterable<string>): void {
  useLibrary.setState({ selected: new Set(ids) });
}
