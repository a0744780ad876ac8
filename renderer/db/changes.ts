import { Dexie, RangeSet } from 'dexie';
import { database } from './database';

/**
 * Calls back after something was written to a table, here or in a worker, with the keys concerned; null where only a range of
 * them is known. Dexie tells its own live queries in the same way.
 * @returns what ends it
 */
export function onStored(table: 'documents' | 'words', listener: (ids: readonly string[] | null) => void): () => void {
  const part = `idb://${database.name}/${table}/`;
  const told = (parts: Readonly<Record<string, Parameters<InstanceType<typeof RangeSet>['add']>[0]>>) => {
    const ids = new Set<string>();
    for (const name of [part, `${part}:dels`]) {
      const changed = parts[name];
      if (!changed) continue;
      for (const { from, to } of new RangeSet().add(changed)) {
        if (from !== to || typeof from !== 'string') return listener(null);
        ids.add(from);
      }
    }
    if (ids.size > 0) listener([...ids]);
  };
  Dexie.on.storagemutated.subscribe(told);
  return () => Dexie.on.storagemutated.unsubscribe(told);
}
