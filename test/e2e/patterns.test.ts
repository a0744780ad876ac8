import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { launch } from './harness/launch';

const count = async (page: Page) => Number(/\d+/.exec(await page.getByRole('button', { name: /^Muster \d+$/ }).innerText())?.[0]);

async function findings(page: Page): Promise<void> {
  await page.locator('main[data-screen="model"] .djs-container .djs-shape').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+3');
  await page.locator('main[data-screen="findings"]').waitFor();
  await page.getByRole('button', { name: /^Muster \d+$/ }).click();
}

describe('patterns', () => {
  it('have a list of their own, are judged, and lead to their steps', async () => {
    const app = await launch({ args: ['--example'] });
    const page = app.window;
    await findings(page);
    const rows = page.getByRole('grid', { name: 'Muster' }).locator('tr.finding-row');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(await count(page));
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/patterns.png` });

    await rows.first().click();
    await page.keyboard.press('j');
    await rows.first().getByText('bestätigt').waitFor();
    await page.getByRole('button', { name: 'Wieder öffnen' }).click();
    await rows.first().getByText('bestätigt').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByRole('textbox').fill('Satzung verlangt es');
    await page.keyboard.press('Enter');
    // What is dismissed has its group at the end.
    await rows.last().getByText('verworfen').waitFor();
    await page.getByText('Satzung verlangt es').waitFor();

    // Several at once: marked by the space bar, confirmed by one key, one step to undo.
    await rows.nth(0).focus();
    await page.keyboard.press('Space');
    await rows.nth(1).focus();
    await page.keyboard.press('Space');
    await page.getByRole('toolbar', { name: /2 ausgewählt/ }).waitFor();
    await page.keyboard.press('j');
    await expect.poll(() => rows.getByText('bestätigt').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.getByText('bestätigt').count()).toBe(0);

    // What could be done about one of them, and whether it could be avoided.
    await rows.nth(0).click();
    await page.getByRole('radio', { name: 'rechtlich verlangt' }).click({ force: true });
    await rows.getByText('bestätigt').waitFor();
    await page
      .getByRole('button', { name: /^Maßnahme planen: B/ })
      .first()
      .click();
    await page.getByText('geplant').waitFor();

    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.locator('.pattern-places button').first().click();
    await page.locator('main[data-screen="model"]').waitFor();
    await app.close();
  });
});

describe('a computed criterion', () => {
  it('shows the steps it follows from, and gives way to a given value until that is taken back', async () => {
    const app = await launch({ args: ['--example'] });
    const page = app.window;
    await page.locator('main[data-screen="model"] .djs-container .djs-shape').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+4');
    await page.locator('main[data-screen="score"]').waitFor();
    await page.locator('[aria-expanded="false"]').filter({ hasText: 'D5' }).first().click();
    const row = page.locator('tr[data-criterion="C1"]');
    await row.waitFor();
    await row.scrollIntoViewIfNeeded();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/criterion-given.png` });
    await row.getByRole('button', { name: 'Für C1 den berechneten Wert nehmen' }).click();
    await row.getByText('berechnet', { exact: true }).waitFor();
    const how = page.locator('tr[data-criterion-how="C1"]');
    await how.getByText('Wie berechnet').click();
    await how.locator('li button').first().waitFor();
    await how.scrollIntoViewIfNeeded();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/criterion.png` });
    await how.locator('li button').first().click();
    await page.locator('main[data-screen="model"]').waitFor();
    await app.close();
  });
});
