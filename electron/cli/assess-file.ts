import path from 'node:path';
import { MAX_FILE_BYTES } from '#models/contract/contract';
import type { ProcessModel, Remark } from '#models/process/process';
import { processModel } from '#models/reader/process-model';
import { readBpmn } from '#models/reader/read-bpmn';
import { assess } from '#models/readiness/assess';
import type { Assessment } from '#models/readiness/assessment';
import type { Profile } from '#models/readiness/profiles/profile';
import { cli } from '#models/text/cli';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { problemCode } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import { problemSentence } from './problem-sentence';

export type Assessed =
  | {
      readonly ok: true;
      readonly file: string;
      readonly assessment: Assessment;
      readonly importRemarks: readonly Remark[];
    }
  | { readonly ok: false; readonly file: string; readonly code: string; readonly message: string };

type WithModel = Extract<Assessed, { ok: false }> | (Extract<Assessed, { ok: true }> & { readonly model: ProcessModel });

/**
 * Reads and assesses one file, and lets go of its content: of a folder full of files only results are held and handed between cores.
 * Without a profile the one of the program holds.
 */
export async function assessFile(file: string, cwd: string, language: Language, profile?: Profile): Promise<Assessed> {
  const assessed = await assessWithModel(file, cwd, language, profile);
  if (!assessed.ok) return assessed;
  const { assessment, importRemarks } = assessed;
  return { ok: true, file, assessment, importRemarks };
}

/** Reads and assesses one file. Whatever is wrong with it is a value with a sentence. */
export async function assessWithModel(file: string, cwd: string, language: Language, profile?: Profile): Promise<WithModel> {
  let bytes: Uint8Array;
  try {
    bytes = (await readRegularFile(path.resolve(cwd, file), MAX_FILE_BYTES)).bytes;
  } catch (error) {
    const code = problemCode(error);
    return { ok: false, file, code, message: files[language].problem[code] };
  }
  try {
    const reading = readBpmn(bytes);
    if (!reading.ok) return { ok: false, file, code: reading.code, message: problemSentence(reading.code, reading.params, language) };
    const model = processModel(reading.columns);
    return { ok: true, file, model, assessment: assess(model, profile), importRemarks: reading.remarks };
  } catch (error) {
    // Not expected, and no reason to leave the other files undone.
    const message = cli[language].broken(error instanceof Error ? error.message : String(error));
    return { ok: false, file, code: 'broken', message };
  }
}
