import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { launch, temporaryFolder } from './harness/launch';

/*
 * Everything a person can say about a process, said in the real app on a real file: what counts is what stands in the file, what shows
 * when it is opened again, and that undo takes it back.
 */
let file: string;

beforeEach(() => {
  file = path.join(temporaryFolder(), 'Gewerbe.bpmn');
  copyFileSync(fileURLToPath(new URL('../samples/every-element.bpmn', import.meta.url)), file);
});

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Eigenschaften' });
const heading = (page: Page, name: string) => inspector(page).getByRole('heading', { name, level: 2 });

/** Selects an element by its name in the diagram; while the diagram still finds its place, a click may miss. */
async function select(page: Page, id: string, name: string): Promise<void> {
  const hit = page.locator(`.djs-element[data-element-id="${id}"] > .djs-hit`).last();
  await expect
    .poll(
      async () => {
        await hit.click({ force: true, timeout: 1000 }).catch(() => {});
        return heading(page, name).count();
      },
      { timeout: 10_000 },
    )
    .toBe(1);
}

async function chooseCarrier(page: Page, current: string, letter: string, name: string): Promise<void> {
  await inspector(page).getByRole('button', { name: current }).click();
  await page.getByRole('searchbox', { name: 'Medium suchen' }).fill(letter);
  await page.getByRole('menuitem', { name: new RegExp(name) }).click();
}

async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await inspector(page).getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Fields with suggestions are combo boxes, others text boxes: both are found by their label. */
async function type(where: Locator, field: string, text: string): Promise<void> {
  const box = where.getByLabel(field, { exact: true });
  await box.fill(text);
  await box.press('Enter');
}

/** Saves and waits until the file says what it should. */
async function saved(page: Page, expected: (xml: string) => boolean): Promise<string> {
  await page.keyboard.press('Control+s');
  await expect.poll(() => expected(readFileSync(file, 'utf8')), { timeout: 10_000 }).toBe(true);
  return readFileSync(file, 'utf8');
}

const drawn = (page: Page) => page.locator('.djs-shape').first().waitFor();

