import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXAMPLES } from '#models/examples/examples';
import { expect, it } from 'vitest';
import { committed } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

const PERMIT = EXAMPLES.find(({ id }) => id === 'parking-permit')?.xml ?? '';

/** Today's process, and one in which a step is called otherwise and paper became an online form. */
function twoFiles(): readonly [today: string, target: string] {
  const folder = temporaryFolder();
  const files = [path.join(folder, 'heute.bpmn'), path.join(folder, 'soll.bpmn')] as const;
  const target = PERMIT.replace('name="Wohnsitz prüfen"', 'name="Anschrift abgleichen"').replace(
    'carrier="paper" share="0.6" transfer="copyRetype" source="external" />\n          <bruchlos:output',
    'carrier="onlineForm" share="0.6" transfer="automatic" source="external" />\n          <bruchlos:output',
  );
  writeFileSync(files[0], PERMIT);
  writeFileSync(files[1], target);
  return files;
}

async function compareWith(app: RunningApp, file: string): Promise<void> {
  await app.window.locator('main[data-screen="model"] .djs-container').first().waitFor();
  await app.chooseForOpen(file);
  await app.command('compare');
  await app.window.getByRole('dialog', { name: 'Womit vergleichen?' }).waitFor();
  await app.window.getByRole('button', { name: 'Datei wählen …' }).click();
  await app.window.locator('main[data-screen="compare"] .compare-list').waitFor();
}

it('compares with a file, walks the list and lands on the element in both diagrams', async () => {
  const [today, target] = twoFiles();
  const app = await launch({ files: [target] });
  const { window } = app;
  await compareWith(app, today);

  await expect.poll(() => window.locator('.compare-list h2').textContent()).toMatch(/^2 Unterschiede$/);
  const rows = window.locator('.compare-rows [role=row]');
  expect(await rows.nth(0).textContent()).toContain('Wohnsitz prüfen→NachherAnschrift abgleichen');
  expect(await rows.nth(1).textContent()).toContain('Eingang');
  await expect.poll(() => window.locator('.compare-canvas .compare-sign-changed').count()).toBe(4);
  expect(await window.locator('.compare-figures').textContent()).toMatch(/Index/);

  await rows.nth(0).focus();
  await window.keyboard.press('ArrowDown');
  expect(await rows.nth(1).getAttribute('aria-selected')).toBe('true');
  await window.keyboard.press('Enter');
  const names = window.locator('.compare-canvas .djs-element.compare-pointed');
  await expect.poll(() => names.count()).toBe(2);
  const seen = await names.evaluateAll((elements) =>
    elements.every((element) => {
      const [box, pane] = [element.getBoundingClientRect(), element.closest('.compare-pane-canvas')?.getBoundingClientRect()];
      return pane !== undefined && box.left >= pane.left - 10 && box.right <= pane.right + 10 && box.top >= pane.top - 10;
    }),
  );
  expect(seen).toBe(true);
  // Both stand alike: the same scale, and the same place but for the line between them.
  const views = await window
    .locator('.compare-canvas .viewport')
    .evaluateAll((all) => all.map((each) => (each.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []));
  expect(views[0]?.[0]).toBeGreaterThanOrEqual(0.75);
  for (const [index, value] of (views[0] ?? []).entries()) expect(Math.abs(value - (views[1]?.[index] ?? 1e6))).toBeLessThan(3);

  await window.keyboard.press('Escape');
  await window.locator('main[data-screen="model"]').waitFor();
  expect(app.complaints).toEqual([]);
  await app.close();
});

it('filters the list, and says so where nothing is different', async () => {
  const [today, target] = twoFiles();
  const app = await launch({ files: [target] });
  const { window } = app;
  await compareWith(app, today);
  await window.getByRole('textbox', { name: 'Unterschiede filtern' }).fill('Online-Formular');
  await expect.poll(() => window.locator('.compare-list h2').textContent()).toBe('1 von 2 Unterschieden');
  await window.keyboard.press('Escape');
  await expect.poll(() => window.locator('.compare-list h2').textContent()).toBe('2 Unterschiede');
  await window.getByRole('button', { name: 'Angaben zeigen (1)' }).click();
  await expect.poll(() => window.locator('.compare-list h2').textContent()).toBe('1 von 2 Unterschieden');
  await window.getByRole('button', { name: 'Zurück' }).first().click();
  await compareWith(app, target);
  await window.getByText('Beide Fassungen sind gleich').waitFor();
  await app.close();
});

it.each([
  ['de', 'light'],
  ['en', 'dark'],
] as const)('has nothing for axe to find, and one diagram at a time where there is little room (%s, %s)', async (language, theme) => {
  const [today, target] = twoFiles();
  const profile = temporaryFolder();
  writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ language, theme, scale: 100 }));
  const app = await launch({ files: [target], profile });
  const { window } = app;
  const violations = async () => {
    const { violations: found } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary}`));
  };
  await window.locator('main[data-screen="model"] .djs-container').first().waitFor();
  await app.chooseForOpen(today);
  await window.getByRole('button', { name: language === 'de' ? 'Vergleichen' : 'Compare' }).click();
  await window.getByRole('dialog').waitFor();
  expect(await violations()).toEqual([]);
  await window.locator('.dialog-foot button').first().click();
  await window.locator('.compare-canvas .compare-sign').first().waitFor();
  expect(await violations()).toEqual([]);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(700, 700));
  await window.locator('.compare-switch').waitFor();
  await expect.poll(() => window.locator('.compare-pane-canvas:visible').count()).toBe(1);
  expect(await violations()).toEqual([]);
  await app.close();
});

it('shows what changed in a file outside, and takes it over from there', async () => {
  const [today, target] = twoFiles();
  const app = await launch({ files: [today] });
  const { window } = app;
  await window.locator('.in-front .djs-shape').first().waitFor({ state: 'attached' });
  await committed(window);
  writeFileSync(today, readFileSync(target));
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await window.getByRole('dialog').getByText('außerhalb von Bruchlos geändert').waitFor();
  await window.getByRole('dialog').getByRole('button', { name: 'Vergleichen' }).click();
  await expect.poll(() => window.locator('.compare-list h2').textContent()).toBe('2 Unterschiede');
  // Back asks again; nothing was decided.
  await window.getByRole('button', { name: 'Zurück' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Vergleichen' }).click();
  await window.getByRole('button', { name: 'Neu laden' }).click();
  await window.locator('main[data-screen="model"]').waitFor();
  await window.getByText('Anschrift abgleichen').first().waitFor();
  await app.close();
});
