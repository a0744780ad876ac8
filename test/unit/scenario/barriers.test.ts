import { describe, expect, it } from 'vitest';
import { MEASURES } from '#models/catalogues/barriers';
import type { MeasureId } from '#models/catalogues/measure';
import { PATTERN_MEASURES } from '#models/catalogues/pattern-measures';
import { SOURCES } from '#models/catalogues/sources';
import { type CriterionMark, type InputMark, NO_SHEET, type SheetMarks, type StepMarks } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import { createScenario, measuresAgainstPattern } from '#models/scenario/scenario';
import { buildModel } from '../analysis/build-model';

const input = (carrier: InputMark['carrier'], more: Partial<InputMark> = {}): InputMark => ({
  carrier,
  share: null,
  transfer: 'copyRetype',
  system: null,
  source: 'own',
  ...more,
});
const RECORD = [{ carrier: 'caseRecord' as const, system: 'fv' }];
const digital: Partial<StepMarks> = {
  workMode: 'fullyAutomated',
  decision: 'none',
  inputs: [input('caseRecord', { transfer: 'automatic' })],
  outputs: RECORD,
};
const criterion = (id: string, value: CriterionMark['value']): CriterionMark => ({ id, value, confidence: 'measured', note: 'test' });

type Case = {
  readonly step?: Partial<StepMarks>;
  readonly sheet?: Partial<SheetMarks>;
  readonly flow?: string;
  readonly more?: Partial<ProcessModel>;
};

function build({ step = {}, sheet = {}, flow = 'S > a > b > E', more = {} }: Case): ProcessModel {
  return buildModel(
    flow,
    { a: { marks: { ...digital, ...step } }, b: { marks: digital } },
    { scopes: [{ id: 'P', name: 'P', sheet: { ...NO_SHEET, ...sheet } }], ...more },
  );
}

const applies = (id: MeasureId, given: Case) => {
  const model = build(given);
  return createScenario(model, assess(model)).candidates.some(({ measure }) => measure.id === id);
};

const external = (carrier: InputMark['carrier'], more: Partial<InputMark> = {}) => input(carrier, { source: 'external', ...more });
const authorities = {
  participants: [
    { id: 'Own', name: 'Own', process: 'P', party: null },
    { id: 'Other', name: 'Other', process: null, party: { type: 'otherAuthority' as const, unit: null } },
  ],
  messages: [
    {
      id: 'M',
      name: '',
      source: 'a',
      target: 'Other',
      mark: { carrier: 'paper' as const, transfer: null, decisionNotice: false, direction: 'G2G' as const },
    },
  ],
};

