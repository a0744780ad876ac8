import { bpmnNames, ELEMENT, EVENT, isNodeCode, referenceNumber } from './names';
import { CALL } from './place';
import type { ELEMENT_COLUMNS, Found, MARK_COLUMNS, REFERENCE_COLUMNS, VALUE_COLUMNS } from './rows';
import type { Units } from './units';

type Columns_<Names extends readonly string[]> = Readonly<Record<Names[number], Int32Array>>;

/**
 * One BPMN document as columns of numbers, in document order. Rows refer to rows, texts are places in `text`; -1 is nothing. `Model` in
 * the domain's own form is made of it on demand.
 */
export type Columns = {
  readonly text: string;
  readonly count: number;
  readonly elements: Columns_<typeof ELEMENT_COLUMNS>;
  readonly references: Columns_<typeof REFERENCE_COLUMNS>;
  readonly marks: Columns_<typeof MARK_COLUMNS>;
  readonly values: Columns_<typeof VALUE_COLUMNS>;
  /** Where interned ids stand. */
  readonly idStart: Int32Array;
  readonly idEnd: Int32Array;
  /** By interned id: -2 nobody has it, -1 an element without a row, else the row. */
  readonly owner: Int32Array;
  /** By row: its first child and the next child of the same parent. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** By row, of elements: the first mark; by mark: the next one of the same parent. */
  readonly firstMark: Int32Array;
  readonly nextMark: Int32Array;
  readonly firstInner: Int32Array;
  /** By row: the first reference it makes; by reference: the next one of the same row. `incoming` and `outgoing` are left out. */
  readonly firstReference: Int32Array;
  readonly nextReference: Int32Array;
  /** By row of a node: its pool, the innermost lane, its kind of event. */
  readonly pool: Int32Array;
  readonly lane: Int32Array;
  readonly event: Uint8Array;
  readonly comments: number;
  readonly doubled: number;
  readonly foreign: ReadonlyMap<string, number>;
};

/** Takes what the scanner found over into columns of its own, and resolves who is meant by what. */
export function columnsOf(text: string, units: Units, found: Found): Columns {
  const [count, marked, referred, met] = [found.elements.count, found.marks.count, found.references.count, found.ids.count];
  const inner = found.tables.reduce((sum, table) => sum + table.count * table.width, 0);
  // One stretch of memory for all columns: a buffer each would cost more than filling them.
  const memory = new Int32Array(inner + count * 6 + marked * 2 + referred + met * 3);
  let used = 0;
  const column = (size: number): Int32Array => {
    used += size;
    return memory.subarray(used - size, used);
  };
  const copied = (from: Int32Array, size: number): Int32Array => {
    const to = column(size);
    // Small columns are the rule, and a loop is quicker for them than a view to copy from.
    for (let at = 0; at < size; at++) to[at] = from[at] as number;
    return to;
  };
  const elements = found.elements.taken(copied);
  const references = found.references.taken(copied);
  const marks = found.marks.taken(copied);
  const values = found.values.taken(copied);
  const owner = owners(units, found, column(met));
  const first = column(count).fill(-1);
  const next = column(count).fill(-1);
  for (let row = count - 1; row > 0; row--) {
    const parent = elements.parent[row] as number;
    if (parent < 0) continue;
    next[row] = first[parent] as number;
    first[parent] = row;
  }
  const firstMark = column(count).fill(-1);
  const nextMark = column(marked).fill(-1);
  const firstInner = column(marked).fill(-1);
  for (let mark = marked - 1; mark >= 0; mark--) {
    const parent = marks.parent[mark] as number;
    const whose = marks.owner[mark] as number;
    if (whose < 0) continue;
    const list = parent >= 0 ? firstInner : firstMark;
    const at = parent >= 0 ? parent : whose;
    nextMark[mark] = list[at] as number;
    list[at] = mark;
  }
  const firstReference = column(count).fill(-1);
  const nextReference = column(referred).fill(-1);
  follow(elements, references, owner, firstReference, nextReference);
  const columns = {
    text,
    count,
    elements,
    references,
    marks,
    values,
    idStart: copied(found.ids.starts, met),
    idEnd: copied(found.ids.ends, met),
    owner,
    first,
    next,
    firstMark,
    nextMark,
    firstInner,
    firstReference,
    nextReference,
    pool: column(count).fill(-1),
    lane: column(count).fill(-1),
    event: new Uint8Array(count),
    comments: found.comments,
    doubled: found.doubled,
    foreign: new Map(found.foreign),
  };
  assign(columns);
  return columns;
}

/** Who has which id. A qualified name means what stands behind its prefix, unless somebody is called so. */
function owners(units: Units, found: Found, owner: Int32Array): Int32Array {
  const { ids, declared } = found;
  const met = ids.count;
  for (let id = 0; id < met; id++) owner[id] = (declared[id] as number) - 2;
  for (let id = 0; id < met; id++) {
    if (owner[id] !== -2) continue;
    const [start, end] = [ids.starts[id] as number, ids.ends[id] as number];
    for (let at = start; at < end; at++) {
      if (units[at] !== 58) continue;
      const plain = ids.find(units, at + 1, end);
      if (plain >= 0) owner[id] = (declared[plain] as number) - 2;
      break;
    }
  }
  return owner;
}

type Numbers = { from: number; to: number; both: Uint8Array; flows: Uint8Array };
let numbers: Numbers | null = null;

