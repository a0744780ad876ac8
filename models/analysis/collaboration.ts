import type { ProcessModel } from '../process/process';
import { collaborationNet } from './collaboration-net';
import { playCollaboration } from './collaboration-play';
import type { Flaw } from './flow';

/**
 * Whether the pools of a document fit together: who waits for a message that is never sent, and which message nobody receives, each with the
 * share of cases. Findings only; no figure rests on them. Cheap where no message leads from one pool with content to another.
 */
export function collaborationFlaws(model: ProcessModel): readonly Flaw[] {
  const net = collaborationNet(model);
  if (!net) return [];
  const poolOf = new Map(model.nodes.map(({ id, pool }) => [id, pool]));
  const pools = (...ids: readonly (string | null)[]) => ids.flatMap((id) => poolOf.get(id ?? '') ?? []);
  const outcomes = playCollaboration(net);
  if (!outcomes) {
    const talking = new Set(model.messages.flatMap(({ source, target }) => pools(source, target)));
    return [{ kind: 'unsaid', elements: [...talking], share: null }];
  }
  const flaws: Flaw[] = [];
  for (const [id, share] of outcomes.waiting) {
    const message = model.messages.find(({ target, source }) => target === id && pools(source).length > 0);
    if (message) flaws.push({ kind: 'waiting', elements: [id, message.id, ...pools(id, message.source)], share: Math.min(1, share) });
  }
  for (const [id, share] of outcomes.unreceived) {
    const message = model.messages.find((each) => each.id === id);
    if (message) flaws.push({ kind: 'unreceived', elements: [id, ...pools(message.source, message.target)], share: Math.min(1, share) });
  }
  return flaws.sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}
