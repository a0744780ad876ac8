import { database, type DocumentRow, type ImportReport, type OriginalRow, type VersionRow, WITHOUT_FILE, type WordsRow } from './database';
import { inLibrary } from './library';

export type StoredDocument = { readonly row: DocumentRow; readonly xml: string; readonly report: ImportReport | null };

/**
 * Puts a new document into the library in one transaction.
 * @param savedXml what it was when it was opened, where it was changed since
 */
export async function addDocument(
  row: DocumentRow,
  xml: string,
  original: Omit<OriginalRow, 'id'> | null,
  report: ImportReport | null,
  savedXml = xml,
): Promise<void> {
  const { documents, contents, originals, imports, saved } = database;
  await inLibrary(() =>
    database.transaction('rw', [documents, contents, originals, imports, saved], async () => {
      // Put, not add: where the browser was silent for too long, it may be there already.
      await documents.put(row);
      await contents.put({ id: row.id, xml });
      await saved.put({ id: row.id, xml: savedXml });
      if (original) await originals.put({ id: row.id, ...original });
      if (report) await imports.put({ id: row.id, ...report });
    }),
  );
}

/** Commits the state of a document after an edit: its row, its XML and its words together or not at all. */
export async function commitDocument(row: DocumentRow, xml: string, found: Omit<WordsRow, 'id'>): Promise<void> {
  const { documents, contents, words } = database;
  await inLibrary(() =>
    database.transaction('rw', [documents, contents, words], async () => {
      await documents.put(row);
      await contents.put({ id: row.id, xml });
      await words.put({ id: row.id, ...found });
    }),
  );
}

export async function updateRow(id: string, changes: Partial<DocumentRow>): Promise<void> {
  await inLibrary(() => database.documents.update(id, changes));
}

export async function loadDocument(id: string): Promise<StoredDocument | null> {
  return await inLibrary(() =>
    database.transaction('r', [database.documents, database.contents, database.imports], async () => {
      const row = await database.documents.get(id);
      const content = await database.contents.get(id);
      if (!row || !content) return null;
      const report = (await database.imports.get(id)) ?? null;
      return { row, xml: content.xml, report };
    }),
  );
}

/** Documents that were in tabs and still are in the library, in the order of the ids. */
export async function loadTabs(
  ids: readonly string[],
): Promise<readonly { readonly row: DocumentRow; readonly report: ImportReport | null; readonly hasOriginal: boolean }[]> {
  const { documents, imports, originals } = database;
  return await inLibrary(() =>
    database.transaction('r', [documents, imports, originals], async () => {
      const rows = await documents.bulkGet([...ids]);
      const reports = await imports.bulkGet([...ids]);
      const kept = new Set(await originals.where('id').anyOf(ids).primaryKeys());
      return rows.flatMap((row, index) =>
        row && row.trashedAt === null ? [{ row, report: reports[index] ?? null, hasOriginal: kept.has(row.id) }] : [],
      );
    }),
  );
}

export async function loadOriginal(id: string): Promise<OriginalRow | null> {
  return (await inLibrary(() => database.originals.get(id))) ?? null;
}

/** The library without its trash, last changed first. */
export async function listDocuments(limit: number): Promise<readonly DocumentRow[]> {
  return await inLibrary(() =>
    database.documents
      .orderBy('changedAt')
      .reverse()
      .filter((row) => row.trashedAt === null)
      .limit(limit)
      .toArray(),
  );
}

/** The document that came from the same file, so that opening a file twice leads to one document. */
export async function findByHandle(handle: string): Promise<DocumentRow | null> {
  return (
    (await inLibrary(() =>
      database.documents
        .where({ handle })
        .filter((row) => row.trashedAt === null)
        .first(),
    )) ?? null
  );
}

/** An example that was opened before and is as it was drawn. */
export async function findExample(example: string): Promise<DocumentRow | null> {
  const same = (row: DocumentRow) => row.example === example && !row.dirty && row.fileSha === null && row.trashedAt === null;
  return (await inLibrary(() => database.documents.filter(same).first())) ?? null;
}

/** Writes down what changed about a document that was saved to a file: no other one writes to that file any more. */
export async function storeSaved(id: string, handle: string, xml: string, changes: Partial<DocumentRow>): Promise<void> {
  await inLibrary(() =>
    database.transaction('rw', [database.documents, database.saved], async () => {
      await database.documents
        .where({ handle })
        .filter((row) => row.id !== id)
        .modify(WITHOUT_FILE);
      await database.documents.update(id, changes);
      await database.saved.put({ id, xml });
    }),
  );
}

export async function removeDocument(id: string): Promise<void> {
  const { documents, contents, originals, imports, saved, versions, words } = database;
  const byId = [documents, contents, originals, imports, saved, words];
  await inLibrary(() =>
    database.transaction('rw', [...byId, versions], async () => {
      for (const table of byId) await table.delete(id);
      await versions.where({ document: id }).delete();
    }),
  );
}

/** The documents that still differ from their files, last changed first. */
export async function listUnsaved(): Promise<readonly DocumentRow[]> {
  return await inLibrary(() =>
    database.documents
      .orderBy('changedAt')
      .reverse()
      .filter((row) => row.dirty && row.trashedAt === null)
      .toArray(),
  );
}

export async function loadSaved(id: string): Promise<string | null> {
  return (await inLibrary(() => database.saved.get(id)))?.xml ?? null;
}

/** Keeps the present state of a document as a former one and puts another into its place, in one transaction. */
export async function replaceContent(
  row: DocumentRow,
  xml: string,
  former: Omit<VersionRow, 'seq'>,
  savedXml: string | null,
): Promise<void> {
  const { documents, contents, versions, saved, words } = database;
  await inLibrary(() =>
    database.transaction('rw', [documents, contents, versions, saved, words], async () => {
      // Whoever searches reads the words of the new content.
      await words.delete(row.id);
      await versions.add(former);
      await documents.put(row);
      await contents.put({ id: row.id, xml });
      if (savedXml !== null) await saved.put({ id: row.id, xml: savedXml });
    }),
  );
}

/** The former states of a document, newest first. */
export async function listVersions(document: string): Promise<readonly VersionRow[]> {
  return await inLibrary(() => database.versions.where({ document }).reverse().sortBy('seq'));
}
