import type { SheetMarks, StepMarks } from '#models/process/marks';
import { byEnd, type Drawing, type DrawnFlow, type DrawnNode } from './drawing';

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:bruchlos="urn:bruchlos:marks:1"',
].join(' ');

/** BPMN 2.0 text of a drawing, with marks, incoming and outgoing, and geometry for everything that has a place. */
export function toBpmn(drawing: Drawing): string {
  const incoming = byEnd(drawing, 'to');
  const outgoing = byEnd(drawing, 'from');
  const nodes = drawing.nodes.map((node) => {
    const flows = [
      ...(incoming.get(node.id) ?? []).map((flow) => `<bpmn:incoming>${flow}</bpmn:incoming>`),
      ...(outgoing.get(node.id) ?? []).map((flow) => `<bpmn:outgoing>${flow}</bpmn:outgoing>`),
    ];
    const marks = node.marks ? extension(step(node.marks)) : '';
    return tag(`bpmn:${node.kind}`, { id: node.id, name: node.name || null }, [marks, ...flows]);
  });
  const flows = drawing.flows.map((flow) =>
    tag('bpmn:sequenceFlow', { id: flow.id, sourceRef: flow.from, targetRef: flow.to }, [
      flow.probability === undefined ? '' : extension(tag('bruchlos:branch', { probability: flow.probability })),
    ]),
  );
  const sheetText = drawing.sheet ? extension(sheet(drawing.sheet)) : '';
  const process = tag('bpmn:process', { id: drawing.id, name: drawing.name, isExecutable: false }, [sheetText, ...nodes, ...flows]);
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<bpmn:definitions ${NAMESPACES} id="Definitions" targetNamespace="urn:bruchlos:test">`;
  return `${head}\n${process}\n${diagram(drawing)}\n</bpmn:definitions>\n`;
}

function tag(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = content.filter((part) => part !== '');
  return inner.length === 0 ? `<${name}${written} />` : `<${name}${written}>\n${inner.join('\n')}\n</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const extension = (content: string) => tag('bpmn:extensionElements', {}, [content]);

function step(marks: Partial<StepMarks>): string {
  const {
    inputs = [],
    outputs = [],
    verdicts = [],
    observations = [],
    evidence = [],
    legalBases = [],
    ai = [],
    dissent = [],
    external,
    ...plain
  } = marks;
  return tag('bruchlos:step', { ...plain, external: external || null }, [
    ...inputs.map((input) => tag('bruchlos:input', { ...input, source: input.source === 'predecessor' ? null : input.source })),
    ...outputs.map((output) => tag('bruchlos:output', output)),
    ...evidence.map((each) => tag('bruchlos:evidence', each)),
    ...observations.map((observation) => tag('bruchlos:observation', observation)),
    ...ai.map(({ answers, screening, ...mark }) => tag('bruchlos:ai', { ...mark, ...answers, ...screening })),
    ...dissent.map((each) => tag('bruchlos:dissent', each)),
    ...verdicts.map((verdict) => tag('bruchlos:verdict', verdict)),
    ...legalBases.map((basis) => tag('bruchlos:legalBasis', basis)),
  ]);
}

function sheet(marks: Partial<SheetMarks>): string {
  const { criteria = [], systems = [], legalBases = [], channels = [], measures = [], ...plain } = marks;
  return tag('bruchlos:sheet', plain, [
    ...channels.map((channel) => tag('bruchlos:channel', channel)),
    ...criteria.map((criterion) => tag('bruchlos:criterion', criterion)),
    ...measures.map(({ elements, ...measure }) => tag('bruchlos:measure', { ...measure, elements: elements.join(' ') })),
    ...systems.map(({ interfaces, ...system }) =>
      tag(
        'bruchlos:system',
        system,
        interfaces.map((each) => tag('bruchlos:interface', each)),
      ),
    ),
    ...legalBases.map((basis) => tag('bruchlos:legalBasis', basis)),
  ]);
}

function size(node: DrawnNode): { width: number; height: number } {
  if (node.kind.endsWith('Event')) return { width: 36, height: 36 };
  if (node.kind.endsWith('Gateway')) return { width: 50, height: 50 };
  return { width: 110, height: 80 };
}

function diagram(drawing: Drawing): string {
  const places = new Map(drawing.nodes.map((node) => [node.id, node]));
  const shapes = drawing.nodes.map((node) => {
    const { width, height } = size(node);
    const bounds = tag('dc:Bounds', { x: (node.x ?? 0) - width / 2, y: (node.y ?? 0) - height / 2, width, height });
    const isMarkerVisible = node.kind === 'exclusiveGateway' ? true : null;
    return tag('bpmndi:BPMNShape', { id: `${node.id}_di`, bpmnElement: node.id, isMarkerVisible }, [bounds]);
  });
  const edges = drawing.flows.map((flow) => {
    const way = waypoints(flow, places).map(([x, y]) => tag('di:waypoint', { x, y }));
    return tag('bpmndi:BPMNEdge', { id: `${flow.id}_di`, bpmnElement: flow.id }, way);
  });
  const plane = tag('bpmndi:BPMNPlane', { id: 'Plane', bpmnElement: drawing.id }, [...shapes, ...edges]);
  return tag('bpmndi:BPMNDiagram', { id: 'Diagram' }, [plane]);
}

/** Straight on the same level; a branch leaves and enters gateways above or below; backwards it goes round the top, to a new row between the rows. */
function waypoints(flow: DrawnFlow, places: ReadonlyMap<string, DrawnNode>): readonly (readonly [number, number])[] {
  const from = places.get(flow.from);
  const to = places.get(flow.to);
  if (!from || !to) throw new Error(`Expected both ends of ${flow.id} among the nodes`);
  const [x1, y1, x2, y2] = [from.x ?? 0, from.y ?? 0, to.x ?? 0, to.y ?? 0];
  const [a, b] = [size(from), size(to)];
  if (x2 < x1 && y2 > y1) {
    const [right, between] = [x1 + a.width / 2 + 30, y2 - 100];
    return [
      [x1 + a.width / 2, y1],
      [right, y1],
      [right, between],
      [x2, between],
      [x2, y2 - b.height / 2],
    ];
  }
  if (x2 < x1) {
    const over = Math.min(y1 - a.height / 2, y2 - b.height / 2) - 40;
    return [
      [x1, y1 - a.height / 2],
      [x1, over],
      [x2, over],
      [x2, y2 - b.height / 2],
    ];
  }
  if (y1 === y2)
    return [
      [x1 + a.width / 2, y1],
      [x2 - b.width / 2, y2],
    ];
  const downwards = y2 > y1;
  if (from.kind.endsWith('Gateway'))
    return [
      [x1, y1 + (downwards ? a.height : -a.height) / 2],
      [x1, y2],
      [x2 - b.width / 2, y2],
    ];
  return [
    [x1 + a.width / 2, y1],
    [x2, y1],
    [x2, y2 + (downwards ? -b.height : b.height) / 2],
  ];
}
