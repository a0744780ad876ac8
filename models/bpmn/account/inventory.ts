import { bpmnVocabulary } from '../bpmn-vocabulary';
import { type BpmnNode, type BpmnTree, split } from '../bpmn-tree';
import { USUAL_PREFIXES } from '../namespaces';

/** One thing a file says. `name` tells what it is, `value` what it says; things that only count have an empty value. */
export type Entry = {
  readonly kind: 'element' | 'id' | 'reference' | 'attribute' | 'text' | 'comment';
  readonly name: string;
  readonly value: string;
};

/** How often a file says each thing, by a key made of the entry. */
export type Inventory = ReadonlyMap<string, { readonly entry: Entry; readonly times: number }>;

/** Lists all a file says, independent of prefixes, order, line breaks, and of how numbers and characters are written. */
export function inventory(tree: BpmnTree): Inventory {
  const found = new Map<string, { entry: Entry; times: number }>();
  const add = (kind: Entry['kind'], name: string, value = '') => {
    const key = `${kind}\n${name}\n${value}`;
    const known = found.get(key);
    if (known) known.times++;
    else found.set(key, { entry: { kind, name, value }, times: 1 });
  };
  for (const _ of tree.scan.comments) add('comment', 'comment');
  for (const node of tree.nodes) {
    const text = ownText(tree, node);
    // What only names another element says no more than the name.
    if (isReference(node, node.local) && node.children.length === 0) {
      if (text !== '') add('reference', nameOf(node), withoutPrefix(text));
      continue;
    }
    const owner = nameOf(node);
    add('element', owner);
    for (const { name, value } of node.xml.attributes) addAttribute(node, owner, name, value);
    if (text !== '') add('text', owner, text);
  }
  return found;

  function addAttribute(node: BpmnNode, owner: string, name: string, raw: string) {
    const [prefix, local] = split(name);
    if (name === 'xmlns' || prefix === 'xmlns' || (prefix === 'xsi' && local !== 'type')) return;
    // Which expression is meant is content; that a point is a point goes without saying.
    if (prefix === 'xsi' && !node.opaque)
      return isFormal(plain(raw)) && owner !== 'bpmn:formalExpression' ? add('attribute', `${owner}@type`, 'formal') : undefined;
    // Where something is drawn is not what it says, and drawings are put in order.
    if (node.vocabulary === 'dc' || node.vocabulary === 'di') return;
    const value = plain(raw);
    if (prefix !== '') return add('attribute', `${owner}@{${uriOf(node, prefix)}}${local}`, value);
    if (node.opaque) return add('attribute', `${owner}@${local}`, value);
    // Whoever wrote a file last names itself, and need not say what goes without saying.
    if (EXPORTER.test(local) || bpmnVocabulary().defaults.get(local)?.has(value)) return;
    if (local === 'id') return add('id', owner, value);
    if (isReference(node, local)) return add('reference', `${owner}@${local}`, withoutPrefix(value));
    add('attribute', `${owner}@${local}`, value);
  }
}

const EXPORTER = /^exporter(Version)?$/;

/** Attributes and elements that hold the id of another element. */
function isReference(node: BpmnNode, local: string): boolean {
  return !node.opaque && bpmnVocabulary().references.has(local);
}

function nameOf(node: BpmnNode): string {
  const [prefix] = split(node.xml.name);
  if (node.vocabulary === 'foreign') return `{${uriOf(node, prefix)}}${node.local}`;
  if (node.vocabulary !== 'bpmn') return `${node.vocabulary}:${node.local}`;
  // The same expression may be named by its own type or by an attribute; some tools write elements with capitals.
  const formal = node.local === 'expression' && node.xml.attributes.some(({ name, value }) => name === 'xsi:type' && isFormal(value));
  return formal ? 'bpmn:formalExpression' : `bpmn:${node.local.charAt(0).toLowerCase()}${node.local.slice(1)}`;
}

function isFormal(type: string): boolean {
  return type.endsWith('tFormalExpression');
}

function uriOf(node: BpmnNode, prefix: string): string {
  return node.namespaces.get(prefix) ?? USUAL_PREFIXES.get(prefix) ?? `urn:undeclared:${prefix}`;
}

function withoutPrefix(value: string): string {
  return value.slice(value.indexOf(':') + 1);
}

/** The text between the children of an element, without comments. */
function ownText(tree: BpmnTree, node: BpmnNode): string {
  if (node.xml.selfClosing) return '';
  const parts: string[] = [];
  let at = node.xml.contentStart;
  for (const child of node.children) {
    parts.push(tree.text.slice(at, child.xml.start));
    at = child.xml.end;
  }
  parts.push(tree.text.slice(at, node.xml.contentEnd));
  const text = parts
    .join(' ')
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ' ')
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/);
  // Every second part stood in CDATA, where references are no references.
  return even(text.map((part, index) => (index % 2 === 1 ? part : resolved(part))).join(''));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const codePoint = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The value of an attribute; a number as it is usually written. */
function plain(raw: string): string {
  const value = even(resolved(raw));
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? String(Number(value)) : value;
}
