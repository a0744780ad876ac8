import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { Language } from '#models/text/language';
import { shell as words } from '#models/text/shell';
import { APP_SCHEME, REPORT_HOST } from './addresses';
import { withoutUserAgent } from './pdf-creator';
import type { Reports } from './reports';

/** A long report takes seconds; one that takes this long will not come. */
const LIMIT_MS = 120_000;

/** From this version on the engine prints the running heads and feet of the report's own style sheet; before, it gets a foot from here. */
const DRAWS_MARGIN_BOXES = Number.parseInt(process.versions.chrome ?? '0', 10) >= 131;

type Job = { readonly html: string; readonly title: string; readonly language: Language };

/**
 * Prints a report in a hidden window without script and without a way out: tagged, with an outline from its headings,
 * in the page size of its own style sheet.
 */
export async function printPdf(job: Job, reports: Reports, options: BrowserWindowConstructorOptions): Promise<Uint8Array> {
  const path = reports.add(job.html);
  const window = new BrowserWindow(options);
  const limit = setTimeout(() => window.destroy(), LIMIT_MS);
  try {
    await window.loadURL(`${APP_SCHEME}://${REPORT_HOST}${path}`);
    const pdf = await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: !DRAWS_MARGIN_BOXES,
      headerTemplate: '<span></span>',
      footerTemplate: footer(job),
    });
    return withoutUserAgent(pdf);
  } finally {
    clearTimeout(limit);
    if (!window.isDestroyed()) window.destroy();
    reports.remove(path);
  }
}

/** The engine fills the two classes in. */
function footer({ title, language }: Job): string {
  const pages = words[language].pageOf
    .replace('{page}', '<span class="pageNumber"></span>')
    .replace('{pages}', '<span class="totalPages"></span>');
  const style = 'font: 8pt Liberation Sans, Arial, sans-serif; color: #43505E; width: 100%; margin: 0 18mm 0 20mm; display: flex';
  return `<div style="${style}"><span style="flex: 1">${escapeHtml(title)}</span><span>${pages}</span></div>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
