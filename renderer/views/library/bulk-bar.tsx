import { documents } from '#models/text/documents';
import type { DocumentRow } from '../../db/database';
import { Button, IconButton } from '../../parts/button';
import { select } from '../../state/library';
import { putBack, putIntoTrash } from '../../state/library-actions';
import { useLanguage } from '../../state/settings';
import type { Asked } from './document-dialogs';

export type BulkBarProps = { readonly rows: readonly DocumentRow[]; readonly trash: boolean; readonly onAsk: (asked: Asked) => void };

/** What can be done with several documents at once. */
export function BulkBar({ rows, trash, onAsk }: BulkBarProps) {
  const words = documents[useLanguage()];
  return (
    <section className="library-bulk" aria-label={words.chosen(rows.length)}>
      <b>{words.chosen(rows.length)}</b>
      {trash ? (
        <>
          <Button size="compact" onPress={() => void putBack(rows)}>
            {words.action.restore}
          </Button>
          <Button size="compact" onPress={() => onAsk({ kind: 'remove', rows })}>
            {words.action.remove}
          </Button>
        </>
      ) : (
        <>
          <Button size="compact" onPress={() => onAsk({ kind: 'tags', rows })}>
            {words.action.tags}
          </Button>
          <Button size="compact" icon="folder" onPress={() => onAsk({ kind: 'folder', rows })}>
            {words.action.folder}
          </Button>
          <Button size="compact" icon="trash" onPress={() => void putIntoTrash(rows)}>
            {words.action.trash}
          </Button>
        </>
      )}
      <IconButton icon="close" label={words.unchoose} onPress={() => select([])} />
    </section>
  );
}
