import { expect, test } from 'vitest';
import type { DiagramCanvas } from '../../renderer/canvas/dialect';
import { assessmentOf, FINDINGS, finding } from './findings';
import { letters, type Stage, stage } from './stage';

const shown = (it: Stage, id: string, selector: string) =>
  [...it.gfx(id).querySelectorAll<SVGElement>(`.marks ${selector}`)].filter((mark) => mark.getBoundingClientRect().width > 0);

test('steps show letters, severity, others counted, handovers, law and work mode', async () => {
  const it = await stage();
  it.canvas.showFindings(assessmentOf(FINDINGS));
  expect(['T1', 'T2', 'T3', 'T4', 'T8'].map((id) => letters(it, id))).toEqual(['OPF', 'RF', 'DPF', 'FP', 'PP']);
  const badge = (id: string) => it.gfx(id).querySelector('.near .m-break')?.textContent ?? null;
  expect(['T1', 'T2', 'T3', 'T5', 'T7'].map(badge)).toEqual(['3+1', '3', '3+1', null, '2']);
  expect(shown(it, 'T8', '.near .m-handover')).toHaveLength(1);
  expect(shown(it, 'T5', '.m-legal')).toHaveLength(1);
  expect(shown(it, 'T4', '.m-legal')).toHaveLength(0);
  expect(it.gfx('F10').querySelector('.severity-suggested')?.textContent).toBe('2');
  expect(it.gfx('F5').querySelector('.m-branch')?.textContent).toBe('80 %');
});

test('a dismissed finding is not drawn, and only what changed is drawn anew', async () => {
  const it = await stage();
  it.canvas.showFindings(assessmentOf(FINDINGS));
  const untouched = it.gfx('T2').querySelector('.marks');
  it.canvas.showFindings(assessmentOf([finding('MB-01', 'T1', 3, { status: 'dismissed' }), finding('MB-05', 'T2', 3)]));
  expect(it.gfx('T1').querySelector('.m-break')).toBeNull();
  expect(it.gfx('F10').querySelector('.marks')).toBeNull();
  expect(it.gfx('T2').querySelector('.marks')).toBe(untouched);
  it.canvas.showFindings(null);
  expect(it.gfx('T2').querySelector('.m-break')).toBeNull();
});

test('every step says its marks in words', async () => {
  const it = await stage();
  it.canvas.showFindings(assessmentOf(FINDINGS));
  expect(it.gfx('T2').getAttribute('aria-label')).toBe(
    'Wohnsitz prüfen, Eingang Registerabruf, Ausgang Fachverfahren, IT-unterstützt, 4 Minuten, ein Bruch, Schwere 3',
  );
  expect(it.gfx('T2').querySelector('.marks > title')?.textContent).toBe(it.gfx('T2').getAttribute('aria-label'));
  expect(it.gfx('F10').getAttribute('aria-label')).toBe('Sequenzfluss, vermuteter Bruch, Schwere 2');
  for (const id of ['S1', 'G1', 'L1', 'Pool_2']) expect(it.gfx(id).getAttribute('aria-label')).not.toBe('');
  it.canvas.select(['T2']);
  const svg = it.service<DiagramCanvas>('canvas')._svg;
  expect(document.getElementById(svg.getAttribute('aria-activedescendant') ?? '')).toBe(it.gfx('T2'));
});

test('zoom shows less from afar and shares near by, by style alone', async () => {
  const it = await stage();
  it.canvas.showFindings(assessmentOf(FINDINGS));
  const drawn = it.gfx('T1').querySelector('.marks');
  const looks = (percent: number) => {
    it.canvas.zoomTo(percent);
    return ['.near .m-chip', '.m-time', '.m-share', '.mid .m-break', '.far .m-dot'].map((mark) => shown(it, 'T1', mark).length > 0);
  };
  expect(looks(30)).toEqual([false, false, false, false, true]);
  expect(looks(50)).toEqual([false, false, false, true, false]);
  expect(looks(75)).toEqual([true, false, false, false, false]);
  expect(looks(100)).toEqual([true, true, false, false, false]);
  expect(looks(125)).toEqual([true, true, true, false, false]);
  it.canvas.zoomTo(100);
  it.canvas.select(['T1']);
  expect(shown(it, 'T1', '.m-share').map((text) => text.textContent)).toEqual(['40 %', '60 %']);
  expect(it.gfx('T1').querySelector('.marks')).toBe(drawn);
});

