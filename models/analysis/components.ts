/**
 * Strongly connected components of a graph given as adjacency in compressed form, in reverse topological order: every component comes
 * after all it leads to (Tarjan, without recursion).
 */
export function stronglyConnected(size: number, first: readonly number[], target: readonly number[]): number[][] {
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const cursor = new Int32Array(size);
  const stack: number[] = [];
  const components: number[][] = [];
  let counter = 0;
  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue;
    const path: number[] = [root];
    open(root);
    while (path.length > 0) {
      const node = path[path.length - 1] ?? 0;
      const at = cursor[node] ?? 0;
      if (at < (first[node + 1] ?? 0)) {
        cursor[node] = at + 1;
        const next = target[at] ?? -1;
        if (next < 0) continue;
        if (index[next] === -1) {
          open(next);
          path.push(next);
        } else if (onStack[next]) low[node] = Math.min(low[node] ?? 0, index[next] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] === index[node]) {
        const component: number[] = [];
        for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
          onStack[member] = 0;
          component.push(member);
          if (member === node) break;
        }
        components.push(component);
      }
    }
  }
  return components;

  function open(node: number): void {
    index[node] = counter;
    low[node] = counter;
    counter += 1;
    cursor[node] = first[node] ?? 0;
    onStack[node] = 1;
    stack.push(node);
  }
}
