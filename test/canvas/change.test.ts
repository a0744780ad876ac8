import { expect, test } from 'vitest';
import { templateXml } from '#models/examples/templates';
import { mergedSystems } from '#models/process/systems';
import { letters, marksOf, stage } from './stage';

test('a change of marks is drawn, read back, undone and redone as one step', async () => {
  const { canvas, ...rest } = await stage();
  const it = { canvas, ...rest };
  let changes = 0;
  canvas.on('changed', () => changes++);
  const before = await canvas.toXml();

  canvas.change({
    kind: 'step',
    elements: ['T2', 'T5', 'G1'],
    patch: { workMode: 'fullyAutomated', outputs: [{ carrier: 'email', system: null }] },
  });
  expect([marksOf(it, 'T2')?.workMode, marksOf(it, 'T5')?.outputs[0]?.carrier]).toEqual(['fullyAutomated', 'email']);
  expect(letters(it, 'T2')).toBe('RE');
  expect(canvas.undoLabel()).toBe('Angaben ändern (3 Schritte)');
  expect(changes).toBe(1);

  canvas.undo();
  expect(letters(it, 'T2')).toBe('RF');
  expect(await canvas.toXml()).toBe(before);
  expect([canvas.canUndo(), canvas.canRedo(), changes]).toEqual([false, true, 2]);
  canvas.redo();
  expect(letters(it, 'T5')).toBe('FE');
  canvas.undo();
  expect(await canvas.toXml()).toBe(before);
});

test('marks on a step that had none come and go without a trace', async () => {
  const it = await stage();
  it.canvas.change({ kind: 'trigger', elements: ['S1'], patch: { share: 1, carrier: 'onlineForm' } });
  expect(await it.canvas.toXml()).toContain('<bruchlos:trigger');
  it.canvas.undo();
  expect(await it.canvas.toXml()).not.toContain('<bruchlos:trigger');
  expect(it.element('S1').businessObject.extensionElements).toBeUndefined();
});

test('unknown attributes and foreign elements survive a change', async () => {
  const it = await stage();
  it.canvas.change({ kind: 'step', elements: ['T1'], patch: { minutes: 12 } });
  const xml = await it.canvas.toXml();
  const step = xml.slice(xml.indexOf('<bpmn:userTask id="T1"'), xml.indexOf('</bpmn:userTask>'));
  expect(step).toContain('laterEdition="kept"');
  expect(step).toContain('text="foreign"');
  expect(step).toContain('minutes="12"');
});

test('the sheet of a process is reached through its id, drawn or not', async () => {
  const it = await stage();
  it.canvas.change({ kind: 'sheet', elements: ['P1'], patch: { casesPerYear: 1200 } });
  expect(it.canvas.readModel().scopes[0]?.sheet?.casesPerYear).toBe(1200);
  it.canvas.undo();
  expect(it.canvas.readModel().scopes[0]?.sheet ?? null).toBeNull();
});

test('lanes, flows and messages take their own marks', async () => {
  const it = await stage();
  it.canvas.change({ kind: 'party', elements: ['L1', 'Pool_2', 'T1'], patch: { type: 'citizen' } });
  it.canvas.change({ kind: 'branch', elements: ['F5'], patch: { probability: 0.9 } });
  it.canvas.change({ kind: 'message', elements: ['M1'], patch: { carrier: 'fax' } });
  const model = it.canvas.readModel();
  expect(model.lanes.find(({ id }) => id === 'L1')?.party?.type).toBe('citizen');
  expect(model.participants.find(({ id }) => id === 'Pool_2')?.party?.type).toBe('citizen');
  expect(model.flows.find(({ id }) => id === 'F5')?.branch?.probability).toBe(0.9);
  expect(model.messages.find(({ id }) => id === 'M1')?.mark?.carrier).toBe('fax');
  expect(it.gfx('F5').textContent).toContain('90');
  expect(it.gfx('M1').textContent).toContain('Fax');
});

test('renaming is a command with a name, in the language of the app', async () => {
  const it = await stage();
  it.canvas.rename('T2', 'Wohnsitz abfragen');
  expect(it.canvas.undoLabel()).toBe('Umbenennen');
  it.canvas.setLanguage('en');
  expect(it.canvas.undoLabel()).toBe('Rename');
  expect(it.gfx('T2').getAttribute('aria-label')).toMatch(/^Wohnsitz abfragen, input Register query, output Specialist system/);
  it.canvas.undo();
  expect(it.canvas.redoLabel()).toBe('Rename');
  expect(it.canvas.readModel().nodes.find(({ id }) => id === 'T2')?.name).toBe('Wohnsitz prüfen');
});

test('a process that is only its sheet gets a first start event, as one step to undo', async () => {
  const it = await stage(templateXml('sheet', 'de'));
  expect(it.canvas.readModel().nodes).toEqual([]);
  it.canvas.startDiagram('Start');
  expect(it.canvas.readModel().nodes).toMatchObject([{ kind: 'startEvent', name: 'Start' }]);
  it.canvas.startDiagram('Start');
  expect(it.canvas.readModel().nodes).toHaveLength(1);
  it.canvas.undo();
  expect([it.canvas.readModel().nodes.length, it.canvas.canUndo()]).toEqual([0, false]);
});

test('two systems become one with all that refers to them, in one step', async () => {
  const it = await stage();
  const systems = [
    { id: 'a', name: 'A', kind: null, interfaces: [] },
    { id: 'b', name: 'B', kind: null, interfaces: [{ to: 'a', transfer: 'automatic' as const }] },
  ];
  it.canvas.change({ kind: 'sheet', elements: ['P1'], patch: { systems } });
  expect(it.canvas.undoLabel()).toBe('Liste der Systeme ändern');
  it.canvas.change({ kind: 'step', elements: ['T2', 'T5'], patch: { outputs: [{ carrier: 'caseRecord', system: 'a' }] } });
  const before = await it.canvas.toXml();
  it.canvas.changeAll(mergedSystems(it.canvas.readModel(), 'P1', 'a', 'b'));
  expect([marksOf(it, 'T2')?.outputs[0]?.system, marksOf(it, 'T5')?.outputs[0]?.system]).toEqual(['b', 'b']);
  expect(it.canvas.readModel().scopes[0]?.sheet?.systems).toMatchObject([{ id: 'b', interfaces: [] }]);
  it.canvas.undo();
  expect(await it.canvas.toXml()).toBe(before);
});
