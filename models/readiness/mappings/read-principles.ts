import { type Assessment, DIMENSION_IDS } from '../assessment';
import { readAnswers } from './answers';
import { type DanishPrincipleId, type PrincipleId, PRINCIPLES } from './principles';

/** A principle with what this process answers to it: criteria 0 to 1, dimensions 0 to 100, null while unknown. */
export type PrincipleAnswer = {
  readonly id: PrincipleId;
  readonly danish: readonly DanishPrincipleId[];
  readonly answers: readonly { readonly criterion: string; readonly value: number | 'na' | null }[];
  /** Patterns that speak against it, and how often they were found and not dismissed. */
  readonly rules: readonly { readonly rule: string; readonly count: number }[];
};

export function readPrinciples(assessment: Assessment): readonly PrincipleAnswer[] {
  const { of } = readAnswers(assessment);
  const dimension = (id: string) => {
    const found = assessment.score.dimensions.find((each) => each.id === id);
    return found?.applicable ? found.point : 'na';
  };
  const isDimension = (id: string) => (DIMENSION_IDS as readonly string[]).includes(id);
  return PRINCIPLES.map(({ id, danish, criteria, rules }) => ({
    id,
    danish,
    answers: criteria.map((criterion) => ({ criterion, value: isDimension(criterion) ? dimension(criterion) : of(criterion) })),
    rules: rules.map((rule) => ({
      rule,
      count: assessment.patterns.filter((pattern) => pattern.rule === rule && pattern.status !== 'dismissed').length,
    })),
  }));
}
