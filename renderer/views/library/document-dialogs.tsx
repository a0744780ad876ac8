import { assertNever } from '#models/kit/assert-never';
import { documents } from '#models/text/documents';
import type { DocumentRow } from '../../db/database';
import { Question } from '../../parts/dialog';
import { moveFolder, removeForGood, rename } from '../../state/library-actions';
import { folderPath } from '../../state/library-listing';
import { useLanguage } from '../../state/settings';
import { FolderDialog } from './folder-dialog';
import { NameDialog } from './name-dialog';
import { TagsDialog } from './tags-dialog';
import type { Listing } from './use-listing';
import { VersionsDialog } from './versions-dialog';

type Rows = readonly DocumentRow[];

/** What the library is asked to ask. */
export type Asked =
  | { readonly kind: 'tags' | 'folder' | 'remove' | 'rename' | 'versions'; readonly rows: Rows }
  | { readonly kind: 'renameFolder'; readonly path: string };

export type DocumentDialogsProps = { readonly asked: Asked | null; readonly listing: Listing; readonly onClose: () => void };

/** The dialog that was asked for. */
export function DocumentDialogs({ asked, listing, onClose }: DocumentDialogsProps) {
  const words = documents[useLanguage()];
  if (!asked) return null;
  const { kind } = asked;
  if (kind === 'renameFolder') {
    const { path } = asked;
    const name = path.split('/').at(-1) ?? path;
    return (
      <NameDialog
        title={words.folderRenameTitle(name)}
        name={path}
        hint={words.folderHint}
        onClose={onClose}
        onName={(typed) => void moveFolder(path, folderPath(typed))}
      />
    );
  }
  const { rows } = asked;
  const [first] = rows;
  if (!first) return null;
  switch (kind) {
    case 'tags':
      return <TagsDialog rows={rows} known={listing.tags.map(({ tag }) => tag)} onClose={onClose} />;
    case 'folder':
      return <FolderDialog rows={rows} known={listing.folders.map(({ path }) => path)} onClose={onClose} />;
    case 'versions':
      return <VersionsDialog row={first} onClose={onClose} />;
    case 'rename':
      return (
        <NameDialog
          title={words.renameTitle(first.title)}
          name={first.title}
          onClose={onClose}
          onName={(name) => name !== first.title && void rename(first, name)}
        />
      );
    case 'remove':
      return (
        <Question
          open
          danger
          title={words.removeTitle(rows.length, first.title)}
          text={<p>{words.removeText}</p>}
          yes={words.removeYes}
          cancel={words.cancel}
          onYes={() => {
            onClose();
            void removeForGood(rows);
          }}
          onCancel={onClose}
        />
      );
    default:
      return assertNever(kind, 'Every question of the library has a dialog');
  }
}
