import { SpanPool } from './span-pool';

type Column = Int32Array<ArrayBuffer>;

/** Columns of equal length that grow together. They are used again for every file; who keeps one takes a copy. */
export class Table<Name extends string> {
  count = 0;
  readonly columns: Record<Name, Column>;
  private readonly names: readonly Name[];
  private size = 256;

  constructor(names: readonly Name[]) {
    this.names = names;
    this.columns = Object.fromEntries(names.map((name) => [name, new Int32Array(this.size)])) as Record<Name, Column>;
  }

  /** A further row, with whatever a former file left in it. */
  add(): number {
    if (this.count === this.size) {
      this.size *= 2;
      for (const name of this.names) {
        const larger = new Int32Array(this.size);
        larger.set(this.columns[name]);
        this.columns[name] = larger;
      }
    }
    return this.count++;
  }

  get width(): number {
    return this.names.length;
  }

  /** The rows that are filled, as columns of their own. */
  taken(copied: (column: Int32Array, size: number) => Int32Array): Record<Name, Int32Array> {
    const columns = {} as Record<Name, Int32Array>;
    for (const name of this.names) columns[name] = copied(this.columns[name], this.count);
    return columns;
  }
}

/** Everything the scanner found in one file. Places are offsets into the text; -1 stands for nothing. */
export const ELEMENT_COLUMNS = [
  'code',
  /** The row of the element around it. */
  'parent',
  /** Its interned id. */
  'id',
  'nameStart',
  'nameEnd',
  /** References as interned ids: what a flow leaves, an event is attached to, a call activity calls, a participant's process, a reference's data. */
  'from',
  /** What a flow leads to, or the default flow. Of a text annotation: where its text begins and, in `from`, ends. */
  'to',
  'flags',
] as const;

/** Ids of others as they are referred to. `target` is the interned text, `owner` the row, `ownerId` the id of whoever refers. */
export const REFERENCE_COLUMNS = ['number', 'owner', 'ownerId', 'target'] as const;
/** Elements of the marks: whose they are, the mark around them, their local name, and their attributes up to the next mark's. */
export const MARK_COLUMNS = ['owner', 'parent', 'start', 'end', 'attributes'] as const;
export const VALUE_COLUMNS = ['start', 'end', 'valueStart', 'valueEnd'] as const;

/** Flags of an element's row. */
export const FLAG = {
  notInterrupting: 1,
  sequential: 2,
  triggeredByEvent: 4,
  forCompensation: 8,
  /** Of a flow: it has a condition. Of a sub-process: something flows in it. */
  filled: 16,
  /** It had extension elements. */
  extended: 32,
} as const;

export class Found {
  readonly elements = new Table(ELEMENT_COLUMNS);
  readonly references = new Table(REFERENCE_COLUMNS);
  readonly marks = new Table(MARK_COLUMNS);
  readonly values = new Table(VALUE_COLUMNS);
  readonly tables = [this.elements, this.references, this.marks, this.values];
  readonly ids = new SpanPool();
  /** By interned id: 0 referred to only, 1 declared by an element without a row, else the row + 2. */
  declared = new Int32Array(1024);
  /** Elements that need an id and have none, with their interned ids and where their own names stand. */
  nameless: { readonly id: number; readonly start: number; readonly end: number }[] = [];
  comments = 0;
  /** Characters are written as references somewhere. */
  escapes = false;
  /** Entries of other tools by their prefix. */
  readonly foreign = new Map<string, number>();
  /** Owners whose extension elements came twice; the reader of the editor keeps the last. */
  doubled = 0;

  clear(): void {
    for (const table of this.tables) table.count = 0;
    this.declared.fill(0, 0, this.ids.count);
    this.ids.clear();
    this.nameless = [];
    this.comments = 0;
    this.escapes = false;
    this.foreign.clear();
    this.doubled = 0;
  }
}
