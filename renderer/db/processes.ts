import { database, type DocumentRow } from './database';
import { inLibrary } from './library';

/** The documents that hold a process of this id, without those in the trash. */
export async function documentsWith(process: string): Promise<readonly DocumentRow[]> {
  const { documents, words } = database;
  return await inLibrary(() =>
    database.transaction('r', [documents, words], async () => {
      const ids = await words.where('processes').equals(process).primaryKeys();
      const rows = await documents.bulkGet(ids);
      return rows.flatMap((row) => (row && row.trashedAt === null ? [row] : []));
    }),
  );
}
