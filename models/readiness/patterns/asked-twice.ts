import { evidenceOf, violatesOnceOnly } from '../once-only';
import type { Pattern } from '../pattern';

/** PF-06 Once-Only-Verstoß: the applicant is asked for what a register already holds. */
export const askedTwice: Pattern = {
  id: 'asked-twice',
  code: 'PF-06',
  severity: 3,
  find: ({ own }) =>
    evidenceOf(own)
      .filter(violatesOnceOnly)
      .map(({ step, name }) => ({
        element: step.id,
        key: `${step.id}|${name}`,
        elements: [step.id],
        expected: step.visits,
        params: { name },
      })),
};
