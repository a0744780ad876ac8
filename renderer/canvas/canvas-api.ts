import type { MarksChange } from '#models/process/change';
import type { ProcessModel, Remark } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import type { Language } from '#models/text/language';

/** The layers of marks a user can switch. */
export const LAYERS = ['media', 'work', 'times'] as const;
export type Layer = (typeof LAYERS)[number];

/** One modeler on one element of the page. Everything outside `canvas/` knows only this. */
export type Canvas = {
  /** Replaces what is shown. The XML has been repaired before (`#models/bpmn`); resolves with what bpmn-js still had to say. */
  readonly open: (xml: string) => Promise<readonly Remark[]>;
  readonly toXml: () => Promise<string>;
  /** The diagram with marks as a self-contained, sanitised SVG in light colours; `null` while nothing is open. */
  readonly toSvg: () => Promise<string | null>;
  /** The domain's view of what is shown now. Cheap enough to call after every change. */
  readonly readModel: () => ProcessModel;
  /** All changes are bpmn-js commands: one call is one undo step, labelled in the language of the app. */
  readonly change: (change: MarksChange) => void;
  /** Several unlike changes as one undo step, such as one verdict each on many findings. */
  readonly changeAll: (changes: readonly MarksChange[]) => void;
  readonly rename: (element: string, name: string) => void;
  /** Names the document as a whole: the diagram of several pools or, without them, the process. */
  readonly renameDocument: (name: string) => void;
  /** Takes a label that is still being typed on the diagram as said. */
  readonly settle: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** What undo would take back, in words, e.g. "Medium setzen (4 Schritte)"; null when nothing. */
  readonly undoLabel: () => string | null;
  readonly redoLabel: () => string | null;
  readonly select: (elements: readonly string[], options?: { readonly reveal?: boolean; readonly pulse?: boolean }) => void;
  readonly selection: () => readonly string[];
  readonly hover: (element: string | null) => void;
  /** The element under the pointer, as `hovered` tells of it. */
  readonly hovered: () => string | null;
  /** What to draw beside the marks in the file: breaks and handovers. Redraws only elements whose findings changed. */
  readonly showFindings: (assessment: Assessment | null) => void;
  readonly showLayers: (layers: ReadonlySet<Layer>) => void;
  readonly setLanguage: (language: Language) => void;
  /** Zoom in percent of natural size. */
  readonly zoom: () => number;
  readonly zoomBy: (direction: 1 | -1) => void;
  readonly zoomFit: () => void;
  /** Its element may have changed its size while nobody saw it: a diagram that fitted keeps fitting. */
  readonly resized: () => void;
  readonly zoomTo: (percent: number) => void;
  readonly search: () => void;
  readonly clipboard: (action: 'cut' | 'copy' | 'paste' | 'delete' | 'selectAll') => void;
  readonly focus: () => void;
  readonly on: (event: CanvasEvent, listener: () => void) => () => void;
  readonly destroy: () => void;
};

/**
 * `changed` fires once per command, undo or redo; `selected` and `hovered` for the user's own doing; `zoomed` on every view box change;
 * `activated` when Enter asks for the details of what is selected.
 */
export type CanvasEvent = 'changed' | 'selected' | 'hovered' | 'zoomed' | 'activated';

export type CreateCanvas = (container: HTMLElement, language: Language) => Canvas;
