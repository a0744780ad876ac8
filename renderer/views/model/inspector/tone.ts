import { CARRIER_CLASS, type Carrier, type CarrierClass } from '#models/process/vocabulary';

const TONE: Readonly<Record<CarrierClass, 'analogue' | 'unstructured' | 'structured' | 'unknown'>> = {
  A: 'analogue',
  U: 'unstructured',
  S: 'structured',
  N: 'unknown',
  X: 'unknown',
};

/** The colour role a carrier's class has. */
export const toneOf = (carrier: Carrier) => TONE[CARRIER_CLASS[carrier]];
