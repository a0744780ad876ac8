// biome-ignore-all lint/a11y/useSemanticElements: only rows in sight are drawn, which a table of the page cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the cell it stands on
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { cellText } from '#models/capture/cell-text';
import { isMarkColumn, type StepColumn } from '#models/capture/columns';
import { planPaste, type PastePlan } from '#models/capture/paste';
import type { KindedRow } from '#models/capture/select-steps';
import type { Systems } from '#models/capture/step-row';
import { htmlTableOf, readTsv, tsvOf } from '#models/capture/tsv';
import { capture } from '#models/text/capture';
import { panel } from '#models/text/panel';
import { classNames } from '../../../parts/class-names';
import { useFrameWidth } from '../../../parts/frame-width';
import { markByKey } from '../../../state/bulk-marks';
import { setTableClipboard } from '../../../state/bulk-clipboard';
import { canvas } from '../../../state/canvas-link';
import { notify } from '../../../state/notices';
import { selectElements, useSelection } from '../../../state/selection';
import { useLanguage, useSettings } from '../../../state/settings';
import { type AfterEdit, CellEditor } from './cell-editor';
import { PasteDialog } from './paste-dialog';
import { NUMERIC, templateOf, widthOf } from './step-columns';
import { clearCells, fillDown, writeText } from './step-edits';
import { StepMenu, useStepMenu } from './step-menu';
import { StepRowView } from './step-row';
import { type Sorting, SortHead } from './sorting';
import { useStepCursor } from './use-step-cursor';
import './step-grid.css';

type Props = {
  readonly rows: readonly KindedRow[];
  readonly columns: readonly StepColumn[];
  readonly systems: Systems;
  readonly sorting: Sorting<StepColumn>;
  readonly onSort: (column: StepColumn) => void;
};

/** `begun`: by typing, so that the words offered are narrowed down at once. */
type Editing = { readonly row: string; readonly column: StepColumn; readonly text: string; readonly begun: boolean };

const ROW = 29;
const HEAD = 26;
const PAGE = 10;

