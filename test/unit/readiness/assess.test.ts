import { describe, expect, it } from 'vitest';
import { type InputMark, NO_SHEET, type SheetMarks, type StepMarks } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import type { Carrier } from '#models/process/vocabulary';
import { assess } from '#models/readiness/assess';
import { scoreIndex } from '#models/readiness/score';
import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import type { DimensionScore } from '#models/readiness/assessment';
import { toResult } from '#models/readiness/result';
import { analysisRemark } from '#models/text/findings';
import { buildModel } from '../analysis/build-model';

function input(carrier: Carrier, more: Partial<InputMark> = {}): InputMark {
  return { carrier, share: null, transfer: null, system: null, source: 'own', ...more };
}

function marks(from: Carrier, to: Carrier, more: Partial<StepMarks> = {}): { marks: Partial<StepMarks> } {
  return { marks: { workMode: 'itSupported', inputs: [input(from)], outputs: [{ carrier: to, system: null }], ...more } };
}

function withSheet(model: ProcessModel, sheet: Partial<SheetMarks>): ProcessModel {
  return { ...model, scopes: model.scopes.map((scope) => ({ ...scope, sheet: { ...NO_SHEET, ...sheet } })) };
}

describe('what is unknown', () => {
  it('a file without marks has a flow and a range, never an invented point', () => {
    const { flow, score, findings, questions } = assess(buildModel('S > a > b > E'));
    expect(flow.visits.get('a')).toBe(1);
    expect(flow.digitalCoverage).toBeNull();
    expect(flow.digitalShare).toEqual({ value: null, low: 0, high: 1 });
    expect(flow.expectedTouches).toEqual({ value: null, low: 0, high: 2 });
    expect(flow.expectedBreaks).toBeNull();
    expect([score.index, score.uncapped, score.band, score.continuity, score.low, score.high]).toEqual([null, null, null, null, 0, 100]);
    expect(findings.map((finding) => [finding.rule, finding.element, finding.expected])).toEqual([
      ['MB-00', 'a', 1],
      ['MB-00', 'b', 1],
    ]);
    expect(questions.slice(0, 4).map(({ kind, element }) => [kind, element])).toEqual([
      ['input', 'a'],
      ['output', 'a'],
      ['workMode', 'a'],
      ['input', 'b'],
    ]);
  });

  it('the BPMN type settles the work mode nobody marked, an explicit unknown stays', () => {
    const typed = assess(buildModel('S > a > b > E', { a: { kind: 'userTask' }, b: { kind: 'serviceTask' } }));
    expect(typed.flow.expectedTouches.value).toBe(1);
    expect(typed.remarks).toContainEqual({ code: 'work-mode-assumed', element: null, kept: true, params: { count: 2 } });
    const open = assess(buildModel('S > a > E', { a: { kind: 'userTask', marks: { workMode: 'unknown' } } }));
    expect(open.flow.expectedTouches).toEqual({ value: null, low: 0, high: 1 });
  });

  it('half of D2 known gives a value, less withholds it', () => {
    const half = assess(buildModel('S > a > E', { a: marks('paper', 'unknown') })).score.dimensions.find((each) => each.id === 'D2');
    expect([half?.known, half?.value]).toEqual([0.5, 0]);
    const less = assess(buildModel('S > a > b > E', { a: marks('caseRecord', 'unknown') })).score.dimensions.find(
      (each) => each.id === 'D2',
    );
    expect([less?.known, less?.value, less?.point]).toEqual([0.25, null, 100]);
  });

  it('no information leaves coverage, handovers and breaks but stays in D3', () => {
    const { flow, score } = assess(buildModel('S > a > b > E', { a: marks('none', 'none'), b: marks('caseRecord', 'caseRecord') }));
    expect([flow.digitalCoverage, flow.handovers]).toEqual([1, 1]);
    expect(score.dimensions.find((each) => each.id === 'D3')?.value).toBeCloseTo(35, 12);
  });

  it('shares that are missing or do not sum to 1', () => {
    const share = (...shares: (number | null)[]) =>
      assess(
        buildModel('S > a > E', {
          a: {
            marks: {
              inputs: shares.map((each, at) => input(at === 0 ? 'paper' : 'caseRecord', { share: each })),
              outputs: [{ carrier: 'caseRecord', system: null }],
            },
          },
        }),
      ).flow.expectedBreaks;
    expect(share(0.2, null)).toBeCloseTo(0.2, 12);
    expect(share(3, 1)).toBeCloseTo(0.75, 12);
    expect(share(0, 0)).toBeCloseTo(0.5, 12);
    expect(share(1, null)).toBeCloseTo(1, 12);
  });
});

