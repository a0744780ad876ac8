import { DiskProblem } from './problem';
import { readRegularFile } from './read-file';
import { sha256 } from './sha256';
import { writeFileSafely } from './write-file';

/**
 * Overwrites a file whose content is still the one that was opened.
 * @param expected SHA-256 of what the caller believes to be there
 * @returns SHA-256 of what is there now
 * @throws {DiskProblem} `changed-on-disk` when someone else wrote in the meantime; `not-found` (a system error) when it is gone
 */
export async function saveFile(file: string, bytes: Uint8Array, expected: string): Promise<string> {
  await writeFileSafely(file, bytes, async (target) => {
    const current = await readRegularFile(target, Number.MAX_SAFE_INTEGER);
    if (current.sha256 !== expected) throw new DiskProblem('changed-on-disk', 'The file is not the one that was opened.');
  });
  return sha256(bytes);
}
