export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type Side = 'below' | 'above' | 'right' | 'left' | 'inside';
export type Placed = { readonly left: number; readonly top: number; readonly side: Side; readonly pointer: number };

const GAP = 14;
const EDGE = 8;
/** Room for the mark of bpmn.io, which must stay in full view. */
const MARK = 96;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Where a card goes that speaks of a control: beside it where there is room, else into its lower right corner. `pointer` is how far
 * along the card's edge its tip lies, so that it looks at the control's middle. All in pixels of the window.
 */
export function placeCard(target: Box, card: Pick<Box, 'width' | 'height'>, frame: Pick<Box, 'width' | 'height'>): Placed {
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const middle = { x: target.left + target.width / 2, y: target.top + target.height / 2 };
  const left = clamp(middle.x - card.width / 2, EDGE, frame.width - card.width - EDGE);
  const top = clamp(middle.y - card.height / 2, EDGE, frame.height - card.height - EDGE);
  const along = clamp(middle.x - left, 20, card.width - 20);
  const down = clamp(middle.y - top, 20, card.height - 20);
  if (bottom + GAP + card.height + EDGE <= frame.height) return { left, top: bottom + GAP, side: 'below', pointer: along };
  if (target.top - GAP - card.height >= EDGE) return { left, top: target.top - GAP - card.height, side: 'above', pointer: along };
  if (target.left - GAP - card.width >= EDGE) return { left: target.left - GAP - card.width, top, side: 'left', pointer: down };
  if (right + GAP + card.width + EDGE <= frame.width) return { left: right + GAP, top, side: 'right', pointer: down };
  return {
    left: clamp(right - card.width - MARK, EDGE, frame.width - card.width - EDGE),
    top: clamp(bottom - card.height - 16, EDGE, frame.height - card.height - EDGE),
    side: 'inside',
    pointer: 0,
  };
}
