import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { type Canvas, LAYERS, type Layer } from '../../canvas/canvas-api';
import { createCanvas } from '../../canvas/create-canvas';
import { setCanvas } from '../../state/canvas-link';
import { useSelection } from '../../state/selection';
import { currentLanguage } from '../../state/settings';
import { useView } from '../../state/view';

/** Which marks are drawn. */
export const useLayers = create<{ readonly shown: ReadonlySet<Layer> }>(() => ({ shown: new Set(LAYERS) }));

export function toggleLayer(layer: Layer): void {
  const shown = new Set(useLayers.getState().shown);
  if (!shown.delete(layer)) shown.add(layer);
  useLayers.setState({ shown });
  stage?.canvas.showLayers(shown);
}

/**
 * The modeler and the element it draws on live as long as the window: the open document and its undo history are in it.
 * React may mount its host twice or anew; the element then moves into the new host.
 */
let stage: { readonly element: HTMLElement; readonly canvas: Canvas } | null = null;

function createStage(host: HTMLElement): void {
  const element = document.createElement('div');
  element.className = 'canvas-stage';
  // In the page before the modeler measures it.
  host.append(element);
  const canvas = createCanvas(element, currentLanguage());
  canvas.showLayers(useLayers.getState().shown);
  canvas.on('hovered', () => useSelection.setState({ hovered: canvas.hovered() }));
  stage = { element, canvas };
  setCanvas(canvas);
}

export function CanvasHost() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    if (stage) host.current.append(stage.element);
    else createStage(host.current);
    return () => stage?.element.remove();
  }, []);
  // While another screen shows, the browser tells nobody of sizes; a document opened meanwhile was fitted into another one.
  const shows = useView((state) => state.screen === 'model');
  useEffect(() => {
    if (shows) stage?.canvas.resized();
  }, [shows]);
  return <div className="canvas-host" ref={host} />;
}
