import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { documents } from '#models/text/documents';
import type { DocumentRow } from '../../db/database';
import { classNames } from '../../parts/class-names';
import type { Point } from '../../parts/context-menu';
import { Icon } from '../../parts/icon';
import { useDocument } from '../../state/document';
import { select, type Sorting, sortBy, useLibrary } from '../../state/library';
import { useSearch } from '../../state/library-search';
import { useLanguage, useSettings } from '../../state/settings';
import { DocumentCells } from './document-row';
import { placeId } from './found-places';
import './document-list.css';

/** Height of a row in rem; where there is little room, rows are cards. The style sheet has the same limit. */
const ROW_REM = 2.8125;
const CARD_REM = 5.25;
const CARDS_BELOW_REM = 37;

export type DocumentListProps = {
  readonly rows: readonly DocumentRow[];
  readonly onOpen: (row: DocumentRow, element: string | null) => void;
  readonly onMenu: (row: DocumentRow, at: Point) => void;
  readonly onDelete: (row: DocumentRow) => void;
  readonly onRename: (row: DocumentRow) => void;
};

/** Every listed document. One stop of the Tab key; arrows move inside. Only the rows in sight are drawn. */
export function DocumentList({ rows, onOpen, onMenu, onDelete, onRename }: DocumentListProps) {
  const language = useLanguage();
  const words = documents[language];
  const scale = useSettings((state) => state.scale);
  const selected = useLibrary((state) => state.selected);
  const byId = useSearch((state) => state.byId);
  const marks = useSearch((state) => state.found?.marks);
  const answers = useSearch((state) => state.answers);
  const open = useOpenIds();
  const frame = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<{ readonly id: string | null; readonly place: number }>({ id: null, place: -1 });
  const anchor = useRef<string | null>(null);
  const rem = 16 * (scale / 100);
  const cards = useNarrowerThan(frame, CARDS_BELOW_REM * rem);
  const height = (cards ? CARD_REM : ROW_REM) * rem;
  const head = cards ? 0 : 1.6875 * rem;

  // The same functions as long as nothing changes, or every rendering would measure ten thousand rows anew.
  const estimateSize = useCallback(() => height, [height]);
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize,
    overscan: 6,
    // The head stays in sight above the rows.
    scrollPaddingEnd: head,
    getItemKey,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => virtual.measure(), [height]);

  useEffect(() => void performance.mark('library:listed'), []);

  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === active.id),
  );
  const current = rows[at];

  const go = (to: number, event?: KeyboardEvent) => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    setActive({ id: row.id, place: -1 });
    virtual.scrollToIndex(rows.indexOf(row), { align: 'auto' });
    if (event?.shiftKey) choose(row, true);
    else anchor.current = row.id;
  };

  /** Adds a row to what is chosen or takes it away; with `range` everything from the last one chosen. */
  const choose = (row: DocumentRow, range: boolean) => {
    const from = range ? rows.findIndex(({ id }) => id === anchor.current) : -1;
    if (from >= 0) {
      const to = rows.indexOf(row);
      select(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id));
      return;
    }
    anchor.current = row.id;
    const next = new Set(selected);
    if (!next.delete(row.id)) next.add(row.id);
    select(next);
  };

  const page = () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 400) - head) / height) - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || !current) return;
    const places = byId.get(current.id)?.places ?? [];
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1, event),
      ArrowUp: () => go(at - 1, event),
      PageDown: () => go(at + page(), event),
      PageUp: () => go(at - page(), event),
      Home: () => go(0, event),
      End: () => go(rows.length - 1, event),
      ArrowRight: () => setActive({ id: current.id, place: Math.min(active.place + 1, places.length - 1) }),
      ArrowLeft: () => setActive({ id: current.id, place: Math.max(active.place - 1, -1) }),
      Enter: () => onOpen(current, places[active.place]?.element ?? null),
      ' ': () => choose(current, false),
      Delete: () => onDelete(current),
      F2: () => onRename(current),
      ContextMenu: () => onMenu(current, pointOf(current.id)),
      Escape: () => select([]),
    };
    const isMenuKey = event.key === 'F10' && event.shiftKey;
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
    const run = isMenuKey ? keys.ContextMenu : isAll ? () => select(rows.map(({ id }) => id)) : keys[event.key];
    if (!run || (!isAll && (event.ctrlKey || event.metaKey || event.altKey))) return;
    if (event.key === 'Escape' && selected.size === 0) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  const pointOf = (id: string): Point => {
    const box = document.getElementById(rowId(id))?.getBoundingClientRect();
    return { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 };
  };

  const rowAt = (event: MouseEvent): DocumentRow | undefined =>
    rows[Number((event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row ?? Number.NaN)];

  const onClick = (event: MouseEvent) => {
    const row = rowAt(event);
    if (!row) return;
    setActive({ id: row.id, place: -1 });
    const part = (event.target as Element).closest<HTMLElement>('[data-part]');
    if (part?.dataset.part === 'more') {
      const box = part.getBoundingClientRect();
      onMenu(row, { x: box.left, y: box.bottom });
    } else if (part?.dataset.part === 'check' || event.ctrlKey || event.metaKey || event.shiftKey) choose(row, event.shiftKey);
    else onOpen(row, byId.get(row.id)?.places[Number(part?.dataset.place)]?.element ?? null);
  };

  const onContextMenu = (event: MouseEvent) => {
    const row = rowAt(event);
    // The key for it arrives here too, at the corner of the list; it was answered already.
    if (!row || event.button !== 2) return;
    event.preventDefault();
    setActive({ id: row.id, place: -1 });
    onMenu(row, { x: event.clientX, y: event.clientY });
  };

  const activeId = current && (active.place >= 0 ? placeId(current.id, active.place) : rowId(current.id));
  return (
    <div ref={frame} className="doc-frame">
      <table
        ref={grid}
        className="doc-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
        role="grid"
        aria-label={words.list}
        aria-rowcount={rows.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={activeId}
        tabIndex={0}
        data-screen-focus
        data-found={answers}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={onContextMenu}
        // The list keeps the keyboard; what is in a row is reached from it.
        onMouseDown={(event) => {
          if (event.button !== 0 || !rowAt(event)) return;
          event.preventDefault();
          grid.current?.focus({ preventScroll: true });
        }}
      >
        <Head rows={rows} />
        <tbody className="doc-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const chosen = selected.has(row.id);
            const isActive = row.id === current?.id;
            return (
              <tr
                key={item.key}
                id={rowId(row.id)}
                aria-rowindex={item.index + 2}
                aria-selected={chosen}
                data-row={item.index}
                className={classNames('doc-row', chosen && 'doc-row-chosen', isActive && 'doc-row-active')}
                style={{ height, transform: `translateY(${item.start}px)` }}
              >
                <DocumentCells
                  row={row}
                  language={language}
                  found={byId.get(row.id) ?? null}
                  marks={marks ?? NO_MARKS}
                  isOpen={open.has(row.id)}
                  chosen={chosen}
                  active={isActive}
                  place={isActive ? active.place : -1}
                />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const NO_MARKS: readonly string[] = [];
const rowId = (id: string) => `document-${id}`;

/** Whether an element has less room than so many pixels. */
function useNarrowerThan(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [narrower, setNarrower] = useState(false);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const look = () => setNarrower(measured.clientWidth < width);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element, width]);
  return narrower;
}

/** The documents in tabs. */
function useOpenIds(): ReadonlySet<string> {
  const open = useDocument((state) => state.open);
  return useMemo(() => new Set(open.map(({ id }) => id)), [open]);
}

const COLUMNS: readonly { readonly id: string; readonly sorting: Sorting | null; readonly num?: boolean }[] = [
  { id: 'process', sorting: 'title' },
  { id: 'state', sorting: 'state' },
  { id: 'index', sorting: 'index', num: true },
  { id: 'range', sorting: 'range' },
  { id: 'band', sorting: 'band' },
  { id: 'confidence', sorting: 'confidence' },
  { id: 'breaks', sorting: 'breaks', num: true },
  { id: 'cases', sorting: 'cases', num: true },
  { id: 'changed', sorting: 'changed' },
];

function Head({ rows }: { readonly rows: readonly DocumentRow[] }) {
  const words = documents[useLanguage()];
  const { by, down } = useLibrary((state) => state.sort);
  const trash = useLibrary((state) => state.trash);
  const selected = useLibrary((state) => state.selected.size);
  const searching = useSearch((state) => state.found !== null);
  const everything = selected > 0 && selected >= rows.length;
  const names: Readonly<Record<string, string>> = {
    ...words.column,
    process: searching ? words.column.processAndPlace : words.column.process,
    changed: trash ? words.column.trashed : words.column.changed,
  };
  return (
    <thead className="doc-head">
      <tr aria-rowindex={1} className="doc-row">
        <th scope="col" className="doc-check" aria-label={words.chooseAll}>
          <button
            type="button"
            tabIndex={-1}
            className="doc-check-all"
            title={words.chooseAll}
            aria-label={words.chooseAll}
            aria-pressed={everything}
            onClick={() => select(everything ? [] : rows.map(({ id }) => id))}
          >
            <span className={classNames('doc-box', selected > 0 && 'doc-box-on')}>
              {everything ? <Icon name="check" size={14} /> : selected > 0 && <span className="doc-box-some" />}
            </span>
          </button>
        </th>
        {COLUMNS.map(({ id, sorting, num }) => (
          <th
            key={id}
            scope="col"
            className={classNames(`doc-${id}`, num && 'num')}
            aria-sort={sorting === by ? (down ? 'descending' : 'ascending') : 'none'}
          >
            {sorting && (
              <button
                type="button"
                tabIndex={-1}
                className={classNames('doc-sort', sorting === by && 'doc-sort-on')}
                onClick={() => sortBy(sorting)}
              >
                {names[id]}
                {sorting === by && <Icon name="chevronDown" size={14} className={down ? '' : 'doc-sort-up'} />}
              </button>
            )}
          </th>
        ))}
        <th scope="col" className="doc-more">
          <span className="visually-hidden">{words.column.more}</span>
        </th>
      </tr>
    </thead>
  );
}
