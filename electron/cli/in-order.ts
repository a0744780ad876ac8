import type { Crew } from './crew';
import type { FoundFile } from './find-files';
import type { Io } from './io';
import { type Answer, carryOut, type OrderKind, type OrderOf } from './orders';

/** Fewer files are done before several cores have even started. */
const MANY_FILES = 24;

/** Every file with what came of it. */
export type InOrder<K extends OrderKind> = AsyncGenerator<FoundFile & { readonly answer: Answer<K> }>;

/** Runs work with several cores where there are many files, and lets them go at the end. */
export async function withCrew<T>(files: readonly FoundFile[], io: Io, work: (crew: Crew | null) => Promise<T>): Promise<T> {
  const crew = files.length >= MANY_FILES && io.crew ? io.crew() : null;
  try {
    return await work(crew);
  } finally {
    crew?.dismiss();
  }
}

/**
 * Carries out an order for every file and gives what came of it in the order of the files, however many cores work. A few are done ahead,
 * never more than the crew can hold, so that a folder of any size needs the memory of a few files.
 */
export async function* inOrder<K extends OrderKind>(
  files: readonly FoundFile[],
  crew: Crew | null,
  order: (file: string) => OrderOf<K>,
): InOrder<K> {
  const carry = crew?.carryOut ?? ((one: OrderOf<K>) => carryOut(one) as Promise<Answer<K>>);
  const ahead = crew === null ? 1 : crew.size * 4;
  const begun: Promise<Answer<K>>[] = [];
  let next = 0;
  for (const found of files) {
    for (; next < files.length && begun.length < ahead; next++) begun.push(carry(order(files[next]?.file ?? '')));
    const answer = await begun.shift();
    if (answer) yield { ...found, answer };
  }
}
