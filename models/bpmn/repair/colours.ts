import { type BpmnTree, split, attributeValue } from '../bpmn-tree';
import { VOCABULARIES } from '../namespaces';
import { noteAll, type RepairLog } from './repair-log';

/** Plain colours only. A colour that is a URL would be fetched when the diagram is drawn, and again by whoever opens an export. */
const COLOUR =
  /^\s*(#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|(rgb|rgba|hsl|hsla)\([\d\s.,%/+-]*(deg|turn|rad)?[\d\s.,%/+-]*\)|[a-z]{3,24})\s*$/i;

/** Whether a text is a colour that can be drawn without asking anybody. */
export function isPlainColour(value: string): boolean {
  return COLOUR.test(value);
}

/** Takes colours out that are anything but colours. */
export function repairColours(tree: BpmnTree, log: RepairLog) {
  const elements: (string | null)[] = [];
  let example = '';
  for (const node of tree.nodes) {
    for (const attribute of node.xml.attributes) {
      const [prefix, local] = split(attribute.name);
      if (prefix === '' || !/^(fill|stroke|background-color|border-color|color)$/.test(local)) continue;
      const vocabulary = VOCABULARIES.get(node.namespaces.get(prefix) ?? '') ?? prefix;
      if ((vocabulary !== 'bioc' && vocabulary !== 'color') || isPlainColour(attribute.value) || attribute.value.trim() === '') continue;
      log.edits.push({ start: attribute.start, end: attribute.end, text: '' });
      elements.push(attributeValue(node, 'bpmnElement'));
      example ||= attribute.value.slice(0, 80);
    }
  }
  noteAll(log, 'colour-not-plain', false, elements, { value: example });
}
