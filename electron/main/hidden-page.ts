import { BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import { APP_SCHEME, REPORT_HOST } from './addresses';
import type { Reports } from './reports';

/**
 * Shows HTML in a hidden window without script and without a way out, for as long as something is done with it.
 * @param limitMs when the window goes, whatever is being done
 */
export async function withHiddenPage<T>(
  html: string,
  reports: Reports,
  options: BrowserWindowConstructorOptions,
  limitMs: number,
  action: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const path = reports.add(html);
  const window = new BrowserWindow(options);
  const limit = setTimeout(() => window.destroy(), limitMs);
  try {
    await window.loadURL(`${APP_SCHEME}://${REPORT_HOST}${path}`);
    return await action(window.webContents);
  } finally {
    clearTimeout(limit);
    if (!window.isDestroyed()) window.destroy();
    reports.remove(path);
  }
}
