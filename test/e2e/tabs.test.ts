import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { committed, drawn, fileIn, library, processFile, rename, select } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

/* Several documents at once: each with its own history, its own file and its own answer when it goes. */
let app: RunningApp;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => app.kill());

const file = (name: string): string => fileIn(folder, name);
const tab = (page: Page, title: string) => page.locator('.document-tab', { hasText: title });
const titles = (page: Page) => page.locator('.document-tab .document-title').allTextContents();
const inFront = (page: Page) => page.locator('.document-tab-front .document-title').textContent();
const stepName = (page: Page) => page.locator('.canvas-stage.in-front .djs-shape[data-element-id="Step_1"] .djs-label').textContent();

describe('tabs', () => {
  it('keep a history of their own for each document', async () => {
    app = await launch({ files: [file('Eins.bpmn'), file('Zwei.bpmn')] });
    const page = app.window;
    await drawn(page, 'Zwei');
    expect(await titles(page)).toEqual(['Eins', 'Zwei']);
    await select(page);
    await rename(page, 'In Zwei');
    await tab(page, 'Eins').locator('.document-tab-name').click();
    await drawn(page, 'Eins');
    expect(await stepName(page)).not.toContain('In Zwei');
    expect(await page.getByRole('button', { name: /^Rückgängig/ }).isDisabled()).toBe(true);
    await select(page, 1);
    await rename(page, 'In Eins');
    await page.keyboard.press('Control+PageDown');
    await drawn(page, 'Zwei');
    await page.getByRole('button', { name: /^Rückgängig/ }).click();
    expect(await stepName(page)).not.toContain('In Zwei');
    await committed(page);
    const stored = await library(page);
    expect(stored.find(({ title }) => title === 'Eins')?.xml).toContain('In Eins');
    expect(stored.find(({ title }) => title === 'Zwei')?.xml).not.toContain('In ');
    expect(app.complaints).toEqual([]);
  });

  it('lead to the one that is open already when a file is opened again', async () => {
    const [one, two] = [file('Eins.bpmn'), file('Zwei.bpmn')];
    app = await launch({ files: [one, two] });
    const page = app.window;
    await drawn(page, 'Zwei');
    await app.chooseForOpen(one);
    await page.keyboard.press('Control+o');
    await drawn(page, 'Eins');
    expect(await titles(page)).toEqual(['Eins', 'Zwei']);
  });

  it('move by key and by menu, and close all but one', async () => {
    app = await launch({ files: ['Eins', 'Zwei', 'Drei'].map((name) => file(`${name}.bpmn`)) });
    const page = app.window;
    await drawn(page, 'Drei');
    await page.keyboard.press('Control+Shift+PageUp');
    expect(await titles(page)).toEqual(['Eins', 'Drei', 'Zwei']);
    await tab(page, 'Eins').locator('.document-tab-name').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Nach rechts verschieben' }).click();
    expect(await titles(page)).toEqual(['Drei', 'Eins', 'Zwei']);
    await tab(page, 'Zwei').locator('.document-tab-name').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Andere schließen' }).click();
    await drawn(page, 'Zwei');
    expect(await titles(page)).toEqual(['Zwei']);
  });

  it('come back after a restart as they were, and are drawn when they are first shown', async () => {
    const profile = temporaryFolder();
    app = await launch({ files: ['Eins', 'Zwei', 'Drei'].map((name) => file(`${name}.bpmn`)), profile });
    await drawn(app.window, 'Drei');
    await tab(app.window, 'Zwei').locator('.document-tab-name').click();
    await drawn(app.window, 'Zwei');
    await app.close();
    app = await launch({ profile });
    const page = app.window;
    await drawn(page, 'Zwei');
    expect(await titles(page)).toEqual(['Eins', 'Zwei', 'Drei']);
    await page.keyboard.press('Control+PageDown');
    await drawn(page, 'Drei');
    expect(await inFront(page)).toBe('Drei');
  });
});

