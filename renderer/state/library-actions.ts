import { renameDocument } from '#models/bpmn/rename-document';
import { parseModel } from '#models/bpmn/parse-model';
import { findable } from '#models/search/words';
import { documents } from '#models/text/documents';
import { host } from '../bridge/host';
import type { DocumentRow, VersionRow } from '../db/database';
import { addDocument, loadDocument, loadOriginal, loadSaved } from '../db/documents';
import { type Filing, fileRows, removeDocuments } from '../db/library-rows';
import { addWords } from '../db/words';
import { digest, flush, refreshRecent } from './commit';
import { openComparison } from './compare';
import { sheetOf } from './desk';
import { openDocument, patchDocument } from './document';
import { openStored } from './document-actions';
import { mayLeave } from './leaving';
import { discardChanges, replaceWith } from './former';
import { isWithin } from './library-listing';
import { reportLibrary } from './library-trouble';
import { select, useLibrary } from './library';
import { notify } from './notices';
import { reportUnsaved } from './save';
import { currentLanguage } from './settings';
import { takeTab } from './show-document';

type Rows = readonly DocumentRow[];

const titleOf = (rows: Rows) => rows[0]?.title ?? '';

/** Does something with the library and says so where it cannot be written. Resolves with whether it was done. */
async function done(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    await refreshRecent();
    return true;
  } catch (error) {
    reportLibrary(error, true);
    return false;
  }
}

/** Files documents anew; what is open knows it too, so that its next commit does not take it back. */
function file(changes: ReadonlyMap<string, Partial<Filing>>): Promise<boolean> {
  return done(async () => {
    await fileRows(changes);
    for (const [id, change] of changes) patchDocument(id, change);
  });
}

/** Puts documents into the trash, their tabs are closed; one press takes it back. */
export async function putIntoTrash(rows: Rows): Promise<void> {
  for (const { id } of rows) {
    if (!openDocument(id)) continue;
    await flush(id);
    if (!mayLeave(id)) return;
    await takeTab(id);
  }
  const at = Date.now();
  if (!(await file(new Map(rows.map(({ id }) => [id, { trashedAt: at }]))))) return;
  select([]);
  notify((language) => ({
    kind: 'success',
    text: documents[language].trashed(rows.length, titleOf(rows)),
    action: { label: documents[language].undo, run: () => void file(new Map(rows.map(({ id }) => [id, { trashedAt: null }]))) },
  }));
}

export async function putBack(rows: Rows): Promise<void> {
  if (!(await file(new Map(rows.map(({ id }) => [id, { trashedAt: null }]))))) return;
  select([]);
  notify((language) => ({ kind: 'success', text: documents[language].restored(rows.length, titleOf(rows)) }));
}

export async function removeForGood(rows: Rows): Promise<void> {
  if (!(await done(() => removeDocuments(rows.map(({ id }) => id))))) return;
  notify((language) => ({ kind: 'info', text: documents[language].removed(rows.length, titleOf(rows)) }));
}

/** @param changed tags with whether they are to be there; the others stay as they are */
export async function changeTags(rows: Rows, changed: ReadonlyMap<string, boolean>): Promise<void> {
  const changes = rows.map(({ id, tags }): [string, Partial<Filing>] => {
    const kept = tags.filter((tag) => changed.get(tag) !== false);
    const added = [...changed].filter(([tag, there]) => there && !kept.includes(tag)).map(([tag]) => tag);
    return [id, { tags: [...kept, ...added] }];
  });
  await file(new Map(changes));
}

export async function moveTo(rows: Rows, folder: string | null): Promise<void> {
  await file(new Map(rows.map(({ id }) => [id, { folder }])));
}

/** Gives a folder another path, with everything below it; null dissolves it into the level above. */
export async function moveFolder(path: string, to: string | null): Promise<void> {
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null;
  const base = to ?? parent;
  const changes = new Map<string, Partial<Filing>>();
  for (const { id, folder } of useLibrary.getState().rows ?? []) {
    if (folder === null || !isWithin(folder, path)) continue;
    const below = folder.slice(path.length + 1);
    changes.set(id, { folder: [base, below].filter(Boolean).join('/') || null });
  }
  if (!(await file(changes))) return;
  const { filter } = useLibrary.getState();
  if (filter.folder !== null && isWithin(filter.folder, path)) useLibrary.setState({ filter: { ...filter, folder: base } });
}

