import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../electron/disk/check-file';
import { problemCode } from '../../../electron/disk/problem';
import { saveFile } from '../../../electron/disk/save-file';
import { sha256 } from '../../../electron/disk/sha256';
import { watchedDisk } from './failing-disk';
import { temporaryFolder } from './temporary-folder';

const OPENED = 'as it was opened';
const digest = sha256(Buffer.from(OPENED));
const backups = { keep: async () => {} };

/** What somebody else may do to a file, what is there afterwards (null: nothing), and what a save has to say. */
const CHANGES = {
  change: { act: (file: string) => writeFileSync(file, 'as they changed'), left: 'as they changed', codes: ['changed-on-disk'] },
  delete: { act: (file: string) => rmSync(file), left: null, codes: ['not-found'] },
  truncate: { act: (file: string) => truncateSync(file, 3), left: 'as ', codes: ['changed-on-disk'] },
  rename: { act: (file: string) => renameSync(file, `${file}.old`), left: null, codes: ['not-found'] },
  lock: { act: (file: string) => chmodSync(file, 0o444), left: OPENED, codes: ['read-only'] },
  // The same size within the same tick of the clock, as programs that synchronise folders do it.
  swap: {
    act: (file: string) => {
      const { atime, mtime } = statSync(file);
      writeFileSync(file, 'as they swapped!');
      utimesSync(file, atime, mtime);
    },
    left: 'as they swapped!',
    codes: ['changed-on-disk'],
  },
} as const;

/** When they do it: before the save begins, or before or after one of its steps. */
const MOMENTS = ['before', 'stat', 'open', 'write', 'flush', 'close'] as const;

const SIZES = [0, 1, 100_000] as const;

type Change = keyof typeof CHANGES;
const changes = Object.keys(CHANGES) as Change[];
const interleavings = changes.flatMap((change) => MOMENTS.flatMap((moment) => SIZES.map((size) => ({ change, moment, size }))));

describe(`${interleavings.length} ways somebody else gets between opening and saving`, () => {
  it.each(interleavings)('$change at $moment, saving $size bytes', async ({ change, moment, size }) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.bpmn');
    writeFileSync(file, OPENED);
    const { act, left, codes } = CHANGES[change];
    let acted = false;
    const once = () => {
      if (!acted) act(file);
      acted = true;
    };
    if (moment === 'before') once();
    const disk = watchedDisk((step) => step === moment && once());
    const code = await saveFile(file, Buffer.alloc(size, 'x'), digest, backups, disk).then(() => 'none', problemCode);

    expect(acted).toBe(true);
    const there = readdirSync(folder);
    if (left === null) expect(there).not.toContain('a.bpmn');
    else if (change !== 'lock' || moment === 'before' || moment === 'stat') expect(readFileSync(file, 'utf8')).toBe(left);
    // Protection put on in the middle of a save comes too late for it, and no content of anybody else is lost.
    if (change !== 'lock' || moment === 'before' || moment === 'stat') expect(codes).toContain(code);
    expect(there.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await checkFile(file, digest)).toMatchObject({
      state: left === null ? 'missing' : change === 'lock' && code === 'read-only' ? 'same' : 'changed',
    });
  });
});

describe('checkFile', () => {
  it('goes by the content, however often it is asked', async () => {
    const file = path.join(temporaryFolder(), 'a.bpmn');
    writeFileSync(file, OPENED);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    expect(await checkFile(file, digest)).toEqual({ state: 'same', readOnly: false });
    expect(await checkFile(file, digest)).toEqual({ state: 'same', readOnly: false });
    CHANGES.swap.act(file);
    expect(await checkFile(file, digest)).toEqual({ state: 'changed', readOnly: false });
    chmodSync(file, 0o444);
    expect(await checkFile(file, sha256(Buffer.from('as they swapped!')))).toEqual({ state: 'same', readOnly: true });
    rmSync(file);
    expect(await checkFile(file, digest)).toEqual({ state: 'missing', readOnly: false });
    expect(await checkFile(path.dirname(file), digest)).toMatchObject({ state: 'changed' });
    expect(await checkFile('/mnt/no such drive/a.bpmn', digest)).toMatchObject({ state: 'unreachable' });
  });
});
