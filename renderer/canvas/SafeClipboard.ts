import type { BusEvent, EventBus } from './dialect';

type CopyPaste = { paste(context: object): void };
type Tree = Readonly<Record<string, readonly Record<string, unknown>[]>>;

const BEFORE_THE_SYSTEM = 3000;
const LONGEST_NAME = 5000;
const FARTHEST = 1e6;

/**
 * Guards the clipboard: what comes from it may come from anywhere, so shapes without a finite size or with endless names are refused
 * before they are drawn. Where the system's clipboard is out of reach, the last copy of this window stands in for it.
 */
export class SafeClipboard {
  static $inject = ['eventBus', 'copyPaste'];

  constructor(eventBus: EventBus, copyPaste: CopyPaste) {
    let last: Tree | null = null;
    let wanted: object | null = null;
    eventBus.on('copyPaste.elementsCopied', BEFORE_THE_SYSTEM, ({ tree, hints }: BusEvent) => {
      if ((hints as { clip?: boolean } | undefined)?.clip !== false) last = tree as Tree;
    });
    eventBus.on('copyPaste.pasteElements', BEFORE_THE_SYSTEM, (event: BusEvent) => {
      const tree = event.tree as Tree | undefined;
      if (tree) {
        // So that undo can say it takes back a paste.
        event.hints = { ...(event.hints as object | undefined), paste: true };
        return isDrawable(tree) ? undefined : false;
      }
      const { element, point, hints } = event;
      wanted = { ...(element && point ? { element, point } : {}), hints };
      return undefined;
    });
    eventBus.on('native-copy-paste:error', () => {
      if (last && wanted) copyPaste.paste({ ...wanted, tree: last });
      wanted = null;
    });
  }
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
