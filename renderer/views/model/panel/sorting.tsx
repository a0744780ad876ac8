import { useState } from 'react';
import { panel } from '#models/text/panel';
import { Icon } from '../../../parts/icon';
import { useLanguage } from '../../../state/settings';

export type Sorting<C extends string> = { readonly column: C; readonly descending: boolean } | null;

/** A third press on the same column goes back to the order of the design. */
export function useSorting<C extends string>() {
  const [sorting, setSorting] = useState<Sorting<C>>(null);
  const toggle = (column: C) =>
    setSorting((now) => (now?.column !== column ? { column, descending: false } : now.descending ? null : { column, descending: true }));
  return { sorting, toggle };
}

export function sorted<T, C extends string>(
  rows: readonly T[],
  sorting: Sorting<C>,
  cellOf: (row: T, column: C) => string | number | null,
  locale: string,
): readonly T[] {
  if (!sorting) return rows;
  const sign = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [cellOf(a, sorting.column), cellOf(b, sorting.column)];
    // What has no value stays at the end either way.
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return (
      sign * (typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right), locale))
    );
  });
}

export type SortHeadProps<C extends string> = {
  readonly column: C;
  readonly title: string;
  readonly sorting: Sorting<C>;
  readonly onToggle: (column: C) => void;
  readonly numeric?: boolean;
  readonly className?: string;
  /** Only read aloud. */
  readonly titleHidden?: boolean;
  /** What the column holds, where the title is short. */
  readonly hint?: string;
  /** `div` inside a grid that is not written as a table, with the number of its column. */
  readonly as?: 'th' | 'div';
  readonly colIndex?: number;
};

/** A column head that sorts. */
export function SortHead<C extends string>({ column, title, sorting, onToggle, numeric, className, ...rest }: SortHeadProps<C>) {
  const words = panel[useLanguage()];
  const Head = rest.as ?? 'th';
  const own = sorting?.column === column ? sorting : null;
  return (
    <Head
      {...(rest.as === 'div' ? { role: 'columnheader', 'aria-colindex': rest.colIndex } : { scope: 'col' })}
      aria-sort={own ? (own.descending ? 'descending' : 'ascending') : 'none'}
      className={`${numeric ? 'num' : ''} ${className ?? ''}`}
    >
      <button type="button" className="sort-head" title={words.sortBy(rest.hint ?? title)} onClick={() => onToggle(column)}>
        <span className={rest.titleHidden ? 'visually-hidden' : undefined}>{title}</span>
        {own && (
          <span className={own.descending ? 'sort-sign' : 'sort-sign sort-up'}>
            <Icon name="chevronDown" size={12} />
          </span>
        )}
      </button>
    </Head>
  );
}
