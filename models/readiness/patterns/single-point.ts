import { hasFallback } from '../fallback';
import type { ProcessFacts } from '../facts';
import type { Pattern, PatternHit } from '../pattern';
import type { Step } from '../steps';

/** PF-14 Einzelplatz/Kopfmonopol: a time-critical step hangs on one person or one system, and there is no other way. */
export const singlePoint: Pattern = {
  id: 'single-point',
  code: 'PF-14',
  severity: 2,
  find: (facts) => {
    if (facts.sheet?.criticality !== 'timeCritical') return [];
    const alone = lanesOfOne(facts);
    return facts.own.flatMap((step): readonly PatternHit[] => {
      const fallback = hasFallback(step, facts.sheet);
      const person = alone.has(step.node.lane ?? '') || alone.has(step.node.pool ?? '');
      if (fallback === true || (!person && (fallback === null || systemsOf(step) !== 1))) return [];
      const hit = { element: step.id, key: step.id, elements: [step.id], expected: step.visits };
      return [{ ...hit, suggested: fallback === null, params: { what: person ? 'person' : 'system' } }];
    });
  },
};

/** Lanes and pools in which one person does the work. */
function lanesOfOne({ model }: ProcessFacts): ReadonlySet<string> {
  return new Set([...model.lanes, ...model.participants].filter((each) => each.party?.headcount === 1).map((each) => each.id));
}

function systemsOf(step: Step): number {
  return new Set([...step.inputs.map((input) => input.side.system), step.output.system].filter((system) => system !== null)).size;
}
