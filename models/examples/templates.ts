import type { Language } from '../text/language';

/** What a new document starts from. */
export const TEMPLATES = ['blank', 'service', 'sheet'] as const;
export type TemplateId = (typeof TEMPLATES)[number];

type Words = {
  readonly process: string;
  readonly applicant: string;
  readonly authority: string;
  readonly lanes: readonly [string, string];
  readonly start: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  de: {
    process: 'Neuer Prozess',
    applicant: 'Antragstellende Person',
    authority: 'Behörde',
    lanes: ['Bürgerservice', 'Sachbearbeitung'],
    start: 'Antrag eingegangen',
  },
  en: {
    process: 'New process',
    applicant: 'Applicant',
    authority: 'Authority',
    lanes: ['Citizen service', 'Case work'],
    start: 'Application received',
  },
};

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_1" targetNamespace="urn:bruchlos:process">`;

/**
 * The BPMN of a new document: an empty drawing with a start event, the frame of a service with its pools and lanes, or a process without
 * a diagram, of which only its sheet is filled in.
 */
export function templateXml(template: TemplateId, language: Language): string {
  return MAKERS[template](WORDS[language]);
}

const MAKERS: Readonly<Record<TemplateId, (words: Words) => string>> = { blank, service, sheet };

function sheet(words: Words): string {
  return `${HEAD}
  <bpmn:process id="Process_1" name="${words.process}" isExecutable="false" />
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1" />
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

function blank(words: Words): string {
  return `${HEAD}
  <bpmn:process id="Process_1" name="${words.process}" isExecutable="false">
    <bpmn:startEvent id="Start" name="${words.start}" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">
      <bpmndi:BPMNShape id="Start_di" bpmnElement="Start">
        <dc:Bounds x="180" y="162" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="153" y="205" width="90" height="27" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

function service(words: Words): string {
  return `${HEAD}
  <bpmn:collaboration id="Collaboration_1">
    <bpmn:participant id="Applicant" name="${words.applicant}" />
    <bpmn:participant id="Authority" name="${words.authority}" processRef="Process_1" />
    <bpmn:messageFlow id="Application" sourceRef="Applicant" targetRef="Start" />
  </bpmn:collaboration>
  <bpmn:process id="Process_1" name="${words.process}" isExecutable="false">
    <bpmn:laneSet id="Lanes">
      <bpmn:lane id="Lane_1" name="${words.lanes[0]}"><bpmn:flowNodeRef>Start</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="Lane_2" name="${words.lanes[1]}" />
    </bpmn:laneSet>
    <bpmn:startEvent id="Start" name="${words.start}"><bpmn:messageEventDefinition id="Start_message" /></bpmn:startEvent>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Collaboration_1">
      <bpmndi:BPMNShape id="Applicant_di" bpmnElement="Applicant" isHorizontal="true"><dc:Bounds x="120" y="80" width="1000" height="60" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Authority_di" bpmnElement="Authority" isHorizontal="true"><dc:Bounds x="120" y="200" width="1000" height="260" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Lane_1_di" bpmnElement="Lane_1" isHorizontal="true"><dc:Bounds x="150" y="200" width="970" height="130" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Lane_2_di" bpmnElement="Lane_2" isHorizontal="true"><dc:Bounds x="150" y="330" width="970" height="130" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Start_di" bpmnElement="Start">
        <dc:Bounds x="202" y="247" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="175" y="290" width="90" height="27" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Application_di" bpmnElement="Application"><di:waypoint x="220" y="140" /><di:waypoint x="220" y="247" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
