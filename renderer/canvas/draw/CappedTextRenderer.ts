import TextRenderer from 'bpmn-js/lib/draw/TextRenderer';
import type { Bounds } from '../dialect';

/** Breaking lines takes time that grows with the square of a text; beyond this nobody reads a label. */
export const LONGEST_LABEL = 2000;

function capped(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)} …` : text;
}

type TextOptions = { readonly box?: Bounds; readonly align?: string; readonly padding?: number | object };

/** Inside a step, carriers sit on the left and right border and reach 10 units in; its name keeps clear of them where its words allow. */
const BESIDE_CARRIERS = { top: 7, bottom: 7, left: 13, right: 13 };
/** Of a letter in the widest of the fonts that may be there. */
const LETTER_WIDTH = 6.7;

function besideCarriers(text: string, options: TextOptions = {}): TextOptions {
  if (options.align !== 'center-middle' || options.padding !== 7 || !options.box) return options;
  const room = (options.box.width - BESIDE_CARRIERS.left - BESIDE_CARRIERS.right) / LETTER_WIDTH;
  // A broken word reads worse than one that comes close to a carrier.
  return text.split(/[\s-]/).every((word) => word.length <= room) ? { ...options, padding: BESIDE_CARRIERS } : options;
}

type Internals = {
  createText(text: string, options?: TextOptions): SVGElement;
  getExternalLabelBounds(bounds: Bounds, text: string): Bounds;
  getTextAnnotationBounds(bounds: Bounds, text: string): Bounds;
};

/** Draws labels as bpmn-js does, but beside the marks, and never more of them than can be drawn while somebody waits. */
export class CappedTextRenderer extends (TextRenderer as unknown as new (config: object) => Internals) {
  static $inject = ['config.textRenderer'];

  constructor(config: object) {
    super(config);
    // bpmn-js defines these on the instance, so overriding methods would not reach them.
    const { createText, getExternalLabelBounds, getTextAnnotationBounds } = this;
    this.createText = (text, options) => createText.call(this, capped(text), besideCarriers(capped(text ?? ''), options));
    this.getExternalLabelBounds = (bounds, text) => getExternalLabelBounds.call(this, bounds, capped(text ?? ''));
    this.getTextAnnotationBounds = (bounds, text) => getTextAnnotationBounds.call(this, bounds, capped(text ?? ''));
  }
}
