import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CheckedFile, Found, OpenedFile, SavedFile } from '#models/contract/contract';
import { ask, openFile } from './harness/ask';
import { drawn, processFile } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

/*
 * What happens to files while they are open, in the built app with real files: somebody else changes, removes or protects
 * them. Nothing of theirs is ever overwritten, and the page learns what is the matter.
 */
const OPENED = '<definitions>as opened</definitions>';
const hash = (content: string) => createHash('sha256').update(content).digest('hex');

let app: RunningApp;
let folder: string;
let file: string;
let opened: OpenedFile;

beforeAll(async () => {
  app = await launch();
});
afterAll(() => app.close());
beforeEach(async () => {
  folder = temporaryFolder();
  file = path.join(folder, 'Antrag.bpmn');
  writeFileSync(file, OPENED);
  opened = await openFile(app, file);
});

const save = (text: string, expected = hash(OPENED)) => ask<SavedFile>(app.window, 'file:save', { handle: opened.handle, text, expected });

async function check(expected = hash(OPENED)): Promise<CheckedFile | undefined> {
  const reply = await ask<CheckedFile[]>(app.window, 'file:check', [{ handle: opened.handle, expected }]);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value[0];
}

describe('between opening and saving, somebody else', () => {
  it.each([
    ['changes the file', () => writeFileSync(file, 'theirs'), 'theirs', 'changed-on-disk', 'changed'],
    ['truncates the file', () => truncateSync(file, 5), OPENED.slice(0, 5), 'changed-on-disk', 'changed'],
    ['removes the file', () => rmSync(file), null, 'not-found', 'missing'],
    ['renames the file', () => renameSync(file, path.join(folder, 'b.bpmn')), null, 'not-found', 'missing'],
    ['removes its folder', () => rmSync(folder, { recursive: true }), null, 'not-found', 'missing'],
    ['protects the file', () => chmodSync(file, 0o444), OPENED, 'read-only', 'same'],
    [
      'puts a link in its place',
      () => {
        writeFileSync(path.join(folder, 'other'), OPENED);
        rmSync(file);
        symlinkSync('other', file);
      },
      OPENED,
      'refused',
      'same',
    ],
    [
      'puts a folder in its place',
      () => {
        rmSync(file);
        mkdirSync(file);
      },
      null,
      'refused',
      'changed',
    ],
  ] as const)('%s', async (_what, act, left, code, state) => {
    act();
    expect(await save('mine')).toMatchObject({ ok: false, problem: { code, name: 'Antrag.bpmn' } });
    if (left === null) expect(() => readFileSync(file)).toThrow();
    else expect(readFileSync(file, 'utf8')).toBe(left);
    expect(await check()).toEqual({ handle: opened.handle, state, readOnly: code === 'read-only' });
  });

  it('does nothing: the save goes through, and the former content is kept in the profile', async () => {
    expect(await check()).toMatchObject({ state: 'same', readOnly: false });
    expect(await save('mine')).toMatchObject({ ok: true, value: { sha256: hash('mine') } });
    expect(await check(hash('mine'))).toMatchObject({ state: 'same' });
    expect(await check()).toMatchObject({ state: 'changed' });
    expect(readdirSync(folder)).toEqual(['Antrag.bpmn']);
    const backups = path.join(app.profile, 'backups');
    const kept = readdirSync(backups, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(' Antrag.bpmn'));
    expect(kept.map((name) => readFileSync(path.join(backups, name), 'utf8'))).toContain(OPENED);
  });

  it('tells many files apart at once, forged handles included', async () => {
    rmSync(file);
    const files = [opened.handle, 'forged', opened.handle].map((handle) => ({ handle, expected: hash(OPENED) }));
    const reply = await ask<CheckedFile[]>(app.window, 'file:check', files);
    expect(reply.ok && reply.value.map(({ state }) => state)).toEqual(['missing', 'unreachable', 'missing']);
  });
});

describe('a chosen folder', () => {
  it('is searched with everything below it, and its files are read one by one', async () => {
    mkdirSync(path.join(folder, 'Bauamt'));
    writeFileSync(path.join(folder, 'Bauamt/Abnahme.bpmn20.xml'), 'x');
    writeFileSync(path.join(folder, 'Bauamt/Notizen.txt'), 'x');
    await app.chooseForOpen(folder);
    const reply = await ask<Found>(app.window, 'file:choose-folder');
    const { found, problems } = reply.ok ? reply.value : { found: [], problems: [reply.problem] };
    expect(problems).toEqual([]);
    expect(found.map(({ folder, name, size }) => [folder, name, size])).toEqual([
      [path.basename(folder), 'Antrag.bpmn', OPENED.length],
      ['Bauamt', 'Abnahme.bpmn20.xml', 1],
    ]);
    expect(JSON.stringify(found)).not.toContain(path.dirname(folder));
    expect(await ask<OpenedFile>(app.window, 'file:read', found[1]?.handle)).toMatchObject({ ok: true, value: { sha256: hash('x') } });
    rmSync(path.join(folder, 'Bauamt'), { recursive: true });
    expect(await ask(app.window, 'file:read', found[1]?.handle)).toMatchObject({
      problem: { code: 'not-found', name: 'Abnahme.bpmn20.xml' },
    });
    await app.chooseForOpen();
    expect(await ask(app.window, 'file:choose-folder')).toEqual({ ok: true, value: { found: [], problems: [] } });
  });
});

describe('a folder on the command line', () => {
  it('is opened with what lies in it, and what cannot be opened is named', async () => {
    mkdirSync(path.join(folder, 'Bauamt'));
    writeFileSync(path.join(folder, 'Bauamt/Abnahme.bpmn'), processFile('Abnahme'));
    writeFileSync(path.join(folder, 'Notizen.txt'), 'x');
    const other = await launch({ files: [path.join(folder, 'Bauamt'), path.join(folder, 'Notizen.txt'), path.join(folder, 'weg.bpmn')] });
    await drawn(other.window, 'Abnahme');
    await other.window.getByText('„Notizen.txt“ wurde nicht geöffnet.').waitFor();
    await other.window.getByText('„weg.bpmn“ wurde nicht geöffnet.').waitFor();
    await other.close();
  });
});

describe('the place of a file', () => {
  it('goes to the clipboard and to the file manager, by its handle alone', async () => {
    expect(await ask(app.window, 'file:copy-path', opened.handle)).toEqual({ ok: true, value: null });
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(file);
    await app.electron.evaluate(({ shell }) => {
      shell.showItemInFolder = (shown) => void Object.assign(globalThis, { __shown: shown });
    });
    expect(await ask(app.window, 'file:reveal', opened.handle)).toEqual({ ok: true, value: null });
    expect(await app.electron.evaluate(() => (globalThis as { __shown?: string }).__shown)).toBe(file);
    rmSync(file);
    expect(await ask(app.window, 'file:reveal', opened.handle)).toMatchObject({ problem: { code: 'not-found', name: 'Antrag.bpmn' } });
    expect(await ask(app.window, 'file:reveal', '/etc/passwd')).toMatchObject({ problem: { code: 'unknown-handle' } });
  });
});
