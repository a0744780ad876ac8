import type { OpenedFile } from '#models/contract/contract';
import type { ExampleId } from '#models/examples/examples';
import { files } from '#models/text/files';
import type { DocumentRow, ImportReport, Origin } from '../db/database';
import { listed, refreshRecent, store } from './commit';
import { throwAway } from './desk';
import { patchDocument, useDocument } from './document';
import { askToAccept, needsConsent } from './import-question';
import { ingest } from './ingest';
import { problemWords } from './problem-words';
import { addTab, draw, reportUnopened, written } from './show-document';
import { showScreen, useView } from './view';

const EXTENSION = /\.(bpmn20\.xml|bpmn2?|xml)$/i;

/** Reads a file the library does not have and shows it. */
export async function openNew(file: OpenedFile): Promise<void> {
  useDocument.setState({ opening: file.name });
  try {
    const result = await ingest(file.bytes);
    if (!result.ok) return reportUnopened(file.name, (language) => problemWords(result.code, result.params, language));
    const report = { remarks: result.remarks, counts: result.counts, repaired: result.repaired };
    await showNew({ title: file.name.replace(EXTENSION, ''), xml: result.xml, origin: 'file', example: null, file, report });
  } finally {
    useDocument.setState({ opening: null });
  }
}

type NewDocument = {
  readonly title: string;
  readonly xml: string;
  readonly origin: Origin;
  readonly example: ExampleId | null;
  readonly file: OpenedFile | null;
  readonly report: ImportReport | null;
};

/** Draws a document that is new to the library, then puts it there. */
export async function showNew({ title, xml, origin, example, file, report }: NewDocument): Promise<void> {
  const drawn = await draw(xml);
  if (!drawn) return reportUnopened(file?.name ?? title, (language) => files[language].notDrawn);
  const full = report && { ...report, remarks: [...report.remarks, ...drawn.remarks] };
  if (full && file && !(await askToAccept({ name: file.name, report: full }))) return throwAway(drawn.sheet);
  // What the modeler writes, not what was read: only that tells later whether something changed.
  const content = await written(drawn);
  const original = file && { name: file.name, bytes: file.bytes, sha256: file.sha256 };
  const row: DocumentRow = {
    id: crypto.randomUUID(),
    title,
    origin,
    example,
    fileName: file?.name ?? null,
    handle: file?.handle ?? null,
    fileSha: file?.sha256 ?? null,
    savedDigest: content.digest,
    saveAsOnly: report?.repaired ?? false,
    dirty: false,
    changedAt: Date.now(),
    summary: null,
    tags: [],
    folder: null,
    trashedAt: null,
  };
  addTab({ ...row, report: full, hasOriginal: original !== null, committedAt: null, outside: null, readOnly: false }, drawn);
  const named = { ...row, ...listed(drawn.sheet.canvas, title) };
  patchDocument(row.id, named);
  showScreen('model');
  // A file that came through whole needs no dialog, and who has agreed needs no second one; remarks wait in the panel.
  useView.setState({ importSheetOpen: full !== null && drawn.remarks.length > 0 && !needsConsent(full) });
  await store(named, content.xml, original, full);
  await refreshRecent();
}
