import type { Profile } from './profile';

/** „Entwurf 1“: the project's own draft. Its weights are judgements, not measurements, until practitioners confirm them. */
export const ENTWURF_1: Profile = {
  id: 'entwurf-1',
  edition: '1',
  source: 'Bruchlos',
  modelEdition: 1,
  asOf: '2026-11-23',
  severityWeight: { 1: 0.25, 2: 0.6, 3: 1 },
  analogueWeight: 1,
  classValue: { S: 1, U: 0.5, A: 0 },
  continuity: { breakPart: 0.7, halving: 4 },
  automation: { manualNoIt: 0, itSupported: 0.35, partlyAutomated: 0.7, fullyAutomated: 1 },
  attainable: { none: 1, bound: 1, judgementMargin: 0.7, discretion: 0.7, unknown: 1 },
  dimensions: {
    D1: { weight: 12, side: 'continuity' },
    D2: { weight: 22, side: 'continuity' },
    D3: { weight: 14, side: 'continuity' },
    D4: { weight: 14, side: 'enabler' },
    D5: { weight: 14, side: 'enabler' },
    D6: { weight: 10, side: 'continuity' },
    D7: { weight: 8, side: 'enabler' },
    D8: { weight: 6, side: 'enabler' },
  },
  criteria: {
    D1: weights('A', [1, 3, 2, 1, 2, 2, 2, 1]),
    D4: weights('B', [3, 3, 2, 3, 2, 1]),
    D5: weights('C', [4, 3, 2, 2, 2, 1]),
    D6: weights('E', [2, 3, 2, 3, 2, 1]),
    D7: weights('F', [2, 2, 1, 2, 2, 1]),
    D8: weights('G', [2, 1, 2, 2, 1, 1, 1]),
  },
  caps: { K1: 50, K2: 55, K3: 30, K4: 70, K5: 50, K6: 40, K7: 60, K8: 40 },
  // 96,000 minutes is a common planning figure that was not compared with an official table: screens and reports say so.
  work: { yearlyMinutes: 96_000, hourlyRate: null },
  bands: [
    { from: 0, band: 'notReady' },
    { from: 25, band: 'foundationsMissing' },
    { from: 50, band: 'partlyReady' },
    { from: 75, band: 'largelyReady' },
    { from: 90, band: 'endToEnd' },
  ],
  topBandTolerance: 0.05,
  mainPath: 0.05,
  enoughForDimension: 0.5,
  enoughForIndex: 0.6,
  confidence: { A: 0.9, B: 0.75, C: 0.6 },
};

function weights(letter: string, list: readonly number[]): readonly { readonly id: string; readonly weight: number }[] {
  return list.map((weight, at) => ({ id: `${letter}${at + 1}`, weight }));
}
