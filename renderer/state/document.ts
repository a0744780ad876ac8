import { create } from 'zustand';
import type { DocumentRow, ImportReport } from '../db/database';

/** What became of a document's file while nobody looked. */
export type Outside = 'changed' | 'missing' | 'unreachable';

/** A document in a tab. Its content lives in its canvas, or in the library until it is first shown; this is what is known about it. */
export type OpenDocument = DocumentRow & {
  readonly report: ImportReport | null;
  /** There are original bytes to export. */
  readonly hasOriginal: boolean;
  /** When the library last committed the content; null while a change waits for its commit. */
  readonly committedAt: number | null;
  readonly outside: Outside | null;
  /** The file cannot be written where it lies. */
  readonly readOnly: boolean;
};

type DocumentState = {
  /** The documents in tabs, in their order. */
  readonly open: readonly OpenDocument[];
  /** The one in front. */
  readonly current: OpenDocument | null;
  /** Name of a file that is being read and drawn. */
  readonly opening: string | null;
  /** The library could not be written: work goes on in memory, and the user knows. */
  readonly commitFailed: boolean;
  /** The library's documents, last changed first, for the start screen. */
  readonly recent: readonly DocumentRow[];
};

export const useDocument = create<DocumentState>(() => ({
  open: [],
  current: null,
  opening: null,
  commitFailed: false,
  recent: [],
}));

/** The document in front. */
export function currentDocument(): OpenDocument | null {
  return useDocument.getState().current;
}

/** A document in a tab. */
export function openDocument(id: string): OpenDocument | null {
  return useDocument.getState().open.find((document) => document.id === id) ?? null;
}

/** Replaces what is known about all tabs; the one in front stays in front as long as it is among them. */
export function setOpen(open: readonly OpenDocument[], front: string | null = currentDocument()?.id ?? null): void {
  useDocument.setState({ open, current: open.find(({ id }) => id === front) ?? null });
}

export function patchDocument(id: string, changes: Partial<OpenDocument>): void {
  if (openDocument(id))
    setOpen(useDocument.getState().open.map((document) => (document.id === id ? { ...document, ...changes } : document)));
}

/** The part of an open document that the library lists. */
export function rowOf(document: OpenDocument): DocumentRow {
  const { report, hasOriginal, committedAt, outside, readOnly, ...row } = document;
  return row;
}
