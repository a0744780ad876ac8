import type { ComponentProps } from 'react';
import { hoverElement, useSelection } from '../../../state/selection';

type PointedRowProps = ComponentProps<'tr'> & {
  /** The element of the diagram the row speaks of. */
  readonly element: string | null;
};

/** A row and its element light up together, whichever of them the mouse is over. */
export function PointedRow({ element, ...rest }: PointedRowProps) {
  const pointed = useSelection((state) => element !== null && state.hovered === element);
  return (
    <tr
      {...rest}
      {...(pointed && { 'data-pointed': true })}
      onMouseEnter={() => hoverElement(element)}
      onMouseLeave={() => hoverElement(null)}
    />
  );
}
