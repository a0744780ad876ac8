import { type BigIntStats, constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedFile } from '#models/contract/contract';
import { problemCodeAt } from './drive';
import { readRegularFile } from './read-file';

type State = Pick<CheckedFile, 'state' | 'readOnly'>;

/** A drive that takes longer to answer is not there for the user either. */
const PATIENCE_MS = 10_000;

/**
 * Whether a file still is what the caller knows of it, by its content: times tell nothing about two writes within one tick
 * of the clock, and programs that synchronise folders set them as they like.
 * @param expected SHA-256 of what the caller believes to be there
 */
export async function checkFile(file: string, expected: string): Promise<State> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<State>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'unreachable', readOnly: false }), PATIENCE_MS);
  });
  return Promise.race([look(file, expected), tooLong]).finally(() => clearTimeout(timer));
}

async function look(file: string, expected: string): Promise<State> {
  try {
    const state = (await contentOf(file)) === expected ? 'same' : 'changed';
    return { state, readOnly: await isReadOnly(file) };
  } catch (error) {
    const code = await problemCodeAt(file, error);
    if (code === 'not-found') return { state: 'missing', readOnly: false };
    // Something else took its place: a folder, a pipe, a file beyond any size we read.
    return { state: code === 'refused' || code === 'too-large' ? 'changed' : 'unreachable', readOnly: false };
  }
}

type Known = { readonly stamp: string; readonly sha256: string };

/** What files contained when last read, by everything the system notes about a change. Only a shortcut: saving always reads. */
const known = new Map<string, Known>();
const MOST_KNOWN = 1000;

/** A file written this short a time ago may be written again without any of its notes changing. */
const SETTLED_MS = 3000;

async function contentOf(file: string): Promise<string> {
  const before = await stat(file, { bigint: true });
  const remembered = known.get(file);
  if (remembered?.stamp === stampOf(before)) return remembered.sha256;
  const { sha256 } = await readRegularFile(file, MOST_BYTES);
  const after = await stat(file, { bigint: true });
  known.delete(file);
  if (stampOf(after) === stampOf(before) && isSettled(after)) known.set(file, { stamp: stampOf(after), sha256 });
  if (known.size > MOST_KNOWN) for (const oldest of [...known.keys()].slice(0, MOST_KNOWN / 2)) known.delete(oldest);
  return sha256;
}

/** Reports are larger than processes, and are never checked. */
const MOST_BYTES = 64 * 1024 * 1024;

const stampOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats) => [dev, ino, size, mtimeNs, ctimeNs].join(' ');

const isSettled = ({ mtimeMs, ctimeMs }: BigIntStats) => Date.now() - Math.max(Number(mtimeMs), Number(ctimeMs)) > SETTLED_MS;

/** Saving replaces the file, for which its folder must be writable, and does so only where the file itself may be written. */
async function isReadOnly(file: string): Promise<boolean> {
  if (((await stat(file)).mode & 0o222) === 0) return true;
  const closed = await Promise.all(
    [file, path.dirname(file)].map((place) =>
      access(place, constants.W_OK).then(
        () => false,
        () => true,
      ),
    ),
  );
  return closed.includes(true);
}
