import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { generate } from '../make/generate';
import { toBpmn } from '../make/to-bpmn';
import { drawn } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

let app: RunningApp;
afterEach(() => app.kill());

/** A large process with a step selected, on a computer so slow that rating it takes several frames. */
async function slowProcess(): Promise<{ readonly page: Page; readonly atSpeed: () => Promise<unknown> }> {
  const file = path.join(temporaryFolder(), 'Langsam.bpmn');
  writeFileSync(file, toBpmn({ ...generate({ nodes: 300, seed: 7 }), name: 'Langsam' }));
  app = await launch({ files: [file] });
  const page = app.window;
  await drawn(page, 'Langsam');
  await page.locator('.in-front .djs-shape[data-element-id*="Task_"] > .djs-hit').first().click({ force: true });
  await page.locator('.in-front .djs-shape.selected').waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  return { page, atSpeed: () => session.send('Emulation.setCPUThrottlingRate', { rate: 1 }) };
}

describe('a process that takes longer to rate than a frame', () => {
  it('is rated aside: the old figures stay and say so, the new ones come and are kept', async () => {
    const { page, atSpeed } = await slowProcess();
    await page.evaluate(() => {
      const states: string[] = [];
      Object.assign(globalThis, { states });
      const watched = document.querySelector('.score-rating');
      if (!watched) throw new Error('Nothing says how old the figures are.');
      const note = () => states.push(watched.getAttribute('data-rating') ?? '');
      new MutationObserver(note).observe(watched, { attributes: true });
    });
    for (const carrier of ['p', 'd', 'f']) await page.keyboard.press(carrier);
    const states = () => page.evaluate(() => (globalThis as unknown as { states: string[] }).states);
    await expect.poll(states, { timeout: 20_000 }).toContain('running');
    await expect.poll(async () => (await states()).at(-1), { timeout: 20_000 }).toBe('fresh');
    await atSpeed();
    await page.getByText(/^Gesichert \d/).waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('need not be waited for, and can be rated later', async () => {
    const { page, atSpeed } = await slowProcess();
    // The worker thinks for long.
    await page.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message: unknown) {
        setTimeout(() => post.call(this, message), 6000);
      };
    });
    for (const carrier of ['p', 'd']) await page.keyboard.press(carrier);
    await atSpeed();
    const bar = page.locator('.score-bar');
    await bar.getByText('wird neu berechnet').waitFor();
    await bar.getByRole('button', { name: 'Berechnung anhalten' }).click();
    await bar.getByText('Zahlen von vorher').waitFor();
    await bar.getByRole('button', { name: 'Neu berechnen' }).click();
    await bar.getByText('wird neu berechnet').waitFor();
    await expect.poll(() => page.locator('.score-rating').getAttribute('data-rating'), { timeout: 20_000 }).toBe('fresh');
    expect(app.complaints).toEqual([]);
  });
});