/** For each barrier a process that has it and one that has not. */
const CASES: Readonly<Record<string, readonly [has: Case, hasNot: Case]>> = {
  B01: [{ step: { form: 'wetSignatureHabit' } }, { step: { form: 'textForm' } }],
  B02: [{ step: { form: 'writtenReplaceable' } }, { step: { form: 'writtenReplaceable', formSubstitute: 'qes' } }],
  B03: [{ step: { form: 'certification' } }, { step: { form: 'writtenReplaceable' } }],
  B04: [{ step: { presence: 'mandatory' } }, { step: { presence: 'digitalAlternative' } }],
  B05: [{ step: { original: 'mandatory' } }, { step: { original: 'copySuffices' } }],
  B06: [{ step: { requiredLoa: 'normal', offeredLoa: 'hoch' } }, { step: { requiredLoa: 'hoch', offeredLoa: 'hoch' } }],
  B07: [{ step: { inputs: [external('paper')] } }, { step: { inputs: [external('onlineForm'), external('paper')] } }],
  B08: [{ step: { inputs: [external('onlineForm'), external('paper')] } }, { step: { inputs: [external('onlineForm')] } }],
  B09: [
    { step: { inputs: [external('onlineForm', { transfer: 'userTriggered', system: 'portal' })] } },
    { step: { inputs: [external('onlineForm', { transfer: 'automatic', system: 'portal' })] } },
  ],
  B10: [{ step: { inputs: [input('paper')] } }, { step: { inputs: [input('scan')] } }],
  B11: [{ step: { inputs: [external('pdf')] } }, { step: { inputs: [input('pdf')] } }],
  B12: [{ step: { inputs: [input('caseRecord', { system: 'old' })] } }, { step: { inputs: [input('caseRecord', { system: 'fv' })] } }],
  B13: [
    { step: { inputs: [input('caseRecord', { transfer: 'print' })], outputs: [{ carrier: 'paper', system: null }] } },
    { step: { inputs: [input('caseRecord', { transfer: 'print' })], outputs: [{ carrier: 'paper', system: null }], external: true } },
  ],
  B14: [{ sheet: { record: 'paper' } }, { sheet: { record: 'eFileAutomatic' } }],
  B15: [
    { step: { inputs: [input('caseRecord', { transfer: 'print' })], outputs: [{ carrier: 'paper', system: null }], external: true } },
    {
      step: {
        inputs: [input('caseRecord', { transfer: 'print' })],
        outputs: [{ carrier: 'paper', system: null }],
        external: true,
        form: 'certification',
      },
    },
  ],
  B16: [{ sheet: { payment: 'cash' } }, { sheet: { payment: 'notNeeded' } }],
  B17: [{ sheet: { criteria: [criterion('B3', 0.5)] } }, { sheet: { criteria: [criterion('B3', 1)] } }],
  B18: [
    { step: { outputs: [{ carrier: 'paper', system: null }] }, more: authorities },
    { step: { outputs: [{ carrier: 'paper', system: null }] } },
  ],
  B19: [{ step: { inputs: [input('email', { source: 'predecessor' })] } }, { step: { inputs: [external('email')] } }],
  B20: [{ flow: 'S > X1 > a > X2 0.3> b > X1 ; X2 0.7> E' }, { flow: 'S > X1 > a > X2 0.1> b > X1 ; X2 0.9> E' }],
  B21: [
    { step: { decision: 'discretion', workMode: 'itSupported' } },
    { step: { decision: 'discretion', guideline: true, workMode: 'itSupported' } },
  ],
  B22: [{ sheet: { criteria: [criterion('G3', 0)] } }, { sheet: { criteria: [criterion('G3', 1)] } }],
  B23: [{ sheet: { owner: false } }, { sheet: { owner: true } }],
  B24: [{ sheet: { criteria: [criterion('G4', 0.5)] } }, { sheet: { criteria: [criterion('G4', 1)] } }],
  B25: [{ sheet: { criteria: [criterion('F1', 0.2)] } }, { sheet: { criteria: [criterion('F1', 0.8), criterion('F3', 1)] } }],
  B26: [{ sheet: { criteria: [criterion('F5', 0)] } }, { sheet: { criteria: [criterion('F5', 'na')] } }],
  B27: [{ sheet: { criteria: [criterion('A7', 'unknown')] } }, { sheet: { criteria: [criterion('A7', 1)] } }],
  B28: [{ sheet: { dataProtection: 'missing' } }, { sheet: { dataProtection: 'done' } }],
  B29: [{ sheet: { criteria: [criterion('G7', 0)] } }, { sheet: { criteria: [criterion('G7', 0.5)] } }],
  B30: [{ step: { inputs: [input('phone')] } }, { step: { inputs: [input('onlineForm')] } }],
  B31: [{ step: { decision: 'discretion' } }, { step: { decision: 'bound', automationLegalBasis: 'yes' } }],
};

describe('barriers', () => {
  it('are 31, each once', () => {
    expect(MEASURES.map(({ id }) => id)).toEqual(Array.from({ length: 31 }, (_, at) => `B${String(at + 1).padStart(2, '0')}`));
    expect(Object.keys(CASES)).toEqual(MEASURES.map(({ id }) => id));
  });

  it.each(MEASURES)('$id refers to what there is, and says where it comes from', ({ requires, sources }) => {
    for (const id of requires) expect(MEASURES.map((measure) => measure.id)).toContain(id);
    expect(sources.length).toBeGreaterThan(0);
    for (const id of sources) {
      expect(SOURCES[id].title).not.toBe('');
      expect(SOURCES[id].address).toMatch(/^[\w-]+(\.[\w-]+)+\//);
      expect(SOURCES[id].asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it.each(Object.entries(PATTERN_MEASURES))('pattern %s leads to measures of the catalogue', (_, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(MEASURES.map((measure) => measure.id)).toContain(id);
  });

  it('are offered against a pattern where they apply to it, and not elsewhere', () => {
    const against = (given: Case) => {
      const model = build(given);
      const assessment = assess(model);
      const scenario = createScenario(model, assessment);
      return assessment.patterns.map((pattern) => [
        pattern.rule,
        measuresAgainstPattern(scenario, pattern).map(({ measure }) => measure.id),
      ]);
    };
    expect(against({ step: { form: 'wetSignatureHabit' } })).toEqual([['PF-12', ['B01']]]);
    expect(against({ step: { decision: 'discretion' } })).toEqual([['PF-15', ['B31']]]);
    expect(against({ step: { form: 'textForm' } })).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s applies where it should and nowhere else', (id, [has, hasNot]) => {
    expect(applies(id as MeasureId, has), 'has it').toBe(true);
    expect(applies(id as MeasureId, hasNot), 'has it not').toBe(false);
  });
});
