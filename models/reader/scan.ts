import { VOCABULARIES } from '../bpmn/namespaces';
import { DRAFT_NAMESPACE, LIMITS } from '../bpmn/preflight';
import { LONGEST_LABEL } from '../bpmn/repair/labels';
import { ATTRIBUTE, bpmnNames, ELEMENT, LAST_NODE, NODE, NODE_KINDS, OBJECT_NAMES, TRAIT } from './names';
import { nameKey } from './name-table';
import { FLAG, Found } from './rows';
import { doubled } from './span-pool';
import { BLANK, FORBIDDEN, KINDS, NAME, NAME_START, NOTABLE, type Units } from './units';

/** Vocabularies as numbers; attributes of the last three are nobody's entries. */
const FOREIGN = 0;
const BPMN = 1;
const DRAWING = 2;
const MARKS = 3;
const QUIET = 4;

/** What is open that is no element of BPMN, beside the codes of those. */
const IN_FOREIGN = 250;
const IN_MARKS = 251;
const IN_DRAWING = 252;

/** Deepest nesting, with room for what a repair wraps around content. */
const DEEPEST = LIMITS.depth + 8;

/** Thrown where a text is not as nearly all are: somebody else has to look at it, and may repair it. */
export const ODD = Symbol('odd');

const found = new Found();
const open = {
  code: new Int32Array(DEEPEST),
  row: new Int32Array(DEEPEST),
  id: new Int32Array(DEEPEST),
  traits: new Int32Array(DEEPEST),
  nameStart: new Int32Array(DEEPEST),
  nameEnd: new Int32Array(DEEPEST),
  /** Where the content begins; -1 once something other than text was in it. */
  content: new Int32Array(DEEPEST),
  /** Prefixes bound outside. */
  bindings: new Int32Array(DEEPEST),
};
const attribute = {
  key: new Int32Array(LIMITS.attributesPerElement + 1),
  start: new Int32Array(LIMITS.attributesPerElement + 1),
  colon: new Int32Array(LIMITS.attributesPerElement + 1),
  end: new Int32Array(LIMITS.attributesPerElement + 1),
  valueStart: new Int32Array(LIMITS.attributesPerElement + 1),
  valueEnd: new Int32Array(LIMITS.attributesPerElement + 1),
};
type Binding = { readonly prefix: string; readonly characters: Units; readonly vocabulary: number; readonly told: string | null };

/** Prefixes whose attributes are part of BPMN, of drawings or of the marks. */
const UNTOLD = /^(xmlns|xml|xsi|bioc|color|bruchlos)$/;
const XML: Binding = { prefix: 'xml', characters: charactersOf('xml'), vocabulary: QUIET, told: null };

function charactersOf(prefix: string): Units {
  return Uint16Array.from(prefix, (character) => character.charCodeAt(0));
}

function binding(prefix: string, uri: string): Binding {
  const vocabulary = VOCABULARIES.get(uri);
  const number =
    vocabulary === undefined
      ? FOREIGN
      : vocabulary === 'bpmn'
        ? BPMN
        : vocabulary === 'marks'
          ? MARKS
          : vocabulary === 'bpmndi' || vocabulary === 'dc' || vocabulary === 'di'
            ? DRAWING
            : QUIET;
  return { prefix, characters: charactersOf(prefix), vocabulary: number, told: prefix === '' || UNTOLD.test(prefix) ? null : prefix };
}

/**
 * Reads a text in one pass into rows of numbers, without a string or an object per element. What it leaves behind is overwritten by the
 * next call. This is the one long function of the reader: cut into pieces it takes twice as long.
 *
 * A text that is not well-formed, over a limit, or in need of any repair makes it throw `ODD`. With `repaired` the text comes from the
 * repairs themselves, and what they leave alone is passed over.
 */
