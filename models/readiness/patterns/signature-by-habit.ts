import type { Pattern } from '../pattern';

/** PF-12 Unterschrift aus Gewohnheit: a signature no law asks for. */
export const signatureByHabit: Pattern = {
  id: 'signature-by-habit',
  code: 'PF-12',
  severity: 2,
  find: ({ own }) =>
    own
      .filter((step) => step.node.marks?.form === 'wetSignatureHabit')
      .map((step) => ({ element: step.id, key: step.id, elements: [step.id], expected: step.visits })),
};
