import type { CaseFrame } from '#models/analysis/case-frames';
import type { Layer, LegendId } from '#models/glyphs/legend';
import type { DrawnProcess } from './processes';
import type { MarksChange } from '#models/process/change';
import type { ProcessModel, Remark } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import type { Language } from '#models/text/language';

export { LAYERS, type Layer } from '#models/glyphs/legend';

/** What a picture of the diagram shows. */
export type PictureOf = {
  /** Marks of other layers are left out; without any layer there are no marks at all. */
  readonly layers: ReadonlySet<Layer>;
  /** What the user sees now, such as the inside of a sub-process; else the first drawing of the document. */
  readonly shown: boolean;
};

/** What many changes at once are about, where the marks they touch do not tell. */
export type ChangeTopic = 'paste' | 'fill' | 'clear' | 'suggestions';

/** One modeler on one element of the page. Everything outside `canvas/` knows only this. */
export type Canvas = {
  /** Replaces what is shown. The XML has been repaired before (`#models/bpmn`); resolves with what bpmn-js still had to say. */
  readonly open: (xml: string) => Promise<readonly Remark[]>;
  readonly toXml: () => Promise<string>;
  /** The diagram as a self-contained, sanitised SVG in light colours, with all marks unless told otherwise; `null` while nothing is open. */
  readonly toSvg: (picture?: PictureOf) => Promise<string | null>;
  /** Which marks there are to explain on what is shown, in the order of the legend. */
  readonly legend: () => readonly LegendId[];
  /** The drawings that stand side by side in the document: one for most. */
  readonly processes: () => readonly DrawnProcess[];
  readonly shownProcess: () => string | null;
  readonly showProcess: (id: string) => void;
  /** Lets the user choose with arrows and Enter what to connect the selected element with; false where that cannot be. */
  readonly connect: () => boolean;
  /** The domain's view of what is shown now. Cheap enough to call after every change. */
  readonly readModel: () => ProcessModel;
  /** All changes are bpmn-js commands: one call is one undo step, labelled in the language of the app. */
  readonly change: (change: MarksChange) => void;
  /** Several unlike changes as one undo step, such as one verdict each on many findings. */
  readonly changeAll: (changes: readonly MarksChange[], topic?: ChangeTopic) => void;
  readonly rename: (element: string, name: string) => void;
  /** Names the document as a whole: the diagram of several pools or, without them, the process. */
  readonly renameDocument: (name: string) => void;
  /** Draws a first start event where nothing is drawn yet; one step to undo. */
  readonly startDiagram: (name: string) => void;
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
  /**
   * Moments of a played case, drawn over the diagram: tokens travel from one to the next, so many milliseconds each, and stay at the last.
   * The node that runs there is framed and brought into view. Without moments all of it goes away.
   */
  readonly showWalk: (frames: readonly CaseFrame[], travelMs: number) => void;
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
 * `marked` when other marks may be drawn; `rooted` when another drawing or the inside of a sub-process is shown; `activated` when Enter asks for the details of what is selected.
 */
export type CanvasEvent = 'changed' | 'selected' | 'hovered' | 'zoomed' | 'activated' | 'marked' | 'rooted';

export type CreateCanvas = (container: HTMLElement, language: Language) => Canvas;
