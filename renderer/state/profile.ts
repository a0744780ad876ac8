import { create } from 'zustand';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import { loadProfile, type ProfileProblem } from '#models/readiness/profiles/load-profile';
import type { Profile } from '#models/readiness/profiles/profile';
import { profileKey } from '#models/readiness/profiles/write-profile';
import { profileName, profiles } from '#models/text/profiles';
import { recall } from '../db/session';
import { notify } from './notices';

/** A file that was refused, and why. */
export type RefusedProfile = { readonly file: string; readonly problems: readonly ProfileProblem[] };

type ProfileState = {
  /** What everything is rated with. */
  readonly profile: Profile;
  /** Tells two profiles apart that go by the same name. */
  readonly key: string;
  /** Name of the file it came from; null for the one that comes with the app. */
  readonly file: string | null;
  /** The last file chosen, where it could not be used. */
  readonly refused: RefusedProfile | null;
};

export const SHIPPED_PROFILE = { profile: ENTWURF_1, key: profileKey(ENTWURF_1), file: null } as const;

/** The value judgements in use: one profile for every process, window and report. */
export const useProfile = create<ProfileState>(() => ({ ...SHIPPED_PROFILE, refused: null }));

export function currentProfile(): Profile {
  return useProfile.getState().profile;
}

export function currentProfileKey(): string {
  return useProfile.getState().key;
}

/** Puts the profile of the last session back. It is checked again: another edition of the app may know other numbers. */
export async function startProfile(): Promise<void> {
  const kept = await recall('profile').catch(() => null);
  if (!kept) return;
  const loaded = loadProfile(kept.text);
  if (loaded.ok) putProfile(loaded.profile, kept.file);
  else {
    useProfile.setState({ refused: { file: kept.file, problems: loaded.problems } });
    notify((language) => ({
      kind: 'error',
      text: profiles[language].refusedAtStart(kept.file, profileName(ENTWURF_1.id, language)),
      detail: profiles[language].places(loaded.problems.length),
    }));
  }
}

export function putProfile(profile: Profile, file: string): void {
  useProfile.setState({ profile, key: profileKey(profile), file, refused: null });
}

/** The user has read why a file was refused. */
export function forgetRefused(): void {
  useProfile.setState({ refused: null });
}
