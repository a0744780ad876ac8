import type { InputMark, StepMarks } from '#models/process/marks';
import { ACTIVITY_KINDS, type ActivityKind } from '#models/process/process';
import { CARRIERS, type Carrier, DECISIONS, TRANSFERS, WORK_MODES } from '#models/process/vocabulary';
import type { Drawing, DrawnFlow, DrawnNode } from './drawing';
import { between, pick, type Random, random } from './random';

export type Wanted = {
  /** Flow nodes in all, start and end included; at least 3. */
  readonly nodes: number;
  readonly seed: number;
  /** Share of steps left without marks, 0 to 1. */
  readonly unmarked?: number;
  /** Carriers to draw from; all by default. Mostly digital processes show other laws than mixed ones. */
  readonly carriers?: readonly Carrier[];
};

const SYSTEMS = ['fachverfahren', 'akte', 'portal', null] as const;
const STEP_KINDS = ACTIVITY_KINDS.filter((kind) => !['subProcess', 'transaction', 'adHocSubProcess', 'callActivity'].includes(kind));

/** Where the outermost row goes on below, and how far below the second branch of a block lies, by depth. */
const LINE = 2400;
const BRANCH_BELOW = [360, 180, 120];

/** A sound process of exactly so many nodes: steps, choices, parallel branches and loops, nested at chance, marked and placed on a grid. */
export function generate({ nodes: count, seed, unmarked = 0.1, carriers = CARRIERS }: Wanted): Drawing {
  if (count < 3) throw new Error(`Expected at least 3 nodes, got ${count}`);
  const chance = random(seed);
  const nodes: DrawnNode[] = [];
  const flows: DrawnFlow[] = [];
  const add = (kind: DrawnNode['kind'], x: number, y: number, rest: Partial<DrawnNode> = {}) => {
    const id = `${kind[0]?.toUpperCase()}${kind.slice(1)}_${nodes.length + 1}`;
    nodes.push({ id, kind, x, y, ...rest });
    return id;
  };
  const connect = (from: string, to: string, probability?: number) => {
    const id = `Flow_${flows.length + 1}`;
    flows.push(probability === undefined ? { id, from, to } : { id, from, to, probability });
  };
  const step = (x: number, y: number) => {
    const marks = chance() < unmarked ? {} : { marks: randomMarks(chance, carriers) };
    return add(pick<ActivityKind>(chance, STEP_KINDS), x, y, { name: `Schritt ${nodes.length + 1} tun`, ...marks });
  };

  /** Puts `budget` nodes in a row after `from`; gives back the last one and where the row ends. */
  function row(from: string, budget: number, x: number, top: number, depth: number): { last: string; x: number; y: number } {
    let last = from;
    let at = x;
    let y = top;
    let left = budget;
    let probability: number | undefined;
    while (left > 0) {
      if (depth === 0 && at > LINE) {
        at = x;
        y += 600;
      }
      if (left >= 5 && depth < 3 && chance() < 0.25) {
        const size = Math.min(left, between(chance, 5, 12));
        const block = pick(chance, ['exclusiveGateway', 'parallelGateway', 'loop'] as const);
        const open = add(block === 'loop' ? 'exclusiveGateway' : block, at, y);
        connect(last, open, probability);
        const inside = block === 'loop' ? loop(open, size, at, y, depth) : branches(open, block, size, at, y, depth);
        last = inside.last;
        at = inside.x;
        left -= size;
      } else {
        const next = step(at, y);
        connect(last, next, probability);
        last = next;
        at += 150;
        left -= 1;
      }
      probability = undefined;
    }
    return { last, x: at, y };
  }

  function branches(open: string, kind: 'exclusiveGateway' | 'parallelGateway', size: number, x: number, y: number, depth: number) {
    const upper = Math.floor((size - 2) / 2);
    const chosen = Math.round(chance() * 18 + 1) / 20;
    const mark = (index: number) => (kind === 'exclusiveGateway' ? (index === 0 ? chosen : 1 - chosen) : undefined);
    const ends = [upper, size - 2 - upper].map((budget, index) => {
      const before = flows.length;
      const end = row(open, budget, x + 120, index === 0 ? y : y + (BRANCH_BELOW[depth] ?? 0), depth + 1);
      const first = flows[before];
      const probability = mark(index);
      if (first && probability !== undefined) flows[before] = { ...first, probability };
      return end;
    });
    const at = Math.max(...ends.map((end) => end.x));
    const close = add(kind, at, y);
    for (const end of ends) connect(end.last, close);
    return { last: close, x: at + 120 };
  }

  function loop(open: string, size: number, x: number, y: number, depth: number) {
    const body = row(open, size - 2, x + 120, y, depth + 1);
    const close = add('exclusiveGateway', body.x, y);
    connect(body.last, close);
    connect(close, open, between(chance, 1, 5) / 10);
    return { last: close, x: body.x + 120 };
  }

  const start = add('startEvent', 0, 0);
  const { last, x, y } = row(start, count - 2, 120, 0, 0);
  connect(last, add('endEvent', x, y));
  return { id: 'Process_Generated', name: `Erzeugter Prozess ${seed}`, nodes, flows, sheet: { processType: 'G2C', casesPerYear: 500 } };
}

export function randomMarks(chance: Random, carriers: readonly Carrier[]): Partial<StepMarks> {
  const input = (share: number): InputMark => ({
    carrier: pick(chance, carriers),
    share,
    transfer: pick(chance, TRANSFERS),
    system: pick(chance, SYSTEMS),
    source: pick(chance, ['predecessor', 'external', 'register', 'own'] as const),
  });
  const share = between(chance, 1, 9) / 10;
  return {
    workMode: pick(chance, WORK_MODES),
    decision: pick(chance, DECISIONS),
    minutes: between(chance, 0, 30),
    inputs: chance() < 0.7 ? [input(1)] : [input(share), input(1 - share)],
    outputs: [{ carrier: pick(chance, carriers), system: pick(chance, SYSTEMS) }],
  };
}
