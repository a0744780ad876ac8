import type { Problem, SavedFile } from '#models/contract/contract';
import { files } from '#models/text/files';
import { host } from '../bridge/host';
import { loadOriginal } from '../db/documents';
import { canvasReady } from './canvas-link';
import { digest, flush } from './commit';
import { currentDocument } from './document';
import { documentSaved } from './document-actions';
import { notify } from './notices';
import { currentLanguage } from './settings';

const words = () => files[currentLanguage()];

/** A title as a file name every system takes. */
export function fileName(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .slice(0, 120);
  return `${safe || 'Bruchlos'}.${extension}`;
}

async function content(): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly savedDigest: string }> {
  await flush();
  const xml = await (await canvasReady()).toXml();
  return { bytes: new TextEncoder().encode(xml), savedDigest: await digest(xml) };
}

/** Writes the open document to its file; asks where when it has none or must not overwrite it. Resolves with whether it was written. */
export async function save(): Promise<boolean> {
  const document = currentDocument();
  if (!document) return false;
  if (!document.handle || !document.fileSha || document.saveAsOnly) {
    if (document.saveAsOnly && document.handle) notify({ kind: 'info', text: words().repairedFirst });
    return await saveAs();
  }
  const { bytes, savedDigest } = await content();
  const reply = await host.saveFile({ handle: document.handle, bytes, expected: document.fileSha });
  if (!reply.ok) return reportUnsaved(reply.problem, document.fileName ?? document.title);
  return await saved(document.id, reply.value, savedDigest);
}

export async function saveAs(): Promise<boolean> {
  const document = currentDocument();
  if (!document) return false;
  const { bytes, savedDigest } = await content();
  const reply = await host.saveFileAs({ suggestedName: fileName(document.title, 'bpmn'), kind: 'bpmn', bytes });
  if (!reply.ok) return reportUnsaved(reply.problem, reply.problem.name ?? document.title);
  if (reply.value === null) return false;
  return await saved(document.id, reply.value, savedDigest);
}

async function saved(id: string, file: SavedFile, savedDigest: string): Promise<boolean> {
  await documentSaved(id, { handle: file.handle, fileName: file.name, fileSha: file.sha256, savedDigest, dirty: false, saveAsOnly: false });
  notify({ kind: 'success', text: words().saved(file.name) });
  return true;
}

/** The file as it was opened, bit for bit. */
export async function saveOriginal(): Promise<void> {
  const document = currentDocument();
  const original = document && (await loadOriginal(document.id));
  if (!original) return;
  const reply = await host.saveFileAs({ suggestedName: original.name, kind: 'original', bytes: original.bytes });
  if (!reply.ok) reportUnsaved(reply.problem, original.name);
  else if (reply.value) notify({ kind: 'success', text: words().saved(reply.value.name) });
}

/** Says what happened, that nothing is lost, and offers another place. */
export function reportUnsaved(problem: Problem, name: string): false {
  notify({
    kind: 'error',
    text: words().notSaved(name),
    detail: `${words().problem[problem.code]} ${words().safe}`,
    action: { label: words().otherPlace, run: () => void saveAs() },
  });
  return false;
}
