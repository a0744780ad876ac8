import type { Method } from '../analysis/flow';
import type { Assessment } from './assessment';

/** How the figures of an assessment were reached. */
export type Provenance = {
  /** Of the flow: the weakest of its parts. */
  readonly method: Method;
  /** Places where the file says nothing and a rule stands in: shares of branches and starts, runs, work modes. */
  readonly assumed: number;
};

const ASSUMED: ReadonlySet<string> = new Set([
  'branch-assumed',
  'branch-all-zero',
  'start-assumed',
  'start-all-zero',
  'no-start-event',
  'runs-assumed',
  'adhoc-assumed',
]);

export function provenanceOf({ flow, remarks }: Pick<Assessment, 'flow' | 'remarks'>): Provenance {
  let assumed = 0;
  for (const { code, params } of remarks) {
    if (ASSUMED.has(code)) assumed += 1;
    // One remark speaks of all of them.
    if (code === 'work-mode-assumed') assumed += Number(params.count ?? 1);
  }
  return { method: flow.method, assumed };
}
