import { bpmnVocabulary } from '../bpmn-vocabulary';
import { type BpmnNode, type BpmnTree, attributeValue, childOf } from '../bpmn-tree';
import { noteAll, type RepairLog } from './repair-log';

/**
 * Entries of other tools that stand directly in an element of BPMN, where the reader would drop them: moved whole into the place
 * BPMN has for them, the extension elements of the same element.
 */
export function repairForeign(tree: BpmnTree, log: RepairLog) {
  const { references } = bpmnVocabulary();
  const strays = new Map<BpmnNode, BpmnNode[]>();
  for (const node of tree.nodes) {
    const { parent } = node;
    if (!node.opaque || !parent || parent.opaque || parent.vocabulary !== 'bpmn' || TAKES_ANY.test(parent.local)) continue;
    if (references.has(parent.local)) continue;
    const list = strays.get(parent);
    if (list) list.push(node);
    else strays.set(parent, [node]);
  }
  const moved: (string | null)[] = [];
  for (const [parent, nodes] of strays) {
    const text = nodes.map(({ xml }) => tree.text.slice(xml.start, xml.end)).join('');
    for (const { xml } of nodes) {
      log.edits.push({ start: xml.start, end: xml.end, text: '' });
      moved.push(attributeValue(parent, 'id'));
    }
    log.edits.push(intoExtensions(parent, text));
  }
  noteAll(log, 'foreign-moved', true, moved);
}

/** Elements of BPMN in which anything may stand. */
export const TAKES_ANY = /^(extensionElements|documentation|script|text|.*[eE]xpression|condition|timeDate|timeCycle|timeDuration)$/;

function intoExtensions(owner: BpmnNode, text: string) {
  const { xml } = owner;
  const prefix = xml.name.slice(0, xml.name.length - owner.local.length);
  const extensions = childOf(owner, 'bpmn', 'extensionElements');
  if (extensions?.xml.selfClosing)
    return { start: extensions.xml.contentStart - 2, end: extensions.xml.contentStart, text: `>${text}</${extensions.xml.name}>` };
  if (extensions) return { start: extensions.xml.contentEnd, end: extensions.xml.contentEnd, text };
  // They come behind the documentation.
  const behind = owner.children.filter((child) => child.vocabulary === 'bpmn' && child.local === 'documentation').at(-1);
  const place = behind?.xml.end ?? xml.contentStart;
  return { start: place, end: place, text: `<${prefix}extensionElements>${text}</${prefix}extensionElements>` };
}
