import { app, screen } from 'electron';
import path from 'node:path';
import { shell as words } from '#models/text/shell';
import { announce } from './announce';
import { isLocal, parseArguments, type StartRequest } from './arguments';
import { keepWindowPlace, loadWindowPlace } from './keep-window-place';
import { type MainWindow, openMainWindow } from './main-window';
import { startShell } from './start-shell';
import { stopWith } from './stop-with';
import { openingPlace } from './window-place';

/** What another start or the system handed over; what the app does not open is refused by name, not passed over. */
type Handed = { readonly files: readonly string[]; readonly refused: readonly string[] };

/** The app as its user knows it: one process, one window, and files that come to it in three ways. */
export function runWindow({ files, refused, wantsExample }: Extract<StartRequest, { task: 'window' }>): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit(); // the first start has our files by now
    return;
  }
  const early: Handed[] = [{ files, refused }];
  let take = (more: Handed) => void early.push(more);
  let front = () => {};
  let placeKept = () => Promise.resolve();

  app.on('second-instance', (_event, argv, cwd) => {
    const request = parseArguments(argv, { defaultApp: process.defaultApp === true, cwd, platform: process.platform });
    if (request.task === 'window') take(request);
    front();
  });
  // macOS hands files over this way, and may do so before it is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    take(isLocal(file, process.platform) ? { files: [file], refused: [] } : { files: [], refused: [file] });
  });
  app.on('window-all-closed', () => void placeKept().finally(() => app.quit()));

  const open = async () => {
    const { shell, windowOptions, adopt } = await startShell({ wantsExample, figureDone: null });
    const placeFile = path.join(app.getPath('userData'), 'window.json');
    const place = await loadWindowPlace(placeFile);
    const main: MainWindow = openMainWindow(
      { ...windowOptions('main'), ...openingPlace(place, screens()) },
      () => shell.settings().language,
    );
    adopt(main);
    if (place?.maximized) main.window.once('ready-to-show', () => main.window.maximize());
    placeKept = keepWindowPlace(main.window, placeFile);
    take = ({ files, refused }) => {
      shell.files.enqueue(files, 'outside');
      shell.files.enqueue(refused, 'refused');
      if (shell.files.waiting() > 0) announce(main.window, 'event:files', null);
    };
    for (const handed of early) take(handed);
    front = () => {
      if (main.window.isDestroyed()) return;
      if (main.window.isMinimized()) main.window.restore();
      main.window.focus();
    };
  };
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => stopWith(words.de.damaged, error));
}

/** The room on each screen, the main one first. */
function screens() {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea);
}
