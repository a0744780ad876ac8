import type { Pattern } from '../pattern';
import { isUnlawfullyAutomated } from '../unlawful-automation';

/** PF-15 Automatisierung ohne Rechtsgrundlage: a machine decides what the law leaves to people, or does not give away. */
export const unlawfulAutomation: Pattern = {
  id: 'unlawful-automation',
  code: 'PF-15',
  severity: 3,
  find: ({ own }) =>
    own.filter(isUnlawfullyAutomated).map((step) => ({ element: step.id, key: step.id, elements: [step.id], expected: step.visits })),
};
