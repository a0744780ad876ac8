import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { chain } from '../make/drawing';
import { toBpmn } from '../make/to-bpmn';
import { launch, temporaryFolder, type RunningApp } from './harness/launch';

/*
 * The main job on a real file in the real app: open, mark, see breaks and score change, undo, save, open again, take a
 * report home. Only the native dialogs are replaced; what counts is what lies on the disk afterwards.
 */
let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'Antrag.bpmn');
  const drawing = chain([{}, {}, {}, {}]);
  const nodes = drawing.nodes.map((node, index) => ({ ...node, x: 200 + 180 * index, y: 200 }));
  writeFileSync(file, toBpmn({ ...drawing, nodes, name: 'Antrag bearbeiten' }));
});

const shape = (page: Page, id: string) => page.locator(`.djs-element.djs-shape[data-element-id="${id}"] > .djs-hit`).last();

async function steps(page: Page): Promise<string[]> {
  await page.locator('.djs-container .djs-shape').first().waitFor();
  const ids = await page
    .locator('.djs-element.djs-shape')
    .evaluateAll((shapes) => shapes.map((one) => one.getAttribute('data-element-id') ?? ''));
  const nodes = readFileSync(file, 'utf8');
  return ids.filter((id) => new RegExp(`<bpmn:[a-zA-Z]*[tT]ask[^>]* id="${id}"`).test(nodes));
}

/** Marks a step by keys: the letter sets the input, with Shift the output. */
async function mark(page: Page, id: string, input: string, output: string): Promise<void> {
  await shape(page, id).click();
  await page.keyboard.press(input);
  await page.keyboard.press(`Shift+${output}`);
}

async function markThree(app: RunningApp): Promise<string[]> {
  const [first = '', second = '', third = ''] = await steps(app.window);
  await mark(app.window, first, 'p', 'F');
  await mark(app.window, second, 'f', 'P');
  await mark(app.window, third, 'd', 'F');
  return [first, second, third];
}

const committed = (page: Page) => page.getByText(/^Gesichert \d/).waitFor();

describe('the main job', () => {
  it('opens a file given on the command line, marks three steps, shows breaks, undoes, saves and opens again', async () => {
    const app = await launch({ files: [file] });
    const page = app.window;
    const before = readFileSync(file, 'utf8');
    expect(before).not.toContain('bruchlos:input');
    const [first = ''] = await markThree(app);

    const rules = () =>
      page
        .getByRole('grid', { name: 'Befunde' })
        .getByText(/^MB-0[1-8]$/)
        .allTextContents();
    // Three breaks inside the steps; the fourth is suggested between the second and the third, and does not count yet.
    await expect.poll(async () => (await rules()).sort()).toEqual(['MB-01', 'MB-02', 'MB-03', 'MB-04']);
    expect(await page.locator('.score-figure-breaks').textContent()).toContain('3,0');

    await page.keyboard.press('Control+z');
    await expect.poll(rules).not.toContain('MB-04');
    await page.keyboard.press('Control+y');
    await expect.poll(rules).toContain('MB-04');

    await page.keyboard.press('Control+s');
    await page.getByText('Gesichert: Antrag.bpmn').waitFor();
    const saved = readFileSync(file, 'utf8');
    expect(saved).toMatch(new RegExp(`id="${first}"[\\s\\S]*?<bruchlos:input [^>]*carrier="paper"`));
    await app.close();

    const again = await launch({ files: [file] });
    await expect.poll(() => again.window.locator('.score-figure-breaks').textContent()).toContain('3,0');
    expect(again.complaints).toEqual([]);
    await again.close();
  });

  it('never overwrites what somebody else wrote in the meantime', async () => {
    const app = await launch({ files: [file] });
    const [first = ''] = await steps(app.window);
    await mark(app.window, first, 'p', 'F');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Antrag bearbeiten', 'Antrag anders bearbeiten'));
    await app.window.keyboard.press('Control+s');
    await app.window
      .getByRole('dialog')
      .getByText(/außerhalb von Bruchlos geändert/)
      .waitFor();
    expect(readFileSync(file, 'utf8')).toContain('anders');
    await app.window.keyboard.press('Escape');

    const elsewhere = path.join(folder, 'Kopie.bpmn');
    await app.chooseForSave(elsewhere);
    await app.window.keyboard.press('Control+Shift+S');
    await app.window.getByText('Gesichert: Kopie.bpmn').waitFor();
    expect(readFileSync(elsewhere, 'utf8')).toContain('carrier="paper"');
    await app.close();
  });

  it('has the document back with its marks after all its processes were killed', async () => {
    const profile = temporaryFolder();
    const app = await launch({ files: [file], profile });
    await markThree(app);
    // The promise is one second from the change to the disk.
    await committed(app.window);
    await app.kill();
    expect(readFileSync(file, 'utf8')).not.toContain('bruchlos:input');

    const again = await launch({ profile });
    await expect.poll(() => again.window.locator('.score-figure-breaks').textContent(), { timeout: 10_000 }).toContain('3,0');
    // It still knows its file.
    await again.window.keyboard.press('Control+s');
    await again.window.getByText('Gesichert: Antrag.bpmn').waitFor();
    expect(readFileSync(file, 'utf8')).toContain('carrier="paper"');
    await again.close();
  });

  it('takes a report home as HTML and as PDF, in both languages', async () => {
    const app = await launch({ files: [file] });
    await markThree(app);
    const page = app.window;
    await page.keyboard.press('Control+6');
    await page.frameLocator('iframe').getByRole('heading', { name: 'Antrag bearbeiten' }).first().waitFor();

    const html = path.join(folder, 'Bericht.html');
    await app.chooseForSave(html);
    await page.getByRole('button', { name: 'Als HTML sichern' }).click();
    await page.getByText('Bericht gesichert: Bericht.html').waitFor();
    const text = readFileSync(html, 'utf8');
    expect(text).toMatch(/<html[^>]* lang="de"/);
    expect(text).toContain('MB-03');
    expect(text).toContain('<svg');
    expect(text).not.toMatch(/<script|javascript:|https?:\/\/(?!www\.w3\.org)/);

    const pdf = path.join(folder, 'Bericht.pdf');
    await app.chooseForSave(pdf);
    await page.getByRole('button', { name: 'Als PDF sichern' }).click();
    await page.getByText('Bericht gesichert: Bericht.pdf').waitFor({ timeout: 20_000 });
    const bytes = readFileSync(pdf, 'latin1');
    expect(bytes.slice(0, 5)).toBe('%PDF-');
    expect(bytes).toContain('/StructTreeRoot');
    expect(bytes).toMatch(/\/Lang ?\(de/);

    await page
      .getByRole('button', { name: /Deutsch/ })
      .first()
      .click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.frameLocator('iframe').getByRole('heading', { name: 'Summary' }).waitFor();
    await app.close();
  });
});
