import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { generate } from '../make/generate';
import { toBpmn } from '../make/to-bpmn';
import { drawn } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

let app: RunningApp;
afterEach(() => app.kill());

describe('a process that takes longer to rate than a frame', () => {
  it('is rated aside: the old figures stay and say so, the new ones come and are kept', async () => {
    const file = path.join(temporaryFolder(), 'Langsam.bpmn');
    writeFileSync(file, toBpmn({ ...generate({ nodes: 150, seed: 7 }), name: 'Langsam' }));
    app = await launch({ files: [file] });
    const page = app.window;
    await drawn(page, 'Langsam');
    await page.locator('.in-front .djs-shape[data-element-id*="Task_"] > .djs-hit').first().click({ force: true });
    await page.locator('.in-front .djs-shape.selected').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const states: string[] = [];
      Object.assign(globalThis, { states });
      const watched = document.querySelector('.score-rating');
      if (!watched) throw new Error('Nothing says how old the figures are.');
      const note = () => states.push(watched.getAttribute('data-rating') ?? '');
      new MutationObserver(note).observe(watched, { attributes: true });
    });
    // A computer so slow that this process takes several frames.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    for (const carrier of ['p', 'd', 'f']) await page.keyboard.press(carrier);
    const states = () => page.evaluate(() => (globalThis as unknown as { states: string[] }).states);
    await expect.poll(states, { timeout: 20_000 }).toContain('running');
    await expect.poll(async () => (await states()).at(-1), { timeout: 20_000 }).toBe('fresh');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.getByText(/^Gesichert \d/).waitFor();
    expect(app.complaints).toEqual([]);
    expect(
      app.requests.filter((address) => !address.startsWith('app:') && !address.startsWith('blob:') && !address.startsWith('data:')),
    ).toEqual([]);
  });
});
