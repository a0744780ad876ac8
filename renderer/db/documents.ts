import { database, type DocumentRow, type ImportReport, type OriginalRow } from './database';

export type StoredDocument = { readonly row: DocumentRow; readonly xml: string; readonly report: ImportReport | null };

/** Puts a new document into the library in one transaction and remembers it as the open one. */
export async function addDocument(
  row: DocumentRow,
  xml: string,
  original: Omit<OriginalRow, 'id'> | null,
  report: ImportReport | null,
): Promise<void> {
  const { documents, contents, originals, imports, session } = database;
  await database.transaction('rw', [documents, contents, originals, imports, session], async () => {
    await documents.add(row);
    await contents.add({ id: row.id, xml });
    if (original) await originals.add({ id: row.id, ...original });
    if (report) await imports.add({ id: row.id, ...report });
    await session.put({ key: 'open', value: row.id });
  });
}

/** Commits the state of a document after an edit: its row and its XML together or not at all. */
export async function commitDocument(row: DocumentRow, xml: string): Promise<void> {
  await database.transaction('rw', [database.documents, database.contents], async () => {
    await database.documents.put(row);
    await database.contents.put({ id: row.id, xml });
  });
}

export async function updateRow(id: string, changes: Partial<DocumentRow>): Promise<void> {
  await database.documents.update(id, changes);
}

export async function loadDocument(id: string): Promise<StoredDocument | null> {
  return await database.transaction('r', [database.documents, database.contents, database.imports], async () => {
    const row = await database.documents.get(id);
    const content = await database.contents.get(id);
    if (!row || !content) return null;
    const report = (await database.imports.get(id)) ?? null;
    return { row, xml: content.xml, report };
  });
}

export async function loadOriginal(id: string): Promise<OriginalRow | null> {
  return (await database.originals.get(id)) ?? null;
}

/** The library, last changed first. */
export async function listDocuments(limit: number): Promise<readonly DocumentRow[]> {
  return await database.documents.orderBy('changedAt').reverse().limit(limit).toArray();
}

/** A document that came from the same file, so that opening a file twice leads to one document. */
export async function findByHandle(handle: string): Promise<DocumentRow | null> {
  return (await database.documents.filter((row) => row.handle === handle).first()) ?? null;
}

export async function removeDocument(id: string): Promise<void> {
  const { documents, contents, originals, imports } = database;
  await database.transaction('rw', [documents, contents, originals, imports], async () => {
    await Promise.all([documents.delete(id), contents.delete(id), originals.delete(id), imports.delete(id)]);
  });
}

export async function rememberOpen(id: string | null): Promise<void> {
  await database.session.put({ key: 'open', value: id });
}

export async function openAtLastExit(): Promise<string | null> {
  return (await database.session.get('open'))?.value ?? null;
}
