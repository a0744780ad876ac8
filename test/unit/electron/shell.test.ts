import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { COMMANDS, type CommandId } from '#models/contract/commands';
import { CONTRACT, type Channel, MOST_FOUND, problemSchema } from '#models/contract/contract';
import { LANGUAGES } from '#models/text/language';
import { createBackups } from '../../../electron/disk/backups';
import { createFiles } from '../../../electron/main/files';
import { createHandles } from '../../../electron/main/handles';
import { menuTemplate } from '../../../electron/main/menu-template';
import { withoutUserAgent } from '../../../electron/main/pdf-creator';
import { reply, ShellProblem } from '../../../electron/main/reply';
import { loadSettings, storeSettings } from '../../../electron/main/settings';
import { loadWindowPlace } from '../../../electron/main/keep-window-place';
import { openingPlace } from '../../../electron/main/window-place';
import { windowOptions } from '../../../electron/main/window-options';
import { temporaryFolder } from './temporary-folder';

describe('reply', () => {
  const channels = Object.keys(CONTRACT) as Channel[];

  it.each(channels)('%s answers anything with a reply, and asks the handler only what the contract knows', async (channel) => {
    const { request, response } = CONTRACT[channel];
    const log = vi.spyOn(console, 'error').mockImplementation(() => {}); // a wrong answer is our own mistake and is logged
    onTestFinished(() => log.mockRestore());
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (question, answer) => {
        const handle = vi.fn(() => answer);
        const result = await reply(channel, handle, question);
        expect(handle).toHaveBeenCalledTimes(request.safeParse(question).success ? 1 : 0);
        if (result.ok) expect(response.safeParse(result.value).success).toBe(true);
        else problemSchema.parse(result.problem);
      }),
      { numRuns: 200 },
    );
  });

  it('turns what a handler throws into a problem that names no path', async () => {
    const system = Object.assign(new Error("ENOSPC: no space left, write '/home/user/secret'"), { code: 'ENOSPC', syscall: 'write' });
    expect(await reply('app:notices', () => Promise.reject(system), undefined)).toEqual({
      ok: false,
      problem: { code: 'disk-full', message: 'ENOSPC (write)', name: null },
    });
    const problem = new ShellProblem('changed-on-disk', 'Changed.', 'a.bpmn');
    expect(await reply('app:notices', () => Promise.reject(problem), undefined)).toEqual({
      ok: false,
      problem: { code: 'changed-on-disk', message: 'Changed.', name: 'a.bpmn' },
    });
  });
});

