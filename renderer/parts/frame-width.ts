import { useSyncExternalStore } from 'react';

/**
 * How much room the window gives at the chosen size of type. Widths are in rem, so that large type in a large window is laid
 * out like normal type in a small one. Style sheets use `@container frame (width < 64rem)` for the same limits.
 */
export type FrameWidth = 'wide' | 'normal' | 'compact' | 'small' | 'narrow';

/** From this width in rem on. */
const FROM_REM: readonly (readonly [FrameWidth, number])[] = [
  ['wide', 120],
  ['normal', 90],
  ['compact', 64],
  ['small', 40],
];

function measure(): FrameWidth {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const width = window.innerWidth / rem;
  return FROM_REM.find(([, from]) => width >= from)?.[0] ?? 'narrow';
}

/** Measured once for all who ask, because measuring makes the browser bring its styles up to date. */
let known: FrameWidth | null = null;
const listeners = new Set<() => void>();

function remeasure(): void {
  known = measure();
  for (const listener of listeners) listener();
}

function current(): FrameWidth {
  if (known) return known;
  window.addEventListener('resize', remeasure);
  // The size of type is set on the root element's style.
  new MutationObserver(remeasure).observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  known = measure();
  return known;
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** wide ≥ 1920, normal ≥ 1440, compact ≥ 1024, small ≥ 640, narrow below (pixels at the normal size of type). */
export function useFrameWidth(): FrameWidth {
  return useSyncExternalStore(subscribe, current);
}
