import { expect, test } from 'vitest';
import { solveFlow } from '#models/analysis/solve-flow';
import { remarkSentence } from '#models/text/remark-words';
import { buildModel } from './build-model';

type Nodes = Parameters<typeof buildModel>[1];
type Expected = {
  readonly completion?: number;
  readonly visits?: Readonly<Record<string, number>>;
  /** Code and element of a remark that must be there; with both readings where they differ. */
  readonly remark?: readonly [code: string, element: string, strict?: number, lenient?: number];
};

const inSub = (...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { scope: 'sub' }]));
const start = (probability: number | null, interrupting = true) => ({
  scope: 'ev',
  interrupting,
  interrupt: probability === null ? null : { probability, confidence: null, note: null },
});
const event = { kind: 'subProcess', triggeredByEvent: true } as const;
const count = (runs: number) => ({ count: runs, repeat: null, confidence: null, note: null });

/** One row per situation of BPMN that has a reading of its own, with figures worked out by hand. */
const SITUATIONS: readonly (readonly [what: string, flow: string, nodes: Nodes, expected: Expected])[] = [
  [
    'a gateway that joins and splits',
    'S > X1 0.5> a > X2 0.25> b > E1 ; X1 0.5> c > X2 0.75> d > E2',
    {},
    { completion: 1, visits: { b: 0.25, d: 0.75 }, remark: ['gateway-joins-and-splits', 'X2'] },
  ],
  [
    'a step that parallel branches lead into',
    'S > A > a > c > E ; A > b > c',
    {},
    { completion: 1, visits: { c: 2 }, remark: ['implicit-join', 'c'] },
  ],
  ['several ways out without a gateway', 'S > a > b > E1 ; a > c > E2', {}, { visits: { b: 1, c: 1 }, remark: ['implicit-split', 'a'] }],
  [
    'an interrupting boundary event',
    'S > a > E1 ; B > c > E2',
    { B: { attachedTo: 'a', interrupt: { probability: 0.3, confidence: null, note: null } } },
    { completion: 1, visits: { a: 1, c: 0.3, E1: 0.7 } },
  ],
  [
    'a boundary event that does not interrupt',
    'S > a > E1 ; B > c > E2',
    { B: { attachedTo: 'a', interrupting: false, interrupt: { probability: 0.3, confidence: null, note: null } } },
    { completion: 1, visits: { a: 1, c: 0.3, E1: 1 } },
  ],
  [
    'a boundary event without a probability',
    'S > a > E1 ; B > c > E2',
    { B: { attachedTo: 'a' } },
    { visits: { c: 0 }, remark: ['boundary-not-considered', 'B'] },
  ],
  ['an event-based gateway', 'S > V 0.2> Ia > b > E1 ; V 0.8> Ic > d > E2', {}, { completion: 1, visits: { b: 0.2, d: 0.8 } }],
  [
    'a complex gateway',
    'S > C1 1> a > C2 > E ; C1 1> b > C2',
    {},
    { completion: 1, visits: { a: 1, b: 1, E: 1 }, remark: ['complex-gateway', 'C1'] },
  ],
  ['several starts', 'S1 > a > E1 ; S2 > b > E2', {}, { completion: 1, visits: { a: 0.5, b: 0.5 }, remark: ['start-assumed', 'S1'] }],
  ['no start event', 'a > E1 ; b > E2', {}, { visits: { a: 0.5, b: 0.5 }, remark: ['no-start-event', 'P'] }],
  ['no beginning at all', 'X1 > a > X2 0.5> X1 ; X2 0.5> E', {}, { completion: 1, visits: { a: 2 }, remark: ['no-start-at-all', 'X1'] }],
  ['no end event', 'S > a', {}, { completion: 1, remark: ['implicit-end', 'a'] }],
  ['several ends', 'S > A > a > E1 ; A > b > E2', {}, { completion: 1, visits: { E1: 1, E2: 1 } }],
  [
    'a terminate end of which nothing else runs',
    'S > X 0.4> E1 ; X 0.6> a > E2',
    { E1: { event: 'terminate' } },
    { completion: 1, visits: { a: 0.6 } },
  ],
  [
    'links of one name',
    'S > a > t ; c > b > E',
    { t: { kind: 'intermediateThrowEvent', event: 'link', link: 'L' }, c: { kind: 'intermediateCatchEvent', event: 'link', link: 'L' } },
    { completion: 1, visits: { b: 1 } },
  ],
  [
    'a link without its counterpart',
    'S > a > t',
    { t: { kind: 'intermediateThrowEvent', event: 'link', link: 'L' } },
    { completion: 1, remark: ['link-unmatched', 't'] },
  ],
  ['a node without any arrow', 'S > a > E', { b: {} }, { completion: 1, visits: { b: 0 }, remark: ['isolated', 'b'] }],
  [
    'a join that waits for a branch nobody takes',
    'S > X 0.3> a > A > b > E1 ; X 0.7> E2 ; c > A',
    {},
    { completion: 0.7, visits: { b: 0 }, remark: ['join-dead-branch', 'A', 0.7, 1] },
  ],
  [
    'a sub-process with content',
    'S > sub > E ; Si > Xi 0.25> a > Ei1 ; Xi 0.75> b > Ei2',
    { sub: { kind: 'subProcess' }, ...inSub('Si', 'Xi', 'a', 'b', 'Ei1', 'Ei2') },
    { completion: 1, visits: { sub: 1, a: 0.25, b: 0.75 } },
  ],
  [
    'an event sub-process without a probability',
    'S > a > E ; Si > b > Ei',
    { ev: event, Si: start(null), b: { scope: 'ev' }, Ei: { scope: 'ev' } },
    { completion: 1, visits: { a: 1, b: 0 }, remark: ['event-subprocess-not-considered', 'ev'] },
  ],
  [
    'an event sub-process that interrupts',
    'S > a > E ; Si > b > Ei',
    { ev: event, Si: start(0.2), b: { scope: 'ev' }, Ei: { scope: 'ev' } },
    { completion: 1, visits: { a: 1, b: 0.2 } },
  ],
  [
    'an event sub-process beside the rest',
    'S > a > E ; Si > b > Ei',
    { ev: event, Si: start(0.2, false), b: { scope: 'ev' }, Ei: { scope: 'ev' } },
    { completion: 1, visits: { a: 1, b: 0.2 } },
  ],
  [
    'an ad-hoc sub-process',
    'S > sub > E',
    { sub: { kind: 'adHocSubProcess' }, a: { scope: 'sub', runs: count(0.4) }, b: { scope: 'sub', runs: count(2.5) } },
    { completion: 1, visits: { a: 0.4, b: 2.5 } },
  ],
  [
    'an ad-hoc sub-process that does not say how often',
    'S > sub > E',
    { sub: { kind: 'adHocSubProcess' }, ...inSub('a', 'b') },
    { completion: 1, visits: { a: 1, b: 1 }, remark: ['adhoc-assumed', 'sub'] },
  ],
  ['several instances', 'S > a > E', { a: { loop: 'parallel', runs: count(3) } }, { completion: 1, visits: { a: 3 } }],
  [
    'a loop',
    'S > a > E',
    { a: { loop: 'standard', runs: { count: null, repeat: 0.2, confidence: null, note: null } } },
    { completion: 1, visits: { a: 1.25 } },
  ],
  ['a call that leads nowhere', 'S > a > E', { a: { kind: 'callActivity' } }, { visits: { a: 1 }, remark: ['call-not-resolved', 'a'] }],
  [
    'compensation',
    'S > a > E',
    { c: { forCompensation: true } },
    { completion: 1, visits: { c: 0 }, remark: ['compensation-not-considered', 'c'] },
  ],
  ['an arrow back to the same step', 'S > a > a ; a > E', {}, { remark: ['self-loop', 'a'] }],
];

test.each(SITUATIONS)('%s', (_, flow, nodes, { completion, visits = {}, remark }) => {
  const model = buildModel(flow, nodes);
  const solved = solveFlow(model);
  if (completion !== undefined) expect(solved.completion).toBeCloseTo(completion, 12);
  for (const [id, expected] of Object.entries(visits)) expect(solved.visits.get(id), id).toBeCloseTo(expected, 12);
  if (!remark) return;
  const [code, element, strict, lenient] = remark;
  const found = solved.remarks.find((each) => each.code === code && each.element === element);
  expect(found, solved.remarks.map((each) => `${each.code} ${each.element}`).join()).toBeDefined();
  if (!found) return;
  if (strict !== undefined) expect(found.params.strict).toBeCloseTo(strict, 12);
  if (lenient !== undefined) expect(found.params.lenient).toBeCloseTo(lenient, 12);
  // A remark without words would show its code.
  for (const language of ['de', 'en'] as const) expect(remarkSentence(found, language)).not.toContain(code);
});
