import TextRenderer from 'bpmn-js/lib/draw/TextRenderer';
import type { Bounds } from '../dialect';

/** Breaking lines takes time that grows with the square of a text; beyond this nobody reads a label. */
export const LONGEST_LABEL = 2000;

function capped(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)} …` : text;
}

type Internals = {
  createText(text: string, options?: object): SVGElement;
  getExternalLabelBounds(bounds: Bounds, text: string): Bounds;
  getTextAnnotationBounds(bounds: Bounds, text: string): Bounds;
};

/** Draws labels as bpmn-js does, but never more of them than can be drawn while somebody waits. */
export class CappedTextRenderer extends (TextRenderer as unknown as new (config: object) => Internals) {
  static $inject = ['config.textRenderer'];

  constructor(config: object) {
    super(config);
    // bpmn-js defines these on the instance, so overriding methods would not reach them.
    const { createText, getExternalLabelBounds, getTextAnnotationBounds } = this;
    this.createText = (text, options) => createText.call(this, capped(text), options);
    this.getExternalLabelBounds = (bounds, text) => getExternalLabelBounds.call(this, bounds, capped(text ?? ''));
    this.getTextAnnotationBounds = (bounds, text) => getTextAnnotationBounds.call(this, bounds, capped(text ?? ''));
  }
}
