import { picture } from '#models/text/picture';
import { host } from '../bridge/host';
import { currentDocument } from './document';
import { notify } from './notices';
import { closePrint } from './picture';
import { fileName, reportUnsaved } from './save';
import { currentLanguage } from './settings';

/** Hands the pages to the system's print dialog. Thinking better of it there leads back to the preview. */
export async function printJob(html: string): Promise<void> {
  const reply = await host.printPages({ html });
  if (reply.ok && reply.value === 'cancelled') return;
  if (reply.ok && reply.value === 'printed') closePrint();
  notify((language) => {
    const words = picture[language].print;
    if (!reply.ok) return { kind: 'error', text: words.notPrinted, detail: words.noPrinterDetail };
    if (reply.value === 'no-printer') return { kind: 'error', text: words.noPrinter, detail: words.noPrinterDetail };
    return { kind: 'success', text: words.printed };
  });
}

export async function savePrintPdf(html: string): Promise<void> {
  const suggestedName = fileName(picture[currentLanguage()].print.fileName(currentDocument()?.title ?? ''), 'pdf');
  const reply = await host.savePdf({ suggestedName, html });
  if (!reply.ok) {
    reportUnsaved(reply.problem, suggestedName, () => savePrintPdf(html));
    return;
  }
  if (!reply.value) return;
  const saved = reply.value.name;
  closePrint();
  notify((language) => ({ kind: 'success', text: picture[language].print.saved(saved) }));
}
