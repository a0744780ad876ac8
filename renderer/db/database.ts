import { Dexie, type EntityTable } from 'dexie';
import type { Remark } from '#models/process/process';
import type { ProcessState } from '#models/process/vocabulary';
import type { Band, Score } from '#models/readiness/assessment';
import type { Provenance } from '#models/readiness/provenance';

/** Where a document came from. One begun from a template goes again when it is closed as it was begun. */
export type Origin = 'file' | 'template' | 'example' | 'copy';

/** What the library lists. Never the XML: listing ten thousand of these must stay cheap. */
export type DocumentRow = {
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
  /** Which of the examples it was drawn as; null for everything else. */
  readonly example: string | null;
  /** Name of the file it was opened from or saved to, without its folder. */
  readonly fileName: string | null;
  /** The shell's handle of that file; survives a restart as long as the shell remembers it. */
  readonly handle: string | null;
  /** SHA-256 of the file as last opened or saved; a different one on disk means somebody else changed it. */
  readonly fileSha: string | null;
  /** SHA-256 of the XML as the app wrote it when it was last saved or opened: what `dirty` is measured against. */
  readonly savedDigest: string | null;
  /**
   * SHA-256 of what is being written to the file. Found later, the app ended after it wrote the file and before it wrote that down
   * here: a file with this content is its own work.
   */
  readonly writing?: string | null;
  /** Something was lost or repaired on opening: Save asks for another file first. */
  readonly saveAsOnly: boolean;
  /** Differs from the last saved file. */
  readonly dirty: boolean;
  readonly changedAt: number;
  readonly summary: DocumentSummary | null;
  /** Words the user sorts by; each once, in the order given. */
  readonly tags: readonly string[];
  /** Place in the library's tree, its levels divided by "/", such as "Straßenverkehr/Parken"; null at the top. */
  readonly folder: string | null;
  /** Id of the pool or process whose flow is followed, where the user chose one; not said of documents last changed before it was kept. */
  readonly lead?: string | null;
  /** When it was put into the trash; null while it is in the library. */
  readonly trashedAt: number | null;
};

/** What becomes true of a document whose file is another one's from now on: its work is in no file, whatever it was saved as before. */
export const WITHOUT_FILE = { handle: null, fileSha: null, savedDigest: null, dirty: true } as const satisfies Partial<DocumentRow>;

/** The figures the library shows beside a document's name, as of its last change. */
export type DocumentSummary = {
  readonly steps: number;
  readonly breaks: number | null;
  readonly index: number | null;
  readonly low: number;
  readonly high: number;
  readonly band: Band | null;
  readonly confidence: Score['confidence'];
  readonly state: ProcessState | null;
  readonly casesPerYear: number | null;
  /** How the figures were reached; not said of documents last changed before it was kept. */
  readonly provenance?: Provenance;
  /** Key of the profile they were computed with; that of the first shipped one where it is missing. */
  readonly profile?: string;
};

export type ContentRow = { readonly id: string; readonly xml: string };

/** The XML as it was last opened from a file or saved to one: what "Don't save" goes back to. */
export type SavedRow = { readonly id: string; readonly xml: string };

/** Why a former state of a document was kept. */
export type VersionReason = 'discarded' | 'replaced';

/** A former state of a document. Nothing is ever discarded without one. */
export type VersionRow = {
  readonly seq: number;
  readonly document: string;
  readonly at: number;
  readonly reason: VersionReason;
  readonly title: string;
  readonly xml: string;
};

/** The words of a document that search looks in, and what calls look for. */
export type WordsRow = {
  readonly id: string;
  readonly entries: readonly WordsEntry[];
  /** Ids of the processes in it, by which calls find them. */
  readonly processes: readonly string[];
};
/** `element` is null for what belongs to the document as a whole. `kind` names what the words are: "Schritt", "Anmerkung" … */
export type WordsEntry = { readonly element: string | null; readonly kind: string; readonly text: string };

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

/** What the window remembers between two starts. */
export type Session = {
  /** The documents in tabs, in their order, and the one in front. */
  readonly tabs: { readonly ids: readonly string[]; readonly front: string | null };
  /** False while the app runs: found at a start, it did not end as it should. */
  readonly endedWell: boolean;
  /** When the library was last begun with: tells a clock that jumped from time that passed. */
  readonly lastStart: number;
  /** The tour was seen or skipped. */
  readonly tourDone: boolean;
  /** Layers of marks that are not drawn, and whether the legend is open. */
  readonly layers: { readonly hidden: readonly string[]; readonly legendOpen: boolean | null };
  /** Columns of the step table that are not shown. */
  readonly hiddenStepColumns: readonly string[];
  /** Standard times with the user's own in their places; checked when they are read. */
  readonly standardTimes: unknown;
  /** The user's own profile as it was read; null while the one that comes with the app is used. */
  readonly profile: { readonly file: string; readonly text: string } | null;
  /** The table of the maturity model from 2025, where the user loaded one. */
  readonly maturity: { readonly file: string; readonly text: string } | null;
};

type Tables = {
  documents: EntityTable<DocumentRow, 'id'>;
  contents: EntityTable<ContentRow, 'id'>;
  originals: EntityTable<OriginalRow, 'id'>;
  imports: EntityTable<ImportRow, 'id'>;
  saved: EntityTable<SavedRow, 'id'>;
  versions: EntityTable<VersionRow, 'seq'>;
  words: EntityTable<WordsRow, 'id'>;
  session: EntityTable<{ readonly key: string; readonly value: unknown }, 'key'>;
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

database
  .version(2)
  .stores({ documents: 'id, changedAt, handle, trashedAt, folder, *tags', saved: 'id', versions: '++seq, document', words: 'id' })
  .upgrade(async (transaction) => {
    await transaction
      .table('documents')
      .toCollection()
      .modify((row) => {
        Object.assign(row, { example: null, tags: [], folder: null, trashedAt: null });
        if (row.summary) Object.assign(row.summary, { band: null, confidence: null, state: null, casesPerYear: null });
      });
    const open = await transaction.table('session').get('open');
    await transaction.table('session').delete('open');
    const ids = open?.value ? [open.value] : [];
    await transaction.table('session').put({ key: 'tabs', value: { ids, front: ids[0] ?? null } });
  });

database
  .version(3)
  .stores({ words: 'id, *processes' })
  // What is written there follows from the content; whoever searches reads it anew.
  .upgrade((transaction) => transaction.table('words').clear());
