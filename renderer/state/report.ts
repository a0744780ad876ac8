import { composeReport } from '#models/report/compose';
import { reportHtml } from '#models/report/formats/html';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { host } from '../bridge/host';
import { useAssessment } from './assessment';
import { canvasReady } from './canvas-link';
import { currentDocument } from './document';
import { notify } from './notices';
import { fileName } from './save';
import { currentLanguage, useSettings } from './settings';

/** The report on the open document as one self-contained HTML file; null when nothing is open. */
export async function buildReportHtml(language: Language = currentLanguage()): Promise<string | null> {
  const document = currentDocument();
  const { model, assessment } = useAssessment.getState();
  if (!document || !model || !assessment) return null;
  const figure = await (await canvasReady()).toSvg();
  return reportHtml(
    composeReport({
      model,
      assessment,
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

export async function exportHtml(language: Language = currentLanguage()): Promise<void> {
  const html = await buildReportHtml(language);
  const document = currentDocument();
  if (html === null || !document) return;
  const suggestedName = fileName(files[language].reportName(document.title), 'html');
  const reply = await host.saveFileAs({ suggestedName, kind: 'html', bytes: new TextEncoder().encode(html) });
  reportOutcome(reply, suggestedName);
}

export async function exportPdf(language: Language = currentLanguage()): Promise<void> {
  const html = await buildReportHtml(language);
  const document = currentDocument();
  if (html === null || !document) return;
  const suggestedName = fileName(files[language].reportName(document.title), 'pdf');
  const reply = await host.savePdf({ suggestedName, html });
  reportOutcome(reply, suggestedName);
}

function reportOutcome(reply: Awaited<ReturnType<typeof host.saveFileAs>>, name: string): void {
  const words = files[currentLanguage()];
  if (!reply.ok) notify({ kind: 'error', text: words.notSaved(name), detail: `${words.problem[reply.problem.code]} ${words.safe}` });
  else if (reply.value) notify({ kind: 'success', text: words.reportSaved(reply.value.name) });
}
