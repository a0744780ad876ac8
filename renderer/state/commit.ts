import { files } from '#models/text/files';
import { canvas } from './canvas-link';
import { currentDocument, patchDocument, useDocument } from './document';
import { commitDocument, listDocuments } from '../db/documents';
import type { DocumentRow, DocumentSummary } from '../db/database';
import { useAssessment } from './assessment';
import { notify } from './notices';
import { currentLanguage } from './settings';

/** A pause in the work after which it is written down, and the longest it may wait while nobody pauses. Together below one second. */
const PAUSE_MS = 250;
const LONGEST_MS = 700;
const RECENT = 30;

let edits = 0;
let firstWaiting = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> = Promise.resolve();

export async function digest(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The figures of the open document as the library lists them. */
export function summary(): DocumentSummary | null {
  const { assessment } = useAssessment.getState();
  if (!assessment) return null;
  const { score, flow, ownSteps } = assessment;
  return { steps: ownSteps.length, breaks: flow.expectedBreaks, index: score.index, low: score.low, high: score.high };
}

/** Notes that something changed; the commit follows by itself. */
export function scheduleCommit(): void {
  edits++;
  const now = performance.now();
  if (timer === undefined) firstWaiting = now;
  clearTimeout(timer);
  const wait = Math.max(0, Math.min(PAUSE_MS, firstWaiting + LONGEST_MS - now));
  timer = setTimeout(() => void flush(), wait);
  useDocument.setState({ committedAt: null });
}

/** Writes down what is not yet written and resolves when it is on disk. Commits never overtake each other. */
export function flush(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  running = running.then(commit);
  return running;
}

async function commit(): Promise<void> {
  const document = currentDocument();
  const modeler = canvas();
  if (!document || !modeler || useDocument.getState().committedAt !== null) return;
  const atStart = edits;
  try {
    const xml = await modeler.toXml();
    const dirty = (await digest(xml)) !== document.savedDigest;
    const row = rowOf({
      ...document,
      dirty,
      title: useAssessment.getState().model?.name || document.title,
      changedAt: Date.now(),
      summary: summary(),
    });
    await commitDocument(row, xml);
    if (currentDocument()?.id !== row.id) return;
    patchDocument({ dirty, title: row.title, changedAt: row.changedAt, summary: row.summary });
    useDocument.setState({ commitFailed: false, ...(edits === atStart ? { committedAt: Date.now() } : {}) });
    await refreshRecent();
  } catch (error) {
    console.error(error);
    if (useDocument.getState().commitFailed) return;
    useDocument.setState({ commitFailed: true });
    const words = files[currentLanguage()];
    notify({ kind: 'error', text: words.libraryFailed, detail: words.libraryFailedDetail });
  }
}

/** The part of an open document that the library lists. */
export function rowOf(document: DocumentRow): DocumentRow {
  const { id, title, origin, fileName, handle, fileSha, savedDigest, saveAsOnly, dirty, changedAt, summary: figures } = document;
  return { id, title, origin, fileName, handle, fileSha, savedDigest, saveAsOnly, dirty, changedAt, summary: figures };
}

export async function refreshRecent(): Promise<void> {
  useDocument.setState({ recent: await listDocuments(RECENT) });
}
