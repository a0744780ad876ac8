import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { type MenuEntry, MenuEntries } from './menu';
import './popover.css';

/** Where a menu was asked for, in pixels of the window. */
export type Point = { readonly x: number; readonly y: number };

export type ContextMenuProps = {
  /** Null: closed. */
  readonly at: Point | null;
  readonly label: string;
  readonly entries: readonly (MenuEntry | null)[];
  readonly onClose: () => void;
};

/** A menu at a point: of the right button, of the key for it, or of a small button in a row. */
export function ContextMenu({ at, label, entries, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} aria-hidden="true" style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1 }} />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={2}
      >
        <MenuEntries label={label} entries={entries} onClose={onClose} />
      </Popover>
    </>
  );
}
