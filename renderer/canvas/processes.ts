import BpmnTreeWalker from 'bpmn-js/lib/import/BpmnTreeWalker';
import { element as part, elements, type ModdleElement, text } from '#models/bpmn/moddle';
import type { CanvasElement, DiagramCanvas, ElementRegistry, EventBus } from './dialect';
import type { BpmnModeler } from './modeler';

/** One of the drawings of a document that stand side by side: a process of its own, or several pools together. */
export type DrawnProcess = { readonly id: string; readonly name: string };

type Importer = { add(semantic: ModdleElement, di: ModdleElement, parent?: CanvasElement): CanvasElement };
type Walker = { handleDefinitions(definitions: ModdleElement, diagram: ModdleElement): void };

/**
 * The library draws the first diagram of a file and what hangs below it. This draws the others as roots of the same canvas, so that
 * every process can be seen and marked, and one undo history serves them all.
 */
export function drawEveryProcess(modeler: BpmnModeler): void {
  const service = <T>(name: string): T => modeler.get<T>(name);
  const canvas = service<DiagramCanvas>('canvas');
  const registry = service<ElementRegistry>('elementRegistry');
  const importer = service<Importer>('bpmnImporter');
  // Before the library looks for sub-processes that can be entered.
  service<EventBus>('eventBus').on('import.render.complete', 2000, () => {
    const definitions = modeler.getDefinitions();
    if (!definitions) return;
    const [, ...others] = elements(definitions, 'diagrams');
    for (const diagram of others) {
      const plane = part(diagram, 'plane');
      const root = part(plane, 'bpmnElement');
      if (!root || !mayStandAlone(root, registry) || isDrawn(text(root, 'id'), registry)) continue;
      // Two drawings of the same steps would be two elements with one id.
      const fresh = elements(plane, 'planeElement').every((piece) => !isDrawn(text(part(piece, 'bpmnElement'), 'id'), registry));
      if (fresh) walker(importer).handleDefinitions(definitions, diagram);
    }
    const first = canvas.getRootElements().find((one) => isProcess(one));
    if (first && canvas.getRootElement() !== first && isProcess(canvas.getRootElement())) canvas.setRootElement(first);
  });
}

function walker(importer: Importer): Walker {
  return new BpmnTreeWalker({
    root: (element: ModdleElement, di: ModdleElement) => importer.add(element, di),
    element: (element: ModdleElement, di: ModdleElement, parent: CanvasElement) => importer.add(element, di, parent),
    error: () => undefined,
  }) as Walker;
}

/** A process or collaboration, or the inside of a sub-process that is drawn by now. */
function mayStandAlone(root: ModdleElement, registry: ElementRegistry): boolean {
  if (root.$type === 'bpmn:Process' || root.$type === 'bpmn:Collaboration') return true;
  return Array.isArray(root.flowElements) && isDrawn(text(root, 'id'), registry) && !isDrawn(`${text(root, 'id')}_plane`, registry);
}

function isDrawn(id: string, registry: ElementRegistry): boolean {
  return registry.get(id)?.id === id;
}

function isProcess(root: CanvasElement): boolean {
  return root.type === 'bpmn:Process' || root.type === 'bpmn:Collaboration';
}

export function drawnProcesses(canvas: DiagramCanvas): readonly DrawnProcess[] {
  return canvas
    .getRootElements()
    .filter(isProcess)
    .map(({ id, businessObject }) => ({ id, name: nameOf(businessObject) }));
}

/** Pools together mostly have no name of their own; then the first pool that is drawn from inside lends its name. */
function nameOf(root: ModdleElement): string {
  const own = text(root, 'name');
  if (own !== '') return own;
  const pools = elements(root, 'participants');
  return text(pools.find((pool) => part(pool, 'processRef') !== null) ?? pools[0], 'name');
}

/** The drawing that is shown, also while the user looks into one of its sub-processes. */
export function shownProcess(canvas: DiagramCanvas): string | null {
  const root = canvas.getRootElement();
  if (isProcess(root)) return root.id;
  let owner: ModdleElement | undefined = root.businessObject;
  while (owner && owner.$type !== 'bpmn:Process') owner = owner.$parent;
  const drawn = canvas.getRootElements().filter(isProcess);
  const inPool = (one: CanvasElement) => elements(one.businessObject, 'participants').some((pool) => part(pool, 'processRef') === owner);
  return (drawn.find(({ businessObject }) => businessObject === owner) ?? drawn.find(inPool) ?? drawn[0])?.id ?? null;
}
