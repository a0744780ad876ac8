import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export type FoundFile = {
  /** Relative to the working directory where it lies below it, else as given; `/` between the parts of what was found in folders. */
  readonly file: string;
  /** Named by its own, so that it must be readable; a file found in a folder may turn out to be something else. */
  readonly named: boolean;
};

export type Found = {
  readonly files: readonly FoundFile[];
  /** Folders without any file to read. */
  readonly empty: readonly string[];
  /** Folders that could not be opened. */
  readonly closed: readonly string[];
};

const ENDING = /\.(bpmn|bpmn2|xml)$/i;

/** Files below the places, folders recursively and in order of their names. Links in folders are not followed, so that no circle catches us. */
export async function findFiles(places: readonly string[], cwd: string): Promise<Found> {
  const files: FoundFile[] = [];
  const closed: string[] = [];
  const empty: string[] = [];
  for (const place of places) {
    const isFolder = await stat(path.resolve(cwd, place)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      files.push({ file: fromHere(place, cwd), named: true });
      continue;
    }
    const before = files.length + closed.length;
    await walk(fromHere(place, cwd), cwd, files, closed);
    if (files.length + closed.length === before) empty.push(place);
  }
  return { files, empty, closed };
}

/** `./a.bpmn` and an absolute path into the working directory become `a.bpmn`; what lies elsewhere stays as it was given. */
function fromHere(place: string, cwd: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, place));
  if (relative === '') return '.';
  return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative) ? place : relative;
}

async function walk(folder: string, cwd: string, files: FoundFile[], closed: string[]): Promise<void> {
  let entries: Dirent[] = [];
  try {
    entries = await readdir(path.resolve(cwd, folder), { withFileTypes: true });
  } catch {
    closed.push(folder);
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const below = path.join(folder, entry.name).split(path.sep).join('/');
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) await walk(below, cwd, files, closed);
    } else if (entry.isFile() && ENDING.test(entry.name)) files.push({ file: below, named: false });
  }
}