describe('unsaved changes', () => {
  const dialog = (page: Page) => page.getByRole('alertdialog');
  async function changed(): Promise<Page> {
    app = await launch({ files: [file('Antrag.bpmn')], profile: path.join(folder, 'profile') });
    await drawn(app.window, 'Antrag');
    await select(app.window);
    await rename(app.window, 'Geändert');
    await committed(app.window);
    return app.window;
  }
  const onDisk = () => readFileSync(path.join(folder, 'Antrag.bpmn'), 'utf8');

  it('are saved, kept open or left out of the file, as the user says', async () => {
    const page = await changed();
    await page.keyboard.press('Control+w');
    await dialog(page).getByRole('button', { name: 'Abbrechen' }).click();
    expect(await titles(page)).toEqual(['Antrag']);
    await page.keyboard.press('Control+w');
    await dialog(page).getByRole('button', { name: 'Sichern', exact: true }).click();
    await page.locator('main[data-screen=library]').waitFor();
    expect(onDisk()).toContain('Geändert');
  });

  it('that were not saved are gone from the document and can be had back', async () => {
    const page = await changed();
    await page.keyboard.press('Control+w');
    await dialog(page).getByRole('button', { name: 'Nicht sichern' }).click();
    await page.locator('main[data-screen=library]').waitFor();
    expect(onDisk()).not.toContain('Geändert');
    expect((await library(page))[0]).toMatchObject({ dirty: false, xml: expect.not.stringContaining('Geändert') });
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
    await drawn(page, 'Antrag');
    expect(await stepName(page)).toContain('Geändert');
  });

  it('hold the window until the user has decided', async () => {
    const page = await changed();
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await dialog(page).getByRole('button', { name: 'Abbrechen' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await titles(page)).toEqual(['Antrag']);
    const closed = app.electron.waitForEvent('close');
    // The shell may not have heard yet that its user stays; who closes again then closes once more.
    await expect
      .poll(async () => {
        await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
        return dialog(page).count();
      })
      .toBe(1);
    await dialog(page).getByRole('button', { name: 'Sichern', exact: true }).click();
    await closed;
    expect(onDisk()).toContain('Geändert');
  });
});

describe('a file that changed outside', () => {
  const focus = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  const place = () => path.join(folder, 'Antrag.bpmn');
  const theirs = () =>
    processFile('Antrag')
      .replace('name="Step 1"', 'name="Von anderen"')
      .replace(/(id="Step_1"[^>]*?)name="[^"]*"/, '$1name="Von anderen"');

  async function changedOutside(edit: boolean): Promise<Page> {
    app = await launch({ files: [file('Antrag.bpmn')] });
    const page = app.window;
    await drawn(page, 'Antrag');
    if (edit) {
      await select(page);
      await rename(page, 'Von mir');
    }
    await committed(page);
    writeFileSync(place(), theirs());
    await focus();
    await page.getByRole('dialog').getByText('außerhalb von Bruchlos geändert').waitFor();
    return page;
  }

  it('is loaded anew, and the own state stays a former one', async () => {
    const page = await changedOutside(true);
    await page.getByRole('button', { name: 'Neu laden' }).click();
    await page.getByText('„Antrag.bpmn“ ist neu geladen.').waitFor();
    expect(await stepName(page)).toContain('Von anderen');
    const former = await page.evaluate(
      () =>
        new Promise<readonly { xml: string }[]>((resolve) => {
          const opening = indexedDB.open('bruchlos');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('versions').objectStore('versions').getAll();
            reading.onsuccess = () => resolve(reading.result);
          };
        }),
    );
    expect(former[0]?.xml).toContain('Von mir');
  });

  it('opens beside the own state when both are kept', async () => {
    const page = await changedOutside(true);
    await page.getByRole('button', { name: 'Beide behalten' }).click();
    await expect.poll(() => titles(page)).toHaveLength(2);
    expect(readFileSync(place(), 'utf8')).toBe(theirs());
    const xml = (await library(page)).map((one) => one.xml);
    expect(xml.some((one) => one.includes('Von mir'))).toBe(true);
    expect(xml.some((one) => one.includes('Von anderen'))).toBe(true);
  });

  it('is never overwritten by saving', async () => {
    const page = await changedOutside(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByText('außerhalb von Bruchlos geändert').waitFor();
    expect(readFileSync(place(), 'utf8')).toBe(theirs());
  });

  it('is missed by name when it is gone', async () => {
    app = await launch({ files: [file('Antrag.bpmn')] });
    await drawn(app.window, 'Antrag');
    await committed(app.window);
    rmSync(place());
    await focus();
    await app.window.getByText('„Antrag.bpmn“ ist nicht mehr an ihrem Ort.').waitFor();
  });
});
