import { describe, expect, it } from 'vitest';
import { type CaseEvent, casePlayer, type SampledCase } from '#models/analysis/sample-case';
import { solveFlow } from '#models/analysis/solve-flow';
import type { ProcessModel } from '#models/process/process';
import { generate } from '../make/generate';
import { toModel } from '../make/to-model';
import { buildModel } from '../unit/analysis/build-model';

const CASES = 20_000;

/** Every executed node of so many cases, and how they ended, against what the solved flow expects of them. */
function expectAgreement(model: ProcessModel): void {
  const solution = solveFlow(model);
  const play = casePlayer(model);
  const sums = new Map<string, { sum: number; squares: number }>();
  let completed = 0;
  let stuck = 0;
  for (let seed = 0; seed < CASES; seed++) {
    const played = play(seed);
    const counts = new Map<string, number>();
    for (const { kind, node } of played.events) if (kind === 'runs' || kind === 'enters') counts.set(node, (counts.get(node) ?? 0) + 1);
    for (const [node, count] of counts) {
      const entry = sums.get(node) ?? { sum: 0, squares: 0 };
      sums.set(node, { sum: entry.sum + count, squares: entry.squares + count * count });
    }
    if (played.end === 'completed') completed += 1;
    if (played.end === 'stuck') stuck += 1;
  }
  for (const [id, expected] of solution.visits) {
    const { sum, squares } = sums.get(id) ?? { sum: 0, squares: 0 };
    const mean = sum / CASES;
    expectNear(`visits of ${id}`, expected ?? Number.NaN, mean, Math.sqrt(Math.max(0, squares / CASES - mean * mean) / CASES));
  }
  const error = (share: number) => Math.sqrt((share * (1 - share)) / CASES);
  expectNear('completed', solution.completion, completed / CASES, error(solution.completion));
  expectNear('stuck', solution.stuck, stuck / CASES, error(solution.stuck));
}

function expectNear(what: string, solved: number, played: number, error: number): void {
  // Rare things may not happen at all; the floor stands for one of them.
  const tolerance = 4.5 * Math.max(error, Math.sqrt(Math.max(solved, 1 / CASES) / CASES) * 0.5);
  expect(Math.abs(solved - played), `${what}: solved ${solved}, played ${played}`).toBeLessThanOrEqual(tolerance);
}

describe('many played cases', () => {
  it.each([8, 14, 22, 30, 30, 40])('agree with the solved flow of generated processes (%i nodes)', (nodes) => {
    for (const seed of [1, 2, 3]) expectAgreement(toModel(generate({ nodes, seed: seed * 100 + nodes })));
  });

  const inside = (outer: string, more: object = {}) => ({
    p: { kind: 'subProcess', ...more },
    Si: { scope: outer },
    Xi: { scope: outer },
    u: { scope: outer },
    Ei: { scope: outer },
  });
  const SHAPES: readonly (readonly [string, string, Parameters<typeof buildModel>[1]])[] = [
    ['a loop', 'S > X1 > a > X2 0.3> X1 ; X2 0.7> E', {}],
    ['stuck behind a choice', 'S > X1 0.4> a > A1 > E ; X1 0.6> b > A1', {}],
    ['inclusive branches', 'S > O1 0.6> a > O2 > E ; O1 0.3> b > O2 ; O1 0.2> c > O2', {}],
    [
      'a wide inclusive split',
      `S > O1 0.3> a1 > O2 > E ; ${[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `O1 0.${n % 10}5> a${n} > O2`).join(' ; ')}`,
      {},
    ],
    [
      'boundary events',
      'S > a > E ; Bi > b > E2 ; Bn > c > E3',
      {
        Bi: { attachedTo: 'a', interrupting: true, interrupt: { probability: 0.3 } },
        Bn: { attachedTo: 'a', interrupting: false, interrupt: { probability: 0.4 } },
      },
    ],
    ['a terminate end beside other work', 'S > A1 > a > E ; A1 > b > E2', { E2: { event: 'terminate' } }],
    ['a sub-process', 'S > p > E ; Si > Xi 0.5> u > Ei ; Xi 0.5> Ei', inside('p')],
    [
      'a sub-process that runs two or three times in a row',
      'S > p > E ; Si > Xi 0.5> u > Ei ; Xi 0.5> Ei',
      inside('p', { loop: 'sequential', runs: { count: 2.5, repeat: null } }),
    ],
    [
      'a sub-process that repeats and may get stuck',
      'S > p > E ; Si > Xi 0.7> u > Ai > Ei ; Xi 0.3> Ai ; Si > Xi',
      { ...inside('p', { loop: 'standard', runs: { count: null, repeat: 0.6 } }), Ai: { scope: 'p' } },
    ],
    [
      'a terminate end beside a sub-process that may get stuck',
      'S > A1 > p > E ; A1 > a > E2 ; Si > Xi 0.7> u > Ai > Ei ; Xi 0.3> Ai ; Si > Xi',
      { ...inside('p'), Ai: { scope: 'p' }, E2: { event: 'terminate' } },
    ],
    ['inclusive branches or a default', 'S > O1 0.3> a > O2 > E ; O1 0.2> b > O2 ; O1 > c > O2', { O1: { defaultFlow: 'F7' } }],
    ['a step that runs three times', 'S > a > E', { a: { loop: 'parallel', runs: { count: 3, repeat: null, confidence: null } } }],
    ['several starts', 'S1 > a > E ; S2 > b > E', { S1: { trigger: { share: 0.2, carrier: null } } }],
  ] as never;
  it.each(SHAPES)('agree with the solved flow of %s', (_name, lines, nodes) => expectAgreement(buildModel(lines, nodes)));
});

