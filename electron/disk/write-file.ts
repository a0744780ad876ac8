import type { Stats } from 'node:fs';
import { type FileHandle, lstat, open, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { draftPath, sweepDrafts } from './drafts';
import { DiskProblem, errno } from './problem';
import { inOrder } from './queue';
import { isPassing, retry } from './retry';

/** Called when the new content is safely on disk, right before it takes the old one's place; throwing leaves the old one. */
export type Check = (target: string) => Promise<void>;

/** What writing does to the disk, step by step, so that a test can make any step fail. */
export type Disk = {
  readonly stat: (file: string) => Promise<Stats>;
  readonly open: (file: string, flags: string, mode?: number) => Promise<Draft>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (file: string) => Promise<void>;
};
type Draft = Pick<FileHandle, 'writeFile' | 'stat' | 'chown' | 'chmod' | 'sync' | 'close'>;
export const NODE_DISK: Disk = { stat, open, rename, unlink };

/**
 * Writes a file so that at every moment, power cuts included, the whole old or the whole new content is there: draft
 * beside it, flush, rename, flush the folder. Links are followed, permissions and owner kept. Writes to one path queue.
 * @throws {DiskProblem} `read-only` for a file marked so, `refused` for what is not a regular file; system errors pass through
 */
export async function writeFileSafely(
  file: string,
  bytes: Uint8Array,
  check: Check = async () => {},
  disk: Disk = NODE_DISK,
): Promise<void> {
  const asked = path.resolve(file);
  // First by the path as asked for: finding where it ends takes a moment in which a later write could overtake.
  await inOrder(`asked ${asked}`, async () => {
    const target = await finalTarget(asked);
    await inOrder(target, () => replace(target, bytes, check, disk));
  });
}

async function replace(target: string, bytes: Uint8Array, check: Check, disk: Disk): Promise<void> {
  const old = await statOrNull(target, disk);
  if (old && !old.isFile()) throw new DiskProblem('refused', 'Not a regular file.');
  // A rename would replace it without asking: only the folder's permissions count for that.
  if (old && (old.mode & 0o222) === 0) throw new DiskProblem('read-only', 'The file is write-protected.');

  const folder = path.dirname(target);
  await sweepDrafts(folder);
  const draft = draftPath(folder);
  try {
    await writeDraft(draft, bytes, old, disk);
    await check(target);
    await takePlace(draft, target, disk);
  } catch (error) {
    await disk.unlink(draft).catch(() => {});
    throw error;
  }
  await flushFolder(folder, disk);
}

async function writeDraft(draft: string, bytes: Uint8Array, old: Stats | null, disk: Disk): Promise<void> {
  // Nobody else knows this name, so nothing can hold it for a moment: what is refused here is refused for good.
  const file = await disk.open(draft, 'wx', 0o666);
  try {
    await file.writeFile(bytes);
    if (old) await takeAfter(file, old);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw new DiskProblem('failed', `${size} of ${bytes.length} bytes arrived on the disk.`);
  } finally {
    await file.close();
  }
}

async function takePlace(draft: string, target: string, disk: Disk): Promise<void> {
  try {
    await retry(() => disk.rename(draft, target));
  } catch (error) {
    // The folder took the draft, so it is not a matter of permission: another program holds the file.
    if (process.platform === 'win32' && isPassing(error)) throw new DiskProblem('locked', 'Another program holds the file.');
    throw error;
  }
}

async function takeAfter(file: Draft, old: Stats): Promise<void> {
  const now = await file.stat();
  // Only an administrator may give a file away; anyone else's save becomes theirs, as with every editor.
  if (now.uid !== old.uid || now.gid !== old.gid) await file.chown(old.uid, old.gid).catch(() => {});
  await file.chmod(old.mode & 0o7777).catch(() => {});
}

/** Where a path ends after all links, the last of which may point to a file that does not exist yet. */
async function finalTarget(file: string, depth = 0): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (errno(error) !== 'ENOENT') throw error;
  }
  const link = await lstat(file).catch(() => null);
  if (!link?.isSymbolicLink()) return path.join(await realpath(path.dirname(file)), path.basename(file));
  if (depth > 40) throw new DiskProblem('refused', 'Too many links.');
  return finalTarget(path.resolve(path.dirname(file), await readlink(file)), depth + 1);
}

async function statOrNull(file: string, disk: Disk): Promise<Stats | null> {
  try {
    return await disk.stat(file);
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The new name itself must reach the disk. Windows cannot flush folders, and some network drives will not. */
async function flushFolder(folder: string, disk: Disk): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}
