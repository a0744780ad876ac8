import { expect, test } from 'vitest';
import type { CanvasElement, ElementRegistry } from '../../renderer/canvas/dialect';
import { letters, marksOf, type Stage, stage } from './stage';

type CopyPaste = { copy(elements: readonly CanvasElement[], hints?: object): object; paste(context: object): readonly CanvasElement[] };

function pasted(it: Stage, ids: readonly string[]): readonly CanvasElement[] {
  const copyPaste = it.service<CopyPaste>('copyPaste');
  const tree = copyPaste.copy(ids.map(it.element), { clip: false });
  return copyPaste.paste({ tree, element: it.element('Pool_1'), point: { x: 400, y: 390 } });
}

test('a pasted step carries its marks, those of later editions and those of others', async () => {
  const it = await stage();
  const [copy] = pasted(it, ['T1']);
  expect(copy?.id).not.toBe('T1');
  expect(marksOf(it, copy?.id ?? '')).toEqual(marksOf(it, 'T1'));
  expect(letters(it, copy?.id ?? '')).toBe('OPF');
  const xml = await it.canvas.toXml();
  expect(xml.match(/laterEdition="kept"/g)?.length).toBe(10);
  expect(xml.match(/text="foreign"/g)?.length).toBe(10);
  expect(it.canvas.undoLabel()).toMatch(/^Einfügen/);
  it.canvas.undo();
  expect(it.canvas.readModel().nodes.filter(({ name }) => name === 'Antrag annehmen und erfassen')).toHaveLength(1);
});

test('a copy has marks of its own', async () => {
  const it = await stage();
  const [copy] = pasted(it, ['T1']);
  it.canvas.change({ kind: 'step', elements: [copy?.id ?? ''], patch: { minutes: 99 } });
  expect([marksOf(it, 'T1')?.minutes, marksOf(it, copy?.id ?? '')?.minutes]).toEqual([8, 99]);
});

test('copying a group of steps with their flows keeps every mark', async () => {
  const it = await stage();
  const copies = pasted(it, ['T3', 'G1', 'T5', 'F4', 'F5']);
  const flow = copies.find(({ waypoints, outgoing }) => waypoints || outgoing?.length);
  expect(flow).toBeDefined();
  const probabilities = it.canvas.readModel().flows.filter(({ branch }) => branch?.probability === 0.8);
  expect(probabilities).toHaveLength(2);
});

test('changing the kind of a step keeps its marks and what others wrote', async () => {
  const it = await stage();
  const before = marksOf(it, 'T1');
  const replace = it.service<{ replaceElement(element: CanvasElement, target: object): CanvasElement }>('bpmnReplace');
  const changed = replace.replaceElement(it.element('T1'), { type: 'bpmn:ServiceTask' });
  expect(marksOf(it, changed.id)).toEqual(before);
  expect(letters(it, changed.id)).toBe('OPF');
  expect(await it.canvas.toXml()).toMatch(/<bpmn:serviceTask[\s\S]*?laterEdition="kept"[\s\S]*?text="foreign"[\s\S]*?<\/bpmn:serviceTask>/);
  expect(it.canvas.undoLabel()).toBe('Art des Elements ändern');
  it.canvas.undo();
  expect(marksOf(it, 'T1')).toEqual(before);
});

test('what comes from the clipboard must be drawable', async () => {
  const it = await stage();
  const copyPaste = it.service<CopyPaste>('copyPaste');
  const tree = copyPaste.copy([it.element('T1')], { clip: false }) as Record<string, { width: unknown }[]>;
  for (const broken of [Number.NaN, Number.POSITIVE_INFINITY, 0, -5, '', null, 1e9]) {
    const [first] = Object.values(tree)[0] ?? [];
    if (first) first.width = broken;
    const before = it.service<ElementRegistry>('elementRegistry').getAll().length;
    expect(copyPaste.paste({ tree, element: it.element('L3'), point: { x: 400, y: 390 } })).toBeUndefined();
    expect(it.service<ElementRegistry>('elementRegistry').getAll().length).toBe(before);
  }
});
