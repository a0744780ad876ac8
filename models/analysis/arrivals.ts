/** A place tokens come from: an activity that counts as origin, the start of the case, or something that is no origin at all. */
export type Source = { readonly from: string; readonly weight: number };

/** What a walk back from a step meets: go on through it, or stop. */
export type Kind = 'origin' | 'pass' | 'nothing';

export const START = '';

/**
 * Fractions of the arrivals at `node` by where they come from, walking back against the flow and weighting by expected tokens. Origins stop
 * the walk; `START` stands for the start of the case. Fractions add to less than 1 where tokens come from something that is no origin.
 */
export function originsOf(
  node: string,
  sourcesOf: (node: string) => readonly Source[],
  kindOf: (node: string) => Kind,
): ReadonlyMap<string, number> {
  const origins = new Map<string, number>();
  const waiting = new Map<string, number>([[node, 1]]);
  let steps = 0;
  for (const [at, mass] of waiting) {
    waiting.delete(at);
    steps += 1;
    // Rounds through gateways that feed themselves shrink the mass; what is left then is below any printed digit.
    if (mass < 1e-13 || steps > 200_000) continue;
    const sources = sourcesOf(at);
    let total = 0;
    for (const source of sources) total += source.weight;
    if (!(total > 0) || total === Number.POSITIVE_INFINITY) continue;
    for (const { from, weight } of sources) {
      const part = (mass * weight) / total;
      if (part === 0) continue;
      const kind = from === START ? 'origin' : kindOf(from);
      if (kind === 'origin') origins.set(from, (origins.get(from) ?? 0) + part);
      else if (kind === 'pass') waiting.set(from, (waiting.get(from) ?? 0) + part);
    }
  }
  return origins;
}
