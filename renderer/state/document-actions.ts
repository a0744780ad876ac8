import type { OpenedFile } from '#models/contract/contract';
import { EXAMPLES, type ExampleId } from '#models/examples/examples';
import { templateXml, type TemplateId } from '#models/examples/templates';
import type { Remark } from '#models/process/process';
import { files } from '#models/text/files';
import { host } from '../bridge/host';
import type { DocumentRow, ImportReport, Origin } from '../db/database';
import { addDocument, findByHandle, loadDocument, loadOriginal, rememberOpen, removeDocument, updateRow } from '../db/documents';
import { clearAssessment, reassess, useAssessment } from './assessment';
import { canvasReady } from './canvas-link';
import { digest, flush, refreshRecent, rowOf, summary } from './commit';
import { currentDocument, useDocument } from './document';
import { ingest } from './ingest';
import { notify } from './notices';
import { problemWords } from './problem-words';
import { useSelection } from './selection';
import { currentLanguage } from './settings';
import { showScreen, useView } from './view';

const EXTENSION = /\.(bpmn20\.xml|bpmn2?|xml)$/i;
const words = () => files[currentLanguage()];

/** One document opens at a time: a second request waits for the first. */
let queue: Promise<void> = Promise.resolve();
function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = queue.then(work);
  queue = turn.catch((error: unknown) => console.error(error));
  return turn;
}

export async function openFiles(): Promise<void> {
  const reply = await host.openFiles();
  if (reply.ok) await openAll(reply.value);
  else reportUnopened(reply.problem.name, words().problem[reply.problem.code]);
}

export async function openDropped(dropped: readonly File[]): Promise<void> {
  const reply = await host.openDropped(dropped);
  if (reply.ok) await openAll(reply.value);
  else reportUnopened(reply.problem.name ?? dropped[0]?.name ?? null, words().problem[reply.problem.code]);
}

/** Files the command line, a second start or the system handed over. Resolves with whether there were any. */
export async function openPending(): Promise<boolean> {
  const reply = await host.pendingFiles();
  if (!reply.ok) {
    reportUnopened(reply.problem.name, words().problem[reply.problem.code]);
    return false;
  }
  await openAll(reply.value);
  return reply.value.length > 0;
}

async function openAll(opened: readonly OpenedFile[]): Promise<void> {
  for (const file of opened) await openFile(file);
}

function reportUnopened(name: string | null, why: string): void {
  notify({ kind: 'error', text: words().notOpened(name ?? 'BPMN'), detail: `${why} ${words().unchanged}` });
}

function openFile(file: OpenedFile): Promise<void> {
  return inTurn(async () => {
    const known = await findByHandle(file.handle);
    if (known && known.fileSha === file.sha256) return await showStored(known.id);
    useDocument.setState({ opening: file.name });
    try {
      const result = await ingest(file.bytes);
      if (!result.ok) {
        const detail = problemWords(result.code, result.params, currentLanguage());
        return void notify({ kind: 'error', text: words().notOpened(file.name), detail });
      }
      // The file changed elsewhere since: the older document stays in the library, but no longer writes to this file.
      if (known) await updateRow(known.id, { handle: null, fileSha: null });
      await showNew({
        title: file.name.replace(EXTENSION, ''),
        xml: result.xml,
        origin: 'file',
        file,
        report: { remarks: result.remarks, counts: result.counts, repaired: result.repaired },
      });
    } finally {
      useDocument.setState({ opening: null });
    }
  });
}

export function newDocument(template: TemplateId = 'blank'): Promise<void> {
  return inTurn(async () => {
    const title = words().untitled;
    await showNew({ title, xml: templateXml(template, currentLanguage()), origin: 'template', file: null, report: null });
  });
}

export function openExample(id: ExampleId): Promise<void> {
  return inTurn(async () => {
    const example = EXAMPLES.find((candidate) => candidate.id === id);
    if (!example) return;
    await showNew({ title: example.title[currentLanguage()], xml: example.xml, origin: 'example', file: null, report: null });
  });
}

