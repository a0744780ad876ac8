import path from 'node:path';
import { loadProfile, MAX_PROFILE_BYTES } from '#models/readiness/profiles/load-profile';
import type { Profile } from '#models/readiness/profiles/profile';
import { files as fileWords } from '#models/text/files';
import type { Language } from '#models/text/language';
import { profileProblem, profiles as profileWords } from '#models/text/profiles';
import { problemCode } from '../disk/problem';
import { readRegularFile } from '../disk/read-file';
import type { Io } from './io';

/**
 * The profile a command asks for, undefined for the one that comes with the program. A bad one is refused with every place named;
 * null then.
 */
export async function chosenProfile(
  file: string | null,
  language: Language,
  io: Io,
): Promise<{ readonly profile: Profile | undefined } | null> {
  if (file === null) return { profile: undefined };
  const read = await readProfile(file, io.cwd, language);
  if (read.ok) return read;
  io.err(profileWords[language].refused(file));
  for (const problem of read.problems) io.err(`  ${problem}`);
  return null;
}

/** The profile of a file, or sentences about why it cannot be used. */
async function readProfile(
  file: string,
  cwd: string,
  language: Language,
): Promise<{ readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly problems: readonly string[] }> {
  try {
    const { bytes } = await readRegularFile(path.resolve(cwd, file), MAX_PROFILE_BYTES);
    const loaded = loadProfile(new TextDecoder().decode(bytes));
    return loaded.ok ? loaded : { ok: false, problems: loaded.problems.map((problem) => profileProblem(problem, language)) };
  } catch (error) {
    return { ok: false, problems: [fileWords[language].problem[problemCode(error)]] };
  }
}
