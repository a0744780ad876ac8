import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

const FIRST = 60;
/** How far below the visible part rows are drawn in advance, in pixels. */
const AHEAD = 600;

export type Growing = {
  /** How many rows to draw. */
  readonly shown: number;
  /** Draws rows up to this one, for the key that leads to it or a selection that lies there. */
  readonly reach: (index: number) => void;
  /** Draws all rows at once, before the next line of the caller runs. */
  readonly all: () => void;
  readonly grow: (rows: number) => void;
};

/** A long list draws what can be seen first, and the rest as it is scrolled to. Rows once drawn stay. */
export function useGrowing(count: number): Growing {
  const [wanted, setWanted] = useState(FIRST);
  const reach = (index: number) => setWanted((now) => Math.max(now, index + 20));
  return {
    shown: Math.min(count, wanted),
    reach,
    all: () => flushSync(() => setWanted((now) => Math.max(now, count))),
    grow: (rows) => setWanted((now) => now + rows),
  };
}

/** Stands for the rows not drawn yet, as high as they will be, so that the scroll bar tells the truth. Nothing where all are drawn. What scrolls says so by `data-scrolls`. */
export function RestRow({
  rows,
  columns,
  height,
  growing,
}: {
  readonly rows: number;
  readonly columns: number;
  readonly height: string;
  readonly growing: Growing;
}) {
  const row = useRef<HTMLTableRowElement>(null);
  const grow = useRef(growing.grow);
  grow.current = growing.grow;
  useEffect(() => {
    const element = row.current;
    if (!element || rows === 0) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        const each = entry.boundingClientRect.height / rows || 1;
        const bottom = (entry.rootBounds?.bottom ?? window.innerHeight) - entry.boundingClientRect.top;
        grow.current(Math.max(FIRST, Math.ceil(bottom / each)));
      },
      { root: element.closest('[data-scrolls]'), rootMargin: `${AHEAD}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [rows]);
  if (rows === 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
    <tr ref={row} aria-hidden="true">
      <td colSpan={columns} style={{ height: `calc(${rows} * ${height})`, padding: 0, border: 0, background: 'none' }} />
    </tr>
  );
}
