import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export type FoundFile = {
  /** The path as given, or as found below a folder, with `/` between its parts. */
  readonly file: string;
  /** Named by its own, so that it must be readable; a file found in a folder may turn out to be something else. */
  readonly named: boolean;
};

const ENDING = /\.(bpmn|bpmn2|xml)$/i;

/** Files below the places, folders recursively and in order of their names. Links in folders are not followed, so that no circle catches us. */
export async function findFiles(
  places: readonly string[],
  cwd: string,
): Promise<{ readonly files: readonly FoundFile[]; readonly empty: readonly string[] }> {
  const files: FoundFile[] = [];
  const empty: string[] = [];
  for (const place of places) {
    const isFolder = await stat(path.resolve(cwd, place)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      files.push({ file: place, named: true });
      continue;
    }
    const before = files.length;
    await walk(place, cwd, files);
    if (files.length === before) empty.push(place);
  }
  return { files, empty };
}

async function walk(folder: string, cwd: string, files: FoundFile[]): Promise<void> {
  const entries: Dirent[] = await readdir(path.resolve(cwd, folder), { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const below = path.join(folder, entry.name).split(path.sep).join('/');
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) await walk(below, cwd, files);
    } else if (entry.isFile() && ENDING.test(entry.name)) files.push({ file: below, named: false });
  }
}
