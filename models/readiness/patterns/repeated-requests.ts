import { isActivity } from '../../process/process';
import type { ProcessFacts } from '../facts';
import { LABELS } from '../labels';
import type { Pattern, PatternHit } from '../pattern';
import type { Step } from '../steps';

/** Above this share of returns it is a weakness of the process, no exception. */
const LIMIT = 0.15;

/** PF-10 Nachforderungsschleife: cases go back to intake or to a check too often. */
export const repeatedRequests: Pattern = {
  id: 'repeated-requests',
  code: 'PF-10',
  severity: 2,
  find: (facts) => {
    const first = new Set(facts.intake.map(({ step }) => step.id));
    const ways = facts.loops().flatMap((loop): readonly PatternHit[] => {
      if (loop.probability <= LIMIT) return [];
      const again = facts.own.filter((step) => loop.again.has(step.id));
      const sure = again.find((step) => first.has(step.id) || checks(step));
      const step = sure ?? again.find((each) => LABELS.checking.test(each.node.name)) ?? (loop.reason === null ? undefined : again[0]);
      if (!step) return [];
      return [
        {
          element: step.id,
          key: loop.flow,
          elements: [loop.flow, ...again.map((each) => each.id)],
          expected: loop.expected,
          suggested: sure === undefined && loop.reason === null,
          params: { share: loop.probability },
        },
      ];
    });
    return [...ways, ...repeatedSteps(facts, first)];
  },
};

/** Receives information or checks formally; asks for evidence. */
function checks(step: Step): boolean {
  const { rag = null, evidence = [] } = step.node.marks ?? {};
  return rag === 1 || rag === 3 || evidence.length > 0;
}

/** A step marked as repeating itself, with the probability of one more run. */
function repeatedSteps({ own }: ProcessFacts, first: ReadonlySet<string>): readonly PatternHit[] {
  return own.flatMap((step): readonly PatternHit[] => {
    const repeat = isActivity(step.node.kind) && step.node.loop === 'standard' ? (step.node.runs?.repeat ?? 0) : 0;
    const sure = first.has(step.id) || checks(step);
    if (repeat <= LIMIT || (!sure && !LABELS.checking.test(step.node.name))) return [];
    const expected = step.visits === null ? null : step.visits * repeat;
    return [{ element: step.id, key: step.id, elements: [step.id], expected, suggested: !sure, params: { share: repeat } }];
  });
}
