import { database, type DocumentRow } from './database';
import { inLibrary } from './library';

/** Every document there is, those in the trash too; never their XML. */
export async function allRows(): Promise<readonly DocumentRow[]> {
  return await inLibrary(() => database.documents.toArray());
}

/** Rows by their ids, in the same order; undefined where one is gone. */
export async function rowsOf(ids: readonly string[]): Promise<readonly (DocumentRow | undefined)[]> {
  return await inLibrary(() => database.documents.bulkGet([...ids]));
}

/** What the user sorts the library by; changes nothing about a document's content. */
export type Filing = Pick<DocumentRow, 'tags' | 'folder' | 'trashedAt'>;

/** Changes how documents are filed, all or none. */
export async function fileRows(changes: ReadonlyMap<string, Partial<Filing>>): Promise<void> {
  await inLibrary(() =>
    database.transaction('rw', [database.documents], async () => {
      await database.documents.bulkUpdate([...changes].map(([key, change]) => ({ key, changes: change })));
    }),
  );
}

/** Removes documents for good, with everything that is only here. */
export async function removeDocuments(ids: readonly string[]): Promise<void> {
  const { documents, contents, originals, imports, saved, versions, words } = database;
  const byId = [documents, contents, originals, imports, saved, words];
  await inLibrary(() =>
    database.transaction('rw', [...byId, versions], async () => {
      for (const table of byId) await table.bulkDelete([...ids]);
      await versions
        .where('document')
        .anyOf([...ids])
        .delete();
    }),
  );
}

/** SHA-256 of every file a document of the library came from or was last saved to, with that document. */
export async function knownDigests(): Promise<Map<string, string>> {
  return await inLibrary(() =>
    database.transaction('r', [database.documents], async () => {
      const digests = new Map<string, string>();
      await database.documents.each((row) => {
        if (row.fileSha && row.trashedAt === null) digests.set(row.fileSha, row.id);
      });
      return digests;
    }),
  );
}
