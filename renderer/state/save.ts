import type { OpenedFile, Problem, SavedFile } from '#models/contract/contract';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { host } from '../bridge/host';
import { type DocumentRow, WITHOUT_FILE } from '../db/database';
import { loadDocument, loadOriginal, storeSaved, updateRow } from '../db/documents';
import { atCanvas, commitAll, digest, refreshRecent, unstoredOriginal } from './commit';
import { sheetOf } from './desk';
import { currentDocument, openDocument, patchDocument, useDocument } from './document';
import { reportLibrary } from './library-trouble';
import { closeNotice, notify } from './notices';
import { decideNow } from './postponed';
import { settleTyping } from './settle-typing';
import { createTurns } from './turns';

/** What file systems allow, less an ending: names are counted in bytes there. */
const LONGEST_NAME = 200;

/** A title as a file name every system takes. */
export function fileName(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  return `${shortened(safe).replace(/[. ]+$/, '') || 'Bruchlos'}.${extension}`;
}

function shortened(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST_NAME) break;
    kept += character;
  }
  return kept;
}

type Content = {
  readonly document: DocumentRow;
  readonly xml: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly savedDigest: string;
};

/** A document as it is now: as drawn, or as the library has it where it is not drawn. Null when it is in neither. */
function contentOf(id: string): Promise<Content | null> {
  return atCanvas(id, async () => {
    await commitAll(id);
    const sheet = sheetOf(id);
    const stored = sheet ? null : await loadDocument(id);
    const document = openDocument(id) ?? stored?.row;
    const xml = sheet ? await sheet.canvas.toXml() : stored?.xml;
    if (!document || xml === undefined) return null;
    return { document, xml, bytes: new TextEncoder().encode(xml), savedDigest: await digest(xml) };
  });
}

/** The XML of a document as it is now, with what is still being typed. */
export async function presentXml(id: string): Promise<string | null> {
  settleTyping();
  return (await contentOf(id))?.xml ?? null;
}

const saving = new Map<string, ReturnType<typeof createTurns>>();

/** A document is saved once at a time: each save builds on what the one before made of the file. */
function inTurn(id: string, work: () => Promise<boolean>): Promise<boolean> {
  const turns = saving.get(id) ?? createTurns();
  saving.set(id, turns);
  return turns(work);
}

/**
 * Writes a document, the one in front if none is named, to its file; asks where when it has none or must not overwrite it.
 * Resolves with whether it was written.
 */
export async function save(id: string | undefined = currentDocument()?.id): Promise<boolean> {
  settleTyping();
  if (id === undefined) return false;
  const document = openDocument(id);
  const work = () => toItsFile(id);
  return document && needsPlace(document) ? await askOnce(id, work) : await inTurn(id, work);
}

const needsPlace = ({ handle, fileSha, saveAsOnly }: DocumentRow): boolean => !handle || !fileSha || saveAsOnly;

async function toItsFile(id: string): Promise<boolean> {
  const content = await contentOf(id);
  if (!content) return false;
  const { handle, fileSha, saveAsOnly, fileName, title } = content.document;
  if (!handle || !fileSha || saveAsOnly) {
    if (saveAsOnly && handle) notify((language) => ({ kind: 'info', text: files[language].repairedFirst }));
    return await saveElsewhere(content);
  }
  await announce(content);
  const reply = await whileSaving(content.document.id, () => host.saveFile({ handle, bytes: content.bytes, expected: fileSha }));
  if (reply.ok) return await saved(content, reply.value);
  if (reply.problem.code === 'changed-on-disk') {
    decideNow(content.document.id);
    patchDocument(content.document.id, { outside: 'changed' });
    return false;
  }
  return reportUnsaved(reply.problem, fileName ?? title, () => saveAs(content.document.id));
}

/** Writes every document that differs from its file; stops where one is not written. */
export async function saveAll(): Promise<void> {
  for (const { id, dirty } of useDocument.getState().open) if (dirty && !(await save(id))) return;
}

export async function saveAs(id: string | undefined = currentDocument()?.id): Promise<boolean> {
  settleTyping();
  if (id === undefined) return false;
  return await askOnce(id, async () => {
    const content = await contentOf(id);
    return content !== null && (await saveElsewhere(content));
  });
}

/** Documents whose user is being asked for a place, with whether they were saved there in the end. */
const asking = new Map<string, Promise<boolean>>();

/** A key that is held down asks once. */
function askOnce(id: string, work: () => Promise<boolean>): Promise<boolean> {
  const known = asking.get(id);
  if (known) return known;
  const asked = inTurn(id, work).finally(() => asking.delete(id));
  asking.set(id, asked);
  return asked;
}

