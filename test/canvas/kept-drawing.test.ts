import { expect, it } from 'vitest';
import { stage } from './stage';

const document = (process: string, plane: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="t">
<process id="P">${process}</process>
<bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="PL" bpmnElement="P">${plane}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
const shape = (id: string, more = '') =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" ${more}><dc:Bounds x="100" y="100" width="100" height="80"/></bpmndi:BPMNShape>`;
const kept = (xml: string) => [...xml.matchAll(/<bpmndi:BPMNShape id="(\w+)_di"/g)].map(([, id]) => id).sort();

it('writes back shapes of what cannot be drawn', async () => {
  const { canvas } = await stage(
    document('<task id="T"/><boundaryEvent id="B" attachedToRef="gone"/>', shape('T') + shape('B') + shape('nobody')),
  );
  expect(kept(await canvas.toXml())).toEqual(['B', 'T', 'nobody']);
});

it('does not write back the shape of what was deleted', async () => {
  const { canvas } = await stage(document('<task id="T"/><task id="U"/>', shape('T') + shape('U')));
  canvas.select(['U']);
  canvas.clipboard('delete');
  expect(kept(await canvas.toXml())).toEqual(['T']);
});

it('keeps all shapes inside closed sub-processes that lie in each other', async () => {
  const inner = '<subProcess id="S"><task id="A"/><subProcess id="R"><task id="B"/><task id="C"/></subProcess></subProcess><task id="Z"/>';
  const { canvas } = await stage(document(inner, ['S', 'A', 'R', 'B', 'C', 'Z'].map((id) => shape(id)).join('')));
  expect(kept(await canvas.toXml())).toEqual(['A', 'B', 'C', 'R', 'S', 'Z']);
});
