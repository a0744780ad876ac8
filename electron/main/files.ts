import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { MAX_FILE_BYTES, type OpenedFile, type SavedFile } from '#models/contract/contract';
import { DiskProblem, problemCode } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import { saveFile } from '../disk/save-file';
import { sha256 } from '../disk/sha256';
import { writeFileSafely } from '../disk/write-file';
import { ShellProblem } from './reply';

/** Handles older than this many newer ones are forgotten; their documents can still be saved under a new name. */
const MOST_HANDLES = 1000;

/** More at once would only fill the memory; the rest waits for the next call. */
const MOST_AT_ONCE = 10;

type Waiting = { readonly file: string; readonly refused: boolean };

const grantsSchema = z.array(z.tuple([z.string().max(64), z.string().max(4096)])).max(MOST_HANDLES);

/**
 * The files the user chose, by opaque handles, so that no path crosses to the window and none comes back. Handles outlive
 * the app, because the documents in the library that belong to them do.
 * @param store where they are kept
 */
export async function createFiles(store: string) {
  const paths = new Map<string, string>(await load(store));
  const waiting: Waiting[] = [];

  async function grant(file: string): Promise<string> {
    const known = [...paths].find(([, path]) => path === file)?.[0];
    const handle = known ?? randomUUID();
    paths.delete(handle);
    paths.set(handle, file);
    const newest = [...paths].slice(-MOST_HANDLES);
    try {
      await writeFileSafely(store, Buffer.from(JSON.stringify(newest)));
    } catch (error) {
      // The file itself was read or written; only after the next start its place will have to be chosen again.
      console.error('The places of files cannot be kept:', problemCode(error));
    }
    return handle;
  }

  async function read(file: string): Promise<OpenedFile> {
    return about(file, async () => {
      const real = await realpath(file);
      const content = await readRegularFile(real, MAX_FILE_BYTES);
      return { handle: await grant(real), name: path.basename(file), ...content };
    });
  }

  return {
    /** Puts files in line for the window to fetch. */
    enqueue(files: readonly string[]): void {
      for (const file of files) if (!waiting.some((other) => other.file === file)) waiting.push({ file, refused: false });
    },

    /** Has the window hear of files that are not opened; they are not looked at. */
    refuse(files: readonly string[]): void {
      for (const file of files) waiting.push({ file, refused: true });
    },

    /** @returns how many files the window has not fetched yet */
    waiting: () => waiting.length,

    /**
     * The next files in line. One that cannot be read ends the batch; if it comes first, it is the problem. So nothing
     * readable is held up, and no problem goes unsaid, as long as the caller comes back while some are waiting.
     */
    async take(): Promise<OpenedFile[]> {
      const taken: OpenedFile[] = [];
      while (waiting.length > 0 && taken.length < MOST_AT_ONCE) {
        const next = waiting.shift();
        if (!next) break;
        try {
          if (next.refused) throw new ShellProblem('wrong-kind', 'Not a local file with one of our endings.', path.basename(next.file));
          taken.push(await read(next.file));
        } catch (problem) {
          if (taken.length === 0) throw problem;
          waiting.unshift(next);
          break;
        }
      }
      return taken;
    },

    async save(handle: string, bytes: Uint8Array, expected: string): Promise<SavedFile> {
      const file = paths.get(handle);
      if (!file) throw new ShellProblem('unknown-handle', 'No file was opened under this handle.');
      return about(file, async () => {
        // The path was free of links when it was chosen; if one has been put in since, it leads somewhere nobody chose.
        if ((await realpath(file)) !== file) throw new DiskProblem('refused', 'The file was replaced by a link.');
        return { handle, name: path.basename(file), sha256: await saveFile(file, bytes, expected) };
      });
    },

    /** Writes where the user just said, replacing what is there. */
    async saveAs(file: string, bytes: Uint8Array): Promise<SavedFile> {
      return about(file, async () => {
        await writeFileSafely(file, bytes);
        return { handle: await grant(await realpath(file)), name: path.basename(file), sha256: sha256(bytes) };
      });
    },
  };
}

export type Files = Awaited<ReturnType<typeof createFiles>>;

async function about<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new ShellProblem(problemCode(error), error instanceof DiskProblem ? error.message : 'The system refused.', path.basename(file));
  }
}

async function load(store: string): Promise<[string, string][]> {
  try {
    const { bytes } = await readRegularFile(store, MAX_FILE_BYTES);
    return grantsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return []; // first start, or not readable: the documents are safe, they only have to be saved under a name again
  }
}
