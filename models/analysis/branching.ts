/** How the chances of a split came about, when they are not simply what the file says. */
export type BranchIssue = 'assumed' | 'normalised' | 'allZero';

export type Chances = { readonly chances: readonly number[]; readonly issue: BranchIssue | null };

const TOLERANCE = 1e-9;

/**
 * Chances of branches of which exactly one is taken. Branches that state nothing divide what is left to 1 equally, then all are divided by
 * their sum; if nothing is left anywhere all are equal.
 */
export function exclusiveChances(stated: readonly (number | null)[]): Chances {
  const filled = fillRest(stated);
  const sum = filled.reduce((total, chance) => total + chance, 0);
  if (sum <= 0) return { chances: filled.map(() => 1 / filled.length), issue: 'allZero' };
  const assumed = stated.length > 1 && stated.some((chance) => chance === null);
  const normalised = Math.abs(sum - 1) > TOLERANCE && stated.length > 1;
  return { chances: filled.map((chance) => chance / sum), issue: normalised ? 'normalised' : assumed ? 'assumed' : null };
}

/** The branches of an inclusive split besides its default, each with the chance it is taken by its own. */
export type InclusiveChances = {
  readonly free: readonly number[];
  readonly chances: readonly number[];
  readonly issue: BranchIssue | null;
};

/** Unmarked branches divide the rest to 1 equally; `otherwise` is the index of the default branch. */
export function inclusiveChances(stated: readonly (number | null)[], otherwise: number | null): InclusiveChances {
  const free = stated.map((_, index) => index).filter((index) => index !== otherwise);
  const open = free.map((index) => stated[index] ?? null);
  const chances = fillRest(open).map((chance) => Math.min(1, chance));
  if (otherwise === null && !chances.some((chance) => chance > 0)) {
    return { free, chances: chances.map(() => 1 / chances.length), issue: 'allZero' };
  }
  return { free, chances, issue: open.some((chance) => chance === null) ? 'assumed' : null };
}

/** Stated values kept (never below 0); the others divide what is left to 1 equally, nothing if nothing is left. */
export function fillRest(stated: readonly (number | null)[]): number[] {
  const open = stated.filter((value) => value === null || !Number.isFinite(value)).length;
  const sum = stated.reduce<number>((total, value) => total + (value !== null && Number.isFinite(value) ? Math.max(0, value) : 0), 0);
  const each = open > 0 ? Math.max(0, 1 - sum) / open : 0;
  return stated.map((value) => (value === null || !Number.isFinite(value) ? each : Math.max(0, value)));
}
