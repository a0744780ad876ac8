import { LONGEST_LABEL } from '../bpmn/repair/labels';
import { ATTRIBUTE, bpmnNames, ELEMENT, OBJECT_NAMES } from './names';
import { nameKey } from './name-table';
import { BOUNDARY, CALL, isActivityCode, isSubProcess, START } from './place';
import { resolve, resolveAttribute, VOCABULARY } from './prefixes';
import { FLAG } from './rows';
import { attribute, found, open, scanning, strange } from './scan-state';
import { doubled } from './span-pool';
import { BLANK, KINDS, NAME, NAME_START } from './units';

const { elements, references, marks, values, ids } = found;

/** Fills the row of an element from its attributes, or only its id and references where it has none. Gives back its interned id, or -1. */
export function readAttributes(index: number, count: number, code: number, row: number): number {
  const { units } = scanning;
  const { attributes: table, referenceRows, referenceCount } = bpmnNames();
  const columns = elements.columns;
  let id = -1;
  let others = 0;
  for (let i = 0; i < count; i++) {
    const colon = attribute.colon[i] as number;
    const start = attribute.start[i] as number;
    if (colon >= 0 && resolve(start, colon)?.vocabulary !== VOCABULARY.bpmn) continue;
    const which = table.find(units, colon < 0 ? start : colon + 1, attribute.end[i] as number, attribute.key[i] as number);
    if (which < 0) continue;
    const valueStart = attribute.valueStart[i] as number;
    const valueEnd = attribute.valueEnd[i] as number;
    if (which === ATTRIBUTE.id) {
      if (colon < 0 && valueEnd > valueStart) id = declare(valueStart, valueEnd, row);
    } else if (which === ATTRIBUTE.name) {
      if (valueEnd - valueStart > LONGEST_LABEL) strange();
      if (row < 0) continue;
      columns.nameStart[row] = valueStart;
      columns.nameEnd[row] = valueEnd;
    } else if (which === ATTRIBUTE.calledElement) {
      if (row < 0 || code !== CALL || valueEnd === valueStart) continue;
      // Interned without being told: what a call means may lie in another document.
      columns.from[row] = ids.intern(units, valueStart, valueEnd);
      makeRoom(columns.from[row] as number);
    } else if (which < ATTRIBUTE.reference) {
      if (row >= 0) columns.flags[row] = (columns.flags[row] as number) | flagOf(which, code, valueStart, valueEnd);
    } else if (referenceRows[index * referenceCount + which - ATTRIBUTE.reference]) {
      // References are told with the id, wherever it stands.
      attribute.key[others] = which - ATTRIBUTE.reference;
      attribute.valueStart[others] = valueStart;
      attribute.valueEnd[others] = valueEnd;
      others++;
    }
  }
  for (let i = 0; i < others; i++)
    refer(attribute.key[i] as number, row, id, attribute.valueStart[i] as number, attribute.valueEnd[i] as number);
  return id;
}

function flagOf(which: number, code: number, start: number, end: number): number {
  const { units } = scanning;
  // `true`, as nothing else is.
  const isTrue =
    end - start === 4 && units[start] === 116 && units[start + 1] === 114 && units[start + 2] === 117 && units[start + 3] === 101;
  switch (which) {
    case ATTRIBUTE.cancelActivity:
      return code === BOUNDARY && !isTrue ? FLAG.notInterrupting : 0;
    case ATTRIBUTE.isInterrupting:
      return code === START && !isTrue ? FLAG.notInterrupting : 0;
    case ATTRIBUTE.isSequential:
      return code === ELEMENT.multiInstanceLoop && isTrue ? FLAG.sequential : 0;
    case ATTRIBUTE.triggeredByEvent:
      return isSubProcess(code) && isTrue ? FLAG.triggeredByEvent : 0;
    default:
      return isActivityCode(code) && isTrue ? FLAG.forCompensation : 0;
  }
}

