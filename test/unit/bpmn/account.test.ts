import { describe, expect, it } from 'vitest';
import { accountFor } from '#models/bpmn/account/account-for';
import { createModdle, elements, type ModdleElement } from '#models/bpmn/moddle';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { bpmn, bytes, drawing, sample, shape } from './samples';

async function opened(content: Uint8Array | string) {
  const file = typeof content === 'string' ? bytes(content) : content;
  const result = await openBpmn(file);
  if (!result.ok) throw new Error(`not opened: ${result.code}`);
  const { rootElement } = await createModdle().fromXML(result.xml);
  const saved = (await createModdle().toXML(rootElement)).xml;
  const codes = result.remarks.map(({ code }) => code);
  return { ...result, file, saved, codes, definitions: rootElement, silent: accountFor(file, saved, result.remarks).silent };
}

/** Ids of what each diagram draws, by the id of its root. */
function drawings(definitions: ModdleElement): Record<string, string[]> {
  const entries = elements(definitions, 'diagrams').map((diagram) => {
    const plane = diagram.plane as ModdleElement;
    const pieces = elements(plane, 'planeElement').map((piece) => String((piece.bpmnElement as ModdleElement).id));
    return [String((plane.bpmnElement as ModdleElement).id), pieces] as const;
  });
  return Object.fromEntries(entries);
}

describe('the account of a file', () => {
  const one = bytes(bpmn('<bpmn:task id="T" name="Prüfen &amp; buchen"><bpmn:documentation>Text</bpmn:documentation></bpmn:task>'));
  const saved = (change: (text: string) => string) => change(new TextDecoder().decode(one));

  it.each([
    ['nothing', (text: string) => text],
    ['order and spelling', (text: string) => text.replace('id="T" name="Prüfen &amp; buchen"', "name='Prüfen &#38;  buchen' id='T'")],
    ['prefixes', (text: string) => text.replaceAll('bpmn:', 'x:').replaceAll('xmlns:bpmn=', 'xmlns:x=')],
  ])('is even where nothing but %s changed', (_, change) => {
    expect(accountFor(one, saved(change), []).missing).toEqual([]);
  });

  it.each([
    ['an element', (text: string) => text.replace(/<bpmn:documentation>.*<\/bpmn:documentation>/, ''), 'bpmn:documentation'],
    ['a text', (text: string) => text.replace('>Text<', '><'), 'bpmn:documentation'],
    ['an attribute', (text: string) => text.replace(/ name="[^"]*"/, ''), 'bpmn:task@name'],
    ['an id', (text: string) => text.replace('id="T"', 'id="U"'), 'bpmn:task'],
  ])('misses %s that nobody spoke of', (_, change, name) => {
    expect(accountFor(one, saved(change), []).silent.map((item) => item.name)).toContain(name);
  });

  it('covers what a remark names, as often as it counts', () => {
    const file = bytes(bpmn('<!-- a --><!-- b --><bpmn:task id="T"/>'));
    const remark = (count: number) => ({ code: 'comments-lost', element: null, kept: false, params: { count } });
    const without = new TextDecoder().decode(file).replace(/<!--.*?-->/g, '');
    expect(accountFor(file, without, [remark(2)]).silent).toEqual([]);
    expect(accountFor(file, without, [remark(1)]).silent).toHaveLength(1);
  });
});

describe('nothing is lost without a word', () => {
  it('names every loss of a thoroughly damaged file and keeps the rest', async () => {
    const { codes, silent, saved } = await opened(sample('two-of-one.bpmn'));
    expect(silent).toEqual([]);
    for (const code of ['foreign-moved', 'duplicate-id', 'entry-lost', 'element-lost', 'dangling-flow', 'comments-lost', 'layout-process'])
      expect(codes).toContain(code);
    for (const kept of ['acme:simulation', 'acme:start', 'conditionExpression', 'acme:cost']) expect(saved).toContain(kept);
  });

  it('keeps every plane of a diagram that has several', async () => {
    const { definitions, codes, silent } = await opened(
      bpmn(
        '<bpmn:task id="T"/>',
        `<bpmn:process id="Q"><bpmn:task id="U"/></bpmn:process><bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="A" bpmnElement="P">${shape('T', 'x="1" y="1" width="9" height="9"')}</bpmndi:BPMNPlane><bpmndi:BPMNPlane id="B" bpmnElement="Q">${shape('U', 'x="1" y="1" width="9" height="9"')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
      ),
    );
    expect(drawings(definitions)).toEqual({ P: ['T'], Q: ['U'] });
    expect(codes).toContain('planes-split');
    expect(silent).toEqual([]);
  });
});

describe('a drawing for everything', () => {
  it('gives every process a diagram of its own, and completes one that is drawn in part', async () => {
    const { definitions, codes } = await opened(
      bpmn(
        '<bpmn:task id="T"/>',
        `<bpmn:process id="Q"><bpmn:task id="U"/><bpmn:task id="V"/></bpmn:process><bpmn:process id="R"><bpmn:task id="W"/></bpmn:process><bpmn:process id="E"><bpmn:dataObject id="D"/></bpmn:process>${drawing(shape('T', 'x="1" y="1" width="9" height="9"'))}<bpmndi:BPMNDiagram id="D2"><bpmndi:BPMNPlane id="B" bpmnElement="Q">${shape('U', 'x="1" y="1" width="9" height="9"')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
      ),
    );
    expect(drawings(definitions)).toEqual({ P: ['T'], Q: ['U', 'V'], R: ['W'] });
    expect(codes).toEqual(expect.arrayContaining(['process-apart', 'layout-completed', 'layout-process']));
  });

  const lanes =
    '<bpmn:laneSet id="L"><bpmn:lane id="A"><bpmn:flowNodeRef>T</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="B"><bpmn:flowNodeRef>U</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:task id="T"/><bpmn:task id="U"/>';
  const tasks = (y: number) =>
    drawing(shape('T', 'x="100" y="0" width="100" height="80"') + shape('U', `x="300" y="${y}" width="100" height="80"`));

  it('draws lanes around steps that are drawn already', async () => {
    const { definitions, xml } = await opened(bpmn(lanes, tasks(200)));
    expect(drawings(definitions).P).toEqual(expect.arrayContaining(['T', 'U', 'A', 'B']));
    expect(xml).toContain('<dc:Bounds x="50" y="-20" width="370" height="160" />');
    expect(xml).toContain('<dc:Bounds x="50" y="140" width="370" height="160" />');
  });

  it('leaves lanes out, and says so, where their steps lie mixed up', async () => {
    const { definitions, codes } = await opened(bpmn(lanes, tasks(40)));
    expect(drawings(definitions).P).not.toContain('A');
    expect(codes).toContain('lane-not-drawn');
  });
});
