import { canvas as words } from '#models/text/canvas';
import type { CanvasElement, DiagramCanvas, ElementRegistry, EventBus, Modeling, Selection } from '../dialect';
import { isLabel, withoutLabel } from '../dialect';
import { elementName } from '../element-name';
import type { MarksView } from '../marks/MarksView';
import { reveal } from '../reveal';
import { type Direction, nextTarget } from './next-target';

type Rules = { allowed(rule: string, context: object): unknown };
type Outline = { createOutline(element: CanvasElement): void };
type ContextPad = { close(): void };
type Keyboard = { addListener(priority: number, listener: (event: { readonly keyEvent: KeyboardEvent }) => boolean | undefined): void };

const BEFORE_ALL_OTHERS = 20_000;
const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** Connecting two elements without a mouse: arrows choose where to, Enter connects, Escape leaves everything as it was. */
export class ConnectByKeys {
  static $inject = [
    'eventBus',
    'canvas',
    'elementRegistry',
    'rules',
    'modeling',
    'selection',
    'keyboard',
    'marksView',
    'outline',
    'contextPad',
  ];
  readonly #canvas: DiagramCanvas;
  readonly #registry: ElementRegistry;
  readonly #rules: Rules;
  readonly #modeling: Modeling;
  readonly #selection: Selection;
  readonly #marks: MarksView;
  readonly #outline: Outline;
  readonly #pad: ContextPad;
  #running: {
    readonly source: CanvasElement;
    readonly targets: readonly CanvasElement[];
    target: CanvasElement;
    readonly hint: HTMLElement;
  } | null = null;

  constructor(
    eventBus: EventBus,
    canvas: DiagramCanvas,
    registry: ElementRegistry,
    rules: Rules,
    modeling: Modeling,
    selection: Selection,
    keyboard: Keyboard,
    marks: MarksView,
    outline: Outline,
    contextPad: ContextPad,
  ) {
    this.#canvas = canvas;
    this.#registry = registry;
    this.#rules = rules;
    this.#modeling = modeling;
    this.#selection = selection;
    this.#marks = marks;
    this.#outline = outline;
    this.#pad = contextPad;
    keyboard.addListener(BEFORE_ALL_OTHERS, ({ keyEvent }) => this.#onKey(keyEvent));
    // Whatever else the user begins ends it.
    eventBus.on(['element.mousedown', 'root.set', 'diagram.clear', 'diagram.destroy', 'commandStack.changed'], () => this.stop());
  }

  /** From the selected element; false where none is selected or nothing can be reached from it. */
  start(): boolean {
    this.stop();
    const selected = this.#selection.get()[0];
    const source = selected && withoutLabel(selected);
    if (!source || source.waypoints) return false;
    const root = this.#canvas.getRootElement();
    const targets = this.#registry.filter(
      (one) =>
        one !== source && !one.waypoints && !isLabel(one) && this.#canvas.findRoot(one) === root && this.#connection(source, one) !== null,
    );
    const first = nextTarget(targets, source, 'right') ?? nextTarget(targets, source, 'down') ?? targets[0];
    if (!first) return false;
    const hint = document.createElement('div');
    hint.className = 'connect-hint';
    hint.setAttribute('role', 'status');
    this.#canvas.getContainer().append(hint);
    // What floats beside the source would lie over its neighbours.
    this.#pad.close();
    this.#running = { source, targets, target: first, hint };
    this.#point(first);
    this.#canvas.focus();
    return true;
  }

  stop(): void {
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    running.hint.remove();
    if (this.#registry.get(running.target.id)) this.#canvas.removeMarker(running.target, 'connect-target');
  }

  #connection(source: CanvasElement, target: CanvasElement): object | null {
    const allowed = this.#rules.allowed('connection.create', { source, target });
    return allowed && typeof allowed === 'object' ? allowed : null;
  }

  #point(target: CanvasElement): void {
    const running = this.#running;
    if (!running) return;
    this.#canvas.removeMarker(running.target, 'connect-target');
    running.target = target;
    // The library makes the frame of an element only once a mouse was over it.
    this.#outline.createOutline(target);
    this.#marks.raise(target);
    this.#canvas.addMarker(target, 'connect-target');
    reveal(this.#canvas, target);
    const { language } = this.#marks;
    running.hint.textContent = words[language].connectHint(elementName(running.source, language), elementName(target, language));
  }

  #onKey(event: KeyboardEvent): boolean | undefined {
    const running = this.#running;
    if (!running || event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const way = ARROWS[event.key];
    if (way) this.#point(nextTarget(running.targets, running.target, way) ?? running.target);
    else if (event.key === 'Tab') {
      const count = running.targets.length;
      const at = running.targets.indexOf(running.target) + (event.shiftKey ? count - 1 : 1);
      this.#point(running.targets[at % count] ?? running.target);
    } else if (event.key === 'Enter') {
      const { source, target } = running;
      this.stop();
      const connection = this.#connection(source, target);
      if (connection) this.#modeling.connect(source, target, connection);
      this.#selection.select([target]);
    } else if (event.key === 'Escape') this.stop();
    // Letters would set marks on the source meanwhile.
    return true;
  }
}
