import { documents } from '#models/text/documents';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { host } from '../bridge/host';
import type { ImportResult } from '../state/import-many';
import { notify } from '../state/notices';
import { fileName } from '../state/save';
import { detailsOf, resultText } from './import-words';

/** Writes what became of every file as plain text where the user says. */
export async function saveImport(results: readonly ImportResult[], language: Language): Promise<void> {
  const words = documents[language].importing;
  const blocks = results.map((result) => {
    const name = [result.folder, result.name].filter(Boolean).join('/');
    return [`${name}: ${resultText(result, language)}`, ...detailsOf(result, language).map((line) => `  ${line}`)].join('\n');
  });
  const text = [words.fileName, words.all(results.length), '', ...blocks, ''].join('\n');
  const suggestedName = fileName(words.fileName, 'txt');
  const reply = await host.saveFileAs({ suggestedName, kind: 'text', bytes: new TextEncoder().encode(text) });
  const said = files[language];
  if (!reply.ok) notify({ kind: 'error', text: said.notSaved(suggestedName), detail: `${said.problem[reply.problem.code]} ${said.safe}` });
  else if (reply.value) notify({ kind: 'success', text: said.saved(reply.value.name) });
}
