/**
 * Reading order of the flow: reverse postorder of a depth-first walk, nearest end first, so that a branch is read to its end before the
 * next begins and what follows a split comes after its branches. The token game fires in this order. Sorts the lists of successors.
 */
export function rankNodes(successors: readonly number[][], root: number): number[] {
  const distance = distancesToEnd(successors);
  for (const list of successors) list.sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0));
  const rank: number[] = successors.map(() => -1);
  const seen = new Uint8Array(successors.length);
  const postorder: number[] = [];
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
  let position = 0;
  for (const node of postorder.reverse()) rank[node] = position++;
  for (let node = 0; node < successors.length; node++) if (rank[node] === -1) rank[node] = position++;
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
