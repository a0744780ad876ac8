import { bpmnTree, type BpmnTree } from './bpmn-tree';
import { isDrawn, isUnknown } from './bpmn-vocabulary';
import { applyEdits } from './edits';
import { BPMN_URI } from './namespaces';
import { isAllowed } from './xml-characters';
import { lineOf, scanXml, type XmlLimits, type XmlProblem, type XmlScan } from './xml-scan';

/** What a file may ask of the reader before it is refused. Real models stay far below; beyond it reading or drawing takes minutes. */
export const LIMITS: XmlLimits & { readonly unknownElements: number; readonly drawnElements: number; readonly namespacesSeen: number } = {
  depth: 256,
  elements: 200_000,
  attributesPerElement: 200,
  namespaceDeclarations: 200,
  attributeLength: 200_000,
  unknownElements: 1000,
  // The largest real models have some hundred; the picture of this many takes ten seconds and 400 MB.
  drawnElements: 20_000,
  // Declarations times the elements that add to them: each such element holds all of its own.
  namespacesSeen: 500_000,
};

export type Problem = { readonly ok: false; readonly code: string; readonly params: Record<string, string | number> };

export type Preflight = { readonly ok: true; readonly tree: BpmnTree; readonly doctype: boolean; readonly forbidden: number } | Problem;

/**
 * Looks a file over before anything else reads it, in time linear in its length: well-formed to the end, within the limits, BPMN at
 * its root. The document type is taken out whole and never read; references to characters are replaced by the characters, because
 * the reader cuts those above U+FFFF, and forbidden characters are removed and counted.
 */
export function preflight(text: string): Preflight {
  const first = scanXml(text, LIMITS);
  if (!first.ok) return refusal(text, first.problem);
  const { doctype } = first.scan;
  const references = resolveReferences(doctype ? applyEdits(text, [{ ...doctype, text: '' }]) : text);
  const renamed = officialNamespace(references.text);
  let scan = first.scan;
  if (renamed !== text) {
    const second = scanXml(renamed, LIMITS);
    if (!second.ok) return refusal(renamed, second.problem);
    scan = second.scan;
  }
  if (namespacesSeen(scan) > LIMITS.namespacesSeen)
    return refuse('too-large', { what: 'namespaces', limit: LIMITS.namespaceDeclarations, line: 1 });
  const tree = bpmnTree(renamed, scan);
  const { root } = tree;
  if (root.local !== 'definitions' || root.vocabulary !== 'bpmn') return refuse('not-bpmn', { root: root.xml.name.slice(0, 80) });
  const unknown = tree.nodes.filter(isUnknown).length;
  if (unknown > LIMITS.unknownElements) return refuse('too-large', { limit: LIMITS.unknownElements, what: 'unknownElements', line: 1 });
  const drawn = tree.nodes.filter(isDrawn).length;
  if (drawn > LIMITS.drawnElements) return refuse('too-large', { limit: LIMITS.drawnElements, what: 'drawnElements', line: 1 });
  return { ok: true, tree, doctype: doctype !== null, forbidden: references.forbidden };
}

function namespacesSeen({ elements }: XmlScan): number {
  let seen = 0;
  for (const { namespacesInScope, parent } of elements) if (namespacesInScope > (parent?.namespacesInScope ?? 0)) seen += namespacesInScope;
  return seen;
}

function refuse(code: string, params: Problem['params']): Problem {
  return { ok: false, code, params };
}

function refusal(text: string, problem: XmlProblem): Problem {
  const line = lineOf(text, problem.offset);
  if (problem.code === 'too-large') return refuse('too-large', { what: problem.reason, limit: problem.limit ?? 0, line });
  if (problem.code === 'empty-file') return refuse('empty-file', {});
  return refuse('not-well-formed', { line, reason: problem.reason });
}

/** Numeric references become the characters they name, except where the character would be markup or a line end. */
function resolveReferences(text: string): { text: string; forbidden: number } {
  let forbidden = 0;
  const resolved = text.replace(
    /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&#(?:(\d+)|x([0-9a-f]+));/gi,
    (whole, decimal?: string, hex?: string) => {
      const digits = decimal ?? hex;
      if (digits === undefined) return whole;
      const codePoint = Number.parseInt(digits, decimal === undefined ? 16 : 10);
      if (!isAllowed(codePoint)) {
        forbidden += 1;
        return '';
      }
      return codePoint > 0xffff ? String.fromCodePoint(codePoint) : whole;
    },
  );
  return { text: resolved, forbidden };
}

/** Addresses `officialNamespace` puts right. */
export const DRAFT_NAMESPACE =
  /^(https:\/\/www\.omg\.org\/spec\/(BPMN|DD)\/20100524\/(MODEL|DI|DC)|http:\/\/(schema\.omg\.org\/spec\/BPMN\/2\.0|www\.omg\.org\/bpmn20))\/?$/;

/** Addresses of the BPMN namespaces as drafts and careless tools write them. */
function officialNamespace(text: string): string {
  const head = text.slice(0, 20_000);
  // A root without any namespace can only mean the one its name belongs to.
  const bare = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*<definitions(?=[\s>])(?![^>]*\sxmlns\s*=)/.exec(head)?.[0];
  const fixed = (bare === undefined ? head : `${bare} xmlns="${BPMN_URI}"${head.slice(bare.length)}`)
    .replace(/(["'])https:\/\/www\.omg\.org\/spec\/(BPMN|DD)\/20100524\/(MODEL|DI|DC)\/?\1/g, '$1http://www.omg.org/spec/$2/20100524/$3$1')
    .replace(/(["'])http:\/\/(?:schema\.omg\.org\/spec\/BPMN\/2\.0|www\.omg\.org\/bpmn20)\/?\1/g, `$1${BPMN_URI}$1`);
  return fixed === head ? text : fixed + text.slice(20_000);
}
