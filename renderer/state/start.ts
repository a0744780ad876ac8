import { files } from '#models/text/files';
import { host } from '../bridge/host';
import { warmUpRating } from './assess-aside';
import { onLateRating, rate } from './assessment';
import { canvases, onCanvas } from './canvas-link';
import { flushAll, isAtRisk, refreshRecent, scheduleCommit } from './commit';
import { remarkOnDataPlace } from './data-place';
import { documentOn, prepareSheet } from './desk';
import { currentDocument, useDocument } from './document';
import { openExample, openPending, openStored } from './document-actions';
import { reportFailure, watchForFailures } from './failures';
import { warmUp } from './ingest';
import { recallColumns } from './bulk-table';
import { recallStandardTimes } from './standard-times';
import { startKeys } from './keys';
import { startLayers } from './layers';
import { settleUnsaved } from './leaving';
import { startLibrary } from './library';
import { reportLibrary } from './library-trouble';
import { startMaturity } from './maturity';
import { notify, speakNotices } from './notices';
import { checkOutside } from './outside';
import { startProfile } from './profile';
import { findUnsaved } from './recovery';
import { startRerating } from './rerate';
import { runCommand } from './run-command';
import { startSelection } from './selection';
import { endSession, keepSession, restoreTabs } from './session';
import { currentLanguage, startSettings, useSettings } from './settings';
import { settleTyping } from './settle-typing';
import { watchWalk } from './walk';

/** Prepares the window before its first picture, and sets going what opens a document once there is a canvas. */
export async function start(): Promise<{ readonly figureOnly: boolean }> {
  const reply = await host.bootstrap();
  if (!reply.ok) throw new Error(`The shell did not answer: ${reply.problem.message}`);
  const { settings, version, platform, wantsExample, figureOnly, dataPlace } = reply.value;
  startSettings(settings, version, platform);
  speakNotices(settings.language);
  if (figureOnly) return { figureOnly };

  watchForFailures();
  remarkOnDataPlace(dataPlace);
  warmUp();
  warmUpRating();
  startSelection();
  watchWalk();
  startKeys();
  void recallColumns();
  void recallStandardTimes();
  startLayers();
  onCanvas((canvas) => {
    canvas.on('changed', () => {
      rate(canvas);
      const id = documentOn(canvas);
      if (id !== null) scheduleCommit(id);
    });
  });
  // Figures that came later are not yet in the library.
  onLateRating((canvas) => {
    const id = documentOn(canvas);
    if (id !== null) scheduleCommit(id);
  });
  useSettings.subscribe(({ language }, before) => {
    if (language !== before.language) onLanguage();
  });
  host.onCommand(runCommand);
  host.onFiles(() => void openPending());
  host.onClosing(() => void close());
  host.onFocus(() => void checkOutside().catch(reportFailure));
  window.addEventListener('blur', () => void flushAll());
  document.addEventListener('visibilitychange', () => void flushAll());
  useDocument.subscribe(({ current }) => showTitle(current?.title ?? null, current?.dirty ?? false));
  openFirst(wantsExample).catch(reportFailure);
  return { figureOnly };
}

/** Longer than any commit takes; what hangs longer has failed. */
const WRITING_LIMIT_MS = 4000;

/** Writes down what is open, asks about files that are behind, and tells the shell whether the window may go. */
async function close(): Promise<void> {
  settleTyping();
  await Promise.race([flushAll(), new Promise((resolve) => setTimeout(resolve, WRITING_LIMIT_MS))]);
  const unsaved = useDocument.getState().open.filter(({ dirty }) => dirty);
  if (unsaved.length > 0) {
    await host.asking();
    if (!(await settleUnsaved(unsaved))) return void (await host.stay());
    await flushAll();
  }
  await endSession();
  await host.closed(!useDocument.getState().open.some(({ id }) => isAtRisk(id)));
}

let shown = '';
function showTitle(title: string | null, dirty: boolean): void {
  const text = title ? `${title} – Bruchlos` : 'Bruchlos';
  if (shown === `${text}${dirty}`) return;
  shown = `${text}${dirty}`;
  document.title = text;
  void host.setTitle(text, dirty);
}

function onLanguage(): void {
  speakNotices(currentLanguage());
  for (const canvas of canvases()) canvas.setLanguage(currentLanguage());
}

/** The tabs of the last session come back, files handed over come before them; the example only where there is nothing else. */
async function openFirst(wantsExample: boolean): Promise<void> {
  void refreshRecent();
  const [before] = await Promise.all([restoreTabs().catch((error: unknown) => reportLibrary(error)), startProfile(), startMaturity()]);
  keepSession();
  await openPending();
  if (!currentDocument()) {
    if (before?.front) await openStored(before.front);
    else if (wantsExample) await openExample('parking-permit');
  }
  prepareSheet();
  if (before && !before.endedWell) {
    tellRecovered();
    await findUnsaved();
  }
  await startLibrary();
  startRerating();
  await checkOutside();
}

/** The app did not end as it should: whatever was not in a file yet is still there. */
function tellRecovered(): void {
  const [first, ...more] = useDocument.getState().open.filter(({ dirty }) => dirty);
  if (first) notify((language) => ({ kind: 'info', text: files[language].recovered(first.title, more.length) }));
}