describe('suggestions and verdicts', () => {
  const flow = 'S > a > b > E';
  const sequence = (more: Partial<StepMarks> = {}) =>
    buildModel(flow, {
      a: marks('caseRecord', 'caseRecord'),
      b: {
        marks: {
          workMode: 'manualNoIt',
          inputs: [input('paper', { source: 'predecessor' })],
          outputs: [{ carrier: 'paper', system: null }],
          ...more,
        },
      },
    });

  it('lower only the low end until somebody confirms them', () => {
    const { findings, score, flow: figures } = assess(sequence());
    expect(findings.map(({ rule, key, status, expected, fromElement }) => ({ rule, key, status, expected, fromElement }))).toEqual([
      { rule: 'MB-03', key: 'b|S>A', status: 'suggested', expected: 1, fromElement: 'a' },
      { rule: 'AN-01', key: 'b|A>A', status: 'detected', expected: 1, fromElement: null },
    ]);
    expect(figures.expectedBreaks).toBe(0);
    expect(figures.digitalShare.value).toBe(0);
    const d2 = score.dimensions.find((each) => each.id === 'D2');
    expect(d2?.value).toBeGreaterThan(d2?.low ?? 100);
    const confirmed = assess(
      sequence({ verdicts: [{ rule: 'MB-03', key: 'b|S>A', status: 'confirmed', reason: '', avoidability: null }] }),
    );
    expect(confirmed.flow.expectedBreaks).toBe(1);
    expect(confirmed.score.dimensions.find((each) => each.id === 'D2')?.value).toBeCloseTo(d2?.low ?? 0, 12);
  });

  it('give way to a finding inside the step with the same key', () => {
    const { findings } = assess(
      buildModel(flow, { a: marks('paper', 'paper'), b: marks('paper', 'paper', { inputs: [input('paper', { source: 'predecessor' })] }) }),
    );
    expect(findings.map(({ rule, element, status }) => [rule, element, status])).toEqual([
      ['AN-01', 'a', 'detected'],
      ['AN-01', 'b', 'detected'],
    ]);
  });

  it('are weighted by where the arrivals come from', () => {
    const { findings } = assess(
      buildModel('S > X1 0.25> a > X2 > c > E ; X1 0.75> b > X2', {
        a: marks('pdf', 'pdf'),
        b: marks('caseRecord', 'caseRecord'),
        c: marks('caseRecord', 'caseRecord', { inputs: [input('caseRecord', { source: 'predecessor' })] }),
      }),
    );
    expect(findings.map(({ rule, expected }) => [rule, expected])).toEqual([['MB-04', 0.25]]);
  });

  it('dismissed with a reason counts no more, without one it does', () => {
    const step = (reason: string) =>
      assess(
        buildModel('S > a > E', {
          a: marks('paper', 'caseRecord', {
            verdicts: [{ rule: 'MB-01', key: 'a|A>S', status: 'dismissed', reason, avoidability: 'legallyRequired' }],
          }),
        }),
      );
    const accepted = step('liegt schon digital vor');
    expect([accepted.flow.expectedBreaks, accepted.flow.handovers, accepted.flow.brokenShare, accepted.flow.digitalShare.value]).toEqual([
      0, 1, 0, 1,
    ]);
    expect(accepted.findings[0]).toMatchObject({ status: 'dismissed', reason: 'liegt schon digital vor', avoidability: 'legallyRequired' });
    const ignored = step(' ');
    expect(ignored.flow.expectedBreaks).toBe(1);
    expect(ignored.remarks.map((remark) => remark.code)).toContain('verdict-without-reason');
  });
});

