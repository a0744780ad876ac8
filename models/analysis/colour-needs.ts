import { isActivity, type ProcessModel } from '../process/process';
import type { ScopeGame } from './case-games';
import { GONE } from './game';
import type { Media } from './colour';

/**
 * Where a colour still matters: `at` gives, for a node of a scope's game, which colour stands for each colour there, `behind` the same for
 * what leaves the scope. Colours that no step ahead tells apart are one; where no step ahead minds, all are colour 0.
 */
export type Needs = {
  readonly at: (scope: string, node: number) => readonly number[];
  readonly behind: (scope: string) => readonly number[];
};

/** Sets of steps as bits of a number: few, and joined often. */
type Steps = bigint;
const NONE: Steps = 0n;

export function readNeeds(model: ProcessModel, scopes: ReadonlyMap<string, ScopeGame>, media: Media): Needs {
  const minding = [...media.minds.keys()];
  const bitOf = new Map(minding.map((id, at) => [id, 1n << BigInt(at)]));
  const ahead = new Map([...scopes].map(([id, { game }]) => [id, new Array<Steps>(game.nodes.length).fill(NONE)]));
  const behind = new Map<string, Steps>([...scopes.keys()].map((id) => [id, NONE]));
  const orders = new Map([...scopes].map(([id, { game }]) => [id, lastFirst(game.rank)]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [id, scope] of scopes) if (pass(id, scope)) changed = true;
  }
  const colours = 1 + Math.max(0, ...media.colourOf.values());
  const standIns = new Map<Steps, readonly number[]>();
  return {
    at: (scope, node) => standInsFor(ahead.get(scope)?.[node] ?? NONE),
    behind: (scope) => standInsFor(behind.get(scope) ?? NONE),
  };

  /** One look at every node of a scope, the last in reading order first; whether any of them saw more than before. */
  function pass(id: string, { game, steps }: ScopeGame): boolean {
    const own = ahead.get(id) as Steps[];
    let changed = false;
    for (const at of orders.get(id) ?? []) {
      let after: Steps = NONE;
      for (const { places } of game.nodes[at]?.ways ?? []) {
        for (const place of places) {
          const next = game.target[place] ?? GONE;
          after |= next >= 0 ? (own[next] as Steps) : (behind.get(id) as Steps);
        }
      }
      const step = steps[at];
      const kind = step ? model.nodes[step.place]?.kind : undefined;
      let needs = after;
      if (step?.child != null) {
        const before = behind.get(step.child) as Steps;
        if ((before | after) !== before) {
          behind.set(step.child, before | after);
          changed = true;
        }
        const inner = scopes.get(step.child)?.game;
        needs = after | (inner ? (ahead.get(step.child)?.[inner.target[inner.begin] ?? 0] ?? NONE) : NONE);
      } else if (step && kind && isActivity(kind)) needs = bitOf.get(step.id) ?? NONE;
      else if (kind === 'boundaryEvent') needs = NONE;
      if (needs === own[at]) continue;
      own[at] = needs;
      changed = true;
    }
    return changed;
  }

  function standInsFor(needs: Steps): readonly number[] {
    let found = standIns.get(needs);
    if (found) return found;
    const groups = minding.filter((_, at) => (needs >> BigInt(at)) & 1n).map((id) => media.minds.get(id) ?? []);
    const firsts = new Map<string, number>();
    found = Array.from({ length: colours }, (_, colour) => {
      const key = groups.map((group) => group[colour] ?? 0).join();
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, colour);
      return first ?? colour;
    });
    standIns.set(needs, found);
    return found;
  }
}

function lastFirst(rank: readonly number[]): number[] {
  return rank.map((_, at) => at).sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0));
}
