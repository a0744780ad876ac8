import { type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { Language } from '#models/text/language';
import { shell as words } from '#models/text/shell';
import { announce } from './announce';
import { type Closing, createClosing } from './closing';

/** Asks the page before the window closes. @returns what to call when the page answers */
export function closeInAgreement(window: BrowserWindow, language: () => Language): Closing {
  const closing = createClosing({
    tell: () => announce(window, 'event:closing', null),
    mayLose: async () => {
      if (window.isDestroyed()) return true;
      const { question, detail, stay, close } = words[language()].unkept;
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: question,
        detail,
        buttons: [stay, close],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 1;
    },
    close: () => window.destroy(),
  });
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return;
    event.preventDefault();
    closing.begin();
  });
  // A page that is loaded anew knows nothing of a question it was asking.
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) closing.stay();
  });
  const endOfSystem = () => closing.endOfSystem();
  // Windows tells the window, the others tell the app.
  window.on('session-end', endOfSystem);
  powerMonitor.on('shutdown', endOfSystem);
  window.once('closed', () => powerMonitor.off('shutdown', endOfSystem));
  return { letGo: (safe) => void closing.letGo(safe), asking: closing.asking, stay: closing.stay };
}