describe('documents and messages', () => {
  it('a document against the step that reads it', () => {
    const model = buildModel(
      'S > a > E',
      { a: marks('pdf', 'pdf') },
      { data: [{ id: 'D', name: 'D', mark: { carrier: 'paper' } }], dataAssociations: [{ node: 'a', data: 'D', direction: 'in' }] },
    );
    expect(assess(model).findings.map(({ rule, key, status, expected }) => [rule, key, status, expected])).toEqual([
      ['MB-02', 'D|A>U', 'detected', 1],
    ]);
  });

  it('a message settles the input nobody marked', () => {
    const message = {
      id: 'M',
      name: '',
      source: 'Q',
      target: 'a',
      mark: { carrier: 'paper' as const, transfer: null, decisionNotice: false },
    };
    const model = buildModel(
      'S > a > E',
      { a: { marks: { outputs: [{ carrier: 'caseRecord', system: null }] } } },
      { messages: [message] },
    );
    expect(assess(model).findings.map(({ rule, key }) => [rule, key])).toEqual([['MB-01', 'a|A>S']]);
  });

  it('the same carrier on both sides is no handover', () => {
    const message = {
      id: 'M',
      name: '',
      source: 'a',
      target: 'Q',
      mark: { carrier: 'paper' as const, transfer: null, decisionNotice: true },
    };
    const model = buildModel('S > a > E', { a: marks('paper', 'paper') }, { messages: [message] });
    expect(assess(model).findings.map(({ rule }) => rule)).toEqual(['AN-01']);
  });
});

describe('who counts', () => {
  it('foreign steps are outside every figure but keep their visits', () => {
    const model = buildModel(
      'S > a > b > E',
      { a: { ...marks('paper', 'caseRecord', { minutes: 5 }), lane: 'L' }, b: marks('caseRecord', 'caseRecord', { minutes: 2 }) },
      {
        lanes: [{ id: 'L', name: 'L', process: 'P', parent: null, party: { type: 'citizen', unit: null } }],
      },
    );
    const { flow, ownSteps, findings } = assess(model);
    expect([flow.visits.get('a'), flow.minutes, flow.expectedBreaks, flow.digitalCoverage]).toEqual([1, 2, 0, 1]);
    expect([ownSteps, findings]).toEqual([['b'], []]);
  });
});

describe('caps', () => {
  const dimension = (point: number): DimensionScore => ({
    id: 'D5',
    weight: 14,
    applicable: true,
    value: point,
    point,
    low: point,
    high: point,
    known: 1,
    trace: { kind: 'checklist', criteria: [] },
  });

  it('blend the cap in on the cases it lies on', () => {
    const of = (id: 'K2' | 'K3', share: number) => scoreIndex([dimension(89.35)], [{ id, share, elements: [] }], [], ENTWURF_1).index;
    expect(of('K2', 0.3)).toBeCloseTo(79.0, 1);
    expect(of('K3', 0.6)).toBeCloseTo(53.7, 1);
  });

  const shares = (model: ProcessModel) => Object.fromEntries(assess(model).score.caps.map((cap) => [cap.id, cap.share]));

  it('lie on the cases that meet the barrier', () => {
    const two = (more: Partial<StepMarks>) =>
      buildModel('S > X 0.3> a > E ; X 0.7> b > E', { a: marks('caseRecord', 'paper', more), b: marks('caseRecord', 'caseRecord') });
    expect(shares(two({ form: 'certification' }))).toEqual({ K1: 0.3 });
    expect(shares(two({ presence: 'mandatory', original: 'mandatory' }))).toEqual({ K2: 0.3, K5: 0.3 });
    expect(shares(two({ external: true }))).toEqual({});
    expect(shares(two({ external: true, form: 'writtenNotReplaceable' }))).toEqual({ K1: 0.3, K4: 0.3 });
    expect(shares(two({ record: 'paper' }))).toEqual({ K7: 0.3 });
    expect(shares(two({ workMode: 'fullyAutomated', decision: 'bound' }))).toEqual({ K8: 0.3 });
    expect(shares(two({ workMode: 'fullyAutomated', decision: 'bound', automationLegalBasis: 'yes' }))).toEqual({});
    expect(shares(two({ workMode: 'fullyAutomated' }))).toEqual({});
  });

  it('analogue intake only where every way in is analogue', () => {
    const intake = (...inputs: InputMark[]) =>
      buildModel('S > a > b > E', {
        a: marks('paper', 'caseRecord', { inputs }),
        b: marks('paper', 'paper', { inputs: [input('paper', { source: 'external' })] }),
      });
    expect(shares(intake(input('paper', { source: 'external' }), input('phone', { source: 'external' })))).toEqual({ K3: 1 });
    expect(shares(intake(input('paper', { source: 'external', share: 0.4 }), input('caseRecord', { source: 'own', share: 0.6 })))).toEqual({
      K3: 0.4,
    });
    expect(shares(intake(input('paper', { source: 'external' }), input('unknown', { source: 'external' })))).toEqual({});
  });

  it('come from given criteria and from the sheet', () => {
    const plain = buildModel('S > a > E', { a: marks('caseRecord', 'caseRecord') });
    const given = (id: string, value: number | 'unknown') => withSheet(plain, { criteria: [{ id, value, confidence: null, note: 'x' }] });
    expect(shares(given('C4', 0))).toEqual({ K6: 1 });
    expect(shares(given('E4', 0))).toEqual({ K7: 1 });
    expect(shares(given('C1', 0))).toEqual({});
    expect(shares(given('C4', 'unknown'))).toEqual({});
    expect(shares(withSheet(plain, { record: 'paper' }))).toEqual({ K7: 1 });
  });
});

