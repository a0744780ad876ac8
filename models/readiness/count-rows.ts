/** A count with the chance that a case meets so many; `more`: it stands for all from there on. `upTo`: chance of so many or fewer. */
export type CountRow = { readonly count: number; readonly more: boolean; readonly chance: number; readonly upTo: number };

/** What is rarer than this prints as 0.0 %. */
export const RARE = 0.0005;

/**
 * A distribution in at most so many rows for people to read: from 0, which is what the counts should be, unless the first that occurs is far
 * from it; a long or rare far end is one row.
 */
export function countRows(chances: readonly number[], most: number): readonly CountRow[] {
  const first = Math.max(
    0,
    chances.findIndex((chance) => chance > RARE),
  );
  const from = first < most - 4 ? 0 : first;
  let rest = chances.reduce((sum, chance) => sum + chance, 0);
  let upTo = 0;
  const rows: CountRow[] = [];
  for (let count = from; count < chances.length; count++) {
    const here = count === from ? chances.slice(0, from + 1).reduce((sum, chance) => sum + chance, 0) : (chances[count] as number);
    const more = count < chances.length - 1 && (rows.length === most - 1 || (count > first && rest < RARE));
    const chance = more ? rest : here;
    upTo += chance;
    rest -= chance;
    rows.push({ count, more, chance, upTo });
    if (more) break;
  }
  return rows;
}
