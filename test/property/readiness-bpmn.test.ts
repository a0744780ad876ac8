import './seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputMark, StepMarks } from '#models/process/marks';
import { CARRIER_CLASS, CARRIERS, type Carrier } from '#models/process/vocabulary';
import { readBpmn } from '#models/reader/read-bpmn';
import { processModel } from '#models/reader/process-model';
import { assess } from '#models/readiness/assess';
import type { Assessment, DimensionId } from '#models/readiness/assessment';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import type { Drawing, DrawnNode } from '../make/drawing';
import { generate } from '../make/generate';
import { random } from '../make/random';
import { toBpmn } from '../make/to-bpmn';

/** The laws of the model on generated BPMN text, by the whole way from bytes to the assessment. Three of four processes are mostly digital. */
const RUNS = 2000;
const EPSILON = 1e-9;
const DIGITAL: readonly Carrier[] = [
  'onlineForm',
  'structuredMsg',
  'registerData',
  'caseRecord',
  'caseRecord',
  'caseRecord',
  'pdf',
  'eFileDoc',
  'email',
  'paper',
];

const drawings = fc
  .record({
    nodes: fc.integer({ min: 3, max: 22 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    digital: fc.nat(3),
    unmarked: fc.constantFrom(0, 0, 0.2),
  })
  .map(({ nodes, seed, digital, unmarked }) => generate({ nodes, seed, unmarked, carriers: digital > 0 ? DIGITAL : CARRIERS }));

/** One marked step of a drawing, by a number that may be anything. */
function marked({ nodes }: Drawing, which: number): DrawnNode | null {
  const steps = nodes.filter(({ marks }) => marks);
  return steps[which % Math.max(1, steps.length)] ?? null;
}

function rate(drawing: Drawing, profile = ENTWURF_1): Assessment {
  const reading = readBpmn(new TextEncoder().encode(toBpmn(drawing)));
  if (!reading.ok) throw new Error(reading.code);
  const assessment = assess(processModel(reading.columns), profile);
  expect(assessment.failures).toEqual([]);
  return assessment;
}

function change(drawing: Drawing, edit: (marks: Partial<StepMarks>, node: DrawnNode) => Partial<StepMarks>): Drawing {
  return { ...drawing, nodes: drawing.nodes.map((node) => (node.marks ? { ...node, marks: edit(node.marks, node) } : node)) };
}

const at = (id: string, edit: (marks: Partial<StepMarks>) => Partial<StepMarks>) => (marks: Partial<StepMarks>, node: DrawnNode) =>
  node.id === id ? edit(marks) : marks;

const of = ({ score }: Assessment, id: DimensionId) => score.dimensions.find((each) => each.id === id);
const d2 = (assessment: Assessment) => of(assessment, 'D2')?.point ?? null;

function notLower(after: number | null, before: number | null): void {
  if (after !== null && before !== null) expect(after).toBeGreaterThanOrEqual(before - EPSILON);
}

const RECORD = { carrier: 'caseRecord', system: 'fachverfahren' } as const;
const flowing = (input: InputMark): InputMark => ({ ...input, ...RECORD, transfer: 'automatic' });
const law = (body: (drawing: Drawing, which: number) => void) => fc.assert(fc.property(drawings, fc.nat(), body), { numRuns: RUNS });

describe('laws of the assessment, from BPMN', () => {
  it('every figure keeps its bounds', () => {
    law((drawing) => {
      const { score, metrics } = rate(drawing);
      for (const { point, low, high } of [...score.dimensions, { ...score, point: score.index }]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100 + EPSILON);
        expect(low).toBeLessThanOrEqual((point ?? low) + EPSILON);
        expect(point ?? high).toBeLessThanOrEqual(high + EPSILON);
      }
      for (const share of [
        metrics.manualShare,
        metrics.automationRate,
        metrics.transferShare,
        metrics.flowEfficiency,
        metrics.manualMinutesShare,
      ])
        if (share !== null) expect(share >= 0 && share <= 1 + EPSILON, `${share}`).toBe(true);
    });
  });

  it('one handover fixed completely never lowers D2', () => {
    law((drawing, which) => {
      const step = marked(drawing, which);
      fc.pre(step !== null);
      const fixed = change(
        drawing,
        at(step.id, (marks) => ({ ...marks, inputs: (marks.inputs ?? []).map(flowing), outputs: [RECORD] })),
      );
      notLower(d2(rate(fixed)), d2(rate(drawing)));
    });
  });

  it('an analogue input made structured, with automatic transfer, never lowers D2', () => {
    law((drawing, which) => {
      const step = marked(drawing, which);
      const input = step?.marks?.inputs?.findIndex(({ carrier }) => CARRIER_CLASS[carrier] === 'A') ?? -1;
      fc.pre(step !== null && input >= 0);
      const better = change(
        drawing,
        at(step.id, (marks) => ({
          ...marks,
          inputs: (marks.inputs ?? []).map((each, index) =>
            index === input ? { ...each, carrier: 'structuredMsg', transfer: 'automatic' } : each,
          ),
        })),
      );
      notLower(d2(rate(better)), d2(rate(drawing)));
    });
  });

  it('all structured and automatic gives 100 in D2; all on paper gives 0', () => {
    law((drawing) => {
      const all = (carrier: Carrier) =>
        change(drawing, (marks) => ({
          ...marks,
          inputs: (marks.inputs ?? []).map((input) => ({ ...input, carrier, transfer: 'automatic' as const })),
          outputs: [{ carrier, system: null }],
        }));
      const [structured, paper] = [d2(rate(all('structuredMsg'))), d2(rate(all('paper')))];
      if (structured !== null) expect(structured).toBeCloseTo(100, 9);
      if (paper !== null) expect(paper).toBe(0);
    });
  });

  it('the order of elements in the file does not matter', () => {
    law((drawing, seed) => {
      const chance = random(seed + 1);
      const shuffled = <T>(list: readonly T[]) =>
        list
          .map((value) => [chance(), value] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, value]) => value);
      const [a, b] = [rate(drawing), rate({ ...drawing, nodes: shuffled(drawing.nodes), flows: shuffled(drawing.flows) })];
      for (const key of ['index', 'low', 'high', 'uncapped', 'known'] as const)
        expect(b.score[key] ?? -1, key).toBeCloseTo(a.score[key] ?? -1, 8);
      for (const key of ['expectedBreaks', 'weightedBreaks', 'minutes'] as const)
        expect(b.flow[key] ?? -1, key).toBeCloseTo(a.flow[key] ?? -1, 8);
      const told = ({ findings }: Assessment) => findings.map(({ rule, key, status }) => `${rule} ${key} ${status}`).toSorted();
      expect(told(b)).toEqual(told(a));
    });
  });

  it('what becomes unknown only widens the range', () => {
    law((drawing, which) => {
      // What a step hands on to the next is a suggestion, and an unknown output suggests nothing: that is another law.
      const alone = change(drawing, (marks) => ({
        ...marks,
        inputs: (marks.inputs ?? []).map((input) => ({ ...input, source: 'own' as const })),
      }));
      const step = marked(alone, which);
      fc.pre(step !== null);
      const less = change(
        alone,
        at(step.id, (marks) =>
          which % 3 === 0
            ? { ...marks, workMode: 'unknown' }
            : which % 3 === 1
              ? {
                  ...marks,
                  outputs: (marks.outputs ?? []).map((each) => (each.carrier === 'none' ? each : { ...each, carrier: 'unknown' })),
                }
              : {
                  ...marks,
                  inputs: (marks.inputs ?? []).map((each) => (each.carrier === 'none' ? each : { ...each, carrier: 'unknown' })),
                },
        ),
      );
      const [before, after] = [rate(alone), rate(less)];
      for (const id of ['D2', 'D3'] as const) {
        expect(of(after, id)?.low ?? 0).toBeLessThanOrEqual((of(before, id)?.low ?? 0) + EPSILON);
        expect(of(after, id)?.high ?? 100).toBeGreaterThanOrEqual((of(before, id)?.high ?? 100) - EPSILON);
      }
      expect(after.score.known).toBeLessThanOrEqual(before.score.known + EPSILON);
    });
  });

  it('barriers never raise, and one on no case changes nothing', () => {
    law((drawing, which) => {
      const step = marked(drawing, which);
      fc.pre(step !== null);
      const plain = rate(drawing);
      const held = rate(
        change(
          drawing,
          at(step.id, (marks) => ({ ...marks, presence: 'mandatory', original: 'mandatory' })),
        ),
      );
      // Presence is a criterion as well: what must not rise is the index against its own value without barriers.
      expect(held.score.index ?? 0).toBeLessThanOrEqual((held.score.uncapped ?? 0) + EPSILON);
      expect(held.score.high).toBeLessThanOrEqual(plain.score.high + EPSILON);
      const never: Drawing = {
        ...drawing,
        nodes: [...drawing.nodes, { id: 'Never', kind: 'task', marks: { presence: 'mandatory', record: 'paper', workMode: 'manualNoIt' } }],
      };
      const unreached = rate(never);
      expect(unreached.score.caps.map(({ id }) => id)).toEqual(plain.score.caps.map(({ id }) => id));
      expect(unreached.score.index).toBe(plain.score.index);
      expect(of(unreached, 'D2')).toMatchObject({ point: d2(plain), low: of(plain, 'D2')?.low, high: of(plain, 'D2')?.high });
    });
  });

  it('weights re-normalise: a dimension that does not apply leaves the mean of the others; unknown ones leave the point', () => {
    law((drawing, which) => {
      const criteria = ['B1', 'C1', 'E1', 'F4', 'G1'].map((id, place) => ({
        id,
        value: ((which >> place) % 5) / 4,
        confidence: null,
        note: 'n',
      }));
      const of = (processType: 'G2C' | 'internal') => rate({ ...drawing, sheet: { ...drawing.sheet, processType, criteria } }).score;
      const [all, inner] = [of('G2C'), of('internal')];
      const mean = (dimensions: Assessment['score']['dimensions']) => {
        const said = dimensions.filter(({ applicable, point }) => applicable && point !== null);
        return said.reduce((sum, { weight, point }) => sum + weight * (point ?? 0), 0) / said.reduce((sum, { weight }) => sum + weight, 0);
      };
      expect(inner.dimensions.find(({ id }) => id === 'D1')?.applicable).toBe(false);
      for (const score of [all, inner]) if (score.uncapped !== null) expect(score.uncapped).toBeCloseTo(mean(score.dimensions), 9);
      const scaled = Object.fromEntries(
        Object.entries(ENTWURF_1.dimensions).map(([id, each]) => [id, { ...each, weight: each.weight * 7 }]),
      );
      const other = rate(drawing, { ...ENTWURF_1, dimensions: scaled as typeof ENTWURF_1.dimensions }).score;
      expect(other.high).toBeCloseTo(rate(drawing).score.high, 9);
    });
  });
});
