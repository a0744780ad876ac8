import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { drawn, library } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

/* The way in: start page, tour, the list of all commands, keys of one's own. Everything with the keyboard where that is the point. */

let app: RunningApp;
afterEach(() => app.kill());

const card = (page: Page) => page.locator('.tour-card');
const station = (page: Page, n: number) => card(page).getByText(`Rundgang, ${n} von 8`).waitFor();
const index = (page: Page) => page.locator('.score-index').innerText();
const palette = (page: Page) => page.getByRole('combobox', { name: 'Befehl, Prozess oder Schritt suchen' });
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

it('shows the examples with their figures and opens the same example once', async () => {
  app = await launch();
  const page = app.window;
  await page.getByText('Index 41,0').waitFor();
  const rows = page.locator('section:has(> h2:text-is("Zum Ausprobieren")) li');
  expect(await rows.count()).toBe(7);
  expect(await rows.filter({ hasText: /\d+ Schritte, \d+,\d Brüche/ }).count()).toBe(7);
  for (let time = 0; time < 2; time++) {
    await page.getByRole('button', { name: 'Hund anmelden' }).first().click();
    await drawn(page, 'Hund anmelden');
    await page.getByText(/^Gesichert \d/).waitFor();
    await page.keyboard.press('F10');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Startseite' }).click();
    await page.locator('main[data-screen=start]').waitFor();
  }
  expect((await library(page)).map(({ title }) => title)).toEqual(['Hund anmelden']);
});

it('leads through the tour by keys, reacts to the mark, and is not offered again', async () => {
  const profile = temporaryFolder();
  app = await launch({ profile });
  const page = app.window;
  await page.getByRole('button', { name: 'Rundgang beginnen' }).press('Enter');
  await station(page, 1);
  await page.keyboard.press('ArrowRight');
  await station(page, 2);
  const before = await index(page);
  await page.locator('.djs-shape.selected[data-element-id=Task_DecideApplication]').waitFor({ state: 'attached' });
  await page.keyboard.press('p');
  await station(page, 3);
  await expect.poll(() => index(page)).not.toBe(before);
  await page.keyboard.press('ArrowLeft');
  await station(page, 2);
  await card(page).getByRole('button', { name: 'Weiter' }).press('Enter');
  for (const n of [3, 4, 5, 6, 7]) {
    await station(page, n);
    await page.keyboard.press('Enter');
  }
  await station(page, 8);
  await page.getByRole('button', { name: 'Rundgang beenden' }).press('Enter');
  await card(page).waitFor({ state: 'detached' });
  // The mark taken back, there is nothing to ask about on the way out.
  await page.keyboard.press('Control+z');
  await page.locator('.dirty-dot').waitFor({ state: 'detached' });
  await app.close();

  app = await launch({ profile });
  await drawn(app.window, 'Bewohnerparkausweis');
  await app.window.keyboard.press('Control+k');
  await palette(app.window).fill('startseite');
  await app.window.keyboard.press('Enter');
  await app.window.locator('main[data-screen=start]').waitFor();
  await app.window.getByText('Index 41,0').first().waitFor();
  expect(await app.window.getByRole('button', { name: 'Rundgang beginnen' }).count()).toBe(0);

  // Help still has it, Escape ends it, and nothing was in the way meanwhile.
  await app.window.keyboard.press('Control+k');
  await palette(app.window).fill('rundgang');
  await app.window.keyboard.press('Enter');
  await station(app.window, 1);
  await app.window.keyboard.press('Escape');
  await card(app.window).waitFor({ state: 'detached' });
  await app.close();
});

it('can be skipped before it begins', async () => {
  app = await launch();
  await app.window.getByRole('button', { name: 'Nicht jetzt' }).click();
  expect(await app.window.getByRole('button', { name: 'Rundgang beginnen' }).count()).toBe(0);
});

it('finds commands, steps and processes by their words and runs them', async () => {
  app = await launch({ args: ['--example'] });
  const page = app.window;
  await drawn(page, 'Bewohnerparkausweis');
  await page.keyboard.press('Control+k');
  await palette(page).fill('fahrz');
  expect(await active(page).innerText()).toContain('Nachweis zum Fahrzeug prüfen');
  await page.keyboard.press('Enter');
  await page.locator('.djs-shape.selected[data-element-id=Task_CheckVehicle]').waitFor({ state: 'attached' });

  // What is done goes to what had the focus: the diagram, not the field that is gone.
  await page.keyboard.press('Control+k');
  await palette(page).fill('strg+4');
  await page.keyboard.press('Enter');
  await page.locator('main[data-screen=score]').waitFor();

  await page.keyboard.press('Control+k');
  await palette(page).fill('hund');
  await page.keyboard.press('Enter');
  await drawn(page, 'Hund anmelden');
  await page.keyboard.press('Control+k');
  await palette(page).fill('parkausw');
  await page.keyboard.press('Enter');
  await drawn(page, 'Bewohnerparkausweis');
  expect((await library(page)).length).toBe(2);

  await page.keyboard.press('Control+k');
  await palette(page).fill('gibt es nicht');
  await page.getByText('Nichts zu „gibt es nicht“ gefunden').waitFor();
  await page.keyboard.press('Escape');
  await palette(page).waitFor({ state: 'detached' });
});

it('lets keys be changed, says whose they were, and keeps them', async () => {
  const profile = temporaryFolder();
  app = await launch({ profile });
  const page = app.window;
  await page.locator('main[data-screen]').waitFor();
  await page.keyboard.press('F1');
  const key = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}: `) });
  await key('Einstellungen').click();
  await page.keyboard.press('p');
  await page.getByText('Diese Taste steht nicht zur Wahl').waitFor();
  await page.keyboard.press('F6');
  await page.getByText('F6 hat im ganzen Fenster eine feste Bedeutung').waitFor();
  expect(await page.getByRole('button', { name: 'Übernehmen' }).isDisabled()).toBe(true);
  await page.keyboard.press('Control+1');
  await page.getByText('Strg+1 gehört zu „Bibliothek“').waitFor();
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByRole('button', { name: 'Einstellungen: Strg+1, ändern' }).waitFor();
  expect(await page.getByRole('button', { name: 'Bibliothek: keine Taste, ändern' }).count()).toBe(1);

  await page.keyboard.press('Control+1');
  await page.locator('main[data-screen=settings]').waitFor();
  await app.close();
  expect(JSON.parse(readFileSync(path.join(profile, 'settings.json'), 'utf8')).keys).toEqual({
    showSettings: 'CmdOrCtrl+1',
    showLibrary: null,
  });

  app = await launch({ profile });
  await app.window.locator('main[data-screen]').waitFor();
  await app.window.keyboard.press('Control+1');
  await app.window.locator('main[data-screen=settings]').waitFor();
  await app.window.keyboard.press('F1');
  // By pressing it, too.
  await app.window.getByRole('button', { name: 'Taste drücken' }).click();
  await app.window.keyboard.press('Control+1');
  await expect.poll(() => app.window.locator('.shortcut').count()).toBe(1);
  await app.window.keyboard.press('Escape');
  await app.window.getByRole('button', { name: 'Alle zurücksetzen' }).click();
  await app.window.getByRole('alertdialog').getByRole('button', { name: 'Alle zurücksetzen' }).click();
  await app.window.getByRole('alertdialog').waitFor({ state: 'detached' });
  await app.window.keyboard.press('Control+1');
  await app.window.locator('main[data-screen=library]').waitFor();
  await app.close();
});
