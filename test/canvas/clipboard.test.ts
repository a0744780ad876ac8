import { afterEach, expect, test, vi } from 'vitest';
import type { EventBus } from '../../renderer/canvas/dialect';
import { marksOf, stage } from './stage';

afterEach(() => vi.restoreAllMocks());

const copies = (model: { nodes: readonly { name: string }[] }) => model.nodes.filter(({ name }) => name === 'Wohnsitz prüfen').length;
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

test('through the system clipboard steps keep their marks, even into another document', async () => {
  let text = '';
  vi.spyOn(navigator.permissions, 'query').mockResolvedValue({ state: 'granted' } as PermissionStatus);
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (written) => {
    text = written;
  });
  vi.spyOn(navigator.clipboard, 'readText').mockImplementation(async () => text);
  const from = await stage();
  from.canvas.select(['T2']);
  from.canvas.clipboard('copy');
  expect(text).toContain('registerData');
  const into = await stage();
  into.canvas.clipboard('paste');
  await settled();
  const pasted = into.canvas.readModel().nodes.filter(({ name }) => name === 'Wohnsitz prüfen');
  expect(pasted).toHaveLength(2);
  expect(pasted[1]?.marks).toEqual(marksOf(from, 'T2'));
  expect(into.canvas.undoLabel()).toBe('Einfügen (1 Element)');
});

test('where the system clipboard cannot be read, that of the window serves', async () => {
  vi.spyOn(navigator.permissions, 'query').mockResolvedValue({ state: 'denied' } as PermissionStatus);
  const it = await stage();
  await settled();
  it.canvas.select(['T2']);
  it.canvas.clipboard('cut');
  expect(copies(it.canvas.readModel())).toBe(0);
  it.canvas.clipboard('paste');
  it.canvas.clipboard('paste');
  expect(copies(it.canvas.readModel())).toBe(2);
});

test('a clipboard that refuses in the moment of pasting loses nothing', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(navigator.permissions, 'query').mockResolvedValue({ state: 'prompt' } as PermissionStatus);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  vi.spyOn(navigator.clipboard, 'readText').mockRejectedValue(new Error('refused'));
  const it = await stage();
  it.canvas.select(['T2']);
  it.canvas.clipboard('copy');
  it.canvas.clipboard('paste');
  await settled();
  expect(copies(it.canvas.readModel())).toBe(2);
});

test('text that is no diagram pastes nothing', async () => {
  vi.spyOn(navigator.permissions, 'query').mockResolvedValue({ state: 'granted' } as PermissionStatus);
  vi.spyOn(navigator.clipboard, 'readText').mockResolvedValue('Sehr geehrte Damen und Herren');
  const it = await stage();
  let errors = 0;
  it.service<EventBus>('eventBus').on('error', () => errors++);
  it.canvas.clipboard('paste');
  await settled();
  expect([it.canvas.canUndo(), errors]).toEqual([false, 0]);
});
