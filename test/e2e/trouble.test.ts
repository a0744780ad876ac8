import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { committed, drawn, library, processFile, rename, select } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

/* When the app itself is in trouble, its user is told, and the work goes on. */
let app: RunningApp;
let folder: string;
let place: string;

beforeEach(() => {
  folder = temporaryFolder();
  place = path.join(folder, 'Antrag.bpmn');
  writeFileSync(place, processFile('Antrag'));
});
afterEach(() => app.kill());

it('tells of an error nobody foresaw, in the language of the app', async () => {
  app = await launch({ files: [place] });
  await drawn(app.window, 'Antrag');
  await app.window.evaluate("setTimeout(() => { throw new Error('unforeseen') })");
  await app.window.evaluate("void Promise.reject(new Error('unkept'))");
  const notice = app.window.getByRole('alert');
  await notice.getByText('Unvorhergesehenes').waitFor();
  expect(await notice.count()).toBe(1);
  await app.window.locator('.status-bar .status-button').last().click();
  await app.window.getByText('English', { exact: true }).click();
  await notice.getByText('Your work is safe in the library.').waitFor();
});

it('shows a message instead of an empty window when it cannot begin', async () => {
  app = await launch();
  await app.window.locator('main[data-screen]').waitFor();
  await app.electron.evaluate(({ ipcMain, BrowserWindow }) => {
    ipcMain.removeHandler('app:bootstrap');
    ipcMain.handle('app:bootstrap', () => ({ ok: false, problem: { code: 'failed', message: 'no settings', name: null } }));
    BrowserWindow.getAllWindows()[0]?.webContents.reload();
  });
  // The test's own hold on the page does not survive loading it again, so the shell looks at it.
  const look = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      Promise.resolve(BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')).then(String),
    );
  await expect.poll(look, { timeout: 8000 }).toContain('Bruchlos konnte nicht beginnen');
  const shown = await look();
  expect(shown).toContain('Your documents are not affected.');
  expect(shown).toContain('no settings');
  const closed = app.electron.waitForEvent('close');
  await app.electron.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.querySelector('button').click()");
  });
  await closed;
});

it('works on when what the browser keeps is destroyed', async () => {
  const profile = temporaryFolder();
  app = await launch({ files: [place], profile });
  await drawn(app.window, 'Antrag');
  await committed(app.window);
  await app.kill();
  const kept = path.join(profile, 'IndexedDB', 'app_bruchlos_0.indexeddb.leveldb');
  for (const name of readdirSync(kept)) writeFileSync(path.join(kept, name), 'x'.repeat(3000));
  app = await launch({ files: [place], profile });
  await drawn(app.window, 'Antrag');
  await select(app.window);
  await rename(app.window, 'Trotzdem');
  await app.window.keyboard.press('Control+s');
  await app.window.getByText('Gesichert: Antrag.bpmn').waitFor();
});

it('works on when the library cannot be opened at all', async () => {
  const profile = temporaryFolder();
  mkdirSync(path.join(profile, 'IndexedDB'), { recursive: true });
  writeFileSync(path.join(profile, 'IndexedDB', 'app_bruchlos_0.indexeddb.leveldb'), 'a file where a folder should be');
  app = await launch({ files: [place], profile });
  await drawn(app.window, 'Antrag');
  await select(app.window);
  await rename(app.window, 'Trotzdem');
  await app.window.keyboard.press('Control+s');
  await app.window.getByText('Gesichert: Antrag.bpmn').waitFor();
});

it('stays quick with two thousand documents and shows the newest first', async () => {
  const profile = temporaryFolder();
  app = await launch({ files: [place], profile });
  await drawn(app.window, 'Antrag');
  await committed(app.window);
  await app.window.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('bruchlos');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['documents', 'contents'], 'readwrite');
          const rows = writing.objectStore('documents');
          const first = rows.getAll();
          first.onsuccess = () => {
            const [row] = first.result as { changedAt: number }[];
            for (let n = 0; n < 2000; n++) {
              const title = n % 50 ? `Vorgang ${n}` : 'Sehr langer Titel '.repeat(300);
              rows.put({ ...row, id: `old-${n}`, title, handle: `h${n}`, changedAt: (row?.changedAt ?? 0) - 1000 * n - 1000 });
              writing.objectStore('contents').put({ id: `old-${n}`, xml: '<x/>' });
            }
          };
          writing.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );
  await app.kill();
  app = await launch({ files: [place], profile });
  await drawn(app.window, 'Antrag');
  expect(await library(app.window)).toHaveLength(2001);
  await select(app.window);
  const started = performance.now();
  await rename(app.window, 'Schnell');
  await app.window.getByText('Datei noch nicht gesichert').first().waitFor();
  await committed(app.window);
  expect(performance.now() - started).toBeLessThan(2000);
  await app.window.keyboard.press('Control+1');
  await app.window.locator('.doc-rows tr').first().getByText('Antrag').first().waitFor();
});

it('takes marked steps along to another start of the app', async () => {
  app = await launch({ files: [place] });
  const page = app.window;
  await drawn(page, 'Antrag');
  await select(page);
  await page.keyboard.press('p');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await page.mouse.move(700, 300);
  await page.mouse.click(700, 300);
  await committed(page);
  await expect.poll(async () => (await library(page))[0]?.xml.match(/carrier="paper"/g)?.length, { timeout: 5000 }).toBe(2);
  const other = await launch({ files: [place] });
  try {
    await drawn(other.window, 'Antrag');
    await select(other.window, 1);
    await other.window.keyboard.press('Control+v');
    await other.window.mouse.move(700, 300);
    await other.window.mouse.click(700, 300);
    const xml = async () => (await library(other.window))[0]?.xml ?? '';
    await expect.poll(xml, { timeout: 5000 }).toContain('carrier="paper"');
    expect(other.complaints).toEqual([]);
  } finally {
    await other.kill();
  }
});
