import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { committed, drawn, fileIn, processFile } from './harness/documents';
import { launch, type RunningApp, temporaryFolder } from './harness/launch';

let app: RunningApp;
afterEach(() => app.kill());

/** A node or flow of the file below: kind, id and further attributes. */
type Drawn = readonly [kind: string, id: string, attributes?: string, marks?: string];

const STEP =
  '<bruchlos:step workMode="itSupported" decision="none"><bruchlos:input carrier="paper" transfer="copyRetype" source="external" />';
const MARKED = `${STEP}<bruchlos:output carrier="caseRecord" /></bruchlos:step>`;

const NODES: readonly Drawn[] = [
  ['startEvent', 'Start'],
  ['exclusiveGateway', 'Again', 'name="Zusammen"'],
  ['userTask', 'Check', 'name="Antrag prüfen"', MARKED],
  ['exclusiveGateway', 'Complete', 'name="Vollständig?"'],
  ['userTask', 'Ask', 'name="Unterlagen nachfordern"', MARKED],
  ['exclusiveGateway', 'Choice', 'name="Mit Gutachten?"'],
  ['userTask', 'Opinion', 'name="Gutachten einholen"', MARKED],
  ['callActivity', 'Notice', 'name="Bescheid erteilen" calledElement="Process_Bescheid"'],
  ['parallelGateway', 'Join', 'name="Beides da"'],
  ['endEvent', 'End'],
];
const FLOWS = ['Start Again', 'Again Check', 'Check Complete', 'Complete Ask 0.25', 'Ask Again', 'Complete Choice 0.75'].concat([
  'Choice Opinion 0.5',
  'Choice Notice 0.5',
  'Opinion Join',
  'Notice Join',
  'Join End',
]);

