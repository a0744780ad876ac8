import { files } from '#models/text/files';
import { host } from '../bridge/host';
import { openAtLastExit } from '../db/documents';
import { reassess } from './assessment';
import { onCanvas } from './canvas-link';
import { flush, refreshRecent, scheduleCommit } from './commit';
import { currentDocument, useDocument } from './document';
import { openExample, openPending, openStored } from './document-actions';
import { warmUp } from './ingest';
import { startKeys } from './keys';
import { notify } from './notices';
import { runCommand } from './run-command';
import { startSelection } from './selection';
import { currentLanguage, startSettings, useSettings } from './settings';

/** Prepares the window before its first picture, and sets going what opens a document once there is a canvas. */
export async function start(): Promise<{ readonly figureOnly: boolean }> {
  const reply = await host.bootstrap();
  if (!reply.ok) throw new Error(`The shell did not answer: ${reply.problem.message}`);
  const { settings, version, platform, wantsExample, figureOnly } = reply.value;
  startSettings(settings, version, platform);
  if (figureOnly) return { figureOnly };

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
  host.onClosing(() => void flush().then(host.closed));
  window.addEventListener('blur', () => void flush());
  document.addEventListener('visibilitychange', () => void flush());
  useDocument.subscribe(({ current }) => showTitle(current?.title ?? null, current?.dirty ?? false));
  void openFirst(wantsExample);
  return { figureOnly };
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
  onCanvas((canvas) => canvas.setLanguage(currentLanguage()));
}

/** Files handed over come first, then what was open when the app last ended, then the example if one was asked for. */
async function openFirst(wantsExample: boolean): Promise<void> {
  await refreshRecent();
  if (await openPending()) return;
  const last = await openAtLastExit();
  if (last) {
    await openStored(last);
    const current = currentDocument();
    if (current?.dirty) notify({ kind: 'info', text: files[currentLanguage()].recovered(current.title) });
  } else if (wantsExample) await openExample('parking-permit');
}
