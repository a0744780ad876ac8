import type { BrowserWindowConstructorOptions } from 'electron';
import { runningTemplates } from '#models/report/formats/running-templates';
import { withoutUserAgent } from './pdf-creator';
import { withHiddenPage } from './hidden-page';
import type { Reports } from './reports';

/** A long report takes seconds; one that takes this long will not come. */
const LIMIT_MS = 120_000;

/** From this version on the engine prints the running heads and feet of the report's own style sheet; before, they are handed over as templates. */
const DRAWS_MARGIN_BOXES = Number.parseInt(process.versions.chrome ?? '0', 10) >= 131;

/**
 * Prints a report to a PDF: tagged, with an outline from its headings, in the page size of its own style sheet.
 */
export async function printPdf(html: string, reports: Reports, options: BrowserWindowConstructorOptions): Promise<Uint8Array> {
  const running = DRAWS_MARGIN_BOXES ? null : runningTemplates(html);
  return withHiddenPage(html, reports, options, LIMIT_MS, async (contents) => {
    const pdf = await contents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...(running && { displayHeaderFooter: true, headerTemplate: running.header, footerTemplate: running.footer }),
    });
    return withoutUserAgent(pdf);
  });
}
