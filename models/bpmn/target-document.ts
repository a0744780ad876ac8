import type { MarksChange } from '../process/change';
import { createModdle, element, elements, type ModdleElement, text } from './moddle';
import { patchedExtensions } from './write-marks';

type Point = { readonly x: number; readonly y: number };

/**
 * A document with changes of marks carried out and some steps taken out, as text: today's document becomes the target process. Everything
 * the changes do not touch stays. Null where the text is no BPMN document.
 */
export async function changedDocument(
  xml: string,
  { changes, omitted }: { readonly changes: readonly MarksChange[]; readonly omitted: readonly string[] },
): Promise<string | null> {
  const moddle = createModdle();
  const read = await moddle.fromXML(xml).catch(() => null);
  if (!read) return null;
  const definitions = read.rootElement;
  const byId = new Map<string, ModdleElement>();
  collect(definitions, byId);
  for (const id of omitted) takeOut(definitions, byId.get(id), byId);
  for (const change of changes)
    for (const id of change.elements) {
      const owner = byId.get(id);
      if (!owner) continue;
      const holder = element(owner, 'extensionElements') ?? moddle.create('bpmn:ExtensionElements', {});
      const values = patchedExtensions(elements(holder, 'values'), change, (type, attributes) => moddle.create(type, attributes));
      for (const value of values) value.$parent = holder;
      holder.set('values', values);
      holder.$parent = owner;
      owner.set('extensionElements', values.length > 0 ? holder : undefined);
    }
  return (await moddle.toXML(definitions, { format: true })).xml;
}

const CONTENT = ['rootElements', 'flowElements', 'messageFlows', 'participants', 'artifacts'] as const;

function collect(owner: ModdleElement, byId: Map<string, ModdleElement>): void {
  for (const property of CONTENT)
    for (const child of elements(owner, property)) {
      byId.set(text(child, 'id'), child);
      collect(child, byId);
    }
}

/** Takes out a step with one way in and one way out, in the drawing too; its way in then leads where its way out led. */
function takeOut(definitions: ModdleElement, step: ModdleElement | undefined, byId: ReadonlyMap<string, ModdleElement>): void {
  const [into, out] = [elements(step, 'incoming')[0], elements(step, 'outgoing')[0]];
  const next = element(out, 'targetRef');
  if (!step || !into || !out || !next) return;
  const scope = step.$parent;
  if (!scope) return;
  const gone = new Set<ModdleElement>([step, out]);
  for (const each of byId.values()) {
    const ends = [element(each, 'sourceRef'), element(each, 'targetRef')];
    if ((each.$type === 'bpmn:MessageFlow' || each.$type === 'bpmn:Association') && ends.includes(step)) gone.add(each);
  }
  into.set('targetRef', next);
  next.set(
    'incoming',
    elements(next, 'incoming').map((flow) => (flow === out ? into : flow)),
  );
  for (const owner of [definitions, ...byId.values()])
    for (const property of ['flowElements', 'messageFlows', 'artifacts'] as const) {
      const list = elements(owner, property);
      if (list.some((each) => gone.has(each)))
        owner.set(
          property,
          list.filter((each) => !gone.has(each)),
        );
    }
  for (const owner of byId.values()) unlane(owner, step);
  for (const diagram of elements(definitions, 'diagrams')) redraw(element(diagram, 'plane'), gone, into, out);
}

function unlane(owner: ModdleElement, step: ModdleElement): void {
  for (const set of [...elements(owner, 'laneSets'), element(owner, 'childLaneSet')])
    for (const lane of elements(set, 'lanes')) {
      const nodes = elements(lane, 'flowNodeRef');
      if (nodes.includes(step))
        lane.set(
          'flowNodeRef',
          nodes.filter((node) => node !== step),
        );
      unlane(lane, step);
    }
}

/** The line into the step goes on along the line out of it. */
function redraw(plane: ModdleElement | null, gone: ReadonlySet<ModdleElement>, into: ModdleElement, out: ModdleElement): void {
  const drawn = elements(plane, 'planeElement');
  const edge = (flow: ModdleElement) => drawn.find((each) => element(each, 'bpmnElement') === flow);
  const [first, second] = [edge(into), edge(out)];
  if (first && second) {
    const points = [...elements(first, 'waypoint'), ...elements(second, 'waypoint')];
    first.set(
      'waypoint',
      points.filter((point, at) => !isBetween(points[at - 1], point, points[at + 1])),
    );
  }
  plane?.set(
    'planeElement',
    drawn.filter((each) => {
      const shown = element(each, 'bpmnElement');
      return !shown || !gone.has(shown);
    }),
  );
}

/** On a straight line between its neighbours, level or upright, a point says nothing. */
function isBetween(before: ModdleElement | undefined, point: ModdleElement, after: ModdleElement | undefined): boolean {
  if (!before || !after) return false;
  const [a, b, c] = [before, point, after] as unknown as readonly [Point, Point, Point];
  return (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
}
