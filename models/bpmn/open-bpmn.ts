import { MAX_FILE_BYTES } from '../contract/contract';
import { isActivity, type ProcessModel, type Remark } from '../process/process';
import { accountForTree } from './account/account-for';
import { type BpmnTree, split } from './bpmn-tree';
import { isDrawn, isDrawnName } from './bpmn-vocabulary';
import { foreignEntries, noteForeign, noteSteps } from './content-remarks';
import { decode } from './decode';
import { completeGeometry } from './layout/complete-geometry';
import { createModdle, type ModdleElement, type ModdleWarning } from './moddle';
import { repairBpmn } from './repair-bpmn';
import { explainWarnings } from './reader-warnings';
import { readModel } from './read-model';
import { noteAll, noteEach, type RepairLog } from './repair/repair-log';

/** What became of the elements of a file. `unchanged` + `adapted` + `lost` = `read`; `foreign` counts other tools' entries, all kept. */
export type OpenCounts = {
  readonly read: number;
  readonly unchanged: number;
  readonly adapted: number;
  readonly lost: number;
  readonly foreign: number;
};

export type OpenResult =
  | {
      readonly ok: true;
      /** UTF-8 text that bpmn-js opens without choking, with a place for everything that is drawn. */
      readonly xml: string;
      readonly remarks: readonly Remark[];
      readonly counts: OpenCounts;
      /** Saving would not give back the file as it was: something was repaired, placed, or will be lost. */
      readonly repaired: boolean;
      readonly encoding: string;
    }
  | { readonly ok: false; readonly code: string; readonly params: Record<string, string | number> };

/** What an import tells as it goes: first the text to draw, then what there is to say about it. A file that cannot be read has no text. */
export type Ingested = { readonly xml: string } | { readonly result: OpenResult };

/** Remarks that only inform; they do not turn Save into Save as. */
const INFORMING: ReadonlySet<string> = new Set([
  'foreign-kept',
  'subprocess-empty',
  'no-carrier-known',
  'process-apart',
  'drawing-id-twice',
  'shape-without-element',
  'foreign-respelled',
]);

/**
 * Takes in a file of unknown origin: decodes it, looks it over, repairs in its text what bpmn-js would choke on, reads it once to
 * learn what would be lost, and places what has no place. Never throws: a file that cannot be read is a value with the reason.
 * @param onXml hears the text as soon as it stands, so that it can be drawn while the losses are still being looked for
 */
export async function openBpmn(bytes: Uint8Array, onXml?: (xml: string) => void): Promise<OpenResult> {
  const taken = await takeIn(bytes, onXml);
  return taken.ok ? taken.result : taken;
}

/** What became of a file, and the process in it as the editor holds it. */
export type TakenIn =
  | { readonly ok: true; readonly result: Extract<OpenResult, { ok: true }>; readonly model: ProcessModel }
  | Extract<OpenResult, { ok: false }>;

/** The same as `openBpmn`, with the process. */
export async function takeIn(bytes: Uint8Array, onXml?: (xml: string) => void): Promise<TakenIn> {
  if (bytes.length > MAX_FILE_BYTES)
    return { ok: false, code: 'too-large', params: { what: 'bytes', limit: MAX_FILE_BYTES / 1024 / 1024, line: 0 } };
  const decoded = decode(bytes);
  if (!decoded.ok) return { ok: false, code: 'unknown-encoding', params: { encoding: decoded.encoding.slice(0, 40) } };
  const repaired = repairBpmn(decoded);
  if (!repaired.ok) return repaired;
  const { text: repairedText, tree, log, gone } = repaired;
  const read = await parse(repairedText);
  if (!read) return { ok: false, code: 'unreadable', params: {} };
  const unread = explainWarnings(read.warnings, log);
  const geometry = completeGeometry(repairedText, read.definitions);
  onXml?.(geometry.xml);
  log.remarks.push(...geometry.remarks);
  const model = readModel(read.definitions);
  noteContent(tree, model, log);
  const missing = await noteMissing(tree, read.definitions, log);
  if (!missing) return { ok: false, code: 'unreadable', params: {} };
  const lost: Lost = {
    all: gone.size + unread + missing.all,
    drawn: [...gone].filter(isDrawn).length + missing.drawn,
  };
  return {
    ok: true,
    model,
    result: {
      ok: true,
      xml: geometry.xml,
      remarks: log.remarks,
      counts: count(tree, log, lost, geometry.placed),
      repaired: log.remarks.some((remark) => !INFORMING.has(remark.code)),
      encoding: decoded.encoding,
    },
  };
}

