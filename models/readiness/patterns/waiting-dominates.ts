import { efficiencyOf } from '../lead-time';
import type { Pattern } from '../pattern';

/** Below this share of hands-on time in the whole time a case takes, waiting is the problem. */
const EFFICIENCY = 0.05;

/** PF-11 Liegezeit dominiert: hardly any of the time a case takes is work on it. */
export const waitingDominates: Pattern = {
  id: 'waiting-dominates',
  code: 'PF-11',
  severity: 1,
  find: ({ own }) => {
    const found = efficiencyOf(own);
    if (found === null || found.days <= 0 || found.efficiency >= EFFICIENCY) return [];
    let longest = { element: '', days: 0 };
    const waiting: string[] = [];
    for (const { id, visits, node } of own) {
      const days = (visits ?? 0) * ((node.marks?.waitDays ?? 0) + (node.marks?.restDays ?? 0) + (node.marks?.transportDays ?? 0));
      if (days <= 0) continue;
      waiting.push(id);
      if (days > longest.days) longest = { element: id, days };
    }
    const params = { share: found.efficiency, days: found.days };
    return [{ element: longest.element, key: 'process', elements: waiting, expected: 1, params }];
  },
};
