import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bridge, Channel, Found, Reply, Response, SavedFile } from '#models/contract/contract';
import { ask as askShell, openFile } from './harness/ask';
import { processFile } from './harness/documents';
import { electronHere, launch, type RunningApp, temporaryFolder } from './harness/launch';

/*
 * The shell as the page meets it: through `window.bruchlos`, in the built app, with real files. What the page makes of it
 * is tested elsewhere.
 */
const BPMN = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="P"><task id="T" name="Prüfen"/></process></definitions>`;

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

let app: RunningApp;
let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await launch();
});
afterEach(() => app.kill());

const ask = <T>(channel: Channel, request?: unknown) => askShell<T>(app.window, channel, request);
const open = (file: string) => openFile(app, file);

function file(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('files', () => {
  it('opens and saves through dialogs, and never over what someone else wrote', async () => {
    const place = file('a.bpmn', BPMN);
    const opened = await open(place);
    expect(opened).toMatchObject({ name: 'a.bpmn', sha256: hash(BPMN) });
    expect(JSON.stringify(opened)).not.toContain(folder);

    const saved = await ask<SavedFile>('file:save', { handle: opened.handle, text: 'mine', expected: opened.sha256 });
    expect(saved).toEqual({ ok: true, value: { handle: opened.handle, name: 'a.bpmn', sha256: hash('mine') } });
    expect(readFileSync(place, 'utf8')).toBe('mine');

    writeFileSync(place, 'theirs');
    const refused = await ask<SavedFile>('file:save', { handle: opened.handle, text: 'mine again', expected: hash('mine') });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'changed-on-disk', name: 'a.bpmn' } });
    expect(readFileSync(place, 'utf8')).toBe('theirs');
  });

  it('saves under the name the user gives, with the extension it lacks', async () => {
    await app.chooseForSave(path.join(folder, 'Antrag'));
    const saved = await ask<SavedFile>('file:save-as', { suggestedName: 'x.bpmn', kind: 'bpmn', text: BPMN });
    expect(saved).toMatchObject({ ok: true, value: { name: 'Antrag.bpmn', sha256: hash(BPMN) } });
    expect(readFileSync(path.join(folder, 'Antrag.bpmn'), 'utf8')).toBe(BPMN);
    await app.chooseForSave(null);
    expect(await ask('file:save-as', { suggestedName: 'x.bpmn', kind: 'bpmn', text: BPMN })).toEqual({ ok: true, value: null });
    await app.close();
  });

  it('answers forged requests with a reply', async () => {
    expect(await ask('file:save', { handle: '/etc/passwd', text: 'x', expected: hash('x') })).toMatchObject({
      problem: { code: 'unknown-handle' },
    });
    expect(await ask('file:save', { path: '/etc/passwd' })).toMatchObject({ problem: { code: 'bad-request' } });
    await expect(ask('file:dropped', ['/etc/passwd'])).rejects.toThrow('Unknown channel');
    await expect(ask('no:channel' as Channel)).rejects.toThrow('Unknown channel');
  });

  it('takes dropped files by their path, which the page cannot name', async () => {
    await app.window.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'probe';
      document.body.append(input);
    });
    await app.window.locator('#probe').setInputFiles(file('c.bpmn', BPMN));
    const names = await app.window.evaluate(async () => {
      const { bruchlos } = globalThis as unknown as { bruchlos: Bridge };
      const files = [...((document.getElementById('probe') as HTMLInputElement).files ?? []), new File(['<x/>'], 'made up.bpmn')];
      const reply = (await bruchlos.openDropped(files)) as Reply<Found>;
      return reply.ok ? reply.value.found.map(({ name }) => name) : reply.problem;
    });
    expect(names).toEqual(['c.bpmn']);
  });

  it('takes files from a second start and stays one app', async () => {
    const { executable, args } = electronHere();
    await app.window.evaluate(() => {
      const page = globalThis as unknown as { bruchlos: Bridge; told: number };
      page.told = 0;
      page.bruchlos.on('event:files', () => page.told++);
    });
    const second = spawn(executable, [...args, `--user-data-dir=${app.profile}`, file('b.bpmn', BPMN)], { stdio: 'ignore' });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    await expect.poll(() => app.window.evaluate('told')).toBe(1);
  });
});

describe('reports', () => {
  const html = `<!doctype html><html lang="de"><head><title>Bericht</title><style>@page { size: A4; margin: 18mm } h2 { break-before: page }</style></head>
    <body><h1>Bewohnerparkausweis</h1><h2>Brüche</h2><img src="http://example.com/x.png" alt=""><script>document.body.textContent = 'script'</script></body></html>`;

  it('prints a tagged PDF in the page size of the report, without running what is in it', async () => {
    const place = path.join(folder, 'Bericht.pdf');
    await app.chooseForSave(place);
    const reply = await ask<SavedFile>('report:save-pdf', { suggestedName: 'Bericht.pdf', html });
    expect(reply).toMatchObject({ ok: true, value: { name: 'Bericht.pdf' } });
    const pdf = readFileSync(place).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\./);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Creator (Bruchlos)');
    expect(pdf).toMatch(/\/Count 2\b/);
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('shows the preview in a frame of its own that runs no script', async () => {
    await ask('report:preview', html);
    await app.window.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'app://report/';
      frame.id = 'probe';
      document.body.append(frame);
    });
    const frame = app.window.frameLocator('#probe');
    await frame.getByRole('heading', { name: 'Brüche' }).waitFor();
    expect(await frame.locator('body').textContent()).toContain('Bewohnerparkausweis');
  });
});

describe('printing on paper', () => {
  const html = '<!doctype html><html lang="de"><title>Diagramm</title><h1>Diagramm</h1><script>document.title = "script"</script></html>';
  type Outcome = Response<'print:pages'>;

  /** Stands in for the system's dialog, and notes which page it would have printed. */
  async function answerDialog(printers: number, printed: boolean, reason: string): Promise<void> {
    await app.window.waitForLoadState('load');
    await app.electron.evaluate(
      ({ app }, [printers, printed, reason]) => {
        app.on('web-contents-created', (_event, contents) => {
          contents.getPrintersAsync = async () => new Array(Number(printers)).fill({});
          contents.print = (_options, done) => {
            Object.assign(globalThis, { __printed: contents.getTitle() });
            done?.(Boolean(printed), String(reason));
          };
        });
      },
      [printers, printed, reason] as const,
    );
  }

  it.each([
    [1, true, '', { ok: true, value: 'printed' }],
    [1, false, 'Print job canceled', { ok: true, value: 'cancelled' }],
    [1, false, 'No printers available on the network', { ok: true, value: 'no-printer' }],
    [0, false, '', { ok: true, value: 'no-printer' }],
    [1, false, 'Print job failed', { ok: false, problem: { code: 'failed' } }],
  ] as const)('with %i printers, printed %s %s', async (printers, printed, reason, expected) => {
    await answerDialog(printers, printed, reason);
    expect(await ask<Outcome>('print:pages', { html })).toMatchObject(expected);
    const { title, windows } = await app.electron.evaluate(({ BrowserWindow }) => ({
      title: (globalThis as { __printed?: string }).__printed,
      windows: BrowserWindow.getAllWindows().length,
    }));
    expect([title, windows]).toEqual([printers > 0 ? 'Diagramm' : undefined, 1]);
  });
});

describe('the window', () => {
  const bounds = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

  it('opens where it was when it was closed', async () => {
    const profile = temporaryFolder();
    await app.kill();
    app = await launch({ profile });
    // A window that is shown is put where it belongs; before that a move would be undone.
    await expect.poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
    const place = { x: 40, y: 50, width: 900, height: 640 };
    await app.electron.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), place);
    await expect.poll(bounds).toMatchObject({ width: 900, height: 640 });
    const kept = await bounds();
    await app.close();
    app = await launch({ profile });
    await expect.poll(bounds).toEqual(kept);
  });

  it('closes by itself when the system shuts down', async () => {
    await app.window.waitForLoadState('load');
    const closed = app.electron.waitForEvent('close');
    await app.electron.evaluate(({ powerMonitor }) => void setImmediate(() => powerMonitor.emit('shutdown', {})));
    await closed;
  });

  it('stays open as long as its page asks, and when its user says so', async () => {
    const close = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const closings = () => app.window.evaluate('closings') as Promise<number>;
    await app.window.waitForLoadState('load');
    // The page's own answer is out of the way: it is tested elsewhere.
    await app.electron.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('window:closed');
      ipcMain.handle('window:closed', () => ({ ok: true, value: null }));
    });
    await app.window.evaluate(() => {
      const page = globalThis as unknown as { bruchlos: Bridge; closings: number };
      page.closings = 0;
      page.bruchlos.on('event:closing', () => page.closings++);
    });
    await close();
    await expect.poll(closings).toBe(1);
    await ask('window:asking');
    await app.window.waitForTimeout(6500); // longer than a page that does not ask is given
    await close();
    expect(await closings()).toBe(1);
    await ask('window:stay');
    await close();
    await expect.poll(closings).toBe(2);
    await ask('window:stay');
    expect(await ask('app:bootstrap')).toMatchObject({ ok: true });
  });

  it('tells its page when the user comes back to it', async () => {
    await app.window.evaluate(() => {
      const page = globalThis as unknown as { bruchlos: Bridge; told: boolean };
      page.bruchlos.on('event:focus', () => (page.told = true));
    });
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
    await expect.poll(() => app.window.evaluate('told')).toBe(true);
  });
});

describe('settings and menu', () => {
  it('keeps what was chosen, and speaks the language at once', async () => {
    const settings = { language: 'en', theme: 'dark', scale: 120, keys: {} };
    await ask('settings:store', settings);
    const labels = () => app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(await labels()).toContain('File');
    expect(JSON.parse(readFileSync(path.join(app.profile, 'settings.json'), 'utf8'))).toEqual(settings);
    await app.kill();
    app = await launch({ profile: app.profile });
    expect(await ask('app:bootstrap')).toMatchObject({ value: { settings } });
    expect(await labels()).toContain('File');
    const dark = await app.window.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    expect(dark).toBe(true);
  });

  it('knows what is shipped', async () => {
    const notices = await ask<string>('app:notices');
    expect(notices).toMatchObject({ ok: true, value: expect.stringMatching(/react .*\nMIT[\s\S]*zod/) });
  });
});

describe('protection', () => {
  it('has a window without rights and lets nothing out', async () => {
    const granted = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => object } | undefined;
      return contents?.getLastWebPreferences();
    });
    expect(granted).toMatchObject({ sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false, webviewTag: false });
    expect(await app.window.evaluate('typeof require + typeof process + typeof module')).toBe('undefinedundefinedundefined');
    const answers = await app.window.evaluate(async () => {
      const tried = async (action: () => unknown) =>
        Promise.resolve()
          .then(action)
          .then(String, () => 'refused');
      return [
        await tried(() => fetch('https://example.com/')),
        await tried(() => fetch('file:///etc/passwd')),
        await tried(() => fetch('app://report/')),
        await tried(() => open('https://example.com/')),
        await tried(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        await tried(() => navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)),
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
        await tried(() => globalThis.eval('1')),
      ];
    });
    expect(answers).toEqual(['refused', 'refused', 'refused', 'null', 'refused', 'denied', 'refused']);
    await app.window.evaluate("location.href = 'https://example.com/'");
    expect(app.window.url()).toBe('app://bruchlos/index.html');
  });

  it('would notice a request: the trap works, and the session cancels it', async () => {
    const answer = await app.electron.evaluate(({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:9/trap').then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    );
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
    await expect(app.close()).rejects.toThrow('http://127.0.0.1:9/trap');
  });

  it('comes back after its page crashed', async () => {
    const reloaded = app.electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => resolve());
          contents?.forcefullyCrashRenderer();
        }),
    );
    await reloaded;
    const title = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('typeof bruchlos'),
    );
    expect(title).toBe('object');
  });
});

describe('starts for the command line', () => {
  it('prints and draws a file without a display and ends', async () => {
    const { executable, args } = electronHere();
    const output = path.join(folder, 'out.pdf');
    const run = async (task: string, input: string, output: string) => {
      const child = spawn(executable, [...args, '--ozone-platform=headless', task, input, output], {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: '' },
      });
      return (await once(child, 'exit'))[0];
    };
    file('in.html', '<!doctype html><html lang="de"><title>Bericht</title><h1>Bericht</h1></html>');
    expect(await run('--pdf', 'in.html', output)).toBe(0);
    expect(readFileSync(output).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await run('--pdf', 'none.html', output)).toBe(1);
    expect(existsSync(path.join(folder, 'none.html'))).toBe(false);
    // Whoever names a file for the command line may call it as they like.
    file('in.bpmn.bak', processFile('Antrag'));
    expect(await run('--figure', 'in.bpmn.bak', 'out.svg')).toBe(0);
    expect(readFileSync(path.join(folder, 'out.svg'), 'utf8')).toContain('<svg');
  });
});
