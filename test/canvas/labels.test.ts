import { expect, test } from 'vitest';
import { canvas as words } from '#models/text/canvas';
import { commandLabel } from '../../renderer/canvas/commands';
import type { CanvasElement, CommandStack } from '../../renderer/canvas/dialect';
import { CHANGE_MARKS } from '../../renderer/canvas/marks/MarksChangeHandler';
import { stage } from './stage';

test('every command that can stand in the history has a name in both languages', async () => {
  const it = await stage();
  const commands = Object.keys(it.service<CommandStack>('commandStack')._handlerMap);
  expect(commands.length).toBeGreaterThan(30);
  for (const language of ['de', 'en'] as const) {
    const named = Object.keys(words[language].undo.commands);
    expect(commands.filter((command) => command !== CHANGE_MARKS && !named.includes(command))).toEqual([]);
  }
});

test.each([
  [{ outputs: [] }, 'Medium setzen (2 Schritte)', 'Set carrier (2 steps)'],
  [{ workMode: 'unknown' }, 'Arbeitsweise setzen (2 Schritte)', 'Set work mode (2 steps)'],
  [{ minutes: 1, waitDays: 2 }, 'Zeiten setzen (2 Schritte)', 'Set times (2 steps)'],
  [{ form: null }, 'Rechtliche Angaben setzen (2 Schritte)', 'Set legal details (2 steps)'],
  [{ setVerdicts: [] }, 'Befund entscheiden (2 Schritte)', 'Decide finding (2 steps)'],
  [{ minutes: 1, form: null }, 'Angaben ändern (2 Schritte)', 'Change details (2 steps)'],
])('a patch of %o is called %s', (patch, german, english) => {
  const context = { changes: [{ kind: 'step', elements: ['A', 'B'], patch }] };
  expect([commandLabel(CHANGE_MARKS, context, 'de'), commandLabel(CHANGE_MARKS, context, 'en')]).toEqual([german, english]);
});

test('the document as a whole can be renamed and the name taken back', async () => {
  const it = await stage();
  const before = it.canvas.readModel().name;
  it.canvas.renameDocument('Neuer Name');
  expect([it.canvas.readModel().name, it.canvas.undoLabel()]).toEqual(['Neuer Name', 'Umbenennen']);
  it.canvas.undo();
  expect(it.canvas.readModel().name).toBe(before);
});

test('the palette is one tab stop and puts a new element where there is room', async () => {
  const it = await stage();
  await new Promise((resolve) => setTimeout(resolve));
  const entries = [...it.container.querySelectorAll<HTMLElement>('.djs-palette .entry')];
  expect(entries.filter((entry) => entry.tabIndex === 0)).toHaveLength(1);
  const count = () => it.canvas.readModel().nodes.length;
  const before = count();
  const task = entries.find((entry) => entry.dataset.action === 'create.task');
  task?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  expect(count()).toBe(before + 1);
  expect(it.canvas.selection()).toHaveLength(1);
  it.canvas.undo();
  expect(count()).toBe(before);
});

test('undo names what the user did, not what the library did first or along with it', async () => {
  const it = await stage();
  const modeling = it.service<{
    moveElements(elements: readonly CanvasElement[], delta: object): void;
    removeElements(elements: readonly CanvasElement[]): void;
    addLane(lane: CanvasElement, location: string): void;
    appendShape(source: CanvasElement, shape: object, at: object, parent: CanvasElement): void;
    updateLabel(element: CanvasElement, text: string): void;
  }>('modeling');
  const label = (act: () => void) => {
    act();
    return it.canvas.undoLabel();
  };
  expect(label(() => modeling.moveElements([it.element('T8'), it.element('T9')], { x: 0, y: 10 }))).toBe('Verschieben (2 Elemente)');
  expect(label(() => modeling.addLane(it.element('L1'), 'top'))).toBe('Bahn einfügen');
  expect(label(() => modeling.removeElements([it.element('T9')]))).toBe('Löschen (1 Element)');
  expect(label(() => modeling.updateLabel(it.element('T1'), 'Neu'))).toBe('Umbenennen');
  expect(label(() => modeling.appendShape(it.element('T8'), { type: 'bpmn:Task' }, { x: 1000, y: 390 }, it.element('Pool_1')))).toBe(
    'Element anfügen',
  );
  while (it.canvas.canUndo()) it.canvas.undo();
  expect([it.canvas.undoLabel(), it.canvas.redoLabel()]).toEqual([null, 'Verschieben (2 Elemente)']);
});
