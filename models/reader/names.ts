import { bpmnVocabulary, CONTAINER, DRAWN, FLOW_ELEMENT, lowerFirst, WITHOUT_TEXT } from '../bpmn/bpmn-vocabulary';
import { TAKES_ANY } from '../bpmn/repair/foreign';
import { NEEDS_ID } from '../bpmn/repair/ids';
import type { NodeKind } from '../process/process';
import { NameTable } from './name-table';

/** Flow nodes by their number in the columns, which is the place in this list. */
export const NODE_KINDS = [
  'task',
  'userTask',
  'manualTask',
  'serviceTask',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
  'callActivity',
  'subProcess',
  'transaction',
  'adHocSubProcess',
  'startEvent',
  'endEvent',
  'intermediateThrowEvent',
  'intermediateCatchEvent',
  'boundaryEvent',
  'exclusiveGateway',
  'inclusiveGateway',
  'complexGateway',
  'parallelGateway',
  'eventBasedGateway',
] as const satisfies readonly NodeKind[];

/** What an element is to the reader. Flow nodes are `NODE` and up, in the order of `NODE_KINDS`. */
export const ELEMENT = {
  /** Known to BPMN and of no interest here; its id and references still count. */
  other: 0,
  definitions: 1,
  process: 2,
  collaboration: 3,
  participant: 4,
  messageFlow: 5,
  laneSet: 6,
  lane: 7,
  sequenceFlow: 8,
  dataObject: 9,
  dataStore: 10,
  dataObjectReference: 11,
  dataStoreReference: 12,
  textAnnotation: 13,
  association: 14,
  text: 15,
  extensionElements: 16,
  standardLoop: 17,
  multiInstanceLoop: 18,
  conditionExpression: 19,
  dataInputAssociation: 20,
  dataOutputAssociation: 21,
  /** Other flow elements, which make their sub-process one with content. */
  flowElement: 22,
  /** Event definitions: this and the nine behind it, in the order of `EVENT_DEFINITIONS`. */
  eventDefinition: 24,
  /** Flow nodes: this and more, in the order of `NODE_KINDS`. */
  node: 40,
  /** Elements whose text is the id of another: this and more, each with its number among the references. */
  reference: 64,
} as const;

export const NODE = ELEMENT.node;
const LAST_NODE = NODE + NODE_KINDS.length - 1;

export const AD_HOC = NODE + NODE_KINDS.indexOf('adHocSubProcess');

export function isNodeCode(code: number): boolean {
  return code >= NODE && code <= LAST_NODE;
}

/** Event definitions by their number in the columns; `none` and `multiple` are about events that have no or several. */
export const EVENT_DEFINITIONS = [
  'message',
  'timer',
  'error',
  'escalation',
  'signal',
  'conditional',
  'link',
  'terminate',
  'compensate',
  'cancel',
  'none',
  'multiple',
] as const;
export const EVENT = { link: 6, terminate: 7, none: 10, multiple: 11 } as const;

/** Attributes the reader takes values from; references are `ATTRIBUTE.reference` and up. */
export const ATTRIBUTE = {
  id: 0,
  name: 1,
  cancelActivity: 2,
  isInterrupting: 3,
  isSequential: 4,
  triggeredByEvent: 5,
  isForCompensation: 6,
  calledElement: 7,
  reference: 16,
} as const;

/** Names every object has; the editor could not find an element with such an id. */
export const OBJECT_NAMES = new NameTable(Object.getOwnPropertyNames(Object.prototype).map((name) => [name, 0]));

/** Properties of an element, as bits. */
export const TRAIT = { needsId: 1, drawn: 2, holdsNoText: 4, takesForeign: 8, container: 16, flowElement: 32 } as const;

type Names = {
  /** Index of an element's name among all that BPMN has. */
  readonly elements: NameTable;
  /** By that index: its `ELEMENT` number, its traits, and its references as a row of `referenceRows`. */
  readonly codes: Uint8Array;
  readonly traits: Uint8Array;
  /** Whether the element at row `index` has the reference in column `number`. */
  readonly referenceRows: Uint8Array;
  readonly referenceCount: number;
  readonly attributes: NameTable;
  readonly references: readonly string[];
};

