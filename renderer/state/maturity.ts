import { create } from 'zustand';
import { loadMaturity, maturityFrame } from '#models/readiness/mappings/load-maturity';
import type { MaturityModel } from '#models/readiness/mappings/maturity';
import type { ProfileProblem } from '#models/readiness/profiles/load-profile';
import { files } from '#models/text/files';
import { mappings } from '#models/text/mappings';
import { host } from '../bridge/host';
import { recall, remember } from '../db/session';
import { reportLibrary } from './library-trouble';
import { notify } from './notices';
import { fileName, reportUnsaved } from './save';
import { currentLanguage } from './settings';

type MaturityState = {
  /** The table of the maturity model from 2025; null where nobody loaded one. */
  readonly model: MaturityModel | null;
  readonly file: string | null;
  readonly refused: { readonly file: string; readonly problems: readonly ProfileProblem[] } | null;
};

export const useMaturity = create<MaturityState>(() => ({ model: null, file: null, refused: null }));

/** Puts the table of the last session back. */
export async function startMaturity(): Promise<void> {
  const kept = await recall('maturity').catch(() => null);
  if (kept) put(kept.file, kept.text);
}

/** Asks for a table. A bad one is refused as a whole, and what was there stays. */
export async function chooseMaturity(): Promise<void> {
  const reply = await host.openJson('maturity');
  if (!reply.ok) {
    const { code, name } = reply.problem;
    notify((language) => ({
      kind: 'error',
      text: mappings[language].ozgRefusedTitle(name ?? 'JSON'),
      detail: `${files[language].problem[code]} ${mappings[language].ozgKept}`,
    }));
    return;
  }
  if (reply.value === null) return;
  const { name: file, text } = reply.value;
  if (!put(file, text)) return;
  await remember('maturity', { file, text }).catch((error: unknown) => reportLibrary(error));
  notify((language) => ({ kind: 'success', text: mappings[language].ozgLoaded(file) }));
}

export async function dropMaturity(): Promise<void> {
  useMaturity.setState({ model: null, file: null, refused: null });
  await remember('maturity', null).catch((error: unknown) => reportLibrary(error));
}

export async function exportMaturityFrame(): Promise<void> {
  const name = fileName(mappings[currentLanguage()].ozgFrameName, 'json');
  const bytes = new TextEncoder().encode(maturityFrame());
  const reply = await host.saveFileAs({ suggestedName: name, kind: 'profile', bytes });
  if (!reply.ok) reportUnsaved(reply.problem, name, exportMaturityFrame);
  else if (reply.value) {
    const saved = reply.value.name;
    notify((language) => ({ kind: 'success', text: mappings[language].ozgFrameSaved(saved) }));
  }
}

function put(file: string, text: string): boolean {
  const loaded = loadMaturity(text);
  if (loaded.ok) useMaturity.setState({ model: loaded.model, file, refused: null });
  else useMaturity.setState({ refused: { file, problems: loaded.problems } });
  return loaded.ok;
}
