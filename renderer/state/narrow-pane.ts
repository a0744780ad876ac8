import { create } from 'zustand';

export const PANES = ['diagram', 'step', 'lists'] as const;
export type Pane = (typeof PANES)[number];

const useNarrow = create<{ readonly pane: Pane }>(() => ({ pane: 'diagram' }));

/** Which part of the model screen a small window shows. */
export function useNarrowPane(): Pane {
  return useNarrow((state) => state.pane);
}

export function showPane(pane: Pane): void {
  useNarrow.setState({ pane });
}
