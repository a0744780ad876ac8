import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { committed, drawn, fileIn, library, processFile, rename, select } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

/* Work that would be lost or end up in another document where two things happen at once, or a file changes hands. */
let app: RunningApp;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => app.kill());

const file = (name: string, content?: string): string => fileIn(folder, name, content);
const tabs = (page: Page) => page.locator('.document-tab .document-title').allTextContents();
const dialog = (page: Page) => page.getByRole('alertdialog');
const stepName = (page: Page) => page.locator('.in-front .djs-shape[data-element-id="Step_1"] .djs-label').textContent();

/** From now on the window takes its time over every fingerprint, so that there is time for something else to happen. */
const slowly = (page: Page, ms: number) =>
  page.evaluate((ms) => {
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    crypto.subtle.digest = async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return await digest(...given);
    };
  }, ms);

const formerStates = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const opening = indexedDB.open('bruchlos');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('versions').objectStore('versions').getAll();
          reading.onsuccess = () => resolve((reading.result as readonly { xml: string }[]).map(({ xml }) => xml));
        };
      }),
  );

/** Begins a document, says something in it and saves it to a file. */
async function begun(page: Page, place: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await drawn(page, 'Neuer Prozess');
  await page.locator('.in-front .djs-shape > .djs-hit').first().click();
  await rename(page, 'Von Hand begonnen');
  await app.chooseForSave(place);
  await page.keyboard.press('Control+s');
  await page.getByText(`Gesichert: ${path.basename(place)}`).waitFor();
}

it('keeps a copy in the library after it was looked at, and never takes it for the example', async () => {
  app = await launch({ args: ['--example'] });
  const page = app.window;
  await page.locator('main[data-screen=model] .in-front .djs-shape').first().waitFor({ state: 'attached' });
  await committed(page);
  const [title] = (await library(page)).map((row) => row.title);
  await page.keyboard.press('Control+1');
  const grid = page.getByRole('grid', { name: 'Prozesse der Bibliothek' });
  await grid.getByRole('button', { name: `Mehr zu „${title}“` }).click();
  await page.getByRole('menuitem', { name: 'Duplizieren' }).click();
  const notice = page.getByRole('status').filter({ hasText: `${title} (Kopie)` });
  await notice.getByRole('button', { name: 'Öffnen' }).click();
  await drawn(page, `${title} (Kopie)`);
  await page.keyboard.press('Control+w');
  await expect.poll(() => tabs(page)).toEqual([title]);
  expect((await library(page)).map((row) => row.title).sort()).toEqual([title, `${title} (Kopie)`]);
  // With the example gone, asking for it draws it anew.
  await page.keyboard.press('Control+1');
  await grid.getByRole('button', { name: `Mehr zu „${title}“` }).click();
  await page.getByRole('menuitem', { name: 'In den Papierkorb' }).click();
  await expect
    .poll(() =>
      grid
        .getByRole('row')
        .filter({ hasText: title ?? '' })
        .count(),
    )
    .toBe(1);
  await app.command('exampleParkingPermit');
  await page.locator('main[data-screen=model] h1').waitFor({ state: 'attached' });
  expect(await tabs(page)).toEqual([title]);
});

it('knows that work is in no file once another document was saved over its file', async () => {
  const place = path.join(folder, 'Antrag.bpmn');
  app = await launch({ files: [file('Andere.bpmn')] });
  const page = app.window;
  await drawn(page, 'Andere');
  await begun(page, place);
  await page.keyboard.press('Control+PageUp');
  await drawn(page, 'Andere');
  await page.keyboard.press('Control+Shift+s');
  await expect.poll(() => readFileSync(place, 'utf8')).not.toContain('Von Hand begonnen');
  await page.keyboard.press('Control+PageDown');
  await drawn(page, 'Neuer Prozess');
  // Changed and changed back, it still is in no file.
  await page.locator('.in-front .djs-shape > .djs-hit').first().click();
  await rename(page, 'Anders');
  await committed(page);
  await page.getByRole('button', { name: /^Rückgängig/ }).click();
  await committed(page);
  await page.keyboard.press('Control+w');
  await dialog(page).getByRole('button', { name: 'Nicht sichern' }).click();
  await expect.poll(() => tabs(page)).toEqual(['Andere']);
  expect((await library(page)).some(({ xml }) => xml.includes('Von Hand begonnen'))).toBe(true);
});