/** Every case stops: a parallel gateway waits for both of two ways of which a case takes one. A quarter goes round before. */
function stuck(): string {
  const place = (at: number) => `<dc:Bounds x="${120 + 140 * at}" y="${at % 2 === 0 ? 200 : 320}" width="100" height="80" />`;
  const extended = (marks: string) => (marks ? `<bpmn:extensionElements>${marks}</bpmn:extensionElements>` : '');
  const nodes = NODES.map(([kind, id, more = '', marks = '']) => `<bpmn:${kind} id="${id}" ${more}>${extended(marks)}</bpmn:${kind}>`);
  const flows = FLOWS.map((flow, at) => {
    const [from, to, chance] = flow.split(' ');
    const marks = chance ? `<bruchlos:branch probability="${chance}" confidence="estimated" />` : '';
    return `<bpmn:sequenceFlow id="Flow_${at}" sourceRef="${from}" targetRef="${to}">${extended(marks)}</bpmn:sequenceFlow>`;
  });
  const shapes = NODES.map(([, id], at) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">${place(at)}</bpmndi:BPMNShape>`);
  const edges = FLOWS.map((flow, at) => {
    const points = flow
      .split(' ')
      .slice(0, 2)
      .map((id) => NODES.findIndex(([, node]) => node === id))
      .map((node) => `<di:waypoint x="${170 + 140 * node}" y="${node % 2 === 0 ? 240 : 360}" />`);
    return `<bpmndi:BPMNEdge id="Flow_${at}_di" bpmnElement="Flow_${at}">${points.join('')}</bpmndi:BPMNEdge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bruchlos="urn:bruchlos:marks:1" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn">
<bpmn:process id="Process_Sperre" name="Genehmigung mit Sperre" isExecutable="false">${[...nodes, ...flows].join('\n')}</bpmn:process>
<bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_Sperre">${[...shapes, ...edges].join('\n')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

async function open(...more: readonly string[]): Promise<Page> {
  const file = fileIn(temporaryFolder(), 'Sperre.bpmn', stuck());
  app = await launch({ files: [...more, file] });
  await drawn(app.window, 'Genehmigung mit Sperre');
  return app.window;
}

/** The screen Ablauf with a part of it open. */
async function part(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+7');
  const tab = page.locator('.flow-view').getByRole('tab', { name });
  await tab.click();
  await page.locator('.flow-view .flow-card').first().waitFor();
}

const selected = (page: Page, id: string) => page.locator(`.in-front .djs-shape.selected[data-element-id="${id}"]`);

describe('the flow in numbers', () => {
  it('shows where all cases stop, leads there, and follows a repair at once', async () => {
    const page = await open();
    await part(page, 'Prüfung');
    const view = page.locator('.flow-view');
    await view.getByText('Bei „Beides da“ bleiben 100 % der Fälle stehen').waitFor();
    await view.getByRole('button', { name: 'Kommen ans Ende: 0 %' }).waitFor();
    await view.locator('.flow-flaws').getByRole('button', { name: 'Beides da' }).click();
    await selected(page, 'Join').waitFor({ state: 'attached' });
    // One of the two ways goes: what is left is waited for by nobody in vain, and all that go there arrive.
    await page.evaluate(() => document.querySelector<SVGElement>('.in-front [data-element-id="Flow_8"] > .djs-hit')?.scrollIntoView());
    await page.locator('.in-front [data-element-id="Flow_8"] > .djs-hit').first().click({ force: true });
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+7');
    await view.getByRole('button', { name: 'Kommen ans Ende: 100 %' }).waitFor();
    await view.getByText('Keine Fehler im Ablauf gefunden').waitFor();
    await page.keyboard.press('Control+z');
    await view.getByText('Bei „Beides da“ bleiben 100 % der Fälle stehen').waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('says how often each step runs, by keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Control+7');
    const tab = page.locator('.flow-view').getByRole('tab', { name: 'Hebel' });
    await tab.waitFor();
    await tab.focus();
    for (const _ of ['Ursachen', 'Verteilung', 'Häufigkeit']) await page.keyboard.press('ArrowRight');
    const row = (name: string) => page.locator('.flow-view tr', { hasText: name }).locator('td.num').first();
    await expect.poll(() => row('Antrag prüfen').textContent()).toBe('1,33');
    expect(await row('Unterlagen nachfordern').textContent()).toBe('0,33');
    expect(await row('Gutachten einholen').textContent()).toBe('0,50');
    const link = page.locator('.flow-view').getByRole('button', { name: 'Unterlagen nachfordern' });
    for (let at = 0; at < 12 && !(await link.evaluate((one) => one === document.activeElement)); at++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await selected(page, 'Ask').waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('main[data-screen="flow"]').waitFor();
  });

  it('counts what a call leads to in the library, and says so', async () => {
    const called = processFile('Bescheid').replaceAll('Process_Chain', 'Process_Bescheid');
    expect(called).toContain('id="Process_Bescheid"');
    const page = await open();
    await part(page, 'Häufigkeit');
    await page.locator('.flow-view').getByRole('button', { name: 'Bescheid erteilen' }).click();
    const inspector = page.locator('.inspector');
    await inspector.getByText('In der Bibliothek liegt kein Prozess mit der Kennung Process_Bescheid, zählt als ein Schritt.').waitFor();
    await committed(page);
    await app.chooseForOpen(fileIn(temporaryFolder(), 'Bescheid.bpmn', called));
    await page.keyboard.press('Control+o');
    await drawn(page, 'Bescheid');
    await committed(page);
    await page.locator('.document-tab', { hasText: 'Genehmigung mit Sperre' }).locator('.document-tab-name').click();
    await drawn(page, 'Genehmigung mit Sperre');
    await inspector.getByText('Ruft „Bescheid“ aus der Bibliothek auf.').waitFor();
    await inspector.getByRole('button', { name: 'Öffnen' }).click();
    await drawn(page, 'Bescheid');
    expect(app.complaints).toEqual([]);
  });

  it('has nothing for axe to find in any part', async () => {
    const page = await open();
    for (const name of ['Hebel', 'Ursachen', 'Verteilung', 'Häufigkeit', 'Prüfung']) {
      await part(page, name);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(
        violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.target.join(' ')}`),
        name,
      ).toEqual([]);
    }
  });
});
