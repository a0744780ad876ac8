import { bandBars } from '#models/glyphs/shapes';
import type { Band } from '#models/readiness/assessment';
import { bandColour, bandNumber } from './band-colour';
import { Shape } from './shape';

export type BandBarsProps = {
  /** Null while too little is known: dashed bars. */
  readonly band: Band | null;
  readonly size?: 12 | 14 | 16;
};

/** Five rising bars, as many filled as the band's number. Its name stands beside them. */
export function BandBars({ band, size = 12 }: BandBarsProps) {
  const number = band ? bandNumber(band) : 0;
  return <Shape markup={bandBars(number, bandColour(number))} size={size} grid={[34, 14]} />;
}
