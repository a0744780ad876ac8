import { LIMITS } from '../bpmn/preflight';
import { LONGEST_LABEL } from '../bpmn/repair/labels';
import { addElement, addMark, addReference, closeReference, declareNameless, extend, readAttributes } from './entries';
import { bpmnNames, ELEMENT, TRAIT } from './names';
import { nameKey } from './name-table';
import { place } from './place';
import { bind, bindings, clearBindings, isXmlns, resolve, resolveAttribute, tell, tellAttributes, VOCABULARY } from './prefixes';
import type { Found } from './rows';
import { attribute, DEEPEST, found, odd, open, scanning, strange } from './scan-state';
import { BLANK, FORBIDDEN, KINDS, NAME, NAME_START, NOTABLE, type Units } from './units';

/** What is open that is no element of BPMN, beside the codes of those. */
const IN_FOREIGN = 250;
const IN_MARKS = 251;
const IN_DRAWING = 252;

/**
 * Reads a text in one pass into rows of numbers, without a string or an object per element. What it leaves behind is overwritten by the
 * next call. This is the one long function of the reader: cut into pieces it takes twice as long.
 *
 * A text that is not well-formed, over a limit, or in need of any repair makes it throw `ODD`. With `repaired` the text comes from the
 * repairs themselves, and what they leave alone is passed over.
 */
