import { describe, expect, it } from 'vitest';
import { solveFlow } from '#models/analysis/solve-flow';
import { buildModel } from './build-model';

function inclusive(branches: number, chance: string, more = ''): string {
  const lines = Array.from({ length: branches }, (_, at) => `O1 ${chance}> b${at} > O2`);
  return `S > O1 ; ${lines.join(' ; ')} ; O2 > c > E ${more}`;
}

/** Inclusive branches that do not all come together again: nothing to reduce, and too many sets to list. */
function unordered(branches: number, chance: string): string {
  const lines = Array.from({ length: branches }, (_, at) => `O1 ${chance}> b${at} > X${at} 0.9> O2 ; X${at} 0.1> E`);
  return `S > O1 ; ${lines.join(' ; ')} ; O2 > c > E`;
}

describe('inclusive splits of any width', () => {
  it.each([8, 9, 10, 11, 60])('are exact with %i branches, each taken by its own chance given that one is', (branches) => {
    const { visits, method, nodes, order, completion, share, predecessors } = solveFlow(buildModel(inclusive(branches, '0.1')));
    const taken = 0.1 / (1 - 0.9 ** branches);
    expect(method).toBe('exact-structured');
    for (let at = 0; at < branches; at++) expect(visits.get(`b${at}`)).toBeCloseTo(taken, 12);
    for (const value of [visits.get('O1'), visits.get('O2'), visits.get('c'), completion]) expect(value).toBeCloseTo(1, 12);
    expect([nodes.length, new Set(order).size, order.length]).toEqual([branches + 5, branches + 5, branches + 5]);
    const survived = ((0.95 ** branches - 0.9 ** branches) / (1 - 0.9 ** branches)) * 0.5;
    expect(share((id) => (id.startsWith('b') || id === 'O1' ? 0.5 : 1))).toBeCloseTo(survived, 12);
    expect(predecessors('c').get('b3')).toBeCloseTo(1 / branches, 9);
  });

  it('take the default when no other is taken', () => {
    const flow = inclusive(10, '0.2', '; O1 > d > O2');
    const { visits } = solveFlow(buildModel(flow, { O1: { defaultFlow: 'F24' } }));
    expect(visits.get('b7')).toBeCloseTo(0.2, 12);
    expect(visits.get('d')).toBeCloseTo(0.8 ** 10, 12);
  });

  it('are not played again while only marks change', () => {
    const flow = unordered(24, '0.3');
    const first = solveFlow(buildModel(flow));
    const began = performance.now();
    const again = solveFlow(buildModel(flow, { b3: { marks: { minutes: 4 } } }));
    expect(performance.now() - began).toBeLessThan(500);
    expect(again.visits).toEqual(first.visits);
    const other = solveFlow(buildModel(unordered(24, '0.4')));
    expect(other.visits.get('b3')).not.toBe(first.visits.get('b3'));
    expect(solveFlow(buildModel(flow.replaceAll('b3 ', 'x3 '))).visits.get('x3')).toBe(first.visits.get('b3'));
  });

  it.each([
    ['24 inclusive branches that may end early', unordered(24, '0.3')],
    [
      '24 parallel branches that may get stuck',
      `S > A1 ; A2 > c > E ; ${Array.from({ length: 24 }, (_, at) => `A1 > b${at} > X${at} 0.9> A2 ; X${at} 0.1> E`).join(';')}`,
    ],
  ])('%s are simulated, soon and close', (_, flow) => {
    const began = performance.now();
    const solution = solveFlow(buildModel(flow));
    // Generous for a busy machine; exact answers would take for ever.
    expect(performance.now() - began).toBeLessThan(2000);
    expect(solution.method).toBe('simulated');
    const expected = flow.includes('O1') ? 1 : 0.9 ** 24;
    expect(Math.abs(solution.completion - expected)).toBeLessThan(0.03);
  });
});

describe('inclusive branches into a join that waits for all', () => {
  it('complete where all are taken', () => {
    const { completion, stuck } = solveFlow(buildModel('S > O1 0.5> a > A > E ; O1 0.4> b > A ; O1 0.3> c > A'));
    expect(completion).toBeCloseTo((0.5 * 0.4 * 0.3) / (1 - 0.5 * 0.6 * 0.7), 12);
    expect(completion + stuck).toBeCloseTo(1, 12);
  });
});
