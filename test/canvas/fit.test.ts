import { expect, test } from 'vitest';
import type { DiagramCanvas, PopupMenu, Selection } from '../../renderer/canvas/dialect';
import { stage } from './stage';

test('a document that was just opened is in full view, by its model as by the page', async () => {
  const it = await stage();
  const canvas = it.service<DiagramCanvas>('canvas');
  const { x, y, width, height, inner } = canvas.viewbox(false);
  expect(inner.width).toBeGreaterThan(0);
  expect(inner.x).toBeGreaterThanOrEqual(x);
  expect(inner.y).toBeGreaterThanOrEqual(y);
  expect(inner.x + inner.width).toBeLessThanOrEqual(x + width);
  expect(inner.y + inner.height).toBeLessThanOrEqual(y + height);
});

test('a diagram keeps fitting while its canvas changes size, until somebody moves it', async () => {
  const it = await stage();
  const before = it.canvas.zoom();
  it.container.style.width = '600px';
  it.canvas.resized();
  const fitted = it.canvas.zoom();
  expect(fitted).toBeLessThan(before);
  it.canvas.zoomTo(100);
  it.container.style.width = '900px';
  it.canvas.resized();
  expect(it.canvas.zoom()).toBe(100);
});

test('no icon of the library brings a style sheet of its own, which the window would refuse', async () => {
  const it = await stage();
  const tasks = it.service<{ filter(test: (one: { type: string; id: string }) => boolean): never[] }>('elementRegistry');
  const several = tasks.filter(({ type }) => /Task$/.test(type)).slice(0, 3);
  const refused: string[] = [];
  const seen = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element) refused.push(...[...node.querySelectorAll('svg [style]')].map(({ outerHTML }) => outerHTML));
  });
  seen.observe(it.container, { childList: true, subtree: true });
  it.service<Selection>('selection').select(several);
  it.service<PopupMenu>('popupMenu').open(several, 'align-elements', { x: 10, y: 10 });
  await expect.poll(() => it.container.querySelectorAll('.djs-popup svg').length).toBeGreaterThan(5);
  await expect.poll(() => it.container.querySelectorAll('.djs-context-pad .entry svg').length).toBeGreaterThan(0);
  seen.disconnect();
  expect(refused.filter((html) => /currentColor/.test(html))).toEqual([]);
});
