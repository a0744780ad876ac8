import { afterEach, expect, test } from 'vitest';
import '../../renderer/styles/tokens.css';
import { type CompareCanvas, createCompareCanvas, type View } from '../../renderer/canvas/compare-canvas';
import { PARKING_PERMIT } from './parking-permit';

let standing: { readonly canvas: CompareCanvas; readonly container: HTMLElement } | null = null;

async function open(xml = PARKING_PERMIT) {
  const container = document.createElement('div');
  Object.assign(container.style, { width: '800px', height: '500px' });
  document.body.append(container);
  const canvas = createCompareCanvas(container, 'Diagramm vorher', 'de');
  standing = { canvas, container };
  const drawn = await canvas.open(xml);
  const gfx = (id: string) => container.querySelector<SVGGElement>(`.djs-element[data-element-id="${id}"]`);
  return { canvas, container, gfx, drawn };
}

afterEach(() => {
  standing?.canvas.destroy();
  standing?.container.remove();
  standing = null;
});

test('differences get a sign, an outline of its own and words; the next ones replace them', async () => {
  const { canvas, gfx } = await open();
  const spoken = (id: string) => gfx(id)?.getAttribute('aria-label');
  const before = spoken('T1');
  canvas.mark(
    new Map([
      ['T1', { sign: 'added', spoken: 'Antrag annehmen, neu' }],
      ['T2', { sign: 'removed', spoken: 'Wohnsitz prüfen, entfällt' }],
      ['F5', { sign: 'changed', spoken: 'ja, geändert' }],
      ['T3', { sign: 'moved', spoken: 'Nachweis prüfen, verschoben' }],
      ['constructor', { sign: 'added', spoken: '' }],
    ] as const),
  );
  const outlines = ['T1', 'T2', 'F5', 'T3'].map((id) => gfx(id)?.querySelector('.compare-sign-shape')?.getAttribute('d'));
  expect(new Set(outlines).size).toBe(4);
  expect(outlines).not.toContain(undefined);
  expect(spoken('T1')).toBe('Antrag annehmen, neu');
  const dashes = ['T1', 'T2', 'T3'].map((id) => {
    const line = gfx(id)?.querySelector('.djs-visual > :first-child');
    return line ? getComputedStyle(line).strokeDasharray : '';
  });
  expect(new Set(dashes).size).toBe(3);
  canvas.mark(new Map([['T2', { sign: 'changed', spoken: 'Wohnsitz prüfen, geändert' }]] as const));
  expect(gfx('T1')?.querySelector('.compare-sign')).toBeNull();
  expect(spoken('T1')).toBe(before);
  expect(gfx('T2')?.querySelectorAll('.compare-sign')).toHaveLength(1);
});

test('it goes where it is told without telling, and tells where the user goes', async () => {
  const { canvas, container } = await open();
  const told: View[] = [];
  canvas.onView((view) => told.push(view));
  canvas.show(canvas.whole());
  const place = canvas.find('T7');
  expect(place).not.toBeNull();
  canvas.show({ ...(place ?? { x: 0, y: 0 }), scale: 0.8 });
  expect(canvas.sees('T7')).toBe(true);
  expect(canvas.view().scale).toBeCloseTo(0.8, 3);
  expect(canvas.view().x).toBeCloseTo(place?.x ?? -1, -0.5);
  expect(told).toEqual([]);
  const svg = container.querySelector('.djs-container > svg');
  svg?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  svg?.dispatchEvent(new WheelEvent('wheel', { deltaY: 120, bubbles: true, cancelable: true }));
  await expect.poll(() => told.length).toBeGreaterThan(0);
});

test('it cannot be edited, and what is no diagram is a value', async () => {
  const { canvas, container, drawn } = await open('<svg/>');
  expect(drawn).toBe(false);
  expect(canvas.find('T1')).toBeNull();
  expect(container.querySelector('.djs-palette, .djs-context-pad')).toBeNull();
});
