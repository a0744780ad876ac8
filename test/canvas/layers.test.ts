import { expect, test } from 'vitest';
import { LAYERS, type Layer } from '../../renderer/canvas/canvas-api';
import { assessmentOf, FINDINGS } from './findings';
import { PARKING_PERMIT } from './parking-permit';
import { type Stage, stage } from './stage';

const marked = (attributes: string, inside: string) => (text: string) =>
  text.replace(
    /(id="T5"[^>]*>\s*<bpmn:extensionElements>\s*<bruchlos:step)([^>]*?)(\/?>)/,
    (_, start: string, rest: string, end: string) =>
      end === '/>' ? `${start}${rest} ${attributes}>${inside}</bruchlos:step>` : `${start}${rest} ${attributes}>${inside}`,
  );
const shown = (it: Stage, id: string, mark: string) =>
  [...it.gfx(id).querySelectorAll(`.marks > .near ${mark}`)].filter((one) => getComputedStyle(one).display !== 'none').length;
const all: ReadonlySet<Layer> = new Set(LAYERS);
const without = (layer: Layer) => new Set(LAYERS.filter((one) => one !== layer));

test('law, hints and what is unknown have a layer each, on the diagram, in the legend and in pictures', async () => {
  const it = await stage(marked('presence="mandatory"', '<bruchlos:ai type="dataExtraction" suitability="67"/>')(PARKING_PERMIT));
  it.canvas.zoomTo(100);
  it.canvas.showFindings({ ...assessmentOf(FINDINGS), ownSteps: ['T1', 'T5'] } as never);
  it.canvas.change({ kind: 'step', elements: ['T1'], patch: { inputs: [], outputs: [], workMode: null } });
  for (const [layer, id, mark, entry] of [
    ['law', 'T5', '.m-barrier', 'barrier'],
    ['ai', 'T5', '.m-ai', 'ai'],
    ['unknown', 'T1', '.m-unknown', 'unknown'],
  ] as const) {
    it.canvas.showLayers(all);
    expect(shown(it, id, mark), layer).toBeGreaterThan(0);
    expect(it.canvas.legend()).toContain(entry);
    it.canvas.showLayers(without(layer));
    expect(shown(it, id, mark), layer).toBe(0);
    expect(it.canvas.legend()).not.toContain(entry);
    const name = mark.slice(1);
    expect(await it.canvas.toSvg({ layers: all, shown: true })).toContain(name);
    expect(await it.canvas.toSvg({ layers: without(layer), shown: true })).not.toContain(name);
  }
  expect(await it.canvas.toSvg({ layers: new Set(), shown: true })).not.toContain('marks');
});

test('the count of further carriers lies on no other mark of its step', async () => {
  const it = await stage();
  const input = (carrier: 'paper' | 'fax' | 'email') => ({
    carrier,
    share: null,
    transfer: null,
    system: null,
    source: 'predecessor' as const,
  });
  it.canvas.change({ kind: 'step', elements: ['T2'], patch: { inputs: [input('paper'), input('fax'), input('email')], minutes: 4 } });
  it.canvas.zoomTo(100);
  const box = (mark: string) => it.gfx('T2').querySelector(`.near ${mark}`)?.getBoundingClientRect() ?? new DOMRect();
  const rest = box('.m-rest');
  for (const mark of ['.m-work', '.m-chip', '.m-time', '.m-break']) {
    const other = box(mark);
    expect(rest.right <= other.left || rest.left >= other.right || rest.bottom <= other.top || rest.top >= other.bottom, mark).toBe(true);
  }
});

const HEAD =
  '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bruchlos="urn:bruchlos:marks:1" targetNamespace="urn:test">';
const process = (n: number) => `<bpmn:process id="P${n}" name="Prozess ${n}"><bpmn:task id="A${n}" name="Schritt ${n}"/></bpmn:process>`;
const plane = (n: number) =>
  `<bpmndi:BPMNDiagram id="D${n}"><bpmndi:BPMNPlane id="PL${n}" bpmnElement="P${n}"><bpmndi:BPMNShape id="A${n}_di" bpmnElement="A${n}"><dc:Bounds x="100" y="100" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;

test('every process of a file is drawn, can be shown and marked, and one undo history serves all', async () => {
  const numbers = [1, 2, 3];
  const it = await stage(`${HEAD}${numbers.map(process).join('')}${numbers.map(plane).join('')}</bpmn:definitions>`);
  expect(it.canvas.processes().map(({ name }) => name)).toEqual(['Prozess 1', 'Prozess 2', 'Prozess 3']);
  expect(it.canvas.shownProcess()).toBe('P1');
  it.canvas.change({ kind: 'step', elements: ['A1'], patch: { minutes: 1 } });
  it.canvas.showProcess('P3');
  expect(it.canvas.shownProcess()).toBe('P3');
  it.canvas.change({ kind: 'step', elements: ['A3'], patch: { minutes: 3 } });
  expect(await it.canvas.toSvg({ layers: all, shown: true })).toContain('data-element-id="A3"');
  expect(await it.canvas.toSvg()).toContain('data-element-id="A1"');
  it.canvas.undo();
  it.canvas.undo();
  expect(it.canvas.canUndo()).toBe(false);
  expect(await it.canvas.toXml()).toContain('bpmnElement="A3"');
});

test('two elements are connected by keys alone, or not at all', async () => {
  const it = await stage();
  const flows = () => it.canvas.readModel().flows.length;
  const before = flows();
  it.canvas.select(['T2']);
  expect(it.canvas.connect()).toBe(true);
  expect(it.container.querySelector('.connect-hint')?.textContent).toContain('Wohnsitz prüfen');
  it.press('Escape');
  expect([flows(), it.container.querySelector('.connect-hint')]).toEqual([before, null]);
  it.canvas.connect();
  it.press('Tab');
  it.press('Enter');
  expect(flows()).toBe(before + 1);
  it.canvas.undo();
  expect(flows()).toBe(before);
});

test('shares of start events and probabilities of attached ones stand beside them', async () => {
  const xml = `${HEAD}<bpmn:process id="P"><bpmn:startEvent id="S"><bpmn:extensionElements><bruchlos:trigger share="0.4" carrier="paper"/></bpmn:extensionElements></bpmn:startEvent><bpmn:task id="T"/><bpmn:boundaryEvent id="B" attachedToRef="T"><bpmn:extensionElements><bruchlos:interrupt probability="0.05"/></bpmn:extensionElements><bpmn:timerEventDefinition id="TD"/></bpmn:boundaryEvent></bpmn:process><bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="PL" bpmnElement="P"><bpmndi:BPMNShape id="S_di" bpmnElement="S"><dc:Bounds x="100" y="100" width="36" height="36"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="T_di" bpmnElement="T"><dc:Bounds x="200" y="80" width="100" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="B_di" bpmnElement="B"><dc:Bounds x="232" y="142" width="36" height="36"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
  const it = await stage(xml);
  const said = (id: string) => it.gfx(id).querySelector('.marks')?.textContent?.replace(/\s/g, ' ');
  expect(said('S')).toContain('40 %');
  expect(it.gfx('S').querySelectorAll('.chip-a')).toHaveLength(1);
  expect(said('B')).toContain('5 %');
});
