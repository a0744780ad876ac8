// biome-ignore-all lint/a11y/useSemanticElements: only rows in sight are drawn, which a table of the page cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the cell it stands on
import { memo, type PointerEvent, type ReactNode } from 'react';
import type { StepColumn } from '#models/capture/columns';
import { isMarkColumn } from '#models/capture/columns';
import type { KindedRow } from '#models/capture/select-steps';
import type { Systems } from '#models/capture/step-row';
import { classNames } from '../../../parts/class-names';
import { hoverElement, useSelection } from '../../../state/selection';
import { StepCell } from './step-cells';
import { NUMERIC } from './step-columns';

export type StepRowProps = {
  readonly row: KindedRow;
  readonly index: number;
  readonly columns: readonly StepColumn[];
  readonly template: string;
  readonly width: string | undefined;
  readonly systems: Systems;
  readonly top: number;
  readonly chosen: boolean;
  /** Chosen columns; -1 in a row that is not chosen. */
  readonly from: number;
  readonly to: number;
  /** Column of the cursor where it stands in this row, else -1. */
  readonly active: number;
  readonly editor: ReactNode;
  readonly gridId: string;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  readonly onPress: (index: number, column: number, event: PointerEvent) => void;
  readonly onDrag: (index: number, column: number) => void;
  readonly onEdit: (index: number, column: number) => void;
};

/** One step. Drawn anew only where its marks, its place or the choice changed. */
export const StepRowView = memo(function StepRowView(props: StepRowProps) {
  const { row, index, columns, chosen, from, to, active, gridId } = props;
  const pointed = useSelection((state) => state.hovered === row.id);
  return (
    <div
      role="row"
      ref={props.measure}
      data-index={index}
      data-row={row.id}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={classNames('step-row', pointed && 'step-row-pointed')}
      style={{ gridTemplateColumns: props.template, width: props.width, top: props.top }}
      onMouseEnter={() => hoverElement(row.id)}
      onMouseLeave={() => hoverElement(null)}
    >
      {columns.map((column, at) => (
        <div
          key={column}
          id={`${gridId}-${row.id}-${column}`}
          role="gridcell"
          aria-colindex={at + 1}
          aria-selected={chosen && at >= from && at <= to}
          {...(!isMarkColumn(column) && { 'aria-readonly': true })}
          className={classNames(
            'step-cell',
            `cell-${column}`,
            NUMERIC.has(column) && 'num',
            chosen && at >= from && at <= to && (to > from || at !== active) && 'step-cell-chosen',
            at === active && 'step-cell-active',
          )}
          onPointerDown={(event) => props.onPress(index, at, event)}
          onPointerEnter={(event) => event.buttons === 1 && props.onDrag(index, at)}
          onDoubleClick={() => props.onEdit(index, at)}
        >
          {at === active && props.editor ? props.editor : <StepCell row={row} column={column} systems={props.systems} />}
        </div>
      ))}
    </div>
  );
});
