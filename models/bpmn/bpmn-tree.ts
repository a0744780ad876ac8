import { USUAL_PREFIXES, VOCABULARIES, type Vocabulary } from './namespaces';
import type { XmlAttribute, XmlElement, XmlScan } from './xml-scan';

/** An element of the file with its vocabulary and local name, and its attributes by local name where they are its own. */
export type BpmnNode = {
  readonly xml: XmlElement;
  readonly vocabulary: Vocabulary;
  readonly local: string;
  readonly parent: BpmnNode | null;
  readonly children: BpmnNode[];
  readonly namespaces: ReadonlyMap<string, string>;
  /** Foreign itself or inside something foreign: kept as it is, never looked into. */
  readonly opaque: boolean;
};

export type BpmnTree = {
  readonly text: string;
  readonly root: BpmnNode;
  readonly nodes: readonly BpmnNode[];
  readonly scan: XmlScan;
  /** Prefixes used but never declared. */
  readonly undeclared: ReadonlySet<string>;
};

/** Resolves the namespaces of a scanned file. Prefixes nobody declared are taken for what they usually mean. */
export function bpmnTree(text: string, scan: XmlScan): BpmnTree {
  const nodes: BpmnNode[] = [];
  const byElement = new Map<XmlElement, BpmnNode>();
  const undeclared = new Set<string>();
  for (const xml of scan.elements) {
    const parent = xml.parent === null ? null : (byElement.get(xml.parent) ?? null);
    const namespaces = declared(xml, parent?.namespaces ?? ROOT_NAMESPACES);
    const [prefix, local] = split(xml.name);
    const uri = namespaces.get(prefix) ?? USUAL_PREFIXES.get(prefix);
    if (prefix !== '' && !namespaces.has(prefix)) undeclared.add(prefix);
    for (const attribute of xml.attributes) {
      const [own] = split(attribute.name);
      if (own !== '' && own !== 'xmlns' && !namespaces.has(own)) undeclared.add(own);
    }
    const vocabulary = VOCABULARIES.get(uri ?? '') ?? 'foreign';
    const opaque = vocabulary === 'foreign' || parent?.opaque === true;
    const node: BpmnNode = { xml, vocabulary, local, parent, children: [], namespaces, opaque };
    parent?.children.push(node);
    byElement.set(xml, node);
    nodes.push(node);
  }
  const root = nodes[0];
  if (!root) throw new Error('a scanned file has no root although the scan said it has one');
  return { text, root, nodes, scan, undeclared };
}

const ROOT_NAMESPACES: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function declared(xml: XmlElement, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let inner: Map<string, string> | null = null;
  for (const { name, value } of xml.attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= new Map(outer);
    inner.set(name.slice(6), value);
  }
  return inner ?? outer;
}

export function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** The attribute without prefix of an element. */
export function attribute(node: BpmnNode, name: string): XmlAttribute | null {
  return node.xml.attributes.find((candidate) => candidate.name === name) ?? null;
}

/** The value of an attribute without prefix, blank space around it removed; null where it is absent. */
export function attributeValue(node: BpmnNode, name: string): string | null {
  return attribute(node, name)?.value.trim() ?? null;
}

export function childOf(node: BpmnNode, vocabulary: Vocabulary, local: string): BpmnNode | null {
  return node.children.find((child) => child.vocabulary === vocabulary && child.local === local) ?? null;
}
