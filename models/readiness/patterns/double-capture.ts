import type { Pattern, PatternHit } from '../pattern';
import { isManual, type Step } from '../steps';

/** PF-07 Doppelerfassung: people write the same document into more than one system. */
export const doubleCapture: Pattern = {
  id: 'double-capture',
  code: 'PF-07',
  severity: 2,
  find: ({ model, own }) => {
    if (model.dataAssociations.length === 0) return [];
    const byHand = new Map(own.filter(isManual).map((step) => [step.id, step]));
    const writers = new Map<string, Map<string, Step>>();
    for (const { node, data } of model.dataAssociations) {
      const step = byHand.get(node);
      const system = step?.output.system ?? null;
      if (!step || system === null) continue;
      const systems = writers.get(data) ?? new Map<string, Step>();
      if (!systems.has(system)) systems.set(system, step);
      writers.set(data, systems);
    }
    return [...writers].flatMap(([data, systems]): readonly PatternHit[] => {
      const steps = [...new Set(systems.values())].toSorted((a, b) => own.indexOf(a) - own.indexOf(b));
      const last = steps.at(-1);
      if (systems.size < 2 || steps.length < 2 || !last) return [];
      return [
        {
          element: last.id,
          key: data,
          elements: [...steps.map((step) => step.id), data],
          expected: last.visits,
          params: { count: systems.size },
        },
      ];
    });
  },
};
