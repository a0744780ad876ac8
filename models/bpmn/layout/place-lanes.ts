import { element, elements, type ModdleElement, text } from '../moddle';
import { innermostLanes } from './scope-graph';
import { around, bottom, type Box, right } from './shapes';

const HEADER = 30;
const PADDING = 20;
/** The height of a lane with nothing in it. */
const EMPTY = 60;

type Band = { readonly lane: ModdleElement; readonly top: number; readonly bottom: number };

/**
 * Boxes for lanes a drawing lacks, where all of a pool's lanes are missing and the steps lie so that each lane is a band. Steps are
 * never moved: where they lie mixed up, a lane drawn around them would say something wrong, and there is none.
 */
export function missingLanes(root: ModdleElement, drawn: ReadonlyMap<string, Box>): Map<string, Box> {
  const boxes = new Map<string, Box>();
  const owners = root.$type === 'bpmn:Collaboration' ? elements(root, 'participants') : [root];
  for (const owner of owners) {
    const process = owner === root ? root : element(owner, 'processRef');
    const sets = elements(process, 'laneSets');
    const lanes = innermostLanes(sets);
    if (lanes.length === 0 || lanes.some((lane) => drawn.has(text(lane, 'id')))) continue;
    const pool = owner === root ? null : (drawn.get(text(owner, 'id')) ?? null);
    const bands = bandsOf(lanes, drawn, pool);
    const content = around(elements(process, 'flowElements').flatMap((node) => drawn.get(text(node, 'id')) ?? []));
    if (!bands || !content) continue;
    const left = pool ? pool.x + HEADER : content.x - HEADER - PADDING;
    const end = pool ? right(pool) : right(content) + PADDING;
    spread(sets, left, end, bands, boxes);
  }
  return boxes;
}

/** The lanes from top to bottom, each up to half the way to the next; null where their steps lie mixed up. */
function bandsOf(lanes: readonly ModdleElement[], drawn: ReadonlyMap<string, Box>, pool: Box | null): Band[] | null {
  const hulls = lanes.map((lane) => around(elements(lane, 'flowNodeRef').flatMap((node) => drawn.get(text(node, 'id')) ?? [])));
  const filled = lanes.flatMap((lane, index) => (hulls[index] ? [{ lane, hull: hulls[index] }] : [])).sort((a, b) => a.hull.y - b.hull.y);
  const bands: Band[] = [];
  for (const [index, { lane, hull }] of filled.entries()) {
    const next = filled[index + 1]?.hull;
    if (next && next.y < bottom(hull)) return null;
    const top = bands.at(-1)?.bottom ?? Math.min(pool?.y ?? Infinity, hull.y - PADDING);
    const end = next ? (bottom(hull) + next.y) / 2 : bottom(hull) + PADDING;
    bands.push({ lane, top, bottom: end });
  }
  const empty = lanes.filter((_, index) => !hulls[index]);
  // Empty lanes go below; the last one reaches to the end of the pool.
  for (const lane of empty) {
    const top = bands.at(-1)?.bottom ?? pool?.y ?? 0;
    bands.push({ lane, top, bottom: top + EMPTY });
  }
  const last = bands.at(-1);
  if (last && pool && bottom(pool) > last.bottom) bands[bands.length - 1] = { ...last, bottom: bottom(pool) };
  return bands;
}

/** Innermost lanes get their bands, outer ones span them. Returns the heights they cover. */
function spread(
  sets: readonly ModdleElement[],
  left: number,
  end: number,
  bands: readonly Band[],
  boxes: Map<string, Box>,
): [number, number] {
  let [top, lowest] = [Infinity, -Infinity];
  for (const lane of sets.flatMap((set) => elements(set, 'lanes'))) {
    const band = bands.find((candidate) => candidate.lane === lane);
    const inner = element(lane, 'childLaneSet');
    const [from, to] = band ? [band.top, band.bottom] : spread(inner ? [inner] : [], left + HEADER, end, bands, boxes);
    if (!Number.isFinite(from)) continue;
    boxes.set(text(lane, 'id'), { x: left, y: from, width: end - left, height: to - from });
    top = Math.min(top, from);
    lowest = Math.max(lowest, to);
  }
  return [top, lowest];
}
