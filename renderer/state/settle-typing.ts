import { canvas } from './canvas-link';

const onTheMove = new Set<() => void>();

/**
 * Has something written that waits until it has come to rest, such as a slider, when what is typed is taken as said.
 * @returns what ends it
 */
export function whenSettling(write: () => void): () => void {
  onTheMove.add(write);
  return () => onTheMove.delete(write);
}

/** Takes what is still being typed, in a field or on the diagram, as said: before it is saved, left or closed. */
export function settleTyping(): void {
  canvas()?.settle();
  for (const write of onTheMove) write();
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  // Fields hand over their text when they are left.
  field.blur();
  field.focus({ preventScroll: true });
}
