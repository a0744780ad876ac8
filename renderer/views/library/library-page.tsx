import { useState } from 'react';
import { documents } from '#models/text/documents';
import type { DocumentRow } from '../../db/database';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { useFrameWidth } from '../../parts/frame-width';
import { Icon } from '../../parts/icon';
import { LiveRegion } from '../../parts/live-region';
import { openStored } from '../../state/document-actions';
import { filterBy, NO_FILTER, showTrash, TRASH_DAYS, useLibrary } from '../../state/library';
import { putIntoTrash } from '../../state/library-actions';
import { search, useSearch } from '../../state/library-search';
import { useLanguage } from '../../state/settings';
import { BulkBar } from './bulk-bar';
import { DocumentDialogs, type Asked } from './document-dialogs';
import { DocumentList } from './document-list';
import { type MenuAt, DocumentMenu } from './document-menu';
import { Filters } from './filters';
import { FolderTree } from './folder-tree';
import { LibraryHead } from './library-head';
import { RatedWith } from './rated-with';
import { Recovery } from './recovery';
import { SearchField } from './search-field';
import { useListing } from './use-listing';
import './library-page.css';

/** The library: search, filters, the list, and what can be done with its documents. */
export function LibraryPage() {
  const words = documents[useLanguage()];
  const listing = useListing();
  const trash = useLibrary((state) => state.trash);
  const selected = useLibrary((state) => state.selected);
  const failed = useSearch((state) => state.failed);
  const near = useNearMiss();
  const width = useFrameWidth();
  const hasTree = width !== 'narrow' && width !== 'small' && !trash && listing.folders.length > 0;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [menu, setMenu] = useState<MenuAt | null>(null);

  const chosen = listing.rows.filter(({ id }) => selected.has(id));
  /** What a key or a menu acts on: everything chosen where the row is among it, else the row alone. */
  const meant = (row: DocumentRow) => (selected.has(row.id) ? chosen : [row]);

  return (
    <div className="page library-page">
      <LibraryHead trash={trash} onEmptyTrash={() => setAsked({ kind: 'remove', rows: listing.all })} canEmpty={listing.all.length > 0} />
      {!trash && <Recovery />}
      <div className="library-bar">
        <SearchField processes={listing.rows.length} hits={listing.hits} />
        <Filters listing={listing} />
      </div>
      {(failed || near) && <p className="note library-remark">{failed ? words.searchFailed : near}</p>}
      {trash && (
        <p className="note library-remark">
          <Icon name="info" size={14} />
          {words.trashNote(TRASH_DAYS)}
        </p>
      )}
      {!trash && <RatedWith rows={listing.all} />}
      <div className={hasTree ? 'library-body library-with-tree' : 'library-body'}>
        {hasTree && <FolderTree folders={listing.folders} total={listing.all.length} onAsk={setAsked} />}
        <div className="library-list">
          {listing.rows.length > 0 ? (
            <DocumentList
              rows={listing.rows}
              onOpen={(row, element) => {
                if (trash) setMenu({ rows: [row], at: middle() });
                else void openStored(row.id, element === null ? {} : { element });
              }}
              onMenu={(row, at) => setMenu({ rows: meant(row), at })}
              onDelete={(row) => {
                if (trash) setAsked({ kind: 'remove', rows: meant(row) });
                else void putIntoTrash(meant(row));
              }}
              onRename={(row) => !trash && setAsked({ kind: 'rename', rows: [row] })}
            />
          ) : (
            <Nothing trash={trash && listing.all.length === 0} />
          )}
          {chosen.length > 0 && <BulkBar rows={chosen} trash={trash} onAsk={setAsked} />}
        </div>
      </div>
      {!trash && (
        <p className="note library-drop-line">
          <Icon name="download" size={14} />
          {words.drop}
        </p>
      )}
      <DocumentMenu menu={menu} trash={trash} onAsk={setAsked} onClose={() => setMenu(null)} />
      <DocumentDialogs asked={asked} listing={listing} onClose={() => setAsked(null)} />
      <LiveRegion text={listing.hits === null ? words.count(listing.rows.length) : words.hits(listing.rows.length, listing.hits)} />
    </div>
  );
}

const middle = () => ({ x: window.innerWidth / 2, y: window.innerHeight / 3 });

/** What a misspelt word was taken for. */
function useNearMiss(): string | null {
  const words = documents[useLanguage()];
  const query = useSearch((state) => state.query);
  const marks = useSearch((state) => state.found?.near);
  return query.trim() === '' || !marks || marks.length === 0 ? null : words.nearMisses(marks.slice(0, 4).join(', '));
}

function Nothing({ trash }: { readonly trash: boolean }) {
  const words = documents[useLanguage()];
  if (trash) {
    return (
      <EmptyState
        icon="check"
        title={words.trashEmpty}
        text={words.trashEmptyText}
        action={
          <Button size="compact" onPress={() => showTrash(false)}>
            {words.backToLibrary}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon="search"
      title={words.nothing}
      text={words.nothingText}
      action={
        <Button
          size="compact"
          onPress={() => {
            search('');
            filterBy(NO_FILTER);
          }}
        >
          {words.showAll}
        </Button>
      }
    />
  );
}
