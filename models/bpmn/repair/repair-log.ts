import type { Remark } from '../../process/process';
import { type BpmnNode, attributeValue } from '../bpmn-tree';
import type { Edit } from '../edits';

/** What the repairs of one file did: the edits of its text, and what to tell about them. */
export type RepairLog = {
  readonly edits: Edit[];
  readonly remarks: Remark[];
  /** BPMN elements whose content or place had to change. */
  readonly adapted: Set<BpmnNode>;
};

/** Individual remarks of one kind before the rest of them is only counted. */
const MOST = 20;

/**
 * Collects what is to be said many times over: the first ones of a kind each with their own words, all others in one remark with
 * the code ending in `-more` and their count.
 */
export function noteEach(
  log: Pick<RepairLog, 'remarks'>,
  code: string,
  kept: boolean,
  entries: readonly { element: string | null; params: Remark['params'] }[],
) {
  for (const { element, params } of entries.slice(0, MOST)) log.remarks.push({ code, element, kept, params });
  const more = entries.length - MOST;
  if (more > 0) log.remarks.push({ code: `${code}-more`, element: null, kept, params: { count: more } });
}

/** One remark for all elements of one kind, pointing at the first. */
export function noteAll(
  log: Pick<RepairLog, 'remarks'>,
  code: string,
  kept: boolean,
  elements: readonly (string | null)[],
  params: Remark['params'] = {},
) {
  if (elements.length === 0) return;
  log.remarks.push({ code, element: elements[0] ?? null, kept, params: { ...params, count: elements.length } });
}

/** What a person would call an element: its name, else its id. */
export function titleOf(node: BpmnNode): string {
  return (attributeValue(node, 'name') || attributeValue(node, 'id') || node.local).slice(0, 120);
}
