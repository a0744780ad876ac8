import { type BusEvent, type CanvasElement, type DiagramCanvas, type ElementRegistry, type EventBus, isBpmn, type Point } from './dialect';

type CopyPaste = { paste(context: object): void };
type NativeCopyPaste = { toggle(active: boolean): void };
type Tree = Readonly<Record<string, readonly Record<string, unknown>[]>>;
type LocalClipboard = { get(): Tree | undefined; set(tree: Tree): void; clear(): Tree | undefined; isEmpty(): boolean };

/** One for the window, so that steps can be taken from one document into the next. */
export const windowClipboard = localClipboard();

function localClipboard(): LocalClipboard {
  let kept: Tree | undefined;
  const take = () => {
    const tree = kept;
    kept = undefined;
    return tree;
  };
  return {
    get: () => kept,
    set(tree) {
      kept = tree;
    },
    clear: take,
    isEmpty: () => kept === undefined,
  };
}

const BEFORE_THE_SYSTEM = 3000;
const LONGEST_NAME = 5000;
const FARTHEST = 1e6;

/**
 * Guards the clipboard: what comes from it may come from anywhere, so shapes without a finite size or with endless names are refused
 * before they are drawn. Where the system's clipboard is out of reach, that of the window stands in for it. Whoever pastes without a
 * mouse over the diagram gets the elements into the middle of the view.
 */
export class SafeClipboard {
  static $inject = ['eventBus', 'copyPaste', 'nativeCopyPaste', 'clipboard', 'canvas', 'elementRegistry'];

  constructor(
    eventBus: EventBus,
    copyPaste: CopyPaste,
    native: NativeCopyPaste,
    clipboard: LocalClipboard,
    canvas: DiagramCanvas,
    registry: ElementRegistry,
  ) {
    let wanted: object | null = null;
    preferTheSystem(native);
    eventBus.on('copyPaste.elementsCopied', BEFORE_THE_SYSTEM, ({ tree, hints }: BusEvent) => {
      if ((hints as { clip?: boolean } | undefined)?.clip !== false) clipboard.set(tree as Tree);
    });
    eventBus.on('copyPaste.pasteElements', BEFORE_THE_SYSTEM, (event: BusEvent) => {
      // So that undo can say it takes back a paste.
      event.hints = { ...(event.hints as object | undefined), paste: true };
      if (!event.point && !canvas.getContainer().matches(':hover')) Object.assign(event, middleOfView(canvas, registry));
      const tree = event.tree as Tree | undefined;
      if (tree) return isDrawable(tree) ? undefined : false;
      const { element, point, hints } = event;
      wanted = { ...(element && point ? { element, point } : {}), hints };
      return undefined;
    });
    eventBus.on('native-copy-paste:error', () => {
      const tree = clipboard.get();
      if (tree && wanted) copyPaste.paste({ ...wanted, tree });
      wanted = null;
    });
  }
}

/** Without the permission to read, asking the system would only fail each time. */
async function preferTheSystem(native: NativeCopyPaste): Promise<void> {
  try {
    const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    if (state === 'denied') native.toggle(false);
  } catch {
    // Where the question is unknown, the answer of the clipboard itself decides.
  }
}

/** The middle of what is seen, and the pool there, or the only place there is. */
function middleOfView(canvas: DiagramCanvas, registry: ElementRegistry): { element: CanvasElement; point: Point } {
  const { x, y, width, height } = canvas.viewbox();
  const point = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  const root = canvas.getRootElement();
  const pools = registry.filter((element) => isBpmn(element, 'bpmn:Participant') && Boolean(element.businessObject.processRef));
  const around = pools.find(
    (pool) => point.x >= pool.x && point.x <= pool.x + pool.width && point.y >= pool.y && point.y <= pool.y + pool.height,
  );
  const element = isBpmn(root, 'bpmn:Collaboration') ? (around ?? pools[0] ?? root) : root;
  return { element, point: around || element === root ? point : { x: element.x + element.width / 2, y: element.y + element.height / 2 } };
}

function isDrawable(tree: Tree): boolean {
  return Object.values(tree).every((depth) => Array.isArray(depth) && depth.every(isDrawableElement));
}

function isDrawableElement(descriptor: Record<string, unknown>): boolean {
  const numbers = ['x', 'y', 'width', 'height'].flatMap((key) => (key in descriptor ? [descriptor[key]] : []));
  const points = Array.isArray(descriptor.waypoints)
    ? (descriptor.waypoints as Record<string, unknown>[]).flatMap(({ x, y }) => [x, y])
    : [];
  const sizes = [descriptor.width, descriptor.height].filter((size) => size !== undefined);
  const name = (descriptor.businessObject as { name?: unknown } | undefined)?.name;
  return (
    [...numbers, ...points].every((value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < FARTHEST) &&
    sizes.every((size) => (size as number) > 0) &&
    !(typeof name === 'string' && name.length > LONGEST_NAME)
  );
}
