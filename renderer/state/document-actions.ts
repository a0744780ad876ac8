import type { Found, FoundFile, OpenedFile, Problem, ProblemCode, Reply } from '#models/contract/contract';
import { EXAMPLES, type ExampleId } from '#models/examples/examples';
import { templateXml, type TemplateId } from '#models/examples/templates';
import { files } from '#models/text/files';
import { host } from '../bridge/host';
import type { DocumentRow } from '../db/database';
import { findByHandle, findExample } from '../db/documents';
import { openDocument, patchDocument } from './document';
import { reportFailure } from './failures';
import { moveToTrash, replaceWith, takeFromTrash } from './former';
import { importMany } from './import-many';
import { ingest } from './ingest';
import { closeTabs } from './leaving';
import { reportLibrary } from './library-trouble';
import { openNew, showNew } from './new-document';
import { checkOutside } from './outside';
import { notify } from './notices';
import { problemWords } from './problem-words';
import { currentLanguage } from './settings';
import { reportUnopened, showStored, showTab } from './show-document';
import { createTurns } from './turns';

/** So many files at once are work to be looked at; more of them are a stock for the library. */
export const MOST_TABS_AT_ONCE = 8;

/** One document opens at a time: a second request waits for the first. */
const opening = createTurns();
const inTurn = (work: () => Promise<void>): Promise<void> => opening(work).catch(reportFailure);

export async function openFiles(): Promise<void> {
  await openReply(await host.openFiles(), null);
}

export async function openDropped(dropped: readonly File[]): Promise<void> {
  const reply = await host.openDropped(dropped);
  // Things that look like files but lie on no disk, such as an attachment dragged out of a mail.
  if (reply.ok && reply.value.found.length + reply.value.problems.length === 0)
    reportUnopened(dropped[0]?.name ?? null, (language) => files[language].notOnDisk);
  else await openReply(reply, dropped[0]?.name ?? null);
}

/** Files the command line, a second start or the system handed over. */
export async function openPending(): Promise<void> {
  await openReply(await host.pendingFiles(), null);
}

async function openReply(reply: Reply<Found>, name: string | null): Promise<void> {
  if (!reply.ok) return reportProblem(reply.problem, name);
  for (const problem of reply.value.problems) reportProblem(problem, name);
  if (reply.value.found.length > MOST_TABS_AT_ONCE) await importMany(reply.value.found);
  else await openFound(reply.value.found);
}

/** Of a file that is not there, or a folder, nobody expects that it stays unchanged. */
const NOT_ABOUT_CONTENT: ReadonlySet<ProblemCode> = new Set(['not-found', 'unreachable', 'unknown-handle', 'nothing-found', 'too-many']);

function reportProblem({ code, name }: Problem, instead: string | null): void {
  const called = name ?? instead ?? 'BPMN';
  notify((language) => {
    const { problem, notAll, notOpened, unchanged } = files[language];
    const detail = NOT_ABOUT_CONTENT.has(code) ? problem[code] : `${problem[code]} ${unchanged}`;
    return code === 'too-many' ? { kind: 'info', text: notAll(called), detail } : { kind: 'error', text: notOpened(called), detail };
  });
}

/** Opens a few files in tabs. */
export async function openFound(found: readonly FoundFile[]): Promise<void> {
  for (const file of found) await openFile(file);
}

function openFile({ handle, name }: FoundFile): Promise<void> {
  return inTurn(async () => {
    const known = await findByHandle(handle).catch((error: unknown) => reportLibrary(error));
    // Whether the file still is what it was is looked at once it is in front.
    if (known && openDocument(known.id)) {
      await showStored(known.id);
      return await checkOutside();
    }
    const reply = await host.readFile(handle);
    if (!reply.ok) return reportProblem(reply.problem, name);
    if (known) await openKnown(known, reply.value);
    else await openNew(reply.value);
  });
}

/** One document per file: the one the library has takes over what the file says now, unless both were changed. */
async function openKnown(known: DocumentRow, file: OpenedFile): Promise<void> {
  const changed = known.fileSha !== file.sha256 && known.writing !== file.sha256;
  if (changed && !known.dirty) {
    const result = await ingest(file.bytes);
    if (!result.ok) return reportUnopened(file.name, (language) => problemWords(result.code, result.params, language));
    const changes = { fileSha: file.sha256, saveAsOnly: result.repaired };
    await replaceWith(known.id, { xml: result.xml, reason: 'replaced', changes, saved: true });
  }
  await showStored(known.id);
  if (changed && known.dirty) patchDocument(known.id, { outside: 'changed' });
  else await checkOutside();
}

export function newDocument(template: TemplateId = 'blank'): Promise<void> {
  return inTurn(async () => {
    const title = files[currentLanguage()].untitled;
    const xml = templateXml(template, currentLanguage());
    await showNew({ title, xml, origin: 'template', example: null });
  });
}

/** Shows a document the app made itself, such as a target process. */
export function openMade(title: string, xml: string): Promise<void> {
  return inTurn(() => showNew({ title, xml, origin: 'template', example: null }));
}

/** Opens an example; one that is in the library as it was drawn is not put there twice. */
export function openExample(id: ExampleId): Promise<void> {
  return inTurn(async () => {
    const there = await findExample(id).catch((error: unknown) => reportLibrary(error));
    if (there) return await showStored(there.id);
    const example = EXAMPLES.find((candidate) => candidate.id === id);
    if (!example) return;
    await showNew({ title: example.title[currentLanguage()], xml: example.xml, origin: 'example', example: id });
  });
}

/** Opens a document of the library in a tab and, if one is named, leads to an element. */
export function openStored(id: string, { element = null }: { readonly element?: string | null } = {}): Promise<void> {
  return inTurn(() => showStored(id, element));
}

export function goToTab(id: string): Promise<void> {
  return inTurn(async () => {
    await showTab(id);
  });
}

/** Puts a document into the trash; it can be taken out again. Files on disk are not touched. */
export function removeStored(id: string): Promise<void> {
  return inTurn(async () => {
    if (openDocument(id) && !(await closeTabs([id]))) return;
    const title = await moveToTrash(id);
    if (title === null) return;
    notify((language) => ({
      kind: 'info',
      text: files[language].removed(title),
      action: { label: files[language].takeBack, run: () => void takeFromTrash(id) },
    }));
  });
}
