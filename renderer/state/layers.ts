import { create } from 'zustand';
import { LAYERS, type Layer } from '../canvas/canvas-api';
import { recall, remember } from '../db/session';
import { canvases, onCanvas } from './canvas-link';

type LayersState = {
  /** Which marks are drawn, in every document. */
  readonly shown: ReadonlySet<Layer>;
  /** The legend explains the marks, or only offers to. Null: nobody chose, so it does where there is room. */
  readonly legendOpen: boolean | null;
};

export const useLayers = create<LayersState>(() => ({ shown: new Set(LAYERS), legendOpen: null }));

export function toggleLayer(layer: Layer): void {
  const shown = new Set(useLayers.getState().shown);
  if (!shown.delete(layer)) shown.add(layer);
  show(shown);
  void keep();
}

export function showLegend(legendOpen: boolean): void {
  useLayers.setState({ legendOpen });
  void keep();
}

function show(shown: ReadonlySet<Layer>): void {
  useLayers.setState({ shown });
  for (const canvas of canvases()) canvas.showLayers(shown);
}

/** What cannot be remembered is chosen anew next time; nothing else depends on it. */
async function keep(): Promise<void> {
  const { shown, legendOpen } = useLayers.getState();
  await remember('layers', { hidden: LAYERS.filter((layer) => !shown.has(layer)), legendOpen }).catch(() => undefined);
}

export function startLayers(): void {
  onCanvas((canvas) => canvas.showLayers(useLayers.getState().shown));
  recall('layers')
    .then((last) => {
      if (!last) return;
      useLayers.setState({ legendOpen: last.legendOpen });
      show(new Set(LAYERS.filter((layer) => !last.hidden.includes(layer))));
    })
    .catch(() => undefined);
}
