import type { Problem, SavedFile } from '#models/contract/contract';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { host } from '../bridge/host';
import type { DocumentRow } from '../db/database';
import { loadDocument, loadOriginal, storeSaved } from '../db/documents';
import { canvasReady } from './canvas-link';
import { atCanvas, commitAll, digest, refreshRecent, unstoredOriginal } from './commit';
import { currentDocument, patchDocument, useDocument } from './document';
import { reportLibrary } from './library-trouble';
import { closeNotice, notify } from './notices';
import { settleTyping } from './settle-typing';

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
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly xml: string;
  readonly savedDigest: string;
};

/** A document as it is now; where another one took its place in the canvas meanwhile, as the library has it. */
function contentOf(id: string): Promise<Content | null> {
  return atCanvas(async () => {
    await commitAll();
    const open = currentDocument();
    const stored = open?.id === id ? null : await loadDocument(id);
    const document = open?.id === id ? open : stored?.row;
    if (!document) return null;
    const xml = stored?.xml ?? (await (await canvasReady()).toXml());
    return { document, xml, bytes: new TextEncoder().encode(xml), savedDigest: await digest(xml) };
  });
}

/** What is open, with what is still being typed. */
function openContent(): Promise<Content | null> {
  settleTyping();
  const id = currentDocument()?.id;
  return id === undefined ? Promise.resolve(null) : contentOf(id);
}

/** Writes the open document to its file; asks where when it has none or must not overwrite it. Resolves with whether it was written. */
export async function save(): Promise<boolean> {
  const content = await openContent();
  if (!content) return false;
  const { handle, fileSha, saveAsOnly, fileName, title } = content.document;
  if (!handle || !fileSha || saveAsOnly) {
    if (saveAsOnly && handle) notify((language) => ({ kind: 'info', text: files[language].repairedFirst }));
    return await saveElsewhere(content);
  }
  const reply = await host.saveFile({ handle, bytes: content.bytes, expected: fileSha });
  if (!reply.ok) return reportUnsaved(reply.problem, fileName ?? title);
  return await saved(content, reply.value);
}

export async function saveAs(): Promise<boolean> {
  const content = await openContent();
  return content !== null && (await saveElsewhere(content));
}

async function saveElsewhere(content: Content): Promise<boolean> {
  const { title } = content.document;
  const reply = await host.saveFileAs({ suggestedName: fileName(title, 'bpmn'), kind: 'bpmn', bytes: content.bytes });
  if (!reply.ok) return reportUnsaved(reply.problem, reply.problem.name ?? title);
  return reply.value !== null && (await saved(content, reply.value));
}

async function saved({ document: { id }, xml, savedDigest }: Content, file: SavedFile): Promise<boolean> {
  const place = { handle: file.handle, fileName: file.name, fileSha: file.sha256, savedDigest, saveAsOnly: false };
  await atCanvas(async () => {
    const dirty = await differs(id, savedDigest);
    if (currentDocument()?.id === id) patchDocument({ ...place, dirty });
    await storeSaved(id, file.handle, xml, { ...place, dirty }).catch((error: unknown) => reportLibrary(error));
  });
  await refreshRecent();
  reportSaved(file.name);
  return true;
}

/** Whether a document was changed while it was being saved. */
async function differs(id: string, savedDigest: string): Promise<boolean> {
  if (currentDocument()?.id === id) return (await digest(await (await canvasReady()).toXml())) !== savedDigest;
  const stored = await loadDocument(id).catch(() => null);
  return stored !== null && (await digest(stored.xml)) !== savedDigest;
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
export function reportUnsaved(problem: Problem, name: string, elsewhere: () => Promise<unknown> = saveAs): false {
  const id = notify((language) => ({
    kind: 'error',
    text: files[language].notSaved(name),
    detail: unsavedWords(problem, language),
    action: { label: files[language].otherPlace, run: () => void elsewhere() },
  }));
  unsaved.push(id);
  return false;
}
