import { documents } from '#models/text/documents';
import type { DocumentRow } from '../../db/database';
import { ContextMenu, type Point } from '../../parts/context-menu';
import type { MenuEntry } from '../../parts/menu';
import { openStored } from '../../state/document-actions';
import { duplicate, exportOriginal, putBack, putIntoTrash } from '../../state/library-actions';
import { useLanguage } from '../../state/settings';
import type { Asked } from './document-dialogs';

export type MenuAt = { readonly rows: readonly DocumentRow[]; readonly at: Point };

export type DocumentMenuProps = {
  readonly menu: MenuAt | null;
  readonly trash: boolean;
  readonly onAsk: (asked: Asked) => void;
  readonly onClose: () => void;
};

/** What can be done with a document, or with everything chosen. */
export function DocumentMenu({ menu, trash, onAsk, onClose }: DocumentMenuProps) {
  const language = useLanguage();
  const words = documents[language];
  const rows = menu?.rows ?? [];
  const [first] = rows;
  const one = rows.length === 1 ? first : undefined;
  const { action } = words;
  const trashed: readonly MenuEntry[] = [
    { id: 'restore', text: action.restore, icon: 'undo', run: () => void putBack(rows) },
    { id: 'remove', text: action.remove, danger: true, run: () => onAsk({ kind: 'remove', rows }) },
  ];
  const alone: readonly (MenuEntry | null)[] = one
    ? [
        { id: 'open', text: action.open, icon: 'open', keys: language === 'de' ? 'Eingabe' : 'Enter', run: () => void openStored(one.id) },
        { id: 'rename', text: action.rename, keys: 'F2', run: () => onAsk({ kind: 'rename', rows: [one] }) },
        { id: 'duplicate', text: action.duplicate, run: () => void duplicate(one) },
        null,
      ]
    : [];
  const files: readonly (MenuEntry | null)[] = one
    ? [
        null,
        { id: 'versions', text: action.versions, icon: 'clock', run: () => onAsk({ kind: 'versions', rows: [one] }) },
        { id: 'original', text: action.original, icon: 'upload', disabled: one.origin !== 'file', run: () => void exportOriginal(one) },
      ]
    : [];
  return (
    <ContextMenu
      at={menu?.at ?? null}
      label={one ? words.moreFor(one.title) : words.chosen(rows.length)}
      onClose={onClose}
      entries={
        trash
          ? trashed
          : [
              ...alone,
              { id: 'tags', text: action.tags, run: () => onAsk({ kind: 'tags', rows }) },
              { id: 'folder', text: action.folder, icon: 'folder', run: () => onAsk({ kind: 'folder', rows }) },
              ...files,
              null,
              {
                id: 'trash',
                text: action.trash,
                icon: 'trash',
                keys: language === 'de' ? 'Entf' : 'Del',
                run: () => void putIntoTrash(rows),
              },
            ]
      }
    />
  );
}
