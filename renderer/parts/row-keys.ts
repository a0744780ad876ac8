import { type KeyboardEvent, useState } from 'react';

/** Rows of one grid share one tab stop; arrows, Home and End move the focus from row to row. */
export type RowKeys = {
  readonly rowProps: (id: string) => {
    readonly tabIndex: 0 | -1;
    readonly 'data-row': string;
    readonly onFocus: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
};

export type RowActions = {
  readonly onEnter?: (id: string) => void;
  readonly onSpace?: (id: string) => void;
  /** Letters and signs, lower case, with what they do. */
  readonly keys?: Readonly<Record<string, (id: string) => void>>;
  /** Called before End looks for the last row, where not all rows are drawn. */
  readonly beforeEnd?: () => void;
  /** Any other key; true where it meant something. */
  readonly onOther?: (id: string, event: KeyboardEvent<HTMLElement>) => boolean;
};

const neighbours: Readonly<Record<string, (rows: readonly HTMLElement[], at: number) => HTMLElement | undefined>> = {
  ArrowDown: (rows, at) => rows[at + 1],
  ArrowUp: (rows, at) => rows[at - 1],
  Home: (rows) => rows[0],
  End: (rows) => rows.at(-1),
  PageDown: (rows, at) => rows[Math.min(rows.length - 1, at + 10)],
  PageUp: (rows, at) => rows[Math.max(0, at - 10)],
};

export function useRowKeys(ids: readonly string[], actions: RowActions): RowKeys {
  const [active, setActive] = useState<string | null>(null);
  const stop = active !== null && ids.includes(active) ? active : ids[0];
  return {
    rowProps: (id) => ({
      tabIndex: id === stop ? 0 : -1,
      'data-row': id,
      onFocus: () => setActive(id),
      onKeyDown: (event) => {
        // Keys of a control inside the row are its own.
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        if (act(event, id, actions)) event.preventDefault();
      },
    }),
  };
}

function act(event: KeyboardEvent<HTMLElement>, id: string, { onEnter, onSpace, keys, onOther, beforeEnd }: RowActions): boolean {
  const move = neighbours[event.key];
  if (move) {
    if (event.key === 'End') beforeEnd?.();
    const rows = [...(event.currentTarget.closest('[role=grid]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const next = move(rows, rows.indexOf(event.currentTarget));
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return true;
  }
  const action = event.key === 'Enter' ? onEnter : event.key === ' ' ? (onSpace ?? onEnter) : keys?.[event.key.toLowerCase()];
  action?.(id);
  return action !== undefined || (onOther?.(id, event) ?? false);
}
