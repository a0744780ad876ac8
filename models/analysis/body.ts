/** How one firing of a node can go on: it completes, gets stuck inside for ever, or circles inside for ever. Together at most 1. */
export type Mass = { readonly complete: number; readonly stuck: number; readonly endless: number };

export const CERTAIN: Mass = { complete: 1, stuck: 0, endless: 0 };

/** How often the content of an activity runs per firing. `count` may be a mean such as 2.5: a mixture of 2 and 3. */
export type Runs =
  | { readonly kind: 'once' }
  | { readonly kind: 'count'; readonly count: number; readonly parallel: boolean }
  | { readonly kind: 'repeat'; readonly chance: number };

/** The outcome of all runs from the outcome of one. `one` may carry survival weights: then the masses need not sum to 1. */
export function massOfRuns(one: Mass, runs: Runs): Mass {
  if (runs.kind === 'once') return one;
  if (runs.kind === 'repeat') {
    const again = runs.chance * one.complete;
    if (again >= 1) return { complete: 0, stuck: 0, endless: 1 };
    const rounds = 1 / (1 - again);
    return { complete: (1 - runs.chance) * one.complete * rounds, stuck: one.stuck * rounds, endless: one.endless * rounds };
  }
  const below = Math.floor(runs.count);
  const part = runs.count - below;
  const fewer = massOfCount(one, below, runs.parallel);
  if (part === 0) return fewer;
  const more = massOfCount(one, below + 1, runs.parallel);
  return {
    complete: (1 - part) * fewer.complete + part * more.complete,
    stuck: (1 - part) * fewer.stuck + part * more.stuck,
    endless: (1 - part) * fewer.endless + part * more.endless,
  };
}

/** Expected runs per firing; infinite where one more run always follows. Later runs in sequence need the earlier ones to complete. */
export function expectedRuns(complete: number, runs: Runs): number {
  if (runs.kind === 'once') return 1;
  if (runs.kind === 'repeat') return runs.chance * complete >= 1 ? Number.POSITIVE_INFINITY : 1 / (1 - runs.chance * complete);
  if (runs.parallel || complete === 1) return runs.count;
  const below = Math.floor(runs.count);
  return (1 - complete ** below) / (1 - complete) + (runs.count - below) * complete ** below;
}

function massOfCount(one: Mass, count: number, parallel: boolean): Mass {
  if (count === 0) return CERTAIN;
  const complete = one.complete ** count;
  if (parallel) {
    const settled = (one.complete + one.stuck) ** count;
    return { complete, stuck: settled - complete, endless: (one.complete + one.stuck + one.endless) ** count - settled };
  }
  const started = one.complete === 1 ? count : (1 - complete) / (1 - one.complete);
  return { complete, stuck: one.stuck * started, endless: one.endless * started };
}