it('does not take its own saving for somebody else’s', async () => {
  const place = file('Antrag.bpmn');
  app = await launch({ files: [place] });
  const page = app.window;
  await drawn(page, 'Antrag');
  await select(page);
  const field = page.locator('.inspector .name-field textarea');
  for (const name of ['Eins', 'Zwei', 'Drei']) {
    await field.fill(name);
    await page.keyboard.press('Control+s');
  }
  await page.keyboard.press('Control+s');
  await expect.poll(() => readFileSync(place, 'utf8')).toContain('Drei');
  await page.getByText('Gesichert: Antrag.bpmn').waitFor();
  await committed(page);
  await expect.poll(async () => (await library(page))[0]?.dirty).toBe(false);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('asks for a place once, however long the key is held', async () => {
  app = await launch();
  const page = app.window;
  await page.locator('[data-region="library"] button').first().waitFor();
  await page.keyboard.press('Control+n');
  await drawn(page, 'Neuer Prozess');
  await app.electron.evaluate(({ dialog }) => {
    const asked = globalThis as unknown as { asked: number };
    asked.asked = 0;
    dialog.showSaveDialog = async () => {
      asked.asked++;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { canceled: true, filePath: '' };
    };
  });
  for (let press = 0; press < 5; press++) await page.keyboard.press('Control+s');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await app.electron.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(1);
});

it('writes what is still on the move, or not understood, into no other document', async () => {
  const input = { source: 'external', system: null, transfer: 'unknown' } as const;
  const inputs = [
    { ...input, carrier: 'paper', share: 0.4 },
    { ...input, carrier: 'email', share: 0.6 },
  ] as const;
  app = await launch({ files: [file('Eins.bpmn', processFile('Eins', { inputs })), file('Zwei.bpmn', processFile('Zwei', { inputs }))] });
  const page = app.window;
  await drawn(page, 'Zwei');
  await select(page);
  await page.keyboard.press('Control+PageUp');
  await drawn(page, 'Eins');
  await select(page);
  await committed(page);
  await page.locator('.inspector .slider input').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+PageDown');
  await drawn(page, 'Zwei');
  await page.getByRole('button', { name: /^Rückgängig/ }).waitFor();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await committed(page);
  const shares = async () => {
    const stored = await library(page);
    return ['Eins', 'Zwei'].map((title) => /share="([^"]*)"/.exec(stored.find((row) => row.title === title)?.xml ?? '')?.[1]);
  };
  expect(await shares()).toEqual(['0.41', '0.4']);

  await page.getByRole('tab', { name: /Zeit/ }).click();
  const minutes = page.locator('.inspector input[inputmode=decimal]').first();
  await minutes.fill('zwölf und');
  await page.keyboard.press('Control+PageUp');
  await drawn(page, 'Eins');
  await page.getByRole('tab', { name: /Zeit/ }).click();
  expect(await minutes.inputValue()).toBe('');
  expect(app.complaints).toEqual([]);
});

it('keeps what is done while another content is being put in its place', async () => {
  const place = file('Antrag.bpmn');
  app = await launch({ files: [place] });
  const page = app.window;
  await drawn(page, 'Antrag');
  await select(page);
  await rename(page, 'Vorher');
  await committed(page);
  writeFileSync(place, processFile('Antrag').replace(/(id="Step_1"[^>]*?)name="[^"]*"/, '$1name="Von anderen"'));
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  const reload = page.getByRole('button', { name: 'Neu laden' });
  await reload.waitFor();
  await slowly(page, 500);
  await reload.click();
  const field = page.locator('.inspector .name-field textarea');
  for (let edit = 1; edit <= 12 && !(await stepName(page))?.includes('Von anderen'); edit++) {
    await field.fill(`Dabei ${edit}`, { timeout: 300 }).catch(() => {});
    await field.press('Enter', { timeout: 300 }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await page.getByText('„Antrag.bpmn“ ist neu geladen.').waitFor();
  expect(await stepName(page)).toContain('Von anderen');
  const last = (await formerStates(page)).at(-1) ?? '';
  expect(last).toContain('Dabei');
});

it('closes a tab with all that was done in it until it was gone', async () => {
  const profile = temporaryFolder();
  app = await launch({ files: [file('Eins.bpmn'), file('Zwei.bpmn')], profile });
  await drawn(app.window, 'Zwei');
  await app.close();
  app = await launch({ profile });
  const page = app.window;
  await drawn(page, 'Zwei');
  await select(page);
  // Eins is not drawn yet: that takes a moment, in which work goes on.
  await page.keyboard.press('Control+w');
  await rename(page, 'Noch schnell').catch(() => {});
  await Promise.race([dialog(page).waitFor(), drawn(page, 'Eins')]);
  if (await dialog(page).isVisible()) await dialog(page).getByRole('button', { name: 'Sichern', exact: true }).click();
  await drawn(page, 'Eins');
  await expect.poll(() => tabs(page)).toEqual(['Eins']);
  const typed = (await stepName(page))?.includes('Noch schnell');
  expect(typed).toBe(false);
  expect(await page.locator('.canvas-stage.in-front').count()).toBe(1);
  expect(app.complaints).toEqual([]);
});

it('knows its own work again when the end came between the file and the library', async () => {
  const profile = temporaryFolder();
  const place = file('Antrag.bpmn');
  app = await launch({ files: [place], profile });
  await drawn(app.window, 'Antrag');
  await select(app.window);
  await rename(app.window, 'Im Ende');
  await committed(app.window);
  await app.window.evaluate(() => {
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, ...more) {
      if ([stores].flat().includes('saved')) throw new DOMException('gone', 'InvalidStateError');
      return transaction.call(this, stores, ...more);
    };
  });
  await app.window.keyboard.press('Control+s');
  await expect.poll(() => readFileSync(place, 'utf8')).toContain('Im Ende');
  await app.kill();
  app = await launch({ profile });
  const page = app.window;
  await drawn(page, 'Antrag');
  await expect.poll(async () => (await library(page))[0]?.dirty).toBe(false);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await select(page);
  await rename(page, 'Danach');
  await page.keyboard.press('Control+s');
  await page.getByText('Gesichert: Antrag.bpmn').waitFor();
  expect(readFileSync(place, 'utf8')).toContain('Danach');
});

it('empties the trash after its days, and not because a clock was wrong', async () => {
  const profile = temporaryFolder();
  const DAY = 86_400_000;
  app = await launch({ files: [file('Alt.bpmn')], profile });
  await drawn(app.window, 'Alt');
  await committed(app.window);
  /** As a library would be whose document went into the trash, and which was last begun with, so many days ago. */
  const asOf = async (page: Page, trashed: number, started: number) => {
    await page.evaluate(
      ([trashedAt, lastStart]) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('bruchlos');
          opening.onsuccess = () => {
            const writing = opening.result.transaction(['documents', 'session'], 'readwrite', { durability: 'strict' });
            const rows = writing.objectStore('documents');
            const reading = rows.getAll();
            reading.onsuccess = () => {
              for (const row of reading.result) rows.put({ ...row, trashedAt });
            };
            writing.objectStore('session').put({ key: 'lastStart', value: lastStart });
            writing.oncomplete = () => resolve(opening.result.close());
          };
        }),
      [Date.now() - trashed * DAY, Date.now() - started * DAY] as const,
    );
    await app.kill();
    app = await launch({ profile });
    await app.window.locator('[data-region="library"] button').first().waitFor();
  };
  await asOf(app.window, 31, 400);
  await app.window.getByRole('button', { name: 'Papierkorb 1' }).waitFor();
  await asOf(app.window, 31, -3);
  await app.window.getByRole('button', { name: 'Papierkorb 1' }).waitFor();
  expect(await library(app.window)).toHaveLength(1);
  await asOf(app.window, 31, 2);
  await expect.poll(() => library(app.window)).toEqual([]);
});

it('says so when more files come while others are still being taken in', async () => {
  const places = Array.from({ length: 60 }, (_, at) => file(`Verfahren ${at}.bpmn`));
  app = await launch();
  const page = app.window;
  await page.locator('[data-region="library"] button').first().waitFor();
  await app.chooseForOpen(...places);
  await app.command('open');
  await page.getByRole('dialog').getByRole('button', { name: 'Aufnehmen' }).click();
  await app.command('open');
  await page.getByText('Es werden noch Dateien aufgenommen.').waitFor();
  await page.getByRole('heading', { name: '60 Dateien aufgenommen' }).waitFor({ timeout: 60_000 });
});
