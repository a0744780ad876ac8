import { database } from './database';

const LIMIT_MS = 8000;

/** Once it was silent for that long, nobody else is kept waiting like that until it has answered again. */
const SHORT_LIMIT_MS = 500;
let silent = false;

/** How long a library that could not be opened is left alone before it is tried again. */
const REST_MS = 20_000;

/** Dexie counts versions in tenths of the browser's. */
const OWN_VERSION = database.verno * 10;

/** The library belongs to a newer edition of the app: writing into it would damage what only that one understands. */
export class NewerLibrary extends Error {}

/**
 * Does something with the library. One that could not be opened, or that the browser closed in between, is opened anew, so
 * that a passing trouble passes.
 * @throws {NewerLibrary} and whatever the browser says; also when it says nothing for eight seconds, or half a second once it has
 *   been silent that long
 */
export async function inLibrary<T>(work: () => PromiseLike<T>): Promise<T> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const patience = silent ? SHORT_LIMIT_MS : LIMIT_MS;
    limit = setTimeout(() => {
      silent = true;
      reject(new Error(`The library has not answered for ${patience / 1000} seconds.`));
    }, patience);
  });
  try {
    const answered = ready()
      .then(work)
      .then((value) => {
        silent = false;
        return value;
      });
    return await Promise.race([answered, silence]);
  } finally {
    clearTimeout(limit);
  }
}

let opening: Promise<void> | null = null;
let refused: { readonly error: unknown; readonly at: number } | null = null;

/** The browser takes seconds to say that it cannot open the library; not every question waits that long. */
async function ready(): Promise<void> {
  if (database.isOpen()) return;
  if (refused && performance.now() - refused.at < REST_MS) throw refused.error;
  opening ??= open().finally(() => {
    opening = null;
  });
  await opening;
}

/** A start right after the last end may find the store still held by a process that is on its way out. */
const PAUSES_MS = [200, 500, 1000];

async function openPatiently(): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      await database.open();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await database.open();
}

async function open(): Promise<void> {
  try {
    const there = (await indexedDB.databases()).find(({ name }) => name === database.name);
    // Dexie opens a newer database without a word and writes into it.
    if (there?.version && there.version > OWN_VERSION) throw new NewerLibrary(`Version ${there.version} is newer than ${OWN_VERSION}.`);
    await openPatiently();
    refused = null;
  } catch (error) {
    refused = { error, at: performance.now() };
    throw error;
  }
}
