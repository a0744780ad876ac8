/**
 * A report as plain data, between the assessment and the bytes. Sections decide what is said, formats how it looks; neither
 * knows the other. Everything here is text already in the reader's language, except numbers that a format may type.
 */

/** Text inside a block. `icon` is SVG markup with the words that stand for it where it cannot be drawn. */
export type Run =
  | { readonly kind: 'text' | 'strong' | 'quiet' | 'code'; readonly text: string }
  | { readonly kind: 'icon'; readonly svg: string; readonly alt: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: string }
  | { readonly kind: 'break' };

/** What stands in a table's cell. A number keeps its unrounded value for formats that type their cells. */
export type Cell =
  | { readonly kind: 'runs'; readonly runs: readonly Run[] }
  | { readonly kind: 'number'; readonly value: number | null; readonly decimals: number; readonly text: string }
  | { readonly kind: 'empty' };

export type Column = {
  readonly head: string;
  readonly align: 'start' | 'end';
  /** Share of the table's width, in per cent; null lets the content decide. */
  readonly width: number | null;
  /** The cell that names its row, read aloud with every other cell of it. */
  readonly names: boolean;
};

export type Row = { readonly kind: 'body' | 'sum' | 'dismissed'; readonly cells: readonly Cell[] };

/** Place of a value among the five bands: 1 (not ready) to 5 (end to end). */
export type BandNumber = 1 | 2 | 3 | 4 | 5;

/** One bar from 0 to 100. Without a value only its range is drawn, dashed, with a question mark. */
export type Bar = {
  readonly label: string;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** Null: no place among the bands; a value is drawn in plain grey. */
  readonly band: BandNumber | null;
  /** The value, or the range, as words. */
  readonly text: string;
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly role: 'lead' | 'body' | 'note'; readonly runs: readonly Run[] }
  | {
      /** The index with its band and its scale. */
      readonly kind: 'gauge';
      readonly label: string;
      readonly value: number | null;
      readonly text: string;
      readonly low: number;
      readonly high: number;
      readonly band: BandNumber | null;
      readonly bandName: string;
      readonly limits: readonly number[];
      /** Spoken in place of the picture. */
      readonly alt: string;
      readonly facts: readonly { readonly strong: string; readonly quiet: string }[];
    }
  | { readonly kind: 'keyFigures'; readonly items: readonly { readonly value: string; readonly label: string }[] }
  | {
      readonly kind: 'bars';
      readonly alt: string;
      readonly ticks: readonly number[];
      readonly bars: readonly Bar[];
    }
  | {
      /** How far a figure moves to either side of where it is, on a scale of its own. */
      readonly kind: 'shifts';
      readonly alt: string;
      /** Largest shift the scale shows, above 0. */
      readonly most: number;
      readonly rows: readonly { readonly label: string; readonly marks: readonly { readonly value: number; readonly text: string }[] }[];
      /** What the marks of a row are, in their order: the first is drawn hollow, the second solid. */
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** A caption the eye does not need, because a heading just said it. */
      readonly captionHidden: boolean;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      /** `form`: rows are tall, because somebody writes into them by hand. */
      readonly look?: 'form';
    }
  /** Ruled lines to write on by hand. */
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'figure'; readonly svg: string; readonly alt: string; readonly caption: readonly Run[] }
  | { readonly kind: 'definitions'; readonly items: readonly { readonly term: string; readonly runs: readonly Run[] }[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | {
      /** Numbered entries with a value at the right, as the causes on the summary. */
      readonly kind: 'ranking';
      readonly title: string;
      readonly tone: 'cause' | 'gain';
      readonly items: readonly { readonly title: string; readonly detail: string; readonly value: string }[];
      /** Said where there are no items. */
      readonly none: string;
    }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] }
  | { readonly kind: 'callout'; readonly tone: 'legal' | 'info' | 'warning'; readonly title: string; readonly runs: readonly Run[] }
  | { readonly kind: 'formula'; readonly runs: readonly Run[] };

export type Section = {
  /** Stable name, also the anchor. */
  readonly id: string;
  /** Printed number; null on the cover. */
  readonly number: number | null;
  readonly title: string;
  readonly paper: 'cover' | 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
};

export type ReportDocument = {
  readonly language: 'de' | 'en';
  /** Of the whole document, as a window or a PDF reader shows it. */
  readonly title: string;
  /** Running head at the left of every page. */
  readonly head: string;
  /** Running foot at the left of every page. */
  readonly foot: string;
  /** Words around the page numbers: "Seite", "von". */
  readonly pageWords: { readonly page: string; readonly of: string };
  readonly cover: {
    readonly kind: string;
    readonly title: string;
    readonly facts: readonly { readonly term: string; readonly text: string }[];
    readonly contentsTitle: string;
    readonly note: string;
  };
  readonly sections: readonly Section[];
};
