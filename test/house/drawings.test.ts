import { createModdle } from '#models/bpmn/moddle';
import { readModel } from '#models/bpmn/read-model';
import { isActivity } from '#models/process/process';
import { describe, expect, it } from 'vitest';
import { filesUnder, read } from './sources';

/** Drawings the project ships or measures itself by are examples in every sense: valid, marked, aligned and readable. */
const DRAWINGS = [...filesUnder('models/examples', /\.bpmn$/), ...filesUnder('test/golden', /\.bpmn$/)];

type Point = { readonly x: number; readonly y: number };
type Box = Point & { readonly width: number; readonly height: number };

function boxes(xml: string): ReadonlyMap<string, Box> {
  const shapes = xml.matchAll(
    /<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
  );
  return new Map(
    [...shapes].map(([, id = '', x, y, width, height]) => [
      id,
      { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
    ]),
  );
}

function labels(xml: string): ReadonlyMap<string, Box> {
  const placed = xml.matchAll(
    /bpmnElement="([^"]+)"[^>]*>(?:(?!<\/bpmndi:BPMN(?:Shape|Edge)>)[\s\S])*?<bpmndi:BPMNLabel>\s*<dc:Bounds x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
  );
  return new Map(
    [...placed].map(([, id = '', x, y, width, height]) => [
      id,
      { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
    ]),
  );
}

