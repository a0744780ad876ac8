import { cli } from '#models/text/cli';
import { formatNumber } from '#models/text/numbers';
import type { Command } from './arguments';
import { type Told, writerOf } from './assess-output';
import { eachFile, sayUnfound } from './each-file';
import { findFiles } from './find-files';
import { withCrew } from './in-order';
import { EXIT, type Io } from './io';
import { findCalls } from './places';
import { chosenProfile } from './read-profile';

type AssessCommand = Extract<Command, { kind: 'assess' }>;

/** `bruchlos assess`: one file after the other, each written as soon as it is told, so that a folder of any size needs the memory of a few files. */
export async function assessCommand(command: AssessCommand, io: Io): Promise<number> {
  const { language, places, output, details } = command;
  const words = cli[language];
  const chosen = await chosenProfile(command.profile, language, io);
  if (!chosen) return EXIT.failed;
  const { profile } = chosen;
  const found = await findFiles(places, io.cwd);
  const { files } = found;
  sayUnfound(found, language, io);
  if (details && output === 'table' && files.length > 1) io.err(words.detailsOneFile);
  const single = files.length === 1 && files[0]?.named === true;
  const writer = writerOf(
    output,
    single,
    files.map(({ file }) => file),
    language,
  );
  let complained = false;
  const { done, failed } = await withCrew(files, io, async (crew) => {
    const placesFor = await findCalls(files, crew, language, io);
    return eachFile(
      found,
      places,
      (file) => ({ kind: 'assess', file, cwd: io.cwd, language, profile, details, output, places: placesFor(file) }),
      (file, told) => {
        complained = complains(file, told, command, io) || complained;
        return io.out(writer.add(told));
      },
      { crew, language, io },
    );
  });
  const rest = done > 0 || !single ? writer.end() : '';
  if (rest !== '') await io.out(rest);
  if (files.length > 1 && failed > 0) io.err(words.summary(done, failed));
  if (failed > 0) return EXIT.failed;
  return complained ? EXIT.found : EXIT.done;
}

/** Whether the file has something the caller asked to fail on; says what. */
function complains(file: string, { index, lost, stuck, failed }: Told, command: AssessCommand, io: Io): boolean {
  const words = cli[command.language];
  let found = false;
  if (command.failUnder !== null && index < command.failUnder) {
    const format = (number: number) => formatNumber(number, 1, command.language);
    io.err(words.underLimit(file, format(index), format(command.failUnder)));
    found = true;
  }
  if (command.failOnError) {
    const reasons = [lost ? words.lost : '', stuck ? words.stuck : '', failed ? words.failed : ''].filter(Boolean);
    if (reasons.length > 0) io.err(words.hasError(file, reasons.join(', ')));
    found = found || reasons.length > 0;
  }
  return found;
}
