import type { BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { Response } from '#models/contract/contract';
import { withHiddenPage } from './hidden-page';
import type { Reports } from './reports';

/** The system's dialog stays open as long as its user thinks; this is for one that was forgotten. */
const LIMIT_MS = 60 * 60 * 1000;

type Outcome = Response<'print:pages'>;

/**
 * Shows the system's print dialog for self-contained HTML.
 * @throws where the system takes the pages and then fails to print them
 */
export async function printPages(html: string, reports: Reports, options: BrowserWindowConstructorOptions): Promise<Outcome> {
  return withHiddenPage(html, reports, options, LIMIT_MS, async (contents) => {
    const printers = await contents.getPrintersAsync();
    return printers.length === 0 ? 'no-printer' : await askAndPrint(contents);
  });
}

function askAndPrint(contents: WebContents): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    contents.print({ printBackground: true }, (printed, reason) => {
      if (printed) resolve('printed');
      else if (/cancel/i.test(reason)) resolve('cancelled');
      else if (/no .*printers/i.test(reason)) resolve('no-printer');
      else reject(new Error(`Printing failed: ${reason}`));
    });
  });
}
