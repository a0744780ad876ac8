import { type KeyboardEvent, useState } from 'react';
import { documents } from '#models/text/documents';
import { formatNumber } from '#models/text/numbers';
import { classNames } from '../../parts/class-names';
import { ContextMenu, type Point } from '../../parts/context-menu';
import { Icon } from '../../parts/icon';
import { filterBy, useLibrary } from '../../state/library';
import { moveFolder } from '../../state/library-actions';
import type { Folder } from '../../state/library-listing';
import { useLanguage } from '../../state/settings';
import type { Asked } from './document-dialogs';

export type FolderTreeProps = {
  readonly folders: readonly Folder[];
  readonly total: number;
  readonly onAsk: (asked: Asked) => void;
};

/** The folders of the library as a tree that is always open; the one chosen filters the list. Arrows move, the key for menus renames. */
export function FolderTree({ folders, total, onAsk }: FolderTreeProps) {
  const language = useLanguage();
  const words = documents[language];
  const chosen = useLibrary((state) => state.filter.folder);
  const [menu, setMenu] = useState<{ readonly folder: Folder; readonly at: Point } | null>(null);
  const paths: readonly (string | null)[] = [null, ...folders.map(({ path }) => path)];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const folder = folders[at - 1];
    if (to !== undefined) items[Math.min(Math.max(to, 0), items.length - 1)]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') filterBy({ folder: paths[at] ?? null });
    else if (folder && event.key === 'F2') onAsk({ kind: 'renameFolder', path: folder.path });
    else if (folder && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
      const box = items[at]?.getBoundingClientRect();
      setMenu({ folder, at: { x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 } });
    } else return;
    event.preventDefault();
  };

  return (
    <nav className="folders" aria-label={words.folders}>
      <div role="tree" aria-label={words.folders} onKeyDown={onKeyDown}>
        <Item
          name={words.allFolders}
          count={formatNumber(total, 0, language)}
          level={1}
          on={chosen === null}
          stop={chosen === null || !folders.some(({ path }) => path === chosen)}
          onChoose={() => filterBy({ folder: null })}
        />
        {folders.map((folder) => (
          <Item
            key={folder.path}
            name={folder.name}
            count={formatNumber(folder.count, 0, language)}
            level={folder.level}
            on={chosen === folder.path}
            stop={chosen === folder.path}
            onChoose={() => filterBy({ folder: chosen === folder.path ? null : folder.path })}
            onMenu={(at) => setMenu({ folder, at })}
          />
        ))}
      </div>
      <ContextMenu
        at={menu?.at ?? null}
        label={words.folderMenu(menu?.folder.name ?? '')}
        onClose={() => setMenu(null)}
        entries={
          menu
            ? [
                { id: 'rename', text: words.folderRename, run: () => onAsk({ kind: 'renameFolder', path: menu.folder.path }) },
                { id: 'dissolve', text: words.folderDissolve, run: () => void moveFolder(menu.folder.path, null) },
              ]
            : []
        }
      />
    </nav>
  );
}

type ItemProps = {
  readonly name: string;
  readonly count: string;
  readonly level: number;
  readonly on: boolean;
  /** The Tab key stops here. */
  readonly stop: boolean;
  readonly onChoose: () => void;
  readonly onMenu?: (at: Point) => void;
};

function Item({ name, count, level, on, stop, onChoose, onMenu }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers the keys
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={on}
      tabIndex={stop ? 0 : -1}
      className={classNames('folder', on && 'folder-on')}
      style={{ paddingLeft: `${0.5 + (level - 1) * 0.875}rem` }}
      onClick={onChoose}
      onContextMenu={(event) => {
        if (!onMenu || event.button !== 2) return;
        event.preventDefault();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <Icon name="folder" size={14} />
      <span className="folder-name">{name}</span>
      <span className="folder-count">{count}</span>
    </div>
  );
}
