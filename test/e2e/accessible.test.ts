import { AxeBuilder } from '@axe-core/playwright';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

let app: RunningApp;
afterEach(() => app.kill());

/** Which keys lead to which screen, and what shows that it stands. */
const SCREENS = [
  { name: 'library', key: 'Control+1' },
  { name: 'model', key: 'Control+2' },
  { name: 'findings', key: 'Control+3' },
  { name: 'score', key: 'Control+4' },
  { name: 'report', key: 'Control+6' },
  { name: 'settings', key: 'Control+,' },
  { name: 'shortcuts', key: 'F1' },
] as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(): Promise<string[]> {
  // The report in its frame is a document of its own and is checked as a file.
  const { violations: found } = await new AxeBuilder({ page: app.window }).setLegacyMode(true).withTags(RULES).exclude('iframe').analyze();
  return found.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} – ${node.failureSummary?.split('\n')[1]?.trim()}`),
  );
}

it.each([
  ['de', 'light'],
  ['en', 'dark'],
] as const)('has nothing for axe to find on any screen (%s, %s)', async (language, theme) => {
  const profile = temporaryFolder();
  writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ language, theme, scale: 100 }));
  app = await launch({ profile, args: ['--example'] });
  const page = app.window;
  await page.locator('main[data-screen=model] .djs-element').first().waitFor({ state: 'attached' });
  const found: Record<string, string[]> = {};
  for (const { name, key } of SCREENS) {
    await page.keyboard.press(key);
    await page.locator(`main[data-screen="${name}"]`).waitFor();
    found[name] = await violations();
  }
  await page.keyboard.press('Control+2');
  await page.locator('.djs-element.djs-shape .djs-hit').nth(12).click();
  for (const tab of await page.locator('.inspector [role=tab]').all()) {
    await tab.click();
    found[`inspector ${await tab.textContent()}`] = await violations();
  }
  await page.keyboard.press('F10');
  await page.keyboard.press('ArrowDown');
  found.menu = await violations();
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});
