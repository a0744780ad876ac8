import type { Assessment, DimensionId } from '../assessment';
import type { Answers } from './answers';

export const FIELD_IDS = ['HF1', 'HF2', 'HF3', 'HF4', 'HF5'] as const;
export type FieldId = (typeof FIELD_IDS)[number];

/** How far a process serves one field of action of the strategy: 0 to 100, and how much of it could be said. */
export type FieldScore = { readonly id: FieldId; readonly value: number | null; readonly known: number };

/** Parts of each field with their weights. What does not apply or is not known is dropped and the others share its weight. */
export function saxonFields(assessment: Assessment, answers: Answers): readonly FieldScore[] {
  const d = (id: DimensionId) => {
    const dimension = assessment.score.dimensions.find((each) => each.id === id);
    return dimension?.applicable ? dimension.point : null;
  };
  const c = (...ids: readonly string[]) => {
    const mean = answers.mean(...ids);
    return mean === null ? null : 100 * mean;
  };
  const even = (...ids: readonly string[]) => {
    const values = ids.map(answers.of).filter((value) => typeof value === 'number');
    return values.length === 0 ? null : (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
  };
  const parts: Readonly<Record<FieldId, readonly (readonly [weight: number, value: number | null])[]>> = {
    HF1: [[1, c('G1', 'G2', 'G5', 'G7')]],
    HF2: [
      [0.6, d('D1')],
      [0.25, d('D6')],
      [0.15, d('D5')],
    ],
    HF3: [
      [0.5, d('D2')],
      [0.3, d('D3')],
      [0.1, even('E4', 'E6')],
      [0.1, c('F5')],
    ],
    HF4: [[1, c('G4', 'G6')]],
    HF5: [
      [0.6, d('D7')],
      [0.4, c('B4', 'B5')],
    ],
  };
  return FIELD_IDS.map((id) => {
    let sum = 0;
    let known = 0;
    for (const [weight, value] of parts[id]) {
      if (value === null) continue;
      sum += weight * value;
      known += weight;
    }
    return { id, value: known > 0 ? sum / known : null, known };
  });
}