/** Which references lead from an element to where, by their numbers. */
function referenceRoles(): Numbers {
  if (numbers) return numbers;
  const both = new Uint8Array(bpmnNames().referenceCount);
  for (const name of ['sourceRef', 'attachedToRef', 'processRef', 'dataObjectRef', 'dataStoreRef']) both[referenceNumber(name)] = 1;
  for (const name of ['targetRef', 'default']) both[referenceNumber(name)] = 2;
  const flows = new Uint8Array(both.length);
  for (const name of ['incoming', 'outgoing']) flows[referenceNumber(name)] = 1;
  numbers = { from: 1, to: 2, both, flows };
  return numbers;
}

function follow(
  elements: Columns['elements'],
  references: Columns['references'],
  owner: Int32Array,
  firstReference: Int32Array,
  nextReference: Int32Array,
): void {
  const roles = referenceRoles();
  for (let at = references.number.length - 1; at >= 0; at--) {
    const [number, row, target] = [references.number[at] as number, references.owner[at] as number, references.target[at] as number];
    if (row < 0 || roles.flows[number]) continue;
    nextReference[at] = firstReference[row] as number;
    firstReference[row] = at;
    const role = roles.both[number];
    if (role === 0 || target < 0 || owner[target] === -2) continue;
    const end = role === roles.from ? elements.from : elements.to;
    // Walking backwards, the last one is met first, and counts.
    if (end[row] === -1) end[row] = target;
  }
}

/** Pools, lanes and kinds of events. */
function assign(columns: Columns & { readonly pool: Int32Array; readonly lane: Int32Array; readonly event: Uint8Array }): void {
  const { elements, first, next, owner, pool, lane, event } = columns;
  for (let root = first[0] ?? -1; root >= 0; root = next[root] as number) {
    if (elements.code[root] !== ELEMENT.collaboration) continue;
    for (let row = first[root] as number; row >= 0; row = next[row] as number) {
      const process = elements.code[row] === ELEMENT.participant ? rowOf(columns, elements.from[row] as number) : -1;
      if (process >= 0 && pool[process] === -1) pool[process] = row;
    }
  }
  for (let root = first[0] ?? -1; root >= 0; root = next[root] as number) if (elements.code[root] === ELEMENT.process) enter(root);

  function enter(container: number): void {
    for (let row = first[container] as number; row >= 0; row = next[row] as number) if (elements.code[row] === ELEMENT.laneSet) list(row);
    for (let row = first[container] as number; row >= 0; row = next[row] as number) {
      const code = elements.code[row] as number;
      if (!isNodeCode(code)) continue;
      pool[row] = pool[container] as number;
      event[row] = eventOf(columns, row);
      if (lane[row] === -1) {
        const attached = code === CALL ? -1 : (elements.from[row] as number);
        const host = attached >= 0 ? (owner[attached] as number) : -1;
        lane[row] =
          host >= 0 && elements.parent[host] === container && lane[host] !== -1 ? (lane[host] as number) : (lane[container] as number);
      }
      if (first[row] !== -1) enter(row);
    }
  }

  /** Inner lanes say more than outer ones. */
  function list(set: number): void {
    for (let row = first[set] as number; row >= 0; row = next[row] as number) {
      const container = containerOf(set);
      for (let at = columns.firstReference[row] as number; at >= 0; at = columns.nextReference[at] as number) {
        const node = rowOf(columns, columns.references.target[at] as number);
        if (columns.references.number[at] === flowNodeRef() && node >= 0 && elements.parent[node] === container) lane[node] = row;
      }
      for (let inner = first[row] as number; inner >= 0; inner = next[inner] as number)
        if (elements.code[inner] === ELEMENT.laneSet) list(inner);
    }
  }

  function containerOf(set: number): number {
    let row = elements.parent[set] as number;
    while (elements.code[row] === ELEMENT.lane || elements.code[row] === ELEMENT.laneSet) row = elements.parent[row] as number;
    return row;
  }
}

let flowNodes = -1;
function flowNodeRef(): number {
  if (flowNodes < 0) flowNodes = referenceNumber('flowNodeRef');
  return flowNodes;
}

let definitions = -1;
export function eventDefinitionRef(): number {
  if (definitions < 0) definitions = referenceNumber('eventDefinitionRef');
  return definitions;
}

/** The row an interned id belongs to; -1 where it has none. */
export function rowOf(columns: Columns, id: number): number {
  return id < 0 ? -1 : Math.max(-1, columns.owner[id] as number);
}

export function isDefinition(code: number): boolean {
  return code >= ELEMENT.eventDefinition && code < ELEMENT.eventDefinition + 10;
}

function eventOf(columns: Columns, row: number): number {
  const { elements, first, next, references } = columns;
  let kind: number = EVENT.none;
  let many = 0;
  let terminates = false;
  const add = (definition: number) => {
    const own =
      definition >= 0 && isDefinition(elements.code[definition] as number)
        ? (elements.code[definition] as number) - ELEMENT.eventDefinition
        : -1;
    if (own === EVENT.terminate) terminates = true;
    if (many++ === 0 && own >= 0) kind = own;
  };
  for (let child = first[row] as number; child >= 0; child = next[child] as number)
    if (isDefinition(elements.code[child] as number)) add(child);
  for (let at = columns.firstReference[row] as number; at >= 0; at = columns.nextReference[at] as number) {
    const target = references.target[at] as number;
    if (references.number[at] === eventDefinitionRef() && target >= 0 && columns.owner[target] !== -2) add(rowOf(columns, target));
  }
  if (terminates) return EVENT.terminate;
  return many > 1 ? EVENT.multiple : kind;
}
