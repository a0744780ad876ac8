import type { FlowNode, SequenceFlow } from '../process/process';
import { exclusiveChances, inclusiveChances } from './branching';

/** One way to leave a node: the flows taken, by chance. */
export type WayOut = { readonly chance: number; readonly flows: readonly string[] };

/** Wider inclusive splits are read as taking all or one of their ways. */
const MOST_INCLUSIVE_WAYS = 6;

/** The ways out of a node by the same rules as in the flow of one pool (`scope-net`), written out one by one. */
export function waysOut(node: FlowNode, flows: readonly SequenceFlow[]): readonly WayOut[] {
  const ids = flows.map(({ id }) => id);
  if (flows.length < 2) return [{ chance: 1, flows: ids }];
  const stated = flows.map((flow) => flow.branch?.probability ?? null);
  const fallback = ids.indexOf(node.defaultFlow ?? '');
  if (node.kind === 'inclusiveGateway' || node.kind === 'complexGateway') return someOf(ids, stated, fallback);
  const chooses = node.kind.endsWith('Gateway')
    ? node.kind !== 'parallelGateway'
    : fallback >= 0 || flows.some(({ conditional }) => conditional);
  if (!chooses) return [{ chance: 1, flows: ids }];
  const { chances } = exclusiveChances(stated);
  return ids.map((id, at) => ({ chance: chances[at] ?? 0, flows: [id] }));
}

function someOf(ids: readonly string[], stated: readonly (number | null)[], fallback: number): readonly WayOut[] {
  const otherwise = fallback < 0 ? null : fallback;
  const { free, chances } = inclusiveChances(stated, otherwise);
  if (free.length > MOST_INCLUSIVE_WAYS) {
    const each = free.map((at) => ({ chance: 0.5 / free.length, flows: [ids[at] ?? ''] }));
    return [{ chance: 0.5, flows: free.map((at) => ids[at] ?? '') }, ...each];
  }
  let sets: readonly WayOut[] = [{ chance: 1, flows: [] }];
  for (const [position, at] of free.entries()) {
    const chance = chances[position] ?? 0;
    sets = sets.flatMap((set) => [
      { chance: set.chance * (1 - chance), flows: set.flows },
      { chance: set.chance * chance, flows: [...set.flows, ids[at] ?? ''] },
    ]);
  }
  if (otherwise !== null) return sets.map((set) => (set.flows.length > 0 ? set : { ...set, flows: [ids[otherwise] ?? ''] }));
  const taken = sets.filter(({ flows }) => flows.length > 0);
  const sum = taken.reduce((total, { chance }) => total + chance, 0);
  return taken.map(({ chance, flows }) => ({ chance: chance / sum, flows }));
}