test('marks never shrink below 12 px on the screen, and dots never hide their steps', async () => {
  const it = await stage();
  it.canvas.showFindings(assessmentOf(FINDINGS));
  for (const percent of [10, 18, 20, 27, 30, 39, 45, 50, 62, 70, 77, 80, 100]) {
    it.canvas.zoomTo(percent);
    for (const id of ['T1', 'T5', 'T8', 'F10', 'M2']) {
      for (const mark of shown(it, id, ':is(.m-chip, .m-break, .m-handover, .m-legal, .m-work, .m-suggestion, .m-dot)')) {
        const inner = mark.firstElementChild as SVGGraphicsElement;
        const side = (inner.getScreenCTM()?.a ?? 0) * (mark.matches('.m-work') ? 16 : 20);
        const step = it.element('T1').width * (percent / 100);
        if (mark.matches('.m-dot')) expect(side, `dot of ${id} at ${percent} %`).toBeLessThan(step * 0.6);
        const least = percent < 28 ? 5.5 : 11.99;
        expect(side, `${mark.getAttribute('class')} of ${id} at ${percent} %`).toBeGreaterThanOrEqual(least);
      }
    }
  }
});

test('layers can be switched off', async () => {
  const it = await stage();
  it.canvas.zoomTo(100);
  it.canvas.showLayers(new Set(['work']));
  expect([shown(it, 'T1', '.m-chip').length, shown(it, 'T1', '.m-work').length, shown(it, 'T1', '.m-time').length]).toEqual([0, 1, 0]);
  it.canvas.showLayers(new Set(['media', 'work', 'times']));
  expect(shown(it, 'T1', '.m-chip').length).toBe(3);
});

test('chips keep away from where flows dock', async () => {
  const it = await stage();
  for (const id of ['T1', 'T2', 'T5', 'T6']) {
    const step = it.element(id);
    const docks = [...(step.incoming ?? []), ...(step.outgoing ?? [])].flatMap(({ waypoints = [] }) => [waypoints[0], waypoints.at(-1)]);
    for (const chip of it.gfx(id).querySelectorAll<SVGGElement>('.near .m-chip')) {
      const y = step.y + (chip.transform.baseVal.consolidate()?.matrix.f ?? 0);
      const onEdge = docks.filter((dock) => dock && (Math.abs(dock.x - step.x) < 2 || Math.abs(dock.x - step.x - step.width) < 2));
      for (const dock of onEdge) expect(dock && (dock.y < y || dock.y > y + 19)).toBe(true);
    }
  }
});

test('500 marked steps are drawn and redrawn while nobody waits', async () => {
  const it = await stage(manySteps(500));
  const started = performance.now();
  it.canvas.showFindings(assessmentOf(Array.from({ length: 500 }, (_, index) => finding('MB-01', `N${index}`, 3))));
  const drawn = performance.now() - started;
  const zooming = performance.now();
  for (const percent of [30, 50, 75, 100, 150]) {
    it.canvas.zoomTo(percent);
    it.gfx('N1').getBoundingClientRect();
  }
  const zoomed = (performance.now() - zooming) / 5;
  const changing = performance.now();
  it.canvas.change({
    kind: 'step',
    elements: Array.from({ length: 500 }, (_, index) => `N${index}`),
    patch: { outputs: [{ carrier: 'fax', system: null }] },
  });
  const changed = performance.now() - changing;
  expect(it.container.querySelectorAll('.near .m-break')).toHaveLength(500);
  expect(drawn).toBeLessThan(3000);
  expect(zoomed).toBeLessThan(1500);
  expect(changed).toBeLessThan(5000);
});

function manySteps(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => `N${index}`);
  const tasks = ids.map(
    (id) =>
      `<bpmn:userTask id="${id}" name="Schritt ${id}"><bpmn:extensionElements><bruchlos:step workMode="itSupported" minutes="5"><bruchlos:input carrier="paper" share="0.5"/><bruchlos:input carrier="email" share="0.5"/><bruchlos:output carrier="caseRecord"/></bruchlos:step></bpmn:extensionElements></bpmn:userTask>`,
  );
  const shapes = ids.map(
    (id, index) =>
      `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${(index % 25) * 160}" y="${Math.floor(index / 25) * 140}" width="100" height="80"/></bpmndi:BPMNShape>`,
  );
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:bruchlos="urn:bruchlos:marks:1" targetNamespace="urn:test"><bpmn:process id="P">${tasks.join('')}</bpmn:process><bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="P">${shapes.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}