/** The content of a document as it is now, with what is still being written down. */
async function present(id: string): Promise<string | null> {
  if (openDocument(id)) await flush(id);
  return (await loadDocument(id))?.xml ?? null;
}

/** Makes a copy that has no file yet, beside the document it was copied from. */
export async function duplicate(row: DocumentRow): Promise<void> {
  const title = documents[currentLanguage()].copyOf(row.title);
  await done(async () => {
    const xml = await present(row.id);
    if (xml === null) return;
    const named = (await renameDocument(xml, title)) ?? xml;
    const id = crypto.randomUUID();
    const copy: DocumentRow = {
      ...row,
      id,
      title,
      origin: 'copy',
      example: null,
      fileName: null,
      handle: null,
      fileSha: null,
      savedDigest: await digest(named),
      saveAsOnly: false,
      dirty: false,
      changedAt: Date.now(),
      trashedAt: null,
    };
    await addDocument(copy, named, null, null);
    await addWords({ id, ...findable(await parseModel(named)) });
    notify((language) => ({
      kind: 'success',
      text: documents[language].duplicated(title),
      action: { label: documents[language].action.open, run: () => void openStored(id) },
    }));
  });
}

/** Gives a document another name: inside its content, so that it is there in the file too. */
export async function rename(row: DocumentRow, name: string): Promise<void> {
  await done(async () => {
    // What is drawn is renamed like anything else in it: with a way back.
    const drawn = sheetOf(row.id);
    if (drawn) {
      drawn.canvas.renameDocument(name);
      return await flush(row.id);
    }
    const xml = await present(row.id);
    const named = xml === null ? null : await renameDocument(xml, name);
    const renamed = named !== null && (await replaceWith(row.id, { xml: named, reason: 'replaced', changes: { title: name } }));
    if (!renamed) {
      notify((language) => ({
        kind: 'error',
        text: documents[language].notRenamed(row.title),
        detail: documents[language].notRenamedDetail,
      }));
    }
  });
}

/** Writes the bytes as they were opened where the user says. */
export async function exportOriginal({ id }: DocumentRow): Promise<void> {
  const original = await loadOriginal(id).catch((error: unknown) => reportLibrary(error, true));
  if (original === undefined) return;
  if (original === null) {
    notify((language) => ({ kind: 'info', text: documents[language].noOriginal }));
    return;
  }
  const reply = await host.saveFileAs({ suggestedName: original.name, kind: 'original', bytes: original.bytes });
  if (!reply.ok) reportUnsaved(reply.problem, original.name, () => exportOriginal({ id } as DocumentRow));
}

/** Shows what differs between a former state and the present one. */
export async function compareVersion(row: DocumentRow, version: VersionRow, label: string): Promise<void> {
  const xml = await present(row.id);
  if (xml === null) return;
  const words = documents[currentLanguage()];
  void openComparison({ title: row.title, before: { label, xml: version.xml }, after: { label: words.versionNow, xml } });
}

export async function restoreVersion(row: DocumentRow, version: VersionRow): Promise<void> {
  await done(async () => {
    if (openDocument(row.id)) await flush(row.id);
    const replaced = await replaceWith(row.id, { xml: version.xml, reason: 'replaced', changes: { title: version.title } });
    notify((language) => {
      const { versionRestored, versionRefused } = documents[language];
      return replaced ? { kind: 'success', text: versionRestored(row.title) } : { kind: 'error', text: versionRefused };
    });
  });
}

/** Shows what differs between the state a document was last saved in and the present one. */
export async function compareUnsaved(row: DocumentRow): Promise<void> {
  const [saved, xml] = await Promise.all([loadSaved(row.id), present(row.id)]);
  if (saved === null || xml === null) return;
  const { versionSaved, versionUnsaved } = documents[currentLanguage()];
  void openComparison({ title: row.title, before: { label: versionSaved, xml: saved }, after: { label: versionUnsaved, xml } });
}

export async function discardUnsaved(row: DocumentRow): Promise<void> {
  await done(async () => {
    const back = await discardChanges(row.id);
    // What never had a file is in the trash now.
    if (openDocument(row.id)?.trashedAt != null) await takeTab(row.id);
    notify((language) => ({
      kind: 'success',
      text: documents[language].recovery.discarded(row.title),
      action: { label: documents[language].undo, run: () => void back() },
    }));
  });
}
