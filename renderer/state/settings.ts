import { create } from 'zustand';
import type { Settings } from '#models/contract/contract';
import { files } from '#models/text/files';
import type { Language } from '#models/text/language';
import { host } from '../bridge/host';
import { notify } from './notices';

type SettingsState = Settings & {
  /** Whether the window is dark now: the user's choice, or the system's where the choice is `system`. */
  readonly dark: boolean;
  readonly version: string;
  readonly platform: string;
};

export const useSettings = create<SettingsState>(() => ({
  language: 'de',
  theme: 'system',
  scale: 100,
  keys: {},
  dark: false,
  version: '',
  platform: 'linux',
}));

const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Puts the settings onto the page: theme, language, size of type. */
function applyToPage(): void {
  const { language, theme, scale } = useSettings.getState();
  const dark = theme === 'dark' || (theme === 'system' && systemDark().matches);
  const root = document.documentElement;
  root.dataset.theme = dark ? 'dark' : 'light';
  root.lang = language;
  root.style.fontSize = `${scale}%`;
  useSettings.setState({ dark });
}

export function startSettings(settings: Settings, version: string, platform: string): void {
  useSettings.setState({ ...settings, version, platform });
  applyToPage();
  systemDark().addEventListener('change', applyToPage);
}

/** Changes settings, shows them at once and has the shell remember them. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  useSettings.setState(changes);
  applyToPage();
  const { language, theme, scale, keys } = useSettings.getState();
  const reply = await host.storeSettings({ language, theme, scale, keys });
  if (reply.ok) return;
  const { code } = reply.problem;
  notify((spoken) => ({ kind: 'error', text: files[spoken].settingsNotKept, detail: files[spoken].problem[code] }));
}

export function useLanguage(): Language {
  return useSettings((state) => state.language);
}

export function currentLanguage(): Language {
  return useSettings.getState().language;
}
