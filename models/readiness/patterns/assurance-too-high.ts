import { LOAS, type Loa } from '../../process/vocabulary';
import type { Pattern, PatternHit } from '../pattern';

/** PF-13 Vertrauensniveau zu hoch: the login asks for more than the law does. */
export const assuranceTooHigh: Pattern = {
  id: 'assurance-too-high',
  code: 'PF-13',
  severity: 2,
  find: ({ own, intake, sheet }) => {
    const hits = own.flatMap((step): readonly PatternHit[] => {
      const { requiredLoa = null, offeredLoa = null } = step.node.marks ?? {};
      if (!isHigher(offeredLoa, requiredLoa)) return [];
      return [{ element: step.id, key: step.id, elements: [step.id], expected: step.visits, params: levels(requiredLoa, offeredLoa) }];
    });
    const { requiredLoa = null, offeredLoa = null } = sheet ?? {};
    const anchor = intake[0]?.step ?? own[0];
    if (!anchor || !isHigher(offeredLoa, requiredLoa)) return hits;
    return [...hits, { element: anchor.id, key: 'process', elements: [], expected: 1, params: levels(requiredLoa, offeredLoa) }];
  },
};

function isHigher(offered: Loa | null, required: Loa | null): boolean {
  return offered !== null && required !== null && LOAS.indexOf(offered) > LOAS.indexOf(required);
}

function levels(required: Loa | null, offered: Loa | null): Readonly<Record<string, string>> {
  return { required: required ?? '', offered: offered ?? '' };
}