let names: Names | null = null;

/** Worked out once, from what the editor's reader understands. */
export function bpmnNames(): Names {
  names ??= derive();
  return names;
}

/** The number of a reference by its name, for the few the reader follows itself. */
export function referenceNumber(name: string): number {
  const at = bpmnNames().references.indexOf(name);
  if (at < 0) throw new Error(`Expected ${name} among the references of BPMN`);
  return at;
}

/** Names that stand for a place of the columns whatever else BPMN says about them. */
const ELEMENT_CODES: ReadonlyMap<string, number> = new Map<string, number>([
  ...(
    [
      'definitions',
      'process',
      'collaboration',
      'participant',
      'messageFlow',
      'laneSet',
      'lane',
      'sequenceFlow',
      'dataObject',
      'dataStore',
      'dataObjectReference',
      'dataStoreReference',
      'textAnnotation',
      'association',
      'text',
      'extensionElements',
      'conditionExpression',
      'dataInputAssociation',
      'dataOutputAssociation',
    ] as const
  ).map((name): [string, number] => [name, ELEMENT[name]]),
  ['childLaneSet', ELEMENT.laneSet],
  ['standardLoopCharacteristics', ELEMENT.standardLoop],
  ['loopCharacteristics', ELEMENT.standardLoop],
  ['multiInstanceLoopCharacteristics', ELEMENT.multiInstanceLoop],
  ...EVENT_DEFINITIONS.slice(0, 10).map((name, at): [string, number] => [`${name}EventDefinition`, ELEMENT.eventDefinition + at]),
  ...NODE_KINDS.map((name, at): [string, number] => [name, NODE + at]),
  ['implicitThrowEvent', NODE + NODE_KINDS.indexOf('intermediateThrowEvent')],
]);

function derive(): Names {
  const { elements, references, referencesOf } = bpmnVocabulary();
  const order = [...elements];
  const allReferences = [...references];
  const codes = new Uint8Array(order.length);
  const traits = new Uint8Array(order.length);
  const referenceRows = new Uint8Array(order.length * allReferences.length);
  for (const [at, name] of order.entries()) {
    // The reader takes elements whose names begin with a capital for the same.
    const local = lowerFirst(name);
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const known = ELEMENT_CODES.get(local);
    const reference = allReferences.indexOf(name);
    if (known !== undefined) codes[at] = known;
    else if (reference >= 0 && !referencesOf.has(type)) codes[at] = ELEMENT.reference + reference;
    else if (FLOW_ELEMENT.test(local)) codes[at] = ELEMENT.flowElement;
    traits[at] =
      (NEEDS_ID.test(name) && !/EventDefinition$/.test(name) ? TRAIT.needsId : 0) |
      (DRAWN.test(name) ? TRAIT.drawn : 0) |
      (WITHOUT_TEXT.test(name) ? TRAIT.holdsNoText : 0) |
      (TAKES_ANY.test(name) || references.has(name) ? TRAIT.takesForeign : 0) |
      (CONTAINER.test(name) ? TRAIT.container : 0) |
      (FLOW_ELEMENT.test(name) ? TRAIT.flowElement : 0);
    for (const [column, each] of allReferences.entries())
      if (referencesOf.get(type)?.has(each)) referenceRows[at * allReferences.length + column] = 1;
  }
  return {
    elements: new NameTable(order.map((name, at) => [name, at])),
    codes,
    traits,
    referenceRows,
    referenceCount: allReferences.length,
    references: allReferences,
    attributes: new NameTable([
      ...Object.entries(ATTRIBUTE)
        .filter(([name]) => name !== 'reference')
        .map(([name, code]): [string, number] => [name, code]),
      ...allReferences.map((name, at): [string, number] => [name, ATTRIBUTE.reference + at]),
    ]),
  };
}
