import type { Remark } from '../../process/process';
import { bpmnTree, type BpmnTree } from '../bpmn-tree';
import { decode } from '../decode';
import { LIMITS, preflight } from '../preflight';
import { withoutForbidden } from '../xml-characters';
import { scanXml } from '../xml-scan';
import { allowances } from './allowances';
import { type Entry, inventory } from './inventory';

/** Something the original says `times` times more often than what was saved. */
export type Missing = Entry & { readonly times: number };

export type Account = {
  /** Everything that is not in the saved file, whether somebody was told or not. */
  readonly missing: readonly Missing[];
  /** What is missing and no remark speaks of. In a sound import this is empty. */
  readonly silent: readonly Missing[];
};

/**
 * Compares all that a file said when it came in with all that is saved again: elements with their ids, references, attributes, texts
 * and comments, foreign ones included. What is missing must be covered by the remarks its reader was shown.
 * @param original the file as it came, of a kind that `openBpmn` takes in
 * @param saved the XML the modeler wrote
 * @param remarks what was said about the file
 */
export function accountFor(original: Uint8Array, saved: string, remarks: readonly Remark[]): Account {
  return accountForTree(originalTree(original), saved, remarks);
}

/** The same for a file that was looked over already, before anything was repaired in it. */
export function accountForTree(original: BpmnTree, saved: string, remarks: readonly Remark[]): Account {
  const before = inventory(original);
  const after = inventory(savedTree(saved));
  const missing: Missing[] = [];
  for (const [key, { entry, times }] of before) {
    const less = times - (after.get(key)?.times ?? 0);
    if (less > 0) missing.push({ ...entry, times: less });
  }
  const allowed = allowances(remarks);
  return { missing, silent: missing.filter((item) => !allowed(item)) };
}

function originalTree(bytes: Uint8Array): BpmnTree {
  const decoded = decode(bytes);
  const checked = decoded.ok ? preflight(withoutForbidden(decoded.text)) : null;
  if (!checked?.ok) throw new Error('a file that is accounted for was not taken in');
  return checked.tree;
}

function savedTree(xml: string): BpmnTree {
  const scanned = scanXml(xml, { ...LIMITS, elements: Infinity, attributeLength: Infinity });
  if (!scanned.ok) throw new Error(`what was saved is not well-formed: ${scanned.problem.reason} at ${scanned.problem.offset}`);
  return bpmnTree(xml, scanned.scan);
}
