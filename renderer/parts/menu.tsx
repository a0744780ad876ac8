import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { GlyphName } from '#models/glyphs/glyphs';
import { Icon } from './icon';
import './popover.css';

export type MenuEntry = {
  readonly id: string;
  readonly text: string;
  readonly icon?: GlyphName;
  readonly mark?: ReactNode;
  /** The key that does the same, as shown. */
  readonly keys?: string | null;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly run: () => void;
};

export type MenuProps = {
  /** The button that opens it: a `Button` or `IconButton`. */
  readonly trigger: ReactElement;
  readonly label: string;
  /** Null is a separator. */
  readonly entries: readonly (MenuEntry | null)[];
};

/** A button with a menu. */
export function Menu({ trigger, label, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" offset={4}>
        <MenuEntries label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** The list inside a menu's popover. */
export function MenuEntries({ label, entries, onClose }: Pick<MenuProps, 'label' | 'entries'> & { readonly onClose?: () => void }) {
  // Words line up: where one entry has an icon, the others leave its room free.
  const icons = entries.some((entry) => entry?.icon);
  return (
    <AriaMenu className="menu" aria-label={label} autoFocus="first" {...(onClose && { onClose })}>
      {entries.map((entry, index) =>
        entry === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: separators have nothing else, and the list does not change order
          <Separator key={`separator-${index}`} className="menu-separator" />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.text}
            className={entry.danger ? 'option option-danger' : 'option'}
            isDisabled={entry.disabled ?? false}
            onAction={entry.run}
          >
            {icons && <span className="option-icon">{entry.icon && <Icon name={entry.icon} size={16} />}</span>}
            {entry.mark}
            <span className="option-text">{entry.text}</span>
            {entry.keys && <span className="option-key">{entry.keys}</span>}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}
