import { stat } from 'node:fs/promises';
import path from 'node:path';
import { walkFolder } from '../disk/walk-folder';

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

/** Files below the places, folders with everything below them. */
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
    const folder = fromHere(place, cwd);
    const below = await walkFolder(path.resolve(cwd, folder));
    const fromFolder = (file: string) => path.join(folder, file).split(path.sep).join('/');
    for (const file of below.files) files.push({ file: fromFolder(file), named: false });
    closed.push(...below.closed.map(fromFolder));
    if (below.files.length + below.closed.length === 0) empty.push(place);
  }
  return { files, empty, closed };
}

/** `./a.bpmn` and an absolute path into the working directory become `a.bpmn`; what lies elsewhere stays as it was given. */
function fromHere(place: string, cwd: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, place));
  if (relative === '') return '.';
  return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative) ? place : relative;
}
