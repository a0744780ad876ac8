import type { BpmnNode, BpmnTree } from '../bpmn-tree';
import { holdsNoText, isUnknown } from '../bpmn-vocabulary';
import { noteEach, type RepairLog } from './repair-log';

/**
 * Takes out what the reader would drop anyway, and says so: elements BPMN does not have in their place, and text where there can be
 * none. Left in, each would cost the reader a search through the whole file. Returns the elements that are lost, inner ones included.
 */
export function repairUnknown(tree: BpmnTree, log: RepairLog): ReadonlySet<BpmnNode> {
  const line = lineCounter(tree.text);
  const lost: { element: string | null; params: { name: string; line: number; content?: number } }[] = [];
  const unread: { element: string | null; params: { line: number } }[] = [];
  const gone = new Set<BpmnNode>();
  for (const node of tree.nodes) {
    if (node.parent !== null && gone.has(node.parent)) gone.add(node);
    else if (node.parent !== null && isUnknown(node)) {
      gone.add(node);
      log.edits.push({ start: node.xml.start, end: node.xml.end, text: '' });
      const content = descendants(node);
      lost.push({ element: null, params: { name: node.xml.name, line: line(node.xml.start), ...(content > 0 && { content }) } });
    } else if (holdsNoText(node)) {
      for (const gap of gaps(node)) {
        const text = tree.text.slice(gap.start, gap.end);
        if (text.trim() === '' || /^\s*<!--/.test(text)) continue;
        log.edits.push({ ...gap, text: '' });
        unread.push({ element: null, params: { line: line(gap.start) } });
      }
    }
  }
  noteEach(log, 'element-lost', false, lost);
  noteEach(log, 'content-unreadable', false, unread);
  return gone;
}

function descendants(node: BpmnNode): number {
  return node.children.reduce((sum, child) => sum + 1 + descendants(child), 0);
}

/** The stretches of an element between its children. */
function gaps(node: BpmnNode): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  let at = node.xml.contentStart;
  for (const child of node.children) {
    result.push({ start: at, end: child.xml.start });
    at = child.xml.end;
  }
  result.push({ start: at, end: node.xml.contentEnd });
  return result;
}

/** Lines of rising offsets, counted on from the last one. */
function lineCounter(text: string): (offset: number) => number {
  let [line, from] = [1, 0];
  return (offset) => {
    if (offset < from) [line, from] = [1, 0];
    for (let at = text.indexOf('\n', from); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1;
      from = at + 1;
    }
    return line;
  };
}
