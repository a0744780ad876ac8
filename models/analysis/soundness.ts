import { isActivity } from '../process/process';
import type { Compiled } from './compile';
import type { Flaw, FlowSolution } from './flow';

type Solved = Pick<FlowSolution, 'visits' | 'remarks'>;

/** Flaws of the lead's flow, the most serious first. A branch that is marked as never taken is no flaw. */
export function flawsOf(compiled: Compiled, solved: Solved): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (const { code, element, params } of solved.remarks) {
    if (code === 'stuck' && element !== null) flaws.push({ kind: 'deadlock', elements: [element], share: Number(params.share) });
    if (code !== 'endless' || element === null) continue;
    const circling = compiled.nodes.filter((node) => node.scope === element && solved.visits.get(node.id) === null);
    flaws.push({ kind: 'livelock', elements: circling.map((node) => node.id), share: Number(params.share) });
  }
  for (const scope of compiled.scopes) {
    for (const { split, join } of scope.meetings) flaws.push({ kind: 'meeting', elements: [join, split], share: null });
  }
  const structural = reachable(compiled);
  for (const node of compiled.nodes) {
    if (solved.visits.get(node.id) !== 0) continue;
    if (node.triggeredByEvent || node.forCompensation || node.kind === 'boundaryEvent' || !counted(node.scope)) continue;
    if (!structural.has(node.id)) flaws.push({ kind: 'unreachable', elements: [node.id], share: null });
    // Every choice on some way here has a chance: nothing but a join that waits keeps tokens away.
    else if (isActivity(node.kind) && structural.get(node.id) === true) flaws.push({ kind: 'dead', elements: [node.id], share: null });
  }
  return flaws;

  function counted(scope: string): boolean {
    return scope === compiled.lead || compiled.scopes.some((each) => each.id === scope);
  }
}

/** Nodes that flows lead to from a start, and whether some way there has a chance at every choice. */
function reachable(compiled: Compiled): ReadonlyMap<string, boolean> {
  const next = new Map<string, { readonly to: string; readonly possible: boolean }[]>();
  for (const { from, to, ref } of compiled.arcs) {
    const list = next.get(from) ?? [];
    list.push({ to, possible: ref >= 0 });
    next.set(from, list);
  }
  // What begins beside the flow, no flow leads to.
  const open = ['', ...compiled.nodes.filter((node) => node.triggeredByEvent).map((node) => node.id)];
  const reached = new Map<string, boolean>(open.map((id) => [id, true]));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { to, possible } of next.get(at) ?? []) {
      const sure = possible && reached.get(at) === true;
      if (reached.get(to) === true || (reached.has(to) && !sure)) continue;
      reached.set(to, sure);
      open.push(to);
    }
  }
  return reached;
}
