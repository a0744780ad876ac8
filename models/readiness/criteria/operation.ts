import type { CriterionPart } from '../assessment';
import { type ComputedCriterion, lowest, notApplicable, part, weightedMean } from '../criterion';
import { hasFallback } from '../fallback';

/** F1: the least independent system in use decides, on the scale of sovereignty from 0 to 5. */
export const sovereignty: ComputedCriterion = {
  id: 'F1',
  compute: ({ own, systems }) => {
    const catalogue = new Map(systems.map((system) => [system.id, system]));
    const parts = own.flatMap((step): readonly CriterionPart[] => {
      const used = new Set([...step.inputs.map((input) => input.side.system), step.output.system].filter((system) => system !== null));
      return [...used].map((system) => {
        const level = catalogue.get(system)?.sovereignty ?? null;
        return part(step.id, level === null ? null : level / 5);
      });
    });
    return lowest(parts);
  },
};

/** F6: share of the steps of a time-critical process that have a way to go on. */
export const fallbacks: ComputedCriterion = {
  id: 'F6',
  compute: ({ own, sheet }) => {
    if (sheet?.criticality !== 'timeCritical') return notApplicable([]);
    return weightedMean(
      own.map((step) => {
        const fallback = hasFallback(step, sheet);
        return part(step.id, fallback === null ? null : Number(fallback));
      }),
      'mean',
    );
  },
};

/** G3: share of cases that leave the standard way at least once, in three classes. */
export const exceptions: ComputedCriterion = {
  id: 'G3',
  compute: ({ own, flow }) => {
    const rates = new Map(own.map((step) => [step.id, step.node.marks?.exceptionRate ?? null]));
    const stated = [...rates.values()].filter((rate) => rate !== null);
    const parts = own.map((step) => part(step.id, rates.get(step.id) ?? null, step.visits));
    const known = own.length > 0 ? stated.length / own.length : 0;
    if (stated.length === 0 || flow.completion <= 0) return { formula: 'exceptions', value: 'unknown', known, parts };
    const regular = stated.some((rate) => rate > 0)
      ? flow.share((id) => 1 - Math.min(1, Math.max(0, rates.get(id) ?? 0))) / flow.completion
      : 1;
    const share = 1 - regular;
    return { formula: 'exceptions', value: share <= 0.1 + 1e-9 ? 1 : share <= 0.3 + 1e-9 ? 0.5 : 0, known, parts };
  },
};
