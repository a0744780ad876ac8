import { create } from 'zustand';
import { LAYERS, type Layer } from '../canvas/canvas-api';
import { canvases, onCanvas } from './canvas-link';

/** Which marks are drawn, in every document. */
export const useLayers = create<{ readonly shown: ReadonlySet<Layer> }>(() => ({ shown: new Set(LAYERS) }));

export function toggleLayer(layer: Layer): void {
  const shown = new Set(useLayers.getState().shown);
  if (!shown.delete(layer)) shown.add(layer);
  useLayers.setState({ shown });
  for (const canvas of canvases()) canvas.showLayers(shown);
}

export function startLayers(): void {
  onCanvas((canvas) => canvas.showLayers(useLayers.getState().shown));
}
