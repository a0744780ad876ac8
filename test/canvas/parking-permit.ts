/** A small marked process with lanes, a loop, messages and every kind of mark, drawn by this project for the canvas tests. */

type Mark = { readonly carrier: string; readonly share?: number; readonly transfer?: string };
type Step = {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly x: number;
  readonly y: number;
  readonly in: readonly Mark[];
  readonly out: string;
  readonly mode: string;
  readonly minutes: number;
  readonly more?: string;
};

const WIDTH = 112;
const HEIGHT = 84;

export const STEPS: readonly Step[] = [
  {
    id: 'T1',
    name: 'Antrag annehmen und erfassen',
    x: 140,
    y: 100,
    in: [
      { carrier: 'onlineForm', share: 0.4, transfer: 'userTriggered' },
      { carrier: 'paper', share: 0.6, transfer: 'copyRetype' },
    ],
    out: 'caseRecord',
    mode: 'itSupported',
    minutes: 8,
  },
  {
    id: 'T2',
    name: 'Wohnsitz prüfen',
    x: 140,
    y: 224,
    in: [{ carrier: 'registerData', transfer: 'copyRetype' }],
    out: 'caseRecord',
    mode: 'itSupported',
    minutes: 4,
  },
  {
    id: 'T3',
    name: 'Nachweis zum Fahrzeug prüfen',
    x: 290,
    y: 224,
    in: [
      { carrier: 'pdf', share: 0.3 },
      { carrier: 'paper', share: 0.7 },
    ],
    out: 'caseRecord',
    mode: 'itSupported',
    minutes: 3,
  },
  {
    id: 'T4',
    name: 'Unterlagen nachfordern',
    x: 390,
    y: 100,
    in: [{ carrier: 'caseRecord' }],
    out: 'paper',
    mode: 'itSupported',
    minutes: 6,
  },
  {
    id: 'T5',
    name: 'Über Antrag entscheiden',
    x: 522,
    y: 224,
    in: [{ carrier: 'caseRecord', transfer: 'automatic' }],
    out: 'caseRecord',
    mode: 'itSupported',
    minutes: 2,
    more: ' form="writtenNotReplaceable" decision="bound"',
  },
  {
    id: 'T6',
    name: 'Ausweis und Bescheid drucken',
    x: 672,
    y: 224,
    in: [{ carrier: 'caseRecord', transfer: 'print' }],
    out: 'paper',
    mode: 'itSupported',
    minutes: 4,
  },
  {
    id: 'T7',
    name: 'Zahlung zuordnen',
    x: 672,
    y: 348,
    in: [{ carrier: 'pdf', transfer: 'copyRetype' }],
    out: 'caseRecord',
    mode: 'itSupported',
    minutes: 3,
  },
  {
    id: 'T8',
    name: 'Ausweis versenden',
    type: 'manualTask',
    x: 824,
    y: 348,
    in: [{ carrier: 'paper', transfer: 'carry' }],
    out: 'paper',
    mode: 'manualNoIt',
    minutes: 2,
  },
  {
    id: 'T9',
    name: 'Vorgang ablegen',
    type: 'manualTask',
    x: 976,
    y: 348,
    in: [{ carrier: 'paper', transfer: 'carry' }],
    out: 'paper',
    mode: 'manualNoIt',
    minutes: 2,
  },
];

type Flow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly points: string;
  readonly name?: string;
  readonly chance?: number;
};
const FLOWS: readonly Flow[] = [
  { id: 'F1', from: 'S1', to: 'T1', points: '95,142 140,142' },
  { id: 'F2', from: 'T1', to: 'T2', points: '196,184 196,224' },
  { id: 'F3', from: 'T2', to: 'T3', points: '252,266 290,266' },
  { id: 'F4', from: 'T3', to: 'G1', points: '402,266 421,266' },
  { id: 'F5', from: 'G1', to: 'T5', points: '471,266 522,266', name: 'ja', chance: 0.8 },
  { id: 'F6', from: 'G1', to: 'T4', points: '446,241 446,184', name: 'nein', chance: 0.2 },
  { id: 'F7', from: 'T4', to: 'T3', points: '390,142 346,142 346,224' },
  { id: 'F8', from: 'T5', to: 'T6', points: '634,266 672,266' },
  { id: 'F9', from: 'T6', to: 'T7', points: '728,308 728,348' },
  { id: 'F10', from: 'T7', to: 'T8', points: '784,390 824,390' },
  { id: 'F11', from: 'T8', to: 'T9', points: '936,390 976,390' },
  { id: 'F12', from: 'T9', to: 'E1', points: '1088,390 1113,390' },
];
const MESSAGES: readonly (Flow & { readonly carrier: string })[] = [
  { id: 'M1', from: 'Pool_2', to: 'T1', points: '212,40 212,100', carrier: 'onlineForm' },
  { id: 'M2', from: 'T4', to: 'Pool_2', points: '460,100 460,40', carrier: 'paper' },
  { id: 'M3', from: 'T8', to: 'Pool_2', points: '880,348 880,40', name: 'Ausweis und Bescheid', carrier: 'paper' },
];

const bounds = (x: number, y: number, width: number, height: number) =>
  `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>`;
