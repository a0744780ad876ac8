import type { Session } from '../db/database';
import { loadTabs } from '../db/documents';
import { recall, remember } from '../db/session';
import { currentDocument, setOpen, useDocument } from './document';
import { reportLibrary } from './library-trouble';

type Before = { readonly front: string | null; readonly endedWell: boolean };

/** Puts the tabs of the last session back. They are drawn when they are first shown. */
export async function restoreTabs(): Promise<Before> {
  const [tabs, endedWell] = await Promise.all([recall('tabs'), recall('endedWell')]);
  const before = tabs ? await loadTabs(tabs.ids) : [];
  setOpen(
    before.map(({ row, report, hasOriginal }) => ({
      ...row,
      report,
      hasOriginal,
      committedAt: row.changedAt,
      outside: null,
      readOnly: false,
    })),
  );
  const front = before.find(({ row }) => row.id === tabs?.front) ?? before.at(-1);
  return { front: front?.row.id ?? null, endedWell: endedWell ?? true };
}

/** Remembers from now on which documents are open, and that the app is running. */
export function keepSession(): void {
  let kept = '';
  useDocument.subscribe(({ open }) => {
    const tabs: Session['tabs'] = { ids: open.map(({ id }) => id), front: currentDocument()?.id ?? null };
    const key = JSON.stringify(tabs);
    if (key === kept) return;
    kept = key;
    remember('tabs', tabs).catch((error: unknown) => reportLibrary(error));
  });
  remember('endedWell', false).catch((error: unknown) => reportLibrary(error));
}

/** The app ends as it should: at the next start there is nothing to recover. */
export async function endSession(): Promise<void> {
  await remember('endedWell', true).catch((error: unknown) => reportLibrary(error));
}
