import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screeningOf } from '#models/ai/screening';
import { freshAi } from '#models/ai/suggest';
import { answered, suitabilityOf, volumeAnswer } from '#models/ai/suitability';
import type { AiMark, StepMarks } from '#models/process/marks';
import {
  AI_EXCEPTIONS,
  DECISIONS,
  SCREENING_ANSWERS,
  SCREENING_QUESTIONS,
  SUITABILITY_ANSWERS,
  SUITABILITY_QUESTIONS,
  type SuitabilityAnswer,
} from '#models/process/vocabulary';

const answers = (...given: readonly SuitabilityAnswer[]) =>
  Object.fromEntries(given.map((answer, at) => [SUITABILITY_QUESTIONS[at], answer])) as AiMark['answers'];

describe('suitability', () => {
  it.each([
    [['yes', 'yes', 'yes', 'yes', 'yes', 'yes'], 100],
    [['no', 'no', 'no', 'no', 'no', 'no'], 0],
    [['yes', 'yes', 'yes', 'yes', 'no', 'no'], 67],
    [['partly', 'partly', 'partly', 'partly', 'partly', 'partly'], 50],
    [['yes', 'partly', 'no', 'no', 'no', 'no'], 25],
  ] as const)('of %j is %i', (given, value) => {
    expect(suitabilityOf({ answers: answers(...given), suitability: null })).toEqual({ value, open: [], source: 'answers' });
  });

  it('is no number while an answer is missing, and says how many are', () => {
    const { value, open } = suitabilityOf({ answers: answers('yes', 'yes', 'yes', 'yes', 'yes'), suitability: 80 });
    expect(value).toBeNull();
    expect(open).toEqual(['ownEnvironment']);
  });

  it('without any answer is what the file says', () => {
    expect(suitabilityOf({ answers: {}, suitability: 67 })).toMatchObject({ value: 67, source: 'stated' });
    expect(suitabilityOf({ answers: {}, suitability: null })).toMatchObject({ value: null, source: 'none' });
  });

  it('is written with the last answer and taken away with the first one that is missing', () => {
    const five = SUITABILITY_QUESTIONS.slice(0, 5).reduce<AiMark>((mark, question) => answered(mark, question, 'yes'), freshAi('routing'));
    expect(five.suitability).toBeNull();
    const all = answered(five, 'ownEnvironment', 'partly');
    expect(all.suitability).toBe(92);
    expect(answered(all, 'volume', null)).toMatchObject({ suitability: null, answers: { digitalInput: 'yes' } });
  });

  it.each([
    [1200, 1, 'yes'],
    [1200, 0.4, 'no'],
    [500, 1, 'yes'],
    [null, 1, null],
    [1200, null, null],
  ] as const)('asks for 500 a year: %s cases, %s per case', (cases, visits, answer) => {
    expect(volumeAnswer(cases, visits)).toBe(answer);
  });
});

type Step = Pick<StepMarks, 'decision' | 'rag' | 'automationLegalBasis'>;
const step = (more: Partial<Step> = {}): Step => ({ decision: 'none', rag: null, automationLegalBasis: null, ...more });
const clear = { benefits: 'no', profiling: 'no', personalData: 'no', humanDecision: 'yes', stateControlled: 'yes' } as const;

describe('the screening', () => {
  it.each([
    ['nothing touched', clear, null, step(), 'likelyNotHighRisk', ['notBenefits']],
    ['an exception claimed', { ...clear, benefits: 'yes' }, 'preparatory', step(), 'likelyNotHighRisk', ['exceptionClaimed']],
    ['benefits without an exception', { ...clear, benefits: 'yes' }, 'none', step(), 'legalReview', ['noException']],
    ['profiling', { ...clear, profiling: 'yes' }, null, step(), 'legalReview', ['profiling']],
    [
      'profiling in spite of an exception',
      { ...clear, benefits: 'yes', profiling: 'yes' },
      'narrowTask',
      step(),
      'legalReview',
      ['profiling'],
    ],
    ['data that leave', { ...clear, personalData: 'yes', stateControlled: 'no' }, null, step(), 'legalReview', ['foreignEnvironment']],
    ['an answer nobody knows', { ...clear, personalData: 'unknown' }, null, step(), 'legalReview', ['unknownAnswer']],
    ['an exception nobody knows', { ...clear, benefits: 'yes' }, 'unknown', step(), 'legalReview', ['unknownAnswer']],
    ['benefits without a person', { ...clear, benefits: 'yes', humanDecision: 'no' }, 'preparatory', step(), 'legalReview', ['noHuman']],
    [
      'no person where the decision is not stated',
      { ...clear, humanDecision: 'no' },
      null,
      step({ decision: null }),
      'legalReview',
      ['noHuman'],
    ],
    ['no person where nothing is decided', { ...clear, humanDecision: 'no' }, null, step(), 'likelyNotHighRisk', ['notBenefits']],
    ['discretion without a person', { humanDecision: 'no' }, null, step({ decision: 'discretion' }), 'notAllowed', ['freeDecision']],
    ['group 5 without a person', { humanDecision: 'no' }, null, step({ decision: null, rag: 5 }), 'notAllowed', ['freeDecision']],
    ['bound without a provision', { humanDecision: 'no' }, null, step({ decision: 'bound' }), 'notAllowed', ['noProvision']],
    [
      'bound with one',
      { ...clear, humanDecision: 'no' },
      null,
      step({ decision: 'bound', automationLegalBasis: 'yes' }),
      'likelyNotHighRisk',
      ['notBenefits'],
    ],
    ['nothing answered', {}, null, step(), null, []],
    ['one answer missing', { ...clear, benefits: undefined }, 'none', step(), null, []],
  ] as const)('%s', (_, given, exception, at, outcome, reasons) => {
    const screening = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined));
    expect(screeningOf({ screening, exception }, at)).toMatchObject({ outcome, reasons });
  });

  it('never calls anything likely harmless on an unknown or missing answer', () => {
    const answer = fc.constantFrom(...SCREENING_ANSWERS, undefined);
    const screening = fc.record(Object.fromEntries(SCREENING_QUESTIONS.map((question) => [question, answer])));
    const exception = fc.constantFrom(...AI_EXCEPTIONS, null);
    const decision = fc.constantFrom(...DECISIONS, null);
    fc.assert(
      fc.property(screening, exception, decision, (given, claimed, decides) => {
        const stated = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined)) as AiMark['screening'];
        const { outcome, reasons, open } = screeningOf({ screening: stated, exception: claimed }, step({ decision: decides }));
        if (outcome === 'likelyNotHighRisk') {
          expect(open).toEqual([]);
          expect(Object.values(stated)).not.toContain('unknown');
          expect(stated.profiling).toBe('no');
        }
        if (stated.humanDecision === 'no' && (decides === 'discretion' || decides === 'judgementMargin'))
          expect(outcome).toBe('notAllowed');
        expect(outcome === null).toBe(reasons.length === 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows three answers of six questions', () => {
    expect(SUITABILITY_QUESTIONS).toHaveLength(6);
    expect(SUITABILITY_ANSWERS).toHaveLength(3);
  });
});
