import { expect, test } from 'vitest';
import { CARRIER_LETTER, CARRIERS } from '#models/process/vocabulary';
import { carrierOfKey } from '#models/capture/by-key';
import { CANVAS_SHORTCUTS } from '../../renderer/canvas/keys/shortcuts';
import type { DirectEditing, PopupMenu } from '../../renderer/canvas/dialect';
import { letters, marksOf, stage } from './stage';

test('every carrier has its key, and no two share one', () => {
  expect(CARRIERS.map((carrier) => carrierOfKey(CARRIER_LETTER[carrier]))).toEqual([...CARRIERS]);
  expect(['m', 'h', 'l', 'c', '+', 'Enter'].map(carrierOfKey)).toEqual([null, null, null, null, null, null]);
});

test('letters set the input, with Shift the output, after plus another input; one step of history each', async () => {
  const it = await stage();
  it.canvas.select(['T2', 'T5', 'G1']);
  it.press('e');
  expect([letters(it, 'T2'), letters(it, 'T5')]).toEqual(['EF', 'EF']);
  expect(it.canvas.undoLabel()).toBe('Medium setzen (2 Schritte)');
  expect(marksOf(it, 'T5')?.inputs[0]?.transfer).toBe('automatic');
  it.press('P', { shiftKey: true });
  expect(letters(it, 'T2')).toBe('EP');
  it.press('+');
  it.press('o');
  expect(letters(it, 'T2')).toBe('EOP');
  it.press('?', { shiftKey: true });
  expect(letters(it, 'T2')).toBe('?OP');
  it.press('-');
  expect(letters(it, 'T2')).toBe('–OP');
  for (let index = 0; index < 5; index++) it.canvas.undo();
  expect([letters(it, 'T2'), it.canvas.canUndo()]).toEqual(['RF', false]);
});

test('setting what is set already leaves no trace in the history', async () => {
  const it = await stage();
  it.canvas.select(['T2']);
  it.press('r');
  it.press('F', { shiftKey: true });
  expect(it.canvas.canUndo()).toBe(false);
});

test('M goes through the work modes', async () => {
  const it = await stage();
  it.canvas.select(['T8']);
  const seen = [1, 2, 3, 4, 5].map(() => {
    it.press('m');
    return marksOf(it, 'T8')?.workMode;
  });
  expect(seen).toEqual(['itSupported', 'partlyAutomated', 'fullyAutomated', 'unknown', 'manualNoIt']);
  it.press('M', { shiftKey: true });
  expect(marksOf(it, 'T8')?.workMode).toBe('unknown');
});

test('arrows follow the flow and reach every step', async () => {
  const it = await stage();
  const walked = ['Home', ...Array<string>(5).fill('ArrowRight')].map((key) => {
    it.press(key);
    return it.canvas.selection()[0];
  });
  expect(walked).toEqual(['S1', 'T1', 'T2', 'T3', 'G1', 'T5']);
  it.press('ArrowLeft');
  it.press('ArrowUp');
  expect(it.canvas.selection()).toEqual(['T4']);
  expect(it.canvas.canUndo()).toBe(false);
});

test('Enter asks for the details, F2 renames, Escape lets go, Insert offers elements', async () => {
  const it = await stage();
  let asked = 0;
  it.canvas.on('activated', () => asked++);
  it.canvas.select(['T2']);
  it.press('Enter');
  expect(asked).toBe(1);
  it.press('F2');
  expect(it.service<DirectEditing>('directEditing').isActive()).toBe(true);
  it.service<DirectEditing>('directEditing').cancel();
  it.press('Insert');
  expect(it.service<PopupMenu>('popupMenu').isOpen()).toBe(true);
  it.service<PopupMenu>('popupMenu').close();
  it.press('Escape');
  expect(it.canvas.selection()).toEqual([]);
  it.press('Insert');
  expect(it.service<PopupMenu>('popupMenu').isOpen()).toBe(true);
});

test('the library keeps none of its keys that would be taken for carriers', async () => {
  const it = await stage();
  for (const key of ['a', 'e', 'n', 'r', 's']) {
    it.press(key);
    expect(it.service<PopupMenu>('popupMenu').isOpen()).toBe(false);
    expect(it.container.querySelector('.highlighted-entry')).toBeNull();
  }
});

test('the list of keys names every action once', () => {
  const actions = CANVAS_SHORTCUTS.map(({ action }) => action);
  expect(new Set(actions).size).toBe(actions.length);
});

test('the palette names only keys that work, and fits beside a small canvas', async () => {
  const it = await stage();
  const entries = it.service<{ getEntries(): Record<string, { shortcut?: string }> }>('palette').getEntries();
  const keys = Object.values(entries).flatMap(({ shortcut }) => shortcut ?? []);
  expect(keys.toSorted()).toEqual(['C', 'Einfg', 'H', 'L']);
  const palette = it.container.querySelector('.djs-palette');
  expect(palette?.getBoundingClientRect().width).toBe(36);
  expect(palette?.scrollHeight).toBeLessThan(400);
});
