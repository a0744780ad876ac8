import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveFlow } from '#models/analysis/solve-flow';
import type { ProcessModel } from '#models/process/process';
import { nestedModel, wildModel } from '../../oracle/wild';
import { random } from '../../make/random';
import { buildModel } from './build-model';

const MODEL = 'S > a > X1 > b > X2 0.8> A1 > c > A2 > E ; A1 > d > A2 ; X2 0.2> e > X1';

function anyModel(seed: number): ProcessModel {
  const chance = random(seed);
  return chance() < 0.5 ? nestedModel(chance, 15) : wildModel(chance, 'ttXAO');
}

describe('the distribution of touches per case', () => {
  it('is that of the geometric number of rounds', () => {
    const { distribution } = solveFlow(buildModel(MODEL));
    const chances = distribution((id) => (id === 'b' ? 1 : 0));
    for (let rounds = 1; rounds < 8; rounds++) expect(chances[rounds]).toBeCloseTo(0.8 * 0.2 ** (rounds - 1), 12);
  });

  it('is that of independent touches on parallel branches and repeated steps', () => {
    const { distribution } = solveFlow(buildModel('S > a > E', { a: { loop: 'parallel', runs: { count: 2.5, repeat: null } } }));
    const found = distribution(() => 0.5).slice(0, 4);
    // Half of the cases run twice, half three times; start and end are touched as well by this measure, so they are left out below.
    expect(found.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-12);
    const own = solveFlow(buildModel('S > a > E', { a: { loop: 'parallel', runs: { count: 2.5, repeat: null } } })).distribution((id) =>
      id === 'a' ? 0.5 : 0,
    );
    const expected = [0.5 / 4 + 0.5 / 8, 0.5 / 2 + (0.5 * 3) / 8, 0.5 / 4 + (0.5 * 3) / 8, 0.5 / 8];
    for (const [touches, chance] of expected.entries()) expect(own[touches]).toBeCloseTo(chance, 12);
  });

  it('sums to the completed share, with the expected touches as its mean and the untouched share as its first entry', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const solved = solveFlow(anyModel(seed));
        const endless = [...solved.visits.values()].some((visits) => visits === null || visits > 60);
        if (solved.method === 'simulated' || endless) return;
        const touch = (id: string) => (id.startsWith('t') ? 0.3 : 0);
        const chances = solved.distribution(touch);
        expect(Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - solved.completion)).toBeLessThan(1e-9);
        expect(Math.abs((chances[0] ?? 0) - solved.share((id) => 1 - touch(id)))).toBeLessThan(1e-9);
        if (solved.stuck > 0 || solved.completion < 1) return;
        const mean = chances.reduce((sum, chance, touches) => sum + touches * chance, 0);
        const expected = solved.total(touch).value;
        expect(Math.abs(mean - expected)).toBeLessThan(1e-9 * (1 + expected));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the sensitivity of a share', () => {
  it('is its slope: by the factor of a node, and by a probability while the others give way', () => {
    const chance = (again: number) => MODEL.replace('0.8>', `${1 - again}>`).replace('0.2>', `${again}>`);
    const factor = (b: number) => (id: string) => (id === 'b' ? b : id === 'c' ? 0.9 : 1);
    const { sensitivity, share } = solveFlow(buildModel(MODEL));
    const { nodes, flows } = sensitivity(factor(0.7));
    expect(nodes.get('b')).toBeCloseTo((share(factor(0.701)) - share(factor(0.699))) / 0.002, 5);
    const at = (again: number) => solveFlow(buildModel(chance(again))).share(factor(0.7));
    const back = buildModel(MODEL).flows.find((flow) => flow.source === 'X2' && flow.target === 'e')?.id ?? '';
    expect(flows.get(back)).toBeCloseTo((at(0.201) - at(0.199)) / 0.002, 5);
  });

  it('knows inclusive branches as well', () => {
    const flow = (p: number) => `S > O1 ${p}> a > O2 > E ; O1 0.4> b > O2 ; O1 0.3> c > O2`;
    const factor = (id: string) => (id === 'a' ? 0.5 : 1);
    const { flows } = solveFlow(buildModel(flow(0.5))).sensitivity(factor);
    const at = (p: number) => solveFlow(buildModel(flow(p))).share(factor);
    expect(flows.get('F2')).toBeCloseTo((at(0.501) - at(0.499)) / 0.002, 5);
  });
});

describe('a simulated flow', () => {
  const ways = Array.from({ length: 24 }, (_, at) => `A1 > b${at} > X${at} 0.9> A2 ; X${at} 0.1> E`).join(';');
  const model = buildModel(`S > A1 ; A2 > c > E ; ${ways}`);

  it('narrows its interval slice by slice, the same way every time', () => {
    const first = solveFlow(model);
    const width = (flow: typeof first) => {
      const { low, high } = flow.estimate(() => 1);
      return high - low;
    };
    const second = first.refine?.();
    const third = second?.refine?.();
    if (!second || !third) throw new Error('Expected a flow that can be refined, got an exact one');
    expect(width(third)).toBeLessThan(0.7 * width(first));
    expect(first.refine?.().completion).toBe(second.completion);
    for (const flow of [first, second, third]) {
      const { low, high } = flow.estimate(() => 1);
      expect(low).toBeLessThan(0.9 ** 24 + 0.01);
      expect(high).toBeGreaterThan(0.9 ** 24 - 0.01);
    }
  });
});

describe('a called process', () => {
  const library = (flow: string, name: string) => ({ ...buildModel(flow), name });
  const inner = library('S > x > X 0.75> y > E ; X 0.25> E2', 'inner');
  const outer = library('S > call > E', 'outer');
  const caller = { ...outer, nodes: outer.nodes.map((node) => (node.id === 'call' ? { ...node, kind: 'callActivity' as const } : node)) };

  it('counts with its content', () => {
    const solved = solveFlow(caller, undefined, (call) => (call.id === 'call' ? { model: inner } : null));
    expect(solved.share((id) => (id === 'call/y' ? 0 : 1))).toBeCloseTo(0.25, 12);
    expect(solved.total((id) => (id.startsWith('call/') ? 1 : 0)).value).toBeCloseTo(4.75, 12);
    expect(solved.nodes).toEqual(['S', 'call', 'E']);
    expect(solveFlow(caller).share(() => 1)).toBe(1);
  });

  it('that calls itself again counts as one step, and that is said', () => {
    const { remarks, completion } = solveFlow(caller, undefined, () => ({ model: caller }));
    expect(completion).toBe(1);
    expect(remarks.map(({ code }) => code)).toContain('call-cyclic');
  });
});

describe('solving again', () => {
  it('after other numbers gives what solving from scratch gives', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const model = anyModel(seed);
        const chance = random(seed + 1);
        const changed: ProcessModel = {
          ...model,
          flows: model.flows.map((flow) => ({ ...flow, branch: { probability: 0.1 + chance(), confidence: null, reason: null } })),
        };
        solveFlow(model);
        const again = solveFlow(changed);
        const fresh = solveFlow({ ...changed, name: `${seed}` });
        expect(again.completion).toBeCloseTo(fresh.completion, 12);
        expect([...again.visits.values()]).toEqual(
          [...fresh.visits.values()].map((each) => (each === null ? null : expect.closeTo(each, 9))),
        );
      }),
      { numRuns: 150 },
    );
  });
});
