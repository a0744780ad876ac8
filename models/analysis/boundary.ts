import type { FlowNode } from '../process/process';
import type { Note } from './scope-graph';

type Way = { readonly chance: number; readonly places: readonly number[] };

/**
 * Boundary events stand behind their activity: an interrupting one takes the token instead of the normal flow (they exclude each other), a
 * non-interrupting one adds a token, independently, when nothing interrupted. What is not marked never happens, and that is said.
 */
export function boundaryOutcomes(
  main: readonly Way[],
  boundaries: readonly { readonly node: FlowNode; readonly place: number }[],
  note: Note,
): readonly Way[] {
  if (boundaries.length === 0) return main;
  const chances = boundaries.map(({ node }) => {
    const stated = node.interrupt?.probability ?? null;
    if (stated === null || !Number.isFinite(stated)) note('boundary-not-considered', node.id);
    return stated === null || !Number.isFinite(stated) ? 0 : Math.min(1, Math.max(0, stated));
  });
  let interrupted = 0;
  for (const [at, { node }] of boundaries.entries()) if (node.interrupting) interrupted += chances[at] ?? 0;
  const scale = interrupted > 1 ? 1 / interrupted : 1;
  if (scale < 1) note('boundary-normalised', boundaries[0]?.node.attachedTo ?? null);
  const ways: Way[] = [];
  let calm: Way[] = main.map((way) => ({ chance: way.chance * Math.max(0, 1 - interrupted * scale), places: way.places }));
  for (const [at, { node, place }] of boundaries.entries()) {
    const chance = chances[at] ?? 0;
    if (node.interrupting) ways.push({ chance: chance * scale, places: [place] });
    else {
      calm = calm.flatMap((way) => [
        { chance: way.chance * (1 - chance), places: way.places },
        { chance: way.chance * chance, places: [...way.places, place] },
      ]);
    }
  }
  return [...ways, ...calm].filter((way) => way.chance > 0);
}
