import type { ModdleElement } from '#models/bpmn/moddle';
import { patchedExtensions } from '#models/bpmn/write-marks';
import type { MarksChange } from '#models/process/change';
import type { ChangeTopic } from '../canvas-api';
import { type CanvasElement, type CommandStack, type ElementRegistry, type EventBus, isBpmn, withoutLabel } from '../dialect';

export const CHANGE_MARKS = 'bruchlos.marks.change';

/** One command may carry several changes, so that setting the same carrier on unlike steps is still one step to undo. */
export type MarksContext = {
  readonly changes: readonly MarksChange[];
  readonly topic?: ChangeTopic;
  undone?: { readonly owner: ModdleElement; readonly extensions: ModdleElement | undefined; readonly values: readonly ModdleElement[] }[];
};

const FITS: Readonly<Record<MarksChange['kind'], readonly string[]>> = {
  step: ['bpmn:Activity'],
  branch: ['bpmn:SequenceFlow'],
  interrupt: ['bpmn:BoundaryEvent', 'bpmn:StartEvent'],
  trigger: ['bpmn:StartEvent'],
  runs: ['bpmn:Activity'],
  party: ['bpmn:Participant', 'bpmn:Lane'],
  message: ['bpmn:MessageFlow'],
  document: ['bpmn:DataObjectReference', 'bpmn:DataStoreReference'],
  sheet: ['bpmn:Process', 'bpmn:Participant'],
};

type BpmnFactory = { create(type: string, properties?: object): ModdleElement };
type Moddle = { create(type: string, properties?: object): ModdleElement };
type Owner = ModdleElement & { extensionElements?: ModdleElement & { values?: ModdleElement[] } };

/** Writes marks into the extension elements and takes them back, exactly to the objects that were there before. */
export class MarksChangeHandler {
  static $inject = ['elementRegistry', 'bpmnFactory', 'moddle', 'canvas'];
  readonly #registry: ElementRegistry;
  readonly #factory: BpmnFactory;
  readonly #moddle: Moddle;
  readonly #canvas: { getRootElement(): CanvasElement };

  constructor(elementRegistry: ElementRegistry, bpmnFactory: BpmnFactory, moddle: Moddle, canvas: { getRootElement(): CanvasElement }) {
    this.#registry = elementRegistry;
    this.#factory = bpmnFactory;
    this.#moddle = moddle;
    this.#canvas = canvas;
  }

  execute(context: MarksContext): readonly CanvasElement[] {
    const undone: NonNullable<MarksContext['undone']> = [];
    const touched: CanvasElement[] = [];
    for (const change of context.changes) {
      for (const id of change.elements) {
        const found = this.#find(id, change.kind);
        if (!found) continue;
        const owner = found.owner as Owner;
        const before = owner.extensionElements;
        const values = before?.values ?? [];
        undone.push({ owner, extensions: before, values });
        this.#set(
          owner,
          before,
          patchedExtensions(values, change, (type, attributes) => this.#moddle.create(type, attributes)),
        );
        if (found.element) touched.push(found.element);
      }
    }
    context.undone = undone;
    return touched;
  }

  revert(context: MarksContext): readonly CanvasElement[] {
    for (const { owner, extensions, values } of [...(context.undone ?? [])].reverse()) this.#set(owner as Owner, extensions, values);
    const ids = new Set(context.changes.flatMap((change) => change.elements));
    return [...ids].flatMap((id) => this.#registry.get(id) ?? []);
  }

  #set(owner: Owner, extensions: ModdleElement | undefined, values: readonly ModdleElement[]): void {
    if (!extensions && values.length === 0) {
      owner.set('extensionElements', undefined);
      return;
    }
    const holder = extensions ?? this.#factory.create('bpmn:ExtensionElements', {});
    for (const value of values) value.$parent = holder;
    holder.set('values', [...values]);
    holder.$parent = owner;
    owner.set('extensionElements', holder);
  }

  /** The BPMN element that carries marks of a kind. A pool carries its own and those of its process; a process need not be drawn. */
  #find(id: string, kind: MarksChange['kind']): { element: CanvasElement | null; owner: ModdleElement } | null {
    const drawn = this.#registry.get(id);
    if (drawn?.id === id) {
      const element = withoutLabel(drawn);
      if (!FITS[kind].some((type) => isBpmn(element, type))) return null;
      const process = kind === 'sheet' && isBpmn(element, 'bpmn:Participant') ? element.businessObject.processRef : element.businessObject;
      return process ? { element, owner: process as ModdleElement } : null;
    }
    const owner = kind === 'sheet' ? this.#rootElements().find((root) => root.id === id && root.$type === 'bpmn:Process') : undefined;
    return owner ? { element: null, owner } : null;
  }

  #rootElements(): readonly ModdleElement[] {
    let element: ModdleElement | undefined = this.#canvas.getRootElement().businessObject;
    while (element?.$parent) element = element.$parent;
    return (element?.rootElements as ModdleElement[] | undefined) ?? [];
  }
}

/** Makes the command known to the command stack. */
export class MarksCommands {
  static $inject = ['eventBus', 'commandStack'];

  constructor(eventBus: EventBus, commandStack: CommandStack) {
    eventBus.on('diagram.init', () => commandStack.registerHandler(CHANGE_MARKS, MarksChangeHandler));
  }
}
