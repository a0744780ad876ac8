import { AxeBuilder } from '@axe-core/playwright';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { drawn } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

let app: RunningApp;
afterEach(() => app.kill());

type Look = { readonly language?: string; readonly theme?: string; readonly width?: number; readonly height?: number };

/** The example, a case of it begun by its key. */
async function walking({ language = 'de', theme = 'light', width = 1280, height = 800 }: Look = {}): Promise<Page> {
  const profile = temporaryFolder();
  writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ language, theme, scale: 100 }));
  app = await launch({ profile, args: ['--example'] });
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(320, 320);
      window?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await app.window.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) < 4, width);
  await drawn(app.window, '');
  await app.window.keyboard.press('F5');
  await bar(app.window).waitFor();
  return app.window;
}

const bar = (page: Page) => page.locator('.walk-bar');
const current = (page: Page) => page.locator('.walk-row[aria-current]');
const tokens = (page: Page) => page.locator('.in-front .walk-token');
const rows = (page: Page) => page.locator('.walk-row');

async function violations(page: Page): Promise<string[]> {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
  return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`));
}

/** Pauses and goes to the end by keys. */
async function toTheEnd(page: Page): Promise<void> {
  const count = await rows(page).count();
  for (let at = 0; at < count; at++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => bar(page).innerText()).toContain('Der Fall ist abgeschlossen.');
}

describe('walking a case', () => {
  it('tells step by step what the case works with, on the diagram, in the list and aloud', async () => {
    const page = await walking();
    await page.keyboard.press('ArrowRight');
    expect(await current(page).innerText()).toContain('Antrag annehmen und erfassen');
    await expect.poll(() => tokens(page).count()).toBe(1);
    expect(await page.locator('.in-front .walk-frame').count()).toBe(1);
    const sentence =
      /Antrag annehmen und erfassen: kommt als (Papier \(60 %\), wird abgetippt|Online-Formular \(40 %\)).*geht als Datensatz ins Fachverfahren/;
    await expect.poll(() => bar(page).getByRole('status').innerText(), { timeout: 8000 }).toMatch(sentence);
    await page.keyboard.press('ArrowLeft');
    expect(await current(page).innerText()).toContain('Antrag eingegangen');
    await toTheEnd(page);
    expect(await tokens(page).count()).toBe(0);
    const sums = page.getByRole('region', { name: 'Bilanz' });
    expect(await sums.innerText()).toMatch(/dieser Fall\s+im Mittel/);
    expect(await sums.innerText()).toMatch(/Brüche\s+\d+\s+5,5/);
    expect(app.complaints).toEqual([]);
  });

  it('plays by itself, pauses, plays another case and ends by Escape', async () => {
    const page = await walking();
    await page.getByRole('button', { name: /Tempo/ }).click();
    await page.getByRole('option', { name: 'schnell' }).click();
    await expect.poll(() => current(page).innerText(), { timeout: 10_000 }).toContain('Wohnsitz prüfen');
    await bar(page).getByRole('button', { name: 'Anhalten' }).click();
    const stands = await current(page).innerText();
    await bar(page).getByRole('button', { name: 'Neuer Fall' }).click();
    expect(await bar(page).innerText()).toContain('Fall 2');
    expect(await current(page).innerText()).not.toBe(stands);
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    expect(await tokens(page).count()).toBe(0);
    expect(await page.getByRole('tab', { name: /Befunde/ }).count()).toBe(1);
  });

  it('leaves the diagram to be looked at, and ends when it is changed', async () => {
    const page = await walking();
    await page.keyboard.press('ArrowRight');
    const step = page.locator('.in-front .djs-shape[data-element-id] .djs-hit').nth(5);
    await step.click({ force: true });
    await page.locator('.in-front .djs-element.selected').first().waitFor({ state: 'attached' });
    expect(await bar(page).count()).toBe(1);
    await rows(page).nth(2).click();
    expect(await current(page).innerText()).toMatch(/^3/);
    await page.keyboard.press('ArrowDown');
    expect(await current(page).innerText()).toMatch(/^4/);
    await page
      .locator('.in-front [data-element-id="Step_Capture"], .in-front .djs-shape[data-element-id^="T"] .djs-hit')
      .first()
      .click({ force: true });
    await page.keyboard.press('p');
    await bar(page).waitFor({ state: 'detached' });
    await page.getByText('Das Durchspielen ist beendet').waitFor();
  });

  it('jumps instead of travelling where motion is not welcome', async () => {
    const page = await walking();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('ArrowRight');
    const at = () => tokens(page).first().getAttribute('cx');
    const first = await at();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await at()).toBe(first);
  });

  it.each<Look>([
    { language: 'de', theme: 'light' },
    { language: 'en', theme: 'dark', width: 640, height: 800 },
  ])('is accessible: %o', async (look) => {
    const page = await walking(look);
    await page.keyboard.press('ArrowRight');
    expect(await violations(page)).toEqual([]);
  });
});
