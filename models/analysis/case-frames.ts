import type { CaseEvent, CaseToken, SampledCase } from './sample-case';

/** How one token gets to where a frame shows it. */
export type TokenMove = {
  readonly token: number;
  /** The node it comes out of; null where it has been waiting at the end of its flow. */
  readonly from: string | null;
  readonly flow: string | null;
  /** Where it goes on to wait, at the end of its flow. */
  readonly to: string | null;
  /** The node that uses it now; null where it waits. */
  readonly into: string | null;
};

/** What the diagram shows at one moment of a case: the node that runs, with one token in it, and the tokens that wait. */
export type CaseFrame = { readonly at: string | null; readonly waiting: readonly CaseToken[]; readonly moves: readonly TokenMove[] };

/** One frame for every event of a case, in which its node has the tokens it uses, and one for how the case ends. */
export function framesOf({ starts, events, left }: SampledCase): readonly CaseFrame[] {
  const lying = new Map<number, CaseToken>(starts.map((token) => [token.id, token]));
  let fresh: readonly CaseToken[] = starts;
  let origin: string | null = null;
  const frames = events.map((event): CaseFrame => {
    const moves = movesInto(event);
    for (const id of event.consumed) lying.delete(id);
    const frame = { at: event.node, waiting: [...lying.values()], moves };
    for (const id of event.swept) lying.delete(id);
    fresh = event.produced.filter(({ to }) => to !== null);
    for (const token of fresh) lying.set(token.id, token);
    origin = event.node;
    return frame;
  });
  return [...frames, { at: null, waiting: left, moves: fresh.map((token) => move(token, origin, null)) }];

  function movesInto({ node, consumed }: CaseEvent): readonly TokenMove[] {
    const used = new Set(consumed);
    const waited = consumed.flatMap((id) => lying.get(id) ?? []).filter((token) => !fresh.includes(token));
    return [
      ...fresh.map((token) => move(token, origin, used.has(token.id) ? node : null)),
      ...waited.map((token) => move(token, null, node)),
    ];
  }
}

function move({ id, flow, to }: CaseToken, from: string | null, into: string | null): TokenMove {
  return { token: id, from, flow, to, into };
}
