import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBackups } from '../../../electron/disk/backups';
import { saveFile, saveFileAs } from '../../../electron/disk/save-file';
import { sha256 } from '../../../electron/disk/sha256';
import { temporaryFolder } from './temporary-folder';

/** Every content that is kept, oldest first. */
function kept(root: string): string[] {
  return readdirSync(root)
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => ({ folder, name })))
    .filter(({ name }) => name !== 'origin.txt')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ folder, name }) => readFileSync(path.join(root, folder, name), 'utf8'));
}

describe('backups', () => {
  it('keep what a save overwrites, with its name and where it came from, and nothing beside the file', async () => {
    const folder = temporaryFolder();
    const root = path.join(temporaryFolder(), 'backups');
    const file = path.join(folder, 'Antrag ä.bpmn');
    const backups = createBackups(root);
    await saveFileAs(file, Buffer.from('one'), backups);
    expect(existsSync(root)).toBe(false);
    await saveFile(file, Buffer.from('two'), sha256(Buffer.from('one')), backups);
    await saveFileAs(file, Buffer.from('three'), backups);
    expect(kept(root)).toEqual(['one', 'two']);
    const [of = ''] = readdirSync(root);
    expect(readFileSync(path.join(root, of, 'origin.txt'), 'utf8')).toBe(`${file}\n`);
    expect(readdirSync(path.join(root, of))[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d.-]+Z [0-9a-f]{16} Antrag ä\.bpmn$/);
    expect(readdirSync(folder)).toEqual(['Antrag ä.bpmn']);
  });

  it('keep the newest ten of each file and 200 MB in all, across restarts, and the same content once', async () => {
    const root = path.join(temporaryFolder(), 'backups');
    const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));
    const first = createBackups(root, 100);
    for (let n = 10; n < 25; n++) await first.keep('/a/a.bpmn', Buffer.from(`a ${n}`), at(n));
    await first.keep('/a/a.bpmn', Buffer.from('a 24'), at(25));
    expect(kept(root)).toEqual(Array.from({ length: 10 }, (_, n) => `a ${n + 15}`));
    const second = createBackups(root, 100);
    await second.keep('/b/b.bpmn', Buffer.from('b'.repeat(90)), at(30));
    expect(kept(root)).toEqual(['a 23', 'a 24', 'b'.repeat(90)]);
    await second.keep('/b/b.bpmn', Buffer.from('c'.repeat(200)), at(31));
    expect(kept(root)).toEqual(['c'.repeat(200)]);
  });

  it('do not keep anybody from saving when they fail, and say so in the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'in the way'), '');
    const file = path.join(folder, 'a.bpmn');
    writeFileSync(file, 'old');
    await saveFile(file, Buffer.from('new'), sha256(Buffer.from('old')), createBackups(path.join(folder, 'in the way')));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(log).toHaveBeenCalledOnce();
  });
});
