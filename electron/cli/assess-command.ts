import type { Profile } from '#models/readiness/profiles/profile';
import { cli } from '#models/text/cli';
import { files as fileWords } from '#models/text/files';
import { formatNumber } from '#models/text/numbers';
import type { Command } from './arguments';
import { type Assessed, assessFile } from './assess-file';
import { assessOutput, resultOf } from './assess-output';
import { findFiles, type FoundFile } from './find-files';
import { EXIT, type Io } from './io';
import { isPlainXml } from './problem-sentence';
import { chosenProfile } from './read-profile';

type Done = Extract<Assessed, { ok: true }>;
type AssessCommand = Extract<Command, { kind: 'assess' }>;

/** `bruchlos assess`: one file after the other, so that a folder of any size needs the memory of one file and its results. */
export async function assessCommand(command: AssessCommand, io: Io): Promise<number> {
  const words = cli[command.language];
  const chosen = await chosenProfile(command.profile, command.language, io);
  if (!chosen) return EXIT.failed;
  const { files, empty, closed } = await findFiles(command.places, io.cwd);
  for (const place of empty) io.err(words.nothingFound(place));
  for (const folder of closed) io.err(`${folder}: ${fileWords[command.language].problem['no-access']}`);
  const done: Done[] = [];
  let failed = empty.length + closed.length;
  let assessedFiles = 0;
  let found = false;
  let at = 0;
  for await (const { file, named, assessed } of assessAll(files, command, chosen.profile, io)) {
    if (files.length > 1) io.progress(words.read(at++, files.length));
    if (!assessed.ok) {
      // Not every XML file in a folder is meant for us.
      if (!named && assessed.code === 'not-bpmn' && isPlainXml(file)) continue;
      io.err(`${file}: ${assessed.message}`);
      failed += 1;
      continue;
    }
    assessedFiles += 1;
    found = complains(assessed, command, io) || found;
    if (command.output === 'ndjson') io.out(`${JSON.stringify(resultOf(assessed, command.language))}\n`);
    else done.push(assessed);
  }
  io.progress('');
  if (assessedFiles === 0 && failed === 0) {
    for (const place of command.places) io.err(words.nothingFound(place));
    failed = command.places.length;
  }
  const single = files.length === 1 && files[0]?.named === true;
  if (command.output !== 'ndjson' && (done.length > 0 || !single)) io.out(assessOutput(done, command.output, single, command.language));
  if (files.length > 1 && failed > 0) io.err(words.summary(assessedFiles, failed));
  if (failed > 0) return EXIT.failed;
  return found ? EXIT.found : EXIT.done;
}

/** Fewer files are done before several cores have even started. */
const MANY_FILES = 24;

/** Every file in its order. On several cores a few are done ahead, never more than the crew can hold. */
async function* assessAll(files: readonly FoundFile[], { language }: AssessCommand, profile: Profile | undefined, io: Io) {
  const crew = files.length >= MANY_FILES && io.crew ? io.crew() : null;
  const assess = crew?.assess ?? assessFile;
  const ahead = crew === null ? 1 : crew.size * 4;
  const begun: (Promise<Assessed> | null)[] = [];
  try {
    for (const [at, found] of files.entries()) {
      while (begun.length < Math.min(files.length, at + ahead))
        begun.push(assess(files[begun.length]?.file ?? '', io.cwd, language, profile));
      const assessed = await begun[at];
      // What was handed on need not be held.
      begun[at] = null;
      if (assessed) yield { ...found, assessed };
    }
  } finally {
    crew?.dismiss();
  }
}

/** Whether the file has something the caller asked to fail on; says what. */
function complains({ file, assessment, importRemarks }: Done, command: AssessCommand, io: Io): boolean {
  const words = cli[command.language];
  let found = false;
  const value = assessment.score.index ?? assessment.score.low;
  if (command.failUnder !== null && value < command.failUnder) {
    const format = (number: number) => formatNumber(number, 1, command.language);
    io.err(words.underLimit(file, format(value), format(command.failUnder)));
    found = true;
  }
  if (command.failOnError) {
    const reasons = [
      importRemarks.some((remark) => !remark.kept) ? words.lost : '',
      assessment.flow.stuck > 0 ? words.stuck : '',
      assessment.failures.length > 0 ? words.failed : '',
    ].filter(Boolean);
    if (reasons.length > 0) io.err(words.hasError(file, reasons.join(', ')));
    found = found || reasons.length > 0;
  }
  return found;
}
