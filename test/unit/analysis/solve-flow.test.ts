import { describe, expect, it } from 'vitest';
import { solveFlow } from '#models/analysis/solve-flow';
import { buildModel } from './build-model';

/** Every case: the flow, what a line cannot say, expected visits, and completion and stuck share where they are not 1 and 0. */
const CASES: readonly {
  readonly name: string;
  readonly flow: string;
  readonly nodes?: Parameters<typeof buildModel>[1];
  readonly visits: Readonly<Record<string, number | null>>;
  readonly completion?: number;
  readonly stuck?: number;
  readonly method?: string;
}[] = [
  { name: 'a line', flow: 'S > a > b > E', visits: { a: 1, b: 1, E: 1 } },
  { name: 'unmarked branches share the rest', flow: 'S > X 0.4> a > E ; X > b > E ; X > c > E', visits: { a: 0.4, b: 0.3, c: 0.3 } },
  { name: 'chances that do not sum to 1', flow: 'S > X 1> a > E ; X 3> b > E', visits: { a: 0.25, b: 0.75 } },
  { name: 'all chances 0', flow: 'S > X 0> a > E ; X 0> b > E', visits: { a: 0.5, b: 0.5 } },
  { name: 'a loop back with 20 %', flow: 'S > a > X1 > b > X2 0.8> c > E ; X2 0.2> d > X1', visits: { a: 1, b: 1.25, c: 1, d: 0.25 } },
  { name: 'a loop that is never left', flow: 'S > a > X > b > X', visits: { a: 1, b: null }, completion: 0 },
  {
    name: 'a way into a loop that is never left',
    flow: 'S > X1 0.3> b > b2 > b ; X1 0.7> c > E',
    visits: { b: null, c: 0.7 },
    completion: 0.7,
  },
  { name: 'an AND block', flow: 'S > A1 > a > A2 > c > E ; A1 > b > A2', visits: { a: 1, b: 1, c: 1 } },
  {
    name: 'an AND join fed by a choice',
    flow: 'S > X 0.3> a > A > c > E ; X 0.7> b > A',
    visits: { a: 0.3, b: 0.7, c: 0 },
    completion: 0,
    stuck: 1,
  },
  { name: 'an AND split into a merge runs the rest twice', flow: 'S > A1 > a > X > c > E ; A1 > b > X', visits: { a: 1, b: 1, c: 2 } },
  {
    name: 'an AND block with a way out',
    flow: 'S > A1 > X1 0.5> a > A2 > c > E ; X1 0.5> d > E ; A1 > b > A2',
    visits: { a: 0.5, b: 1, c: 0.5 },
    completion: 0.5,
    stuck: 0.5,
  },
  { name: 'an OR block, unmarked', flow: 'S > O1 > a > O2 > c > E ; O1 > b > O2', visits: { a: 2 / 3, b: 2 / 3, c: 1 } },
  {
    name: 'an OR block with a default',
    flow: 'S > O1 0.5> a > O2 > c > E ; O1 0.5> b > O2 ; O1 > d > O2',
    nodes: { O1: { defaultFlow: 'F8' } },
    visits: { a: 0.5, b: 0.5, d: 0.25, c: 1 },
  },
  {
    name: 'a boundary event takes 20 %',
    flow: 'S > a > b > E ; B > c > E',
    nodes: { B: { attachedTo: 'a', interrupt: { probability: 0.2 } } },
    visits: { a: 1, b: 0.8, B: 0.2, c: 0.2 },
  },
  {
    name: 'an unmarked boundary event never fires',
    flow: 'S > a > b > E ; B > c > E',
    nodes: { B: { attachedTo: 'a' } },
    visits: { a: 1, b: 1, c: 0 },
  },
  {
    name: 'a boundary event beside',
    flow: 'S > a > b > E ; B > c > E',
    nodes: { B: { attachedTo: 'a', interrupting: false, interrupt: { probability: 0.2 } } },
    visits: { a: 1, b: 1, c: 0.2 },
  },
  {
    name: 'two starts',
    flow: 'S1 > a > c > E ; S2 > b > c',
    nodes: { S1: { trigger: { share: 0.25, carrier: null } } },
    visits: { a: 0.25, b: 0.75, c: 1 },
  },
  { name: 'no start event', flow: 'a > c ; b > c', visits: { a: 0.5, b: 0.5, c: 1 } },
  { name: 'several flows out of a task', flow: 'S > a > b > E ; a > c > E', visits: { b: 1, c: 1, E: 2 } },
  {
    name: 'a default flow out of a task makes a choice',
    flow: 'S > a 0.9> b > E ; a > c > E',
    nodes: { a: { defaultFlow: 'F4' } },
    visits: { b: 0.9, c: 0.1 },
  },
  {
    name: 'terminate ends all',
    flow: 'S > A1 > a > E ; A1 > b > T',
    nodes: { T: { kind: 'endEvent', event: 'terminate' } },
    visits: { b: 1 },
    method: 'convention',
  },
  {
    name: 'a link',
    flow: 'S > a > Lt ; Lc > b > E',
    nodes: {
      Lt: { kind: 'intermediateThrowEvent', event: 'link', link: 'x' },
      Lc: { kind: 'intermediateCatchEvent', event: 'link', link: 'x' },
    },
    visits: { a: 1, b: 1 },
  },
  { name: 'three runs', flow: 'S > a > E', nodes: { a: { loop: 'parallel', runs: { count: 3, repeat: null } } }, visits: { a: 3 } },
  { name: 'a repeat of 50 %', flow: 'S > a > E', nodes: { a: { loop: 'standard', runs: { count: null, repeat: 0.5 } } }, visits: { a: 2 } },
  {
    name: 'a sub-process',
    flow: 'S > sub > b > E ; Si > i > Xi 0.5> j > Ei ; Xi 0.5> Ej',
    nodes: {
      sub: { kind: 'subProcess' },
      Si: { scope: 'sub' },
      i: { scope: 'sub' },
      Xi: { scope: 'sub' },
      j: { scope: 'sub' },
      Ei: { scope: 'sub' },
      Ej: { scope: 'sub' },
    },
    visits: { sub: 1, i: 1, j: 0.5, b: 1 },
  },
  {
    name: 'terminate ends only its sub-process',
    flow: 'S > sub > b > E ; Si > i > T',
    nodes: {
      sub: { kind: 'subProcess' },
      Si: { scope: 'sub' },
      i: { scope: 'sub' },
      T: { scope: 'sub', kind: 'endEvent', event: 'terminate' },
    },
    visits: { i: 1, b: 1 },
  },
  {
    name: 'a stuck sub-process',
    flow: 'S > sub > b > E ; Si > Xi 0.5> i > Ai > j ; Xi 0.5> k > Ai',
    nodes: {
      sub: { kind: 'subProcess' },
      Si: { scope: 'sub' },
      i: { scope: 'sub' },
      Xi: { scope: 'sub' },
      Ai: { scope: 'sub' },
      j: { scope: 'sub' },
      k: { scope: 'sub' },
    },
    visits: { i: 0.5, b: 0 },
    completion: 0,
    stuck: 1,
  },
  { name: 'tokens without bound', flow: 'S > a > b > E ; a > a', visits: { a: null, b: null }, completion: 0, method: 'exact-chain' },
];

