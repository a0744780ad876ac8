import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { launch, temporaryFolder } from './harness/launch';

/*
 * What software that learns could do, from the suggestion to the saved file and back: taken up, six answers, screening, and never a point
 * of the index.
 */
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Eigenschaften' });

async function select(page: Page, id: string, name: string): Promise<void> {
  const hit = page.locator(`.djs-element[data-element-id="${id}"] > .djs-hit`).last();
  await expect
    .poll(
      async () => {
        await hit.click({ force: true, timeout: 1000 }).catch(() => {});
        return inspector(page).getByRole('heading', { name, level: 2 }).count();
      },
      { timeout: 10_000 },
    )
    .toBe(1);
}

/** Answers one question by its words, with the keyboard: the arrow keys move the choice. */
async function answer(page: Page, question: RegExp, said: string): Promise<void> {
  const group = inspector(page).getByRole('radiogroup', { name: question });
  const wanted = group.getByRole('radio', { name: said, exact: true });
  await group.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 3 && !(await wanted.isChecked()); presses++) await page.keyboard.press('ArrowRight');
  expect(await wanted.isChecked()).toBe(true);
}

const index = (page: Page) => page.locator('.score-index').first().textContent();

it('a suggestion is taken up, answered, screened, saved and there again', async () => {
  const file = path.join(temporaryFolder(), 'Parken.bpmn');
  copyFileSync(fileURLToPath(new URL('../../models/examples/parking-permit.bpmn', import.meta.url)), file);
  const app = await launch({ files: [file] });
  const page = app.window;
  await page.locator('.djs-shape').first().waitFor();
  await select(page, 'Task_CheckVehicle', 'Nachweis zum Fahrzeug prüfen');
  const before = await index(page);

  // The way from what is suggested below the gains to the tab.
  await inspector(page)
    .getByRole('button', { name: /^KI-Potenzial: Daten auslesen/ })
    .click();
  await inspector(page).getByRole('button', { name: 'Daten auslesen vormerken' }).click();
  await expect.poll(() => page.locator('[data-element-id="Task_CheckVehicle"] .m-ai').count()).toBe(1);
  const card = inspector(page).getByRole('region', { name: 'Daten auslesen' });
  await card.getByRole('button', { name: /^Daten auslesen Eignung/ }).click();

  for (const [question, said] of [
    [/500 Ausführungen/, 'ja'],
    [/digital vor/, 'teilweise'],
    [/Beispiele/, 'ja'],
    [/Fehler/, 'ja'],
    [/erklärbar/, 'nein'],
  ] as const)
    await answer(page, question, said);
  expect(await card.textContent()).toContain('1 Antwort offen');
  await answer(page, /eigener Umgebung/, 'ja');
  expect(await card.textContent()).toContain('Eignung 75');

  for (const [question, said] of [
    [/Zugang zu Leistungen/, 'nein'],
    [/Profiling/, 'nein'],
    [/personenbezogene/, 'ja'],
    [/Entscheidet am Ende/, 'ja'],
    [/staatlicher Kontrolle/, 'unklar'],
  ] as const)
    await answer(page, question, said);
  expect(await card.textContent()).toContain('rechtlich prüfen');
  await answer(page, /staatlicher Kontrolle/, 'ja');
  expect(await card.textContent()).toContain('Voraussichtlich kein hohes Risiko');
  expect(await card.textContent()).toContain('keine Rechtsberatung');
  expect(await index(page)).toBe(before);

  await page.keyboard.press('Control+s');
  await expect.poll(() => readFileSync(file, 'utf8').includes('stateControlled="yes"'), { timeout: 10_000 }).toBe(true);
  const xml = readFileSync(file, 'utf8');
  expect(xml).toMatch(
    /id="Task_CheckVehicle"[\s\S]*?<bruchlos:ai type="dataExtraction" suitability="75" volume="yes" digitalInput="partly"/,
  );
  await app.close();

  const again = await launch({ files: [file] });
  await again.window.locator('.djs-shape').first().waitFor();
  await select(again.window, 'Task_CheckVehicle', 'Nachweis zum Fahrzeug prüfen');
  await inspector(again.window).getByRole('tab', { name: 'KI', exact: true }).click();
  const kept = await inspector(again.window).getByRole('region', { name: 'Daten auslesen' }).textContent();
  expect(kept).toContain('Eignung 75');
  expect(kept).toContain('Voraussichtlich kein hohes Risiko');
  await again.close();
});

it('all suggestions of the process are taken up at once and taken back in one step', async () => {
  const app = await launch({ args: ['--example'] });
  const page = app.window;
  await page.locator('.djs-shape').first().waitFor();
  await page.getByRole('tab', { name: /^KI/ }).first().click();
  const marks = () => page.locator('.m-ai').count();
  const before = await marks();
  await page.getByRole('button', { name: /Vorschläge vormerken$/ }).click();
  await expect.poll(marks).toBeGreaterThan(before);
  await page.keyboard.press('Control+z');
  await expect.poll(marks).toBe(before);
  expect(app.complaints).toEqual([]);
  await app.close();
});
