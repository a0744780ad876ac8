import { MAX_FILE_BYTES } from '../contract/contract';
import { foreignEntries, noteForeign, noteSteps, noteUnresolved, type Unresolved } from '../bpmn/content-remarks';
import { type Decoded, decode } from '../bpmn/decode';
import type { Problem } from '../bpmn/preflight';
import { ABOUT_DRAWING, ABOUT_LAYOUT } from '../bpmn/remark-kinds';
import { noteDecoding, repairBpmn } from '../bpmn/repair-bpmn';
import { noteAll, noteEach } from '../bpmn/repair/repair-log';
import { isAllowed } from '../bpmn/xml-characters';
import type { Remark } from '../process/process';
import { type Columns, columnsOf } from './columns';
import { bpmnNames, ELEMENT, isNodeCode, NODE, NODE_KINDS } from './names';
import { nameNameless } from './nameless';
import { scan } from './scan';
import { ODD } from './scan-state';
import { type Units, unitsOf } from './units';

export type Reading =
  | {
      readonly ok: true;
      readonly columns: Columns;
      /** What was lost or repaired on the way, as far as it is about content. Drawings are not looked at. */
      readonly remarks: readonly Remark[];
      readonly encoding: string;
    }
  | Problem;

/** Of all remarks on a file those that hold for its analysis; the others are about drawings and about what only saving changes. */
export function isAboutContent(code: string): boolean {
  return !ABOUT_DRAWING.has(code) && !ABOUT_LAYOUT.has(code) && !/^(foreign-respelled|entry-lost)/.test(code);
}

/**
 * Reads a file of unknown origin for analysis. Nearly all files are scanned as they are; one that is odd in any way goes through the same
 * repairs as for the editor first, so that both speak of the same elements. Never throws on a file: what cannot be read is a value.
 */
export function readBpmn(bytes: Uint8Array): Reading {
  if (bytes.length > MAX_FILE_BYTES)
    return { ok: false, code: 'too-large', params: { what: 'bytes', limit: MAX_FILE_BYTES / 1024 / 1024, line: 0 } };
  const decoded = decode(bytes);
  if (!decoded.ok) return { ok: false, code: 'unknown-encoding', params: { encoding: decoded.encoding.slice(0, 40) } };
  return readDecoded(decoded, bytes);
}

function readDecoded(decoded: Extract<Decoded, { ok: true }>, bytes: Uint8Array): Reading {
  const { text, encoding } = decoded;
  const plain = scanned(text, unitsOf(decoded, bytes));
  if (plain) {
    const log = { remarks: noteDecoding(decoded) };
    noteAll(log, 'missing-id', true, plain.named);
    noteContent(plain.columns, plain.columns, log);
    return { ok: true, columns: plain.columns, remarks: log.remarks, encoding };
  }
  const repaired = repairBpmn(decoded);
  if (!repaired.ok) return repaired;
  const units = unitsOf({ text: repaired.text, stands: 'otherwise' }, bytes);
  const columns = repairedColumns(repaired.text, units);
  if (columns === null) return { ok: false, code: 'unreadable', params: {} };
  const log = { remarks: repaired.log.remarks.filter(({ code }) => isAboutContent(code)) };
  // Counted as the file was: what was taken out was in it, too.
  const { tree } = repaired;
  noteContent(columns, { comments: tree.scan.comments.length, foreign: foreignEntries(tree) }, log);
  return { ok: true, columns, remarks: log.remarks, encoding };
}

/** The columns, and the ids given to elements without one. Null where the text needs looking after. */
function scanned(text: string, units: Units): { readonly columns: Columns; readonly named: readonly string[] } | null {
  try {
    const found = scan(text, units, false);
    if (found.escapes && !hasPlainEscapes(text)) return null;
    if (found.nameless.length === 0) return { columns: columnsOf(text, units, found), named: [] };
    const named = nameNameless(text, found);
    return named && { columns: columnsOf(named.text, units, found), named: named.ids };
  } catch (thrown) {
    if (thrown === ODD) return null;
    throw thrown;
  }
}

/** Null where even the repaired text is not one the scanner gets through. */
function repairedColumns(text: string, units: Units): Columns | null {
  try {
    return columnsOf(text, units, scan(text, units, true));
  } catch (thrown) {
    if (thrown === ODD) return null;
    throw thrown;
  }
}

/** Whether every numeric reference stands for a character XML allows. */
function hasPlainEscapes(text: string): boolean {
  if (!text.includes('&#')) return true;
  for (const [, decimal, hex] of text.matchAll(/&#(?:(\d+)|x([0-9a-f]+));/gi))
    if (!isAllowed(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10))) return false;
  return true;
}

function noteContent(columns: Columns, entries: Pick<Columns, 'comments' | 'foreign'>, log: { readonly remarks: Remark[] }): void {
  noteUnresolved(unresolved(columns), log);
  if (columns.doubled > 0)
    noteEach(log, 'entry-lost', false, [{ element: null, params: { name: 'bpmn:extensionElements', count: columns.doubled } }]);
  noteForeign(entries, log);
  noteSteps(stepsOf(columns), log);
}

function unresolved({ text, elements, references, owner, idStart, idEnd }: Columns): Unresolved[] {
  const found: Unresolved[] = [];
  for (let at = 0; at < references.number.length; at++) {
    const target = references.target[at] as number;
    if (target >= 0 && owner[target] !== -2) continue;
    const idText = (id: number) => text.slice(idStart[id], idEnd[id]);
    const code = elements.code[references.owner[at] as number];
    const ownerId = references.ownerId[at] as number;
    found.push({
      element: ownerId < 0 ? null : idText(ownerId),
      type: code === ELEMENT.sequenceFlow ? 'sequenceFlow' : code === ELEMENT.messageFlow ? 'messageFlow' : '',
      property: bpmnNames().references[references.number[at] as number] ?? '',
      wanted: target < 0 ? undefined : idText(target),
    });
  }
  return found;
}

const ACTIVITIES = NODE_KINDS.indexOf('startEvent');
const SUB_PROCESSES = NODE_KINDS.indexOf('subProcess');

function stepsOf({ text, elements, marks, first, next, firstMark, nextMark, firstInner, idStart, idEnd }: Columns) {
  const empty: string[] = [];
  let steps = 0;
  let marked = false;
  for (let row = 0; row < elements.code.length; row++) {
    const kind = (elements.code[row] as number) - NODE;
    if (kind < 0 || kind >= ACTIVITIES || !isNodeCode(kind + NODE)) continue;
    steps++;
    if (kind >= SUB_PROCESSES && !hasNodes(row))
      empty.push(text.slice(idStart[elements.id[row] as number], idEnd[elements.id[row] as number]));
    for (let mark = firstMark[row] as number; mark >= 0 && !marked; mark = nextMark[mark] as number) {
      if (!is(mark, 'step')) continue;
      for (let inner = firstInner[mark] as number; inner >= 0; inner = nextMark[inner] as number)
        marked ||= is(inner, 'input') || is(inner, 'output');
      break;
    }
  }
  return { empty, steps, marked };

  function hasNodes(row: number): boolean {
    for (let child = first[row] as number; child >= 0; child = next[child] as number)
      if (isNodeCode(elements.code[child] as number)) return true;
    return false;
  }

  function is(mark: number, name: string): boolean {
    const start = marks.start[mark] as number;
    return (marks.end[mark] as number) - start === name.length && text.startsWith(name, start);
  }
}
