import { exploreChain } from './chain';
import type { ScopeGraph } from './scope-graph';

const NONE: ReadonlySet<number> = new Set();

/**
 * Terminate ends that can end a case while other work is still to do. The usual order may have finished that work before, so the game is
 * played once more with everything first that leads to such an end.
 */
export function hastyEnds(graph: ScopeGraph): ReadonlySet<number> {
  const ends = graph.nodes.flatMap((node, at) => (node.terminates ? [at] : []));
  const parallel = graph.nodes.some((node) => node.outcomes.some((way) => way.places.length > 1));
  if (ends.length === 0 || !(parallel || graph.starts.some((start) => start.places.length > 1))) return NONE;
  const leading = nodesBefore(graph, ends);
  const rank = graph.rank.map((position, at) => (leading.has(at) ? position : position + graph.nodes.length));
  const hasty = exploreChain({ ...graph, rank });
  return hasty ? new Set(ends.filter((end) => hasty.conventions.has(end))) : new Set(ends);
}

function nodesBefore(graph: ScopeGraph, ends: readonly number[]): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  for (const [at, node] of graph.nodes.entries()) {
    for (const way of node.outcomes) {
      for (const place of way.places) {
        const target = graph.places[place]?.target ?? -1;
        if (target >= 0) before.set(target, [...(before.get(target) ?? []), at]);
      }
    }
  }
  const found = new Set(ends);
  for (const node of found) for (const each of before.get(node) ?? []) found.add(each);
  return found;
}
