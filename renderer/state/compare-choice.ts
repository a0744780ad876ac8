import { create } from 'zustand';
import { compare } from '#models/text/compare';
import { files } from '#models/text/files';
import type { DocumentRow, VersionRow } from '../db/database';
import { listDocuments, listVersions, loadDocument, loadSaved } from '../db/documents';
import { host } from '../bridge/host';
import { canvas } from './canvas-link';
import { flush } from './commit';
import { openComparison } from './compare';
import { currentDocument, useDocument } from './document';
import { ingest } from './ingest';
import { reportLibrary } from './library-trouble';
import { notify } from './notices';
import { problemWords } from './problem-words';
import { currentLanguage } from './settings';
import { settleTyping } from './settle-typing';

/** More than anyone looks through; the search finds among them. */
const LISTED = 500;

/** What the document in front can be compared with. */
export type Candidate = {
  readonly key: string;
  readonly label: string;
  readonly changedAt: number | null;
  readonly xml: () => Promise<string | null>;
};
export type CandidateGroup = { readonly group: 'own' | 'open' | 'library'; readonly candidates: readonly Candidate[] };

type ChoiceState = { readonly open: boolean; readonly title: string; readonly groups: readonly CandidateGroup[] };

export const useCompareChoice = create<ChoiceState>(() => ({ open: false, title: '', groups: [] }));

/** Asks with what the document in front shall be compared. */
export async function chooseComparison(): Promise<void> {
  const current = currentDocument();
  if (!current) return;
  useCompareChoice.setState({ open: true, title: current.title, groups: [] });
  const language = currentLanguage();
  try {
    const [versions, rows, saved] = await Promise.all([listVersions(current.id), listDocuments(LISTED), loadSaved(current.id)]);
    const own = [
      ...(current.dirty && saved !== null
        ? [{ key: 'saved', label: compare[language].choose.saved, changedAt: null, xml: async () => saved }]
        : []),
      ...versions.map(former),
    ];
    const openIds = new Set(useDocument.getState().open.map(({ id }) => id));
    const others = rows.filter(({ id }) => id !== current.id);
    const groups: CandidateGroup[] = [
      { group: 'own', candidates: own },
      { group: 'open', candidates: others.filter(({ id }) => openIds.has(id)).map(stored) },
      { group: 'library', candidates: others.filter(({ id }) => !openIds.has(id)).map(stored) },
    ];
    useCompareChoice.setState({ groups: groups.filter(({ candidates }) => candidates.length > 0) });
  } catch (error) {
    reportLibrary(error);
  }
}

export function closeChoice(): void {
  useCompareChoice.setState({ open: false, groups: [] });
}

function former(row: VersionRow): Candidate {
  const when = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(row.at);
  return { key: `former ${row.seq}`, label: compare[currentLanguage()].choose.former(when), changedAt: row.at, xml: async () => row.xml };
}

function stored(row: DocumentRow): Candidate {
  return { key: row.id, label: row.title, changedAt: row.changedAt, xml: () => stateOf(row.id) };
}

/** As it is now, with what an open tab has not written down yet. */
async function stateOf(id: string): Promise<string | null> {
  await flush(id);
  return (await loadDocument(id))?.xml ?? null;
}

/** The document in front is the state after, the chosen one the state before. */
export async function compareWith({ label, xml }: Candidate): Promise<void> {
  try {
    const before = await xml();
    if (before === null) return void notify((language) => ({ kind: 'error', text: compare[language].choose.gone }));
    await compareFront(label, before);
  } catch (error) {
    reportLibrary(error);
  }
}

/** Lets the user choose a file that need not be in the library, and does not become part of it. */
export async function compareWithFile(): Promise<void> {
  const found = await host.openFiles();
  const file = found.ok ? found.value.found[0] : undefined;
  if (!file) return;
  const read = await host.readFile(file.handle);
  if (!read.ok) {
    const { problem } = read;
    return void notify((language) => ({
      kind: 'error',
      text: compare[language].choose.unreadable(file.name),
      detail: `${files[language].problem[problem.code]} ${files[language].unchanged}`,
    }));
  }
  const result = await ingest(read.value.bytes);
  if (!result.ok)
    return void notify((language) => ({
      kind: 'error',
      text: compare[language].choose.unreadable(file.name),
      detail: problemWords(result.code, result.params, language),
    }));
  await compareFront(file.name, result.xml);
}

async function compareFront(label: string, before: string): Promise<void> {
  settleTyping();
  const current = currentDocument();
  const after = await canvas()?.toXml();
  if (!current || !after) return;
  closeChoice();
  const words = compare[currentLanguage()].choose;
  await openComparison({
    title: current.title,
    before: { label, xml: before },
    after: { label: label === current.title ? words.now : current.title, xml: after },
  });
}
