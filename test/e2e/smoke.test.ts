import { expect, it } from 'vitest';
import { launch, temporaryFolder } from './harness/launch';

it('opens the example, draws and rates it, complains about nothing and asks no network', async () => {
  const app = await launch({ args: ['--example'] });
  await app.window.locator('main[data-screen="model"] .djs-container').waitFor();
  await app.window
    .locator('.score-bar')
    .getByText(/\d+,\d/)
    .first()
    .waitFor();
  expect(app.complaints).toEqual([]);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  await app.close();
});

it('starts again on the same profile after it was killed', async () => {
  const profile = temporaryFolder();
  const first = await launch({ profile });
  await first.window.locator('main[data-screen]').waitFor();
  await first.kill();
  const second = await launch({ profile });
  await second.window.locator('main[data-screen]').waitFor();
  await second.close();
});