describe('a played case', () => {
  const models = [7, 19, 31].map((seed) => toModel(generate({ nodes: 35, seed })));

  it('is the same for the same seed and another for another', () => {
    for (const model of models) {
      const play = casePlayer(model);
      expect(casePlayer(model)(5)).toEqual(play(5));
      expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => JSON.stringify(play(seed).events))).size).toBeGreaterThan(1);
    }
  });

  it('moves tokens that are there, each once, and leaves none behind where it completes', () => {
    for (const model of models) {
      const play = casePlayer(model);
      for (let seed = 0; seed < 200; seed++) expect(lying(play(seed))).toEqual([]);
    }
  });

  it('moves tokens along flows that lead from the node that ran to where they go', () => {
    const inclusive = buildModel('S > O1 0.3> a > O2 > E ; O1 0.2> b > O2 ; O1 > c > O2', { O1: { defaultFlow: 'F7' } });
    const seen = new Set<string>();
    for (const model of [...models, inclusive]) {
      const flows = new Map(model.flows.map((flow) => [flow.id, flow]));
      for (let seed = 0; seed < 50; seed++) {
        for (const { node, produced } of casePlayer(model)(seed).events) {
          for (const { flow, to } of produced) {
            if (flow === null) continue;
            if (model === inclusive) seen.add(flow);
            expect(flows.get(flow)).toMatchObject({ source: node, target: to });
          }
        }
      }
    }
    expect(seen.size).toBe(inclusive.flows.length);
  });

  it('tells which tokens wait where it is stuck', () => {
    const model = buildModel('S > X1 0.5> a > A1 > E ; X1 0.5> b > A1');
    const { end, left } = casePlayer(model)(1);
    expect(end).toBe('stuck');
    expect(left.map(({ to }) => to)).toEqual(['A1']);
  });

  it('is cut where it never ends', () => {
    const { end, events, left } = casePlayer(buildModel('S > a > X1 1> a ; X1 0> E'))(1);
    expect(end).toBe('unending');
    expect(events.length).toBeLessThanOrEqual(4001);
    expect(left).toHaveLength(1);
  });
});

/** Plays the tokens of a case again; throws where one is used that is not there, and gives those that lie in the end. */
function lying({ starts, events, left }: SampledCase): readonly number[] {
  const there = new Set(starts.map(({ id }) => id));
  const take = (id: number, event: CaseEvent) => {
    if (!there.delete(id)) throw new Error(`Token ${id} is not there for ${event.node}.`);
  };
  for (const event of events) {
    for (const id of [...event.consumed, ...event.swept]) take(id, event);
    for (const { id, to } of event.produced) if (to !== null) there.add(id);
  }
  for (const { id } of left) there.delete(id);
  return [...there];
}
