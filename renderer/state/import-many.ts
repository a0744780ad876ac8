import { create } from 'zustand';
import type { Found, FoundFile, OpenedFile, Problem, Reply } from '#models/contract/contract';
import type { Remark } from '#models/process/process';
import { documents } from '#models/text/documents';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { host } from '../bridge/host';
import { type DocumentRow, WITHOUT_FILE } from '../db/database';
import { addDocument, findByHandle, updateRow } from '../db/documents';
import { knownDigests } from '../db/library-rows';
import { addWords } from '../db/words';
import { digest, refreshRecent, titleOr } from './commit';
import { patchDocument } from './document';
import { ingest } from './ingest';
import { folderPath } from './library-listing';
import { libraryAnswered, reportLibrary } from './library-trouble';
import { notify } from './notices';
import { problemWords } from './problem-words';
import { endRating, rateAside } from './rate';

const EXTENSION = /\.(bpmn20\.xml|bpmn2?|xml)$/i;

/** What became of one file. `document` is the one it became or the one that has been there. */
export type ImportResult = { readonly name: string; readonly folder: string } & (
  | { readonly kind: 'opened'; readonly document: string; readonly remarks: readonly Remark[] }
  | { readonly kind: 'known'; readonly document: string }
  | { readonly kind: 'refused'; readonly why: (language: Language) => string }
);

type ImportState = {
  readonly phase: 'idle' | 'asking' | 'running' | 'done';
  readonly found: readonly FoundFile[];
  /** The folders of the disk become folders of the library. */
  readonly folders: boolean;
  readonly stopping: boolean;
  /** Name of the file being read. */
  readonly current: string;
  readonly results: readonly ImportResult[];
};

const IDLE: ImportState = { phase: 'idle', found: [], folders: false, stopping: false, current: '', results: [] };

/** Reading many files into the library without opening them: the question before, the progress, the summary after. */
export const useImport = create<ImportState>(() => IDLE);

export async function importFiles(): Promise<void> {
  await importReply(await host.openFiles(), false);
}

export async function importFolder(): Promise<void> {
  await importReply(await host.chooseFolder(), true);
}

async function importReply(reply: Reply<Found>, folders: boolean): Promise<void> {
  if (!reply.ok) {
    const { code } = reply.problem;
    notify((language) => ({ kind: 'error', text: files[language].problem[code] }));
  } else await importMany(reply.value.found, { folders, problems: reply.value.problems });
}

type Options = {
  /** Whether the folders of the disk are offered as chosen; by default where the files lie in more than one. */
  readonly folders?: boolean;
  /** What was chosen too but cannot be read; it appears in the summary. */
  readonly problems?: readonly Problem[];
};

/** Asks whether and how files are taken into the library. While others are being taken in, it says to come back. */
export async function importMany(found: readonly FoundFile[], { folders, problems = [] }: Options = {}): Promise<void> {
  const { phase } = useImport.getState();
  if (found.length + problems.length === 0) return;
  if (phase === 'running') {
    notify((language) => ({ kind: 'info', text: documents[language].importing.busy, detail: documents[language].importing.busyDetail }));
    return;
  }
  const several = new Set(found.map(({ folder }) => folder)).size > 1;
  useImport.setState({ ...IDLE, phase: 'asking', found, folders: folders ?? several, results: problems.map(refusedByShell) });
}

/** A name and a cause of something the shell could not read. */
function refusedByShell({ code, name }: Problem): ImportResult {
  const why = (language: Language) => `${files[language].problem[code]} ${files[language].unchanged}`;
  return { kind: 'refused', name: name ?? '–', folder: '', why };
}

export function closeImport(): void {
  useImport.setState(IDLE);
}

/** The file being read is still finished; what is in the library stays there. */
export function stopImport(): void {
  useImport.setState({ stopping: true });
}

/** Takes in what was found, file by file, each whole or not at all. */
export async function beginImport(): Promise<void> {
  const { found, folders } = useImport.getState();
  useImport.setState({ phase: 'running' });
  const known = await knownDigests().catch((error: unknown) => {
    reportLibrary(error);
    return new Map<string, string>();
  });
  for (const file of found) {
    if (useImport.getState().stopping) break;
    useImport.setState({ current: file.name });
    const result = await takeIn(file, folders ? folderPath(file.folder) : null, known);
    useImport.setState(({ results }) => ({ results: [...results, result] }));
  }
  endRating();
  useImport.setState({ phase: 'done' });
  await refreshRecent();
}

async function takeIn(file: FoundFile, folder: string | null, known: Map<string, string>): Promise<ImportResult> {
  const named = { name: file.name, folder: file.folder };
  const reply = await host.readFile(file.handle);
  if (!reply.ok) return { ...refusedByShell(reply.problem), ...named };
  const there = known.get(reply.value.sha256);
  if (there !== undefined) return { ...named, kind: 'known', document: there };
  const read = await ingest(reply.value.bytes);
  if (!read.ok) return { ...named, kind: 'refused', why: (language) => problemWords(read.code, read.params, language) };
  try {
    const document = await store(reply.value, read, folder);
    known.set(reply.value.sha256, document);
    libraryAnswered();
    return { ...named, kind: 'opened', document, remarks: read.remarks };
  } catch (error) {
    console.error(error);
    return { ...named, kind: 'refused', why: (language) => documents[language].importing.libraryFailed };
  }
}

type Read = Extract<Awaited<ReturnType<typeof ingest>>, { ok: true }>;

async function store(file: OpenedFile, { xml, remarks, counts, repaired }: Read, folder: string | null): Promise<string> {
  const rated = await rateAside(xml);
  const content = rated?.xml ?? xml;
  const before = await findByHandle(file.handle);
  const row: DocumentRow = {
    id: crypto.randomUUID(),
    title: titleOr(rated?.name ?? '', file.name.replace(EXTENSION, '')),
    origin: 'file',
    example: null,
    fileName: file.name,
    handle: file.handle,
    fileSha: file.sha256,
    savedDigest: await digest(content),
    saveAsOnly: repaired,
    dirty: false,
    changedAt: Date.now(),
    summary: rated?.summary ?? null,
    tags: [],
    folder,
    trashedAt: null,
  };
  await addDocument(
    row,
    content,
    { name: file.name, bytes: file.bytes as Uint8Array<ArrayBuffer>, sha256: file.sha256 },
    { remarks, counts, repaired },
  );
  if (before) {
    // The file changed since it was opened: the older document stays, but no longer writes to it.
    patchDocument(before.id, { ...WITHOUT_FILE, outside: null });
    await updateRow(before.id, WITHOUT_FILE);
  }
  if (rated) await addWords({ id: row.id, ...rated.words });
  return row.id;
}
