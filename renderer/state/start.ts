import { files } from '#models/text/files';
import { host } from '../bridge/host';
import { recall } from '../db/session';
import { reassess } from './assessment';
import { onCanvas } from './canvas-link';
import { flush, isAtRisk, refreshRecent, scheduleCommit } from './commit';
import { remarkOnDataPlace } from './data-place';
import { currentDocument, useDocument } from './document';
import { openExample, openPending, openStored } from './document-actions';
import { reportFailure, watchForFailures } from './failures';
import { warmUp } from './ingest';
import { startKeys } from './keys';
import { reportLibrary } from './library-trouble';
import { notify, speakNotices } from './notices';
import { runCommand } from './run-command';
import { startSelection } from './selection';
import { currentLanguage, startSettings, useSettings } from './settings';
import { settleTyping } from './settle-typing';

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
  startSelection();
  startKeys();
  onCanvas((canvas) => {
    canvas.on('changed', () => {
      reassess(canvas);
      scheduleCommit();
    });
  });
  useSettings.subscribe(({ language }, before) => {
    if (language !== before.language) onLanguage();
  });
  host.onCommand(runCommand);
  host.onFiles(() => void openPending());
  host.onClosing(() => void close());
  window.addEventListener('blur', () => void flush());
  document.addEventListener('visibilitychange', () => void flush());
  useDocument.subscribe(({ current }) => showTitle(current?.title ?? null, current?.dirty ?? false));
  openFirst(wantsExample).catch(reportFailure);
  return { figureOnly };
}

/** Longer than any commit takes; what hangs longer has failed. */
const CLOSING_LIMIT_MS = 4000;

/** Writes down what is open and tells the shell whether the window may go. */
async function close(): Promise<void> {
  settleTyping();
  await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, CLOSING_LIMIT_MS))]);
  await host.closed(!isAtRisk());
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
  onCanvas((canvas) => canvas.setLanguage(currentLanguage()));
}

/** Files handed over come first, then what was open when the app last ended, then the example if one was asked for. */
async function openFirst(wantsExample: boolean): Promise<void> {
  await refreshRecent();
  await openPending();
  if (currentDocument()) return;
  const last = (await recall('tabs').catch((error: unknown) => reportLibrary(error)))?.front;
  if (last) {
    await openStored(last);
    const current = currentDocument();
    const title = current?.title ?? '';
    if (current?.dirty) notify((language) => ({ kind: 'info', text: files[language].recovered(title) }));
  } else if (wantsExample) await openExample('parking-permit');
}
