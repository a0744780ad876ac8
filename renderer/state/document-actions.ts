import type { Found, OpenedFile, Problem, Reply } from '#models/contract/contract';
import { EXAMPLES, type ExampleId } from '#models/examples/examples';
import { templateXml, type TemplateId } from '#models/examples/templates';
import type { Remark } from '#models/process/process';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { host } from '../bridge/host';
import type { Canvas } from '../canvas/canvas-api';
import type { DocumentRow, ImportReport, Origin } from '../db/database';
import { findByHandle, loadDocument, loadOriginal, removeDocument, updateRow } from '../db/documents';
import { remember } from '../db/session';
import { clearAssessment, reassess } from './assessment';
import { canvasReady } from './canvas-link';
import { atCanvas, commitAll, digest, isAtRisk, refreshRecent, store, summary, titleOr } from './commit';
import { currentDocument, useDocument } from './document';
import { reportFailure } from './failures';
import { holdingInput } from './hold-input';
import { ingest } from './ingest';
import { reportLibrary } from './library-trouble';
import { closeNotice, notify } from './notices';
import { problemWords } from './problem-words';
import { saveAs } from './save';
import { useSelection } from './selection';
import { currentLanguage } from './settings';
import { settleTyping } from './settle-typing';
import { createTurns } from './turns';
import { showScreen, useView } from './view';

const EXTENSION = /\.(bpmn20\.xml|bpmn2?|xml)$/i;

/** One document opens at a time: a second request waits for the first. */
const opening = createTurns();
const inTurn = (work: () => Promise<void>): Promise<void> => opening(work).catch(reportFailure);

export async function openFiles(): Promise<void> {
  await openAll(await host.openFiles(), null);
}

export async function openDropped(dropped: readonly File[]): Promise<void> {
  const reply = await host.openDropped(dropped);
  // Things that look like files but lie on no disk, such as an attachment dragged out of a mail.
  if (reply.ok && reply.value.found.length + reply.value.problems.length === 0)
    reportUnopened(dropped[0]?.name ?? null, (language) => files[language].notOnDisk);
  else await openAll(reply, dropped[0]?.name ?? null);
}

/** Files the command line, a second start or the system handed over. */
export async function openPending(): Promise<void> {
  await openAll(await host.pendingFiles(), null);
}

async function openAll(reply: Reply<Found>, name: string | null): Promise<void> {
  if (!reply.ok) return reportProblem(reply.problem, name);
  for (const problem of reply.value.problems) reportProblem(problem, null);
  for (const found of reply.value.found) {
    const read = await host.readFile(found.handle);
    if (read.ok) await openFile(read.value);
    else reportProblem(read.problem, found.name);
  }
}

function reportProblem({ code, name }: Problem, instead: string | null): void {
  reportUnopened(name ?? instead, (language) => `${files[language].problem[code]} ${files[language].unchanged}`);
}

function reportUnopened(name: string | null, why: (language: Language) => string): void {
  notify((language) => ({ kind: 'error', text: files[language].notOpened(name ?? 'BPMN'), detail: why(language) }));
}

function openFile(file: OpenedFile): Promise<void> {
  return inTurn(async () => {
    const known = await findByHandle(file.handle).catch((error: unknown) => reportLibrary(error));
    if (known && known.fileSha === file.sha256) return await showStored(known.id);
    useDocument.setState({ opening: file.name });
    try {
      const result = await ingest(file.bytes);
      if (!result.ok) return reportUnopened(file.name, (language) => problemWords(result.code, result.params, language));
      const title = file.name.replace(EXTENSION, '');
      const report = { remarks: result.remarks, counts: result.counts, repaired: result.repaired };
      const shown = await showNew({ title, xml: result.xml, origin: 'file', file, report });
      if (shown && known) await letGoOf(known, file.name);
    } finally {
      useDocument.setState({ opening: null });
    }
  });
}

/** The file changed elsewhere since a document came from it: that one stays in the library, but no longer writes to this file. */
async function letGoOf(known: DocumentRow, name: string): Promise<void> {
  await updateRow(known.id, { handle: null, fileSha: null });
  await refreshRecent();
  if (!known.dirty) return;
  notify((language) => ({
    kind: 'error',
    text: files[language].changedSince(name),
    detail: files[language].changedSinceDetail,
    action: { label: files[language].openOwn, run: () => void openStored(known.id) },
  }));
}

