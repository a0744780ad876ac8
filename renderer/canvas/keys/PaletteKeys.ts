import { type CanvasElement, type DiagramCanvas, type ElementRegistry, type EventBus, isBpmn } from '../dialect';

type Palette = { triggerEntry(entry: string, action: string, event: Event, autoActivate?: boolean): unknown };
type Dragging = {
  context(): unknown;
  hover(over: { element: CanvasElement; gfx: SVGGElement }): void;
  move(event: Event): void;
  end(event: Event): void;
  cancel(): void;
};
type Injector = { get<T>(name: string): T };

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
/** Where a new element may come to lie, as shares of the canvas: the middle first, then around it. */
const PLACES = [0.5, 0.65, 0.35, 0.8, 0.2];

/**
 * The palette by keyboard: one tab stop, arrows move inside it, Enter takes a tool or puts a new element where there is room in view.
 * The library itself only knows dragging.
 */
export class PaletteKeys {
  static $inject = ['eventBus', 'injector'];
  readonly #injector: Injector;

  constructor(eventBus: EventBus, injector: Injector) {
    this.#injector = injector;
    eventBus.on('palette.create', (event) => {
      const { container } = event as unknown as { container: HTMLElement };
      container.setAttribute('role', 'toolbar');
      container.setAttribute('aria-orientation', 'vertical');
      container.addEventListener('keydown', (pressed) => this.#pressed(container, pressed));
      // The library empties and fills the palette whenever something in it changes.
      const list = container.querySelector('.djs-palette-entries') ?? container;
      new MutationObserver(() => arrange(container)).observe(list, { childList: true, subtree: true });
    });
  }

  #pressed(container: HTMLElement, event: KeyboardEvent): void {
    const all = entries(container);
    const at = all.indexOf(event.target as HTMLElement);
    const entry = all[at];
    if (!entry || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const next = step
      ? all[(at + step + all.length) % all.length]
      : event.key === 'Home'
        ? all[0]
        : event.key === 'End'
          ? all.at(-1)
          : undefined;
    if (next) {
      for (const one of all) one.tabIndex = one === next ? 0 : -1;
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' || event.key === ' ') this.#take(entry);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #take(entry: HTMLElement): void {
    const id = entry.dataset.action ?? '';
    const box = entry.getBoundingClientRect();
    const place = id.startsWith('create.') ? this.#room(id === 'create.participant-expanded') : null;
    const { x, y } = place ?? { x: box.right + 6, y: box.top };
    const event = new MouseEvent('click', { clientX: x, clientY: y, bubbles: true });
    this.#injector.get<Palette>('palette').triggerEntry(id, 'click', event, true);
    const dragging = this.#injector.get<Dragging>('dragging');
    if (!id.startsWith('create.') || !dragging.context()) return;
    if (!place) {
      dragging.cancel();
      return;
    }
    const gfx = this.#injector.get<ElementRegistry>('elementRegistry').getGraphics(place.over);
    if (gfx) dragging.hover({ element: place.over, gfx });
    dragging.move(event);
    dragging.end(event);
    this.#injector.get<DiagramCanvas>('canvas').focus();
  }

  /** A point in view with nothing but a lane, a pool or the sheet below it. */
  #room(onSheet: boolean): { readonly x: number; readonly y: number; readonly over: CanvasElement } | null {
    const canvas = this.#injector.get<DiagramCanvas>('canvas');
    const registry = this.#injector.get<ElementRegistry>('elementRegistry');
    const box = canvas.getContainer().getBoundingClientRect();
    const root = canvas.getRootElement();
    for (const down of PLACES) {
      for (const across of PLACES) {
        const [x, y] = [box.left + box.width * across, box.top + box.height * down];
        const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => elementAt(registry, x + dx * 40, y + dy * 30) ?? root));
        const over = around[4] ?? root;
        const isRoom = around.every((one) => one === over) && (over === root || (!onSheet && isBand(over)));
        if (isRoom) return { x, y, over };
      }
    }
    return null;
  }
}

function isBand(element: CanvasElement): boolean {
  return isBpmn(element, 'bpmn:Lane') || isBpmn(element, 'bpmn:Participant');
}

function elementAt(registry: ElementRegistry, x: number, y: number): CanvasElement | null {
  const id = document.elementFromPoint(x, y)?.closest<SVGGElement>('.djs-element')?.dataset.elementId;
  return (id && registry.get(id)) || null;
}

function entries(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('.entry')];
}

/** Exactly one entry takes the tab key. */
function arrange(container: HTMLElement): void {
  const all = entries(container);
  const stop = all.find((entry) => entry.tabIndex === 0) ?? all[0];
  for (const entry of all) entry.tabIndex = entry === stop ? 0 : -1;
}
