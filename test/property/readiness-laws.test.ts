import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CriterionMark, type InputMark, NO_SHEET, type StepMarks } from '#models/process/marks';
import type { FlowNode, ProcessModel } from '#models/process/process';
import {
  CARRIERS,
  type Carrier,
  DECISIONS,
  FORMS,
  INPUT_SOURCES,
  ORIGINALS,
  PRESENCES,
  TRANSFERS,
  WORK_MODES,
} from '#models/process/vocabulary';
import { assess } from '#models/readiness/assess';
import type { Assessment } from '#models/readiness/assessment';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import { cappedBy } from '#models/readiness/score';
import { buildModel } from '../unit/analysis/build-model';

const DIGITAL: readonly Carrier[] = ['onlineForm', 'structuredMsg', 'registerData', 'caseRecord', 'caseRecord', 'pdf', 'eFileDoc', 'email'];
const RUNS = 2000;

/** Marks of one step; `carriers` decides how digital the process is. */
function stepMarks(carriers: readonly Carrier[]) {
  const carrier = fc.constantFrom(...carriers);
  const system = fc.constantFrom(null, 'a', 'b');
  const input: fc.Arbitrary<InputMark> = fc.record({
    carrier,
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    transfer: fc.option(fc.constantFrom(...TRANSFERS)),
    system,
    source: fc.constantFrom(...INPUT_SOURCES),
  });
  return fc.record({
    inputs: fc.array(input, { maxLength: 3 }),
    outputs: fc.array(fc.record({ carrier, system }), { maxLength: 1 }),
    workMode: fc.option(fc.constantFrom(...WORK_MODES)),
    decision: fc.option(fc.constantFrom(...DECISIONS)),
    form: fc.option(fc.constantFrom(...FORMS)),
    presence: fc.option(fc.constantFrom(...PRESENCES)),
    original: fc.option(fc.constantFrom(...ORIGINALS)),
    exceptionRate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    external: fc.boolean(),
  });
}

const SHAPES = [
  'S > a > b > c > d > E',
  'S > a > X1 > b > X2 0.8> c > E ; X2 0.2> d > X1',
  'S > A1 > a > A2 > c > E ; A1 > b > d > A2',
  'S > X1 0.3> a > X2 > c > E ; X1 0.7> b > X2 > d',
  'S > O1 0.6> a > O2 > c > E ; O1 0.7> b > O2 ; c > d > E',
];

const CRITERIA = Object.values(ENTWURF_1.criteria).flatMap((list) => list.map((criterion) => criterion.id));
const criteria: fc.Arbitrary<readonly CriterionMark[]> = fc
  .array(fc.option(fc.oneof(fc.constantFrom('na', 'unknown'), fc.double({ min: 0, max: 1, noNaN: true }))), {
    minLength: CRITERIA.length,
    maxLength: CRITERIA.length,
  })
  .map((values) =>
    values.flatMap((value, at): CriterionMark[] =>
      value === null ? [] : [{ id: CRITERIA[at] ?? '', value: value as CriterionMark['value'], confidence: null, note: 'n' }],
    ),
  );

function process(carriers: readonly Carrier[]): fc.Arbitrary<ProcessModel> {
  return fc
    .record({
      shape: fc.constantFrom(...SHAPES),
      marks: fc.array(fc.option(stepMarks(carriers), { freq: 8 }), { minLength: 4, maxLength: 4 }),
      criteria: fc.oneof(fc.constant([]), criteria),
    })
    .map(({ shape, marks, criteria: given }) => {
      const nodes = Object.fromEntries(['a', 'b', 'c', 'd'].map((id, at) => [id, marks[at] ? { marks: marks[at] } : {}]));
      const sheet = { ...NO_SHEET, criteria: given };
      return buildModel(shape, nodes, { scopes: [{ id: 'P', name: 'P', sheet }] });
    });
}

const anyProcess = fc.oneof(process(CARRIERS), process(DIGITAL));
const EPSILON = 1e-9;

function changed(model: ProcessModel, id: string, marks: (old: StepMarks) => StepMarks): ProcessModel {
  return {
    ...model,
    nodes: model.nodes.map((node): FlowNode => (node.id === id && node.marks ? { ...node, marks: marks(node.marks) } : node)),
  };
}

