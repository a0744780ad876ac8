import type { Pattern } from '../pattern';

/** Below this share of hands-on time in the whole time a case takes, waiting is the problem. */
const EFFICIENCY = 0.05;
/** Waiting, resting and transport are calendar days. */
const MINUTES_PER_DAY = 1440;

/** PF-11 Liegezeit dominiert: hardly any of the time a case takes is work on it. */
export const waitingDominates: Pattern = {
  id: 'waiting-dominates',
  code: 'PF-11',
  severity: 1,
  find: ({ own }) => {
    let work: number | null = null;
    let days = 0;
    let longest = { element: '', days: 0 };
    const waiting: string[] = [];
    for (const step of own) {
      const { minutes = null, waitDays = null, restDays = null, transportDays = null } = step.node.marks ?? {};
      if (step.visits === null) return [];
      if (minutes !== null) work = (work ?? 0) + step.visits * minutes;
      const idle = step.visits * ((waitDays ?? 0) + (restDays ?? 0) + (transportDays ?? 0));
      if (idle <= 0) continue;
      days += idle;
      waiting.push(step.id);
      if (idle > longest.days) longest = { element: step.id, days: idle };
    }
    if (work === null || days <= 0) return [];
    const efficiency = work / (work + days * MINUTES_PER_DAY);
    if (efficiency >= EFFICIENCY) return [];
    return [{ element: longest.element, key: 'process', elements: waiting, expected: 1, params: { share: efficiency, days } }];
  },
};
