import { type Findable, findable } from '#models/search/words';
import type { Canvas } from '../canvas/canvas-api';
import type { DocumentRow, DocumentSummary, ImportReport, OriginalRow } from '../db/database';
import { addDocument, commitDocument, listDocuments } from '../db/documents';
import { ratingOf } from './assessment';
import { sheetOf } from './desk';
import { openDocument, patchDocument, rowOf, useDocument } from './document';
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

/** A document as it was opened and what came with it, which could not be put into the library yet. */
type Unstored = { readonly xml: string; readonly original: Omit<OriginalRow, 'id'> | null; readonly report: ImportReport | null };

/** How far a document's work is written down. */
type Writing = {
  edits: number;
  firstWaiting: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  unstored: Unstored | null;
  /**
   * Whoever reads a canvas to write it somewhere, or replaces what it shows, takes a turn. Otherwise an older state could
   * be written over a newer one.
   */
  readonly inTurn: ReturnType<typeof createTurns>;
};

const writings = new Map<string, Writing>();

function writingOf(id: string): Writing {
  const known = writings.get(id);
  if (known) return known;
  const fresh: Writing = { edits: 0, firstWaiting: 0, timer: undefined, unstored: null, inTurn: createTurns() };
  writings.set(id, fresh);
  return fresh;
}

/** Does something with a document's canvas when nobody else reads or replaces it. */
export function atCanvas<T>(id: string, work: () => Promise<T>): Promise<T> {
  return writingOf(id).inTurn(work);
}

/** Counts what was changed in a document, to tell whether it was changed between two looks. */
export function editsOf(id: string): number {
  return writings.get(id)?.edits ?? 0;
}

/** A document that left its tab has nothing left to write down. */
export function forgetWriting(id: string): void {
  clearTimeout(writings.get(id)?.timer);
  writings.delete(id);
}

export async function digest(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Name and figures of a drawn document as the library lists them. */
export function listed(canvas: Canvas, fallbackTitle: string): { readonly title: string; readonly summary: DocumentSummary | null } {
  const rating = ratingOf(canvas);
  return {
    title: titleOr(rating?.model.name ?? '', fallbackTitle),
    summary: rating?.assessment ? summaryOf(rating.model, rating.assessment, rating.profile) : null,
  };
}

/** What a drawn document can be found by. */
function words(canvas: Canvas): Findable {
  const rating = ratingOf(canvas);
  return rating ? findable(rating.model) : { entries: [], processes: [] };
}

/** A process's own name, as far as a list can show it, or another one where it has none. */
export function titleOr(name: string, fallback: string): string {
  return [...(name.replace(/\s+/g, ' ').trim() || fallback)].slice(0, LONGEST_TITLE).join('');
}

/** Notes that something changed in a document; the commit follows by itself. */
export function scheduleCommit(id: string): void {
  const writing = writingOf(id);
  writing.edits++;
  const now = performance.now();
  if (writing.timer === undefined) writing.firstWaiting = now;
  commitIn(id, Math.max(0, Math.min(PAUSE_MS, writing.firstWaiting + LONGEST_MS - now)));
  patchDocument(id, { committedAt: null });
}

function commitIn(id: string, ms: number): void {
  const writing = writingOf(id);
  clearTimeout(writing.timer);
  writing.timer = setTimeout(() => void flush(id), ms);
}

/** Writes down what is not yet written and resolves when it is on disk, or cannot be put there. */
export function flush(id: string): Promise<void> {
  return atCanvas(id, () => commitAll(id));
}

export async function flushAll(): Promise<void> {
  await Promise.all(useDocument.getState().open.map(({ id }) => flush(id)));
}

/** The same for those whose turn it is. An edit made while a commit ran needs another one. */
export async function commitAll(id: string): Promise<void> {
  const writing = writingOf(id);
  clearTimeout(writing.timer);
  writing.timer = undefined;
  while (await commit(id, writing));
}

/** Resolves with whether there is more to write down by now. */
async function commit(id: string, writing: Writing): Promise<boolean> {
  const document = openDocument(id);
  const sheet = sheetOf(id);
  if (!document || !sheet || document.committedAt !== null) return false;
  const atStart = writing.edits;
  try {
    const xml = await sheet.canvas.toXml();
    const dirty = (await digest(xml)) !== document.savedDigest;
    // Shown even if the library fails: it tells that the file is behind.
    patchDocument(id, { dirty, ...listed(sheet.canvas, document.title), changedAt: Date.now() });
    const row = rowOf(openDocument(id) ?? document);
    if (writing.unstored) await addDocument(row, xml, writing.unstored.original, writing.unstored.report, writing.unstored.xml);
    else await commitDocument(row, xml, words(sheet.canvas));
    writing.unstored = null;
    libraryAnswered();
    const finished = writing.edits === atStart;
    if (finished) patchDocument(id, { committedAt: Date.now() });
    await refreshRecent();
    return !finished;
  } catch (error) {
    reportLibrary(error);
    commitIn(id, AGAIN_MS);
    return false;
  }
}

/** Puts a document that was just opened into the library. Work goes on without it if that fails. */
export async function store(row: DocumentRow, xml: string, original: Unstored['original'], report: ImportReport | null): Promise<void> {
  const writing = writingOf(row.id);
  writing.unstored = { xml, original, report };
  const atStart = writing.edits;
  try {
    await addDocument(row, xml, original, report);
    writing.unstored = null;
    libraryAnswered();
    if (writing.edits === atStart) patchDocument(row.id, { committedAt: row.changedAt });
  } catch (error) {
    reportLibrary(error);
    commitIn(row.id, AGAIN_MS);
  }
}

/** The original of an open document while the library does not have it. */
export function unstoredOriginal(id: string): Omit<OriginalRow, 'id'> | null {
  return writings.get(id)?.unstored?.original ?? null;
}

/** Whether a document is neither in the library nor in a file as it is now. */
export function isAtRisk(id: string): boolean {
  const document = openDocument(id);
  return document !== null && document.committedAt === null && document.dirty;
}

export async function refreshRecent(): Promise<void> {
  try {
    useDocument.setState({ recent: await listDocuments(RECENT) });
  } catch (error) {
    reportLibrary(error);
  }
}
