import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import { loadProfile } from '#models/readiness/profiles/load-profile';
import { profileText } from '#models/readiness/profiles/write-profile';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { profileName, profiles } from '#models/text/profiles';
import { host } from '../bridge/host';
import { remember } from '../db/session';
import { notify } from './notices';
import { currentProfile, putProfile, SHIPPED_PROFILE, useProfile } from './profile';
import { fileName, reportUnsaved } from './save';
import { currentLanguage } from './settings';

/** Asks for a profile file. A bad one is refused as a whole, and the one in use stays. */
export async function chooseProfile(): Promise<void> {
  const reply = await host.openJson('profile');
  if (!reply.ok) {
    const { code, name } = reply.problem;
    notify((language) => ({
      kind: 'error',
      text: profiles[language].refusedTitle(name ?? profiles[language].whole),
      detail: `${files[language].problem[code]} ${stays(language)}`,
    }));
    return;
  }
  if (reply.value === null) return;
  const { name: file, text } = reply.value;
  const loaded = loadProfile(text);
  if (!loaded.ok) {
    useProfile.setState({ refused: { file, problems: loaded.problems } });
    return;
  }
  putProfile(loaded.profile, file);
  await keep({ file, text });
  notify((language) => ({ kind: 'success', text: profiles[language].now(loaded.profile.id) }));
}

/** Goes back to the profile that comes with the app. */
export async function takeShippedProfile(): Promise<void> {
  useProfile.setState({ ...SHIPPED_PROFILE, refused: null });
  await keep(null);
  notify((language) => ({ kind: 'success', text: profiles[language].now(profileName(ENTWURF_1.id, language)) }));
}

/** Writes the profile in use to a file, as the beginning of another one. */
export async function exportProfile(): Promise<void> {
  const name = fileName(profiles[currentLanguage()].templateName, 'json');
  const bytes = new TextEncoder().encode(profileText(currentProfile()));
  const reply = await host.saveFileAs({ suggestedName: name, kind: 'profile', bytes });
  if (!reply.ok) reportUnsaved(reply.problem, name, exportProfile);
  else if (reply.value) {
    const saved = reply.value.name;
    notify((language) => ({ kind: 'success', text: profiles[language].templateSaved(saved) }));
  }
}

async function keep(kept: { readonly file: string; readonly text: string } | null): Promise<void> {
  await remember('profile', kept).catch(() => notify((language) => ({ kind: 'error', text: profiles[language].notKept })));
}

function stays(language: Language): string {
  return profiles[language].kept(profileName(currentProfile().id, language));
}
