import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../make/generate';
import { toBpmn } from '../make/to-bpmn';
import { committed, drawn, fileIn, library, processFile, rename, select, task } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

/* What must never happen to work: lost, mixed up, or said to be safe when it is not. */
let app: RunningApp;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => app.kill());

const file = (name: string, content: string): string => fileIn(folder, name, content);
const names = (xml: string) => [...xml.matchAll(/<bpmn:process [^>]*name="([^"]*)"/g)].map(([, name]) => name);

/** How many times the app is killed; more of them on demand. */
const KILLS = Number(process.env.BRUCHLOS_KILLS ?? 20);

describe('the library', () => {
  it(`keeps every committed change of several documents through ${KILLS} kills at any moment`, async () => {
    const profile = temporaryFolder();
    const titles = ['Eins', 'Zwei', 'Drei'];
    const places = titles.map((title) => file(`${title}.bpmn`, processFile(title)));
    /** What each document was promised to be safe as. */
    const promised = new Map(titles.map((title) => [title, 0]));
    const levelOf = (xml: string) => Number(/Stand (\d+)/.exec(xml)?.[1] ?? 0);
    let level = 0;
    /** What is under way when the end comes; nobody promised anything about it. */
    const doings: readonly ((page: Page) => Promise<unknown>)[] = [
      (page) => rename(page, `Stand ${++level}`),
      (page) => page.keyboard.press('Control+s'),
      (page) => rename(page, `Stand ${++level}`).then(() => page.keyboard.press('Control+s')),
      (page) => page.keyboard.press('Control+PageDown'),
      (page) => page.keyboard.press('Control+z'),
    ];
    for (let kill = 0; kill <= KILLS; kill++) {
      app = await launch(kill === 0 ? { files: places, profile } : { profile });
      const page = app.window;
      const front = page.locator('.document-tab-front .document-title');
      if (kill === 0) await drawn(page, 'Drei').then(() => committed(page));
      await front.waitFor();
      await drawn(page, (await front.textContent()) ?? '');
      const stored = await library(page);
      expect(stored.map(({ title }) => title).sort(), `after ${kill} kills`).toEqual([...titles].sort());
      for (const { title, xml } of stored) {
        expect(names(xml)).toEqual([title]);
        expect(levelOf(xml), `${title} after ${kill} kills`).toBeGreaterThanOrEqual(promised.get(title) ?? 0);
      }
      for (const [index, place] of places.entries()) {
        const content = readFileSync(place, 'utf8');
        expect(names(content)).toEqual([titles[index]]);
        expect(content).toMatch(/<\/bpmn:definitions>\s*$/);
      }
      expect(app.complaints).toEqual([]);
      if (kill === KILLS) break;
      const title = (await front.textContent()) ?? '';
      await select(page);
      await rename(page, `Stand ${++level}`);
      await committed(page);
      promised.set(title, level);
      // Undo may take back what was promised: then that was the user's wish.
      const doing = doings[kill % doings.length] as (typeof doings)[number];
      if (kill % doings.length === doings.length - 1) promised.set(title, 0);
      const until = performance.now() + (900 * kill) / KILLS;
      const atWork = async () => {
        while (performance.now() < until) await doing(page).catch(() => {});
      };
      await Promise.race([atWork(), new Promise((resolve) => setTimeout(resolve, (900 * kill) / KILLS))]);
      await app.kill();
    }
    const page = app.window;
    await page
      .getByText(/ist wieder da|sind wieder da|wieder da/)
      .first()
      .waitFor();
    // A recovered document is one to work on: undo has nothing, then one thing to take back.
    await page.keyboard.press('Control+z');
    await select(page);
    await rename(page, 'Danach');
    await select(page);
    await page.keyboard.press('Control+z');
    await committed(page);
    expect((await library(page)).some(({ xml }) => xml.includes('Danach'))).toBe(false);
    expect(app.complaints).toEqual([]);
  });

  it('has an edit on the disk within a second without being asked', async () => {
    const profile = temporaryFolder();
    app = await launch({ files: [file('Antrag.bpmn', processFile('Antrag'))], profile });
    await drawn(app.window, 'Antrag');
    await select(app.window);
    await rename(app.window, 'Eine Sekunde');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await app.kill();
    app = await launch({ profile });
    await drawn(app.window, 'Antrag');
    expect((await library(app.window))[0]?.xml).toContain('Eine Sekunde');
  });

  it('gets what is still being typed when the window is closed, in a field and on the diagram', async () => {
    const profile = temporaryFolder();
    app = await launch({ files: [file('Antrag.bpmn', processFile('Antrag'))], profile });
    const page = app.window;
    await drawn(page, 'Antrag');
    await task(page, 1).dblclick();
    await page.locator('.djs-direct-editing-content').fill('Auf dem Diagramm');
    await page.keyboard.press('Control+s');
    await page.getByText('Gesichert: Antrag.bpmn').waitFor();
    expect(readFileSync(path.join(folder, 'Antrag.bpmn'), 'utf8')).toContain('Auf dem Diagramm');
    await select(page);
    await page.locator('.inspector .name-field textarea').fill('Im Feld');
    const closed = app.electron.waitForEvent('close');
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sichern', exact: true }).click();
    await closed;
    expect(readFileSync(path.join(folder, 'Antrag.bpmn'), 'utf8')).toContain('Im Feld');
    app = await launch({ profile });
    await drawn(app.window, 'Antrag');
    expect((await library(app.window))[0]?.xml).toContain('Im Feld');
  });

  it('never puts the content of one document under the name of another', async () => {
    const large = (name: string) => toBpmn({ ...generate({ nodes: 150, seed: 7 }), name });
    const places = [file('Eins.bpmn', processFile('Eins')), file('Zwei.bpmn', large('Zwei')), file('Drei.bpmn', processFile('Drei'))];
    const titles = ['Eins', 'Zwei', 'Drei'];
    app = await launch({ files: [places[0] ?? ''] });
    const page = app.window;
    await drawn(page, 'Eins');
    for (const round of [1, 2, 0, 2, 1, 0]) {
      await app.chooseForOpen(places[round] ?? '');
      await page.locator('.djs-shape > .djs-hit').nth(4).click({ force: true });
      await page.keyboard.press('p');
      await page.keyboard.press('Control+o');
      for (let press = 0; press < 12; press++) {
        await page.keyboard.press(press % 3 === 2 ? 'Control+s' : 'fepd'.charAt(press % 4));
      }
      await drawn(page, titles[round] ?? '');
      await page.keyboard.press('Control+s');
      await committed(page);
    }
    for (const [index, place] of places.entries()) expect(names(readFileSync(place, 'utf8')), place).toEqual([titles[index]]);
    const stored = await library(page);
    expect(stored.map(({ fileName }) => fileName).sort()).toEqual(['Drei.bpmn', 'Eins.bpmn', 'Zwei.bpmn']);
    for (const { fileName, xml } of stored) expect(names(xml)).toEqual([fileName?.replace('.bpmn', '')]);
    expect(app.complaints).toEqual([]);
  });

  it('leads to the same document when a file is opened again, and keeps both when the file changed', async () => {
    const place = file('Antrag.bpmn', processFile('Antrag'));
    app = await launch({ files: [place] });
    const page = app.window;
    await drawn(page, 'Antrag');
    await select(page);
    await rename(page, 'Meine Fassung');
    await app.chooseForOpen(place, place);
    await page.keyboard.press('Control+o');
    await committed(page);
    expect(await library(page)).toHaveLength(1);

    writeFileSync(place, processFile('Antrag neu'));
    await page.keyboard.press('Control+o');
    await page.getByRole('dialog').getByText('„Antrag.bpmn“ wurde außerhalb von Bruchlos geändert').waitFor();
    await page.getByRole('button', { name: 'Beide behalten' }).click();
    await drawn(page, 'Antrag neu');
    await page.keyboard.press('Control+PageUp');
    await drawn(page, 'Antrag');
    await page.locator('.in-front .djs-visual').filter({ hasText: 'Meine Fassung' }).first().waitFor();
    // The file belongs to its new document now: the old one asks where to go.
    const copy = path.join(folder, 'Eigene.bpmn');
    await app.chooseForSave(copy);
    await page.keyboard.press('Control+s');
    await page.getByText('Gesichert: Eigene.bpmn').waitFor();
    expect(names(readFileSync(place, 'utf8'))).toEqual(['Antrag neu']);
    expect(readFileSync(copy, 'utf8')).toContain('Meine Fassung');
  });
});

