import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { committed, drawn, library } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';
import { chain } from '../make/drawing';
import { toBpmn } from '../make/to-bpmn';

/** A process whose steps have these names, without marks. */
function processOf(name: string, labels: readonly string[]): string {
  const drawing = chain(labels.map(() => ({})));
  const nodes = drawing.nodes.map((node, index) => {
    const label = labels[Number(/^Step_(\d+)$/.exec(node.id)?.[1]) - 1];
    return { ...node, ...(label && { name: label }), x: 200 + 180 * index, y: 200 };
  });
  const file = path.join(temporaryFolder(), `${name}.bpmn`);
  writeFileSync(file, toBpmn({ ...drawing, nodes, name }));
  return file;
}

let app: RunningApp;
// The files were changed on purpose and need no saving.
afterEach(() => app.kill());

async function openTable(labels: readonly string[]): Promise<RunningApp> {
  app = await launch({ files: [processOf('Tabelle', labels)] });
  await drawn(app.window, 'Tabelle');
  await app.window.getByRole('tab', { name: /^Schritte/ }).click();
  await app.window.getByRole('grid', { name: 'Schritte' }).waitFor();
  return app;
}

const cell = (page: Page, row: number, column: string) => page.locator(`.step-rows [aria-rowindex="${row + 2}"] .cell-${column}`);
const letters = (page: Page, row: number, column: string) =>
  cell(page, row, column)
    .locator('[aria-label]')
    .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('aria-label')).join());
const undo = (page: Page) => page.getByRole('button', { name: /^Rückgängig/ }).getAttribute('aria-label');
/** The system's clipboard, as another program fills and reads it. */
const clipboard = {
  write: ({ electron }: RunningApp, text: string) => electron.evaluate(({ clipboard: system }, given) => system.writeText(given), text),
  read: ({ window }: RunningApp) =>
    window.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const as = async (type: string) => (item ? (await item.getType(type)).text() : '');
      return { text: await as('text/plain'), html: await as('text/html') };
    }),
};

test('cells are edited by keyboard alone, ranges as one step of the history', async () => {
  await openTable(['Antrag prüfen', 'Bescheid fertigen', 'Akte schließen']);
  const { window } = app;
  const { keyboard } = window;
  await cell(window, 0, 'inputs').click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('p');
  await expect.poll(() => letters(window, 1, 'inputs')).toBe('Papier');
  expect(await undo(window)).toContain('Medium setzen (2 Schritte)');
  await keyboard.press('Shift+F');
  await expect.poll(() => letters(window, 0, 'output')).toBe('Fachverfahren');
  await keyboard.press('+');
  await keyboard.press('e');
  await expect.poll(() => letters(window, 0, 'inputs')).toBe('Papier,E-Mail');

  // Typing, choosing from the words, going on with Tab, cancelling with Escape.
  await keyboard.press('ArrowUp');
  await keyboard.press('F2');
  await keyboard.type('Papier 60 %; E-Mail 40 %');
  await keyboard.press('Tab');
  await expect.poll(() => cell(window, 0, 'inputs').innerText()).toMatch(/60\s%[\s\S]*40\s%/);
  await keyboard.type('abt');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect.poll(() => cell(window, 0, 'transfer').innerText()).toBe('abtippen');
  await keyboard.press('F2');
  await keyboard.type('scannen');
  await keyboard.press('Escape');
  await cell(window, 0, 'minutes').click();
  await keyboard.type('7,5');
  await keyboard.press('Enter');
  await expect.poll(() => cell(window, 0, 'minutes').innerText()).toBe('7,5');

  // What is not understood says why and stays open.
  await keyboard.press('F2');
  await keyboard.type('acht');
  await keyboard.press('Enter');
  await window.getByText('Keine Zahl.').waitFor();
  await keyboard.press('Escape');

  // Fill down and clear.
  await keyboard.press('ArrowUp');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+d');
  await expect.poll(() => cell(window, 2, 'minutes').innerText()).toBe('7,5');
  expect(await undo(window)).toContain('Nach unten ausfüllen (2 Schritte)');
  await keyboard.press('Delete');
  await expect.poll(() => cell(window, 0, 'minutes').innerText()).toBe('–');
  expect(await undo(window)).toContain('Angaben leeren (3 Schritte)');
  await keyboard.press('Control+z');
  await expect.poll(() => cell(window, 1, 'minutes').innerText()).toBe('7,5');
  await committed(window);
  expect((await library(window))[0]?.xml).toContain('minutes="7.5"');
});

