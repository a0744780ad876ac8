import { database, type WordsRow } from './database';
import { inLibrary } from './library';

export async function allWords(): Promise<readonly WordsRow[]> {
  return await inLibrary(() => database.words.toArray());
}

export async function wordsOfDocuments(ids: readonly string[]): Promise<readonly (WordsRow | undefined)[]> {
  return await inLibrary(() => database.words.bulkGet([...ids]));
}

/** Documents whose words were never written down, because an earlier edition put them into the library. */
export async function idsWithoutWords(): Promise<readonly string[]> {
  return await inLibrary(() =>
    database.transaction('r', [database.documents, database.words], async () => {
      const known = new Set(await database.words.toCollection().primaryKeys());
      const ids = await database.documents.toCollection().primaryKeys();
      return ids.filter((id) => !known.has(id));
    }),
  );
}

export async function contentOf(id: string): Promise<string | null> {
  return (await inLibrary(() => database.contents.get(id)))?.xml ?? null;
}

/** Writes down the words of a document, unless it went or somebody else wrote them meanwhile. */
export async function addWords({ id, ...words }: WordsRow): Promise<void> {
  await inLibrary(() =>
    database.transaction('rw', [database.documents, database.words], async () => {
      const there = (await database.documents.where({ id }).count()) > 0;
      if (there && (await database.words.get(id)) === undefined) await database.words.put({ id, ...words });
    }),
  );
}
