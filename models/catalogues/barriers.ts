import { ACCESS } from './barriers-of-access';
import { FOUNDATIONS } from './barriers-of-foundations';
import { INSIDE } from './barriers-inside';
import { LAW } from './barriers-of-law';
import type { Measure, MeasureId } from './measure';
import { RESULT } from './barriers-of-result';

/** Every barrier with its measure, by number. Chosen measures take effect in this order, whatever order they were chosen in. */
export const MEASURES: readonly Measure[] = [...LAW, ...ACCESS, ...INSIDE, ...RESULT, ...FOUNDATIONS].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of that number; null for one of another edition. */
export function measureOf(id: MeasureId | string): Measure | null {
  return BY_ID.get(id) ?? null;
}
