import { create } from 'zustand';
import { canvas, onCanvas } from './canvas-link';

/** One selection for canvas, lists, tables and inspector. */
export const useSelection = create<{ readonly elements: readonly string[]; readonly hovered: string | null }>(() => ({
  elements: [],
  hovered: null,
}));

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, index) => id === b[index]);

/** Selects from anywhere but the canvas: the canvas follows, pans only if the element is out of view, and pulses once. */
export function selectElements(elements: readonly string[], options: { readonly pulse?: boolean } = {}): void {
  useSelection.setState({ elements });
  canvas()?.select(elements, { reveal: true, pulse: options.pulse ?? true });
}

export function hoverElement(element: string | null): void {
  if (useSelection.getState().hovered === element) return;
  useSelection.setState({ hovered: element });
  canvas()?.hover(element);
}

export function startSelection(): void {
  onCanvas((one) => {
    one.on('selected', () => one === canvas() && followCanvas());
    one.on('hovered', () => one === canvas() && useSelection.setState({ hovered: one.hovered() }));
  });
}

/** Takes over what is selected in the document in front. */
export function followCanvas(): void {
  const elements = canvas()?.selection() ?? [];
  if (!same(elements, useSelection.getState().elements)) useSelection.setState({ elements });
}
