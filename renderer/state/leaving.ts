import { create } from 'zustand';
import { files } from '#models/text/files';
import { flush, isAtRisk } from './commit';
import { type OpenDocument, openDocument, useDocument } from './document';
import { discardChanges, dropUntouched } from './former';
import { reportLibrary } from './library-trouble';
import { closeNotice, notify } from './notices';
import { save, saveAs } from './save';
import { settleTyping } from './settle-typing';
import { drawNeighbour, showStored, showTab, takeTab } from './show-document';

export type LeavingAnswer = 'save' | 'discard' | 'cancel';

type Question = { readonly documents: readonly OpenDocument[]; readonly answer: (answer: LeavingAnswer) => void };

/** The question about unsaved changes while it is open. */
export const useLeaving = create<{ readonly question: Question | null }>(() => ({ question: null }));

function ask(documents: readonly OpenDocument[]): Promise<LeavingAnswer> {
  useLeaving.getState().question?.answer('cancel');
  return new Promise((resolve) => {
    const answer = (given: LeavingAnswer) => {
      useLeaving.setState({ question: null });
      resolve(given);
    };
    useLeaving.setState({ question: { documents, answer } });
  });
}

/** Closes tabs one after another; a cancelled question keeps that one and all after it. Resolves with whether all are closed. */
export async function closeTabs(ids: readonly string[]): Promise<boolean> {
  for (const id of ids) if (!(await closeTab(id))) return false;
  return true;
}

async function closeTab(id: string): Promise<boolean> {
  await drawNeighbour(id);
  settleTyping();
  await flush(id);
  const document = openDocument(id);
  if (!document) return true;
  if (document.dirty) {
    // One sees what one is asked about.
    await showTab(id);
    if (!(await settleUnsaved([document]))) return false;
  }
  if (!mayLeave(id)) return false;
  await takeTab(id);
  const untouched = document.origin === 'template' && document.fileSha === null && !document.dirty;
  if (untouched) await dropUntouched(id);
  return true;
}

/** Asks what becomes of unsaved changes and does it. False when the user thinks better of it or a file could not be written. */
export async function settleUnsaved(documents: readonly OpenDocument[]): Promise<boolean> {
  const answer = await ask(documents);
  if (answer === 'cancel') return false;
  for (const { id } of documents) {
    if (answer === 'save' && !(await save(id))) return false;
    if (answer === 'discard') await discard(id);
  }
  return true;
}

async function discard(id: string): Promise<void> {
  const title = openDocument(id)?.title ?? '';
  const takeBack = await discardChanges(id).catch((error: unknown) => reportLibrary(error, true));
  // Without a copy in the library nothing is thrown away.
  if (!takeBack) return;
  notify((language) => ({
    kind: 'info',
    text: files[language].discarded(title),
    detail: files[language].discardedDetail,
    action: { label: files[language].takeBack, run: () => void takeBack().then(() => showStored(id)) },
  }));
}

let notLeft: number | null = null;

/** False, and said, when a document is in neither the library nor a file as it is now. */
export function mayLeave(id: string): boolean {
  if (notLeft !== null) closeNotice(notLeft);
  notLeft = null;
  const document = openDocument(id);
  if (!document || !isAtRisk(id)) return true;
  notLeft = notify((language) => ({
    kind: 'error',
    text: files[language].notLeft(document.title),
    detail: files[language].notLeftDetail,
    action: { label: files[language].saveAsFile, run: () => void saveAs(id) },
  }));
  return false;
}

export const closeOthers = (id: string): Promise<boolean> =>
  closeTabs(useDocument.getState().open.flatMap((document) => (document.id === id ? [] : [document.id])));
