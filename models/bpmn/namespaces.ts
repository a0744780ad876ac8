import { MARKS_URI } from './marks-descriptor';

/** The vocabularies of a BPMN file that this project tells apart. */
export type Vocabulary = 'bpmn' | 'bpmndi' | 'dc' | 'di' | 'bioc' | 'color' | 'marks' | 'xsi' | 'foreign';

export const BPMN_URI = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const BPMNDI_URI = 'http://www.omg.org/spec/BPMN/20100524/DI';
export const DC_URI = 'http://www.omg.org/spec/DD/20100524/DC';
export const DI_URI = 'http://www.omg.org/spec/DD/20100524/DI';

export const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
  [BPMN_URI, 'bpmn'],
  [BPMNDI_URI, 'bpmndi'],
  [DC_URI, 'dc'],
  [DI_URI, 'di'],
  ['http://bpmn.io/schema/bpmn/biocolor/1.0', 'bioc'],
  ['http://www.omg.org/spec/BPMN/non-normative/color/1.0', 'color'],
  [MARKS_URI, 'marks'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
]);

/** What tools mean by prefixes they forgot to declare. */
export const USUAL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['bpmn', BPMN_URI],
  ['bpmn2', BPMN_URI],
  ['semantic', BPMN_URI],
  ['bpmndi', BPMNDI_URI],
  ['dc', DC_URI],
  ['omgdc', DC_URI],
  ['di', DI_URI],
  ['omgdi', DI_URI],
  ['bioc', 'http://bpmn.io/schema/bpmn/biocolor/1.0'],
  ['color', 'http://www.omg.org/spec/BPMN/non-normative/color/1.0'],
  ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
  ['bruchlos', MARKS_URI],
]);