describe('a library that fails', () => {
  const failing = `
    globalThis.__put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () { throw new DOMException('full', 'QuotaExceededError'); };`;

  it('says so, lets work go on and be saved, closes only over saved work, and takes up again', async () => {
    const place = file('Antrag.bpmn', processFile('Antrag'));
    const other = file('Andere.bpmn', processFile('Andere'));
    app = await launch({ files: [place] });
    const page = app.window;
    await drawn(page, 'Antrag');
    await page.evaluate(failing);
    await select(page);
    await rename(page, 'Nur im Speicher');
    const notice = page.getByText('Die Bibliothek lässt sich nicht beschreiben.').first();
    await notice.waitFor();

    // Another one may be opened beside it; this one cannot be closed.
    await app.chooseForOpen(other);
    await page.keyboard.press('Control+o');
    await drawn(page, 'Andere');
    await page.keyboard.press('Control+PageUp');
    await drawn(page, 'Antrag');
    await page.keyboard.press('Control+w');
    await page.getByRole('button', { name: 'Nicht sichern' }).click();
    await page.getByText('„Antrag“ bleibt offen').waitFor();

    const ask = (response: number) =>
      app.electron.evaluate(({ dialog, BrowserWindow }, response) => {
        const asked = globalThis as unknown as { asked: number };
        asked.asked = 0;
        dialog.showMessageBox = (async () => {
          asked.asked++;
          return { response, checkboxChecked: false };
        }) as typeof dialog.showMessageBox;
        BrowserWindow.getAllWindows()[0]?.close();
      }, response);
    await ask(0);
    await page.getByRole('button', { name: 'Nicht sichern' }).click();
    await expect.poll(() => app.electron.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(1);
    await drawn(page, 'Antrag');

    await page.keyboard.press('Control+s');
    await page.getByText('Gesichert: Antrag.bpmn').waitFor();
    expect(readFileSync(place, 'utf8')).toContain('Nur im Speicher');
    // What lies in a file may be left.
    await page.keyboard.press('Control+w');
    await drawn(page, 'Andere');

    await page.evaluate('IDBObjectStore.prototype.put = globalThis.__put');
    await select(page);
    await rename(page, 'Wieder im Archiv');
    await committed(page);
    await notice.waitFor({ state: 'detached' });
    expect((await library(page)).find(({ fileName }) => fileName === 'Andere.bpmn')?.xml).toContain('Wieder im Archiv');
  });

  it('leaves one of a newer edition alone', async () => {
    const profile = temporaryFolder();
    const place = file('Antrag.bpmn', processFile('Antrag'));
    app = await launch({ files: [place], profile });
    await drawn(app.window, 'Antrag');
    await committed(app.window);
    await app.window.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('bruchlos', 990);
          opening.onsuccess = () => resolve(opening.result.close());
          opening.onerror = () => reject(opening.error);
        }),
    );
    await app.kill();
    app = await launch({ files: [place], profile });
    await drawn(app.window, 'Antrag');
    await app.window.getByText('stammt von einer neueren Fassung').waitFor();
    await select(app.window);
    await rename(app.window, 'Trotzdem');
    await app.window.keyboard.press('Control+s');
    await app.window.getByText('Gesichert: Antrag.bpmn').waitFor();
    expect(readFileSync(place, 'utf8')).toContain('Trotzdem');
    expect((await library(app.window))[0]?.xml).not.toContain('Trotzdem');
  });
});

