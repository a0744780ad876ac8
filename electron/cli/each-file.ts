import { cli } from '#models/text/cli';
import { files as fileWords } from '#models/text/files';
import type { Language } from '#models/text/language';
import type { Crew } from './crew';
import type { Found } from './find-files';
import { inOrder } from './in-order';
import type { Io } from './io';
import type { Answers, OrderKind, OrderOf } from './orders';
import { isPlainXml } from './problem-sentence';

export type Tally = { readonly done: number; readonly failed: number };

/** Says which of the places had nothing to read. */
export function sayUnfound({ empty, closed }: Found, language: Language, io: Io): void {
  for (const place of empty) io.err(cli[language].nothingFound(place));
  for (const folder of closed) io.err(`${folder}: ${fileWords[language].problem['no-access']}`);
}

/**
 * Carries out an order for every file that was found and hands on what came of it, in their order, with progress and a sentence for each that
 * could not be read. Places without anything to read count as failed.
 */
export async function eachFile<K extends OrderKind>(
  { files, empty, closed }: Found,
  places: readonly string[],
  order: (file: string) => OrderOf<K>,
  use: (file: string, answer: Answers[K]) => void | Promise<void>,
  { crew, language, io }: { readonly crew: Crew | null; readonly language: Language; readonly io: Io },
): Promise<Tally> {
  const words = cli[language];
  let failed = empty.length + closed.length;
  let done = 0;
  let at = 0;
  for await (const { file, named, answer } of inOrder(files, crew, order)) {
    if (files.length > 1) io.progress(words.read(at++, files.length));
    if (answer.ok) {
      done += 1;
      await use(file, answer as Answers[K]);
      continue;
    }
    // Not every XML file in a folder is meant for us.
    if (!named && answer.code === 'not-bpmn' && isPlainXml(file)) continue;
    io.err(`${file}: ${answer.message}`);
    failed += 1;
  }
  io.progress('');
  if (done === 0 && failed === 0) {
    for (const place of places) io.err(words.nothingFound(place));
    failed = places.length;
  }
  return { done, failed };
}