describe('marks of every element', () => {
  it('are written into the file as they were said, shown again and taken back', async () => {
    const app = await launch({ files: [file] });
    const page = app.window;
    await drawn(page);

    await select(page, 'Message', 'Anzeige');
    await chooseCarrier(page, 'Medium: Medium wählen', 'o', 'Online-Formular');
    await select(page, 'Form', 'Gewerbeanzeige');
    await chooseCarrier(page, 'Medium: Medium wählen', 'd', 'PDF');
    await type(inspector(page), 'Art des Dokuments', 'Antrag');
    await select(page, 'Counter', 'am Schalter');
    await chooseCarrier(page, 'Medium: Medium wählen', 'p', 'Papier');
    await type(inspector(page), 'Anteil der Fälle', '30');
    await select(page, 'Late', 'Frist abgelaufen');
    await type(inspector(page), 'Tritt ein bei', '5');
    await select(page, 'Items', 'Angaben einzeln erfassen');
    await inspector(page).getByRole('tab', { name: 'Arbeit' }).click();
    await type(inspector(page), 'Anzahl je Ausführung', '3');
    await inspector(page).getByRole('tab', { name: 'Recht' }).click();
    await type(inspector(page), 'Rechtsgrundlage hinzufügen', '§ 14 GewO');
    await page.locator('.djs-element[data-element-id="Applicant"] > .djs-hit').last().click({ force: true });
    await choose(page, /Beteiligte/, 'Bürgerin, Bürger');

    const xml = await saved(page, (text) => text.includes('type="citizen"'));
    expect(xml).toMatch(/id="Message"[\s\S]*?<bruchlos:message carrier="onlineForm" \/>/);
    expect(xml).toMatch(/id="Form"[\s\S]*?<bruchlos:document carrier="pdf" kind="Antrag" \/>/);
    expect(xml).toMatch(/id="Counter"[\s\S]*?<bruchlos:trigger share="0.3" carrier="paper" \/>/);
    expect(xml).toMatch(/id="Late"[\s\S]*?<bruchlos:interrupt probability="0.05" \/>/);
    expect(xml).toMatch(/id="Items"[\s\S]*?<bruchlos:runs count="3" \/>/);
    expect(xml).toMatch(/<bruchlos:step>\s*<bruchlos:legalBasis name="§ 14 GewO" \/>\s*<\/bruchlos:step>/);
    expect(xml).toMatch(/id="Applicant"[\s\S]*?<bruchlos:party type="citizen" \/>/);
    expect(xml.match(/<bruchlos:\w+/g)).toHaveLength(8);

    for (let step = 0; step < 9; step++) await page.getByRole('button', { name: /^Rückgängig/ }).click();
    await saved(page, (text) => !text.includes('<bruchlos:'));
    for (let step = 0; step < 9; step++) await page.getByRole('button', { name: /^Wiederholen/ }).click();
    await saved(page, (text) => text.includes('type="citizen"'));
    expect(readFileSync(file, 'utf8')).toBe(xml);
    await app.close();

    const again = await launch({ files: [file] });
    await drawn(again.window);
    await select(again.window, 'Form', 'Gewerbeanzeige');
    expect(await again.window.getByLabel('Art des Dokuments').inputValue()).toBe('Antrag');
    await select(again.window, 'Late', 'Frist abgelaufen');
    expect(await again.window.getByRole('textbox', { name: 'Tritt ein bei', exact: true }).inputValue()).toBe('5 %');
    expect(again.complaints).toEqual([]);
    await again.close();
  });

  it('of systems and the sheet stand in the process', async () => {
    const app = await launch({ files: [file] });
    const page = app.window;
    await drawn(page);
    await app.command('systems');
    const dialog = page.getByRole('dialog', { name: 'Systeme' });
    await dialog.getByRole('button', { name: 'System hinzufügen' }).click();
    await type(dialog, 'Name', 'Fachverfahren');
    await dialog.getByRole('button', { name: 'System hinzufügen' }).click();
    await type(dialog, 'Name', 'E-Akte');
    await dialog.getByRole('button', { name: 'Schnittstelle hinzufügen' }).click();
    await dialog.getByRole('button', { name: 'Schließen' }).last().click();

    await app.command('showSheet');
    await type(page.getByRole('article'), 'Zweck', 'Gewerbe erfassen');
    await type(page.getByRole('article'), 'Fälle im Jahr', '1.200');
    await type(page.getByRole('article'), 'Bezugsjahr', '24');
    await page.getByText('Das Jahr liegt zwischen').waitFor();
    await page.getByRole('button', { name: '2024 übernehmen' }).click();
    await type(page.getByRole('article'), 'Prozessverantwortung', 'Sachgebietsleitung');
    await page.getByRole('article').getByRole('textbox', { name: 'Rechtsgrundlage hinzufügen' }).fill('§ 14 GewO');
    await page.keyboard.press('Enter');

    const xml = await saved(page, (text) => text.includes('<bruchlos:sheet'));
    expect(xml).toMatch(
      /<bruchlos:sheet casesPerYear="1200" casesYear="2024" purpose="Gewerbe erfassen" owner="true" ownerRole="Sachgebietsleitung">/,
    );
    expect(xml).toMatch(/<bruchlos:system id="neues-system" name="Fachverfahren" \/>/);
    expect(xml).toMatch(
      /<bruchlos:system id="neues-system-2" name="E-Akte">\s*<bruchlos:interface to="neues-system" transfer="automatic" \/>/,
    );
    expect(xml).toContain('<bruchlos:legalBasis name="§ 14 GewO" />');
    expect(app.complaints).toEqual([]);
    await page.getByRole('button', { name: 'Zum Diagramm' }).click();
    await page.getByRole('article').waitFor({ state: 'detached' });
    await app.close();
  });

  it('of a process without a diagram are its sheet, until somebody draws', async () => {
    const app = await launch();
    const page = app.window;
    await page.getByRole('button', { name: /Steckbrief$/ }).click();
    await type(page.getByRole('article'), 'Auslöser', 'Antrag');
    await page.getByRole('button', { name: 'Diagramm zeichnen' }).click();
    await drawn(page);
    await page.getByRole('article').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Rückgängig/ }).click();
    expect(await page.getByRole('article').getByLabel('Auslöser').inputValue()).toBe('Antrag');
    expect(app.complaints).toEqual([]);
    // It was never saved, and closing would ask about that.
    await app.kill();
  });
});
