import { expect, test } from 'vitest';
import type { DiagramCanvas } from '../../renderer/canvas/dialect';
import { assessmentOf, FINDINGS } from './findings';
import { PARKING_PERMIT } from './parking-permit';
import { stage } from './stage';

const NAMESPACES =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bruchlos="urn:bruchlos:marks:1"';
const SUBPROCESS = `<bpmn:definitions ${NAMESPACES} targetNamespace="urn:test"><bpmn:process id="P"><bpmn:subProcess id="Sub" name="Prüfung"><bpmn:extensionElements><bruchlos:step workMode="itSupported"><bruchlos:input carrier="paper"/></bruchlos:step></bpmn:extensionElements><bpmn:task id="Inner" name="Innen"><bpmn:extensionElements><bruchlos:step><bruchlos:input carrier="fax"/></bruchlos:step></bpmn:extensionElements></bpmn:task></bpmn:subProcess></bpmn:process>
<bpmndi:BPMNDiagram id="D1"><bpmndi:BPMNPlane id="PL1" bpmnElement="P"><bpmndi:BPMNShape id="Sub_di" bpmnElement="Sub" isExpanded="false"><dc:Bounds x="100" y="100" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
<bpmndi:BPMNDiagram id="D2"><bpmndi:BPMNPlane id="PL2" bpmnElement="Sub"><bpmndi:BPMNShape id="Inner_di" bpmnElement="Inner"><dc:Bounds x="200" y="100" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;

test('marks inside a collapsed sub-process are drawn on its own plane and survive going in and out', async () => {
  const it = await stage(SUBPROCESS);
  const canvas = it.service<DiagramCanvas>('canvas');
  expect(it.gfx('Sub').querySelectorAll('.near .m-chip')).toHaveLength(1);
  it.canvas.select(['Inner'], { reveal: true });
  expect(canvas.getRootElement().id).toBe('Sub_plane');
  it.canvas.change({ kind: 'step', elements: ['Inner'], patch: { outputs: [{ carrier: 'pdf', system: null }] } });
  expect(it.gfx('Inner').querySelectorAll('.near .m-chip')).toHaveLength(2);
  // The picture shows the main diagram, wherever the user is.
  expect(await it.canvas.toSvg()).toContain('data-element-id="Sub"');
  it.canvas.select(['Sub'], { reveal: true });
  expect(canvas.getRootElement().id).toBe('P');
  expect(it.canvas.readModel().nodes.find(({ id }) => id === 'Inner')?.marks?.outputs[0]?.carrier).toBe('pdf');
});

test('a label of 20,000 characters does not stop the window', async () => {
  const started = performance.now();
  const it = await stage(PARKING_PERMIT.replace('Wohnsitz prüfen', 'Wort '.repeat(4000)));
  expect(performance.now() - started).toBeLessThan(2500);
  expect(it.canvas.readModel().nodes.find(({ id }) => id === 'T2')?.name.length).toBeGreaterThan(19_000);
});

test('colours of the file are kept, and their text can be read in either theme', async () => {
  const coloured = PARKING_PERMIT.replace(
    'id="T2_di"',
    'id="T2_di" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" bioc:fill="#ffe0b2" bioc:stroke="#6b3c00"',
  ).replace('id="T3_di"', 'id="T3_di" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" bioc:fill="#102030" bioc:stroke="#000000"');
  const it = await stage(coloured);
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    const fill = (id: string) => getComputedStyle(it.gfx(id).querySelector('.djs-visual > :first-child') as Element).fill;
    const text = (id: string) => getComputedStyle(it.gfx(id).querySelector('.djs-visual > text') as Element).fill;
    expect([fill('T2'), text('T2')]).toEqual(['rgb(255, 224, 178)', 'rgb(22, 32, 44)']);
    expect([fill('T3'), text('T3')]).toEqual(['rgb(16, 32, 48)', 'rgb(255, 255, 255)']);
  }
});

test('the mark of bpmn.io stays in full view at every zoom and in either theme', async () => {
  const it = await stage();
  it.canvas.showFindings(assessmentOf(FINDINGS));
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    for (const percent of [50, 100, 400]) {
      it.canvas.zoomTo(percent);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const link = it.container.querySelector<HTMLElement>('.bjs-powered-by');
      const { left, top, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
      expect(width).toBeGreaterThan(40);
      for (const x of [0.1, 0.5, 0.9]) {
        for (const y of [0.1, 0.5, 0.9]) expect(link?.contains(document.elementFromPoint(left + width * x, top + height * y))).toBe(true);
      }
    }
  }
});

test('the overview shows only while part of the diagram is out of view', async () => {
  const it = await stage();
  const frames = () => new Promise((resolve) => setTimeout(resolve, 60));
  const open = () => it.container.querySelector('.djs-minimap')?.classList.contains('open');
  await frames();
  expect(open()).toBe(false);
  it.canvas.zoomTo(300);
  await frames();
  expect(open()).toBe(true);
  it.canvas.zoomFit();
  await frames();
  expect(open()).toBe(false);
});

test('pointing from a list frames the element, and marks lie above every frame', async () => {
  const it = await stage();
  const frame = (id: string) => it.gfx(id).querySelector<SVGElement>(':scope > .djs-outline');
  it.canvas.hover('T8');
  expect(getComputedStyle(frame('T8') as Element).visibility).toBe('visible');
  it.canvas.hover('T9');
  expect(getComputedStyle(frame('T8') as Element).visibility).toBe('hidden');
  it.canvas.hover(null);
  it.canvas.select(['T2'], { pulse: true });
  for (const id of ['T2', 'T8', 'T9']) expect(it.gfx(id).lastElementChild?.classList.contains('marks')).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(it.gfx('T2').classList.contains('pulse')).toBe(false);
});

test('a document opened while the canvas is not on the page is fitted once it is', async () => {
  const it = await stage();
  it.container.remove();
  await it.canvas.open(PARKING_PERMIT);
  expect(await it.canvas.toSvg()).toContain('data-element-id="T1"');
  document.body.append(it.container);
  await new Promise((resolve) => setTimeout(resolve, 60));
  const { inner, x, y, width, height } = it.service<DiagramCanvas>('canvas').viewbox();
  expect(inner.x > x && inner.y > y && inner.x + inner.width < x + width && inner.y + inner.height < y + height).toBe(true);
});

test('selecting pans only to what is out of view and never zooms; listeners hear the user, not the app', async () => {
  const it = await stage();
  const heard: string[] = [];
  it.canvas.on('selected', () => heard.push('selected'));
  const canvas = it.service<DiagramCanvas>('canvas');
  const before = canvas.viewbox();
  it.canvas.select(['T5'], { reveal: true });
  expect(canvas.viewbox()).toEqual(before);
  it.canvas.zoomTo(200);
  it.canvas.select(['T9'], { reveal: true, pulse: true });
  const view = canvas.viewbox();
  const { x, y, width, height } = it.element('T9');
  expect(view.x < x && view.x + view.width > x + width && view.y < y && view.y + view.height > y + height).toBe(true);
  expect(view.scale).toBe(2);
  expect(heard).toEqual([]);
  it.press('Home');
  expect(heard).toEqual(['selected']);
});

test('200 documents opened and closed leave nothing gross behind', async () => {
  const nodes = () => document.querySelectorAll('*').length;
  const before = nodes();
  for (let index = 0; index < 20; index++) {
    const it = await stage(SUBPROCESS);
    for (let round = 0; round < 10; round++) await it.canvas.open(SUBPROCESS);
    expect(it.container.querySelectorAll('.djs-shape')).toHaveLength(1);
    it.canvas.destroy();
    it.container.remove();
  }
  expect(nodes() - before).toBeLessThan(60);
  const it = await stage();
  expect(it.container.querySelectorAll('.marks').length).toBeGreaterThan(9);
}, 60_000);

test('a document in which everything was taken back is written as it was before', async () => {
  const it = await stage(SUBPROCESS);
  const before = await it.canvas.toXml();
  it.canvas.rename('Sub', 'Anders');
  it.canvas.change({ kind: 'step', elements: ['Sub'], patch: { workMode: 'manualNoIt', minutes: 5 } });
  expect(await it.canvas.toXml()).not.toBe(before);
  it.canvas.undo();
  it.canvas.undo();
  expect(await it.canvas.toXml()).toBe(before);
});
