/** An attribute with its place in the text; `value` is raw, between the quotes, references not resolved. */
export type XmlAttribute = {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
};

/** An element with its places in the text: `start` at its `<`, `contentStart` behind its `>`, `contentEnd` at its closing tag, `end` behind it. */
export type XmlElement = {
  readonly name: string;
  readonly parent: XmlElement | null;
  readonly depth: number;
  readonly attributes: readonly XmlAttribute[];
  readonly start: number;
  readonly contentStart: number;
  readonly selfClosing: boolean;
  /** Namespace declarations on this element and around it. */
  readonly namespacesInScope: number;
  contentEnd: number;
  end: number;
};

/** A place in the text that is not part of the tree. */
export type XmlSpan = { readonly start: number; readonly end: number };

export type XmlScan = {
  readonly root: XmlElement;
  /** In document order, the root first. */
  readonly elements: readonly XmlElement[];
  /** Comments and processing instructions. */
  readonly comments: readonly XmlSpan[];
  readonly doctype: XmlSpan | null;
};

export type XmlLimits = {
  readonly depth: number;
  readonly elements: number;
  readonly attributesPerElement: number;
  readonly namespaceDeclarations: number;
  readonly attributeLength: number;
};

/** Why a text is not taken in, with the place. `limit` names which limit was passed. */
export type XmlProblem = {
  readonly code: 'not-well-formed' | 'too-large' | 'empty-file';
  readonly offset: number;
  readonly reason: string;
  readonly limit?: number;
};

class Stop extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem.reason);
    this.problem = problem;
  }
}

const SPACE = /[\t\n\r ]*/y;
const NAME = /[^\s<>/=&'"!?]+/y;

/**
 * Reads XML in one linear pass into a flat list of elements with their offsets, so that a repair can be an edit of the text. Checks
 * well-formedness to the end and the limits. It resolves nothing: no entities, no document type, no network.
 */
export function scanXml(text: string, limits: XmlLimits): { ok: true; scan: XmlScan } | { ok: false; problem: XmlProblem } {
  try {
    return { ok: true, scan: scan(text, limits) };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    throw error;
  }
}

function fail(offset: number, reason: string): never {
  throw new Stop({ code: 'not-well-formed', offset, reason });
}

function exceed(offset: number, reason: string, limit: number): never {
  throw new Stop({ code: 'too-large', offset, reason, limit });
}

function after(text: string, mark: string, from: number, reason: string, start: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? fail(start, reason) : found + mark.length;
}

function scan(text: string, limits: XmlLimits): XmlScan {
  const elements: XmlElement[] = [];
  const comments: XmlSpan[] = [];
  let doctype: XmlSpan | null = null;
  let open: XmlElement | null = null;
  let at = 0;
  if (text.trim() === '') throw new Stop({ code: 'empty-file', offset: 0, reason: 'empty' });
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const gap = tag < 0 ? text.length : tag;
    if (open === null && text.slice(at, gap).trim() !== '') fail(at, elements.length === 0 ? 'noXml' : 'textOutside');
    if (tag < 0) break;
    if (text.startsWith('<!--', tag)) {
      at = after(text, '-->', tag + 4, 'openComment', tag);
      comments.push({ start: tag, end: at });
    } else if (text.startsWith('<![CDATA[', tag)) {
      if (open === null) fail(tag, 'textOutside');
      at = after(text, ']]>', tag + 9, 'openCdata', tag);
    } else if (text.startsWith('<?', tag)) {
      at = after(text, '?>', tag + 2, 'openInstruction', tag);
      if (!/^<\?xml\s/.test(text.slice(tag, tag + 6))) comments.push({ start: tag, end: at });
    } else if (text.startsWith('<!', tag)) {
      if (!/^<!DOCTYPE\s/i.test(text.slice(tag, tag + 12)) || elements.length > 0) fail(tag, 'badTag');
      at = doctypeEnd(text, tag);
      doctype = { start: tag, end: at };
    } else if (text.startsWith('</', tag)) {
      if (open === null) fail(tag, 'closingWithoutOpening');
      const name: string = open.name;
      if (!text.startsWith(name, tag + 2)) fail(tag, 'wrongClosing');
      SPACE.lastIndex = tag + 2 + name.length;
      SPACE.test(text);
      at = SPACE.lastIndex;
      if (text[at] !== '>') fail(tag, 'wrongClosing');
      at += 1;
      open.contentEnd = tag;
      open.end = at;
      open = open.parent;
    } else {
      if (open === null && elements.length > 0) fail(tag, 'secondRoot');
      const element: XmlElement = readTag(text, tag, open, limits);
      if (element.namespacesInScope > limits.namespaceDeclarations) exceed(tag, 'namespaces', limits.namespaceDeclarations);
      elements.push(element);
      if (elements.length > limits.elements) exceed(tag, 'elements', limits.elements);
      at = element.contentStart;
      if (!element.selfClosing) open = element;
    }
  }
  if (open !== null) fail(open.start, 'notClosed');
  const root = elements[0];
  if (!root) return fail(0, 'noXml');
  return { root, elements, comments, doctype };
}

