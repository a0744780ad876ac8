import type { DocumentRow, DocumentSummary, ImportReport, OriginalRow } from '../db/database';
import { addDocument, commitDocument, listDocuments } from '../db/documents';
import { useAssessment } from './assessment';
import { canvas } from './canvas-link';
import { currentDocument, type OpenDocument, patchDocument, useDocument } from './document';
import { libraryAnswered, reportLibrary } from './library-trouble';
import { summaryOf } from './summary';
import { createTurns } from './turns';

/** A pause in the work after which it is written down, and the longest it may wait while nobody pauses. Together below one second. */
const PAUSE_MS = 250;
const LONGEST_MS = 700;

/** How soon a commit that failed is tried again without being asked. */
const AGAIN_MS = 5000;

const RECENT = 100;
const LONGEST_TITLE = 200;

/**
 * Whoever reads the canvas to write it somewhere, or replaces what it shows, takes a turn. Otherwise one document's content
 * could end up under another one's name.
 */
export const atCanvas = createTurns();

let edits = 0;
let firstWaiting = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What came with the open document and could not be put into the library yet. */
type Unstored = { readonly id: string; readonly original: Omit<OriginalRow, 'id'> | null; readonly report: ImportReport | null };
let unstored: Unstored | null = null;

export async function digest(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The figures of the open document as the library lists them. */
export function summary(): DocumentSummary | null {
  const { model, assessment } = useAssessment.getState();
  return model && assessment && summaryOf(model, assessment);
}

/** The open process's own name, as far as a list can show it. */
export function titleOr(title: string): string {
  const name = useAssessment.getState().model?.name?.replace(/\s+/g, ' ').trim() || title;
  return [...name].slice(0, LONGEST_TITLE).join('');
}

/** Notes that something changed; the commit follows by itself. */
export function scheduleCommit(): void {
  edits++;
  const now = performance.now();
  if (timer === undefined) firstWaiting = now;
  commitIn(Math.max(0, Math.min(PAUSE_MS, firstWaiting + LONGEST_MS - now)));
  useDocument.setState({ committedAt: null });
}

function commitIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), ms);
}

/** Writes down what is not yet written and resolves when it is on disk, or cannot be put there. */
export function flush(): Promise<void> {
  return atCanvas(commitAll);
}

/** The same for those whose turn it is. An edit made while a commit ran needs another one. */
export async function commitAll(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  while (await commit());
}

/** Resolves with whether there is more to write down by now. */
async function commit(): Promise<boolean> {
  const document = currentDocument();
  const modeler = canvas();
  if (!document || !modeler || useDocument.getState().committedAt !== null) return false;
  const atStart = edits;
  try {
    const xml = await modeler.toXml();
    const dirty = (await digest(xml)) !== document.savedDigest;
    // Shown even if the library fails: it tells that the file is behind.
    patchDocument({ dirty, title: titleOr(document.title), changedAt: Date.now(), summary: summary() });
    const row = rowOf({ ...document, ...currentDocument() });
    if (unstored?.id === row.id) await addDocument(row, xml, unstored.original, unstored.report);
    else await commitDocument(row, xml);
    unstored = null;
    libraryAnswered();
    const finished = edits === atStart;
    if (finished) useDocument.setState({ committedAt: Date.now() });
    await refreshRecent();
    return !finished;
  } catch (error) {
    reportLibrary(error);
    commitIn(AGAIN_MS);
    return false;
  }
}

/** Puts a document that was just opened into the library. Work goes on without it if that fails. */
export async function store(row: DocumentRow, xml: string, original: Unstored['original'], report: ImportReport | null): Promise<void> {
  unstored = { id: row.id, original, report };
  const atStart = edits;
  try {
    await addDocument(row, xml, original, report);
    unstored = null;
    libraryAnswered();
    if (edits === atStart) useDocument.setState({ committedAt: row.changedAt });
  } catch (error) {
    reportLibrary(error);
    commitIn(AGAIN_MS);
  }
}

/** The original of the open document while the library does not have it. */
export function unstoredOriginal(id: string): Omit<OriginalRow, 'id'> | null {
  return unstored?.id === id ? unstored.original : null;
}

/** Whether the open document is neither in the library nor in a file as it is now. */
export function isAtRisk(): boolean {
  const { current, committedAt } = useDocument.getState();
  return current !== null && committedAt === null && current.dirty;
}

/** The part of an open document that the library lists. */
export function rowOf(document: OpenDocument): DocumentRow {
  const { report, hasOriginal, ...row } = document;
  return row;
}

export async function refreshRecent(): Promise<void> {
  try {
    useDocument.setState({ recent: await listDocuments(RECENT) });
  } catch (error) {
    reportLibrary(error);
  }
}
