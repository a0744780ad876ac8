import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { problemCode } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import { writeFileSafely } from '../disk/write-file';

/** Handles older than this many newer ones are forgotten; their documents can still be saved under a new name. */
const MOST = 20_000;

const MAX_STORE_BYTES = 256 * 1024 * 1024;

const rows = z.array(z.tuple([z.string().max(64), z.string().max(4096)])).max(MOST);
const storeSchema = z.strictObject({ used: rows, found: rows });

/**
 * Which path stands behind which handle. Handles outlive the app, because the documents in the library that belong to them
 * do. Files that were read or written and files that were merely found are counted apart, so that looking through large
 * folders never makes the app forget where a document came from.
 * @param store where they are kept
 */
export async function createHandles(store: string) {
  const kept = await load(store);
  const used = new Map<string, string>(kept.used);
  const found = new Map<string, string>(kept.found);
  const byPath = new Map<string, string>([...kept.found, ...kept.used].map(([handle, file]) => [file, handle]));

  /** The newest are last. */
  function put(map: Map<string, string>, handle: string, file: string): void {
    map.delete(handle);
    map.set(handle, file);
    byPath.set(file, handle);
    if (map.size <= MOST) return;
    for (const [oldest, path] of map) {
      map.delete(oldest);
      byPath.delete(path);
      break;
    }
  }

  async function keep(): Promise<void> {
    try {
      await writeFileSafely(store, Buffer.from(JSON.stringify({ used: [...used], found: [...found] })));
    } catch (error) {
      // The file itself was read or written; only after the next start its place will have to be chosen again.
      console.error('The places of files cannot be kept:', problemCode(error));
    }
  }

  return {
    /** Handles of files that are there, in their order; written down once for all of them. */
    async grant(files: readonly string[]): Promise<string[]> {
      const handles = files.map((file) => {
        const known = byPath.get(file);
        const handle = known ?? randomUUID();
        put(known && used.has(known) ? used : found, handle, file);
        return handle;
      });
      if (files.length > 0) await keep();
      return handles;
    },

    /** The path of a file that is about to be read, written or shown. */
    use(handle: string): string | undefined {
      const file = used.get(handle) ?? found.get(handle);
      if (file === undefined) return undefined;
      found.delete(handle);
      // Written down with the next grant: until then the store has it among the found.
      put(used, handle, file);
      return file;
    },
  };
}

export type Handles = Awaited<ReturnType<typeof createHandles>>;

async function load(store: string): Promise<z.infer<typeof storeSchema>> {
  try {
    const { bytes } = await readRegularFile(store, MAX_STORE_BYTES);
    return storeSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return { used: [], found: [] }; // first start, or not readable: the documents are safe, they only have to be saved under a name again
  }
}
