import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { committed, drawn, fileIn, library, processFile, rename, select } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

/* The library as its user works with it: finding, filing, taking in, throwing away and getting back. */
let app: RunningApp;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => app.kill());

const file = (name: string, content?: string): string => fileIn(folder, name, content);
const grid = (page: Page) => page.getByRole('grid', { name: 'Prozesse der Bibliothek' });
const row = (page: Page, title: string) => grid(page).getByRole('row').filter({ hasText: title });
const titles = (page: Page) => page.locator('.doc-rows .doc-title').allTextContents();
const toLibrary = async (page: Page) => {
  await page.keyboard.press('Control+1');
  await grid(page).waitFor();
};
const menu = async (page: Page, title: string, entry: string) => {
  await row(page, title)
    .getByRole('button', { name: `Mehr zu „${title}“` })
    .click();
  await page.getByRole('menuitem', { name: entry }).click();
};

async function importAll(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Aufnehmen' }).click();
  await page.getByRole('heading', { name: /Dateien? aufgenommen$/ }).waitFor({ timeout: 30_000 });
}

describe('a library of several documents', () => {
  beforeEach(async () => {
    const places = ['Hundesteuer', 'Gewerbe', 'Wohngeld'].map((name) => file(`${name}.bpmn`));
    writeFileSync(places[2] as string, processFile('Wohngeld').replace('Schritt 2 tun', 'Hauptwohnsitz prüfen'));
    app = await launch({ files: places });
    await drawn(app.window, 'Wohngeld');
    await committed(app.window);
    await toLibrary(app.window);
  });

  it('lists and sorts them and opens one by keys', async () => {
    const page = app.window;
    await grid(page).getByRole('button', { name: 'Prozess', exact: true }).click();
    await expect.poll(() => titles(page)).toEqual(['Gewerbe', 'Hundesteuer', 'Wohngeld']);
    await grid(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await drawn(page, 'Hundesteuer');
  });

  it('finds a step by part of a word without its umlaut, marks it and goes there', async () => {
    const page = app.window;
    await page.getByRole('searchbox').fill('wohnsitz pruf');
    await page.getByText('1 Prozess, 1 Treffer').first().waitFor();
    await expect.poll(() => titles(page)).toEqual(['Wohngeld']);
    expect(await page.locator('.doc-place').textContent()).toBe('Schritt: Hauptwohnsitz prüfen');
    expect(await page.locator('.doc-place mark').allTextContents()).toEqual(['wohnsitz', 'prüf']);
    await page.locator('.doc-place').click();
    await drawn(page, 'Wohngeld');
    await page.locator('.djs-shape.selected[data-element-id="Step_2"]').waitFor({ state: 'attached' });
  });

  it('files them by tags and folders and filters by both', async () => {
    const page = app.window;
    await menu(page, 'Gewerbe', 'Schlagwörter …');
    await page.getByRole('textbox', { name: 'Neues Schlagwort' }).fill('EfA, Pilot');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await row(page, 'Gewerbe').getByText('Pilot').waitFor();
    await menu(page, 'Gewerbe', 'In Ordner verschieben …');
    await page.getByRole('textbox', { name: 'Neuer Ordner' }).fill('Ordnungsamt / Gewerbe');
    await page.getByRole('button', { name: 'Verschieben', exact: true }).click();
    const tree = page.getByRole('tree', { name: 'Ordner' });
    await tree.getByRole('treeitem', { name: 'Ordnungsamt' }).click();
    await expect.poll(() => titles(page)).toEqual(['Gewerbe']);
    await tree.getByRole('treeitem', { name: 'Alle Ordner' }).click();
    await expect.poll(async () => (await titles(page)).length).toBe(3);
    // What is open in a tab keeps how it is filed when its next change is written down.
    await row(page, 'Gewerbe').click();
    await drawn(page, 'Gewerbe');
    await select(page);
    await rename(page, 'Neuer Name');
    await committed(page);
    expect((await library(page)).find(({ title }) => title === 'Gewerbe')).toMatchObject({
      folder: 'Ordnungsamt/Gewerbe',
      tags: ['EfA', 'Pilot'],
    });
  });

  it('duplicates and renames inside the document, too', async () => {
    const page = app.window;
    await menu(page, 'Gewerbe', 'Duplizieren');
    await row(page, 'Gewerbe (Kopie)').waitFor();
    await menu(page, 'Gewerbe (Kopie)', 'Umbenennen …');
    await page.getByRole('textbox', { name: 'Name' }).fill('Gewerbe ummelden');
    await page.getByRole('button', { name: 'Umbenennen', exact: true }).click();
    await row(page, 'Gewerbe ummelden').waitFor();
    const copy = (await library(page)).find(({ title }) => title === 'Gewerbe ummelden');
    expect(copy?.xml).toContain('name="Gewerbe ummelden"');
    expect(copy?.fileName).toBeNull();
  });

  it('puts into the trash, takes back at once or later, and removes for good only when asked', async () => {
    const page = app.window;
    await grid(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByText('3 ausgewählt').waitFor();
    await page.keyboard.press('Escape');
    await menu(page, 'Gewerbe', 'In den Papierkorb');
    await page.getByText('„Gewerbe“ liegt im Papierkorb.').waitFor();
    await expect.poll(async () => (await titles(page)).includes('Gewerbe')).toBe(false);
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
    await row(page, 'Gewerbe').waitFor();
    await menu(page, 'Gewerbe', 'In den Papierkorb');
    await page.getByRole('button', { name: 'Papierkorb 1' }).click();
    await page.getByText('Was länger als 30 Tage hier liegt').waitFor();
    await menu(page, 'Gewerbe', 'Endgültig entfernen …');
    await page.getByRole('button', { name: 'Endgültig entfernen', exact: true }).click();
    await page.getByText('Der Papierkorb ist leer').waitFor();
    await expect.poll(async () => (await library(page)).map(({ title }) => title).sort()).toEqual(['Hundesteuer', 'Wohngeld']);
  });
});

it('takes in many files at once, whole or not at all, and accounts for each', async () => {
  const places = Array.from({ length: 19 }, (_, at) => file(`${at % 2 ? 'Bauamt' : 'Ordnungsamt'}/Verfahren ${at}.bpmn`));
  const broken = file('Bauamt/Kaputt.bpmn', '<definitions><process>');
  app = await launch();
  const page = app.window;
  await page.locator('[data-region="library"] button').first().waitFor();
  await app.chooseForOpen(...places, broken);
  await app.command('open');
  await importAll(page);
  await page.getByRole('heading', { name: '19 Dateien aufgenommen' }).waitFor();
  const first = page.locator('.import-result').first();
  expect(await first.textContent()).toContain('Kaputt.bpmn');
  expect(await first.textContent()).toContain('nicht aufgenommen');
  const report = path.join(folder, 'Bericht.txt');
  await app.chooseForSave(report);
  await page.getByRole('button', { name: 'Bericht sichern …' }).click();
  await page.getByText('Gesichert: Bericht.txt').waitFor();
  expect(readFileSync(report, 'utf8')).toMatch(/Bauamt\/Kaputt\.bpmn: nicht aufgenommen/);
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page.getByRole('treeitem', { name: 'Bauamt' }).waitFor();
  expect(await grid(page).getAttribute('aria-rowcount')).toBe('20');

  // The same files again are nothing new.
  await app.command('open');
  await importAll(page);
  await page.getByRole('heading', { name: '0 Dateien aufgenommen' }).waitFor();
  await page.getByRole('button', { name: 'Fertig' }).click();
  expect(await library(page)).toHaveLength(19);
});

it('offers work back that no file has after the app was killed, and keeps what is discarded as a former state', async () => {
  const profile = temporaryFolder();
  const place = file('Antrag.bpmn');
  app = await launch({ files: [place], profile });
  await drawn(app.window, 'Antrag');
  await select(app.window);
  await rename(app.window, 'Nur in der App');
  await committed(app.window);
  await app.kill();

  app = await launch({ profile });
  const page = app.window;
  await drawn(page, 'Antrag');
  await toLibrary(page);
  const banner = page.getByRole('region', { name: /„Antrag“ hat ungesicherte Änderungen/ });
  await banner.getByRole('button', { name: 'Verwerfen …' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Verwerfen', exact: true }).click();
  await banner.waitFor({ state: 'detached' });
  await expect.poll(async () => (await library(page))[0]?.xml.includes('Nur in der App')).toBe(false);
  expect((await library(page))[0]?.dirty).toBe(false);

  await menu(page, 'Antrag', 'Frühere Fassungen …');
  await page.getByRole('dialog').getByText('Änderungen verworfen').waitFor();
  await page.getByRole('button', { name: /^Wiederherstellen: Fassung von/ }).click();
  await expect.poll(async () => (await library(page))[0]?.xml.includes('Nur in der App')).toBe(true);
});
