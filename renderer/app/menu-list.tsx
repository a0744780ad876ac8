import type { CommandId, MenuId } from '#models/contract/commands';
import { menu } from '#models/text/menu';
import { useKeyText } from '../parts/use-key-text';
import { runCommand, useCommandEnabled } from '../state/run-command';
import { useLanguage } from '../state/settings';

type MenuListProps = {
  readonly id: MenuId;
  readonly items: readonly (CommandId | null)[];
  /** Called before the command runs. */
  readonly onChosen: () => void;
};

/** The open part of one menu. */
export function MenuList({ id, items, onChosen }: MenuListProps) {
  const language = useLanguage();
  return (
    <div className="menu-list" role="menu" aria-label={menu[language].menus[id]}>
      {items.map((item, index) =>
        item === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: separators have nothing else, and the menus are constant
          <hr key={`separator-${index}`} className="menu-separator" />
        ) : (
          <MenuItem key={item} command={item} onChosen={onChosen} />
        ),
      )}
    </div>
  );
}

function MenuItem({ command, onChosen }: { readonly command: CommandId; readonly onChosen: () => void }) {
  const language = useLanguage();
  const enabled = useCommandEnabled(command);
  const keys = useKeyText(command);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="menu-item"
      aria-disabled={!enabled}
      onPointerEnter={(event) => event.currentTarget.focus()}
      // The focus must not leave before the command runs.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!enabled) return;
        onChosen();
        runCommand(command);
      }}
    >
      <span>{menu[language].commands[command]}</span>
      {keys && <span className="menu-item-key">{keys}</span>}
    </button>
  );
}
