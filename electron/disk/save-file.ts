import type { Backups } from './backups';
import { DiskProblem, errno, problemCode } from './problem';
import { readRegularFile } from './read-file';
import { sha256 } from './sha256';
import { type Disk, NODE_DISK, writeFileSafely } from './write-file';

/** What is larger was not written by this app, and its former content is not kept. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Overwrites a file whose content is still the one that was opened, and keeps that content.
 * @param expected SHA-256 of what the caller believes to be there
 * @returns SHA-256 of what is there now
 * @throws {DiskProblem} `changed-on-disk` when someone else wrote in the meantime; `not-found` (a system error) when it is gone
 */
export async function saveFile(
  file: string,
  bytes: Uint8Array,
  expected: string,
  backups: Backups,
  disk: Disk = NODE_DISK,
): Promise<string> {
  const check = async (target: string) => {
    const former = await readRegularFile(target, MOST_BYTES).catch((error: unknown) => {
      throw problemCode(error) === 'too-large' ? new DiskProblem('changed-on-disk', 'The file grew beyond all measure.') : error;
    });
    if (former.sha256 !== expected) throw new DiskProblem('changed-on-disk', 'The file is not the one that was opened.');
    await backups.keep(target, former.bytes);
  };
  await writeFileSafely(file, bytes, check, disk);
  return sha256(bytes);
}

/** Writes where the user just said, replacing and keeping what may be there. @returns SHA-256 of what is there now */
export async function saveFileAs(file: string, bytes: Uint8Array, backups: Backups): Promise<string> {
  await writeFileSafely(file, bytes, async (target) => {
    try {
      await backups.keep(target, (await readRegularFile(target, MOST_BYTES)).bytes);
    } catch (error) {
      if (errno(error) !== 'ENOENT') console.error('A former content was not kept:', problemCode(error));
    }
  });
  return sha256(bytes);
}
