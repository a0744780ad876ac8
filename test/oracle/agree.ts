import { solveFlow } from '#models/analysis/solve-flow';
import type { ProcessModel } from '#models/process/process';
import { listStates } from './state-space';

/** What came of asking both: they agree, they differ, or there is nothing to compare. */
export type Compared = { readonly kind: 'agree' } | { readonly kind: 'skipped' } | { readonly kind: 'differ'; readonly what: string };

const CLOSE = 1e-9;

/** Compares the solver with the list of states under a schedule; what rests on a convention or is simulated is not compared. */
export function compareWithStates(model: ProcessModel, factor: (node: string) => number, schedule: (id: string) => number): Compared {
  const solved = solveFlow(model);
  if (solved.method !== 'exact-structured' && solved.method !== 'exact-chain') return { kind: 'skipped' };
  const listed = listStates(model, factor, (ready) => ready.reduce((first, id) => (schedule(id) < schedule(first) ? id : first)));
  if (!listed) return { kind: 'skipped' };
  const wrong: string[] = [];
  const near = (what: string, mine: number | null, other: number) => {
    if (mine === null || Math.abs(mine - other) > CLOSE * Math.max(1, other)) wrong.push(`${what}: solved ${mine}, listed ${other}`);
  };
  near('completed', solved.completion, listed.completed);
  near('stuck', solved.stuck, listed.stuck);
  near('surviving', solved.share(factor), listed.survived);
  for (const [id, expected] of listed.visits ?? []) near(`visits of ${id}`, solved.visits.get(id) ?? null, expected);
  for (const [id, expected] of listed.flows ?? []) near(`tokens on ${id}`, solved.flowVisits.get(id) ?? null, expected);
  return wrong.length === 0 ? { kind: 'agree' } : { kind: 'differ', what: `${solved.method}: ${wrong.slice(0, 4).join('; ')}` };
}
