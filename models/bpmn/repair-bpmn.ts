import type { Remark } from '../process/process';
import type { BpmnNode, BpmnTree } from './bpmn-tree';
import type { Decoded } from './decode';
import { applyEdits } from './edits';
import { type Problem, preflight } from './preflight';
import { repairColours } from './repair/colours';
import { repairForeign } from './repair/foreign';
import { repairGeometry } from './repair/geometry';
import { repairIds } from './repair/ids';
import { repairLabels } from './repair/labels';
import type { RepairLog } from './repair/repair-log';
import { repairStructure } from './repair/structure';
import { repairUnknown } from './repair/unknown';
import { withoutForbidden } from './xml-characters';

export type Repaired =
  | {
      readonly ok: true;
      /** Text that both readers take in. */
      readonly text: string;
      /** The file as it was looked over, before any repair. */
      readonly tree: BpmnTree;
      readonly log: RepairLog;
      /** Elements BPMN does not have, which are taken out. */
      readonly gone: ReadonlySet<BpmnNode>;
    }
  | Problem;

/** Looks a decoded file over and repairs in its text what a reader would choke on. Both ways of reading a file stand on this. */
export function repairBpmn(decoded: Extract<Decoded, { ok: true }>): Repaired {
  const clean = withoutForbidden(decoded.text);
  const checked = preflight(clean);
  if (!checked.ok) return checked;
  const { tree } = checked;
  const log: RepairLog = { edits: [], remarks: noteDecoding(decoded), adapted: new Set() };
  const forbidden = decoded.text.length - clean.length + checked.forbidden;
  if (forbidden > 0) log.remarks.push({ code: 'characters-removed', element: null, kept: false, params: { count: forbidden } });
  if (checked.doctype) log.remarks.push({ code: 'doctype-removed', element: null, kept: false, params: {} });
  const gone = repairUnknown(tree, log);
  repairStructure(tree, log);
  repairForeign(tree, log);
  repairIds(tree, log);
  repairGeometry(tree, log);
  repairColours(tree, log);
  repairLabels(tree, log);
  return { ok: true, text: applyEdits(tree.text, log.edits), tree, log, gone };
}

/** What a reader should know about how the bytes of a file became text. */
export function noteDecoding({ encoding, damaged }: { readonly encoding: string; readonly damaged: number }): Remark[] {
  const remarks: Remark[] = [];
  if (encoding !== 'utf-8') remarks.push({ code: 'encoding-changed', element: null, kept: true, params: { encoding } });
  if (damaged > 0) remarks.push({ code: 'characters-damaged', element: null, kept: false, params: { count: damaged } });
  return remarks;
}