export function scan(text: string, units: Units, repaired: boolean): Found {
  const { elements: elementTable, codes, traits, referenceRows, referenceCount, attributes: attributeTable } = bpmnNames();
  found.clear();
  const { elements, references, marks, values, ids } = found;
  const bindings: Binding[] = [XML];
  const length = text.length;
  let depth = 0;
  let at = 0;
  let read = 0;
  let drawn = 0;
  let namespacesSeen = 0;
  let started = false;
  let hasContent = false;

  while (at < length) {
    // Between tags there is blank space, or text that matters only where it has an owner.
    let character = units[at] as number;
    while ((KINDS[character] as number) & BLANK) character = units[++at] as number;
    if (at >= length) break;
    if (character !== 60) {
      if (depth === 0) odd(repaired, 'text outside');
      else if (holdsNoText(depth - 1)) strange(repaired);
      for (; character !== 60; character = units[++at] as number) if ((KINDS[character] as number) & NOTABLE) note(character);
    }
    const tag = at;
    character = units[tag + 1] as number;

    if (character === 47) {
      if (depth === 0) odd(repaired, 'closing without opening');
      depth--;
      const start = open.nameStart[depth] as number;
      const size = (open.nameEnd[depth] as number) - start;
      at = tag + 2;
      for (let i = 0; i < size; i++) if ((units[at + i] as number) !== (units[start + i] as number)) odd(repaired, 'wrong closing');
      at += size;
      while ((units[at] as number) !== 62) {
        if (!isBlank(units[at] as number)) odd(repaired, 'wrong closing');
        at++;
      }
      at++;
      const code = open.code[depth] as number;
      if (code >= ELEMENT.reference && code < IN_FOREIGN) closeReference(depth, tag, code - ELEMENT.reference);
      else if (code === ELEMENT.text && (open.row[depth] as number) >= 0) {
        const from = open.content[depth] as number;
        if (tag - from > LONGEST_LABEL) strange(repaired);
        elements.columns.to[open.row[depth] as number] = from;
        elements.columns.from[open.row[depth] as number] = tag;
      }
      const outside = open.bindings[depth] as number;
      if (bindings.length > outside) bindings.length = outside;
      continue;
    }

    if (character === 33) {
      if (units[tag + 2] === 45 && units[tag + 3] === 45) {
        at = text.indexOf('-->', tag + 4) + 3;
        if (at < 3) odd(repaired, 'open comment');
        noteAll(tag, at);
        found.comments++;
      } else if (units[tag + 2] === 91 && text.startsWith('<![CDATA[', tag) && depth > 0) {
        if (holdsNoText(depth - 1)) strange(repaired);
        at = text.indexOf(']]>', tag + 9) + 3;
        if (at < 3) odd(repaired, 'open CDATA');
        noteAll(tag, at);
      } else odd(repaired, 'document type');
      if (depth > 0 && open.code[depth - 1] !== ELEMENT.text) open.content[depth - 1] = -1;
      continue;
    }

    if (character === 63) {
      at = text.indexOf('?>', tag + 2) + 2;
      if (at < 2) odd(repaired, 'open instruction');
      noteAll(tag, at);
      if (!/^<\?xml\s/.test(text.slice(tag, tag + 6))) {
        found.comments++;
        if (depth > 0 && holdsNoText(depth - 1)) strange(repaired);
        if (depth > 0) open.content[depth - 1] = -1;
      }
      continue;
    }

    // An opening tag. Its name, with the hash of what stands behind the prefix:
    if (started && depth === 0) odd(repaired, 'second root');
    if (depth >= DEEPEST || (!repaired && depth >= LIMITS.depth)) odd(repaired, 'depth');
    if (++read > LIMITS.elements) strange(repaired);
    const nameStart = tag + 1;
    let colon = -1;
    at = nameStart;
    if (!((KINDS[character] as number) & NAME_START)) odd(repaired, 'tag');
    while ((KINDS[character] as number) & NAME) character = units[++at] as number;
    if (character === 58) {
      colon = at;
      character = units[++at] as number;
      while ((KINDS[character] as number) & NAME) character = units[++at] as number;
    }
    const nameEnd = at;
    if (colon === nameEnd - 1) odd(repaired, 'colon');

    // Its attributes, as places; namespaces take effect at once.
    const outside = bindings.length;
    let count = 0;
    let prefixed = 0;
    let closed = false;
    for (;;) {
      const before = at;
      while ((KINDS[character] as number) & BLANK) character = units[++at] as number;
      if (character === 62) {
        at++;
        break;
      }
      if (character === 47) {
        if ((units[at + 1] as number) !== 62) odd(repaired, 'tag');
        at += 2;
        closed = true;
        break;
      }
      if (at === before || !((KINDS[character] as number) & NAME_START)) odd(repaired, 'attribute');
      if (count >= LIMITS.attributesPerElement) odd(repaired, 'attributes');
      const start = at;
      let attributeColon = -1;
      while ((KINDS[character] as number) & NAME) character = units[++at] as number;
      if (character === 58) {
        attributeColon = at;
        character = units[++at] as number;
        while ((KINDS[character] as number) & NAME) character = units[++at] as number;
        if (at === attributeColon + 1) odd(repaired, 'colon');
      }
      const end = at;
      const key = nameKey(units, attributeColon < 0 ? start : attributeColon + 1, end);
      while ((KINDS[character] as number) & BLANK) character = units[++at] as number;
      if (character !== 61) odd(repaired, 'attribute');
      character = units[++at] as number;
      while ((KINDS[character] as number) & BLANK) character = units[++at] as number;
      if (character !== 34 && character !== 39) odd(repaired, 'attribute');
      const quote = character;
      const valueStart = ++at;
      character = units[at] as number;
      while (character !== quote) {
        if ((KINDS[character] as number) & NOTABLE) {
          if (character === 60) odd(repaired, 'open quote');
          note(character);
        }
        character = units[++at] as number;
      }
      if (at - valueStart > LIMITS.attributeLength) strange(repaired);
      for (let i = 0; i < count; i++)
        if (attribute.key[i] === key && sameText(text, attribute.start[i] as number, attribute.end[i] as number, start, end))
          odd(repaired, 'attribute twice');
      attribute.key[count] = key;
      attribute.start[count] = start;
      attribute.colon[count] = attributeColon;
      attribute.end[count] = end;
      attribute.valueStart[count] = valueStart;
      attribute.valueEnd[count] = at;
      count++;
      character = units[++at] as number;
      if (attributeColon >= 0) {
        prefixed++;
        if (attributeColon - start === 5 && isXmlns(start)) bind(text.slice(attributeColon + 1, end), valueStart, at - 1);
      } else if (end - start === 5 && isXmlns(start)) {
        prefixed++;
        bind('', valueStart, at - 1);
      }
    }
    if (bindings.length > outside) {
      if (bindings.length > LIMITS.namespaceDeclarations) strange(repaired);
      namespacesSeen += bindings.length;
      if (namespacesSeen > LIMITS.namespacesSeen) strange(repaired);
    }

    // Which vocabulary it is of, and where in it.
    const own = colon < 0 ? resolve(nameStart, nameStart) : resolve(nameStart, colon);
    const localStart = colon < 0 ? nameStart : colon + 1;
    const parentCode = depth === 0 ? -1 : (open.code[depth - 1] as number);
    const parentRow = depth === 0 ? -1 : (open.row[depth - 1] as number);
    if (own === null && colon >= 0) strange(repaired);
    const vocabulary = own === null ? FOREIGN : own.vocabulary;
    if (parentCode >= 0 && open.content[depth - 1] !== -1) open.content[depth - 1] = -1;
    let code: number;
    let row = -1;
    let id = -1;
    let trait = 0;
    if (parentCode === IN_FOREIGN || vocabulary === FOREIGN || vocabulary === QUIET) {
      code = IN_FOREIGN;
      if (vocabulary === QUIET && parentCode !== IN_FOREIGN) strange(repaired);
      if (parentCode !== IN_FOREIGN) {
        if (vocabulary === FOREIGN) count1(found.foreign, colon < 0 ? text.slice(nameStart, nameEnd) : (own?.prefix ?? text.slice(nameStart, colon)));
        if (parentCode >= 0 && parentCode < IN_FOREIGN && !((open.traits[depth - 1] as number) & TRAIT.takesForeign)) strange(repaired);
      }
      for (let i = 0; prefixed > 0 && i < count; i++)
        if ((attribute.colon[i] as number) >= 0 && resolveAttribute(i) === null) strange(repaired);
    } else if (vocabulary === MARKS) {
      code = IN_MARKS;
      if (parentCode === ELEMENT.extensionElements && parentRow >= 0) row = addMark(parentRow, -1, localStart, nameEnd, count);
      else if (parentCode === IN_MARKS && parentRow >= 0) row = addMark(marks.columns.owner[parentRow] as number, parentRow, localStart, nameEnd, count);
      if (prefixed > 0) tellAttributes(own, count);
    } else {
      const index = elementTable.find(units, localStart, nameEnd, nameKey(units, localStart, nameEnd));
      if (index < 0) strange(repaired);
      if (prefixed > 0) tellAttributes(own, count);
      if (vocabulary === DRAWING || index < 0) code = IN_DRAWING;
      else {
        trait = traits[index] as number;
        const parentTrait = depth === 0 ? 0 : (open.traits[depth - 1] as number);
        const inBpmn = parentCode >= 0 && parentCode < IN_FOREIGN;
        if (trait & TRAIT.flowElement) {
          if (inBpmn && !(parentTrait & TRAIT.container)) strange(repaired);
          if (parentTrait & TRAIT.container) trait |= TRAIT.holdsNoText;
        }
        if (trait & TRAIT.drawn && ++drawn > LIMITS.drawnElements) strange(repaired);
        code = place(codes[index] as number, parentCode, parentRow, depth);
        if (code === ELEMENT.extensionElements || code === ELEMENT.text) row = parentRow;
        else if (code !== ELEMENT.other && code < ELEMENT.reference) {
          row = elements.add();
          const columns = elements.columns;
          columns.code[row] = code;
          columns.parent[row] = parentRow;
          columns.id[row] = -1;
          columns.nameStart[row] = 0;
          columns.nameEnd[row] = 0;
          columns.from[row] = -1;
          columns.to[row] = -1;
          columns.flags[row] = 0;
        }
        if (code === ELEMENT.process || code === ELEMENT.collaboration) hasContent = true;
        id = readAttributes(index, count, code, row);
        if (id < 0 && trait & TRAIT.needsId) strange(repaired);
      }
    }
    if (!started) {
      started = true;
      if (code !== ELEMENT.definitions) odd(repaired, 'root');
    }
    if (closed) {
      if (code >= ELEMENT.reference && code < IN_FOREIGN) addReference(code - ELEMENT.reference, parentRow, depth === 0 ? -1 : (open.id[depth - 1] as number), -1);
      if (bindings.length > outside) bindings.length = outside;
      continue;
    }
    open.code[depth] = code;
    open.row[depth] = row;
    open.id[depth] = id;
    open.traits[depth] = trait;
    open.nameStart[depth] = nameStart;
    open.nameEnd[depth] = nameEnd;
    open.content[depth] = at;
    open.bindings[depth] = outside;
    depth++;
  }

  if (depth > 0 || !started) odd(repaired, 'not closed');
  if (!hasContent) strange(repaired);
  return found;

  function readAttributes(index: number, attributes: number, element: number, into: number): number {
    let id = -1;
    const columns = elements.columns;
    let others = 0;
    for (let i = 0; i < attributes; i++) {
      const colonAt = attribute.colon[i] as number;
      const start = attribute.start[i] as number;
      if (colonAt >= 0 && resolve(start, colonAt)?.vocabulary !== BPMN) continue;
      const which = attributeTable.find(units, colonAt < 0 ? start : colonAt + 1, attribute.end[i] as number, attribute.key[i] as number);
      if (which < 0) continue;
      const valueStart = attribute.valueStart[i] as number;
      const valueEnd = attribute.valueEnd[i] as number;
      if (which === ATTRIBUTE.id) {
        if (colonAt < 0 && valueEnd > valueStart) id = declare(valueStart, valueEnd, into);
      } else if (which === ATTRIBUTE.name) {
        if (valueEnd - valueStart > LONGEST_LABEL) strange(repaired);
        if (into < 0) continue;
        columns.nameStart[into] = valueStart;
        columns.nameEnd[into] = valueEnd;
      } else if (which < ATTRIBUTE.reference) {
        if (into >= 0) columns.flags[into] = (columns.flags[into] as number) | flagOf(which, element, valueStart, valueEnd);
      } else if (referenceRows[index * referenceCount + which - ATTRIBUTE.reference]) {
        // References are told with the id, wherever it stands.
        attribute.key[others] = which - ATTRIBUTE.reference;
        attribute.valueStart[others] = valueStart;
        attribute.valueEnd[others] = valueEnd;
        others++;
      }
    }
    for (let i = 0; i < others; i++)
      refer(attribute.key[i] as number, into, id, attribute.valueStart[i] as number, attribute.valueEnd[i] as number);
    return id;
  }

  function flagOf(which: number, element: number, start: number, end: number): number {
    // `true`, as nothing else is.
    const isTrue = end - start === 4 && units[start] === 116 && units[start + 1] === 114 && units[start + 2] === 117 && units[start + 3] === 101;
    switch (which) {
      case ATTRIBUTE.cancelActivity:
        return element === BOUNDARY && !isTrue ? FLAG.notInterrupting : 0;
      case ATTRIBUTE.isInterrupting:
        return element === START && !isTrue ? FLAG.notInterrupting : 0;
      case ATTRIBUTE.isSequential:
        return element === ELEMENT.multiInstanceLoop && isTrue ? FLAG.sequential : 0;
      case ATTRIBUTE.triggeredByEvent:
        return isSubProcess(element) && isTrue ? FLAG.triggeredByEvent : 0;
      default:
        return isActivityCode(element) && isTrue ? FLAG.forCompensation : 0;
    }
  }

  function holdsNoText(level: number): boolean {
    return ((open.traits[level] as number) & TRAIT.holdsNoText) !== 0;
  }

  /** A character inside text that is more than a letter. */
  function note(character: number): void {
    if (character === 38) found.escapes = true;
    else if (character === 0) odd(repaired, 'not closed');
    else if ((KINDS[character] as number) & FORBIDDEN) strange(repaired);
  }

  function noteAll(start: number, end: number): void {
    for (let i = start; i < end; i++) if ((KINDS[units[i] as number] as number) & FORBIDDEN) strange(repaired);
  }

  function isXmlns(start: number): boolean {
    return units[start] === 120 && units[start + 1] === 109 && units[start + 2] === 108 && units[start + 3] === 110 && units[start + 4] === 115;
  }

  function bind(prefix: string, start: number, end: number): void {
    const uri = text.slice(start, end);
    if (DRAFT_NAMESPACE.test(uri)) strange(repaired);
    bindings.push(binding(prefix, uri));
  }

  /** What the prefix at `start` to `end` stands for here; null where nobody said. */
  function resolve(start: number, end: number): Binding | null {
    for (let i = bindings.length - 1; i >= 0; i--) {
      const bound = bindings[i] as Binding;
      const { characters } = bound;
      if (characters.length !== end - start) continue;
      let at = 0;
      while (at < characters.length && characters[at] === units[start + at]) at++;
      if (at >= characters.length) return bound;
    }
    return null;
  }

  function resolveAttribute(i: number): Binding | null {
    const start = attribute.start[i] as number;
    const colon = attribute.colon[i] as number;
    return colon - start === 5 && isXmlns(start) ? XML : resolve(start, colon);
  }

  /** Counts the attributes of other tools, and looks at the types that expressions name. */
  function tellAttributes(own: Binding | null, attributes: number): void {
    for (let i = 0; i < attributes; i++) {
      if ((attribute.colon[i] as number) < 0) continue;
      const bound = resolveAttribute(i);
      if (bound === null) strange(repaired);
      else if (bound.told !== null && bound !== own && bound.prefix !== own?.prefix) count1(found.foreign, bound.told);
      else if (bound.prefix === 'xsi' && own?.vocabulary === BPMN) checkType(i);
    }
  }

  function checkType(i: number): void {
    const value = text.slice(attribute.valueStart[i] as number, attribute.valueEnd[i] as number);
    if (text.slice((attribute.colon[i] as number) + 1, attribute.end[i] as number) !== 'type') return;
    const at = value.indexOf(':');
    const start = attribute.valueStart[i] as number;
    const bound = at < 0 ? resolve(start, start) : resolve(start, start + at);
    if (bound?.vocabulary !== BPMN) strange(repaired);
  }

  function addMark(owner: number, parent: number, start: number, end: number, attributes: number): number {
    const mark = marks.add();
    marks.columns.owner[mark] = owner;
    marks.columns.parent[mark] = parent;
    marks.columns.start[mark] = start;
    marks.columns.end[mark] = end;
    marks.columns.attributes[mark] = values.count;
    for (let i = 0; i < attributes; i++) {
      const colon = attribute.colon[i] as number;
      if (colon >= 0 && resolveAttribute(i)?.vocabulary !== MARKS) continue;
      const value = values.add();
      values.columns.start[value] = colon >= 0 ? colon + 1 : (attribute.start[i] as number);
      values.columns.end[value] = attribute.end[i] as number;
      values.columns.valueStart[value] = attribute.valueStart[i] as number;
      values.columns.valueEnd[value] = attribute.valueEnd[i] as number;
    }
    return mark;
  }

  /** Of several extension elements in one element the editor's reader keeps the last. */
  function forgetMarks(owner: number): void {
    found.doubled++;
    for (let mark = 0; mark < marks.count; mark++) if (marks.columns.owner[mark] === owner) marks.columns.owner[mark] = -1;
  }

  /** An element's own id. Anything but a plain, new one is for the repairs. */
  function declare(start: number, end: number, row: number): number {
    let kind = KINDS[units[start] as number] as number;
    if (!(kind & NAME_START)) strange(repaired);
    for (let i = start; i < end; i++) kind &= KINDS[units[i] as number] as number;
    if (!(kind & NAME) || OBJECT_NAMES.find(units, start, end, nameKey(units, start, end)) >= 0) strange(repaired);
    const id = ids.intern(units, start, end);
    while (id >= found.declared.length) found.declared = doubled(found.declared);
    if (found.declared[id] !== 0) strange(repaired);
    else found.declared[id] = row < 0 ? 1 : row + 2;
    if (row >= 0) elements.columns.id[row] = id;
    return id;
  }

  function closeReference(level: number, tag: number, number: number): void {
    const owner = level === 0 ? -1 : (open.row[level - 1] as number);
    const ownerId = level === 0 ? -1 : (open.id[level - 1] as number);
    const start = open.content[level] as number;
    if (start < 0) strange(repaired);
    else refer(number, owner, ownerId, start, tag);
  }

  /** A reference with blank space around it means what it says without. */
  function refer(number: number, owner: number, ownerId: number, from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && isBlank(units[start] as number)) start++;
    while (end > start && isBlank(units[end - 1] as number)) end--;
    addReference(number, owner, ownerId, start === end ? -1 : ids.intern(units, start, end));
  }

  function addReference(number: number, owner: number, ownerId: number, target: number): void {
    while (target >= found.declared.length) found.declared = doubled(found.declared);
    const reference = references.add();
    references.columns.number[reference] = number;
    references.columns.owner[reference] = owner;
    references.columns.ownerId[reference] = ownerId;
    references.columns.target[reference] = target;
  }

  /** What an element is where it stands: the same name means nothing in another place. */
  function place(code: number, parent: number, parentRow: number, level: number): number {
    if (code === ELEMENT.other || code >= ELEMENT.reference) return code;
    if (level === 0) return code === ELEMENT.definitions ? code : ELEMENT.other;
    const isContainer = parent === ELEMENT.process || isSubProcess(parent);
    if (code >= NODE || code === ELEMENT.sequenceFlow || code === ELEMENT.flowElement) {
      if (!isContainer) return ELEMENT.other;
      elements.columns.flags[parentRow] = (elements.columns.flags[parentRow] as number) | FLAG.filled;
      return code === ELEMENT.flowElement ? ELEMENT.other : code;
    }
    const isEvent = parent >= FIRST_EVENT && parent <= LAST_EVENT;
    if (code >= ELEMENT.eventDefinition && code < ELEMENT.eventDefinition + 10)
      return isEvent || parent === ELEMENT.definitions ? code : ELEMENT.other;
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
        if (!isContainer) return ELEMENT.other;
        elements.columns.flags[parentRow] = (elements.columns.flags[parentRow] as number) | FLAG.filled;
        return code;
      case ELEMENT.laneSet:
        return isContainer || parent === ELEMENT.lane ? code : ELEMENT.other;
      case ELEMENT.lane:
        return parent === ELEMENT.laneSet ? code : ELEMENT.other;
      case ELEMENT.text:
        return parent === ELEMENT.textAnnotation ? code : ELEMENT.other;
      case ELEMENT.extensionElements:
        if (parentRow < 0 || parent >= ELEMENT.reference || parent === ELEMENT.extensionElements || parent === ELEMENT.text)
          return ELEMENT.other;
        if ((elements.columns.flags[parentRow] as number) & FLAG.extended) forgetMarks(parentRow);
        elements.columns.flags[parentRow] = (elements.columns.flags[parentRow] as number) | FLAG.extended;
        return code;
      case ELEMENT.standardLoop:
      case ELEMENT.multiInstanceLoop:
        return isActivityCode(parent) ? code : ELEMENT.other;
      case ELEMENT.conditionExpression:
        if (parent === ELEMENT.sequenceFlow) elements.columns.flags[parentRow] = (elements.columns.flags[parentRow] as number) | FLAG.filled;
        return ELEMENT.other;
      case ELEMENT.dataInputAssociation:
        return isActivityCode(parent) || parent === END || parent === THROW ? code : ELEMENT.other;
      case ELEMENT.dataOutputAssociation:
        return isActivityCode(parent) || parent === START || parent === CATCH || parent === BOUNDARY ? code : ELEMENT.other;
      default:
        return ELEMENT.other;
    }
  }
}

