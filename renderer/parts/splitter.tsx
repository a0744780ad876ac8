import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { classNames } from './class-names';
import './splitter.css';

export type SplitterProps = {
  /** `vertical` is an upright line that changes a width; `horizontal` changes a height. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Size in pixels of the pane it belongs to. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** The pane lies before (left of, above) the line or after it. */
  readonly pane: 'before' | 'after';
  readonly onResize: (size: number) => void;
  /** Double click: back to the size of the design. */
  readonly onReset: () => void;
  /** Enter: collapse the pane. */
  readonly onCollapse: () => void;
  /** What it divides: "Breite des Inspektors". */
  readonly label: string;
  /** Id of the pane. */
  readonly controls?: string;
};

const STEP_PX = 16;

/** A line of one pixel that can be grabbed over eight, and moved with the arrow keys. */
export function Splitter(props: SplitterProps) {
  const { orientation, size, min, max, pane, onResize } = props;
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const sign = pane === 'before' ? 1 : -1;
  const position = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);
  const resize = (wanted: number) => onResize(Math.round(Math.min(max, Math.max(min, wanted))));

  const onKeyDown = (event: KeyboardEvent) => {
    const keys = orientation === 'vertical' ? { less: 'ArrowLeft', more: 'ArrowRight' } : { less: 'ArrowUp', more: 'ArrowDown' };
    if (event.key === keys.less) resize(size - sign * STEP_PX);
    else if (event.key === keys.more) resize(size + sign * STEP_PX);
    else if (event.key === 'Home') resize(min);
    else if (event.key === 'End') resize(max);
    else if (event.key === 'Enter') props.onCollapse();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved; this is the window splitter of the ARIA practices
    <div
      className={classNames('splitter', `splitter-${orientation}`)}
      role="separator"
      tabIndex={0}
      aria-orientation={orientation}
      aria-label={props.label}
      aria-valuenow={Math.round(size)}
      aria-valuemin={Math.round(min)}
      aria-valuemax={Math.round(max)}
      {...(props.controls && { 'aria-controls': props.controls })}
      onKeyDown={onKeyDown}
      onDoubleClick={props.onReset}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        start.current = { at: position(event), size };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (start.current) resize(start.current.size + sign * (position(event) - start.current.at));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
