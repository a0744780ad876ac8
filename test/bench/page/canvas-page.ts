import Modeler from 'bpmn-js/lib/Modeler';
import '../../../renderer/styles/tokens.css';
import { createCanvas } from '../../../renderer/canvas/create-canvas';

/** What the bench calls in the page: bpmn-js bare and with everything of ours, on an element of the same size. */
export type BenchPage = {
  readonly open: (xml: string, kind: 'canvas' | 'bare') => Promise<number>;
};

function stage(): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, { position: 'fixed', inset: '0', width: '1200px', height: '700px' });
  document.body.append(element);
  return element;
}

/** What was drawn is laid out once before anybody sees it; the library may do so on the way, or not. */
function laidOut(element: HTMLElement): void {
  element.querySelector('svg g')?.getBoundingClientRect();
}

async function open(xml: string, kind: 'canvas' | 'bare'): Promise<number> {
  const element = stage();
  let took: number;
  if (kind === 'canvas') {
    const canvas = createCanvas(element, 'de');
    const start = performance.now();
    await canvas.open(xml);
    laidOut(element);
    took = performance.now() - start;
    canvas.destroy();
  } else {
    const modeler = new Modeler({ container: element });
    const start = performance.now();
    await modeler.importXML(xml);
    laidOut(element);
    took = performance.now() - start;
    modeler.destroy();
  }
  element.remove();
  return took;
}

Object.assign(window, { bench: { open } satisfies BenchPage });
