import type { CriterionPart, CriterionTrace } from './assessment';
import type { ProcessFacts } from './facts';
import type { Profile } from './profiles/profile';
import { reaches } from './score';
import type { Step } from './steps';

/** A criterion that follows from the marks: its id, and how it is read from the facts. */
export type ComputedCriterion = { readonly id: string; readonly compute: (facts: ProcessFacts, profile: Profile) => CriterionTrace };

/** Σ weight × value ÷ Σ weight over the parts that say something. A part that runs for ever leaves no mean. */
export function weightedMean(parts: readonly CriterionPart[], formula: CriterionTrace['formula'] = 'weightedMean'): CriterionTrace {
  let all = 0;
  let said = 0;
  let sum = 0;
  let endless = false;
  for (const { value, weight } of parts) {
    if (weight === null) {
      endless = true;
      continue;
    }
    all += weight;
    if (value === null) continue;
    said += weight;
    sum += weight * value;
  }
  return { formula, value: endless || said <= 0 ? 'unknown' : sum / said, known: all > 0 && !endless ? said / all : 0, parts };
}

/** The lowest value of the parts that say something: the worst place decides. */
export function lowest(parts: readonly CriterionPart[]): CriterionTrace {
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  const known = parts.length > 0 ? values.length / parts.length : 0;
  return { formula: 'lowest', value: values.length === 0 ? 'unknown' : Math.min(...values), known, parts };
}

/** The criterion has nothing to judge in this process. */
export function notApplicable(parts: readonly CriterionPart[]): CriterionTrace {
  return { formula: 'none', value: 'na', known: 1, parts };
}

/** Own steps that enough cases execute, so that a rare exception does not decide for the whole process. */
export function mainSteps({ own }: ProcessFacts, profile: Profile): readonly Step[] {
  return own.filter((step) => step.visits === null || reaches(step.visits, profile.mainPath));
}

export function part(element: string | null, value: number | null, weight: number | null = 1): CriterionPart {
  return { element, value, weight };
}
