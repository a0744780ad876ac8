import { LABELS } from '../labels';
import type { Pattern, PatternHit } from '../pattern';

/** PF-03 Doppelte Aktenführung: a file on paper beside the electronic one, or prints made for it. */
export const doubleFiling: Pattern = {
  id: 'double-filing',
  code: 'PF-03',
  severity: 2,
  find: ({ own, handovers, sheet }) => {
    const printing = new Set(
      handovers
        .filter(({ origin, from, to }) => origin === 'step' && (from.class === 'S' || from.class === 'U') && to.class === 'A')
        .map(({ step }) => step),
    );
    const hits = own.flatMap((step): readonly PatternHit[] => {
      const record = step.node.marks?.record ?? null;
      const hit = { element: step.id, key: step.id, elements: [step.id], expected: step.visits };
      if (record === 'hybrid' || (record === 'paper' && printing.has(step.id))) return [hit];
      const named = record === null && printing.has(step.id) && LABELS.filing.test(step.node.name);
      return named ? [{ ...hit, suggested: true }] : [];
    });
    const last = own.at(-1);
    if (hits.length > 0 || sheet?.record !== 'hybrid' || !last) return hits;
    return [{ element: last.id, key: 'process', elements: [], expected: 1 }];
  },
};
