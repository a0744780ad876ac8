import type { ProcessFacts } from '../facts';
import type { Pattern, PatternHit } from '../pattern';

/** From how many handovers between the same two lanes on one way it is one. */
const TIMES = 3;

type Pass = { readonly from: string; readonly to: string };

/** PF-09 Pingpong: the case goes back and forth between the same two lanes. */
export const pingPong: Pattern = {
  id: 'ping-pong',
  code: 'PF-09',
  severity: 2,
  find: (facts) => {
    const passes = new Map<string, Pass[]>();
    for (const step of facts.own) {
      const lane = step.node.lane;
      if (lane === null) continue;
      for (const from of facts.graph.before(step.id).keys()) {
        const before = facts.graph.step(from);
        if (!before?.own || before.node.lane === null || before.node.lane === lane) continue;
        const pair = [before.node.lane, lane].toSorted().join('|');
        const list = passes.get(pair);
        if (list) list.push({ from, to: step.id });
        else passes.set(pair, [{ from, to: step.id }]);
      }
    }
    return [...passes].filter(([, list]) => list.length >= TIMES).flatMap(([pair, list]) => longest(pair, list, facts));
  },
};

/** The way with most passes between the two lanes. Ways back, against the reading order, are left out: each is its own round. */
function longest(pair: string, list: readonly Pass[], { steps, graph }: ProcessFacts): readonly PatternHit[] {
  const isPass = new Set(list.map(({ from, to }) => `${from}>${to}`));
  const best = new Map<string, { readonly count: number; readonly from: string | null }>();
  let end: string | null = null;
  for (const { id } of steps) {
    let here = { count: 0, from: null as string | null };
    for (const from of graph.before(id).keys()) {
      if (graph.place(from) >= graph.place(id)) continue;
      const count = (best.get(from)?.count ?? 0) + Number(isPass.has(`${from}>${id}`));
      if (here.from === null || count > here.count) here = { count, from };
    }
    best.set(id, here);
    if (here.count > (end === null ? 0 : (best.get(end)?.count ?? 0))) end = id;
  }
  const count = end === null ? 0 : (best.get(end)?.count ?? 0);
  if (end === null || count < TIMES) return [];
  const way: string[] = [];
  for (let at: string | null = end; at !== null; at = best.get(at)?.from ?? null) way.unshift(at);
  const passing = way.filter((id, at) => isPass.has(`${way[at - 1] ?? ''}>${id}`) || isPass.has(`${id}>${way[at + 1] ?? ''}`));
  return [{ element: end, key: pair, elements: passing, expected: graph.step(end)?.visits ?? null, params: { count } }];
}