type NewDocument = {
  readonly title: string;
  readonly xml: string;
  readonly origin: Origin;
  readonly file: OpenedFile | null;
  readonly report: ImportReport | null;
};

/** Draws a document that is new to the library, then puts it there. What was open before is written down first. */
async function showNew({ title, xml, origin, file, report }: NewDocument): Promise<void> {
  await flush();
  const before = currentDocument();
  const drawn = await draw(xml);
  if (drawn === null) {
    reportUnopened(file?.name ?? title, words().notDrawn);
    if (before) await showStored(before.id);
    return;
  }
  // What the modeler writes, not what was read: only that tells later whether something changed.
  const written = await (await canvasReady()).toXml();
  const now = Date.now();
  const row: DocumentRow = {
    id: crypto.randomUUID(),
    title: useAssessment.getState().model?.name || title,
    origin,
    fileName: file?.name ?? null,
    handle: file?.handle ?? null,
    fileSha: file?.sha256 ?? null,
    savedDigest: await digest(written),
    saveAsOnly: report?.repaired ?? false,
    dirty: false,
    changedAt: now,
    summary: summary(),
  };
  const full = report && { ...report, remarks: [...report.remarks, ...drawn] };
  const original = file && { name: file.name, bytes: file.bytes, sha256: file.sha256 };
  await addDocument(row, written, original, full);
  useDocument.setState({ current: { ...row, report: full, hasOriginal: original !== null }, committedAt: now });
  showScreen('model');
  // A file that came through whole needs no dialog; its remarks wait in the panel.
  useView.setState({ importSheetOpen: full !== null && (full.repaired || drawn.length > 0) });
  await refreshRecent();
}

export function openStored(id: string): Promise<void> {
  return inTurn(() => showStored(id));
}

/** Draws a document of the library. Resolves without effect but a notice when it is gone or cannot be drawn. */
async function showStored(id: string): Promise<void> {
  if (currentDocument()?.id === id) return showScreen('model');
  await flush();
  const stored = await loadDocument(id);
  if (!stored) {
    notify({ kind: 'error', text: words().gone });
    return await refreshRecent();
  }
  if ((await draw(stored.xml)) === null) return reportUnopened(stored.row.title, words().notDrawn);
  const hasOriginal = (await loadOriginal(id)) !== null;
  useDocument.setState({ current: { ...stored.row, report: stored.report, hasOriginal }, committedAt: stored.row.changedAt });
  await rememberOpen(id);
  await refreshRecent();
  showScreen('model');
}

/** Shows XML in the modeler and rates it. Null when bpmn-js refuses it. */
async function draw(xml: string): Promise<readonly Remark[] | null> {
  const canvas = await canvasReady();
  useSelection.setState({ elements: [], hovered: null });
  try {
    const remarks = await canvas.open(xml);
    reassess(canvas);
    return remarks;
  } catch (error) {
    console.error(error);
    clearAssessment();
    useDocument.setState({ current: null });
    return null;
  }
}

/** Closes the open document; it stays in the library. */
export function closeDocument(): Promise<void> {
  return inTurn(async () => {
    await flush();
    useDocument.setState({ current: null, committedAt: null });
    clearAssessment();
    await rememberOpen(null);
    showScreen('library');
  });
}

/** Takes a document out of the library. Files on disk are not touched. */
export function removeStored(id: string): Promise<void> {
  return inTurn(async () => {
    if (currentDocument()?.id === id) return;
    const stored = await loadDocument(id);
    await removeDocument(id);
    await refreshRecent();
    if (stored) notify({ kind: 'info', text: words().removed(stored.row.title) });
  });
}

/** Puts an open document's row into state and library after its file was written. */
export async function documentSaved(id: string, changes: Partial<DocumentRow>): Promise<void> {
  const current = currentDocument();
  if (current?.id === id) {
    const next = { ...current, ...changes };
    useDocument.setState({ current: next });
    await updateRow(id, rowOf(next));
  } else await updateRow(id, changes);
  await refreshRecent();
}
