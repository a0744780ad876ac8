import { create } from 'zustand';
import type { DocumentRow } from '../db/database';
import { loadDocument, updateRow } from '../db/documents';
import { allRows } from '../db/library-rows';
import { rate } from './assessment';
import { canvases } from './canvas-link';
import { scheduleCommit } from './commit';
import { documentOn, sheetOf } from './desk';
import { openDocument, patchDocument } from './document';
import { reportLibrary } from './library-trouble';
import { currentProfileKey, SHIPPED_PROFILE, useProfile } from './profile';
import { rateAside } from './rate';

/** How many documents of the library still show figures of another profile. */
export const useRerating = create<{ readonly left: number }>(() => ({ left: 0 }));

/** Rates everything anew whenever another profile is used: what is drawn at once, the rest of the library one by one, aside. */
export function startRerating(): void {
  useProfile.subscribe(({ key }, before) => {
    if (key === before.key) return;
    for (const one of canvases()) {
      const id = documentOn(one);
      if (id === null) continue;
      rate(one);
      scheduleCommit(id);
    }
    void rerateLibrary();
  });
  void rerateLibrary();
}

/** Whether the figures of a row come from the profile in use. */
export function isRatedNow({ summary }: Pick<DocumentRow, 'summary'>, key: string): boolean {
  return summary === null || (summary.profile ?? SHIPPED_PROFILE.key) === key;
}

async function rerateLibrary(): Promise<void> {
  const key = currentProfileKey();
  try {
    const rows = (await allRows()).filter((row) => !isRatedNow(row, key) && !sheetOf(row.id));
    for (const [at, { id }] of rows.entries()) {
      if (currentProfileKey() !== key) return;
      useRerating.setState({ left: rows.length - at });
      await rerate(id, key);
    }
    if (currentProfileKey() === key) useRerating.setState({ left: 0 });
  } catch (error) {
    useRerating.setState({ left: 0 });
    reportLibrary(error);
  }
}

/** What was drawn or changed meanwhile has its figures from elsewhere. */
async function rerate(id: string, key: string): Promise<void> {
  const stored = await loadDocument(id);
  if (!stored) return;
  const rated = await rateAside(stored.xml);
  const now = rated && (await loadDocument(id));
  if (!now || currentProfileKey() !== key || sheetOf(id) || now.row.changedAt !== stored.row.changedAt) return;
  await updateRow(id, { summary: rated.summary });
  if (openDocument(id)) patchDocument(id, { summary: rated.summary });
}
