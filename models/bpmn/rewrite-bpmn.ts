import { MAX_FILE_BYTES } from '../contract/contract';
import type { Remark } from '../process/process';
import { type BpmnTree, bpmnTree, split } from './bpmn-tree';
import { decode } from './decode';
import { applyEdits, type Edit } from './edits';
import { MARKS_URI } from './marks-descriptor';
import { openBpmn } from './open-bpmn';
import { LIMITS, type Problem } from './preflight';
import { ABOUT_LAYOUT } from './remark-kinds';
import { repairBpmn } from './repair-bpmn';
import { scanXml } from './xml-scan';

export type Rewriting = {
  /** Draws everything anew instead of only what has no place. */
  readonly layout: boolean;
  /** Takes the marks of this project out. */
  readonly stripMarks: boolean;
};

export type Rewritten = { readonly ok: true; readonly xml: string; readonly remarks: readonly Remark[] } | Problem;

/**
 * The file as UTF-8 text that other tools read: repaired, with a place for everything. It is rewritten by edits of its text, so comments,
 * order and whatever other tools wrote stay as they are; `remarks` say what did not.
 */
export async function rewriteBpmn(bytes: Uint8Array, { layout, stripMarks }: Rewriting): Promise<Rewritten> {
  if (bytes.length > MAX_FILE_BYTES)
    return { ok: false, code: 'too-large', params: { what: 'bytes', limit: MAX_FILE_BYTES / 1024 / 1024, line: 0 } };
  const decoded = decode(bytes);
  if (!decoded.ok) return { ok: false, code: 'unknown-encoding', params: { encoding: decoded.encoding.slice(0, 40) } };
  const repaired = repairBpmn(decoded);
  if (!repaired.ok) return repaired;
  const tree = treeOf(repaired.text);
  const text = applyEdits(repaired.text, [...(layout ? drawings(tree) : []), ...(stripMarks ? marks(tree) : [])]);
  const opened = await openBpmn(new TextEncoder().encode(text));
  if (!opened.ok) return opened;
  return {
    ok: true,
    xml: opened.xml,
    // What the editor would lose on saving is still in this text.
    remarks: [...repaired.log.remarks, ...opened.remarks.filter(({ code }) => ABOUT_LAYOUT.has(code))],
  };
}

function treeOf(text: string): BpmnTree {
  const scanned = scanXml(text, { ...LIMITS, elements: Number.POSITIVE_INFINITY, attributeLength: Number.POSITIVE_INFINITY });
  if (!scanned.ok)
    throw new Error(`Expected a repaired text to be well-formed, met ${scanned.problem.reason} at ${scanned.problem.offset}`);
  return bpmnTree(text, scanned.scan);
}

function drawings(tree: BpmnTree): Edit[] {
  return tree.root.children
    .filter(({ vocabulary, local }) => vocabulary === 'bpmndi' && local === 'BPMNDiagram')
    .map(({ xml }) => ({ start: xml.start, end: xml.end, text: '' }));
}

/** The marks, the extension elements that hold nothing else, and the prefix. */
function marks(tree: BpmnTree): Edit[] {
  const edits: Edit[] = [];
  for (const node of tree.nodes) {
    if (node.vocabulary === 'marks' && node.parent?.vocabulary !== 'marks')
      edits.push({ start: node.xml.start, end: node.xml.end, text: '' });
    const holds = node.children.length > 0 && node.children.every(({ vocabulary }) => vocabulary === 'marks');
    const between = tree.text.slice(node.xml.contentStart, node.xml.contentEnd);
    if (node.vocabulary === 'bpmn' && node.local === 'extensionElements' && holds && !between.includes('<!--'))
      edits.push({ start: node.xml.start, end: node.xml.end, text: '' });
    for (const { name, value, start, end } of node.xml.attributes) {
      const [prefix] = split(name);
      const isMark = prefix !== '' && node.vocabulary !== 'marks' && node.namespaces.get(prefix) === MARKS_URI;
      if (isMark || (prefix === 'xmlns' && value === MARKS_URI)) edits.push({ start, end, text: '' });
    }
  }
  return edits;
}
