import type { Command } from './arguments';
import { eachFile, sayUnfound } from './each-file';
import { findFiles } from './find-files';
import { withCrew } from './in-order';
import { EXIT, type Io } from './io';
import { listOf } from './json-list';

type CheckCommand = Extract<Command, { kind: 'check' }>;

/** `bruchlos check`: what taking a file in repairs and loses, and where cases would get stuck; nothing is judged. */
export async function checkCommand({ language, places, json, failOnError }: CheckCommand, io: Io): Promise<number> {
  const found = await findFiles(places, io.cwd);
  sayUnfound(found, language, io);
  const list = listOf(found.files.length === 1 && found.files[0]?.named === true);
  let complains = false;
  const { failed } = await withCrew(found.files, io, (crew) =>
    eachFile(
      found,
      places,
      (file) => ({ kind: 'check', file, cwd: io.cwd, language, json }),
      (_, checked) => {
        complains ||= checked.found;
        return io.out(json ? list.add(checked.text) : checked.text);
      },
      { crew, language, io },
    ),
  );
  if (json) await io.out(list.end());
  if (failed > 0) return EXIT.failed;
  return complains && failOnError ? EXIT.found : EXIT.done;
}
