import { create } from 'zustand';
import type { ImportReport } from '../db/database';
import { useDocument } from './document';
import { selectElements } from './selection';
import { createTurns } from './turns';
import { showScreen } from './view';

/** A file that was read and is not in the library yet. `name` is its name on the disk. */
export type ImportQuestion = { readonly name: string; readonly report: ImportReport };

/** The file whose remarks the import sheet shows before anything is done with it; null while nobody is asked. */
export const useImportQuestion = create<{ readonly asked: ImportQuestion | null }>(() => ({ asked: null }));

let answer: ((accepted: boolean) => void) | null = null;
const asking = createTurns();

/** Whether saving could not give back the file as it was, so that its reader has to agree before it is taken in. */
export function needsConsent({ repaired, counts }: ImportReport): boolean {
  return repaired || counts.lost > 0;
}

/**
 * Shows what was repaired in a file or will be lost, and resolves with whether its reader wants it all the same. At once with true
 * where nothing was; one question after the other where several files come together. Until then nothing of the file is kept.
 */
export function askToAccept(question: ImportQuestion): Promise<boolean> {
  if (!needsConsent(question.report)) return Promise.resolve(true);
  return asking(
    () =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
        useImportQuestion.setState({ asked: question });
      }),
  );
}

/** @param element what to show once the document is open */
export function answerImport(accepted: boolean, element: string | null = null): void {
  const { asked } = useImportQuestion.getState();
  const resolve = answer;
  answer = null;
  useImportQuestion.setState({ asked: null });
  if (accepted && asked && element !== null) showWhenOpen(asked.name, element);
  resolve?.(accepted);
}

/** The next document that opens is the accepted one; if it is another after all, nothing is shown. */
function showWhenOpen(fileName: string, element: string): void {
  const before = useDocument.getState().current?.id;
  const stop = useDocument.subscribe(({ current }) => {
    if (!current || current.id === before) return;
    stop();
    if (current.fileName !== fileName) return;
    // Whoever put it there goes on to show its screen first.
    queueMicrotask(() => {
      showScreen('model');
      selectElements([element]);
    });
  });
}