describe('files', () => {
  const filesOf = async (store: string) => createFiles(await createHandles(store), createBackups(`${store}.backups`));

  async function setup() {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.bpmn');
    writeFileSync(file, 'old');
    const store = path.join(folder, 'handles.json');
    return { folder, file, store, files: await filesOf(store) };
  }
  const problemOf = (action: Promise<unknown>) =>
    action.then(
      () => 'none',
      (error) => error.code,
    );

  it('gives a file a handle that outlives the app, and the same one every time', async () => {
    const { folder, file, store, files } = await setup();
    files.enqueue([file, file], 'outside');
    const { found, problems } = await files.take();
    expect([found.length, problems]).toEqual([1, []]);
    expect(found[0]).toMatchObject({ name: 'a.bpmn', folder: path.basename(folder), size: 3 });
    const again = await filesOf(store);
    const handle = (await again.find([file])).found[0]?.handle ?? '';
    expect(handle).toBe(found[0]?.handle);
    const opened = await again.read(handle);
    expect(opened).toMatchObject({ handle, name: 'a.bpmn', folder: path.basename(folder), bytes: new Uint8Array(Buffer.from('old')) });
    const saved = await again.save(handle, Buffer.from('new'), opened.sha256);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect((await again.take()).found).toEqual([]);
    expect(await problemOf(again.save(saved.handle, Buffer.from('x'), opened.sha256))).toBe('changed-on-disk');
  });

  it('finds what is there and names what is not', async () => {
    const { folder, file, files } = await setup();
    mkdirSync(path.join(folder, 'empty'));
    writeFileSync(path.join(folder, 'notes.txt'), '');
    files.enqueue([path.join(folder, 'gone.bpmn'), file, path.join(folder, 'notes.txt'), path.join(folder, 'empty')], 'outside');
    files.enqueue(['https://x/b.bpmn'], 'refused');
    expect(files.waiting()).toBe(5);
    const { found, problems } = await files.take();
    expect(found.map(({ name }) => name)).toEqual(['a.bpmn']);
    expect(problems.map(({ code, name }) => [code, name])).toEqual([
      ['not-found', 'gone.bpmn'],
      ['wrong-kind', 'notes.txt'],
      ['nothing-found', 'empty'],
      ['wrong-kind', 'b.bpmn'],
    ]);
    expect(files.waiting()).toBe(0);
    // What the user points at may have any ending.
    expect((await files.find([path.join(folder, 'notes.txt')])).found.length).toBe(1);
  });

  it('finds the processes of a folder and below it, once each, and follows no links', async () => {
    const { folder, file, files } = await setup();
    mkdirSync(path.join(folder, 'Bauamt/.hidden'), { recursive: true });
    for (const name of ['b.bpmn', 'c.bpmn20.xml', 'd.txt', '.hidden/e.bpmn']) writeFileSync(path.join(folder, 'Bauamt', name), 'x');
    symlinkSync('..', path.join(folder, 'Bauamt/circle'));
    const { found, problems } = await files.find([folder, file]);
    expect(found.map(({ folder, name }) => `${folder}/${name}`)).toEqual([
      'Bauamt/b.bpmn',
      'Bauamt/c.bpmn20.xml',
      `${path.basename(folder)}/a.bpmn`,
    ]);
    expect(problems).toEqual([]);
  });

  it('writes to no path and no handle it did not give', async () => {
    const { file, files } = await setup();
    for (const forged of [file, '', '../a', '__proto__', 'constructor', crypto.randomUUID()]) {
      expect(await problemOf(files.save(forged, Buffer.from('x'), 'x'))).toBe('unknown-handle');
    }
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('finds ten thousand files in a folder at once, says what it left out, and forgets no file a document came from', {
    timeout: 120_000,
  }, async () => {
    const { folder, file, store, files } = await setup();
    const { found } = await files.find([file]);
    const handle = found[0]?.handle ?? '';
    await files.read(handle);
    for (let round = 0; round < 3; round++) {
      const many = path.join(folder, `many ${round}`);
      mkdirSync(many);
      for (let n = 0; n <= MOST_FOUND; n++) writeFileSync(path.join(many, `${n}.bpmn`), '');
      const began = performance.now();
      const { found, problems } = await files.find([many]);
      // A second on an idle machine; writing the store for each file would take minutes.
      expect(performance.now() - began).toBeLessThan(20_000);
      expect([found.length, problems]).toEqual([MOST_FOUND, [expect.objectContaining({ code: 'too-many', name: `many ${round}` })]]);
    }
    const again = await filesOf(store);
    expect(await again.read(handle)).toMatchObject({ name: 'a.bpmn' });
  });

  it('does not follow a link that was put in the place of an opened file, or of its folder', async () => {
    const { folder, files } = await setup();
    mkdirSync(path.join(folder, 'given'));
    mkdirSync(path.join(folder, 'other'));
    for (const name of ['given', 'other']) writeFileSync(path.join(folder, name, 'b.bpmn'), 'old');
    const { found } = await files.find([path.join(folder, 'given/b.bpmn')]);
    const opened = await files.read(found[0]?.handle ?? '');
    renameSync(path.join(folder, 'given'), path.join(folder, 'moved'));
    symlinkSync('other', path.join(folder, 'given'));
    expect(await problemOf(files.save(opened.handle, Buffer.from('x'), opened.sha256))).toBe('refused');
    expect(await problemOf(files.read(opened.handle))).toBe('refused');
    expect(readFileSync(path.join(folder, 'other/b.bpmn'), 'utf8')).toBe('old');
  });

  it('starts afresh when its memory is damaged', async () => {
    const { file, store } = await setup();
    writeFileSync(store, '[["x", 1]]');
    const files = await filesOf(store);
    expect((await files.find([file])).found.length).toBe(1);
  });
});

describe('settings', () => {
  it('remembers what was chosen and falls back to the beginning when it cannot', async () => {
    const file = path.join(temporaryFolder(), 'settings.json');
    const beginning = { language: 'de', theme: 'system', scale: 100, keys: {} };
    expect(await loadSettings(file)).toEqual(beginning);
    await storeSettings(file, { language: 'en', theme: 'dark', scale: 150, keys: { find: 'F3' } });
    expect(await loadSettings(file)).toEqual({ language: 'en', theme: 'dark', scale: 150, keys: { find: 'F3' } });
    // Written before keys could be changed, and with keys that cannot be read: the other choices hold.
    for (const keys of ['', ',"keys":{"find":7}', ',"keys":[]']) {
      writeFileSync(file, `{"language":"en","theme":"dark","scale":150${keys}}`);
      expect(await loadSettings(file)).toEqual({ language: 'en', theme: 'dark', scale: 150, keys: {} });
    }
    for (const damaged of ['', '{', '{"language":"fr"}', 'null', '{"language":"de","theme":"dark","scale":100,"more":1}']) {
      writeFileSync(file, damaged);
      expect(await loadSettings(file)).toEqual(beginning);
    }
  });
});

describe('the place of the window', () => {
  const screen = { x: 0, y: 24, width: 1920, height: 1056 };
  const second = { x: 1920, y: 0, width: 1280, height: 1024 };
  const last = { x: 100, y: 100, width: 1000, height: 700, maximized: false };

  it.each([
    ['on the first start', null, [screen], { width: 1440, height: 900 }],
    ['on the first start on a small screen', null, [{ ...screen, width: 1024, height: 700 }], { width: 1024, height: 700 }],
    ['as it was', last, [screen], { x: 100, y: 100, width: 1000, height: 700 }],
    ['on the second screen', { ...last, x: 2000 }, [screen, second], { x: 2000, y: 100, width: 1000, height: 700 }],
    ['in sight when the second screen is gone', { ...last, x: 2000 }, [screen], { width: 1000, height: 700 }],
    ['in sight when its title bar was above the screen', { ...last, y: -20 }, [screen], { width: 1000, height: 700 }],
    ['no larger than its screen', { ...last, x: 2000, width: 1800 }, [screen, second], { x: 2000, y: 100, width: 1280, height: 700 }],
    ['no smaller than is of use', { ...last, width: 10, height: 10 }, [screen], { width: 640, height: 480 }],
    ['without any screen', last, [], { width: 1000, height: 700 }],
  ])('%s', (_when, place, screens, expected) => expect(openingPlace(place, screens)).toEqual(expected));

  it('is forgotten when its memory is damaged', async () => {
    const file = path.join(temporaryFolder(), 'window.json');
    writeFileSync(file, JSON.stringify(last));
    expect(await loadWindowPlace(file)).toEqual(last);
    for (const damaged of ['', '{}', JSON.stringify({ ...last, x: 1e9 }), JSON.stringify({ ...last, width: null })]) {
      writeFileSync(file, damaged);
      expect(await loadWindowPlace(file)).toBeNull();
    }
  });
});

describe('windows', () => {
  it.each(['main', 'figure', 'print'] as const)('a %s window has no rights of its own', (kind) => {
    const given = { kind, dark: false, platform: 'linux', preload: 'preload.cjs', developing: false, session: {} as never } as const;
    const { webPreferences, show } = windowOptions(given);
    expect(show).toBe(false);
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: false,
    });
    expect([webPreferences?.javascript, webPreferences?.preload]).toEqual(
      kind === 'print' ? [false, undefined] : [undefined, 'preload.cjs'],
    );
  });
});

describe('menu', () => {
  it.each(LANGUAGES)('offers every command exactly once in %s, with its word and what it does', (language) => {
    const chosen: CommandId[] = [];
    const items = menuTemplate(language, 'linux', (id) => chosen.push(id), {})
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .filter(({ type }) => type !== 'separator');
    expect(items.map(({ id }) => id).sort()).toEqual(Object.keys(COMMANDS).sort());
    for (const item of items) {
      expect(item.label).toMatch(/\S/);
      (item.click as () => void)();
    }
    expect(chosen).toEqual(items.map(({ id }) => id));
  });
});

describe('withoutUserAgent', () => {
  it('changes the creator and no position', () => {
    const pdf = Buffer.from('%PDF-1.4\n/Creator (Mozilla/5.0 \\(X11; Linux\\) äÿ)\n/Producer (Skia)', 'latin1');
    const patched = Buffer.from(withoutUserAgent(pdf));
    expect(patched.length).toBe(pdf.length);
    expect(patched.toString('latin1')).toMatch(/^%PDF-1\.4\n\/Creator \(Bruchlos\) +\n\/Producer \(Skia\)$/);
  });
});