describe('solveFlow', () => {
  it.each(CASES)('$name', ({ flow, nodes, visits, completion = 1, stuck = 0, method }) => {
    const solution = solveFlow(buildModel(flow, nodes));
    for (const [id, expected] of Object.entries(visits)) {
      const found = solution.visits.get(id);
      if (expected === null) expect(found, id).toBeNull();
      else expect(found, id).toBeCloseTo(expected, 12);
    }
    expect(solution.completion).toBeCloseTo(completion, 12);
    expect(solution.stuck).toBeCloseTo(stuck, 12);
    if (method) expect(solution.method).toBe(method);
  });

  it('weights the share of cases with the factor of every visit', () => {
    const { share, shareVisiting } = solveFlow(buildModel('S > a > X1 > b > X2 0.8> c > E ; X2 0.2> d > X1'));
    expect(share((id) => (id === 'd' ? 0 : 1))).toBeCloseTo(0.8, 12);
    expect(share((id) => (id === 'b' ? 0.5 : 1))).toBeCloseTo(0.4 / 0.9, 12);
    expect(shareVisiting(new Set(['d']))).toBeCloseTo(0.2, 12);
    expect(shareVisiting(new Set(['b', 'd']))).toBeCloseTo(1, 12);
  });

  it('knows what came before, through gateways, and weights joins by tokens', () => {
    const loop = solveFlow(buildModel('S > a > X1 > b > X2 0.8> c > E ; X2 0.2> d > X1'));
    expect(Object.fromEntries(loop.predecessors('b'))).toEqual({ a: expect.closeTo(0.8, 12), d: expect.closeTo(0.2, 12) });
    expect(loop.arrivalsFromStart('b', (id) => id === 'a')).toBeCloseTo(1, 12);
    const join = solveFlow(buildModel('S > A1 > a > A2 > c > E ; A1 > b > A2'));
    expect(Object.fromEntries(join.predecessors('c'))).toEqual({ a: 0.5, b: 0.5 });
  });
});

