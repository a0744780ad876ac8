import type { Carrier } from '../process/vocabulary';

/** Information that reaches the step by word of mouth. */
export function isSpoken(carrier: Carrier): boolean {
  return carrier === 'phone' || carrier === 'inPerson';
}
