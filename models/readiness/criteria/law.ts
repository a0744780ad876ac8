import type { FormRequirement, Original, Presence } from '../../process/vocabulary';
import { type ComputedCriterion, lowest, mainSteps, notApplicable, part, weightedMean } from '../criterion';
import type { ProcessFacts } from '../facts';
import { isSubstituted } from '../form-substitute';
import type { Step } from '../steps';

/** C1: whether the law lets the form be digital; the strictest step decides. */
export const formRequirement: ComputedCriterion = {
  id: 'C1',
  compute: (facts, profile) =>
    lowest(
      mainSteps(facts, profile).map((step) =>
        part(step.id, formValue(step.node.marks?.form ?? 'unknown', isSubstituted(step, facts.sheet))),
      ),
    ),
};

function formValue(form: FormRequirement, substituted: boolean): number | null {
  switch (form) {
    case 'none':
    case 'textForm':
      return 1;
    case 'writtenReplaceable':
      return substituted ? 0.75 : 0.5;
    case 'wetSignatureHabit':
      return 0.5;
    case 'writtenNotReplaceable':
    case 'certification':
      return 0;
    case 'unknown':
      return null;
  }
}

const PRESENCE_VALUE: Readonly<Record<Presence, number | null>> = { none: 1, digitalAlternative: 0.5, mandatory: 0, unknown: null };
const ORIGINAL_VALUE: Readonly<Record<Original, number | null>> = { none: 1, copySuffices: 0.5, mandatory: 0, unknown: null };

/** C2: whether anybody must come in person or hand in an original; the strictest step decides. */
export const presenceAndOriginal: ComputedCriterion = {
  id: 'C2',
  compute: (facts, profile) =>
    lowest(
      mainSteps(facts, profile).map((step) => {
        const { presence, original } = step.node.marks ?? {};
        const values = [PRESENCE_VALUE[presence ?? 'unknown'], ORIGINAL_VALUE[original ?? 'unknown']].filter((value) => value !== null);
        return part(step.id, values.length === 0 ? null : Math.min(...values));
      }),
    ),
};

/** C3: how clear the decisions are; a process that decides nothing is not asked. */
export const decisions: ComputedCriterion = {
  id: 'C3',
  compute: (facts) => {
    const deciding = facts.own.filter((step) => step.node.marks?.decision !== 'none');
    if (facts.own.length > 0 && deciding.length === 0) return notApplicable(facts.own.map((step) => part(step.id, null)));
    return weightedMean(
      deciding.map((step) => part(step.id, decisionValue(step, facts))),
      'mean',
    );
  },
};

function decisionValue(step: Step, { sheet }: ProcessFacts): number | null {
  const guided = step.node.marks?.guideline ?? sheet?.guideline ?? false;
  switch (step.node.marks?.decision ?? 'unknown') {
    case 'bound':
      return 1;
    case 'judgementMargin':
      return guided ? 0.6 : 0.3;
    case 'discretion':
      return guided ? 0.5 : 0.2;
    default:
      return null;
  }
}
