import { afterEach } from 'vitest';
import '../../renderer/styles/tokens.css';
import type { Canvas } from '../../renderer/canvas/canvas-api';
import { createCanvas, modelerOf } from '../../renderer/canvas/create-canvas';
import type { CanvasElement, ElementRegistry } from '../../renderer/canvas/dialect';
import type { MarksView } from '../../renderer/canvas/marks/MarksView';
import type { Language } from '#models/text/language';
import { PARKING_PERMIT } from './parking-permit';

export type Stage = {
  readonly canvas: Canvas;
  readonly container: HTMLElement;
  readonly service: <T>(name: string) => T;
  readonly element: (id: string) => CanvasElement;
  readonly gfx: (id: string) => SVGGElement;
  readonly press: (key: string, more?: KeyboardEventInit) => void;
};

const standing: Stage[] = [];

/** A canvas of a usual size on the page, with a document open; taken down after the test. */
export async function stage(xml: string = PARKING_PERMIT, language: Language = 'de'): Promise<Stage> {
  const container = document.createElement('div');
  Object.assign(container.style, { width: '1200px', height: '640px' });
  document.body.append(container);
  const canvas = createCanvas(container, language);
  const modeler = modelerOf(canvas);
  const service = <T>(name: string): T => modeler.get<T>(name);
  const registry = service<ElementRegistry>('elementRegistry');
  const made: Stage = {
    canvas,
    container,
    service,
    element(id) {
      const element = registry.get(id);
      if (!element) throw new Error(`There is no element ${id}.`);
      return element;
    },
    gfx(id) {
      const gfx = registry.getGraphics(id);
      if (!gfx) throw new Error(`Nothing is drawn for ${id}.`);
      return gfx;
    },
    press(key, more = {}) {
      const svg = container.querySelector<SVGSVGElement>('.djs-container > svg');
      svg?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    },
  };
  standing.push(made);
  await canvas.open(xml);
  // Marks follow a moment after the diagram; tests look at both.
  service<MarksView>('marksView').settle();
  return made;
}

afterEach(() => {
  for (const { canvas, container } of standing.splice(0)) {
    canvas.destroy();
    container.remove();
  }
  document.documentElement.removeAttribute('data-theme');
});

export function marksOf(stage: Stage, id: string) {
  return stage.canvas.readModel().nodes.find((node) => node.id === id)?.marks ?? null;
}

/** What the chips of a step say, by their letters in the order they are drawn. */
export function letters(stage: Stage, id: string): string {
  return [...stage.gfx(id).querySelectorAll('.marks > .near .m-chip text')].map((text) => text.textContent).join('');
}