/** An element's own id. Anything but a plain, new one is for the repairs. */
function declare(start: number, end: number, row: number): number {
  const { units } = scanning;
  let kind = KINDS[units[start] as number] as number;
  if (!(kind & NAME_START)) strange();
  for (let i = start; i < end; i++) kind &= KINDS[units[i] as number] as number;
  if (!(kind & NAME) || OBJECT_NAMES.find(units, start, end, nameKey(units, start, end)) >= 0) strange();
  const id = ids.intern(units, start, end);
  makeRoom(id);
  if (found.declared[id] !== 0) strange();
  else found.declared[id] = row < 0 ? 1 : row + 2;
  if (row >= 0) elements.columns.id[row] = id;
  return id;
}

/** An element that needs an id and has none: it gets a number now and, once all others are known, a name. */
export function declareNameless(start: number, end: number, row: number): number {
  const id = ids.addUnnamed();
  makeRoom(id);
  found.declared[id] = row < 0 ? 1 : row + 2;
  if (row >= 0) elements.columns.id[row] = id;
  found.nameless.push({ id, start, end });
  return id;
}

function makeRoom(id: number): void {
  while (id >= found.declared.length) found.declared = doubled(found.declared);
}

/** Ends an element whose text is the id of another. */
export function closeReference(level: number, tag: number, number: number): void {
  const start = open.content[level] as number;
  if (start < 0) strange();
  else refer(number, level === 0 ? -1 : (open.row[level - 1] as number), level === 0 ? -1 : (open.id[level - 1] as number), start, tag);
}

/** A reference with blank space around it means what it says without. */
function refer(number: number, owner: number, ownerId: number, from: number, to: number): void {
  const { units } = scanning;
  let start = from;
  let end = to;
  while (start < end && (KINDS[units[start] as number] as number) & BLANK) start++;
  while (end > start && (KINDS[units[end - 1] as number] as number) & BLANK) end--;
  addReference(number, owner, ownerId, start === end ? -1 : ids.intern(units, start, end));
}

export function addReference(number: number, owner: number, ownerId: number, target: number): void {
  makeRoom(target);
  const reference = references.add();
  references.columns.number[reference] = number;
  references.columns.owner[reference] = owner;
  references.columns.ownerId[reference] = ownerId;
  references.columns.target[reference] = target;
}

/** An element of the marks, with all it says. */
export function addMark(owner: number, parent: number, start: number, end: number, count: number): number {
  const mark = marks.add();
  marks.columns.owner[mark] = owner;
  marks.columns.parent[mark] = parent;
  marks.columns.start[mark] = start;
  marks.columns.end[mark] = end;
  marks.columns.attributes[mark] = values.count;
  for (let i = 0; i < count; i++) {
    const colon = attribute.colon[i] as number;
    if (colon >= 0 && resolveAttribute(i)?.vocabulary !== VOCABULARY.marks) continue;
    const value = values.add();
    values.columns.start[value] = colon >= 0 ? colon + 1 : (attribute.start[i] as number);
    values.columns.end[value] = attribute.end[i] as number;
    values.columns.valueStart[value] = attribute.valueStart[i] as number;
    values.columns.valueEnd[value] = attribute.valueEnd[i] as number;
  }
  return mark;
}

/** Of several extension elements in one element the editor's reader keeps the last: what earlier ones said of it is forgotten. */
export function extend(owner: number): void {
  const { flags } = elements.columns;
  const before = flags[owner] as number;
  flags[owner] = before | FLAG.extended;
  if (!(before & FLAG.extended)) return;
  found.doubled++;
  for (let mark = 0; mark < marks.count; mark++) if (marks.columns.owner[mark] === owner) marks.columns.owner[mark] = -1;
}

/** A new row for an element; everything it may say is still unsaid. */
export function addElement(code: number, parent: number): number {
  const row = elements.add();
  const columns = elements.columns;
  columns.code[row] = code;
  columns.parent[row] = parent;
  columns.id[row] = -1;
  columns.nameStart[row] = 0;
  columns.nameEnd[row] = 0;
  columns.from[row] = -1;
  columns.to[row] = -1;
  columns.flags[row] = 0;
  return row;
}
