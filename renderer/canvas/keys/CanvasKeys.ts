import { carrierOfKey, isOutputKey, type KeyTarget } from '#models/capture/by-key';
import type { MarksChange } from '#models/process/change';
import {
  type CanvasElement,
  type CommandStack,
  type DiagramCanvas,
  type DirectEditing,
  type ElementRegistry,
  type EventBus,
  isBpmn,
  type PopupMenu,
  type Selection,
  withoutLabel,
} from '../dialect';
import { CHANGE_MARKS } from '../marks/MarksChangeHandler';
import { reveal } from '../reveal';
import { type Direction, firstElement, neighbour } from './follow-flow';
import { carrierChanges, workModeChange } from './mark-by-key';

type Keyboard = { addListener(priority: number, listener: (event: { keyEvent: KeyboardEvent }) => unknown): void };
type Injector = { get<T>(name: string): T };

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
/** Single keys of the library that would be taken for carriers; what they did has other keys. */
const DROPPED = new Set(['a', 'e', 'n', 'r', 's']);
const BEFORE_THE_LIBRARY = 3000;

/** The keys of the diagram. Carrier letters mark the selected steps, arrows follow the flow; `shortcuts` lists them. */
export class CanvasKeys {
  static $inject = ['keyboard', 'injector', 'eventBus'];
  /** After "+" the next letter adds an input instead of replacing one. */
  #second = false;
  readonly #injector: Injector;

  constructor(keyboard: Keyboard, injector: Injector, eventBus: EventBus) {
    this.#injector = injector;
    keyboard.addListener(BEFORE_THE_LIBRARY, ({ keyEvent }) => this.#pressed(keyEvent));
    eventBus.on('selection.changed', () => {
      this.#second = false;
    });
  }

  get #selection(): Selection {
    return this.#injector.get<Selection>('selection');
  }

  /** True where the key was ours; the library then leaves it alone. False where it is the window's: nobody here may take it. */
  #pressed(event: KeyboardEvent): boolean | undefined {
    // The library would move what is selected; it is the way back to the screen one came from.
    if (event.altKey && event.key === 'ArrowLeft') return false;
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const selected = [...new Set(this.#selection.get().map(withoutLabel))];
    return this.#mark(event, selected) ?? this.#move(event, selected) ?? this.#act(event, selected) ?? this.#drop(event);
  }

  #mark(event: KeyboardEvent, selected: readonly CanvasElement[]): true | undefined {
    const steps = selected.filter((element) => isBpmn(element, 'bpmn:Activity'));
    if (steps.length === 0) return undefined;
    const { key } = event;
    if (key === '+') {
      this.#second = true;
      return true;
    }
    if (key.toLowerCase() === 'm') return this.#change([workModeChange(steps, event.shiftKey)]);
    const carrier = carrierOfKey(key);
    if (!carrier) return undefined;
    const target: KeyTarget = isOutputKey(event) ? 'output' : this.#second ? 'second' : 'input';
    this.#second = false;
    return this.#change(carrierChanges(steps, carrier, target));
  }

  #change(wanted: readonly (MarksChange | null)[]): true {
    const changes = wanted.filter((change) => change !== null);
    if (changes.length > 0) this.#injector.get<CommandStack>('commandStack').execute(CHANGE_MARKS, { changes });
    return true;
  }

  #move(event: KeyboardEvent, selected: readonly CanvasElement[]): true | undefined {
    const direction = ARROWS[event.key];
    // Shift and an arrow move what is selected; that is the library's own.
    if (event.shiftKey || (!direction && event.key !== 'Home')) return undefined;
    const registry = this.#injector.get<ElementRegistry>('elementRegistry');
    const canvas = this.#injector.get<DiagramCanvas>('canvas');
    const root = canvas.getRootElement();
    const visible = registry.filter((element) => canvas.findRoot(element) === root && !element.hidden);
    const from = selected[0];
    const to = direction && from ? neighbour(from.waypoints ? (from.target ?? from) : from, direction, visible) : firstElement(visible);
    if (to) {
      this.#selection.select([to]);
      reveal(canvas, to);
    }
    return true;
  }

  #act(event: KeyboardEvent, selected: readonly CanvasElement[]): true | undefined {
    const first = selected[0];
    switch (event.key) {
      case 'Enter':
        if (!first) return undefined;
        this.#injector.get<EventBus>('eventBus').fire('bruchlos.activated');
        return true;
      case 'F2':
        if (first && selected.length === 1) this.#injector.get<DirectEditing>('directEditing').activate(first);
        return true;
      case 'Escape':
        if (!first) return undefined;
        this.#selection.select([]);
        return true;
      case 'Insert':
        return this.#openMenu(selected.length === 1 && first ? 'bpmn-append' : 'bpmn-create', first);
      case 'ContextMenu':
      case 'F10':
        if (!first || selected.length !== 1 || (event.key === 'F10' && !event.shiftKey)) return undefined;
        return this.#openMenu('bpmn-replace', first);
      default:
        return undefined;
    }
  }

  #openMenu(menu: string, element: CanvasElement | undefined): true {
    const canvas = this.#injector.get<DiagramCanvas>('canvas');
    const box = element && this.#injector.get<ElementRegistry>('elementRegistry').getGraphics(element)?.getBoundingClientRect();
    const whole = canvas.getContainer().getBoundingClientRect();
    const position = box ? { x: box.right + 6, y: box.top } : { x: whole.left + whole.width / 2 - 150, y: whole.top + 80 };
    const target = menu === 'bpmn-create' ? canvas.getRootElement() : element;
    this.#injector.get<PopupMenu>('popupMenu').open(target, menu, { ...position, cursor: position }, { search: true, width: 300 });
    return true;
  }

  #drop(event: KeyboardEvent): true | undefined {
    return DROPPED.has(event.key.toLowerCase()) ? true : undefined;
  }
}
