import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCode } from '../../../electron/disk/problem';
import { readRegularFile } from '../../../electron/disk/read-file';
import { retry } from '../../../electron/disk/retry';
import { saveFile } from '../../../electron/disk/save-file';
import { temporaryFolder } from './temporary-folder';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
/** Keeps nothing; what is kept has its own test. */
const backups = { keep: async () => {} };
const codeOf = (action: Promise<unknown>) => action.then(() => 'none', problemCode);

describe('readRegularFile', () => {
  it('reads bytes and their hash, up to the limit and not beyond', async () => {
    const file = path.join(temporaryFolder(), 'a.bpmn');
    writeFileSync(file, 'abc');
    const content = await readRegularFile(file, 3);
    expect(content).toEqual({ bytes: new Uint8Array([97, 98, 99]), sha256: hash('abc') });
    expect(await codeOf(readRegularFile(file, 2))).toBe('too-large');
  });

  it('does not wait for pipes and does not read devices and folders', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    expect(await codeOf(readRegularFile(path.join(folder, 'pipe'), 10))).toBe('refused');
    expect(await codeOf(readRegularFile('/dev/zero', 10))).toBe('refused');
    expect(await codeOf(readRegularFile(folder, 10))).toBe('refused');
    expect(await codeOf(readRegularFile(path.join(folder, 'none'), 10))).toBe('not-found');
  });
});

describe('saveFile', () => {
  it('overwrites what was opened and says what is there now', async () => {
    const file = path.join(temporaryFolder(), 'a.bpmn');
    writeFileSync(file, 'old');
    expect(await saveFile(file, Buffer.from('new'), hash('old'), backups)).toBe(hash('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('never overwrites what someone else wrote, and does not bring back what someone removed', async () => {
    const file = path.join(temporaryFolder(), 'a.bpmn');
    writeFileSync(file, 'theirs');
    expect(await codeOf(saveFile(file, Buffer.from('mine'), hash('old'), backups))).toBe('changed-on-disk');
    expect(readFileSync(file, 'utf8')).toBe('theirs');
    unlinkSync(file);
    expect(await codeOf(saveFile(file, Buffer.from('mine'), hash('theirs'), backups))).toBe('not-found');
    symlinkSync('/dev/null', file);
    expect(await codeOf(saveFile(file, Buffer.from('mine'), hash('theirs'), backups))).toBe('refused');
  });

  it('lets one of two saves that start from the same state through, and tells the other', async () => {
    const file = path.join(temporaryFolder(), 'a.bpmn');
    writeFileSync(file, 'old');
    const codes = await Promise.all(['one', 'two'].map((text) => codeOf(saveFile(file, Buffer.from(text), hash('old'), backups))));
    expect(codes).toEqual(['none', 'changed-on-disk']);
    expect(readFileSync(file, 'utf8')).toBe('one');
  });
});

describe('retry', () => {
  const failing = (times: number, code: string) => {
    let calls = 0;
    return async () => {
      calls++;
      if (calls <= times) throw Object.assign(new Error(code), { code });
      return calls;
    };
  };

  it('sits out what passes, within its patience', async () => {
    expect(await retry(failing(3, 'EBUSY'), 5000)).toBe(4);
    expect(await codeOf(retry(failing(1000, 'EPERM'), 50))).toBe('no-access');
  });

  it('does not wait for what will not pass', async () => {
    expect(await codeOf(retry(failing(1, 'ENOSPC'), 5000))).toBe('disk-full');
  });
});
