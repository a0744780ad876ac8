import { ELEMENT, NODE, NODE_KINDS } from './names';
import { FLAG } from './rows';
import { found } from './scan-state';

const nodeCode = (kind: (typeof NODE_KINDS)[number]) => NODE + NODE_KINDS.indexOf(kind);
export const START = nodeCode('startEvent');
const END = nodeCode('endEvent');
const THROW = nodeCode('intermediateThrowEvent');
const CATCH = nodeCode('intermediateCatchEvent');
export const BOUNDARY = nodeCode('boundaryEvent');
export const CALL = nodeCode('callActivity');
const FIRST_SUB = nodeCode('subProcess');
const LAST_SUB = nodeCode('adHocSubProcess');

export function isSubProcess(code: number): boolean {
  return code >= FIRST_SUB && code <= LAST_SUB;
}

export function isActivityCode(code: number): boolean {
  return code >= NODE && code <= LAST_SUB;
}

function setFlag(row: number, flag: number): void {
  const { flags } = found.elements.columns;
  flags[row] = (flags[row] as number) | flag;
}

/** What an element is where it stands: the same name means nothing in another place. */
export function place(code: number, parent: number, parentRow: number, level: number): number {
  if (code === ELEMENT.other || code >= ELEMENT.reference) return code;
  if (level === 0) return code === ELEMENT.definitions ? code : ELEMENT.other;
  const isContainer = parent === ELEMENT.process || isSubProcess(parent);
  if (code >= NODE || code === ELEMENT.sequenceFlow || code === ELEMENT.flowElement) {
    if (!isContainer) return ELEMENT.other;
    setFlag(parentRow, FLAG.filled);
    return code === ELEMENT.flowElement ? ELEMENT.other : code;
  }
  if (code >= ELEMENT.eventDefinition && code < ELEMENT.eventDefinition + 10)
    return (parent >= START && parent <= BOUNDARY) || parent === ELEMENT.definitions ? code : ELEMENT.other;
  switch (code) {
    case ELEMENT.process:
    case ELEMENT.collaboration:
    case ELEMENT.dataStore:
      return parent === ELEMENT.definitions ? code : ELEMENT.other;
    case ELEMENT.participant:
    case ELEMENT.messageFlow:
      return parent === ELEMENT.collaboration ? code : ELEMENT.other;
    case ELEMENT.textAnnotation:
    case ELEMENT.association:
      return isContainer || parent === ELEMENT.collaboration ? code : ELEMENT.other;
    case ELEMENT.dataObject:
    case ELEMENT.dataObjectReference:
    case ELEMENT.dataStoreReference:
      if (isContainer) setFlag(parentRow, FLAG.filled);
      return isContainer ? code : ELEMENT.other;
    case ELEMENT.laneSet:
      return isContainer || parent === ELEMENT.lane ? code : ELEMENT.other;
    case ELEMENT.lane:
      return parent === ELEMENT.laneSet ? code : ELEMENT.other;
    case ELEMENT.text:
      return parent === ELEMENT.textAnnotation ? code : ELEMENT.other;
    case ELEMENT.extensionElements:
      return parentRow >= 0 && parent < ELEMENT.reference && parent !== ELEMENT.extensionElements && parent !== ELEMENT.text
        ? code
        : ELEMENT.other;
    case ELEMENT.standardLoop:
    case ELEMENT.multiInstanceLoop:
      return isActivityCode(parent) ? code : ELEMENT.other;
    case ELEMENT.conditionExpression:
      if (parent === ELEMENT.sequenceFlow) setFlag(parentRow, FLAG.filled);
      return ELEMENT.other;
    case ELEMENT.dataInputAssociation:
      return isActivityCode(parent) || parent === END || parent === THROW ? code : ELEMENT.other;
    case ELEMENT.dataOutputAssociation:
      return isActivityCode(parent) || parent === START || parent === CATCH || parent === BOUNDARY ? code : ELEMENT.other;
    default:
      return ELEMENT.other;
  }
}
