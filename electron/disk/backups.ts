import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { problemCode } from './problem';
import { inOrder } from './queue';
import { sha256 } from './sha256';
import { writeFileSafely } from './write-file';

const MOST_PER_FILE = 10;
const MOST_BYTES = 200 * 1024 * 1024;

type Backup = { readonly folder: string; readonly name: string; readonly size: number };

/**
 * Former contents of files that were overwritten, in a folder of the app and not beside the files, where colleagues would
 * stumble over them: `<hash of the path>/<when> <hash of the content> <name>`, with the path in `origin.txt`.
 * @param root where they are kept
 * @param mostBytes more than this, in all, and the oldest go
 */
export function createBackups(root: string, mostBytes: number = MOST_BYTES) {
  /** All there are, oldest first; listed once. */
  let all: Backup[] | null = null;

  async function add(file: string, bytes: Uint8Array, when: Date): Promise<void> {
    all ??= await list(root);
    const folder = sha256(Buffer.from(file)).slice(0, 32);
    const content = sha256(bytes).slice(0, 16);
    const newest = all.findLast((one) => one.folder === folder);
    if (newest?.name.split(' ')[1] === content) return;

    const name = `${when.toISOString().replaceAll(':', '-')} ${content} ${path.basename(file)}`;
    await mkdir(path.join(root, folder), { recursive: true });
    if (!newest) await writeFileSafely(path.join(root, folder, 'origin.txt'), Buffer.from(`${file}\n`));
    await writeFileSafely(path.join(root, folder, name), bytes);
    all.push({ folder, name, size: bytes.length });
    for (const old of superfluous(all, folder, mostBytes)) {
      await rm(path.join(root, old.folder, old.name), { force: true });
      all.splice(all.indexOf(old), 1);
    }
  }

  return {
    /** Keeps what a file contained. That this does not work is no reason not to save: it is written to the log. */
    async keep(file: string, bytes: Uint8Array, when: Date = new Date()): Promise<void> {
      try {
        await inOrder(`backups ${root}`, () => add(file, bytes, when));
      } catch (error) {
        console.error('A former content was not kept:', problemCode(error));
      }
    },
  };
}

export type Backups = ReturnType<typeof createBackups>;

/** What has to go after something was added for one file; what was added last stays. */
function superfluous(all: readonly Backup[], folder: string, mostBytes: number): Backup[] {
  const going = new Set(all.filter((one) => one.folder === folder).slice(0, -MOST_PER_FILE));
  let bytes = all.reduce((sum, { size }) => sum + size, 0) - [...going].reduce((sum, { size }) => sum + size, 0);
  for (const one of all.slice(0, -1)) {
    if (bytes <= mostBytes) break;
    if (going.has(one)) continue;
    going.add(one);
    bytes -= one.size;
  }
  return [...going];
}

async function list(root: string): Promise<Backup[]> {
  const folders = await readdir(root).catch(() => []);
  const backups = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(path.join(root, folder)).catch(() => []);
      const kept = names.filter((name) => /^\d{4}-/.test(name));
      return Promise.all(kept.map(async (name) => ({ folder, name, size: (await stat(path.join(root, folder, name))).size })));
    }),
  );
  return backups.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}