const shape = (id: string, box: string, more = '', label = '') =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${more}>${box}${label}</bpmndi:BPMNShape>`;
const waypoints = (points: string) =>
  points
    .split(' ')
    .map((point) => point.split(','))
    .map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`)
    .join('');
const edge = (flow: Flow, label = '') =>
  `<bpmndi:BPMNEdge id="${flow.id}_di" bpmnElement="${flow.id}">${waypoints(flow.points)}${label}</bpmndi:BPMNEdge>`;
const extension = (inner: string) => `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`;

function input(mark: Mark): string {
  return `<bruchlos:input carrier="${mark.carrier}"${mark.share === undefined ? '' : ` share="${mark.share}"`}${mark.transfer ? ` transfer="${mark.transfer}"` : ''}/>`;
}

function step(one: Step): string {
  const marks = `<bruchlos:step workMode="${one.mode}" minutes="${one.minutes}"${one.more ?? ''} laterEdition="kept">${one.in.map(input).join('')}<bruchlos:output carrier="${one.out}"/></bruchlos:step>`;
  const type = one.type ?? 'userTask';
  return `<bpmn:${type} id="${one.id}" name="${one.name}">${extension(`${marks}<other:note xmlns:other="urn:other" text="foreign"><other:deep/></other:note>`)}</bpmn:${type}>`;
}

const LANES = [
  ['L1', 'Bürgerservice', 76, ['S1', 'T1', 'T4']],
  ['L2', 'Sachbearbeitung', 200, ['T2', 'T3', 'G1', 'T5', 'T6']],
  ['L3', 'Kasse und Post', 324, ['T7', 'T8', 'T9', 'E1']],
] as const;

export const PARKING_PERMIT = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bruchlos="urn:bruchlos:marks:1" id="D1" targetNamespace="urn:test">
<bpmn:collaboration id="C1"><bpmn:participant id="Pool_2" name="Antragstellerin, Antragsteller"/><bpmn:participant id="Pool_1" name="Stadt · Straßenverkehrsbehörde" processRef="P1"/>
${MESSAGES.map((flow) => `<bpmn:messageFlow id="${flow.id}" sourceRef="${flow.from}" targetRef="${flow.to}"${flow.name ? ` name="${flow.name}"` : ''}>${extension(`<bruchlos:message carrier="${flow.carrier}"/>`)}</bpmn:messageFlow>`).join('')}</bpmn:collaboration>
<bpmn:process id="P1"><bpmn:laneSet id="LS">${LANES.map(([id, name, , refs]) => `<bpmn:lane id="${id}" name="${name}">${refs.map((ref) => `<bpmn:flowNodeRef>${ref}</bpmn:flowNodeRef>`).join('')}</bpmn:lane>`).join('')}</bpmn:laneSet>
<bpmn:startEvent id="S1" name="Antrag eingegangen"><bpmn:messageEventDefinition id="S1m"/></bpmn:startEvent>
${STEPS.map(step).join('\n')}
<bpmn:exclusiveGateway id="G1" name="Unterlagen vollständig?"/><bpmn:endEvent id="E1" name="Vorgang abgelegt"/>
${FLOWS.map((flow) => `<bpmn:sequenceFlow id="${flow.id}" sourceRef="${flow.from}" targetRef="${flow.to}"${flow.name ? ` name="${flow.name}"` : ''}>${flow.chance === undefined ? '' : extension(`<bruchlos:branch probability="${flow.chance}"/>`)}</bpmn:sequenceFlow>`).join('')}
</bpmn:process>
<bpmndi:BPMNDiagram id="B1"><bpmndi:BPMNPlane id="PL1" bpmnElement="C1">
${shape('Pool_2', bounds(0, 0, 1156, 40), ' isHorizontal="true"')}${shape('Pool_1', bounds(0, 76, 1156, 372), ' isHorizontal="true"')}
${LANES.map(([id, , y]) => shape(id, bounds(30, y, 1126, 124), ' isHorizontal="true"')).join('')}
${shape('S1', bounds(65, 127, 30, 30), '', `<bpmndi:BPMNLabel>${bounds(42, 164, 78, 27)}</bpmndi:BPMNLabel>`)}
${STEPS.map((one) => shape(one.id, bounds(one.x, one.y, WIDTH, HEIGHT))).join('')}
${shape('G1', bounds(421, 241, 50, 50), ' isMarkerVisible="true"', `<bpmndi:BPMNLabel>${bounds(408, 294, 78, 27)}</bpmndi:BPMNLabel>`)}
${shape('E1', bounds(1113, 375, 30, 30), '', `<bpmndi:BPMNLabel>${bounds(1098, 409, 56, 27)}</bpmndi:BPMNLabel>`)}
${FLOWS.map((flow) => edge(flow, flow.id === 'F5' ? `<bpmndi:BPMNLabel>${bounds(474, 246, 14, 14)}</bpmndi:BPMNLabel>` : flow.id === 'F6' ? `<bpmndi:BPMNLabel>${bounds(451, 219, 28, 14)}</bpmndi:BPMNLabel>` : '')).join('')}
${MESSAGES.map((flow) => edge(flow, flow.id === 'M3' ? `<bpmndi:BPMNLabel>${bounds(892, 50, 110, 14)}</bpmndi:BPMNLabel>` : '')).join('')}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
