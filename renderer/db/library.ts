import { database } from './database';

const LIMIT_MS = 8000;

/** Dexie counts versions in tenths of the browser's. */
const OWN_VERSION = database.verno * 10;

/** The library belongs to a newer edition of the app: writing into it would damage what only that one understands. */
export class NewerLibrary extends Error {}

/**
 * Does something with the library. One that could not be opened, or that the browser closed in between, is opened anew, so
 * that a passing trouble passes.
 * @throws {NewerLibrary} and whatever the browser says; also when it says nothing for eight seconds
 */
export async function inLibrary<T>(work: () => PromiseLike<T>): Promise<T> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error(`The library has not answered for ${LIMIT_MS / 1000} seconds.`)), LIMIT_MS);
  });
  try {
    return await Promise.race([ready().then(work), silence]);
  } finally {
    clearTimeout(limit);
  }
}

async function ready(): Promise<void> {
  if (database.isOpen()) return;
  const there = (await indexedDB.databases()).find(({ name }) => name === database.name);
  // Dexie opens a newer database without a word and writes into it.
  if (there?.version && there.version > OWN_VERSION) throw new NewerLibrary(`Version ${there.version} is newer than ${OWN_VERSION}.`);
  await database.open();
}
