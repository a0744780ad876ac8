import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

let app: RunningApp;
const folder = temporaryFolder();

beforeAll(async () => {
  app = await launch({ args: ['--example'] });
  await app.window.locator('main[data-screen="model"]').waitFor();
  await app.window.locator('.legend li').first().waitFor();
});
afterAll(async () => app?.close());

async function save(command: string, name: string): Promise<Buffer> {
  const file = path.join(folder, name);
  await app.chooseForSave(file);
  await app.command(command);
  await app.window.getByText(name).first().waitFor();
  return readFileSync(file);
}

test('the diagram is saved as an SVG that stands for itself', async () => {
  const svg = (await save('exportSvg', 'diagram.svg')).toString('utf8');
  expect(svg).toMatch(/<title[^>]*>Bewohnerparkausweis/);
  expect(svg).toContain('xml:lang="de"');
  expect(svg).toContain('>strukturiert</text>');
  expect(svg).not.toMatch(/<script|<style|<image|var\(--|foreignObject| on\w+=/);
});

test('a layer that is off is neither in the legend nor in the picture', async () => {
  const layer = app.window.locator('.layer-bar').getByRole('button', { name: 'Arbeitsweise' });
  await layer.click();
  await app.window.locator('.legend').getByText('IT-unterstützt').waitFor({ state: 'detached' });
  const svg = (await save('exportSvg', 'without.svg')).toString('utf8');
  expect(svg).not.toContain('m-work');
  expect(svg).not.toContain('IT-unterstützt');
  await layer.click();
  await app.window.locator('.legend').getByText('IT-unterstützt').waitFor();
});

test('as a PNG at twice its size', async () => {
  const svg = readFileSync(path.join(folder, 'diagram.svg'), 'utf8');
  const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
  const png = await save('exportPng', 'diagram.png');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(Math.ceil(width * 2));
});

test('and on the clipboard, where other programs find it', async () => {
  await app.electron.evaluate(({ clipboard }) => clipboard.clear());
  await app.command('copyPicture');
  await app.window.getByText('Das Bild liegt in der Zwischenablage.').waitFor();
  const size = await app.electron.evaluate(({ clipboard }) =>
    // Newer typings of Electron name it no more; the one that runs has it.
    (clipboard as unknown as { readImage(): { getSize(): { width: number } } }).readImage().getSize(),
  );
  expect(size.width).toBe(readFileSync(path.join(folder, 'diagram.png')).readUInt32BE(16));
});

test('the print preview shows the pages the PDF has, in the size of the paper', async () => {
  await app.command('print');
  const dialog = app.window.getByRole('dialog', { name: 'Diagramm drucken' });
  await dialog.locator('.print-page').first().waitFor();
  await dialog.getByText('A4', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Blätter nebeneinander: eines mehr' }).click();
  await dialog.getByRole('button', { name: 'Blätter nebeneinander: eines mehr' }).click();
  await dialog.getByRole('button', { name: 'Blätter untereinander: eines mehr' }).click();
  const pages = await dialog.locator('.print-page').count();
  expect(pages).toBeGreaterThan(1);
  await dialog.getByRole('img', { name: `A1 von ${pages}` }).waitFor();
  const file = path.join(folder, 'print.pdf');
  await app.chooseForSave(file);
  await dialog.getByRole('button', { name: 'Als PDF sichern' }).click();
  await app.window.getByText('PDF gesichert: print.pdf').waitFor();
  const pdf = readFileSync(file).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
  const [, width = 0, height = 0] = (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []).map(Number);
  expect([Math.round((width * 25.4) / 72), Math.round((height * 25.4) / 72)]).toEqual([297, 210]);
  expect(app.complaints).toEqual([]);
});
