import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeReport } from '#models/report/compose';
import { reportCsv } from '#models/report/formats/csv';
import { reportHtml } from '#models/report/formats/html';
import { cli } from '#models/text/cli';
import { files } from '#models/text/files';
import { problemCode } from '../disk/problem';
import { writeFileSafely } from '../disk/write-file';
import type { Command } from './arguments';
import { assessFile } from './assess-file';
import { resultOf } from './assess-output';
import { findElectron, runElectron } from './electron-task';
import { EXIT, type Io } from './io';
import { chosenProfile } from './read-profile';

type ReportCommand = Extract<Command, { kind: 'report' }>;

/** `bruchlos report`: one file, one report. The diagram is drawn by the Electron that is there, if one is. */
export async function reportCommand(command: ReportCommand, io: Io): Promise<number> {
  const words = cli[command.language];
  const chosen = await chosenProfile(command.profile, command.language, io);
  if (!chosen) return EXIT.failed;
  const assessed = await assessFile(command.file, io.cwd, { language: command.language, profile: chosen.profile });
  if (!assessed.ok) {
    io.err(`${command.file}: ${assessed.message}`);
    return EXIT.failed;
  }
  if (command.format === 'json') return write(`${JSON.stringify(resultOf(assessed, command.language), null, 2)}\n`, command, io);
  if (command.format === 'pdf' && findElectron() === null) {
    io.err(words.noElectronPdf);
    return EXIT.failed;
  }
  const needsFigure = command.format !== 'csv';
  const figure = needsFigure ? await drawFigure(command, io) : null;
  const document = composeReport({
    model: assessed.model,
    assessment: assessed.assessment,
    profile: chosen.profile,
    language: command.language,
    title: assessed.model.name,
    version: io.version,
    date: io.today(),
    figure,
    importRemarks: assessed.importRemarks,
    fileName: path.basename(command.file),
  });
  const code =
    command.format === 'csv'
      ? await write(reportCsv(document), command, io)
      : command.format === 'pdf'
        ? await print(reportHtml(document), command, io)
        : await write(reportHtml(document), command, io);
  if (code !== EXIT.done) return code;
  return needsFigure && figure === null && command.failOnMissingFigure ? EXIT.found : EXIT.done;
}

async function drawFigure(command: ReportCommand, io: Io): Promise<string | null> {
  const words = cli[command.language];
  if (findElectron() === null) {
    io.err(words.noElectronFigure);
    return null;
  }
  return inTemporaryFolder(async (folder) => {
    const svg = path.join(folder, 'figure.svg');
    const outcome = await runElectron(['--figure', path.resolve(io.cwd, command.file), svg], command.language);
    if (!outcome.ok) {
      io.err(words.figureFailed(outcome.reason));
      return null;
    }
    return readFile(svg, 'utf8');
  });
}

async function print(html: string, command: ReportCommand, io: Io): Promise<number> {
  const words = cli[command.language];
  return inTemporaryFolder(async (folder) => {
    const page = path.join(folder, 'report.html');
    await writeFile(page, html);
    const outcome = await runElectron(['--pdf', page, path.resolve(io.cwd, command.out)], command.language);
    if (!outcome.ok) {
      io.err(words.pdfFailed(outcome.reason));
      return EXIT.failed;
    }
    io.err(words.written(command.out));
    return EXIT.done;
  });
}

async function write(content: string, command: ReportCommand, io: Io): Promise<number> {
  if (command.out === '-') {
    io.out(content);
    return EXIT.done;
  }
  try {
    await writeFileSafely(path.resolve(io.cwd, command.out), new TextEncoder().encode(content));
  } catch (error) {
    io.err(`${command.out}: ${files[command.language].problem[problemCode(error)]}`);
    return EXIT.failed;
  }
  io.err(cli[command.language].written(command.out));
  return EXIT.done;
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bruchlos-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
