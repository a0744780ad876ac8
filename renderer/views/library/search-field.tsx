import { useEffect, useRef } from 'react';
import { documents } from '#models/text/documents';
import { IconButton } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { search, useSearch } from '../../state/library-search';
import { useLanguage } from '../../state/settings';

/** Finds while one types. Escape empties it, arrow down goes to the list. */
export function SearchField({ processes, hits }: { readonly processes: number; readonly hits: number | null }) {
  const words = documents[useLanguage()];
  const query = useSearch((state) => state.query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      input.current?.focus();
      input.current?.select();
    };
    // Before the app's own find, which looks in the diagram.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  return (
    <search className="library-search">
      <div className="field-box">
        <Icon name="search" size={16} />
        <input
          ref={input}
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={query}
          spellCheck={false}
          onChange={(event) => search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query !== '') search('');
            else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.doc-grid')?.focus();
            else return;
            event.preventDefault();
          }}
        />
        {hits !== null && <span className="library-hits">{processes === 0 ? words.noHits : words.hits(processes, hits)}</span>}
        {query !== '' && <IconButton icon="close" size={14} label={words.clear} onPress={() => search('')} />}
      </div>
    </search>
  );
}
