import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { committed, drawn, library, processFile } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

/* A damaged file is shown before it is taken in; what was damaged stays at hand byte for byte. */
const SAMPLE = readFileSync(fileURLToPath(new URL('../samples/two-of-one.bpmn', import.meta.url)));

let app: RunningApp;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => app.kill());

function place(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const sheet = (page: Page) => page.getByRole('alertdialog');
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('asks before a damaged file is taken in, and leaves everything as it was when told to', async () => {
  app = await launch({ files: [place('Heil.bpmn', processFile('Heil'))] });
  const { window } = app;
  await drawn(window, 'Heil');
  await committed(window);
  expect(await sheet(window).count()).toBe(0);
  await app.chooseForOpen(place('Beschädigt.bpmn', SAMPLE));
  await app.command('open');
  await sheet(window).getByText('Datei gelesen, mit').waitFor();
  for (const words of ['Unbekanntes Element „ghost“', 'Kennung doppelt: „T“', 'Fluss ohne Ziel: „N“', '1 XML-Kommentar'])
    await sheet(window).getByText(words).waitFor();
  expect((await library(window)).map(({ fileName }) => fileName)).toEqual(['Heil.bpmn']);
  await sheet(window).getByRole('button', { name: 'Nicht öffnen' }).last().click();
  await sheet(window).waitFor({ state: 'detached' });
  await drawn(window, 'Heil');
  expect((await library(window)).map(({ fileName }) => fileName)).toEqual(['Heil.bpmn']);
  expect(await window.getByRole('tab').filter({ hasText: 'Beschädigt' }).count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

it('takes it in when told so, shows the place of a remark, and gives the original back bit by bit after many edits', async () => {
  const file = place('Beschädigt.bpmn', SAMPLE);
  app = await launch({ files: [file] });
  const { window } = app;
  const row = sheet(window).locator('.remark').filter({ hasText: 'Kennung doppelt' });
  await row.getByRole('button', { name: 'Ansehen' }).click();
  await window.locator('.djs-shape.selected[data-element-id="T_2"]').waitFor({ state: 'attached' });
  await committed(window);
  const saved = path.join(folder, 'Neu.bpmn');
  await app.chooseForSave(saved);
  const name = window.locator('.inspector .name-field textarea');
  for (let edit = 1; edit <= 20; edit++) {
    await name.fill(`Bescheid erstellen ${edit}`);
    await name.press('Enter');
    if (edit % 5 === 0) {
      await app.command('save');
      await expect.poll(() => readOr(saved)).toContain(`Bescheid erstellen ${edit}`);
    }
  }
  const copy = path.join(folder, 'Ursprung.bpmn');
  await app.chooseForSave(copy);
  await app.command('saveOriginal');
  await expect.poll(() => digest(Buffer.from(readOr(copy)))).toBe(digest(SAMPLE));
  expect(digest(readFileSync(file))).toBe(digest(SAMPLE));
  // What could be kept is in the saved file: foreign entries, the condition, the second process with its drawing.
  for (const kept of ['acme:simulation', 'acme:cost', 'conditionExpression', 'Widerspruch prüfen', 'bpmnElement="W"'])
    expect(readFileSync(saved, 'utf8')).toContain(kept);
});

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
