import type { DocumentRow, VersionReason } from '../db/database';
import { loadDocument, loadSaved, removeDocument, replaceContent, updateRow } from '../db/documents';
import { atCanvas, commitAll, digest, editsOf, listed, refreshRecent } from './commit';
import { sheetOf, throwAway } from './desk';
import { currentDocument, openDocument, patchDocument, rowOf } from './document';
import { settleTyping } from './settle-typing';
import { draw, exchangeSheet, written } from './show-document';

type Replacement = {
  readonly xml: string;
  readonly reason: VersionReason;
  /** What else is true from now on, such as the fingerprint of the file it came from. */
  readonly changes?: Partial<DocumentRow>;
  /** The XML is what the file has. */
  readonly saved?: boolean;
};

/**
 * Puts another content into a document, in its tab and in the library; what was there stays as a former state.
 * @returns false when the document is gone or the new content cannot be drawn: nothing is changed then
 */
export function replaceWith(id: string, replacement: Replacement): Promise<boolean> {
  return atCanvas(id, () => replace(id, replacement));
}

async function replace(id: string, { xml, reason, changes = {}, saved = false }: Replacement): Promise<boolean> {
  if (currentDocument()?.id === id) settleTyping();
  await commitAll(id);
  const drawn = sheetOf(id) && (await draw(xml, openDocument(id)?.lead));
  if (sheetOf(id) && !drawn) return false;
  let edits = editsOf(id);
  const before = await present(id);
  if (!before) return false;
  const content = drawn ? (await written(drawn)).xml : xml;
  const contentDigest = await digest(content);
  const savedDigest = saved ? contentDigest : before.row.savedDigest;
  const at = Date.now();
  const row: DocumentRow = {
    ...before.row,
    ...changes,
    ...(drawn && listed(drawn.sheet.canvas, before.row.title)),
    savedDigest,
    dirty: contentDigest !== savedDigest,
    changedAt: at,
  };
  try {
    // Before it is shown: what cannot be kept must not be gone from the window either.
    const former = { document: id, at, reason, title: before.row.title };
    await replaceContent(row, content, { ...former, xml: before.xml }, saved ? content : null);
    // Whoever went on working meanwhile finds that in a former state of its own.
    while (editsOf(id) !== edits) {
      edits = editsOf(id);
      const late = await present(id);
      if (late) await replaceContent(row, content, { ...former, xml: late.xml }, null);
    }
  } catch (error) {
    if (drawn) throwAway(drawn.sheet);
    throw error;
  }
  if (drawn) exchangeSheet(id, drawn);
  patchDocument(id, { ...row, committedAt: at });
  await refreshRecent();
  return true;
}

/** A document as it is now, drawn or not. Null when it is gone. */
async function present(id: string): Promise<{ readonly row: DocumentRow; readonly xml: string } | null> {
  const document = openDocument(id);
  const sheet = sheetOf(id);
  if (document && sheet) return { row: rowOf(document), xml: await sheet.canvas.toXml() };
  return await loadDocument(id);
}

/**
 * Takes back what was done since a document was last saved; the discarded state stays as a former one. A document that never
 * had a file goes to the trash.
 * @returns what takes this back
 */
export async function discardChanges(id: string): Promise<() => Promise<void>> {
  const before = await atCanvas(id, () => present(id));
  if (before?.row.fileSha) {
    const saved = await loadSaved(id);
    if (saved !== null) await replaceWith(id, { xml: saved, reason: 'discarded', saved: true });
    return async () => {
      await replaceWith(id, { xml: before.xml, reason: 'replaced' });
    };
  }
  await moveToTrash(id);
  return () => takeFromTrash(id);
}

/** @returns the document's title; null when it is gone already */
export async function moveToTrash(id: string): Promise<string | null> {
  const title = openDocument(id)?.title ?? (await loadDocument(id))?.row.title ?? null;
  await setTrashed(id, Date.now());
  await refreshRecent();
  return title;
}

export async function takeFromTrash(id: string): Promise<void> {
  await setTrashed(id, null);
  await refreshRecent();
}

/** A document that is still open knows it too, so that its next commit does not take it back. */
async function setTrashed(id: string, trashedAt: number | null): Promise<void> {
  await updateRow(id, { trashedAt });
  patchDocument(id, { trashedAt });
}

/** Nothing was ever done with it: it need not stay in the library. */
export async function dropUntouched(id: string): Promise<void> {
  await removeDocument(id);
  await refreshRecent();
}
