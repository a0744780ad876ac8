import type { OpenedFile } from '#models/contract/contract';
import { app } from '#models/text/app';
import { compare } from '#models/text/compare';
import { files } from '#models/text/files';
import { host } from '../bridge/host';
import { WITHOUT_FILE } from '../db/database';
import { loadDocument, updateRow } from '../db/documents';
import { atCanvas, flush } from './commit';
import { openComparison } from './compare';
import { type OpenDocument, openDocument, type Outside, patchDocument, useDocument } from './document';
import { replaceWith } from './former';
import { ingest } from './ingest';
import { openNew } from './new-document';
import { closeNotice, notify } from './notices';
import { problemWords } from './problem-words';
import { decideNow } from './postponed';
import { isSaving, recognise, saveAs } from './save';
import { currentLanguage } from './settings';
import { settleTyping } from './settle-typing';
import { reportUnopened } from './show-document';

/** What was said about files that cannot be reached, by document. */
const told = new Map<string, number>();

/** Compares the files of all tabs with what they were when last opened or saved: by content, never by time. */
export async function checkOutside(): Promise<void> {
  const asked = useDocument
    .getState()
    .open.flatMap(({ id, handle, fileSha }) => (handle && fileSha ? [{ id, handle, expected: fileSha }] : []));
  if (asked.length === 0) return;
  const reply = await host.checkFiles(asked.map(({ handle, expected }) => ({ handle, expected })));
  if (!reply.ok) return;
  for (const [index, { id, expected }] of asked.entries()) {
    const found = reply.value[index];
    const document = openDocument(id);
    // It may have been saved or closed meanwhile.
    if (!found || !document || document.fileSha !== expected || isSaving(id)) continue;
    if (found.state === 'changed' && (await isOwnWork(document))) continue;
    const outside = found.state === 'same' ? null : found.state;
    if (document.outside !== outside || document.readOnly !== found.readOnly) patchDocument(id, { outside, readOnly: found.readOnly });
    tell(document, outside);
  }
}

/** Whether a file holds what the app itself wrote last, before it could write down that it did; then it does so now. */
async function isOwnWork({ id, handle, writing }: OpenDocument): Promise<boolean> {
  if (!handle || !writing) return false;
  const reply = await host.readFile(handle);
  if (!reply.ok || reply.value.sha256 !== writing) return false;
  await recognise(id, reply.value);
  return true;
}

function tell(document: OpenDocument, outside: Outside | null): void {
  const { id, title } = document;
  const notice = told.get(id);
  if (outside === null || outside === 'changed') {
    if (notice !== undefined) closeNotice(notice);
    told.delete(id);
    return;
  }
  if (document.outside === outside) return;
  const name = document.fileName ?? title;
  told.set(
    id,
    notify((language) => ({
      kind: 'error',
      text: files[language].outside[outside](name),
      detail: files[language].outside.safe,
      action: { label: files[language].otherPlace, run: () => void saveAs(id) },
    })),
  );
}

/** The file as it is now; null, and said, when it cannot be read. */
async function readAgain(
  document: OpenDocument,
): Promise<{ readonly file: OpenedFile; readonly xml: string; readonly repaired: boolean } | null> {
  if (!document.handle) return null;
  const name = document.fileName ?? document.title;
  const reply = await host.readFile(document.handle);
  if (!reply.ok) {
    const { code } = reply.problem;
    reportUnopened(name, (language) => `${files[language].problem[code]} ${files[language].outside.safe}`);
    return null;
  }
  const result = await ingest(reply.value.bytes);
  if (!result.ok) {
    reportUnopened(name, (language) => `${problemWords(result.code, result.params, language)} ${files[language].outside.safe}`);
    return null;
  }
  return { file: reply.value, xml: result.xml, repaired: result.repaired };
}

/** Takes over what the file says now; the own state stays as a former one. */
export async function reload(id: string): Promise<void> {
  const document = openDocument(id);
  const now = document && (await readAgain(document));
  if (!document || !now) return;
  const changes = { fileSha: now.file.sha256, saveAsOnly: now.repaired };
  if (!(await replaceWith(id, { xml: now.xml, reason: 'replaced', changes, saved: true }))) {
    return reportUnopened(now.file.name, (language) => files[language].notDrawn);
  }
  patchDocument(id, { outside: null });
  decideNow(id);
  notify((language) => ({ kind: 'info', text: files[language].reloaded(now.file.name), detail: files[language].reloadedDetail }));
}

/** Shows what is different between the own state and the file as it is now; deciding is possible from there. */
export async function compareOutside(id: string): Promise<void> {
  const document = openDocument(id);
  const now = document && (await readAgain(document));
  if (!document || !now) return;
  const own = await ownState(id);
  if (own === null) return;
  const [words, choices] = [compare[currentLanguage()].outside, app[currentLanguage()].outside];
  await openComparison({
    title: document.title,
    before: { label: words.own, xml: own },
    after: { label: words.file(now.file.name), xml: now.xml },
    choices: [
      { label: choices.keepBoth, run: () => keepBoth(id) },
      { label: choices.reload, primary: true, run: () => reload(id) },
    ],
    onBack: () => decideNow(id),
  });
}

async function ownState(id: string): Promise<string | null> {
  settleTyping();
  await flush(id);
  return (await loadDocument(id))?.xml ?? null;
}

/** Keeps the own state as a document without a file and opens the file beside it. */
export async function keepBoth(id: string): Promise<void> {
  const document = openDocument(id);
  const now = document && (await readAgain(document));
  if (!document || !now) return;
  patchDocument(id, { ...WITHOUT_FILE, outside: null });
  decideNow(id);
  await atCanvas(id, () => updateRow(id, WITHOUT_FILE));
  await openNew(now.file);
}
