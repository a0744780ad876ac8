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
import { addTab, draw, type Drawn, reportUnopened, written } from './show-document';
import { showScreen, useView } from './view';

const EXTENSION = /\.(bpmn20\.xml|bpmn2?|xml)$/i;

/** Reads a file the library does not have and shows it. */
export async function openNew(file: OpenedFile): Promise<void> {
  useDocument.setState({ opening: file.name });
  try {
    const drawing: Promise<Fresh | null>[] = [];
    const result = await ingest(file.bytes, (xml) => void drawing.push(drawNew(xml)));
    const drawn = await drawing[0];
    if (!result.ok) {
      if (drawn) throwAway(drawn.sheet);
      return reportUnopened(file.name, (language) => problemWords(result.code, result.params, language));
    }
    const report = { remarks: result.remarks, counts: result.counts, repaired: result.repaired };
    await show({ title: file.name.replace(EXTENSION, ''), origin: 'file', example: null, file, report }, drawn ?? null);
  } finally {
    useDocument.setState({ opening: null });
  }
}

type NewDocument = {
  readonly title: string;
  readonly origin: Origin;
  readonly example: ExampleId | null;
  readonly file: OpenedFile | null;
  readonly report: ImportReport | null;
};

/** Draws a document that comes from no file, then puts it into the library. */
export async function showNew({
  xml,
  ...document
}: Pick<NewDocument, 'title' | 'origin' | 'example'> & { readonly xml: string }): Promise<void> {
  await show({ ...document, file: null, report: null }, await drawNew(xml));
}

/** A new drawing, with what the modeler writes of it. Only that tells later whether something changed, not what was read. */
type Fresh = Drawn & { readonly content: Awaited<ReturnType<typeof written>> };

/** Written at once, while the file is still being looked over. Null where it can be drawn or written by no means. */
async function drawNew(xml: string): Promise<Fresh | null> {
  const drawn = await draw(xml);
  if (!drawn) return null;
  try {
    return { ...drawn, content: await written(drawn) };
  } catch (error) {
    console.error(error);
    throwAway(drawn.sheet);
    return null;
  }
}

/** Shows a document that was just drawn and puts it into the library; null is one that could not be drawn. */
async function show({ title, origin, example, file, report }: NewDocument, drawn: Fresh | null): Promise<void> {
  if (!drawn) return reportUnopened(file?.name ?? title, (language) => files[language].notDrawn);
  const full = report && { ...report, remarks: [...report.remarks, ...drawn.remarks] };
  if (full && file && !(await askToAccept({ name: file.name, report: full }))) return throwAway(drawn.sheet);
  const { content } = drawn;
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
