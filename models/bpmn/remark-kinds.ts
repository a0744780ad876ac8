/** Remarks of repairs that are about how something is drawn, not about what it says. */
export const ABOUT_DRAWING: ReadonlySet<string> = new Set([
  'shape-without-size',
  'shape-without-position',
  'shape-without-element',
  'drawing-unfit',
  'drawing-id-twice',
  'line-without-course',
  'label-without-place',
  'colour-not-plain',
  'planes-split',
  'plane-without-process',
  'diagram-empty',
]);

/** Remarks of the layout: what it placed, and what it does not draw. */
export const ABOUT_LAYOUT: ReadonlySet<string> = new Set([
  'layout-computed',
  'layout-completed',
  'layout-process',
  'layout-subprocess',
  'lane-not-drawn',
  'process-apart',
]);
