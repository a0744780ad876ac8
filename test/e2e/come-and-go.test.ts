import { expect, test } from 'vitest';
import { launch } from './harness/launch';
import { leftBehind } from './harness/left-behind';

test('documents that come and go leave nothing behind', async () => {
  const app = await launch();
  await app.window.locator('main[data-screen]').waitFor();
  const leak = await leftBehind(app, 30);
  await app.close();
  // A document of this size takes some 2,500 nodes and 2 MB: a single kept one in three would show.
  expect(leak.nodes, JSON.stringify(leak)).toBeLessThan(10_000);
  expect(leak.listeners).toBeLessThan(500);
  expect(leak.heapMegabytes).toBeLessThan(10);
}, 300_000);
