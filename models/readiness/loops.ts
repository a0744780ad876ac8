import type { FlowSolution } from '../analysis/flow';
import type { ProcessModel, SequenceFlow } from '../process/process';

/** A way back: a branch after which what came before happens again. */
export type Loop = {
  readonly flow: string;
  /** Given that its source is reached, 0 to 1. */
  readonly probability: number;
  /** How often per case; null where infinite. */
  readonly expected: number | null;
  /** The nodes that are executed again. */
  readonly again: ReadonlySet<string>;
  readonly reason: string | null;
};

/**
 * The branches that lead back. A branch is one when every way from it returns to before its source, in reading order, before it leaves the
 * circle, and the source has another way that does leave or go on.
 */
export function readLoops(model: ProcessModel, flow: FlowSolution): readonly Loop[] {
  const place = new Map(flow.order.map((id, at) => [id, at]));
  const flows = model.flows.filter(
    (each) => each.source !== null && each.target !== null && place.has(each.source) && place.has(each.target),
  );
  const outgoing = new Map<string, SequenceFlow[]>();
  for (const each of flows) {
    const list = outgoing.get(each.source ?? '');
    if (list) list.push(each);
    else outgoing.set(each.source ?? '', [each]);
  }
  const at = (id: string | null) => place.get(id ?? '') ?? -1;
  // Every circle runs against the reading order somewhere, and lies between the ends of the flows that do.
  const circling = new Int32Array(flow.order.length + 1);
  for (const each of flows) {
    if (at(each.target) > at(each.source)) continue;
    circling[at(each.target)] = (circling[at(each.target)] ?? 0) + 1;
    circling[at(each.source) + 1] = (circling[at(each.source) + 1] ?? 0) - 1;
  }
  for (let here = 1; here < circling.length; here++) circling[here] = (circling[here] ?? 0) + (circling[here - 1] ?? 0);
  const circles = (id: string | null) => (circling[at(id)] ?? 0) > 0;
  return flows.flatMap((branch): readonly Loop[] => {
    const source = branch.source ?? '';
    if (!circles(source) || !circles(branch.target) || (outgoing.get(source)?.length ?? 0) < 2) return [];
    if (!leadsBack(branch, outgoing, at, circles)) return [];
    const visits = flow.visits.get(source) ?? null;
    const taken = flow.flowVisits.get(branch.id) ?? null;
    const probability = visits !== null && visits > 0 && taken !== null ? taken / visits : (branch.branch?.probability ?? 0);
    const again = repeated(branch, outgoing);
    return [{ flow: branch.id, probability, expected: taken, again, reason: branch.branch?.reason?.trim() || null }];
  });
}

/** Whether every way from the branch comes to its source or to something before it, and none to an end first. */
function leadsBack(
  branch: SequenceFlow,
  outgoing: ReadonlyMap<string, readonly SequenceFlow[]>,
  at: (id: string | null) => number,
  circles: (id: string | null) => boolean,
): boolean {
  const limit = at(branch.source);
  const seen = new Set<string>();
  const waiting = [branch.target ?? ''];
  let returned = false;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (at(id) <= limit) {
      returned = true;
      continue;
    }
    if (seen.has(id)) continue;
    seen.add(id);
    const ways = outgoing.get(id) ?? [];
    if (ways.length === 0 || !circles(id)) return false;
    for (const way of ways) waiting.push(way.target ?? '');
  }
  return returned && reaches(branch.target ?? '', branch.source ?? '', outgoing);
}

function reaches(from: string, to: string, outgoing: ReadonlyMap<string, readonly SequenceFlow[]>): boolean {
  const seen = new Set<string>([from]);
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    for (const { target } of outgoing.get(id) ?? []) {
      if (target === null || seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return false;
}

/** What lies on the ways from the branch back to its source: reached from it, and leading to it. */
function repeated(branch: SequenceFlow, outgoing: ReadonlyMap<string, readonly SequenceFlow[]>): ReadonlySet<string> {
  const source = branch.source ?? '';
  const forward = new Set<string>();
  const incoming = new Map<string, string[]>();
  const waiting = [branch.target ?? ''];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (forward.has(id)) continue;
    forward.add(id);
    if (id === source) continue;
    for (const { target } of outgoing.get(id) ?? []) {
      if (target === null) continue;
      const list = incoming.get(target);
      if (list) list.push(id);
      else incoming.set(target, [id]);
      waiting.push(target);
    }
  }
  const back = new Set<string>();
  const walking = [source];
  for (let id = walking.pop(); id !== undefined; id = walking.pop()) {
    if (back.has(id)) continue;
    back.add(id);
    walking.push(...(incoming.get(id) ?? []));
  }
  return new Set([...forward].filter((id) => back.has(id)));
}