describe('saving', () => {
  it('keeps what is at the place and offers another one when the file is not what it was', async () => {
    const place = file('ordner/Antrag.bpmn', processFile('Antrag'));
    const elsewhere = file('Fremd.bpmn', 'fremd');
    app = await launch({ files: [place] });
    const page = app.window;
    await drawn(page, 'Antrag');
    await select(page);
    await rename(page, 'Geändert');
    const refused = async (why: string | RegExp) => {
      await page.keyboard.press('Control+s');
      const notice = page.getByRole('alert').filter({ hasText: '„Antrag.bpmn“ ist nicht gesichert.' });
      await notice.getByText(why).waitFor();
      expect(await notice.textContent()).toContain('Ihre Arbeit liegt sicher in der Bibliothek.');
      await notice.getByRole('button', { name: 'Meldung schließen' }).click();
    };
    rmSync(place);
    await refused('nicht mehr da');
    mkdirSync(place);
    await refused('keine gewöhnliche Datei');
    rmSync(place, { recursive: true });
    symlinkSync(elsewhere, place);
    await refused('keine gewöhnliche Datei');
    expect(readFileSync(elsewhere, 'utf8')).toBe('fremd');
    rmSync(place);
    renameSync(path.join(folder, 'ordner'), path.join(folder, 'weg'));
    await refused('nicht mehr da');
    await app.chooseForSave(path.join(folder, 'ordner', 'Neu.bpmn'));
    await page.keyboard.press('Control+Shift+s');
    await page.getByText('„Neu.bpmn“ ist nicht gesichert.').waitFor();
    const fine = path.join(folder, 'Fine.bpmn');
    await app.chooseForSave(fine);
    await page.getByRole('button', { name: 'Anderen Ort wählen' }).click();
    await page.getByText('Gesichert: Fine.bpmn').waitFor();
    expect(readFileSync(fine, 'utf8')).toContain('Geändert');
    expect(app.complaints).toEqual([]);
  });

  it.each([
    'Antrag #1 100%.bpmn',
    'Gebu\u0308hren & "Bescheid" \'neu\'.bpmn',
    '%41%2e%2e%2f.bpmn',
    'a;b$HOME`x`.bpmn20.xml',
    `${'ä'.repeat(110)}.bpmn`,
  ])('takes the file name %s as it is', async (name) => {
    const place = file(name, processFile(`<b>"Ü" & 'x' #1%</b> ${'lang und länger '.repeat(40)}`));
    app = await launch({ files: [place] });
    const page = app.window;
    await page.locator('main[data-screen=model] .djs-shape').first().waitFor({ state: 'attached' });
    await select(page);
    await rename(page, 'Umbenannt');
    await page.keyboard.press('Control+s');
    await page.getByText(`Gesichert: ${name}`).waitFor();
    expect(readFileSync(place, 'utf8')).toContain('Umbenannt');
    // The name the app suggests must be one that can be written.
    await app.electron.evaluate(({ dialog }, folder) => {
      dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath: string }) => ({
        canceled: false,
        filePath: `${folder}/${options.defaultPath.split('/').at(-1)}`,
      })) as never;
    }, folder);
    await page.keyboard.press('Control+6');
    await page.getByRole('button', { name: 'Als HTML sichern' }).click();
    await page.getByText(/^Bericht gesichert: Bereitschaftsbericht/).waitFor();
    expect(app.complaints).toEqual([]);
  });
});
