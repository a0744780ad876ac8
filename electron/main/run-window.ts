import { app } from 'electron';
import { announce } from './announce';
import { isOpenable, parseArguments, type StartRequest } from './arguments';
import { type MainWindow, openMainWindow } from './main-window';
import { startShell } from './start-shell';

/** The app as its user knows it: one process, one window, and files that come to it in three ways. */
export function runWindow({ files, wantsExample }: Extract<StartRequest, { task: 'window' }>): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit(); // the first start has our files by now
    return;
  }
  const early = [...files];
  let take = (more: readonly string[]) => void early.push(...more);
  let front = () => {};

  app.on('second-instance', (_event, argv, cwd) => {
    const request = parseArguments(argv, { defaultApp: process.defaultApp === true, cwd, platform: process.platform });
    if (request.task === 'window') take(request.files);
    front();
  });
  // macOS hands files over this way, and may do so before it is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (isOpenable(file, process.platform)) take([file]);
  });
  app.on('window-all-closed', () => app.quit());

  void app.whenReady().then(async () => {
    const { shell, windowOptions, adopt } = await startShell({ wantsExample, figureDone: null });
    shell.files.enqueue(early);
    const main: MainWindow = openMainWindow(windowOptions('main'), () => shell.settings().language);
    adopt(main);
    take = (more) => {
      shell.files.enqueue(more);
      if (more.length > 0) announce(main.window, 'event:files', null);
    };
    front = () => {
      if (main.window.isDestroyed()) return;
      if (main.window.isMinimized()) main.window.restore();
      main.window.focus();
    };
  });
}
