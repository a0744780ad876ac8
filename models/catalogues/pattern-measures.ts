import type { PatternId } from '../readiness/assessment';
import type { MeasureId } from './measure';

/** The barriers a pattern is a sign of. Whether one applies here follows from the marks, as for every measure. */
export const PATTERN_MEASURES: Readonly<Record<PatternId, readonly MeasureId[]>> = {
  'PF-01': ['B13', 'B01', 'B02'],
  'PF-02': ['B15'],
  'PF-03': ['B14'],
  'PF-04': ['B19'],
  'PF-05': ['B18'],
  'PF-06': ['B17', 'B11'],
  'PF-07': ['B12'],
  'PF-08': ['B12', 'B11'],
  'PF-09': ['B19', 'B22'],
  'PF-10': ['B20'],
  'PF-11': ['B20', 'B22'],
  'PF-12': ['B01'],
  'PF-13': ['B06'],
  'PF-14': ['B26'],
  'PF-15': ['B31'],
};
