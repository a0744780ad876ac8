import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  type CheckedFile,
  type Found,
  type FoundFile,
  MAX_FILE_BYTES,
  MOST_FOUND,
  type OpenedFile,
  type Problem,
  type ProblemCode,
  type SavedFile,
} from '#models/contract/contract';
import type { Backups } from '../disk/backups';
import { checkFile } from '../disk/check-file';
import { inParallel } from '../disk/in-parallel';
import { problemCodeAt } from '../disk/drive';
import { DiskProblem } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import { saveFile, saveFileAs } from '../disk/save-file';
import { hasOurEnding, walkFolder } from '../disk/walk-folder';
import type { Handles } from './handles';
import { ShellProblem } from './reply';

/** A whole drive would keep the app busy for minutes; a folder of processes never has as many entries as this. */
const MOST_ENTRIES = 200_000;

/** Enough to keep a network drive busy, too few to keep everybody else from it. */
const AT_ONCE = 16;

/** A place somebody named. What comes from outside the app must have one of its endings; what its user chose need not. */
type Place = { readonly file: string; readonly from: 'user' | 'outside' | 'refused' };

type Sized = { readonly file: string; readonly size: number };

/** The files the user chose, by opaque handles, so that no path crosses to the window and none comes back. */
export function createFiles(handles: Handles, backups: Backups) {
  let waiting: Place[] = [];

  function place(handle: string): string {
    const file = handles.use(handle);
    if (!file) throw new ShellProblem('unknown-handle', 'No file was found under this handle.');
    return file;
  }

  /** Where a handle leads. It was free of links when it was given; if one has been put in since, it leads somewhere nobody chose. */
  async function resolve(handle: string): Promise<string> {
    const file = place(handle);
    return about(file, async () => {
      if ((await realpath(file)) !== file) throw new DiskProblem('refused', 'The file was replaced by a link.');
      return file;
    });
  }

  async function find(places: readonly Place[]): Promise<Found> {
    const files: Sized[] = [];
    const problems: Problem[] = [];
    for (const place of places) {
      try {
        files.push(...(await about(place.file, () => filesAt(place, problems))));
      } catch (error) {
        if (!(error instanceof ShellProblem)) throw error;
        problems.push(problemAt(place.file, error.code, error.message));
      }
    }
    const granted = await handles.grant(files.map(({ file }) => file));
    const found = files.map(({ file, size }, index): FoundFile => ({ handle: granted[index] ?? '', ...named(file), size }));
    // The same file may have been named twice, or lie in a folder that was named, too.
    return { found: [...new Map(found.map((one) => [one.handle, one])).values()], problems };
  }

  return {
    /** Puts files and folders in line for the window to fetch. What is refused is not looked at, only named. */
    enqueue(files: readonly string[], from: Place['from']): void {
      waiting.push(...files.map((file) => ({ file, from })));
    },

    /** @returns how many places the window has not fetched yet */
    waiting: () => waiting.length,

    /** Everything in line. */
    take(): Promise<Found> {
      const places = waiting;
      waiting = [];
      return find(places);
    },

    /** What lies where the user pointed: files as they are, of folders the processes in them and below. */
    find: (files: readonly string[]) => find(files.map((file) => ({ file, from: 'user' }))),

    /** The path behind a handle, for the shell alone, whether or not something is there. */
    place,

    /** The same for what is there, and what still is where it was found. */
    resolve,

    async read(handle: string): Promise<OpenedFile> {
      const file = await resolve(handle);
      return about(file, async () => ({ handle, ...named(file), ...(await readRegularFile(file, MAX_FILE_BYTES)) }));
    },

    check(files: readonly { readonly handle: string; readonly expected: string }[]): Promise<CheckedFile[]> {
      return inParallel(files, AT_ONCE, async ({ handle, expected }) => {
        const file = handles.use(handle);
        // A forgotten place is no reason to call the file missing.
        return { handle, ...(file ? await checkFile(file, expected) : { state: 'unreachable', readOnly: false }) };
      });
    },

    async save(handle: string, bytes: Uint8Array, expected: string): Promise<SavedFile> {
      const file = await resolve(handle);
      return about(file, async () => ({ handle, name: path.basename(file), sha256: await saveFile(file, bytes, expected, backups) }));
    },

    /** Writes where the user just said, replacing what is there. */
    async saveAs(file: string, bytes: Uint8Array): Promise<SavedFile> {
      return about(file, async () => {
        const digest = await saveFileAs(file, bytes, backups);
        const [handle = ''] = await handles.grant([await realpath(file)]);
        handles.use(handle);
        return { handle, name: path.basename(file), sha256: digest };
      });
    },
  };
}

export type Files = ReturnType<typeof createFiles>;

/** A folder that is empty or not all of which could be read adds to the problems; a file that is not there throws. */
async function filesAt({ file, from }: Place, problems: Problem[]): Promise<Sized[]> {
  if (from === 'refused') throw new DiskProblem('wrong-kind', 'Not a local file with one of our endings.');
  const real = await realpath(file);
  const entry = await stat(real);
  if (!entry.isDirectory()) {
    if (from === 'outside' && !hasOurEnding(file)) throw new DiskProblem('wrong-kind', 'Not a file with one of our endings.');
    if (!entry.isFile()) throw new DiskProblem('refused', 'Not a regular file.');
    return [{ file: real, size: entry.size }];
  }
  const { files, closed, cut } = await walkFolder(real, { files: MOST_FOUND, entries: MOST_ENTRIES });
  for (const folder of closed) problems.push(problemAt(path.join(real, folder), 'no-access', 'A folder cannot be read.'));
  if (cut) problems.push(problemAt(real, 'too-many', 'There is more in the folder than is looked at.'));
  if (files.length === 0 && closed.length === 0)
    throw new DiskProblem('nothing-found', 'The folder holds no file with one of our endings.');
  const sized = await inParallel(files, AT_ONCE, async (below) => {
    const inside = path.join(real, below);
    // Gone again while we looked: nothing to speak of.
    return {
      file: inside,
      size: await stat(inside).then(
        ({ size }) => size,
        () => -1,
      ),
    };
  });
  return sized.filter(({ size }) => size >= 0);
}

function named(file: string): { readonly name: string; readonly folder: string } {
  return { name: path.basename(file), folder: path.basename(path.dirname(file)) };
}

function problemAt(file: string, code: ProblemCode, message: string): Problem {
  return { code, message, name: path.basename(file) };
}

async function about<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new ShellProblem(
      await codeOf(error, file),
      error instanceof DiskProblem ? error.message : 'The system refused.',
      path.basename(file),
    );
  }
}

const codeOf = async (error: unknown, file: string) => (error instanceof ShellProblem ? error.code : problemCodeAt(file, error));
