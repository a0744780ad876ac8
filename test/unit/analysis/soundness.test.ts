import { describe, expect, it } from 'vitest';
import { solveFlow } from '#models/analysis/solve-flow';
import { flawSentence } from '#models/text/flaws';
import { remarkSentence } from '#models/text/remark-words';
import { buildModel } from './build-model';

const flaws = (flow: string, nodes: Parameters<typeof buildModel>[1] = {}) =>
  solveFlow(buildModel(flow, nodes)).flaws.map(({ kind, elements }) => `${kind} ${elements.join('+')}`);

describe('flaws of a flow', () => {
  it.each([
    ['none in a sound flow', 'S > A1 > a > A2 > c > E ; A1 > b > A2', []],
    ['none in an unstructured sound one', 'S > X1 0.5> a > X3 > c > E ; X1 0.5> X2 > b > X3 ; X2 > d > E', []],
    ['none where a parallel branch ends', 'S > A1 > a > E ; A1 > b > E2', []],
    ['none where parallel loops meet at their join', 'S > A1 > X1 > a > X2 0.5> A2 > E ; X2 0.5> X1 ; A1 > b > A2', []],
    ['a join fed by a choice', 'S > X 0.5> a > A > c > E ; X 0.5> b > A', ['deadlock A', 'dead c']],
    ['parallel branches into a choice join', 'S > A1 > a > X > c > E ; A1 > b > X', ['meeting X+A1']],
    ['the same over other nodes', 'S > A1 > a > X1 0.5> X > c > E ; X1 0.5> E2 ; A1 > b > X', ['meeting X+A1']],
    ['inclusive branches into a choice join', 'S > O1 0.5> a > X > c > E ; O1 0.5> b > X', ['meeting X+O1']],
    ['a loop that is never left', 'S > a > b > a', ['livelock a+b']],
    ['a node no way leads to', 'S > a > E ; b > c > E2', ['unreachable b', 'unreachable c', 'unreachable E2']],
    ['nothing where a branch states 0 %', 'S > X 0> a > E ; X 1> b > E', []],
  ] as const)('%s', (_, flow, expected) => {
    expect(flaws(flow)).toEqual(expected);
  });

  it('are found in sub-processes', () => {
    const inside = Object.fromEntries(['Si', 'Ai', 'i', 'j', 'Xi', 'k'].map((id) => [id, { scope: 'sub' }]));
    expect(flaws('S > sub > E ; Si > Ai > i > Xi > k ; Ai > j > Xi', { ...inside, sub: { kind: 'subProcess' } })).toEqual([
      'meeting Xi+Ai',
    ]);
  });

  it('have a sentence in both languages', () => {
    const all = ['S > X 0.5> a > A > c > E ; X 0.5> b > A', 'S > A1 > a > X > c > E ; A1 > b > X', 'S > a > b > a', 'S > a > E ; b > E'];
    const said = all.flatMap((flow) =>
      solveFlow(buildModel(flow)).flaws.flatMap((flaw) =>
        (['de', 'en'] as const).map((language) => flawSentence(flaw, (id) => id, language)),
      ),
    );
    expect(said).toHaveLength(10);
    expect(said[1]).toBe('At “A” 100% of cases stop: a branch that is waited for never arrives.');
  });
});

describe('a step that several branches lead into', () => {
  it('runs for each of them; the remark says how often it would run if it waited', () => {
    const { visits, remarks } = solveFlow(buildModel('S > A1 > a > c > E ; A1 > b > c'));
    expect(visits.get('c')).toBe(2);
    const remark = remarks.find(({ code }) => code === 'implicit-join');
    expect(remark).toMatchObject({ element: 'c', params: { runs: 2, waited: 1 } });
    if (remark) expect(remarkSentence(remark, 'en')).toContain('2 times per case. If it waited for all, it would run 1 times.');
  });

  it('needs no remark behind a choice', () => {
    expect(solveFlow(buildModel('S > X 0.5> a > c > E ; X 0.5> b > c')).remarks).toEqual([]);
  });
});
