import { attribute, type BpmnNode, type BpmnTree, childOf, attributeValue } from '../bpmn-tree';
import type { Edit } from '../edits';
import { noteAll, type RepairLog } from './repair-log';

/** Characters of a label that are drawn. Breaking longer ones into lines takes the drawing tens of seconds. */
export const LONGEST_LABEL = 5000;

/**
 * Shortens labels nobody could read on a diagram, and moves the whole text into the documentation of the element, where every BPMN
 * tool shows it, so nothing is lost.
 */
export function repairLabels(tree: BpmnTree, log: RepairLog) {
  const shortened: (string | null)[] = [];
  for (const node of tree.nodes) {
    if (node.vocabulary !== 'bpmn' || node.opaque) continue;
    const name = attribute(node, 'name') ?? (node.local === 'categoryValue' ? attribute(node, 'value') : null);
    if (name && name.value.length > LONGEST_LABEL) {
      log.edits.push(
        { start: name.valueStart, end: name.valueStart + name.value.length, text: shorten(name.value) },
        document(node, name.value),
      );
      shortened.push(attributeValue(node, 'id'));
      log.adapted.add(node);
    }
    const content = node.local === 'text' && node.parent?.local === 'textAnnotation' ? node : null;
    if (content?.parent && content.xml.contentEnd - content.xml.contentStart > LONGEST_LABEL && content.children.length === 0) {
      const { contentStart, contentEnd } = content.xml;
      const raw = tree.text.slice(contentStart, contentEnd);
      const whole = raw.includes('<![CDATA[')
        ? raw
            .replace(/<!\[CDATA\[|\]\]>/g, '')
            .replace(/&/g, '&amp;')
            .replace(/</g, '&lt;')
        : raw;
      log.edits.push({ start: contentStart, end: contentEnd, text: shorten(whole) }, document(content.parent, whole));
      shortened.push(attributeValue(content.parent, 'id'));
      log.adapted.add(content.parent);
    }
  }
  noteAll(log, 'label-shortened', true, shortened, { most: LONGEST_LABEL });
}

/** Cuts so that no character reference and no surrogate pair is torn. */
function shorten(raw: string): string {
  return `${raw
    .slice(0, LONGEST_LABEL - 1)
    .replace(/&[^;]*$/, '')
    .replace(/[\ud800-\udbff]$/, '')}…`;
}

function document(node: BpmnNode, raw: string): Edit {
  const prefix = node.xml.name.includes(':') ? node.xml.name.slice(0, node.xml.name.indexOf(':') + 1) : '';
  const element = `<${prefix}documentation>${raw}</${prefix}documentation>`;
  const { xml } = node;
  if (xml.selfClosing) return { start: xml.contentStart - 2, end: xml.contentStart, text: `>${element}</${xml.name}>` };
  const behind = childOf(node, 'bpmn', 'documentation')?.xml.end ?? xml.contentStart;
  return { start: behind, end: behind, text: element };
}