function ways(xml: string): ReadonlyMap<string, readonly Point[]> {
  const edges = xml.matchAll(/<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]+)"[^>]*>([\s\S]*?)<\/bpmndi:BPMNEdge>/g);
  return new Map(
    [...edges].map(([, id = '', body = '']) => [
      id,
      [...body.matchAll(/<di:waypoint x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    ]),
  );
}

const onBorder = ({ x, y }: Point, box: Box) =>
  ((x === box.x || x === box.x + box.width) && y >= box.y && y <= box.y + box.height) ||
  ((y === box.y || y === box.y + box.height) && x >= box.x && x <= box.x + box.width);
const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
/** A straight piece of a flow as a box without breadth. */
const pieces = (way: readonly Point[]): readonly Box[] =>
  way.slice(1).map((end, index) => {
    const start = way[index] ?? end;
    return {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(start.x - end.x),
      height: Math.abs(start.y - end.y),
    };
  });
const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(DRAWINGS)('%s', async (file) => {
  const xml = read(file);
  const { rootElement, warnings } = await createModdle().fromXML(xml);
  const model = readModel(rootElement);
  const shapes = boxes(xml);
  const edges = ways(xml);
  const named = labels(xml);
  const scopes = new Set(model.nodes.map(({ scope }) => scope));

  it('is read without a warning or remark', () => {
    expect(warnings).toEqual([]);
    expect(model.remarks).toEqual([]);
  });

  it('has a place for every node, document, lane and pool, and a way for every flow', () => {
    const placed = [...model.nodes, ...model.data, ...model.lanes, ...model.participants].filter(({ id }) => !shapes.has(id));
    const drawn = [...model.flows, ...model.messages].filter(({ id }) => (edges.get(id)?.length ?? 0) < 2);
    expect([...placed, ...drawn].map(({ id }) => id)).toEqual([]);
  });

  it('lists incoming and outgoing flows at every node', () => {
    const listed = (name: string) => [...xml.matchAll(new RegExp(`<bpmn:${name}>([^<]+)<`, 'g'))].map((match) => match[1]).sort();
    const flows = model.flows.map(({ id }) => id).sort();
    expect(listed('incoming')).toEqual(flows);
    expect(listed('outgoing')).toEqual(flows);
  });

  it('names every step with an object and a verb, and every question', () => {
    const steps = model.nodes.filter(({ kind }) => isActivity(kind));
    expect(steps.filter(({ name }) => !/^\S.* \p{Ll}+n$/u.test(name)).map(({ name }) => name)).toEqual([]);
    const choices = model.nodes.filter(({ kind, outgoing }) => kind === 'exclusiveGateway' && outgoing.length > 1);
    expect(choices.filter(({ name }) => !name.endsWith('?'))).toEqual([]);
  });

  it('marks every step that counts by itself', () => {
    const steps = model.nodes.filter(({ id, kind }) => isActivity(kind) && !scopes.has(id));
    expect(steps.filter(({ marks }) => !marks || marks.inputs.length === 0 || marks.outputs.length === 0)).toEqual([]);
  });

  it('says how likely each way on is, and each event at a border', () => {
    const chosen = model.nodes.filter(
      ({ kind, outgoing }) => /^(exclusive|inclusive|eventBased)Gateway$/.test(kind) && outgoing.length > 1,
    );
    const ways = model.flows.filter(({ source }) => chosen.some(({ id }) => id === source));
    expect(ways.filter(({ branch }) => typeof branch?.probability !== 'number').map(({ id }) => id)).toEqual([]);
    const borders = model.nodes.filter(({ kind }) => kind === 'boundaryEvent');
    expect(borders.filter(({ interrupt }) => typeof interrupt?.probability !== 'number').map(({ id }) => id)).toEqual([]);
  });

  it('draws flows straight, from border to border', () => {
    for (const { id, source, target } of [...model.flows, ...model.messages]) {
      const way = edges.get(id) ?? [];
      expect(
        way.slice(1).every((point, index) => point.x === way[index]?.x || point.y === way[index]?.y),
        `${id} has a slope`,
      ).toBe(true);
      const [first, last, from, to] = [way[0], way.at(-1), shapes.get(source ?? ''), shapes.get(target ?? '')];
      expect(first && from && onBorder(first, from), `${id} does not begin at ${source}`).toBe(true);
      expect(last && to && onBorder(last, to), `${id} does not end at ${target}`).toBe(true);
    }
  });

  it('keeps every node inside its lane or sub-process and off the others, on a grid of five', () => {
    const nodes = model.nodes
      .map((node) => ({ ...node, box: shapes.get(node.id) }))
      .filter((node): node is typeof node & { box: Box } => node.box !== undefined);
    for (const { id, lane, scope, attachedTo, box } of nodes) {
      const around = shapes.get(shapes.has(scope) ? scope : (lane ?? ''));
      expect(around && inside(box, around), `${id} leaves its place`).toBe(true);
      expect([(box.x + box.width / 2) % 5, (box.y + box.height / 2) % 5], `${id} is off the grid`).toEqual([0, 0]);
      const mayTouch = new Set([id, scope, attachedTo]);
      expect(
        nodes
          .filter((other) => !mayTouch.has(other.id) && other.scope !== id && other.attachedTo !== id && overlap(other.box, box))
          .map((other) => other.id),
        `${id} lies on another`,
      ).toEqual([]);
    }
  });

  it('keeps flows off the nodes they do not join', () => {
    for (const { id, source, target } of [...model.flows, ...model.messages]) {
      const crossed = model.nodes.filter(({ id: node }) => {
        const box = shapes.get(node);
        return (
          node !== source && node !== target && !scopes.has(node) && box && pieces(edges.get(id) ?? []).some((piece) => overlap(piece, box))
        );
      });
      expect(
        crossed.map((node) => node.id),
        `${id} crosses a node`,
      ).toEqual([]);
    }
  });

  it('keeps labels clear of nodes, documents, flows and each other', () => {
    const solid = [...model.nodes, ...model.data].filter(({ id }) => !scopes.has(id));
    for (const [id, box] of named) {
      const covered = solid.filter((node) => overlap(box, shapes.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 }));
      const crossing = [...edges].filter(([, way]) => pieces(way).some((piece) => overlap(piece, box)));
      const others = [...named].filter(([other, place]) => other !== id && overlap(box, place));
      expect(
        [...covered.map((node) => node.id), ...[...crossing, ...others].map(([other]) => other)],
        `the label of ${id} lies on something`,
      ).toEqual([]);
    }
  });
});