describe('remarks', () => {
  const codes = (flow: string, nodes: Parameters<typeof buildModel>[1] = {}) =>
    solveFlow(buildModel(flow, nodes)).remarks.map(({ code, element }) => `${code} ${element}`);

  it.each([
    ['S > X 0.2> a > E ; X > b > E', {}, ['branch-assumed X']],
    ['S > X 0.2> a > E ; X 0.2> b > E', {}, ['branch-normalised X']],
    ['S > a 0.2> b > E ; a 0.8> c > E', {}, ['probability-without-gateway a']],
    ['S > a > b > E ; a > c > E', {}, ['implicit-split a']],
    ['S > a > E ; B > c > E', { B: { attachedTo: 'a' } }, ['boundary-not-considered B']],
    ['S > a > E ; b > E', {}, ['unreached b']],
    ['a > E', {}, ['no-start-event P']],
    [
      'S > sub > E ; Si > i > Ei',
      { sub: { kind: 'subProcess', marks: {} }, Si: { scope: 'sub' }, i: { scope: 'sub' }, Ei: { scope: 'sub' } },
      ['subprocess-marks-not-counted sub'],
    ],
    ['S > a > E', { ev: { kind: 'subProcess', triggeredByEvent: true }, Si: { scope: 'ev' } }, ['event-subprocess-not-considered ev']],
    ['S > a > A > b > E ; c > A', {}, ['stuck A', 'join-dead-branch A', 'unreached c']],
    ['S > a > b > a', {}, ['endless P']],
  ] as const)('%s', (flow, nodes, expected) => {
    expect(codes(flow, nodes)).toEqual(expected);
  });

  it('give the lenient reading beside the strict one', () => {
    const { completion, stuck, remarks } = solveFlow(buildModel('S > X 0.3> a > A > b > E ; X 0.7> E ; c > A'));
    expect([completion, stuck]).toEqual([expect.closeTo(0.7, 12), expect.closeTo(0.3, 12)]);
    expect(remarks.find((remark) => remark.code === 'join-dead-branch')?.params.lenient).toBeCloseTo(1, 12);
  });
});

describe('the lead pool', () => {
  const participant = (id: string, process: string | null) => ({ id, name: id, process, party: null });
  const two = (message: { source: string; target: string } | null) =>
    buildModel('S1 > a > b > c > E1 ; S2 > d > E2', Object.fromEntries(['S2', 'd', 'E2'].map((id) => [id, { scope: 'Q' }])), {
      scopes: ['P', 'Q'].map((id) => ({ id, name: id, sheet: null })),
      participants: [participant('pool-p', 'P'), participant('pool-q', 'Q'), participant('citizen', null)],
      messages: message ? [{ id: 'M', name: '', mark: null, ...message }] : [],
    });

  it('has most steps, unless a message from another pool with content starts it', () => {
    expect(solveFlow(two(null)).leadPool).toBe('pool-p');
    expect(solveFlow(two({ source: 'd', target: 'S1' })).leadPool).toBe('pool-q');
    expect(solveFlow(two({ source: 'citizen', target: 'S1' })).leadPool).toBe('pool-p');
    expect(solveFlow(two({ source: 'd', target: 'b' })).leadPool).toBe('pool-p');
  });

  it('can be chosen by process or pool', () => {
    expect(solveFlow(two(null), 'Q').nodes).toEqual(['S2', 'd', 'E2']);
    expect(solveFlow(two(null), 'pool-q').lead).toBe('Q');
  });
});
