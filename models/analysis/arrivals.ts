import { stronglyConnected } from './components';

/** A place tokens come from: an activity that counts as origin, the start of the case, or something that is no origin at all. */
export type Source = { readonly from: string; readonly weight: number };

/** What a walk back from a step meets: go on through it, or stop. */
export type Kind = 'origin' | 'pass' | 'nothing';

export const START = '';

/** Fractions of the tokens at a place by where they come from. */
export type Origins = ReadonlyMap<string, number>;

const NOBODY: Origins = new Map();

/**
 * Fractions of the arrivals at a node by where they come from, against the flow and weighted by expected tokens. Origins end the way back;
 * `START` stands for the start of the case. Fractions add to less than 1 where tokens come from something that is no origin.
 *
 * Exact: what a place passes on is the balance of what comes in, x(place) = Σ part × x(source), solved once per place and kept. Places that
 * feed each other are solved together, by elimination; a round is left by what leaves it, so that rounds close to 1 keep their digits.
 */
export function originFinder(sourcesOf: (node: string) => readonly Source[], kindOf: (node: string) => Kind): (node: string) => Origins {
  const known = new Map<string, Origins>();
  return (node) => {
    const found = known.get(node);
    if (found) return found;
    settle(node);
    return known.get(node) ?? NOBODY;
  };

  /** Settles a place and all that its answer rests on, what comes first in the flow first. */
  function settle(node: string): void {
    const places = [node];
    const number = new Map([[node, 0]]);
    const first: number[] = [];
    const target: number[] = [];
    const parts: (readonly Source[])[] = [];
    for (let at = 0; at < places.length; at++) {
      first.push(target.length);
      const arriving = partsOf(places[at] as string);
      parts.push(arriving);
      for (const { from } of arriving) {
        if (known.has(from) || passes(from) !== 'pass') continue;
        let place = number.get(from);
        if (place === undefined) {
          place = places.length;
          number.set(from, place);
          places.push(from);
        }
        target.push(place);
      }
    }
    first.push(target.length);
    for (const component of stronglyConnected(places.length, first, target)) {
      const inside = component.map((at) => places[at] as string);
      const only = inside.length === 1 ? (inside[0] as string) : null;
      const arriving = parts[component[0] as number] as readonly Source[];
      if (only !== null && !arriving.some(({ from }) => from === only)) known.set(only, gathered(arriving));
      else settleRound(inside, new Map(component.map((at, position) => [inside[position] as string, parts[at] as readonly Source[]])));
    }
  }

  function passes(from: string): Kind {
    return from === START ? 'origin' : kindOf(from);
  }

  function partsOf(node: string): readonly Source[] {
    const sources = sourcesOf(node);
    let total = 0;
    for (const { weight } of sources) total += weight;
    if (!(total > 0) || total === Number.POSITIVE_INFINITY) return [];
    return sources.filter(({ weight }) => weight > 0).map(({ from, weight }) => ({ from, weight: weight / total }));
  }

  /** The origins behind ways in that are all settled. */
  function gathered(arriving: readonly Source[]): Origins {
    const [only] = arriving;
    if (arriving.length === 1 && only?.weight === 1 && passes(only.from) === 'pass') return known.get(only.from) ?? NOBODY;
    const origins = new Map<string, number>();
    for (const { from, weight } of arriving) {
      const kind = passes(from);
      if (kind === 'origin') add(origins, from, weight);
      else if (kind === 'pass') for (const [origin, part] of known.get(from) ?? NOBODY) add(origins, origin, weight * part);
    }
    return origins;
  }

  /** Places that feed each other: each in turn hands what it gets to those it feeds and is left out; then back again. */
  function settleRound(inside: readonly string[], parts: ReadonlyMap<string, readonly Source[]>): void {
    const rows = new Map<string, Map<string, number>>();
    const columns = new Map<string, Set<string>>(inside.map((place) => [place, new Set()]));
    const reached = new Map<string, Map<string, number>>();
    /** What comes from outside the round, origin or not. */
    const outside = new Map<string, number>();
    for (const place of inside) {
      const row = new Map<string, number>();
      const here: Source[] = [];
      let away = 0;
      for (const source of parts.get(place) ?? []) {
        if (columns.has(source.from) && passes(source.from) === 'pass') {
          add(row, source.from, source.weight);
          columns.get(source.from)?.add(place);
        } else {
          here.push(source);
          away += source.weight;
        }
      }
      rows.set(place, row);
      reached.set(place, new Map(gathered(here)));
      outside.set(place, away);
    }
    const order = [...inside].sort((a, b) => costOf(a) - costOf(b));
    for (const pivot of order) {
      const row = rows.get(pivot) as Map<string, number>;
      row.delete(pivot);
      columns.get(pivot)?.delete(pivot);
      let leaving = outside.get(pivot) ?? 0;
      for (const part of row.values()) leaving += part;
      const scale = leaving > 0 ? 1 / leaving : 0;
      for (const [to, part] of row) row.set(to, part * scale);
      const own = reached.get(pivot) as Map<string, number>;
      for (const [origin, part] of own) own.set(origin, part * scale);
      const away = (outside.get(pivot) ?? 0) * scale;
      for (const to of row.keys()) columns.get(to)?.delete(pivot);
      for (const other of columns.get(pivot) ?? []) {
        const fed = rows.get(other) as Map<string, number>;
        const part = fed.get(pivot) as number;
        fed.delete(pivot);
        for (const [to, on] of row) {
          add(fed, to, part * on);
          columns.get(to)?.add(other);
        }
        const theirs = reached.get(other) as Map<string, number>;
        for (const [origin, on] of own) add(theirs, origin, part * on);
        outside.set(other, (outside.get(other) ?? 0) + part * away);
      }
    }
    for (const place of order.reverse()) {
      const origins = reached.get(place) as Map<string, number>;
      for (const [to, part] of rows.get(place) as Map<string, number>) {
        for (const [origin, on] of known.get(to) ?? NOBODY) add(origins, origin, part * on);
      }
      known.set(place, origins);
    }

    function costOf(place: string): number {
      return (rows.get(place)?.size ?? 0) * (columns.get(place)?.size ?? 0);
    }
  }
}

function add<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