/** The end of a document type, its internal subset with quotes and comments included. */
function doctypeEnd(text: string, start: number): number {
  let inside = false;
  for (let at = start + 9; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"' || sign === "'") {
      const end = text.indexOf(sign, at + 1);
      if (end < 0) fail(start, 'openDoctype');
      at = end;
    } else if (text.startsWith('<!--', at)) at = after(text, '-->', at, 'openDoctype', start) - 1;
    else if (sign === '[') inside = true;
    else if (sign === ']') inside = false;
    else if (sign === '>' && !inside) return at + 1;
  }
  return fail(start, 'openDoctype');
}

function readTag(text: string, start: number, parent: XmlElement | null, limits: XmlLimits): XmlElement {
  const depth = parent === null ? 1 : parent.depth + 1;
  if (depth > limits.depth) exceed(start, 'depth', limits.depth);
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined || /^[\d.-]/.test(name)) return fail(start, 'badTag');
  let at = NAME.lastIndex;
  const attributes: XmlAttribute[] = [];
  const seen = new Set<string>();
  for (;;) {
    const before = at;
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (text[at] === '>' || text.startsWith('/>', at)) break;
    if (at >= text.length) fail(start, 'openTag');
    if (at === before) fail(at, 'badAttribute');
    const attribute = readAttribute(text, at, limits);
    if (seen.has(attribute.name)) fail(at, 'attributeTwice');
    seen.add(attribute.name);
    attributes.push(attribute);
    if (attributes.length > limits.attributesPerElement) exceed(start, 'attributes', limits.attributesPerElement);
    at = attribute.end;
  }
  const selfClosing = text[at] === '/';
  const contentStart = at + (selfClosing ? 2 : 1);
  const declared = attributes.filter((attribute) => attribute.name.startsWith('xmlns')).length;
  const namespacesInScope = declared + (parent?.namespacesInScope ?? 0);
  return {
    name,
    parent,
    depth,
    attributes,
    start,
    contentStart,
    selfClosing,
    namespacesInScope,
    contentEnd: contentStart,
    end: contentStart,
  };
}

function readAttribute(text: string, start: number, limits: XmlLimits): XmlAttribute {
  NAME.lastIndex = start;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return fail(start, 'badAttribute');
  SPACE.lastIndex = NAME.lastIndex;
  SPACE.test(text);
  if (text[SPACE.lastIndex] !== '=') fail(start, 'badAttribute');
  SPACE.lastIndex += 1;
  SPACE.test(text);
  const quote = text[SPACE.lastIndex];
  if (quote !== '"' && quote !== "'") return fail(start, 'badAttribute');
  const valueStart = SPACE.lastIndex + 1;
  const valueEnd = text.indexOf(quote, valueStart);
  if (valueEnd < 0) fail(start, 'openQuote');
  if (valueEnd - valueStart > limits.attributeLength) exceed(start, 'attributeLength', limits.attributeLength);
  const value = text.slice(valueStart, valueEnd);
  if (value.includes('<')) fail(start, 'openQuote');
  return { name, value, start, end: valueEnd + 1, valueStart };
}

/** The line of an offset, counted from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
