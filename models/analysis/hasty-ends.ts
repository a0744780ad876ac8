import { exploreChain } from './chain';
import type { Game } from './game';

const NONE: ReadonlySet<number> = new Set();

/**
 * Terminate ends that can end a case while other work is still to do. The usual order may have finished that work before, so the game is
 * played once more with everything first that leads to such an end.
 */
export function hastyEnds(game: Game): ReadonlySet<number> {
  const ends = game.nodes.flatMap((node, at) => (node.terminates ? [at] : []));
  if (ends.length === 0 || !game.nodes.some((node) => node.ways.some((way) => way.places.length > 1))) return NONE;
  const leading = nodesBefore(game, ends);
  const rank = game.rank.map((position, at) => (leading.has(at) ? position : position + 2 * game.nodes.length));
  const hasty = exploreChain(game, rank);
  return hasty ? new Set(ends.filter((end) => hasty.conventions.has(end))) : new Set(ends);
}

function nodesBefore(game: Game, ends: readonly number[]): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  for (const [at, node] of game.nodes.entries()) {
    for (const way of node.ways) {
      for (const place of way.places) {
        const target = game.target[place] ?? -1;
        if (target < 0) continue;
        const list = before.get(target);
        if (list) list.push(at);
        else before.set(target, [at]);
      }
    }
  }
  const found = new Set(ends);
  for (const node of found) for (const each of before.get(node) ?? []) found.add(each);
  return found;
}
