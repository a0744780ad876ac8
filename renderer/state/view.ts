import { create } from 'zustand';

export const SCREENS = [
  'start',
  'library',
  'model',
  'findings',
  'score',
  'flow',
  'scenario',
  'report',
  'compare',
  'settings',
  'about',
  'shortcuts',
] as const;
export type Screen = (typeof SCREENS)[number];

/** Screens that make sense without an open document. */
export const SCREENS_WITHOUT_DOCUMENT: ReadonlySet<Screen> = new Set<Screen>([
  'start',
  'library',
  'compare',
  'settings',
  'about',
  'shortcuts',
]);

type ViewState = {
  readonly screen: Screen;
  /** Where Alt+← leads back to. */
  readonly previous: Screen | null;
  readonly inspectorWidth: number | null;
  readonly panelHeight: number | null;
  readonly panelOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly importSheetOpen: boolean;
  readonly paletteOpen: boolean;
};

export const useView = create<ViewState>(() => ({
  screen: 'library',
  previous: null,
  inspectorWidth: null,
  panelHeight: null,
  panelOpen: true,
  inspectorOpen: true,
  importSheetOpen: false,
  paletteOpen: false,
}));

export function showScreen(screen: Screen): void {
  const { screen: current, previous } = useView.getState();
  useView.setState({ screen, previous: current === screen ? previous : current });
}

export function goBack(): void {
  const { previous } = useView.getState();
  if (previous) showScreen(previous);
}
