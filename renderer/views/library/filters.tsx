import { documents } from '#models/text/documents';
import { formatNumber } from '#models/text/numbers';
import { classNames } from '../../parts/class-names';
import { Icon } from '../../parts/icon';
import { useFrameWidth } from '../../parts/frame-width';
import { Select } from '../../parts/select';
import { filterBy, type Sorting, SORTINGS, showTrash, sortBy, useLibrary } from '../../state/library';
import { useLanguage } from '../../state/settings';
import type { Listing } from './use-listing';

/** Which documents are listed, in which order. */
export function Filters({ listing }: { readonly listing: Listing }) {
  const language = useLanguage();
  const words = documents[language];
  const filter = useLibrary((state) => state.filter);
  const sort = useLibrary((state) => state.sort);
  const trash = useLibrary((state) => state.trash);
  const width = useFrameWidth();
  const count = (value: number) => formatNumber(value, 0, language);
  return (
    <>
      <fieldset className="chips">
        <legend className="visually-hidden">{words.filters}</legend>
        <Chip on={filter.state === null} onPress={() => filterBy({ state: null })}>
          {words.all} {filter.state !== null && count(listing.stateTotal)}
        </Chip>
        {listing.states.map(({ state, count: found }) => (
          <Chip key={state} on={filter.state === state} onPress={() => filterBy({ state: filter.state === state ? null : state })}>
            {words.state[state]} {count(found)}
          </Chip>
        ))}
      </fieldset>
      <span className="spacer" />
      {(width === 'narrow' || width === 'small') && listing.folders.length > 0 && !trash && (
        <Select
          compact
          label={words.folders}
          labelHidden
          value={filter.folder ?? ''}
          onChange={(folder) => filterBy({ folder: folder || null })}
          options={[{ value: '', text: words.allFolders }, ...listing.folders.map(({ path }) => ({ value: path, text: path }))]}
        />
      )}
      {listing.tags.length > 0 && (
        <Select
          compact
          className="library-tag-select"
          label={words.tags}
          labelHidden
          value={filter.tag ?? ''}
          onChange={(tag) => filterBy({ tag: tag || null })}
          options={[
            { value: '', text: words.anyTag },
            ...listing.tags.map(({ tag, count: found }) => ({ value: tag, text: `${tag} (${count(found)})` })),
          ]}
        />
      )}
      <span className="note library-sorted">{words.sortedBy}</span>
      <Select<Sorting>
        compact
        className="library-sort"
        label={words.sortedBy}
        labelHidden
        value={sort.by}
        onChange={(by) => by !== sort.by && sortBy(by)}
        options={SORTINGS.map((value) => ({ value, text: words.sorting[value] }))}
      />
      {!trash && listing.trashed > 0 && (
        <button type="button" className="chip chip-trash" onClick={() => showTrash(true)}>
          <Icon name="trash" size={14} />
          {words.trash} {count(listing.trashed)}
        </button>
      )}
    </>
  );
}

type ChipProps = { readonly on: boolean; readonly onPress: () => void; readonly children: React.ReactNode };

function Chip({ on, onPress, children }: ChipProps) {
  return (
    <button type="button" className={classNames('chip', on && 'chip-on')} aria-pressed={on} onClick={onPress}>
      {children}
    </button>
  );
}
