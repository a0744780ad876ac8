import type { Found } from './rows';

/**
 * Gives every element that needs an id and has none the one the repairs for the editor would give it, and writes them behind the text,
 * where they have places like all others. Null where a wish may be taken already: then the repairs decide.
 */
export function nameNameless(text: string, { nameless, ids }: Found): { readonly text: string; readonly ids: readonly string[] } | null {
  let longer = text;
  const given: string[] = [];
  const numbers = new Map<string, number>();
  const taken = new Map<string, boolean>();
  for (const { id, start, end } of nameless) {
    const wish = text.charAt(start).toUpperCase() + text.slice(start + 1, end);
    const number = (numbers.get(wish) ?? 0) + 1;
    numbers.set(wish, number);
    let crowded = taken.get(wish);
    if (crowded === undefined) {
      crowded = text.includes(`"${wish}`) || text.includes(`'${wish}`);
      taken.set(wish, crowded);
    }
    const name = number === 1 ? wish : `${wish}_${number}`;
    if (crowded && (text.includes(`"${name}"`) || text.includes(`'${name}'`))) return null;
    given.push(name);
    ids.starts[id] = longer.length;
    longer += name;
    ids.ends[id] = longer.length;
  }
  return { text: longer, ids: given };
}
