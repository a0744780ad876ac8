import { BANDS } from '#models/readiness/assessment';
import { PROCESS_STATES } from '#models/process/vocabulary';
import type { Language } from '#models/text/language';
import type { DocumentRow } from '../db/database';
import type { LibraryFilter, Sorting } from './library';

export const isWithin = (folder: string | null, parent: string) => folder === parent || (folder?.startsWith(`${parent}/`) ?? false);

export function matches({ state, folder, tag }: LibraryFilter, row: DocumentRow): boolean {
  if (state !== null && (row.summary?.state ?? 'none') !== state) return false;
  if (folder !== null && !isWithin(row.folder, folder)) return false;
  return tag === null || row.tags.includes(tag);
}

/** Without an index, no break only means that hardly any medium is known yet. */
export function knownBreaks({ summary }: DocumentRow): number | null {
  if (!summary || (summary.index === null && summary.breaks === 0)) return null;
  return summary.breaks;
}

type Key = (row: DocumentRow) => number | string | null;

const KEYS: Readonly<Record<Exclude<Sorting, 'title'>, Key>> = {
  state: ({ summary }) => (summary?.state ? PROCESS_STATES.indexOf(summary.state) : null),
  index: ({ summary }) => summary?.index ?? null,
  // The wider the range, the more is open.
  range: ({ summary }) => (summary ? summary.high - summary.low : null),
  band: ({ summary }) => (summary?.band ? BANDS.indexOf(summary.band) : null),
  confidence: ({ summary }) => (summary?.confidence ? -summary.confidence.charCodeAt(0) : null),
  breaks: knownBreaks,
  cases: ({ summary }) => summary?.casesPerYear ?? null,
  changed: ({ changedAt, trashedAt }) => trashedAt ?? changedAt,
};

const collators = new Map<Language, Intl.Collator>();

function collatorOf(language: Language): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, known);
  return known;
}

/** Sorted by one column, documents of the same value by their titles. What is unknown comes last, whichever way round. */
export function sorted(
  rows: readonly DocumentRow[],
  { by, down }: { readonly by: Sorting; readonly down: boolean },
  language: Language,
): readonly DocumentRow[] {
  const { compare } = collatorOf(language);
  const byTitle = (a: DocumentRow, b: DocumentRow) => compare(a.title, b.title) || b.changedAt - a.changedAt;
  const way = down ? -1 : 1;
  if (by === 'title') return rows.toSorted((a, b) => way * byTitle(a, b));
  const key = KEYS[by];
  return rows
    .map((row) => ({ row, value: key(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return a.value === b.value ? byTitle(a.row, b.row) : a.value === null ? 1 : -1;
      return a.value < b.value ? -way : a.value > b.value ? way : byTitle(a.row, b.row);
    })
    .map(({ row }) => row);
}

export type Folder = { readonly path: string; readonly name: string; readonly level: number; readonly count: number };

/** The tree of folders in reading order; a folder counts what is in it and below. */
export function foldersOf(rows: readonly DocumentRow[], language: Language): readonly Folder[] {
  const counts = new Map<string, number>();
  for (const { folder } of rows) {
    const parts = folder?.split('/') ?? [];
    for (let level = 1; level <= parts.length; level++) {
      const path = parts.slice(0, level).join('/');
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  const { compare } = collatorOf(language);
  const parts = (path: string) => path.split('/');
  return [...counts.keys()]
    .sort((a, b) => comparePaths(parts(a), parts(b), compare))
    .map((path) => {
      const names = parts(path);
      return { path, name: names.at(-1) ?? path, level: names.length, count: counts.get(path) ?? 0 };
    });
}

function comparePaths(a: readonly string[], b: readonly string[], compare: (a: string, b: string) => number): number {
  for (let level = 0; level < Math.min(a.length, b.length); level++) {
    const order = compare(a[level] as string, b[level] as string);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** A path as typed: levels trimmed, empty ones left out. Null at the top. */
export function folderPath(typed: string): string | null {
  const parts = typed.split(/[/\\]/).map((part) => part.replace(/\s+/g, ' ').trim());
  return parts.filter((part) => part !== '').join('/') || null;
}

/** Every tag in use with how often, the most used first. */
export function tagsOf(rows: readonly DocumentRow[]): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of rows) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}