test('cells go to a spreadsheet and come back as one step, after a look at what was understood', async () => {
  await openTable(['Antrag prüfen', 'Bescheid fertigen', 'Akte schließen']);
  const { window } = app;
  const { keyboard } = window;
  // As LibreOffice writes it: quoted where a cell has lines, decimal comma, a word that is none.
  await clipboard.write(app, '"Papier 60 %\n E-Mail 40 %"\tabtippen\tFachverfahren\r\nFaxx\tscannen\tPDF\r\nTelefon\t\tE\r\n');
  await cell(window, 0, 'inputs').click();
  await keyboard.press('Control+v');
  const dialog = window.getByRole('alertdialog');
  await dialog.getByText('„Faxx“').waitFor();
  expect(await dialog.innerText()).toMatch(/Wort nicht bekannt\. Gemeint ist vielleicht Fax\?/);
  expect(await dialog.innerText()).toMatch(/Erst braucht der Schritt ein Medium im Eingang\./);
  await dialog.getByRole('button', { name: '6 Zellen einfügen' }).click();
  await expect.poll(() => letters(window, 0, 'inputs')).toBe('Papier,E-Mail');
  expect(await letters(window, 2, 'output')).toBe('E-Mail');
  expect(await letters(window, 1, 'output')).toBe('PDF');
  expect(await undo(window)).toContain('Zellen einfügen (3 Schritte)');

  await cell(window, 0, 'inputs').click();
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+c');
  await window.getByText('4 Zellen kopiert').waitFor();
  const { text, html } = await clipboard.read(app);
  expect(text.replaceAll('\r', '')).toBe('Papier 60 %; E-Mail 40 %\tabtippen\n\t\n');
  expect(html).toContain('<td>Papier 60 %; E-Mail 40 %</td>');

  await keyboard.press('Control+z');
  await expect.poll(() => letters(window, 0, 'inputs')).toBe('noch unbekannt');
  expect(await letters(window, 2, 'output')).toBe('noch unbekannt');
});

test('table, diagram and commands share one selection', async () => {
  await openTable(['Antrag prüfen', 'Bescheid fertigen', 'Akte schließen']);
  const { window } = app;
  await cell(window, 1, 'step').click();
  await window.locator('.djs-shape.selected[data-element-id="Step_2"]').waitFor({ state: 'attached' });
  await window.locator('[data-element-id="Step_3"] > .djs-hit').last().click();
  await window.locator('.step-row[aria-selected=true][data-row="Step_3"]').waitFor();
  await app.command('invertSelection');
  await expect.poll(() => window.locator('.step-row[aria-selected=true]').count()).toBe(2);
  await app.command('selectLane');
  await expect.poll(() => window.locator('.step-row[aria-selected=true]').count()).toBe(3);

  // Filter, then select what it found.
  await window.getByRole('textbox', { name: 'Schritte filtern' }).fill('akte');
  await expect.poll(() => window.locator('.step-rows .step-row').count()).toBe(1);
  await app.command('selectMatches');
  await window.locator('.djs-shape.selected[data-element-id="Step_3"]').waitFor({ state: 'attached' });
  expect(await window.locator('.djs-shape.selected').count()).toBe(1);
  await window.locator('.step-rows .step-row').hover();
  await window.locator('.pointed-at').first().waitFor({ state: 'attached' });
});

test('suggestions are accepted and rejected; rejected ones stay away', async () => {
  await openTable(['Antrag scannen', 'Bescheid per Post versenden', 'E-Mail beantworten', 'Antrag prüfen']);
  const { window } = app;
  const { keyboard } = window;
  await app.command('showSuggestions');
  const list = window.getByRole('grid', { name: 'Vorschläge' });
  await list.waitFor();
  await expect.poll(() => list.locator('mark').allInnerTexts()).toEqual(['scannen', 'scannen', 'scannen', 'per Post', 'E-Mail']);
  const row = (name: RegExp) => list.getByRole('row', { name });
  await row(/Post versenden, Ausgang: Papier/)
    .locator('td')
    .nth(1)
    .click();
  await row(/Post versenden, Ausgang: Papier/).focus();
  await keyboard.press('j');
  await expect.poll(() => list.locator('mark').count()).toBe(4);
  expect(await undo(window)).toContain('Vorschläge übernehmen (1 Element)');
  await row(/beantworten, Ausgang: E-Mail/).focus();
  await keyboard.press('n');
  await expect.poll(() => list.locator('mark').count()).toBe(3);
  // All that are ticked at once.
  await row(/scannen, Eingang: Papier/).focus();
  await keyboard.press('Space');
  await row(/scannen, Ausgang: Scan/).focus();
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect.poll(() => list.locator('mark').count()).toBe(1);
  await keyboard.press('Control+z');
  await expect.poll(() => list.locator('mark').count()).toBe(3);
  await committed(window);
  expect((await library(window))[0]?.xml).toMatch(/confidence="assumed"/);
});
