import type { GraphNode, Place, ScopeGraph } from './scope-graph';

/**
 * Reading order of the flow: reverse postorder of a depth-first walk, nearest end first, so that a branch is read to its end before the
 * next begins and what follows a split comes after its branches. The token game fires in this order.
 */
export function rankNodes(nodes: readonly GraphNode[], places: readonly Place[], starts: ScopeGraph['starts']): Int32Array {
  const successors = nodes.map((node) => {
    const targets = new Set<number>();
    for (const outcome of node.outcomes) {
      for (const place of outcome.places) {
        const target = places[place]?.target ?? -1;
        if (target >= 0) targets.add(target);
      }
    }
    return [...targets];
  });
  const distance = distancesToEnd(successors);
  for (const list of successors) list.sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0));
  const rank = new Int32Array(nodes.length).fill(-1);
  const seen = new Uint8Array(nodes.length);
  const postorder: number[] = [];
  const roots = starts.flatMap((start) => start.places.map((place) => places[place]?.target ?? -1)).filter((node) => node >= 0);
  for (const root of roots.reverse()) {
    if (seen[root]) continue;
    seen[root] = 1;
    const path = [root];
    const next = [0];
    while (path.length > 0) {
      const top = path.length - 1;
      const node = path[top] ?? 0;
      const child = successors[node]?.[next[top] ?? 0];
      next[top] = (next[top] ?? 0) + 1;
      if (child === undefined) {
        postorder.push(node);
        path.pop();
        next.pop();
      } else if (!seen[child]) {
        seen[child] = 1;
        path.push(child);
        next.push(0);
      }
    }
  }
  let position = 0;
  for (const node of postorder.reverse()) rank[node] = position++;
  for (let node = 0; node < nodes.length; node++) if (rank[node] === -1) rank[node] = position++;
  return rank;
}

function distancesToEnd(successors: readonly (readonly number[])[]): Int32Array {
  const predecessors: number[][] = successors.map(() => []);
  const distance = new Int32Array(successors.length).fill(1_000_000);
  const queue: number[] = [];
  for (const [node, targets] of successors.entries()) {
    for (const target of targets) predecessors[target]?.push(node);
    if (targets.length === 0) {
      distance[node] = 0;
      queue.push(node);
    }
  }
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0;
    for (const before of predecessors[node] ?? []) {
      if ((distance[before] ?? 0) <= (distance[node] ?? 0) + 1) continue;
      distance[before] = (distance[node] ?? 0) + 1;
      queue.push(before);
    }
  }
  return distance;
}
