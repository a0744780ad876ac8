import { parseModel } from '#models/bpmn/parse-model';
import { type Answer, pack, type Question } from '#models/search/question';
import { createSearchIndex } from '#models/search/search-index';
import { spokenWords } from '#models/search/spoken';
import { findable, type Words } from '#models/search/words';
import { onStored } from '../db/changes';
import type { DocumentRow, WordsRow } from '../db/database';
import { allRows, rowsOf } from '../db/library-rows';
import { addWords, allWords, contentOf, idsWithoutWords, wordsOfDocuments } from '../db/words';

/** Finds documents by their words, away from the interface. Reads the library itself and follows what is written to it. */
const index = createSearchIndex(spokenWords);
const waiting = new Set<string>();
let all = true;

/** After a pause in the writing, what was written is taken in before anybody asks. */
const PAUSE_MS = 500;
let soon: ReturnType<typeof setTimeout> | undefined;

onStored('documents', note);
onStored('words', note);

function note(ids: readonly string[] | null): void {
  if (ids === null) all = true;
  else for (const id of ids) waiting.add(id);
  clearTimeout(soon);
  soon = setTimeout(() => void catchUp().catch(console.error), PAUSE_MS);
}

let working: Promise<void> = Promise.resolve();

/** Takes in what changed since the last question; one after another, because each waits for the library. */
function catchUp(): Promise<void> {
  working = working.catch(() => {}).then(takeIn);
  return working;
}

const known = new Set<string>();

async function takeIn(): Promise<void> {
  if (all) {
    all = false;
    waiting.clear();
    try {
      const [rows, words] = await Promise.all([allRows(), allWords()]);
      const there = new Set(rows.map(({ id }) => id));
      for (const id of known) if (!there.has(id)) forget(id);
      const wordsById = new Map(words.map((row) => [row.id, row]));
      for (const row of rows) put(row, wordsById.get(row.id));
    } catch (error) {
      all = true;
      throw error;
    }
  }
  const ids = [...waiting];
  waiting.clear();
  if (ids.length === 0) return;
  const [rows, words] = await Promise.all([rowsOf(ids), wordsOfDocuments(ids)]);
  ids.forEach((id, at) => {
    const row = rows[at];
    if (row) put(row, words[at]);
    else forget(id);
  });
  if (rows.some((row, at) => row && !words[at])) fillIn();
}

function forget(id: string): void {
  known.delete(id);
  index.remove(id);
}

function put(row: DocumentRow, words: WordsRow | undefined): void {
  const own: Words[] = [{ element: null, kind: 'title', text: row.title }];
  for (const tag of row.tags) own.push({ element: null, kind: 'tag', text: tag });
  if (row.folder) own.push({ element: null, kind: 'folder', text: row.folder });
  if (row.fileName) own.push({ element: null, kind: 'file', text: row.fileName });
  known.add(row.id);
  index.put(row.id, [...own, ...((words?.entries ?? []) as readonly Words[])]);
}

addEventListener('message', async ({ data: { number, query } }: MessageEvent<Question>) => {
  const found = await catchUp().then(
    () => pack(index.search(query)),
    (error: unknown) => {
      console.error(error);
      return null;
    },
  );
  postMessage({ number, found } satisfies Answer);
});

let filling = false;
let more = false;

/** Sees to it that every document has words: those of earlier editions, and those whose content was put there undrawn. */
function fillIn(): void {
  more = filling;
  if (filling) return;
  filling = true;
  readWords()
    .catch(console.error)
    .finally(() => {
      filling = false;
      if (more) fillIn();
    });
}

/** One by one, so that questions come in between. */
async function readWords(): Promise<void> {
  for (const id of await idsWithoutWords()) {
    const xml = await contentOf(id);
    if (xml === null) continue;
    await addWords({ id, ...(await parseModel(xml).then(findable, () => ({ entries: [], processes: [] }))) });
  }
}

void catchUp().catch(console.error);
fillIn();
