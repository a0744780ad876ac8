import { carrierChip, TOKEN_PALETTE } from '#models/glyphs/shapes';
import { CARRIER_CLASS, CARRIER_LETTER, type Carrier } from '#models/process/vocabulary';
import { Shape } from './shape';

export type CarrierChipProps = {
  readonly carrier: Carrier;
  readonly size?: 16 | 18 | 20 | 22;
  /** The carrier's name where it does not stand beside the chip. */
  readonly label?: string | undefined;
};

/** The letter of a carrier in the form of its class. */
export function CarrierChip({ carrier, size = 18, label }: CarrierChipProps) {
  return <Shape markup={carrierChip(CARRIER_CLASS[carrier], CARRIER_LETTER[carrier], TOKEN_PALETTE)} size={size} label={label} />;
}
