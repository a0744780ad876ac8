import type { Language } from '#models/text/language';
import { cli } from '#models/text/cli';
import type { ProcessPlaces } from './calls';
import type { Crew } from './crew';
import type { FoundFile } from './find-files';
import { inOrder } from './in-order';
import type { Io } from './io';

/** For each file that calls processes, where those are that it can lead to. */
export type CallPlaces = (file: string) => ProcessPlaces;

const NOWHERE: ProcessPlaces = new Map();

/**
 * Looks through all files for the processes they have and call. Only ids somebody calls are kept, so that what is remembered grows with the
 * calls and not with the files. A single file has nobody else to call.
 */
export async function findCalls(files: readonly FoundFile[], crew: Crew | null, language: Language, io: Io): Promise<CallPlaces> {
  if (files.length < 2) return () => NOWHERE;
  const places = new Map<string, string | 'several'>();
  const calls = new Map<string, readonly string[]>();
  let at = 0;
  for await (const { file, answer } of inOrder(files, crew, (file) => ({ kind: 'index', file, cwd: io.cwd, language }))) {
    io.progress(cli[language].looked(at++, files.length));
    if (!answer.ok) continue;
    for (const id of answer.processes) places.set(id, places.has(id) && places.get(id) !== file ? 'several' : file);
    if (answer.calls.length > 0) calls.set(file, answer.calls);
  }
  const called = new Set([...calls.values()].flat());
  for (const id of places.keys()) if (!called.has(id)) places.delete(id);
  return (file) => (calls.has(file) ? reachableFrom(file) : NOWHERE);

  function reachableFrom(file: string): ProcessPlaces {
    const reached = new Map<string, string | 'several'>();
    const open = [file];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const id of calls.get(next) ?? []) {
        const place = places.get(id);
        if (place === undefined || reached.has(id)) continue;
        reached.set(id, place);
        if (place !== 'several') open.push(place);
      }
    }
    return reached;
  }
}
