import type { InclusiveChances } from './branching';

/** From so many branches on an inclusive split asks branch by branch instead of listing all sets. */
export const WIDE_SPLIT = 9;

type Way = { readonly chance: number; readonly places: readonly number[] };

/** Adds a node that asks for one branch; returns the place a token enters it by. */
export type AddStage = (ways: readonly Way[]) => number;

/**
 * An inclusive split as a chain of stages that ask for one branch after another and remember whether one was taken, so that its size grows
 * with the branches and not with their sets. Gives the ways of the split itself.
 */
export function addCascade(
  { free, chances }: InclusiveChances,
  places: readonly number[],
  otherwise: number | null,
  add: AddStage,
): readonly Way[] {
  const fallback = otherwise === null ? [] : [places[otherwise] ?? 0];
  /** Chance that one of the branches still to ask is taken. */
  let later = 0;
  let some: readonly number[] = [];
  let none: readonly number[] = fallback;
  let ways: readonly Way[] = [{ chance: 1, places: fallback }];
  for (let at = free.length - 1; at >= 0; at--) {
    const chance = chances[at] ?? 0;
    const branch = places[free[at] ?? 0] ?? 0;
    const any = chance + (1 - chance) * later;
    const takes = otherwise === null ? (any > 0 ? chance / any : 1) : chance;
    ways = [
      { chance: takes, places: [branch, ...some] },
      { chance: 1 - takes, places: none },
    ].filter((way) => way.chance > 0);
    if (at === 0) break;
    const further = [
      { chance, places: [branch, ...some] },
      { chance: 1 - chance, places: some },
    ].filter((way) => way.chance > 0);
    none = [add(ways)];
    some = [add(further)];
    later = any;
  }
  return ways;
}
