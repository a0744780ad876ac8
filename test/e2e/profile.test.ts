import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { committed, drawn } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

let app: RunningApp;
afterEach(async () => {
  expect(app.complaints).toEqual([]);
  await app.kill();
});

const OWN = { schema: 'bruchlos/profile/1', id: 'Stadt X', edition: '3', source: 'Amt 10', asOf: '2026-06-01', weights: { D2: 60 } };
const folder = temporaryFolder();
const file = (name: string, content: object) => {
  const place = path.join(folder, name);
  writeFileSync(place, JSON.stringify(content));
  return place;
};

const index = () => app.window.locator('.summary-index').innerText();
const screen = async (key: string, name: string) => {
  await app.window.keyboard.press(key);
  await app.window.locator(`main[data-screen="${name}"]`).waitFor();
};
const settings = async () => {
  await app.window.getByRole('button', { name: /^Profil „.*Profil wählen$/ }).click();
  await app.window.locator('main[data-screen="settings"]').waitFor();
};
const violations = async () => {
  const result = await new AxeBuilder({ page: app.window }).setLegacyMode(true).analyze();
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

describe('a profile of one’s own', () => {
  it('changes the index, is named, stays after a restart, and a bad one changes nothing', async () => {
    const profile = temporaryFolder();
    app = await launch({ args: ['--example'], profile });
    await drawn(app.window, '');
    await screen('Control+4', 'score');
    await expect.poll(index).toBe('41,0');
    await app.window.getByText('Entwurf 1, Ausgabe 1, Bruchlos, Stand 23.11.2026').waitFor();

    await settings();
    await app.chooseForOpen(file('own.json', OWN));
    await app.window.getByRole('button', { name: 'Eigenes Profil laden' }).click();
    await app.window.getByText('Stadt X, Ausgabe 3, Amt 10, Stand 01.06.2026').waitFor();
    await app.window.getByText('aus der Datei own.json').waitFor();
    await screen('Control+4', 'score');
    await expect.poll(index).toBe('34,2');
    await app.window.getByText('Stadt X, Ausgabe 3, Amt 10, Stand 01.06.2026').waitFor();
    await committed(app.window);
    await app.kill();

    app = await launch({ profile });
    await drawn(app.window, 'Bewohnerparkausweis');
    await screen('Control+4', 'score');
    await expect.poll(index).toBe('34,2');

    await settings();
    await app.chooseForOpen(file('bad.json', { ...OWN, id: 'Falsch', weights: { D2: 60, D9: 1 }, caps: { K1: 200 } }));
    await app.window.getByRole('button', { name: 'Eigenes Profil laden' }).click();
    const refused = app.window.getByRole('alert').filter({ hasText: 'bad.json wird nicht verwendet' });
    await refused.waitFor();
    const said = await refused.innerText();
    expect(said).toContain('Bewertet wird weiter mit „Stadt X“. Ihre Prozesse sind unverändert.');
    expect(said).toContain('„weights.D9“ ist in dieser Datei nicht vorgesehen.');
    expect(said).toContain('„caps.K1“ liegt außerhalb des erlaubten Bereichs. Erwartet wird eine Zahl von 0 bis 100.');
    expect(await violations()).toEqual([]);
    await screen('Control+4', 'score');
    await expect.poll(index).toBe('34,2');

    await settings();
    await app.window.getByRole('button', { name: '„Entwurf 1“ verwenden' }).click();
    await screen('Control+4', 'score');
    await expect.poll(index).toBe('41,0');
  });

  it('begins as a template that reads back as the profile in use', async () => {
    app = await launch({ args: ['--example'] });
    await drawn(app.window, '');
    await screen('Control+4', 'score');
    await settings();
    const place = path.join(folder, 'template.json');
    await app.chooseForSave(place);
    await app.window.getByRole('button', { name: 'Als Vorlage sichern' }).click();
    await app.window.getByText('Vorlage gesichert: template.json').waitFor();
    const template = JSON.parse(readFileSync(place, 'utf8'));
    expect(template.weights.D2).toBe(22);
    await app.chooseForOpen(file('copy.json', { ...template, id: 'Kopie', weights: { ...template.weights, D2: 60 } }));
    await app.window.getByRole('button', { name: 'Eigenes Profil laden' }).click();
    await screen('Control+4', 'score');
    await expect.poll(index).toBe('34,2');
  });
});

describe('the score screen', () => {
  it('shows weights and other scales, and leads from a condition to its criterion and back', async () => {
    app = await launch({ args: ['--example'] });
    const { window } = app;
    await drawn(window, '');
    await screen('Control+4', 'score');
    await window.getByRole('tab', { name: 'Acht Dimensionen' }).focus();
    await window.keyboard.press('ArrowRight');
    await window.getByRole('heading', { name: 'Wie weit der Index an den Gewichten hängt' }).waitFor();
    expect(await window.getByRole('row', { name: /D2 Medienkontinuität/ }).innerText()).toMatch(/42,5.*39,7/s);
    expect(await violations()).toEqual([]);
    await window.keyboard.press('ArrowRight');
    await window.getByText('Stufe 2: Formular-Assistent').waitFor();
    await window.getByText('2 Bedingungen halten Stufe 3 (Online-Leistung) auf.').waitFor();
    expect(await window.getByText('Selbsteinschätzung').count()).toBe(6);
    expect(await violations()).toEqual([]);
    const row = window.getByRole('row', { name: /Gebühren lassen sich online zahlen/ });
    await row.getByRole('button', { name: 'E3' }).press('Enter');
    await window.locator('[data-criterion="E3"]').waitFor();
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.closest('[data-criterion]')?.getAttribute('data-criterion')))
      .toBe('E3');
    await window.getByRole('tab', { name: 'Einordnung' }).click();
    await window.getByRole('button', { name: /Stellen zeigen/ }).press('Enter');
    await window.locator('main[data-screen="model"]').waitFor();
    await window.keyboard.press('Alt+ArrowLeft');
    await window.locator('main[data-screen="score"]').waitFor();
    await window.getByText('Stufe 2: Formular-Assistent').waitFor();
  });

  it('places the process by a table of the model from 2025 once one is loaded', async () => {
    app = await launch({ args: ['--example'] });
    const { window } = app;
    await drawn(window, '');
    await screen('Control+4', 'score');
    await window.getByRole('tab', { name: 'Einordnung' }).click();
    await window.getByText('Das Modell ab 2025 ist nicht hinterlegt').waitFor();
    const criterion = { id: 'k1', text: 'Zugang', answeredBy: 'A1', thresholds: { '1': 0.5 } };
    const table = {
      schema: 'bruchlos/ozg-rm2/1',
      edition: '2.0',
      source: 'Amt',
      asOf: '2026-06-01',
      levels: ['aus', 'ein'],
      criteria: [criterion],
    };
    await app.chooseForOpen(file('broken.json', { ...table, criteria: [] }));
    await window.getByRole('button', { name: 'Tabelle laden' }).click();
    await window.getByText('broken.json wird nicht verwendet').waitFor();
    await app.chooseForOpen(file('table.json', table));
    await window.getByRole('button', { name: 'Tabelle laden' }).click();
    await window.getByText('Stufe 1: ein').waitFor();
    expect(await violations()).toEqual([]);
  });
});
