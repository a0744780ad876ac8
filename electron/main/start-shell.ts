import { app, nativeTheme, type Session, session } from 'electron';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Language } from '#models/text/language';
import { createBackups } from '../disk/backups';
import { announce } from './announce';
import { answerWith, type Handlers } from './answer';
import { isWindowPage } from './addresses';
import { createAssets } from './assets';
import { dataPlace } from './data-place';
import { createFiles } from './files';
import { createHandles } from './handles';
import { appHandlers } from './handlers/app';
import { fileHandlers } from './handlers/file';
import { placeHandlers } from './handlers/place';
import { reportHandlers } from './handlers/report';
import { windowHandlers } from './handlers/window';
import { setMenu } from './menu';
import { closeResolver, closeSession } from './offline';
import { serve } from './protocol';
import { createReports } from './reports';
import { loadSettings, storeSettings } from './settings';
import type { Shell } from './shell';
import { windowOptions } from './window-options';
import type { MainWindow } from './main-window';

/** `dist`: this file is built into `dist/main`. */
const DIST = path.dirname(import.meta.dirname);

type Start = {
  readonly wantsExample: boolean;
  readonly figureDone: Shell['figureDone'];
  /** Instead of the one in the settings. */
  readonly language?: Language;
};

/** Everything between a ready Electron and its first window. */
export async function startShell({ wantsExample, figureDone, language }: Start) {
  const inUserData = (name: string) => path.join(app.getPath('userData'), name);
  const settingsFile = inUserData('settings.json');
  let settings = await loadSettings(settingsFile);
  if (language) settings = { ...settings, language };
  nativeTheme.themeSource = settings.theme;

  const reports = createReports();
  const files = createFiles(await createHandles(inUserData('handles.json')), createBackups(inUserData('backups')));
  const answer = createAssets(path.join(DIST, 'renderer'), reports.find);
  // Printing has a session of its own that nothing is kept in.
  const printing = session.fromPartition('print');
  closeResolver();
  for (const each of [session.defaultSession, printing]) {
    await closeSession(each);
    serve(each, answer);
  }

  const options = (kind: 'main' | 'figure' | 'print', where: Session) =>
    windowOptions({
      kind,
      dark: nativeTheme.shouldUseDarkColors,
      platform: process.platform,
      preload: path.join(DIST, 'preload/preload.cjs'),
      developing: !app.isPackaged,
      session: where,
    });

  let main: MainWindow | null = null;
  const window = () => {
    if (!main) throw new Error('A handler was called before there is a window, although only the window calls handlers.');
    return main.window;
  };
  const showMenu = () => setMenu(settings, (command) => main && announce(main.window, 'event:command', command));

  const shell: Shell = {
    window,
    closing: {
      letGo: (safe) => main?.closing.letGo(safe),
      asking: () => main?.closing.asking(),
      stay: () => main?.closing.stay(),
    },
    files,
    reports,
    settings: () => settings,
    changeSettings: async (changed) => {
      const menuChanged = changed.language !== settings.language || !isDeepStrictEqual(changed.keys, settings.keys);
      settings = changed;
      nativeTheme.themeSource = changed.theme;
      if (menuChanged) showMenu();
      await storeSettings(settingsFile, changed);
    },
    printWindow: () => options('print', printing),
    version: app.getVersion(),
    notices: path.join(DIST, 'notices.txt'),
    wantsExample,
    dataPlace: dataPlace(app.getPath('userData'), process.platform, process.env),
    figureDone,
  };
  const handlers: Handlers = {
    ...appHandlers(shell),
    ...fileHandlers(shell),
    ...placeHandlers(shell),
    ...reportHandlers(shell),
    ...windowHandlers(shell),
  };
  answerWith(handlers, ({ sender, senderFrame }) => {
    const ours = main !== null && !main.window.isDestroyed() && sender === main.window.webContents;
    return ours && senderFrame !== null && senderFrame === sender.mainFrame && isWindowPage(senderFrame.url);
  });
  nativeTheme.on('updated', () => main && announce(main.window, 'event:dark', nativeTheme.shouldUseDarkColors));
  showMenu();

  return {
    shell,
    windowOptions: (kind: 'main' | 'figure') => options(kind, session.defaultSession),
    /** The window that may ask from now on. */
    adopt: (opened: MainWindow) => {
      main = opened;
    },
  };
}
