/** What a line cannot say about a node: element name, attributes, marks (inside extensionElements) and further content, as XML. */
export type XmlNode = { readonly type?: string; readonly attributes?: string; readonly marks?: string; readonly inside?: string };

export type XmlMore = {
  /** Content of the process's sheet: attributes and children, e.g. `record="paper"` and `<bruchlos:criterion …/>`. */
  readonly sheet?: readonly [attributes: string, children: string];
  /** Lanes of the process: id, party type (may be empty) and the nodes in it. */
  readonly lanes?: readonly (readonly [id: string, party: string, ...nodes: string[]])[];
  /** Attributes of sequence flows by `source>target`, e.g. a condition as content. */
  readonly flows?: Readonly<Record<string, string>>;
  /** Collaboration and further processes, written before the process. */
  readonly before?: string;
};

const TYPE_OF_LETTER: Readonly<Record<string, string>> = {
  S: 'startEvent',
  E: 'endEvent',
  X: 'exclusiveGateway',
  A: 'parallelGateway',
  O: 'inclusiveGateway',
  V: 'eventBasedGateway',
  C: 'complexGateway',
  B: 'boundaryEvent',
  I: 'intermediateCatchEvent',
};

/** Flow nodes and flows from chains such as `S > a > X > b > E ; X 0.3> c > E`: capitals name the kind, everything else is a task. */
export function xmlFlow(lines: string, nodes: Readonly<Record<string, XmlNode>> = {}, flows: XmlMore['flows'] = {}): string {
  const found = new Set<string>();
  const arrows: string[] = [];
  for (const line of lines.split(';')) {
    let previous: string | null = null;
    let chance = '';
    for (const part of line.trim().split(/\s+/).filter(Boolean)) {
      if (part.endsWith('>')) {
        chance = part.slice(0, -1);
        continue;
      }
      found.add(part);
      if (previous !== null) {
        const mark = chance === '' ? '' : `<extensionElements><bruchlos:branch probability="${chance}"/></extensionElements>`;
        const more = flows[`${previous}>${part}`] ?? '';
        arrows.push(`<sequenceFlow id="F_${previous}_${part}" sourceRef="${previous}" targetRef="${part}">${mark}${more}</sequenceFlow>`);
      }
      previous = part;
    }
  }
  for (const id of Object.keys(nodes)) found.add(id);
  const elements = [...found].map((id) => {
    const { type = TYPE_OF_LETTER[id[0] ?? ''] ?? 'task', attributes = '', marks = '', inside = '' } = nodes[id] ?? {};
    const extension = marks === '' ? '' : `<extensionElements>${marks}</extensionElements>`;
    return `<${type} id="${id}" ${attributes}>${extension}${inside}</${type}>`;
  });
  return [...elements, ...arrows].join('\n');
}

/** A whole BPMN file with one process `P` (and whatever `before` adds), without geometry. */
export function xmlFile(lines: string, nodes: Readonly<Record<string, XmlNode>> = {}, more: XmlMore = {}): string {
  const [attributes, children] = more.sheet ?? ['', ''];
  const sheet = more.sheet ? `<extensionElements><bruchlos:sheet ${attributes}>${children}</bruchlos:sheet></extensionElements>` : '';
  const lanes = (more.lanes ?? []).map(([id, party, ...inLane]) => {
    const mark = party === '' ? '' : `<extensionElements><bruchlos:party type="${party}"/></extensionElements>`;
    return `<lane id="${id}">${mark}${inLane.map((node) => `<flowNodeRef>${node}</flowNodeRef>`).join('')}</lane>`;
  });
  const laneSet = lanes.length > 0 ? `<laneSet id="LS">${lanes.join('')}</laneSet>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bruchlos="urn:bruchlos:marks:1" id="D" targetNamespace="urn:test">
${more.before ?? ''}
<process id="P" isExecutable="false">${sheet}${laneSet}
${xmlFlow(lines, nodes, more.flows)}
</process></definitions>`;
}

/** Marks of a step: attributes, inputs (`carrier`, or attributes as written) and the output. */
export function xmlStep(attributes: string, inputs: readonly string[] = [], output?: string, verdicts = ''): XmlNode {
  const ends = (name: string) => (text: string) => `<bruchlos:${name} ${text.includes('=') ? text : `carrier="${text}"`}/>`;
  const outputs = output === undefined ? '' : ends('output')(output);
  return { marks: `<bruchlos:step ${attributes}>${inputs.map(ends('input')).join('')}${outputs}${verdicts}</bruchlos:step>` };
}
