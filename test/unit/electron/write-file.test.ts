import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { problemCode } from '../../../electron/disk/problem';
import { writeFileSafely } from '../../../electron/disk/write-file';
import { temporaryFolder } from './temporary-folder';

const bytes = (text: string) => Buffer.from(text);
const isRoot = process.getuid?.() === 0;

/** A disk of 256 KiB, to fill. */
function mountSmall(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0;
}

/** The code of the problem that writing runs into. */
async function problemOf(writing: Promise<unknown>): Promise<string> {
  return writing.then(
    () => 'none',
    (error) => problemCode(error),
  );
}

describe('writeFileSafely', () => {
  it('writes a new file and replaces an old one, leaving no draft', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'Prozess äöü.bpmn');
    await writeFileSafely(file, bytes('one'));
    await writeFileSafely(file, bytes('two'));
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['Prozess äöü.bpmn']);
  });

  it.each([0o600, 0o640, 0o664, 0o755])('keeps permissions %o', async (mode) => {
    const file = path.join(temporaryFolder(), 'a.bpmn');
    writeFileSync(file, 'old');
    chmodSync(file, mode);
    await writeFileSafely(file, bytes('new'));
    expect(statSync(file).mode & 0o777).toBe(mode);
  });

  it('follows links, even to a file that is not there yet, and leaves them links', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'real'));
    symlinkSync('real/a.bpmn', path.join(folder, 'link'));
    symlinkSync('link', path.join(folder, 'link to link'));
    await writeFileSafely(path.join(folder, 'link to link'), bytes('one'));
    await writeFileSafely(path.join(folder, 'link'), bytes('two'));
    expect(readFileSync(path.join(folder, 'real/a.bpmn'), 'utf8')).toBe('two');
    expect(lstatSync(path.join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(path.join(folder, 'link to link'))).toBe('link');
  });

  it('refuses what is no file, what is write-protected and what leads in circles', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'protected'), 'old', { mode: 0o444 });
    symlinkSync('b', path.join(folder, 'a'));
    symlinkSync('a', path.join(folder, 'b'));
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    expect(await problemOf(writeFileSafely(folder, bytes('')))).toBe('refused');
    expect(await problemOf(writeFileSafely(path.join(folder, 'pipe'), bytes('')))).toBe('refused');
    expect(await problemOf(writeFileSafely(path.join(folder, 'a'), bytes('')))).toBe('refused');
    expect(await problemOf(writeFileSafely(path.join(folder, 'protected'), bytes('')))).toBe('read-only');
    expect(await problemOf(writeFileSafely(path.join(folder, 'no such folder/a'), bytes('')))).toBe('not-found');
    expect(readFileSync(path.join(folder, 'protected'), 'utf8')).toBe('old');
  });

  it('leaves the old file and no draft when the check before the last step objects', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.bpmn');
    writeFileSync(file, 'old');
    const objecting = writeFileSafely(file, bytes('new'), () => Promise.reject(new Error('no')));
    await expect(objecting).rejects.toThrow('no');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.bpmn']);
  });

  it('queues writes to one file, through whatever path they come, and lets the last one win', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.bpmn');
    symlinkSync('a.bpmn', path.join(folder, 'link'));
    const texts = Array.from({ length: 30 }, (_, i) => `${i}`.repeat(2000));
    await Promise.all(texts.map((text, i) => writeFileSafely(i % 2 ? file : path.join(folder, 'link'), bytes(text))));
    expect(texts).toContain(readFileSync(file, 'utf8'));
    expect(readdirSync(folder).sort()).toEqual(['a.bpmn', 'link']);
    await Promise.all(texts.map((text) => writeFileSafely(file, bytes(text))));
    expect(readFileSync(file, 'utf8')).toBe(texts.at(-1));
  });

  it('sweeps abandoned drafts of this machine and very old ones of others, and nothing else', async () => {
    const folder = temporaryFolder();
    // The host's part of the name is taken from a draft of our own, seen while it exists.
    let own = '';
    await writeFileSafely(path.join(temporaryFolder(), 'a'), bytes(''), async (target) => {
      own = readdirSync(path.dirname(target)).find((name) => name.endsWith('.tmp')) ?? '';
    });
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const abandoned = own.replace(`-${process.pid}-`, `-${dead}-`);
    const elsewhere = own.replace(/bruchlos-[0-9a-f]{8}/, 'bruchlos-00000000');
    const longAgo = elsewhere.replace(`-${process.pid}-`, '-1-');
    const names = [own, abandoned, elsewhere, longAgo, '.bruchlos-notes.tmp', 'a.tmp'];
    for (const name of names) writeFileSync(path.join(folder, name), '');
    utimesSync(path.join(folder, longAgo), 0, 0);
    await writeFileSafely(path.join(folder, 'a.bpmn'), bytes(''));
    expect(readdirSync(folder).sort()).toEqual(['a.bpmn', own, elsewhere, '.bruchlos-notes.tmp', 'a.tmp'].sort());
  });

  it.skipIf(!isRoot || process.platform !== 'linux')('keeps the old file whole when the disk is full', async ({ skip }) => {
    const folder = temporaryFolder();
    skip(!mountSmall(folder), 'this container may not mount');
    onTestFinished(() => void spawnSync('umount', [folder]));
    const file = path.join(folder, 'a.bpmn');
    const old = 'x'.repeat(150_000);
    writeFileSync(file, old);
    expect(await problemOf(writeFileSafely(file, bytes('y'.repeat(150_000))))).toBe('disk-full');
    expect(readFileSync(file, 'utf8')).toBe(old);
    expect(readdirSync(folder)).toEqual(['a.bpmn']);
  });

  it.skipIf(!isRoot || process.platform !== 'linux')('says so when a drive is mounted read-only', async ({ skip }) => {
    const folder = temporaryFolder();
    skip(!mountSmall(folder), 'this container may not mount');
    onTestFinished(() => void spawnSync('umount', [folder]));
    writeFileSync(path.join(folder, 'a.bpmn'), 'old');
    spawnSync('mount', ['-o', 'remount,ro', folder]);
    expect(await problemOf(writeFileSafely(path.join(folder, 'a.bpmn'), bytes('new')))).toBe('read-only');
  });

  it.skipIf(isRoot)('says so when the folder may not be written to', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    expect(await problemOf(writeFileSafely(path.join(folder, 'a.bpmn'), bytes('new')))).toBe('no-access');
  });
});
