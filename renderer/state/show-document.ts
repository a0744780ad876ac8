import type { Remark } from '#models/process/process';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { loadDocument, loadOriginal } from '../db/documents';
import { firstRating, rate, setLead, showRating } from './assessment';
import { atCanvas, commitAll, digest, forgetWriting, refreshRecent } from './commit';
import { bringToFront, clear, emptySheet, layOut, type Sheet, sheetOf, throwAway } from './desk';
import { currentDocument, openDocument, type OpenDocument, patchDocument, setOpen, useDocument } from './document';
import { reportLibrary } from './library-trouble';
import { notify } from './notices';
import { followCanvas, selectElements } from './selection';
import { settleTyping } from './settle-typing';
import { showScreen } from './view';

export function reportUnopened(name: string | null, why: (language: Language) => string): void {
  notify((language) => ({ kind: 'error', text: files[language].notOpened(name ?? 'BPMN'), detail: why(language) }));
}

export type Drawn = { readonly sheet: Sheet; readonly remarks: readonly Remark[] };

/** Draws XML on a sheet of its own, out of sight, and rates it by the pool that leads. Null when bpmn-js refuses it. */
export async function draw(xml: string, lead?: string | null): Promise<Drawn | null> {
  const sheet = await emptySheet();
  try {
    const remarks = await sheet.canvas.open(xml);
    setLead(sheet.canvas, lead ?? null);
    rate(sheet.canvas);
    await firstRating(sheet.canvas);
    return { sheet, remarks };
  } catch (error) {
    console.error(error);
    throwAway(sheet);
    return null;
  }
}

/** Gives a document that was just drawn a tab and brings it to the front. */
export function addTab(document: OpenDocument, { sheet }: Drawn): void {
  layOut(document.id, sheet);
  setOpen([...useDocument.getState().open, document]);
  toFront(document.id);
}

/** Brings a tab that is drawn to the front. */
function toFront(id: string | null): void {
  if (currentDocument()?.id !== id) settleTyping();
  bringToFront(id);
  setOpen(useDocument.getState().open, id);
  showRating();
  followCanvas();
}

/** Brings a tab to the front; one that was not shown since the start is drawn first. Resolves with whether it is there now. */
export async function showTab(id: string): Promise<boolean> {
  if (!sheetOf(id) && !(await drawTab(id))) return false;
  // It may have been closed while it was drawn.
  if (!openDocument(id)) return false;
  toFront(id);
  return true;
}

/** In turn: drawn twice, or while its content is replaced, an older state would lie on the desk. */
function drawTab(id: string): Promise<boolean> {
  return atCanvas(id, async () => sheetOf(id) !== null || (await drawnAnew(id)));
}

async function drawnAnew(id: string): Promise<boolean> {
  const document = openDocument(id);
  const stored = document && (await fromLibrary(id));
  if (!document || !stored) return false;
  useDocument.setState({ opening: document.title });
  try {
    const drawn = await draw(stored.xml, document.lead);
    if (!drawn) {
      reportUnopened(document.title, (language) => files[language].notDrawn);
      return false;
    }
    // It may have been closed while it was drawn.
    if (!openDocument(id)) {
      throwAway(drawn.sheet);
      return false;
    }
    layOut(id, drawn.sheet);
    patchDocument(id, { report: stored.report });
    return true;
  } finally {
    useDocument.setState({ opening: null });
  }
}

async function fromLibrary(id: string) {
  const stored = await loadDocument(id).catch((error: unknown) => {
    reportLibrary(error, true);
    return undefined;
  });
  if (stored === null) {
    notify((language) => ({ kind: 'error', text: files[language].gone }));
    await refreshRecent();
  }
  return stored ?? null;
}

/** Opens a document of the library in a tab, or goes to its tab. */
export async function showStored(id: string, element: string | null = null): Promise<void> {
  if (!openDocument(id)) await atCanvas(id, () => intoTab(id));
  if (!openDocument(id) || !(await showTab(id))) return;
  showScreen('model');
  if (element !== null) selectElements([element]);
}

async function intoTab(id: string): Promise<void> {
  if (openDocument(id)) return;
  const [stored, original] = await Promise.all([fromLibrary(id), loadOriginal(id).catch(() => null)]);
  if (!stored) return;
  useDocument.setState({ opening: stored.row.title });
  try {
    const drawn = await draw(stored.xml, stored.row.lead);
    if (!drawn) return reportUnopened(stored.row.title, (language) => files[language].notDrawn);
    const { row, report } = stored;
    const more = { report, hasOriginal: original !== null, committedAt: row.changedAt, outside: null, readOnly: false };
    addTab({ ...row, ...more }, drawn);
  } finally {
    useDocument.setState({ opening: null });
  }
}

/** The tab that comes to the front when this one goes. */
function neighbourOf(id: string): string | null {
  const { open } = useDocument.getState();
  const at = open.findIndex((document) => document.id === id);
  return (open[at + 1] ?? open[at - 1])?.id ?? null;
}

/** Draws what comes to the front when a tab goes, so that the tab then goes at once. */
export async function drawNeighbour(id: string): Promise<void> {
  const next = currentDocument()?.id === id ? neighbourOf(id) : null;
  if (next !== null) await drawTab(next);
}

/** Takes a tab away; what was in it must be safe by now. The neighbour comes to the front. */
export async function takeTab(id: string): Promise<void> {
  await drawNeighbour(id);
  await atCanvas(id, async () => {
    if (currentDocument()?.id === id) settleTyping();
    await commitAll(id);
    if (!openDocument(id)) return;
    const next = neighbourOf(id);
    if (currentDocument()?.id === id) toFront(next !== null && sheetOf(next) ? next : null);
    setOpen(useDocument.getState().open.filter((document) => document.id !== id));
    clear(id);
    forgetWriting(id);
  });
  if (!useDocument.getState().current) showScreen('library');
}

/** Puts a newly drawn sheet into the place of a document's old one; its history begins anew. */
export function exchangeSheet(id: string, { sheet }: Drawn): void {
  clear(id);
  layOut(id, sheet);
  if (currentDocument()?.id === id) toFront(id);
}

/** The digest of a drawn document as the modeler writes it: what later tells whether something changed. */
export async function written({ sheet }: Drawn): Promise<{ readonly xml: string; readonly digest: string }> {
  const xml = await sheet.canvas.toXml();
  return { xml, digest: await digest(xml) };
}