/** The steps as a spreadsheet: arrows move, typing edits, letters mark, and everything chosen changes at once. */
export function StepGrid({ rows, columns, systems, sorting, onSort }: Props) {
  const language = useLanguage();
  const words = capture[language];
  const gridId = useId();
  const scale = useSettings((state) => state.scale) / 100;
  const cards = useFrameWidth() === 'narrow';
  const scroller = useRef<HTMLDivElement>(null);
  const second = useRef(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const menu = useStepMenu();
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const cursor = useStepCursor(rows, columns);
  const selection = useSelection((state) => state.elements);
  const context = { language, systems };
  const here = rows[cursor.row];
  const column = columns[cursor.column] ?? 'number';
  const chosenColumns = columns.slice(cursor.from, cursor.to + 1);
  const head = cards ? 0 : HEAD * scale;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (cards ? 84 : ROW) * scale,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    scrollMargin: head,
    scrollPaddingStart: head,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size of type makes other rows
  useEffect(() => virtual.measure(), [scale, cards]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the cursor or the selection went is followed
  useEffect(() => {
    if (!here || (selection.length === 0 && document.activeElement !== scroller.current)) return;
    virtual.scrollToIndex(cursor.row, { align: 'auto' });
    document.getElementById(`${gridId}-${here.id}-${column}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selection, here?.id, column]);

  const focus = () => scroller.current?.focus({ preventScroll: true });
  const edit = (at: number, name: StepColumn, text?: string) => {
    const row = rows[at];
    if (!row || !isMarkColumn(name)) return;
    setEditing({ row: row.id, column: name, text: text ?? cellText(row, name, language, systems), begun: text !== undefined });
  };
  const commit = (text: string, all: boolean, then: AfterEdit) => {
    const row = rows.find(({ id }) => id === editing?.row);
    if (!row || !editing) return null;
    const refusal = writeText(all ? cursor.chosen : [row], editing.column, text, context);
    if (refusal) return refusal;
    setEditing(null);
    focus();
    const [down, right] = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[then] as [number, number];
    if (then !== 'stay') cursor.go(cursor.row + down, cursor.column + right);
    return null;
  };

  const copy = async (withHead = false) => {
    const cells = cursor.chosen.map((row) => chosenColumns.map((name) => cellText(row, name, language, systems)));
    const table = withHead ? [chosenColumns.map((name) => words.column[name]), ...cells] : cells;
    const text = new Blob([tsvOf(table)], { type: 'text/plain' });
    const html = new Blob([htmlTableOf(table)], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
    const count = cells.length * chosenColumns.length;
    notify((spoken) => ({ kind: 'success', text: capture[spoken].copied(count) }));
  };
  const paste = async () => {
    const text = await navigator.clipboard.readText();
    const cells = readTsv(text.replaceAll('\u0000', ''));
    if (text.trim() === '' || !cells) {
      notify((spoken) => ({ kind: 'info', text: cells ? capture[spoken].nothingToPaste : capture[spoken].tooMuch }));
      return;
    }
    const chosenRows = new Set(cursor.chosen.map(({ id }) => id));
    setPlan(planPaste(cells, { rows, columns, chosenRows, chosenColumns }, language, systems));
  };
  const clear = () => clearCells(cursor.chosen, chosenColumns, context);
  const onFocus = () => {
    const element = scroller.current;
    if (element)
      setTableClipboard(element, {
        cut: () => void copy().then(clear),
        copy: () => void copy(),
        paste: () => void paste(),
        delete: clear,
        selectAll: cursor.all,
      });
  };
  // The actions speak of what is chosen now.
  useEffect(() => {
    if (document.activeElement === scroller.current) onFocus();
  });

  const menuAtCell = () => {
    const box = here && document.getElementById(`${gridId}-${here.id}-${column}`)?.getBoundingClientRect();
    if (box) menu.open(box.left + 8, box.bottom);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !here) return;
    if (act(event)) event.preventDefault();
  };
  const move = (event: KeyboardEvent): boolean => {
    const far = event.ctrlKey || event.metaKey;
    const { row, column: col } = cursor;
    const to: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [far ? rows.length - 1 : row + 1, col],
      ArrowUp: [far ? 0 : row - 1, col],
      ArrowRight: [row, far ? columns.length - 1 : col + 1],
      ArrowLeft: [row, far ? 0 : col - 1],
      PageDown: [row + PAGE, col],
      PageUp: [row - PAGE, col],
      Home: [far ? 0 : row, 0],
      End: [far ? rows.length - 1 : row, columns.length - 1],
    };
    const target = to[event.key];
    if (!target) return false;
    cursor.go(target[0], target[1], event.shiftKey);
    return true;
  };
  const act = (event: KeyboardEvent): boolean => {
    const { key } = event;
    if (event.altKey) return false;
    if (move(event)) return true;
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() === 'd') fillDown(cursor.chosen, chosenColumns, context);
      else return false;
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') clear();
    else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) menuAtCell();
    else if (key === 'Escape') cursor.go(cursor.row, cursor.column);
    else if (key === 'F2' || key === 'Enter') {
      if (isMarkColumn(column)) edit(cursor.row, column);
      else if (here) selectElements([here.id]);
    } else if (key === ' ' && here) selectElements(cursor.chosen.map(({ id }) => id));
    else if (key.length === 1) return typed(event);
    else return false;
    return true;
  };
  const typed = (event: KeyboardEvent): boolean => {
    const marksDirectly =
      column === 'inputs' || column === 'output' || !isMarkColumn(column) || (column === 'workMode' && /^m$/i.test(event.key));
    if (!marksDirectly) {
      edit(cursor.row, column, event.key);
      return true;
    }
    if (event.key === '+') {
      second.current = true;
      return true;
    }
    const marked = markByKey(cursor.chosen, event, column === 'output' ? 'output' : second.current ? 'second' : 'input');
    second.current = false;
    return marked;
  };

  const latest = useRef({ cursor, edit, columns });
  latest.current = { cursor, edit, columns };
  const onPress = useCallback((index: number, at: number, event: PointerEvent) => {
    const now = latest.current.cursor;
    scroller.current?.focus({ preventScroll: true });
    if (event.button === 2) {
      if (!now.chosen.some((row) => row.id === event.currentTarget.parentElement?.dataset.row)) now.go(index, at);
    } else if (event.button === 0) {
      if (event.ctrlKey || event.metaKey) now.toggle(index, at);
      else now.go(index, at, event.shiftKey);
    }
  }, []);
  const onDrag = useCallback((index: number, at: number) => latest.current.cursor.go(index, at, true), []);
  const onEdit = useCallback((index: number, at: number) => {
    const name = latest.current.columns[at];
    if (name) latest.current.edit(index, name);
  }, []);

  const template = templateOf(columns);
  const width = cards ? undefined : widthOf(columns);
  const items = virtual.getVirtualItems();
  const editorOf = (row: KindedRow) =>
    editing?.row === row.id && editing.column === column ? (
      <CellEditor
        column={column}
        label={words.editor(words.columnLong[column], row.name)}
        text={editing.text}
        begun={editing.begun}
        chosen={cursor.chosen.length}
        names={column === 'system' ? systems.map(({ name }) => name) : []}
        onCommit={commit}
        onCancel={() => {
          setEditing(null);
          focus();
        }}
      />
    ) : null;
  return (
    <div className="step-grid-frame">
      <div
        ref={scroller}
        className={classNames('step-grid', cards && 'step-grid-cards')}
        role="grid"
        tabIndex={0}
        aria-label={panel[language].tab.steps}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        {...(here && { 'aria-activedescendant': `${gridId}-${here.id}-${column}` })}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onScroll={({ currentTarget }) => follow(currentTarget)}
        onContextMenu={(event) => {
          event.preventDefault();
          menu.open(event.clientX, event.clientY);
        }}
      >
        <div role="row" aria-rowindex={1} className="step-row step-head" style={{ gridTemplateColumns: template, width }}>
          {columns.map((name, at) => (
            <SortHead
              key={name}
              as="div"
              colIndex={at + 1}
              column={name}
              title={words.column[name]}
              hint={words.columnLong[name]}
              sorting={sorting}
              onToggle={onSort}
              numeric={NUMERIC.has(name)}
              className={`step-cell cell-${name}`}
            />
          ))}
        </div>
        <div className="step-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const chosen = cursor.isChosen(row);
            const isHere = row.id === here?.id;
            return (
              <StepRowView
                key={row.id}
                row={row}
                index={item.index}
                columns={columns}
                template={template}
                width={width}
                systems={systems}
                top={item.start - head}
                chosen={chosen && selection.includes(row.id)}
                from={chosen ? cursor.from : -1}
                to={chosen ? cursor.to : -1}
                active={isHere ? cursor.column : -1}
                editor={isHere ? editorOf(row) : null}
                gridId={gridId}
                measure={cards ? virtual.measureElement : undefined}
                onPress={onPress}
                onDrag={onDrag}
                onEdit={onEdit}
              />
            );
          })}
        </div>
      </div>
      <StepMenu
        spot={menu.spot}
        isOpen={menu.isOpen}
        onOpenChange={(open) => {
          menu.setOpen(open);
          if (!open) focus();
        }}
        actions={{
          // The menu gives the focus back first.
          edit: isMarkColumn(column) ? () => setTimeout(() => edit(cursor.row, column)) : null,
          copy: (withHead) => void copy(withHead),
          paste: () => void paste(),
          fill: cursor.chosen.length > 1 ? () => fillDown(cursor.chosen, chosenColumns, context) : null,
          clear: chosenColumns.some(isMarkColumn) ? clear : null,
        }}
      />
      {plan && (
        <PasteDialog
          plan={plan}
          onPaste={() => {
            canvas()?.changeAll(plan.changes, 'paste');
            setPlan(null);
          }}
          onClose={() => setPlan(null)}
        />
      )}
    </div>
  );
}

/** Name and number follow sideways. Scrolling down sets nothing, so that no style has to be worked out anew. */
function follow(grid: HTMLElement): void {
  const scrolled = `${grid.scrollLeft}px`;
  if (grid.style.getPropertyValue('--scrolled') !== scrolled) grid.style.setProperty('--scrolled', scrolled);
}
