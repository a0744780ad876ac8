import { database, type DocumentRow, type ImportReport, type OriginalRow } from './database';
import { inLibrary } from './library';

export type StoredDocument = { readonly row: DocumentRow; readonly xml: string; readonly report: ImportReport | null };

/** Puts a new document into the library in one transaction and remembers it as the open one. */
export async function addDocument(
  row: DocumentRow,
  xml: string,
  original: Omit<OriginalRow, 'id'> | null,
  report: ImportReport | null,
): Promise<void> {
  const { documents, contents, originals, imports, session } = database;
  await inLibrary(() =>
    database.transaction('rw', [documents, contents, originals, imports, session], async () => {
      // Put, not add: where the browser was silent for too long, it may be there already.
      await documents.put(row);
      await contents.put({ id: row.id, xml });
      if (original) await originals.put({ id: row.id, ...original });
      if (report) await imports.put({ id: row.id, ...report });
      await session.put({ key: 'open', value: row.id });
    }),
  );
}

/** Commits the state of a document after an edit: its row and its XML together or not at all. */
export async function commitDocument(row: DocumentRow, xml: string): Promise<void> {
  await inLibrary(() =>
    database.transaction('rw', [database.documents, database.contents], async () => {
      await database.documents.put(row);
      await database.contents.put({ id: row.id, xml });
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

export async function loadOriginal(id: string): Promise<OriginalRow | null> {
  return (await inLibrary(() => database.originals.get(id))) ?? null;
}

/** The library, last changed first. */
export async function listDocuments(limit: number): Promise<readonly DocumentRow[]> {
  return await inLibrary(() => database.documents.orderBy('changedAt').reverse().limit(limit).toArray());
}

/** The document that came from the same file, so that opening a file twice leads to one document. */
export async function findByHandle(handle: string): Promise<DocumentRow | null> {
  return (await inLibrary(() => database.documents.filter((row) => row.handle === handle).first())) ?? null;
}

/** Writes down what changed about a document that was saved to a file: no other one writes to that file any more. */
export async function storeSaved(id: string, handle: string, changes: Partial<DocumentRow>): Promise<void> {
  await inLibrary(() =>
    database.transaction('rw', [database.documents], async () => {
      await database.documents.filter((row) => row.handle === handle && row.id !== id).modify({ handle: null, fileSha: null });
      await database.documents.update(id, changes);
    }),
  );
}

export async function removeDocument(id: string): Promise<void> {
  const { documents, contents, originals, imports } = database;
  await inLibrary(() =>
    database.transaction('rw', [documents, contents, originals, imports], async () => {
      await Promise.all([documents.delete(id), contents.delete(id), originals.delete(id), imports.delete(id)]);
    }),
  );
}

export async function rememberOpen(id: string | null): Promise<void> {
  await inLibrary(() => database.session.put({ key: 'open', value: id }));
}

export async function openAtLastExit(): Promise<string | null> {
  return (await inLibrary(() => database.session.get('open')))?.value ?? null;
}
