import path from 'node:path';
import { openBpmn } from '#models/bpmn/open-bpmn';
import { MAX_FILE_BYTES } from '#models/contract/contract';
import type { Remark } from '#models/process/process';
import type { Flaw } from '#models/analysis/flow';
import { solveFlow } from '#models/analysis/solve-flow';
import { processModel } from '#models/reader/process-model';
import { readBpmn } from '#models/reader/read-bpmn';
import { cli } from '#models/text/cli';
import { files as fileWords } from '#models/text/files';
import { flawSentence } from '#models/text/flaws';
import { remarkSentence } from '#models/text/remark-words';
import { problemCode } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import type { Command } from './arguments';
import { findFiles } from './find-files';
import { EXIT, type Io } from './io';
import { isPlainXml, problemSentence } from './problem-sentence';

type CheckCommand = Extract<Command, { kind: 'check' }>;
/** A flaw of the flow with its sentence. */
type Flawed = Flaw & { readonly message: string };
type Checked =
  | { readonly ok: true; readonly counts: object; readonly remarks: readonly Remark[]; readonly soundness: readonly Flawed[] }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** `bruchlos check`: what taking a file in repairs and loses, and where cases would get stuck; nothing is judged. */
export async function checkCommand(command: CheckCommand, io: Io): Promise<number> {
  const words = cli[command.language];
  const { files, empty, closed } = await findFiles(command.places, io.cwd);
  for (const place of empty) io.err(words.nothingFound(place));
  for (const folder of closed) io.err(`${folder}: ${fileWords[command.language].problem['no-access']}`);
  let failed = empty.length + closed.length;
  let checkedFiles = 0;
  let found = false;
  const results: object[] = [];
  for (const [at, { file, named }] of files.entries()) {
    if (files.length > 1) io.progress(words.read(at, files.length));
    const checked = await check(file, command, io);
    if (!checked.ok) {
      if (!named && checked.code === 'not-bpmn' && isPlainXml(file)) continue;
      io.err(`${file}: ${checked.message}`);
      failed += 1;
      continue;
    }
    checkedFiles += 1;
    found ||= checked.remarks.some(({ kept }) => !kept) || checked.soundness.length > 0;
    if (command.json) results.push({ schema: 'bruchlos/check/1', file, ...spoken(checked, command) });
    else io.out(lines(file, checked, command));
  }
  io.progress('');
  if (checkedFiles === 0 && failed === 0) {
    for (const place of command.places) io.err(words.nothingFound(place));
    failed = command.places.length;
  }
  const single = files.length === 1 && files[0]?.named === true;
  if (command.json && (results.length > 0 || !single)) io.out(`${JSON.stringify(single ? results[0] : results, null, 2)}\n`);
  if (failed > 0) return EXIT.failed;
  return found && command.failOnError ? EXIT.found : EXIT.done;
}

async function check(file: string, { language }: CheckCommand, io: Io): Promise<Checked> {
  try {
    const { bytes } = await readRegularFile(path.resolve(io.cwd, file), MAX_FILE_BYTES);
    const opened = await openBpmn(bytes);
    if (!opened.ok) return { ok: false, code: opened.code, message: problemSentence(opened.code, opened.params, language) };
    const reading = readBpmn(bytes);
    if (!reading.ok) throw new Error(`the editor takes the file in, the analysis does not: ${reading.code}`);
    const model = processModel(reading.columns);
    const names = new Map(model.nodes.map(({ id, name }) => [id, name || id]));
    const soundness = solveFlow(model).flaws.map((flaw) => ({
      ...flaw,
      message: flawSentence(flaw, (id) => names.get(id) ?? id, language),
    }));
    return { ok: true, counts: opened.counts, remarks: opened.remarks, soundness };
  } catch (error) {
    const code = problemCode(error);
    const message = code === 'failed' && error instanceof Error ? cli[language].broken(error.message) : fileWords[language].problem[code];
    return { ok: false, code, message };
  }
}

function spoken({ counts, remarks, soundness }: Extract<Checked, { ok: true }>, { language }: CheckCommand) {
  const say = (remark: Remark) => ({
    code: remark.code,
    element: remark.element,
    message: remarkSentence(remark, language),
    kept: remark.kept,
  });
  return { counts, remarks: remarks.map(say), soundness };
}

/** The file and what there is to say about it, a line each. */
function lines(file: string, checked: Extract<Checked, { ok: true }>, command: CheckCommand): string {
  const words = cli[command.language];
  const remarks = checked.remarks.map((remark) => {
    const where = remark.element === null ? '' : `${remark.element}: `;
    return `  ${remark.kept ? ' ' : '!'} ${where}${remarkSentence(remark, command.language)}`;
  });
  const flaws = checked.soundness.map(({ elements, message }) => `  ! ${elements[0] ?? ''}: ${message}`);
  const said = [...remarks, ...flaws].map((line) => line.replace(/\p{Cc}/gu, ' '));
  return `${[file.replace(/\p{Cc}/gu, '�'), ...(said.length > 0 ? said : [`    ${words.nothingToSay}`])].join('\n')}\n`;
}