/** Null where even the repaired text defeats the reader, which throws all sorts of things then. */
async function parse(xml: string): Promise<{ definitions: ModdleElement; warnings: readonly ModdleWarning[] } | null> {
  try {
    const { rootElement, warnings } = await createModdle().fromXML(xml);
    return { definitions: rootElement, warnings };
  } catch {
    return null;
  }
}

/** Elements that are not taken over, and how many of them a diagram would have shown. */
type Lost = { readonly all: number; readonly drawn: number };

/**
 * Writes the file once as saving will, and says what is missing then and nobody spoke of yet: the reader keeps one of two entries
 * where there can be only one. Null where the file could not be written at all.
 */
async function noteMissing(tree: BpmnTree, definitions: ModdleElement, log: RepairLog): Promise<Lost | null> {
  const written = await createModdle()
    .toXML(definitions)
    .catch(() => null);
  if (!written) return null;
  const { silent } = accountForTree(tree, written.xml, log.remarks);
  const names = new Map<string, number>();
  let [all, drawn] = [0, 0];
  for (const { kind, name, times } of silent) {
    const owner = name.replace(/@.*$/, '');
    const isElement = kind === 'element';
    names.set(owner, (names.get(owner) ?? 0) + (isElement ? times : 0));
    if (isElement) all += times;
    if (isElement && isDrawnName(owner)) drawn += times;
  }
  noteEach(
    log,
    'entry-lost',
    false,
    [...names].map(([name, count]) => ({ element: null, params: { name, count: Math.max(1, count) } })),
  );
  return { all, drawn };
}

/** What a reader of the file should know although nothing is wrong with it. */
function noteContent(tree: BpmnTree, model: ProcessModel, log: RepairLog) {
  noteForeign({ comments: tree.scan.comments.length, foreign: foreignEntries(tree) }, log);
  noteAll(log, 'foreign-respelled', true, respelled(tree));
  const filled = new Set(model.nodes.map((node) => node.scope));
  const empty = model.nodes.filter((node) => ['subProcess', 'transaction', 'adHocSubProcess'].includes(node.kind) && !filled.has(node.id));
  const steps = model.nodes.filter((node) => isActivity(node.kind));
  const marked = steps.some((node) => node.marks !== null && node.marks.inputs.length + node.marks.outputs.length > 0);
  noteSteps({ empty: empty.map((node) => node.id), steps: steps.length, marked }, log);
}

/** Foreign attributes with the very prefix of the foreign element they stand on, which the writer leaves out. */
function respelled(tree: BpmnTree): null[] {
  const found: null[] = [];
  for (const node of tree.nodes) {
    if (!node.opaque) continue;
    const uri = node.namespaces.get(split(node.xml.name)[0]);
    for (const { name } of node.xml.attributes) {
      const [prefix] = split(name);
      if (prefix !== '' && prefix !== 'xmlns' && uri !== undefined && node.namespaces.get(prefix) === uri) found.push(null);
    }
  }
  return found;
}

function count(tree: BpmnTree, log: RepairLog, lost: Lost, placed: number): OpenCounts {
  const taken = Math.max(0, tree.nodes.filter(isDrawn).length - lost.drawn);
  const adapted = Math.min(taken, Math.max([...log.adapted].filter(isDrawn).length, placed));
  const foreign = [...foreignEntries(tree).values()].reduce((sum, times) => sum + times, 0);
  return { read: taken + lost.all, unchanged: taken - adapted, adapted, lost: lost.all, foreign };
}
