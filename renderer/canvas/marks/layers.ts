import { LEGEND, LEGEND_IDS, type Layer, type LegendId } from '#models/glyphs/legend';

/** What belongs to each layer, as the style sheet hides it. Probabilities of branches belong to none: they are part of the flow. */
export const LAYER_MARKS: Readonly<Record<Layer, string>> = {
  media: '.m-chip, .m-share, .m-rest, .m-edge, .m-break, .m-handover, .m-dot, .m-suggestion, .m-carrier, .m-trigger',
  work: '.m-work',
  law: '.m-legal',
  times: '.m-time, .m-interrupt',
  ai: '.m-ai',
  unknown: '.m-unknown',
};

/** The marks that occur in what is drawn below an element and whose layer is shown. */
export function legendIn(drawing: Element, layers: ReadonlySet<Layer>): readonly LegendId[] {
  const known = layers.has('unknown') ? '' : ':not(.m-unknown *)';
  return LEGEND_IDS.filter((id) => {
    const { layer, shown } = LEGEND[id];
    return layers.has(layer) && drawing.querySelector(`.marks .${shown.replaceAll(' ', '.')}${known}`) !== null;
  });
}
