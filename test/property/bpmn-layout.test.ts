import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModdle, elements, type ModdleElement } from '#models/bpmn/moddle';
import { openBpmn } from '#models/bpmn/open-bpmn';

type Box = { id: string; x: number; y: number; width: number; height: number };
type Edge = { id: string; points: { x: number; y: number }[] };

const KINDS = ['task', 'userTask', 'exclusiveGateway', 'parallelGateway', 'startEvent', 'endEvent', 'subProcess'];

const graph = fc.record({
  kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 14 }),
  flows: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 24 }),
  lanes: fc.integer({ min: 0, max: 3 }),
  boundaries: fc.integer({ min: 0, max: 2 }),
});

function source({ kinds, flows, lanes, boundaries }: typeof graph extends fc.Arbitrary<infer T> ? T : never): string {
  const name = (index: number) => `n${index % kinds.length}`;
  const laneSet =
    lanes === 0
      ? ''
      : `<laneSet id="ls">${Array.from({ length: lanes }, (_, lane) => `<lane id="l${lane}">${kinds.map((_, index) => (index % lanes === lane ? `<flowNodeRef>n${index}</flowNodeRef>` : '')).join('')}</lane>`).join('')}</laneSet>`;
  const nodes = kinds.map((kind, index) => `<${kind} id="n${index}" name="Schritt ${index}"/>`).join('');
  const hosts = kinds.flatMap((kind, index) => (/ask$/.test(kind) ? [index] : [])).slice(0, boundaries);
  const events = hosts.map((host) => `<boundaryEvent id="b${host}" attachedToRef="n${host}"/>`).join('');
  const lines = flows
    .map(([from, to], index) => `<sequenceFlow id="f${index}" sourceRef="${name(from)}" targetRef="${name(to)}"/>`)
    .join('');
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><collaboration id="C"><participant id="Pool" processRef="P"/><participant id="Citizen"/><messageFlow id="m" sourceRef="Citizen" targetRef="n0"/></collaboration><process id="P">${laneSet}${nodes}${events}${lines}</process></definitions>`;
}

async function laidOut(xml: string) {
  const result = await openBpmn(new TextEncoder().encode(xml));
  if (!result.ok) throw new Error(result.code);
  const { rootElement } = await createModdle().fromXML(result.xml);
  const boxes: Box[] = [];
  const edges: Edge[] = [];
  const plane = elements(rootElement, 'diagrams')[0]?.plane as ModdleElement;
  for (const piece of elements(plane, 'planeElement')) {
    const id = String((piece.bpmnElement as ModdleElement).id);
    if (piece.$type === 'bpmndi:BPMNShape') boxes.push({ ...(piece.bounds as Box), id });
    else edges.push({ id, points: elements(piece, 'waypoint').map((point) => ({ x: Number(point.x), y: Number(point.y) })) });
  }
  return { xml: result.xml, boxes, edges };
}

describe('a computed layout', () => {
  it('places everything, lets no two nodes overlap, keeps nodes in their pool and lines level or upright', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (input) => {
        const { boxes, edges } = await laidOut(source(input));
        const nodes = boxes.filter((box) => box.id.startsWith('n'));
        expect(nodes).toHaveLength(input.kinds.length);
        expect(edges.filter((edge) => edge.id.startsWith('f'))).toHaveLength(input.flows.length);
        expect(boxes.filter((box) => box.id.startsWith('l'))).toHaveLength(input.lanes);
        const pool = boxes.find((box) => box.id === 'Pool') as Box;
        for (const [index, a] of nodes.entries()) {
          expect(a.x >= pool.x && a.y >= pool.y && a.x + a.width <= pool.x + pool.width && a.y + a.height <= pool.y + pool.height).toBe(
            true,
          );
          for (const b of nodes.slice(index + 1))
            expect(
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
              `${a.id} on ${b.id}`,
            ).toBe(true);
        }
        for (const { points } of edges)
          for (const [index, point] of points.entries()) {
            const before = points[index - 1];
            expect(Number.isFinite(point.x + point.y)).toBe(true);
            if (before) expect(Math.abs(before.x - point.x) <= 1 || Math.abs(before.y - point.y) <= 1).toBe(true);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('lets no sequence flow run through a node', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (input) => {
        const { boxes, edges } = await laidOut(source(input));
        const nodes = boxes.filter((box) => box.id.startsWith('n'));
        for (const { id, points } of edges.filter((edge) => edge.id.startsWith('f')))
          for (const [index, point] of points.entries()) {
            const before = points[index - 1];
            if (!before) continue;
            const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)];
            const [top, bottom] = [Math.min(before.y, point.y), Math.max(before.y, point.y)];
            const hit = nodes.find(
              (box) => box.x + 2 < right && box.x + box.width - 2 > left && box.y + 2 < bottom && box.y + box.height - 2 > top,
            );
            expect(hit?.id, `${id} through ${hit?.id}`).toBeUndefined();
          }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same every time', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (input) => {
        expect((await laidOut(source(input))).xml).toBe((await laidOut(source(input))).xml);
      }),
      { numRuns: 30 },
    );
  });
});
