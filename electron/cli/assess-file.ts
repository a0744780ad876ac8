import path from 'node:path';
import type { Resolve } from '#models/analysis/compile';
import { MAX_FILE_BYTES } from '#models/contract/contract';
import type { ProcessModel, Remark } from '#models/process/process';
import { processModel } from '#models/reader/process-model';
import { readBpmn } from '#models/reader/read-bpmn';
import { assess } from '#models/readiness/assess';
import type { Assessment } from '#models/readiness/assessment';
import { type Details, detailsOf } from '#models/readiness/details';
import type { Profile } from '#models/readiness/profiles/profile';
import { cli } from '#models/text/cli';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { problemCode } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import { problemSentence } from './problem-sentence';

/** Why a file was not read, with a sentence. */
export type Unread = { readonly ok: false; readonly code: string; readonly message: string };

export type Assessed = {
  readonly ok: true;
  readonly file: string;
  readonly model: ProcessModel;
  readonly assessment: Assessment;
  readonly importRemarks: readonly Remark[];
  /** Null unless asked for. */
  readonly details: Details | null;
};

export type Assessing = {
  readonly language: Language;
  /** Without one that of the program holds. */
  readonly profile?: Profile | undefined;
  readonly details?: boolean;
  /** Finds what the calls of a model lead to. */
  readonly resolverFor?: (model: ProcessModel) => Promise<Resolve | undefined>;
};

/** Reads and assesses one file. Whatever is wrong with it is a value with a sentence. */
export async function assessFile(file: string, cwd: string, how: Assessing): Promise<Assessed | Unread> {
  const { language, profile, details = false, resolverFor } = how;
  const read = await readFile(file, cwd, language);
  if (!read.ok) return read;
  try {
    const { model, remarks } = read;
    const resolve = await resolverFor?.(model);
    const assessment = assess(model, profile, undefined, resolve);
    return {
      ok: true,
      file,
      model,
      assessment,
      importRemarks: remarks,
      details: details ? detailsOf(model, assessment, resolve) : null,
    };
  } catch (error) {
    return brokenBy(error, language);
  }
}

/** Reads one file. */
export async function readFile(
  file: string,
  cwd: string,
  language: Language,
): Promise<{ readonly ok: true; readonly model: ProcessModel; readonly remarks: readonly Remark[] } | Unread> {
  const content = await readBytes(file, cwd, language);
  if (!content.ok) return content;
  try {
    const reading = readBpmn(content.bytes);
    if (!reading.ok) return unread(reading.code, reading.params, language);
    return { ok: true, model: processModel(reading.columns), remarks: reading.remarks };
  } catch (error) {
    return brokenBy(error, language);
  }
}

export async function readBytes(
  file: string,
  cwd: string,
  language: Language,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Unread> {
  try {
    return { ok: true, bytes: (await readRegularFile(path.resolve(cwd, file), MAX_FILE_BYTES)).bytes };
  } catch (error) {
    const code = problemCode(error);
    return { ok: false, code, message: files[language].problem[code] };
  }
}

export function unread(code: string, params: Readonly<Record<string, string | number>>, language: Language): Unread {
  return { ok: false, code, message: problemSentence(code, params, language) };
}

/** Not expected, and no reason to leave the other files undone. */
export function brokenBy(error: unknown, language: Language): Unread {
  return { ok: false, code: 'broken', message: cli[language].broken(error instanceof Error ? error.message : String(error)) };
}
