import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

const ENDING = /\.(bpmn|bpmn2|xml)$/i;

/** Whether a name is that of a process: `.bpmn`, `.bpmn2`, `.xml`, and with them `.bpmn20.xml`. */
export const hasOurEnding = (name: string): boolean => ENDING.test(name);

/** What ends a walk early: so many files found, or so many entries of folders looked at. */
export type WalkLimits = { readonly files: number; readonly entries: number };

export type Walked = {
  /** Relative to the folder. */
  readonly files: readonly string[];
  /** Folders that could not be read, relative to the folder; the folder itself is `.`. */
  readonly closed: readonly string[];
  /** There is more than was looked at. */
  readonly cut: boolean;
};

/**
 * The processes in a folder and below it, each folder in the order of its names. Links are not followed, so that no circle
 * catches us; hidden folders and those of package managers are passed over.
 */
export async function walkFolder(folder: string, limits: WalkLimits = { files: Infinity, entries: Infinity }): Promise<Walked> {
  const files: string[] = [];
  const closed: string[] = [];
  let seen = 0;

  async function walk(below: string): Promise<boolean> {
    let entries: Dirent[] = [];
    try {
      entries = await readdir(path.join(folder, below), { withFileTypes: true });
    } catch {
      closed.push(below);
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const entry of entries) {
      if (++seen > limits.entries) return true;
      const place = path.join(below, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.') && (await walk(place))) return true;
      } else if (entry.isFile() && hasOurEnding(entry.name)) {
        if (files.length >= limits.files) return true;
        files.push(place);
      }
    }
    return false;
  }

  const cut = await walk('.');
  return { files, closed, cut };
}
