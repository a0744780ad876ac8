import { create } from 'zustand';
import type { DocumentRow } from '../db/database';
import { listUnsaved } from '../db/documents';
import { reportLibrary } from './library-trouble';

/** Ids of the documents that had changes no file has when the app was ended from outside, last changed first. */
export const useRecovery = create<{ readonly ids: readonly string[] }>(() => ({ ids: [] }));

/** Looks for such documents. To be called once at a start after an end that was none. */
export async function findUnsaved(): Promise<readonly DocumentRow[]> {
  try {
    const rows = await listUnsaved();
    useRecovery.setState({ ids: rows.map(({ id }) => id) });
    return rows;
  } catch (error) {
    reportLibrary(error);
    return [];
  }
}

/** What to do about a document was decided. */
export function settled(id: string): void {
  useRecovery.setState(({ ids }) => ({ ids: ids.filter((other) => other !== id) }));
}