function d2(assessment: Assessment): Assessment['score']['dimensions'][number] {
  const dimension = assessment.score.dimensions.find((each) => each.id === 'D2');
  if (!dimension) throw new Error('D2 is always listed');
  return dimension;
}

describe('laws of the assessment', () => {
  it('every figure stays in its bounds and low ≤ value ≤ high', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        const { score, flow, failures } = assess(model);
        expect(failures).toEqual([]);
        const ranges = [score.index, ...score.dimensions.map((each) => each.point)].map((value, at) => {
          const bounds = at === 0 ? score : score.dimensions[at - 1];
          return { value, low: bounds?.low ?? 0, high: bounds?.high ?? 0 };
        });
        for (const { value, low, high } of ranges) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100 + EPSILON);
          expect(low).toBeLessThanOrEqual((value ?? low) + EPSILON);
          expect(value ?? high).toBeLessThanOrEqual(high + EPSILON);
        }
        for (const share of [flow.untouchedShare, flow.digitalShare, flow.endToEndShare]) {
          expect(share.low).toBeGreaterThanOrEqual(-EPSILON);
          expect(share.low).toBeLessThanOrEqual((share.value ?? share.low) + EPSILON);
          expect(share.high).toBeLessThanOrEqual(1 + EPSILON);
        }
        expect(flow.brokenShare ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });

  it('an analogue end made structured, with automatic transfer, never lowers D2', () => {
    fc.assert(
      fc.property(
        fc.oneof(process(DIGITAL), process(DIGITAL), process(CARRIERS)),
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.nat(2),
        (model, id, which) => {
          const inside = {
            ...model,
            nodes: model.nodes.map((node) => (node.marks ? { ...node, marks: withoutPredecessors(node.marks) } : node)),
          };
          const step = inside.nodes.find((node) => node.id === id)?.marks;
          const input = step?.inputs[which];
          const analogueOutput = step?.outputs[0] && ANALOGUE.has(step.outputs[0].carrier);
          const analogueInput = input && ANALOGUE.has(input.carrier);
          fc.pre(Boolean(analogueInput || analogueOutput));
          const better = changed(inside, id, (old) => ({
            ...old,
            inputs: old.inputs.map((each, at) =>
              analogueInput
                ? at === which
                  ? { ...each, carrier: 'structuredMsg', transfer: 'automatic' }
                  : each
                : { ...each, transfer: 'automatic' },
            ),
            outputs: analogueInput ? old.outputs : old.outputs.map((each) => ({ ...each, carrier: 'caseRecord' })),
          }));
          const before = d2(assess(inside)).point;
          const after = d2(assess(better)).point;
          if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before - EPSILON);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('resolving a finding never lowers D2 or the index', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        for (const { gain } of assess(model).findings) {
          expect(gain.d2).toBeGreaterThanOrEqual(-EPSILON);
          expect(gain.index ?? 0).toBeGreaterThanOrEqual(-EPSILON);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('the order of elements in the file does not matter', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        const turned: ProcessModel = { ...model, nodes: model.nodes.toReversed(), flows: model.flows.toReversed() };
        const [a, b] = [assess(model), assess(turned)];
        expect(b.score.low).toBeCloseTo(a.score.low, 9);
        expect(b.score.high).toBeCloseTo(a.score.high, 9);
        expect(b.score.index ?? -1).toBeCloseTo(a.score.index ?? -1, 9);
        expect(b.flow.endToEndShare.high).toBeCloseTo(a.flow.endToEndShare.high, 9);
        expect(b.findings.map((finding) => `${finding.rule} ${finding.key}`).sort()).toEqual(
          a.findings.map((finding) => `${finding.rule} ${finding.key}`).sort(),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('making something unknown only widens the range', () => {
    fc.assert(
      fc.property(anyProcess, fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('output', 'workMode', 'input'), (whole, id, what) => {
        // An output that becomes unknown takes the suggestion with it that rested on it: that is another law.
        const model = {
          ...whole,
          nodes: whole.nodes.map((node) => (node.marks ? { ...node, marks: withoutPredecessors(node.marks) } : node)),
        };
        const less = changed(model, id, (old) => {
          if (what === 'workMode') return { ...old, workMode: 'unknown' };
          if (what === 'output') return old.outputs[0]?.carrier === 'none' ? old : { ...old, outputs: [] };
          return {
            ...old,
            inputs: old.inputs.map((each) => (each.carrier === 'none' ? each : { ...each, carrier: 'unknown', source: 'own' })),
          };
        });
        const pick = (assessment: Assessment, dimension: 'D2' | 'D3') => assessment.score.dimensions.find((each) => each.id === dimension);
        const dimension = what === 'workMode' ? 'D3' : 'D2';
        const [before, after] = [pick(assess(model), dimension), pick(assess(less), dimension)];
        expect(after?.low ?? 0).toBeLessThanOrEqual((before?.low ?? 0) + EPSILON);
        expect(after?.high ?? 100).toBeGreaterThanOrEqual((before?.high ?? 100) - EPSILON);
      }),
      { numRuns: RUNS },
    );
  });

  it('barriers never raise the index', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        const { score } = assess(model);
        expect(score.index ?? 0).toBeLessThanOrEqual((score.uncapped ?? 0) + EPSILON);
        for (const cap of score.caps) expect(cap.share).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('all on paper gives D2 = 0, all structured and automatic gives 100', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        const all = (carrier: Carrier): ProcessModel => ({
          ...model,
          nodes: model.nodes.map((node) => {
            if (!node.marks) return node;
            const inputs = node.marks.inputs.map((input) => ({
              ...input,
              carrier,
              transfer: 'automatic' as const,
              source: 'own' as const,
            }));
            const own =
              inputs.length > 0 ? inputs : [{ carrier, share: 1, transfer: 'automatic' as const, system: null, source: 'own' as const }];
            return { ...node, marks: { ...node.marks, inputs: own, outputs: [{ carrier, system: null }] } };
          }),
        });
        const [paper, structured] = [d2(assess(all('paper'))), d2(assess(all('caseRecord')))];
        if (paper.point !== null) expect(paper.point).toBe(0);
        if (structured.point !== null) expect(structured.point).toBeCloseTo(100, 9);
      }),
      { numRuns: RUNS },
    );
  });

  it('weights re-normalise: the index is the mean of what applies, whatever they add to; a barrier on no case changes nothing', () => {
    fc.assert(
      fc.property(anyProcess, fc.double({ min: 0.1, max: 50, noNaN: true }), (model, factor) => {
        const { dimensions } = ENTWURF_1;
        const scaled = Object.fromEntries(Object.entries(dimensions).map(([id, each]) => [id, { ...each, weight: each.weight * factor }]));
        const one = assess(model);
        const other = assess(model, { ...ENTWURF_1, dimensions: scaled as typeof dimensions });
        expect(other.score.index ?? -1).toBeCloseTo(one.score.index ?? -1, 8);
        expect(other.score.low).toBeCloseTo(one.score.low, 8);
        expect(other.score.high).toBeCloseTo(one.score.high, 8);
        expect(cappedBy(one.score.high, [{ id: 'K3', share: 0 }], ENTWURF_1)).toBe(one.score.high);
      }),
      { numRuns: RUNS },
    );
  });

  it('computed criteria lie between 0 and 1, and patterns have steps to be judged at and one place per key', () => {
    fc.assert(
      fc.property(anyProcess, (model) => {
        const { score, patterns, failures } = assess(model);
        expect(failures).toEqual([]);
        for (const { trace } of score.dimensions) {
          for (const { computed } of trace.kind === 'checklist' ? trace.criteria : []) {
            if (typeof computed?.value !== 'number') continue;
            expect(computed.value).toBeGreaterThanOrEqual(0);
            expect(computed.value).toBeLessThanOrEqual(1 + EPSILON);
            expect(computed.known).toBeGreaterThan(0);
            expect(computed.known).toBeLessThanOrEqual(1 + EPSILON);
          }
        }
        const steps = new Set(model.nodes.map((node) => node.id));
        expect(new Set(patterns.map(({ rule, key }) => `${rule} ${key}`)).size).toBe(patterns.length);
        for (const { element } of patterns) expect(steps.has(element)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

const ANALOGUE = new Set<Carrier>(['paper', 'inPerson', 'phone', 'fax', 'physicalObject']);

/** The law speaks of a step; what the step before hands on is another handover. */
function withoutPredecessors(marks: StepMarks): StepMarks {
  return { ...marks, inputs: marks.inputs.map((input) => ({ ...input, source: 'own' })) };
}
