import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { runningTemplates } from '#models/report/formats/running-templates';
import { APP_SCHEME, REPORT_HOST } from './addresses';
import { withoutUserAgent } from './pdf-creator';
import type { Reports } from './reports';

/** A long report takes seconds; one that takes this long will not come. */
const LIMIT_MS = 120_000;

/** From this version on the engine prints the running heads and feet of the report's own style sheet; before, they are handed over as templates. */
const DRAWS_MARGIN_BOXES = Number.parseInt(process.versions.chrome ?? '0', 10) >= 131;

/**
 * Prints a report in a hidden window without script and without a way out: tagged, with an outline from its headings,
 * in the page size of its own style sheet.
 */
export async function printPdf(html: string, reports: Reports, options: BrowserWindowConstructorOptions): Promise<Uint8Array> {
  const path = reports.add(html);
  const running = DRAWS_MARGIN_BOXES ? null : runningTemplates(html);
  const window = new BrowserWindow(options);
  const limit = setTimeout(() => window.destroy(), LIMIT_MS);
  try {
    await window.loadURL(`${APP_SCHEME}://${REPORT_HOST}${path}`);
    const pdf = await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...(running && { displayHeaderFooter: true, headerTemplate: running.header, footerTemplate: running.footer }),
    });
    return withoutUserAgent(pdf);
  } finally {
    clearTimeout(limit);
    if (!window.isDestroyed()) window.destroy();
    reports.remove(path);
  }
}
