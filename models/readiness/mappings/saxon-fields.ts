import type { Assessment, DimensionId } from '../assessment';
import type { Answers } from './answers';

export const FIELD_IDS = ['HF1', 'HF2', 'HF3', 'HF4', 'HF5'] as const;
export type FieldId = (typeof FIELD_IDS)[number];

/** A part of a field: a dimension, or criteria with their mean. `value` is null where it does not apply or is not known: then it is dropped. */
export type FieldPart = { readonly of: readonly string[]; readonly weight: number; readonly value: number | null };

/** How far a process serves one field of action of the strategy: 0 to 100, and how much of it could be said. */
export type FieldScore = {
  readonly id: FieldId;
  readonly value: number | null;
  readonly known: number;
  readonly parts: readonly FieldPart[];
};

/** Parts of each field with their weights. What does not apply or is not known is dropped and the others share its weight. */
export function saxonFields(assessment: Assessment, answers: Answers): readonly FieldScore[] {
  const d = (weight: number, id: DimensionId): FieldPart => {
    const dimension = assessment.score.dimensions.find((each) => each.id === id);
    return { of: [id], weight, value: dimension?.applicable ? dimension.point : null };
  };
  const c = (weight: number, ...of: readonly string[]): FieldPart => {
    const mean = answers.mean(...of);
    return { of, weight, value: mean === null ? null : 100 * mean };
  };
  const even = (weight: number, ...of: readonly string[]): FieldPart => {
    const values = of.map(answers.of).filter((value) => typeof value === 'number');
    return { of, weight, value: values.length === 0 ? null : (100 * values.reduce((sum, value) => sum + value, 0)) / values.length };
  };
  const parts: Readonly<Record<FieldId, readonly FieldPart[]>> = {
    HF1: [c(1, 'G1', 'G2', 'G5', 'G7')],
    HF2: [d(0.6, 'D1'), d(0.25, 'D6'), d(0.15, 'D5')],
    HF3: [d(0.5, 'D2'), d(0.3, 'D3'), even(0.1, 'E4', 'E6'), c(0.1, 'F5')],
    HF4: [c(1, 'G4', 'G6')],
    HF5: [d(0.6, 'D7'), c(0.4, 'B4', 'B5')],
  };
  return FIELD_IDS.map((id) => {
    const said = parts[id].flatMap(({ weight, value }) => (value === null ? [] : [{ weight, value }]));
    const known = said.reduce((sum, { weight }) => sum + weight, 0);
    const value = said.reduce((sum, part) => sum + part.weight * part.value, 0);
    return { id, value: known > 0 ? value / known : null, known, parts: parts[id] };
  });
}