describe('manual steps', () => {
  it('could be automated where the decision is bound and a break hangs on them', () => {
    const { manualSteps } = assess(
      buildModel('S > a > b > c > d > E', {
        a: marks('paper', 'caseRecord', { decision: 'bound', minutes: 4 }),
        b: marks('paper', 'caseRecord', { decision: 'discretion' }),
        c: marks('paper', 'paper', { decision: 'none' }),
        d: marks('paper', 'caseRecord', { workMode: 'partlyAutomated', decision: 'none' }),
      }),
    );
    expect(manualSteps.map(({ element, avoidable, minutes }) => [element, avoidable, minutes])).toEqual([
      ['a', true, 4],
      ['b', false, null],
      ['c', false, null],
    ]);
  });
});

describe('infinite and stuck', () => {
  it('figures of an endless loop are null, the rest stands', () => {
    const { flow, score, findings } = assess(
      buildModel('S > a > X > b > X', { a: marks('paper', 'caseRecord'), b: marks('paper', 'caseRecord', { minutes: 3 }) }),
    );
    expect([flow.completion, flow.visits.get('a'), flow.visits.get('b'), flow.minutes, flow.expectedBreaks, flow.handovers]).toEqual([
      0,
      1,
      null,
      null,
      null,
      null,
    ]);
    expect(findings.map((finding) => finding.expected)).toEqual([1, null]);
    expect(score.dimensions.find((each) => each.id === 'D2')).toMatchObject({ value: null, point: null, low: 0, high: 100, known: 0 });
    const result = toResult(assess(buildModel('S > a > X > b > X')), 'x.bpmn', []);
    expect(JSON.parse(JSON.stringify(result)).flow.visits).toEqual({ S: 1, a: 1, X: null, b: null });
  });

  it('a file without any step has no D2 and no D3', () => {
    const { score, flow } = assess(buildModel('S > E'));
    expect(score.dimensions.filter((each) => !each.applicable).map((each) => each.id)).toEqual(['D2', 'D3']);
    expect(flow.endToEndShare).toEqual({ value: 1, low: 1, high: 1 });
    expect(assess({ ...buildModel(''), scopes: [] }).failures).toEqual([]);
  });
});

describe('the result object', () => {
  it('speaks the language asked for and says every remark once', () => {
    const assessment = assess(buildModel('S > X > a > E ; X > b > E'));
    const remark = { code: 'duplicate-id', element: 'F7', kept: true, params: {} };
    const result = toResult(assessment, 'ordner/a.bpmn', [remark, remark], (each) => analysisRemark(each, 'en') ?? 'Said.');
    expect(result.file).toBe('ordner/a.bpmn');
    expect(result.remarks.map(({ code, element, message }) => [code, element, message])).toEqual([
      ['duplicate-id', 'F7', 'Said.'],
      ['branch-assumed', 'X', 'Not all branches state a probability. The others share the rest equally.'],
      ['too-little-known', null, 'Only 0% is known, an index needs 60%. Until then only the range holds.'],
    ]);
  });
});
