import { setTimeout as pause } from 'node:timers/promises';
import { BrowserWindow, type BrowserWindowConstructorOptions, dialog } from 'electron';
import type { Language } from '#models/text/language';
import { shell as words } from '#models/text/shell';
import { WINDOW_ADDRESS } from './addresses';
import { announce } from './announce';
import { closeInAgreement } from './close-in-agreement';
import type { Closing } from './closing';
import { stopWith } from './stop-with';

/** How long after a failed load the news may take that the window or its process has ended. */
const ENDING_MS = 500;

/** How long after the page has loaded its first picture may take. */
const FIRST_PICTURE_MS = 2000;

/** A window that crashes more often than this within a minute would only crash again. */
const MOST_CRASHES = 3;

export type MainWindow = {
  readonly window: BrowserWindow;
  readonly closing: Closing;
};

export function openMainWindow(options: BrowserWindowConstructorOptions, language: () => Language): MainWindow {
  const window = new BrowserWindow(options);
  window.webContents.setVisualZoomLevelLimits(1, 1).catch(() => {});
  showWhenDrawn(window);
  window.on('maximize', () => announce(window, 'event:maximized', true));
  window.on('unmaximize', () => announce(window, 'event:maximized', false));
  // The title is the document's, set through the contract, not the page's.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('focus', () => announce(window, 'event:focus', null));
  const closing = closeInAgreement(window, language);
  recover(window, language);
  load(window, language);
  return { window, closing };
}

/** With its first picture; one that does not come because nobody sees the window must not keep it out of sight. */
function showWhenDrawn(window: BrowserWindow): void {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', () => setTimeout(show, FIRST_PICTURE_MS));
}

/** Loading also ends when the window closes or its process does, which is seen to elsewhere; what remains is a damaged installation. */
function load(window: BrowserWindow, language: () => Language): void {
  let crashed = false;
  window.webContents.once('render-process-gone', () => {
    crashed = true;
  });
  window.loadURL(WINDOW_ADDRESS).catch(async (error: unknown) => {
    await pause(ENDING_MS);
    if (!window.isDestroyed() && !crashed) stopWith(words[language()].damaged, error);
  });
}

/** A page that crashed or hangs is loaded again; it finds its documents as of the last committed change. */
function recover(window: BrowserWindow, language: () => Language): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`The window's process ended: ${reason}.`);
    const now = Date.now();
    crashes.push(now);
    if (crashes.filter((time) => now - time < 60_000).length > MOST_CRASHES) stopWith(words[language()].crashes, reason);
    else window.webContents.reload();
  });

  let asking = false;
  window.on('unresponsive', async () => {
    if (asking) return;
    asking = true;
    const { hangs } = words[language()];
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: hangs.question,
      detail: hangs.detail,
      buttons: [hangs.wait, hangs.reload],
      defaultId: 0,
      cancelId: 0,
    });
    asking = false;
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  });
}