async function saveElsewhere(content: Content): Promise<boolean> {
  const { title, id } = content.document;
  const request = { suggestedName: fileName(title, 'bpmn'), kind: 'bpmn', bytes: content.bytes } as const;
  const reply = await whileSaving(id, () => host.saveFileAs(request));
  if (!reply.ok) return reportUnsaved(reply.problem, reply.problem.name ?? title, () => saveAs(id));
  return reply.value !== null && (await saved(content, reply.value));
}

/** Writes down what the file will hold, so that it is known again if the end comes in between. The file is written either way. */
async function announce({ document: { id }, savedDigest }: Content): Promise<void> {
  patchDocument(id, { writing: savedDigest });
  await atCanvas(id, () => updateRow(id, { writing: savedDigest })).catch((error: unknown) => reportLibrary(error));
}

/** Makes up for what the app could not write down when it ended just after it wrote a file. */
export async function recognise(id: string, file: OpenedFile): Promise<void> {
  await settleSaved(id, new TextDecoder().decode(file.bytes), file.sha256, file);
}

async function saved({ document: { id }, xml, savedDigest }: Content, file: SavedFile): Promise<boolean> {
  await settleSaved(id, xml, savedDigest, file);
  letGoOfFile(file.handle, id);
  await refreshRecent();
  reportSaved(file.name);
  return true;
}

async function settleSaved(id: string, xml: string, savedDigest: string, file: SavedFile): Promise<void> {
  const place = { handle: file.handle, fileName: file.name, fileSha: file.sha256, savedDigest, writing: null, saveAsOnly: false };
  await atCanvas(id, async () => {
    const dirty = await differs(id, savedDigest);
    patchDocument(id, { ...place, dirty, outside: null, readOnly: false });
    await storeSaved(id, file.handle, xml, { ...place, dirty }).catch((error: unknown) => reportLibrary(error));
  });
}

const underWay = new Set<string>();

/** Whether a document's file is being written: what it holds meanwhile is nobody else's doing. */
export const isSaving = (id: string): boolean => underWay.has(id);

async function whileSaving<T>(id: string, write: () => Promise<T>): Promise<T> {
  underWay.add(id);
  try {
    return await write();
  } finally {
    underWay.delete(id);
  }
}

/** A tab whose file another document was saved to just now has none any more; its work stays. */
function letGoOfFile(handle: string, except: string): void {
  for (const { id, handle: other } of useDocument.getState().open) {
    if (other === handle && id !== except) patchDocument(id, { ...WITHOUT_FILE, outside: null });
  }
}

/** Whether a document was changed while it was being saved. */
async function differs(id: string, savedDigest: string): Promise<boolean> {
  const sheet = sheetOf(id);
  const xml = sheet ? await sheet.canvas.toXml() : (await loadDocument(id).catch(() => null))?.xml;
  return xml !== undefined && (await digest(xml)) !== savedDigest;
}

/** The file as it was opened, bit for bit. */
export async function saveOriginal(): Promise<void> {
  const document = currentDocument();
  const original = document && (unstoredOriginal(document.id) ?? (await loadOriginal(document.id)));
  if (!original) return;
  const reply = await host.saveFileAs({ suggestedName: original.name, kind: 'original', bytes: original.bytes });
  if (!reply.ok) reportUnsaved(reply.problem, original.name, saveOriginal);
  else if (reply.value) reportSaved(reply.value.name);
}

/** What was said about saving that did not work; no longer true once it did. */
let unsaved: number[] = [];

function reportSaved(name: string): void {
  for (const id of unsaved) closeNotice(id);
  unsaved = [];
  notify((language) => ({ kind: 'success', text: files[language].saved(name) }));
}

/** Why a file was not written and, where that is so, that the work is safe all the same. */
export function unsavedWords(problem: Problem, language: Language): string {
  const { problem: reasons, safe, libraryFailed } = files[language];
  return `${reasons[problem.code]} ${useDocument.getState().commitFailed ? libraryFailed : safe}`;
}

/** Says what happened, that nothing is lost, and offers another place. */
export function reportUnsaved(problem: Problem, name: string, elsewhere: () => Promise<unknown> = () => saveAs()): false {
  const id = notify((language) => ({
    kind: 'error',
    text: files[language].notSaved(name),
    detail: unsavedWords(problem, language),
    action: { label: files[language].otherPlace, run: () => void elsewhere() },
  }));
  unsaved.push(id);
  return false;
}
