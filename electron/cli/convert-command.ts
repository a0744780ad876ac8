import path from 'node:path';
import { rewriteBpmn } from '#models/bpmn/rewrite-bpmn';
import { MAX_FILE_BYTES } from '#models/contract/contract';
import { cli } from '#models/text/cli';
import { files } from '#models/text/files';
import { remarkSentence } from '#models/text/remark-words';
import { problemCode } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import { writeFileSafely } from '../disk/write-file';
import type { Command } from './arguments';
import { EXIT, type Io } from './io';
import { problemSentence } from './problem-sentence';

type ConvertCommand = Extract<Command, { kind: 'convert' }>;

/** `bruchlos convert`: rewrites one file without loss; what could not stay as it was is told on standard error. */
export async function convertCommand(command: ConvertCommand, io: Io): Promise<number> {
  const { language, file, out } = command;
  const words = cli[language];
  let bytes: Uint8Array;
  try {
    bytes = (await readRegularFile(path.resolve(io.cwd, file), MAX_FILE_BYTES)).bytes;
  } catch (error) {
    io.err(`${file}: ${files[language].problem[problemCode(error)]}`);
    return EXIT.failed;
  }
  const rewritten = await rewriteBpmn(bytes, command);
  if (!rewritten.ok) {
    io.err(`${file}: ${problemSentence(rewritten.code, rewritten.params, language)}`);
    return EXIT.failed;
  }
  for (const remark of rewritten.remarks) {
    const where = remark.element === null ? '' : `${remark.element}: `;
    io.err(`${remark.kept ? ' ' : '!'} ${where}${remarkSentence(remark, language)}`.replace(/\p{Cc}/gu, ' '));
  }
  if (out === '-') {
    io.out(rewritten.xml);
    return EXIT.done;
  }
  try {
    await writeFileSafely(path.resolve(io.cwd, out), new TextEncoder().encode(rewritten.xml));
  } catch (error) {
    io.err(`${out}: ${files[language].problem[problemCode(error)]}`);
    return EXIT.failed;
  }
  io.err(words.saved(out));
  return EXIT.done;
}