const nodeCode = (kind: (typeof NODE_KINDS)[number]) => NODE + NODE_KINDS.indexOf(kind);
const START = nodeCode('startEvent');
const END = nodeCode('endEvent');
const THROW = nodeCode('intermediateThrowEvent');
const CATCH = nodeCode('intermediateCatchEvent');
const BOUNDARY = nodeCode('boundaryEvent');
const FIRST_EVENT = START;
const LAST_EVENT = BOUNDARY;
const FIRST_SUB = nodeCode('subProcess');
const LAST_SUB = nodeCode('adHocSubProcess');

function isSubProcess(code: number): boolean {
  return code >= FIRST_SUB && code <= LAST_SUB;
}

function isActivityCode(code: number): boolean {
  return code >= NODE && code <= LAST_SUB;
}

export function isNodeCode(code: number): boolean {
  return code >= NODE && code <= LAST_NODE;
}

/** For whoever repairs; what the repairs leave alone is passed over. */
function strange(repaired: boolean): void {
  if (!repaired) throw ODD;
}

/** Nothing goes on from here. In a repaired text it must not happen. */
function odd(repaired: boolean, what: string): never {
  if (repaired) throw new Error(`expected a repaired text to be well-formed, met: ${what}`);
  throw ODD;
}

function isBlank(character: number): boolean {
  return ((KINDS[character] as number) & BLANK) !== 0;
}

function sameText(text: string, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  return end - start === otherEnd - otherStart && text.slice(start, end) === text.slice(otherStart, otherEnd);
}

function count1(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
