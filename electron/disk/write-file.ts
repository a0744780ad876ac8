import type { Stats } from 'node:fs';
import { type FileHandle, lstat, open, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { draftPath, sweepDrafts } from './drafts';
import { DiskProblem, errno } from './problem';
import { inOrder } from './queue';
import { retry } from './retry';

/** Called when the new content is safely on disk, right before it takes the old one's place; throwing leaves the old one. */
export type Check = (target: string) => Promise<void>;

/**
 * Writes a file so that at every moment, power cuts included, the whole old or the whole new content is there: draft
 * beside it, flush, rename, flush the folder. Links are followed, permissions and owner kept. Writes to one path queue.
 * @throws {DiskProblem} `read-only` for a file marked so, `refused` for what is not a regular file; system errors pass through
 */
export async function writeFileSafely(file: string, bytes: Uint8Array, check: Check = async () => {}): Promise<void> {
  const asked = path.resolve(file);
  // First by the path as asked for: finding where it ends takes a moment in which a later write could overtake.
  await inOrder(`asked ${asked}`, async () => {
    const target = await finalTarget(asked);
    await inOrder(target, () => replace(target, bytes, check));
  });
}

async function replace(target: string, bytes: Uint8Array, check: Check): Promise<void> {
  const old = await statOrNull(target);
  if (old && !old.isFile()) throw new DiskProblem('refused', 'Not a regular file.');
  // A rename would replace it without asking: only the folder's permissions count for that.
  if (old && (old.mode & 0o222) === 0) throw new DiskProblem('read-only', 'The file is write-protected.');

  const folder = path.dirname(target);
  await sweepDrafts(folder);
  const draft = draftPath(folder);
  try {
    await writeDraft(draft, bytes, old);
    await check(target);
    await retry(() => rename(draft, target));
  } catch (error) {
    await unlink(draft).catch(() => {});
    throw error;
  }
  await flushFolder(folder);
}

async function writeDraft(draft: string, bytes: Uint8Array, old: Stats | null): Promise<void> {
  const file = await retry(() => open(draft, 'wx', 0o666));
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

async function takeAfter(file: FileHandle, old: Stats): Promise<void> {
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

async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The new name itself must reach the disk. Windows cannot flush folders, and some network drives will not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