export function newDocument(template: TemplateId = 'blank'): Promise<void> {
  return inTurn(async () => {
    const title = files[currentLanguage()].untitled;
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

/** Draws a document that is new to the library, then puts it there. Resolves with whether it is shown now. */
function showNew({ title, xml, origin, file, report }: NewDocument): Promise<boolean> {
  return replacing(async (canvas) => {
    const drawn = await draw(canvas, xml);
    if (drawn === null) {
      reportUnopened(file?.name ?? title, (language) => files[language].notDrawn);
      return null;
    }
    // What the modeler writes, not what was read: only that tells later whether something changed.
    const written = await canvas.toXml();
    const row: DocumentRow = {
      id: crypto.randomUUID(),
      title: titleOr(title),
      origin,
      fileName: file?.name ?? null,
      handle: file?.handle ?? null,
      fileSha: file?.sha256 ?? null,
      savedDigest: await digest(written),
      saveAsOnly: report?.repaired ?? false,
      dirty: false,
      changedAt: Date.now(),
      summary: summary(),
      tags: [],
      folder: null,
      trashedAt: null,
    };
    const full = report && { ...report, remarks: [...report.remarks, ...drawn] };
    const original = file && { name: file.name, bytes: file.bytes, sha256: file.sha256 };
    useDocument.setState({ current: { ...row, report: full, hasOriginal: original !== null }, committedAt: null });
    showScreen('model');
    // A file that came through whole needs no dialog; its remarks wait in the panel.
    useView.setState({ importSheetOpen: full !== null && (full.repaired || drawn.length > 0) });
    return async () => {
      await store(row, written, original, full);
      await remember('tabs', { ids: [row.id], front: row.id });
    };
  });
}

export function openStored(id: string): Promise<void> {
  return inTurn(() => showStored(id));
}

/** Draws a document of the library. Resolves without effect but a notice when it is gone or cannot be drawn. */
async function showStored(id: string): Promise<void> {
  if (currentDocument()?.id === id) return showScreen('model');
  const [stored, original] = await Promise.all([loadDocument(id), loadOriginal(id)]).catch((error) => {
    reportLibrary(error, true);
    return [undefined, null];
  });
  if (stored === undefined) return;
  if (stored === null) {
    notify((language) => ({ kind: 'error', text: files[language].gone }));
    return await refreshRecent();
  }
  const hasOriginal = original !== null;
  await replacing(async (canvas) => {
    if ((await draw(canvas, stored.xml)) === null) {
      reportUnopened(stored.row.title, (language) => files[language].notDrawn);
      return null;
    }
    useDocument.setState({ current: { ...stored.row, report: stored.report, hasOriginal }, committedAt: stored.row.changedAt });
    showScreen('model');
    return () => remember('tabs', { ids: [id], front: id });
  });
}

/** What remains to be written down about a document that is shown; null when it could not be shown. */
type Shown = (() => Promise<void>) | null;

/**
 * Puts another document into the canvas. What was open before is written down first, and nothing is replaced while that does
 * not work; if the new one cannot be drawn, the old one comes back. The user's input waits meanwhile: it would be meant for neither.
 * @returns whether the new document is shown now
 */
async function replacing(show: (canvas: Canvas) => Promise<Shown>): Promise<boolean> {
  const canvas = await canvasReady();
  return await atCanvas(async () => {
    const shown = await holdingInput(() => replace(canvas, show));
    if (!shown) return false;
    await shown().catch((error: unknown) => reportLibrary(error));
    await refreshRecent();
    return true;
  });
}

async function replace(canvas: Canvas, show: (canvas: Canvas) => Promise<Shown>): Promise<Shown> {
  if (!(await mayLeave())) return null;
  const { current, committedAt } = useDocument.getState();
  const xml = current && (await canvas.toXml());
  const shown = await show(canvas);
  if (shown) return shown;
  const back = xml !== null && (await draw(canvas, xml)) !== null;
  useDocument.setState(back ? { current, committedAt } : { current: null, committedAt: null });
  return null;
}

let notLeft: number | null = null;

/** Writes down what is open and still being typed. False, and said, when that fails and no file has it either. */
async function mayLeave(): Promise<boolean> {
  settleTyping();
  await commitAll();
  if (notLeft !== null) closeNotice(notLeft);
  notLeft = null;
  if (!isAtRisk()) return true;
  const title = currentDocument()?.title ?? '';
  notLeft = notify((language) => ({
    kind: 'error',
    text: files[language].notLeft(title),
    detail: files[language].notLeftDetail,
    action: { label: files[language].saveAsFile, run: () => void saveAs() },
  }));
  return false;
}

/** Shows XML in the modeler and rates it. Null when bpmn-js refuses it. */
async function draw(canvas: Canvas, xml: string): Promise<readonly Remark[] | null> {
  useSelection.setState({ elements: [], hovered: null });
  try {
    const remarks = await canvas.open(xml);
    reassess(canvas);
    return remarks;
  } catch (error) {
    console.error(error);
    clearAssessment();
    return null;
  }
}

/** Closes the open document; it stays in the library. */
export function closeDocument(): Promise<void> {
  return inTurn(() =>
    atCanvas(async () => {
      if (!(await mayLeave())) return;
      useDocument.setState({ current: null, committedAt: null });
      clearAssessment();
      showScreen('library');
      await remember('tabs', { ids: [], front: null }).catch((error: unknown) => reportLibrary(error));
    }),
  );
}

/** Takes a document out of the library. Files on disk are not touched. */
export function removeStored(id: string): Promise<void> {
  return inTurn(async () => {
    if (currentDocument()?.id === id) return;
    const stored = await loadDocument(id);
    await removeDocument(id);
    await refreshRecent();
    if (stored) notify((language) => ({ kind: 'info', text: files[language].removed(stored.row.title) }));
  });
}
