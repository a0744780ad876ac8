import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { committed, drawn, library } from './harness/documents';
import { launch, type RunningApp } from './harness/launch';

let app: RunningApp;
afterEach(async () => {
  expect(app.complaints).toEqual([]);
  await app.kill();
});

const measure = (id: string) => app.window.locator(`[data-measure="${id}"]`);
const toggle = (id: string) => measure(id).locator('.switch').click();
const target = () => app.window.locator('.outcome-target .outcome-index').innerText();

async function open(): Promise<void> {
  app = await launch({ args: ['--example'] });
  await drawn(app.window, '');
  await app.window.keyboard.press('Control+5');
  await app.window.locator('main[data-screen="scenario"]').waitFor();
}

describe('the screen Szenario', () => {
  it('shows what measures bring, plans them in the document and lets it be taken back', async () => {
    await open();
    const { window } = app;
    await expect.poll(target).toBe('41,0');
    await toggle('B15');
    await window.locator('[data-measure="B15"].measure-on').waitFor();
    await expect.poll(target).toBe('49,3');
    await window.getByRole('row', { name: /D2 / }).waitFor();
    await committed(window);
    await expect.poll(async () => (await library(window))[0]?.xml).toContain('<bruchlos:measure id="B15" status="planned"');
    await window.keyboard.press('Control+z');
    await measure('B15').and(window.locator(':not(.measure-on)')).waitFor();
    await expect.poll(target).toBe('41,0');
    await window.keyboard.press('Control+y');
    await expect.poll(target).toBe('49,3');
  });

  it('names the best set, opens the target as a document of its own and leaves today alone', async () => {
    await open();
    const { window } = app;
    await window.getByText(/Bester Satz aus drei: B12, B14, B15/).waitFor({ timeout: 60_000 });
    await window.getByRole('button', { name: 'Diesen Satz einschalten' }).click();
    await expect.poll(target).toBe('61,9');
    await window.getByRole('radio', { name: '1', exact: true }).click({ force: true });
    await window.getByText(/Beste einzelne Maßnahme: B15/).waitFor();
    await window.getByRole('button', { name: 'Als Zielprozess öffnen' }).click();
    await drawn(window, '(SOLL)');
    expect(await window.locator('.document-tab').count()).toBe(2);
    await window.locator('.score-bar').getByText('61,9').first().waitFor();
    expect(await window.locator('.in-front [data-element-id="Task_PrintPermit"]').count()).toBe(0);
    expect(await window.locator('.in-front [data-element-id="Task_SendPermit"]').count()).toBeGreaterThan(0);
  });

  it('switches on what a measure builds on, and off what builds on it, each in one step', async () => {
    await open();
    await toggle('B09');
    await app.window.locator('[data-measure="B08"].measure-on').waitFor();
    await app.window.getByText('B08 mit eingeschaltet: B09 baut darauf auf.').waitFor();
    await app.window.keyboard.press('Control+z');
    await expect.poll(target).toBe('41,0');
    await toggle('B09');
    await toggle('B08');
    await expect.poll(() => app.window.locator('.measure-on').count()).toBe(0);
  });

  it('works by keyboard and for those who do not see it', async () => {
    await open();
    const { window } = app;
    await measure('B14').getByRole('switch').focus();
    await window.keyboard.press('Space');
    await window.locator('[data-measure="B14"].measure-on').waitFor();
    await measure('B14').getByRole('button', { name: 'Mehr zu B14' }).click();
    await measure('B14').getByText('Quellen').waitFor();
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target: at }) => `${id}: ${at.join(' ')}`))).toEqual([]);
    await measure('B14').getByRole('button', { name: 'Vorgang ablegen' }).click();
    await window.locator('main[data-screen="model"]').waitFor();
    expect(await window.locator('.in-front .selected[data-element-id="Task_FileCase"]').count()).toBe(1);
  });
});
