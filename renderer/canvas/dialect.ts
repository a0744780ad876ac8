import type { ModdleElement } from '#models/bpmn/moddle';

/**
 * What the canvas uses of diagram-js and bpmn-js, named once. Services come out of the modeler by name, so their types are
 * written down here as narrowly as they are used.
 */
export type Point = { readonly x: number; readonly y: number };
export type Bounds = Point & { readonly width: number; readonly height: number };

/** A shape, connection, label or root of the diagram. Connections have `waypoints` instead of bounds. */
export type CanvasElement = Bounds & {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleElement;
  readonly di?: ModdleElement;
  readonly parent?: CanvasElement | null;
  readonly children?: readonly CanvasElement[];
  readonly waypoints?: readonly Point[];
  readonly source?: CanvasElement;
  readonly target?: CanvasElement;
  readonly incoming?: readonly CanvasElement[];
  readonly outgoing?: readonly CanvasElement[];
  readonly label?: CanvasElement;
  readonly labelTarget?: CanvasElement;
  readonly host?: CanvasElement;
  readonly attachers?: readonly CanvasElement[];
  readonly hidden?: boolean;
  readonly collapsed?: boolean;
  readonly isFrame?: boolean;
};

/** An event; what a listener changes in it, whoever fired it sees. */
export type BusEvent = Record<string, unknown> & { readonly element?: CanvasElement; readonly elements?: readonly CanvasElement[] };
export type EventBus = {
  on(event: string | readonly string[], listener: (event: BusEvent, payload?: unknown) => unknown): void;
  on(event: string | readonly string[], priority: number, listener: (event: BusEvent, payload?: unknown) => unknown): void;
  off(event: string, listener: (event: BusEvent) => unknown): void;
  fire(event: string, payload?: object): unknown;
};

export type ElementRegistry = {
  get(id: string): CanvasElement | undefined;
  getAll(): readonly CanvasElement[];
  filter(test: (element: CanvasElement) => boolean): CanvasElement[];
  forEach(callback: (element: CanvasElement, gfx: SVGGElement) => void): void;
  getGraphics(element: CanvasElement | string): SVGGElement | undefined;
};

export type Viewbox = Bounds & { readonly scale: number; readonly inner: Bounds; readonly outer: { width: number; height: number } };
export type DiagramCanvas = {
  readonly _svg: SVGSVGElement;
  /** The group that moves and zooms. */
  readonly _viewport: SVGGElement;
  _cachedViewbox?: Viewbox | null;
  getSize(): { readonly width: number; readonly height: number };
  getContainer(): HTMLElement;
  getRootElement(): CanvasElement;
  getRootElements(): readonly CanvasElement[];
  setRootElement(root: CanvasElement): void;
  findRoot(element: CanvasElement | string): CanvasElement | undefined;
  getActiveLayer(): SVGGElement;
  getLayer(name: string, index: number): SVGGElement;
  viewbox(box?: Bounds | false): Viewbox;
  zoom(level?: number | 'fit-viewport', center?: Point | 'auto'): number;
  scroll(delta: { dx: number; dy: number }): void;
  scrollToElement(element: CanvasElement | string, padding?: number): void;
  addMarker(element: CanvasElement | string, marker: string): void;
  removeMarker(element: CanvasElement | string, marker: string): void;
  focus(): void;
  resized(): void;
};

export type CommandAction = { readonly id: number; readonly command: string; readonly context: Record<string, unknown> };
export type CommandStack = {
  readonly _stack: readonly CommandAction[];
  readonly _stackIdx: number;
  readonly _handlerMap: Readonly<Record<string, unknown>>;
  execute(command: string, context: object): void;
  registerHandler(command: string, handler: unknown): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
};

export type Selection = { get(): readonly CanvasElement[]; select(elements: readonly CanvasElement[] | null): void };
export type EditorActions = { trigger(action: string, options?: unknown): unknown; isRegistered(action: string): boolean };
export type DirectEditing = { activate(element: CanvasElement): boolean; isActive(): boolean; complete(): void; cancel(): void };
export type ElementFactory = { createShape(attributes: Readonly<Record<string, unknown>>): CanvasElement };
export type Modeling = {
  createShape(shape: CanvasElement, position: { readonly x: number; readonly y: number }, parent: CanvasElement): CanvasElement;
  updateLabel(element: CanvasElement, label: string): void;
  connect(source: CanvasElement, target: CanvasElement, connection: object): CanvasElement;
  updateModdleProperties(element: CanvasElement, part: ModdleElement, properties: Readonly<Record<string, unknown>>): void;
};
export type PopupMenu = { open(target: unknown, id: string, position: object, options?: object): void; close(): void; isOpen(): boolean };
export type Translate = (template: string, replacements?: Readonly<Record<string, string | number>>) => string;

/** A diagram-js module: services by name, some of them started at once. */
export type DiagramModule = {
  readonly __init__?: readonly string[];
  readonly __depends__?: readonly unknown[];
  readonly [service: string]: unknown;
};

export function isBpmn(element: CanvasElement, type: string): boolean {
  return typeof element.businessObject?.$instanceOf === 'function' && element.businessObject.$instanceOf(type);
}

export function isLabel(element: CanvasElement): boolean {
  return Boolean(element.labelTarget);
}

/** A label stands for the element it names. */
export function withoutLabel(element: CanvasElement): CanvasElement {
  return element.labelTarget ?? element;
}