export function scan(text: string, units: Units, repaired: boolean): Found {
  const { elements: elementTable, codes, traits } = bpmnNames();
  Object.assign(scanning, { text, units, repaired });
  found.clear();
  clearBindings();
  const { elements, marks } = found;
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
      if (depth === 0) odd();
      else if (holdsNoText(depth - 1)) strange();
      for (; character !== 60; character = units[++at] as number) if ((KINDS[character] as number) & NOTABLE) note(character, at);
    }
    const tag = at;
    character = units[tag + 1] as number;

    if (character === 47) {
      if (depth === 0) odd();
      depth--;
      const start = open.nameStart[depth] as number;
      const size = (open.nameEnd[depth] as number) - start;
      at = tag + 2;
      for (let i = 0; i < size; i++) if (units[at + i] !== units[start + i]) odd();
      at += size;
      while (units[at] !== 62) {
        if (!((KINDS[units[at] as number] as number) & BLANK)) odd();
        at++;
      }
      at++;
      const code = open.code[depth] as number;
      if (code >= ELEMENT.reference && code < IN_FOREIGN) closeReference(depth, tag, code - ELEMENT.reference);
      else if (code === ELEMENT.text && (open.row[depth] as number) >= 0) {
        const from = open.content[depth] as number;
        if (tag - from > LONGEST_LABEL) strange();
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
        if (at < 3) odd();
        noteAll(units, tag, at);
        found.comments++;
      } else if (units[tag + 2] === 91 && text.startsWith('<![CDATA[', tag) && depth > 0) {
        if (holdsNoText(depth - 1)) strange();
        at = text.indexOf(']]>', tag + 9) + 3;
        if (at < 3) odd();
        noteAll(units, tag, at);
      } else odd();
      if (depth > 0 && open.code[depth - 1] !== ELEMENT.text) open.content[depth - 1] = -1;
      continue;
    }

    if (character === 63) {
      at = text.indexOf('?>', tag + 2) + 2;
      if (at < 2) odd();
      noteAll(units, tag, at);
      if (!/^<\?xml\s/.test(text.slice(tag, tag + 6))) {
        found.comments++;
        if (depth > 0 && holdsNoText(depth - 1)) strange();
        if (depth > 0) open.content[depth - 1] = -1;
      }
      continue;
    }

    // An opening tag. Its name, with or without a prefix:
    if (started && depth === 0) odd();
    if (depth >= DEEPEST || (!scanning.repaired && depth >= LIMITS.depth)) odd();
    if (++read > LIMITS.elements) strange();
    const nameStart = tag + 1;
    let colon = -1;
    at = nameStart;
    if (!((KINDS[character] as number) & NAME_START)) odd();
    while ((KINDS[character] as number) & NAME) character = units[++at] as number;
    if (character === 58) {
      colon = at;
      character = units[++at] as number;
      while ((KINDS[character] as number) & NAME) character = units[++at] as number;
    }
    const nameEnd = at;
    if (colon === nameEnd - 1) odd();

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
        if (units[at + 1] !== 62) odd();
        at += 2;
        closed = true;
        break;
      }
      if (at === before || !((KINDS[character] as number) & NAME_START)) odd();
      if (count >= LIMITS.attributesPerElement) odd();
      const start = at;
      let attributeColon = -1;
      while ((KINDS[character] as number) & NAME) character = units[++at] as number;
      if (character === 58) {
        attributeColon = at;
        character = units[++at] as number;
        while ((KINDS[character] as number) & NAME) character = units[++at] as number;
        if (at === attributeColon + 1) odd();
      }
      const end = at;
      const key = nameKey(units, attributeColon < 0 ? start : attributeColon + 1, end);
      while ((KINDS[character] as number) & BLANK) character = units[++at] as number;
      if (character !== 61) odd();
      character = units[++at] as number;
      while ((KINDS[character] as number) & BLANK) character = units[++at] as number;
      if (character !== 34 && character !== 39) odd();
      const quote = character;
      const valueStart = ++at;
      character = units[at] as number;
      while (character !== quote) {
        if ((KINDS[character] as number) & NOTABLE) {
          if (character === 60) odd();
          note(character, at);
        }
        character = units[++at] as number;
      }
      if (at - valueStart > LIMITS.attributeLength) strange();
      for (let i = 0; i < count; i++)
        if (attribute.key[i] === key && sameText(text, attribute.start[i] as number, attribute.end[i] as number, start, end)) odd();
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
      if (bindings.length > LIMITS.namespaceDeclarations) strange();
      namespacesSeen += bindings.length;
      if (namespacesSeen > LIMITS.namespacesSeen) strange();
    }

    // Which vocabulary it is of, and where in it.
    const own = colon < 0 ? resolve(nameStart, nameStart) : resolve(nameStart, colon);
    const localStart = colon < 0 ? nameStart : colon + 1;
    const parentCode = depth === 0 ? -1 : (open.code[depth - 1] as number);
    const parentRow = depth === 0 ? -1 : (open.row[depth - 1] as number);
    if (own === null && colon >= 0) strange();
    const vocabulary = own === null ? VOCABULARY.foreign : own.vocabulary;
    if (parentCode >= 0 && open.content[depth - 1] !== -1) open.content[depth - 1] = -1;
    let code: number;
    let row = -1;
    let id = -1;
    let trait = 0;
    if (parentCode === IN_FOREIGN || vocabulary === VOCABULARY.foreign || vocabulary === VOCABULARY.quiet) {
      code = IN_FOREIGN;
      if (vocabulary === VOCABULARY.quiet && parentCode !== IN_FOREIGN) strange();
      if (parentCode !== IN_FOREIGN) {
        if (vocabulary === VOCABULARY.foreign)
          tell(colon < 0 ? text.slice(nameStart, nameEnd) : (own?.prefix ?? text.slice(nameStart, colon)));
        if (parentCode >= 0 && parentCode < IN_FOREIGN && !((open.traits[depth - 1] as number) & TRAIT.takesForeign)) strange();
      }
      for (let i = 0; prefixed > 0 && i < count; i++) if ((attribute.colon[i] as number) >= 0 && resolveAttribute(i) === null) strange();
    } else if (vocabulary === VOCABULARY.marks) {
      code = IN_MARKS;
      if (parentCode === ELEMENT.extensionElements && parentRow >= 0) row = addMark(parentRow, -1, localStart, nameEnd, count);
      else if (parentCode === IN_MARKS && parentRow >= 0)
        row = addMark(marks.columns.owner[parentRow] as number, parentRow, localStart, nameEnd, count);
      if (prefixed > 0) tellAttributes(own, count);
    } else {
      const index = elementTable.find(units, localStart, nameEnd, nameKey(units, localStart, nameEnd));
      if (index < 0) strange();
      if (prefixed > 0) tellAttributes(own, count);
      if (vocabulary === VOCABULARY.drawing || index < 0) code = IN_DRAWING;
      else {
        trait = traits[index] as number;
        const parentTrait = depth === 0 ? 0 : (open.traits[depth - 1] as number);
        const inBpmn = parentCode >= 0 && parentCode < IN_FOREIGN;
        if (trait & TRAIT.flowElement) {
          if (inBpmn && !(parentTrait & TRAIT.container)) strange();
          if (parentTrait & TRAIT.container) trait |= TRAIT.holdsNoText;
        }
        if (trait & TRAIT.drawn && ++drawn > LIMITS.drawnElements) strange();
        code = place(codes[index] as number, parentCode, parentRow, depth);
        if (code === ELEMENT.extensionElements || code === ELEMENT.text) {
          row = parentRow;
          if (code === ELEMENT.extensionElements) extend(row);
        } else if (code !== ELEMENT.other && code < ELEMENT.reference) {
          row = addElement(code, parentRow);
        }
        if (code === ELEMENT.process || code === ELEMENT.collaboration) hasContent = true;
        id = readAttributes(index, count, code, row === parentRow ? -1 : row);
        if (id < 0 && trait & TRAIT.needsId && !scanning.repaired) id = declareNameless(localStart, nameEnd, row);
      }
    }
    if (!started) {
      started = true;
      if (code !== ELEMENT.definitions) odd();
    }
    if (closed) {
      if (code >= ELEMENT.reference && code < IN_FOREIGN)
        addReference(code - ELEMENT.reference, parentRow, depth === 0 ? -1 : (open.id[depth - 1] as number), -1);
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

  if (depth > 0 || !started) odd();
  if (!hasContent) strange();
  return found;
}

function holdsNoText(level: number): boolean {
  return ((open.traits[level] as number) & TRAIT.holdsNoText) !== 0;
}

/** A character inside text that is more than a letter. */
function note(character: number, at: number): void {
  if (character === 38) found.escapes ||= scanning.units[at + 1] === 35;
  else if (character === 0) odd();
  else if ((KINDS[character] as number) & FORBIDDEN) strange();
}

function noteAll(units: Units, start: number, end: number): void {
  for (let i = start; i < end; i++) if ((KINDS[units[i] as number] as number) & FORBIDDEN) strange();
}

function sameText(text: string, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  return end - start === otherEnd - otherStart && text.slice(start, end) === text.slice(otherStart, otherEnd);
}
