import { useEffect } from 'react';
import { canvas } from '../state/canvas-link';
import { useSheet } from '../state/sheet';
import { useView } from '../state/view';

/**
 * Gives the focus to what the screen is for (the diagram, its list, else the screen itself) where
 * nothing has it, because the element that had it is gone. Otherwise the keys of the screen would do nothing.
 */
export function focusScreen(): void {
  // Before anybody pressed or clicked anything, a ring would only puzzle.
  if (!navigator.userActivation.hasBeenActive) return;
  if (!isNowhere() || document.querySelector('[role=dialog],[role=alertdialog]')) return;
  if (useView.getState().screen === 'model' && !useSheet.getState().open) canvas()?.focus();
  const main = document.querySelector<HTMLElement>('main');
  if (isNowhere()) (main?.querySelector<HTMLElement>(PURPOSE) ?? main)?.focus({ preventScroll: true });
}

/** The marked element, or the row of a list the keyboard was last at. */
const PURPOSE = '[data-screen-focus], .stage-over [data-row][tabindex="0"]';

/** On nothing, on a screen as a whole, or on what is out of sight, such as the diagram behind another screen. */
function isNowhere(): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement.matches('body, main') || !activeElement.checkVisibility({ visibilityProperty: true });
}

/** The same as soon as the browser has taken the focus from what went, and a dialog has given it back. */
export function focusScreenSoon(): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(focusScreen);
  });
  return () => cancelAnimationFrame(frame);
}

/** Another screen, or another document on it, has the focus if nothing else has. Null: wait, something is still being opened. */
export function useScreenFocus(shown: string | null): void {
  useEffect(() => (shown === null ? undefined : focusScreenSoon()), [shown]);
}
