import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { DiskProblem } from './problem';
import { sha256 } from './sha256';

export type FileContent = { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };

/**
 * A regular file of at most `limit` bytes.
 * @throws {DiskProblem} `refused` for pipes, devices and folders, `too-large` above the limit; system errors pass through
 */
export async function readRegularFile(path: string, limit: number): Promise<FileContent> {
  // Without O_NONBLOCK, opening a pipe nobody writes to would wait for ever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = await file.stat().then((stat) => {
      if (!stat.isFile()) throw new DiskProblem('refused', 'Not a regular file.');
      return stat;
    });
    if (size > limit) throw new DiskProblem('too-large', `${size} bytes are more than ${limit}.`);
    // One byte of room, to notice a file that grows while it is read.
    const buffer = new Uint8Array(Math.min(size, limit) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length > size) throw new DiskProblem('locked', 'The file grew while it was read.');
    const bytes = buffer.slice(0, length);
    return { bytes, sha256: sha256(bytes) };
  } finally {
    await file.close();
  }
}
