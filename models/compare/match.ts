import type { Entry } from './entries';

type Entries = ReadonlyMap<string, Entry>;

/** Ids of the after document and what they were before; one to one. */
export type Match = { readonly by: 'id' | 'likeness'; readonly beforeOf: ReadonlyMap<string, string> };

/**
 * Recognises the elements of one document in another. By id, as long as ids lead to the same things; where another tool has given new
 * ids throughout, by type, name and neighbours.
 */
export function matchEntries(before: Entries, after: Entries): Match {
  const byId = new Map<string, string>();
  for (const [id, entry] of after) if (before.get(id) && isSameFamily(before.get(id), entry)) byId.set(id, id);
  const alike = [...byId.keys()].filter((id) => isAlike(before.get(id), after.get(id))).length;
  const likeness = matchByLikeness(before, after);
  const chosen = likeness.size > 2 * alike ? likeness : byId;
  matchProcesses(before, after, chosen);
  return { by: chosen === byId ? 'id' : 'likeness', beforeOf: chosen };
}

function isSameFamily(one: Entry | undefined, other: Entry): boolean {
  return one?.family === other.family;
}

function isAlike(one: Entry | undefined, other: Entry | undefined): boolean {
  return one !== undefined && other !== undefined && one.family !== 'process' && one.type === other.type && one.name === other.name;
}

/** Pairs what is unmistakable, strictest likeness first; each round knows the neighbours the rounds before have settled. */
function matchByLikeness(before: Entries, after: Entries): Map<string, string> {
  const beforeOf = new Map<string, string>();
  const taken = new Set<string>();
  const around = [neighbours(before), neighbours(after)] as const;
  const pair = (likeness: (entry: Entry, neighbours: Neighbours, translated: (id: string) => string) => string | null): number => {
    const [ours, theirs] = [new Map<string, Entry[]>(), new Map<string, Entry[]>()];
    const settled = new Set(taken);
    const sort = (
      entries: Entries,
      into: Map<string, Entry[]>,
      side: Neighbours,
      isOpen: (id: string) => boolean,
      name: (id: string) => string,
    ) => {
      for (const entry of entries.values()) {
        const key = entry.family !== 'process' && isOpen(entry.id) ? likeness(entry, side, name) : null;
        if (key !== null) into.set(key, [...(into.get(key) ?? []), entry]);
      }
    };
    sort(
      before,
      ours,
      around[0],
      (id) => !taken.has(id),
      (id) => (settled.has(id) ? id : ''),
    );
    sort(
      after,
      theirs,
      around[1],
      (id) => !beforeOf.has(id),
      (id) => beforeOf.get(id) ?? '',
    );
    let found = 0;
    for (const [key, [there, ...more]] of theirs) {
      const [here, ...rest] = ours.get(key) ?? [];
      if (!here || !there || rest.length > 0 || more.length > 0) continue;
      beforeOf.set(there.id, here.id);
      taken.add(here.id);
      found += 1;
    }
    return found;
  };
  const named = ({ type, name }: Entry) => (name === '' ? null : `${type} ${name}`);
  pair((entry, side) => `${entry.type} ${entry.name} < ${side.names(entry.id)}`);
  pair((entry) => named(entry));
  pair((entry) => (entry.name === '' ? null : `${entry.family} ${entry.name}`));
  // Flows and what has no name of its own are known by what they touch; each settled neighbour may settle the next.
  for (let round = 0; round < 20; round++) {
    const found =
      pair(({ type, source, target }, _, translated) =>
        source && target && translated(source) && translated(target) ? `${type} ${translated(source)} ${translated(target)}` : null,
      ) +
      pair(({ id, type }, side, translated) => {
        const known = side.of(id).map(translated);
        return known.some((each) => each !== '') ? `${type} ${known.sort().join(' ')}` : null;
      });
    if (found === 0) break;
  }
  return beforeOf;
}

type Neighbours = { readonly names: (id: string) => string; readonly of: (id: string) => readonly string[] };

/** Of a node what flows lead to and from it, of a flow its ends. */
function neighbours(entries: Entries): Neighbours {
  const touching = new Map<string, string[]>();
  const note = (id: string | null, other: string | null) => {
    if (id !== null && other !== null) touching.set(id, [...(touching.get(id) ?? []), other]);
  };
  for (const { id, source, target, host } of entries.values()) {
    note(source, target);
    note(target, source);
    note(id, source);
    note(id, target);
    note(id, host);
  }
  const of = (id: string) => touching.get(id) ?? [];
  const nameOf = (id: string) => `${entries.get(id)?.type} ${entries.get(id)?.name}`;
  return { of, names: (id) => of(id).map(nameOf).sort().join(' | ') };
}

/** A document has one process far more often than two; the ids of processes change on the slightest occasion. */
function matchProcesses(before: Entries, after: Entries, beforeOf: Map<string, string>): void {
  const taken = new Set(beforeOf.values());
  for (const type of ['Process', 'Collaboration']) {
    const ours = [...before.values()].filter((entry) => entry.type === type && !taken.has(entry.id));
    const theirs = [...after.values()].filter((entry) => entry.type === type && !beforeOf.has(entry.id));
    for (const entry of theirs) {
      const same = ours.find(({ name }) => name === entry.name) ?? (theirs.length === 1 ? ours[0] : undefined);
      if (!same) continue;
      ours.splice(ours.indexOf(same), 1);
      beforeOf.set(entry.id, same.id);
    }
  }
}
