import type { Reply, SavedFile } from '#models/contract/contract';
import { composeReport } from '#models/report/compose';
import { reportHtml } from '#models/report/formats/html';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { host } from '../bridge/host';
import { freshRating, useAssessment } from './assessment';
import { canvas } from './canvas-link';
import { currentDocument } from './document';
import { useMaturity } from './maturity';
import { notify } from './notices';
import { fileName, reportUnsaved } from './save';
import { currentLanguage, useSettings } from './settings';
import { settleTyping } from './settle-typing';

/** The report on the open document as one self-contained HTML file; null when nothing is open. */
export async function buildReportHtml(language: Language = currentLanguage()): Promise<string | null> {
  await freshRating();
  const document = currentDocument();
  const { model, assessment, profile } = useAssessment.getState();
  if (!document || !model || !assessment || !profile) return null;
  const figure = (await canvas()?.toSvg()) ?? null;
  return reportHtml(
    composeReport({
      model,
      assessment,
      profile,
      maturity: useMaturity.getState().model,
      language,
      title: document.title,
      version: useSettings.getState().version,
      date: new Date().toISOString(),
      figure,
      importRemarks: document.report?.remarks ?? [],
      fileName: document.fileName ?? '',
    }),
  );
}

export function exportHtml(language: Language = currentLanguage()): Promise<void> {
  return exportReport('html', language, (html, suggestedName) =>
    host.saveFileAs({ suggestedName, kind: 'html', bytes: new TextEncoder().encode(html) }),
  );
}

export function exportPdf(language: Language = currentLanguage()): Promise<void> {
  return exportReport('pdf', language, (html, suggestedName) => host.savePdf({ suggestedName, html }));
}

async function exportReport(
  extension: 'html' | 'pdf',
  language: Language,
  write: (html: string, suggestedName: string) => Promise<Reply<SavedFile | null>>,
): Promise<void> {
  settleTyping();
  const document = currentDocument();
  const html = await buildReportHtml(language);
  if (html === null || !document) return;
  const name = fileName(files[language].reportName(document.title), extension);
  const reply = await write(html, name);
  if (!reply.ok) reportUnsaved(reply.problem, name, () => exportReport(extension, language, write));
  else if (reply.value) {
    const saved = reply.value.name;
    notify((spoken) => ({ kind: 'success', text: files[spoken].reportSaved(saved) }));
  }
}
