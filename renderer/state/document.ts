import { create } from 'zustand';
import type { DocumentRow, ImportReport } from '../db/database';

/** The open document. Its content lives in the canvas; this is what is known about it. */
export type OpenDocument = DocumentRow & {
  readonly report: ImportReport | null;
  /** There are original bytes to export. */
  readonly hasOriginal: boolean;
};

type DocumentState = {
  readonly current: OpenDocument | null;
  /** A file is being read and drawn. */
  readonly opening: string | null;
  /** When the library last committed the content; null while a change waits for its commit. */
  readonly committedAt: number | null;
  /** The library could not be written: work goes on in memory, and the user knows. */
  readonly commitFailed: boolean;
  /** The library's documents, last changed first, for the start screen. */
  readonly recent: readonly DocumentRow[];
};

export const useDocument = create<DocumentState>(() => ({
  current: null,
  opening: null,
  committedAt: null,
  commitFailed: false,
  recent: [],
}));

export function currentDocument(): OpenDocument | null {
  return useDocument.getState().current;
}

export function patchDocument(changes: Partial<OpenDocument>): void {
  useDocument.setState(({ current }) => (current ? { current: { ...current, ...changes } } : {}));
}
