import { canvas } from './canvas-link';

/** Takes what is still being typed, in a field or on the diagram, as said: before it is saved, left or closed. */
export function settleTyping(): void {
  canvas()?.settle();
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  // Fields hand over their text when they are left.
  field.blur();
  field.focus({ preventScroll: true });
}
