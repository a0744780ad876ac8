import { useState } from 'react';
import type { StepColumn } from '#models/capture/columns';
import type { KindedRow } from '#models/capture/select-steps';
import { selectElements, useSelection } from '../../../state/selection';

type Place = { readonly row: string; readonly column: StepColumn };

/** What the keyboard stands on and what is chosen. Rows are the selection of the whole window, columns belong to the table. */
export type StepCursor = {
  readonly row: number;
  readonly column: number;
  /** First and last chosen column. */
  readonly from: number;
  readonly to: number;
  readonly chosen: readonly KindedRow[];
  readonly isChosen: (row: KindedRow) => boolean;
  /** Goes to a cell; extending keeps where the choice began. */
  readonly go: (row: number, column: number, extend?: boolean) => void;
  /** Adds a row to the choice or takes it out. */
  readonly toggle: (row: number, column: number) => void;
  readonly all: () => void;
};

export function useStepCursor(rows: readonly KindedRow[], columns: readonly StepColumn[]): StepCursor {
  const selection = useSelection((state) => state.elements);
  const [cursor, setCursor] = useState<Place | null>(null);
  const [anchor, setAnchor] = useState<Place | null>(null);
  const selected = new Set(selection);
  const indexOf = (id: string | undefined) => (id === undefined ? -1 : rows.findIndex((row) => row.id === id));
  const inSelection = rows.filter(({ id }) => selected.has(id));
  // What was selected elsewhere takes the cursor along.
  const followed = cursor && (inSelection.length === 0 || selected.has(cursor.row)) ? indexOf(cursor.row) : -1;
  const row = Math.max(0, followed >= 0 ? followed : indexOf(inSelection[0]?.id));
  const at = (place: Place | null) => Math.max(0, columns.indexOf(place?.column ?? 'inputs'));
  const column = at(cursor);
  const anchorColumn = anchor ? at(anchor) : column;
  const here = rows[row];
  const chosen = inSelection.length > 0 ? inSelection : here ? [here] : [];
  const place = (r: number, c: number): Place | null => {
    const [target, name] = [rows[r], columns[c]];
    return target && name ? { row: target.id, column: name } : null;
  };
  return {
    row,
    column,
    from: Math.min(column, anchorColumn),
    to: Math.max(column, anchorColumn),
    chosen,
    isChosen: ({ id }) => (inSelection.length > 0 ? selected.has(id) : id === here?.id),
    go(r, c, extend = false) {
      const to = place(Math.min(rows.length - 1, Math.max(0, r)), Math.min(columns.length - 1, Math.max(0, c)));
      if (!to) return;
      const start = extend ? (anchor && indexOf(anchor.row) >= 0 ? anchor : place(row, column)) : to;
      setCursor(to);
      setAnchor(start);
      const [first, last] = [indexOf(start?.row), indexOf(to.row)].toSorted((a, b) => a - b);
      const ids = rows.slice(first, (last ?? 0) + 1).map(({ id }) => id);
      const same = ids.length === selection.length && ids.every((id) => selected.has(id));
      if (!same) selectElements(ids, { pulse: ids.length === 1 });
    },
    toggle(r, c) {
      const to = place(r, c);
      if (!to) return;
      setCursor(to);
      setAnchor(to);
      const rest = selection.filter((id) => id !== to.row);
      selectElements(rest.length < selection.length ? rest : [...selection, to.row], { pulse: false });
    },
    all() {
      setAnchor(place(row, 0));
      setCursor(place(row, columns.length - 1));
      selectElements(
        rows.map(({ id }) => id),
        { pulse: false },
      );
    },
  };
}
