import { app } from '#models/text/app';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { host } from '../bridge/host';
import type { ImportReport } from '../db/database';
import { notify } from '../state/notices';
import { fileName } from '../state/save';
import { remarkText } from './remark-text';

/** Writes the remarks on a file as JSON, in words and as codes, where the user says. */
export async function saveRemarks(name: string, report: ImportReport, language: Language): Promise<void> {
  const content = {
    file: name,
    counts: report.counts,
    remarks: report.remarks.map((remark) => ({ ...remark, ...remarkText(remark, language) })),
  };
  const suggestedName = fileName(app[language].importSheet.fileName(name), 'json');
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  const reply = await host.saveFileAs({ suggestedName, kind: 'json', bytes });
  const words = files[language];
  if (!reply.ok)
    notify({ kind: 'error', text: words.notSaved(suggestedName), detail: `${words.problem[reply.problem.code]} ${words.safe}` });
  else if (reply.value) notify({ kind: 'success', text: words.saved(reply.value.name) });
}
