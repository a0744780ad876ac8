import { stronglyConnected } from './components';
import { type Game, GONE } from './game';

/**
 * Tokens that go their own way: nothing ahead of them waits for another token, and nothing in the scope takes them away. What becomes of
 * them is independent of all others, so each can be followed by itself: branches that end for themselves, reminders beside a step.
 */
export type Alone = {
  /** Whether a token bound for the node goes its own way. */
  readonly at: (node: number) => boolean;
  /** Whether one way leads from each of the two nodes to the other. */
  readonly together: (one: number, other: number) => boolean;
  /** How long the way ahead of a node is at most, rounds counted once. */
  readonly ahead: (node: number) => number;
};

export function tokensAlone({ nodes, target }: Game): Alone {
  const first = [0];
  const next: number[] = [];
  for (const { ways } of nodes) {
    for (const { places } of ways) for (const place of places) if ((target[place] ?? GONE) >= 0) next.push(target[place] as number);
    first.push(next.length);
  }
  const round = new Int32Array(nodes.length).fill(-1);
  const ahead = new Int32Array(nodes.length);
  const meets = new Uint8Array(nodes.length);
  // What a node leads to comes before it.
  for (const [number, component] of stronglyConnected(nodes.length, first, next).entries()) {
    let longest = 0;
    let joined = component.some((node) => nodes[node]?.join !== 'any') ? 1 : 0;
    for (const node of component) round[node] = number;
    for (const node of component) {
      for (const to of next.slice(first[node], first[node + 1])) {
        if (round[to] === number) continue;
        longest = Math.max(longest, ahead[to] as number);
        joined |= meets[to] as number;
      }
    }
    for (const node of component) {
      ahead[node] = longest + component.length;
      meets[node] = joined;
    }
  }
  const swept = nodes.some(({ terminates }) => terminates);
  return {
    at: (node) => !swept && meets[node] === 0,
    together: (one, other) => round[one] === round[other],
    ahead: (node) => ahead[node] as number,
  };
}
