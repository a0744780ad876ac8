import type { ProcessFacts } from '../facts';
import type { Pattern, PatternHit } from '../pattern';
import type { Step } from '../steps';

/** PF-08 Strukturverlust: data are turned into a document by themselves, and somebody turns the document into data again later. */
export const lostStructure: Pattern = {
  id: 'lost-structure',
  code: 'PF-08',
  severity: 2,
  find: ({ own, handovers, graph }) => {
    const losing = new Set<string>();
    const regaining = new Map<string, number | null>();
    for (const { origin, step, from, to, transfer, expected } of handovers) {
      if (origin !== 'step') continue;
      if (from.class === 'S' && to.class === 'U' && transfer === 'automatic') losing.add(step);
      if (from.class === 'U' && to.class === 'S') regaining.set(step, expected);
    }
    if (regaining.size === 0) return [];
    return own.flatMap((step) => (losing.has(step.id) ? regainedAfter(step, regaining, graph) : []));
  },
};

/** Later steps that read the same document; right after, the same kind of document raises a suspicion. */
function regainedAfter(start: Step, regaining: ReadonlyMap<string, number | null>, graph: ProcessFacts['graph']): readonly PatternHit[] {
  const hits: PatternHit[] = [];
  const documents = graph.documents(start.id);
  const next = new Set(graph.after(start.id));
  const seen = new Set([start.id]);
  const waiting = [start.id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const after of graph.after(id)) {
      if (seen.has(after)) continue;
      seen.add(after);
      waiting.push(after);
      const expected = regaining.get(after);
      if (expected === undefined) continue;
      const hit = { element: after, key: `${start.id}>${after}`, elements: [start.id, after], expected };
      if ([...graph.documents(after)].some((document) => documents.has(document))) hits.push(hit);
      else if (next.has(after) && takes(graph.step(after), start)) hits.push({ ...hit, suggested: true });
    }
  }
  return hits.toSorted((a, b) => graph.place(a.element) - graph.place(b.element));
}

function takes(step: Step | undefined, from: Step): boolean {
  return step?.inputs.some((input) => input.source === 'predecessor' && input.side.carrier === from.output.carrier) ?? false;
}
