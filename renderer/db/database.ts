import { Dexie, type EntityTable } from 'dexie';
import type { Remark } from '#models/process/process';

/** Where a document came from; decides what Save does first. */
export type Origin = 'file' | 'template' | 'example';

/** What the library lists. Never the XML: listing ten thousand of these must stay cheap. */
export type DocumentRow = {
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
  /** Name of the file it was opened from or saved to, without its folder. */
  readonly fileName: string | null;
  /** The shell's handle of that file; survives a restart as long as the shell remembers it. */
  readonly handle: string | null;
  /** SHA-256 of the file as last opened or saved; a different one on disk means somebody else changed it. */
  readonly fileSha: string | null;
  /** SHA-256 of the XML as the app wrote it when it was last saved or opened: what `dirty` is measured against. */
  readonly savedDigest: string | null;
  /** Something was lost or repaired on opening: Save asks for another file first. */
  readonly saveAsOnly: boolean;
  /** Differs from the last saved file. */
  readonly dirty: boolean;
  readonly changedAt: number;
  readonly summary: DocumentSummary | null;
};

/** The figures the start screen shows beside a document's name. */
export type DocumentSummary = {
  readonly steps: number;
  readonly breaks: number | null;
  readonly index: number | null;
  readonly low: number;
  readonly high: number;
};

export type ContentRow = { readonly id: string; readonly xml: string };

/** The bytes as they were opened, kept for good. */
export type OriginalRow = { readonly id: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };

export type ImportReport = {
  readonly remarks: readonly Remark[];
  readonly counts: {
    readonly read: number;
    readonly unchanged: number;
    readonly adapted: number;
    readonly lost: number;
    readonly foreign: number;
  };
  readonly repaired: boolean;
};
export type ImportRow = ImportReport & { readonly id: string };

export type SessionRow = { readonly key: 'open'; readonly value: string | null };

type Tables = {
  documents: EntityTable<DocumentRow, 'id'>;
  contents: EntityTable<ContentRow, 'id'>;
  originals: EntityTable<OriginalRow, 'id'>;
  imports: EntityTable<ImportRow, 'id'>;
  session: EntityTable<SessionRow, 'key'>;
};

/**
 * The library on this machine. `strict`: by default Chromium acknowledges commits that are not on disk yet, and a power cut then
 * loses them; strict costs under a millisecond in the median.
 */
export const database = new Dexie('bruchlos', { chromeTransactionDurability: 'strict' }) as Dexie & Tables;

database.version(1).stores({
  documents: 'id, changedAt',
  contents: 'id',
  originals: 'id',
  imports: 'id',
  session: 'key',
});
