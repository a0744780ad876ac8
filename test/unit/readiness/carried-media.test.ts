import { describe, expect, it } from 'vitest';
import { random } from '../../make/random';
import { generateProcess } from './process-generator';
import { xmlFlow, xmlStep } from './build-xml';
import { check, type Case } from './read-result';
import { assess } from '#models/readiness/assess';
import type { ProcessModel } from '#models/process/process';

/** Made here, of nothing that came before: no handover inside. */
const makes = (carrier: string, verdicts = '') => xmlStep('workMode="fullyAutomated"', ['carrier="none" source="own"'], carrier, verdicts);
/** Expects a case record from the step before, and hands one on. */
const expects = (verdicts = '', carrier = 'caseRecord') =>
  xmlStep('workMode="fullyAutomated"', [`carrier="${carrier}"`], 'caseRecord', verdicts);
/** A break of its own, whatever came before: every execution breaks. */
const breaks = xmlStep('workMode="fullyAutomated"', ['carrier="pdf" source="own"'], 'caseRecord');
const confirmed = (key: string, rule = 'MB-01') =>
  `<bruchlos:verdict rule="${rule}" key="${key.replace('>', '&gt;')}" status="confirmed"/>`;

const half = { value: 1, low: 0.5, high: 1 };
const sure = (value: number) => ({ value, low: value, high: value });
/** Half of the cases come on paper, half as records, and the ways meet. */
const BOTH = 'S > X1 0.5> p > X2 ; X1 0.5> d > X2';

const CASES: readonly Case[] = [
  {
    says: 'half of the cases come on paper and break once',
    flow: `${BOTH} > b > E`,
    nodes: { p: makes('paper'), d: makes('caseRecord'), b: expects() },
    gives: { flow: { digitalShare: half, endToEndShare: half, expectedBreaks: 0 } },
    findings: [['MB-01', 'b|A>S', 'suggested', 3, 0.5, 0.5]],
  },
  {
    says: 'a case that breaks on the paper way anyway breaks no second time',
    flow: 'S > X1 0.5> q > p > X2 > b > E ; X1 0.5> d > X2',
    nodes: { q: breaks, p: makes('paper'), d: makes('caseRecord'), b: expects() },
    gives: { flow: { digitalShare: { value: 0.5, low: 0.5, high: 0.5 }, expectedBreaks: 0.5 } },
  },
  {
    says: 'a case that breaks on the other way breaks instead of it',
    flow: 'S > X1 0.5> p > X2 > b > E ; X1 0.5> q > d > X2',
    nodes: { q: breaks, p: makes('paper'), d: makes('caseRecord'), b: expects() },
    gives: { flow: { digitalShare: { value: 0.5, low: 0, high: 0.5 } } },
  },
  {
    says: 'two steps beside each other that expect the same break in the same cases',
    flow: `${BOTH} > A1 > b > A2 > E ; A1 > c > A2`,
    nodes: { p: makes('paper'), d: makes('caseRecord'), b: expects(), c: expects() },
    gives: { flow: { digitalShare: half } },
    findings: [
      ['MB-01', 'c|A>S', 'suggested', 3, 0.5, 0.5],
      ['MB-01', 'b|A>S', 'suggested', 3, 0.5, 0.5],
    ],
  },
  {
    says: 'two steps that expect unlike things break in all cases',
    flow: `${BOTH} > A1 > b > A2 > E ; A1 > c > A2`,
    nodes: { p: makes('paper'), d: makes('caseRecord'), b: expects(), c: expects('', 'paper') },
    gives: { flow: { digitalShare: { value: 0, low: 0, high: 0 }, expectedBreaks: 1 } },
  },
  {
    says: 'a loop brings paper back: only cases that never go round are whole',
    flow: 'S > d > X1 > b > X2 0.6> E ; X2 0.4> p > X1',
    nodes: { p: makes('paper'), d: makes('caseRecord'), b: expects() },
    gives: { flow: { digitalShare: { value: 1, low: 0.6, high: 1 } } },
    findings: [['MB-01', 'b|A>S', 'suggested', 3, 2 / 3, 2 / 3]],
  },
  {
    says: 'a loop of gateways alone carries what came in: nothing is lost, however often it turns',
    flow: 'S > X1 0.5> p > X3 ; X1 0.5> d > X3 > X4 0.999999> X3 ; X4 0.000001> b > E',
    nodes: { p: makes('paper'), d: makes('caseRecord'), b: expects() },
    gives: { flow: { digitalShare: half } },
    findings: [['MB-01', 'b|A>S', 'suggested', 3, 0.5, 0.5]],
  },
  {
    says: 'what was carried goes into a sub-process, and out of it where no step inside takes it',
    flow: `${BOTH} > sub > c > E`,
    nodes: {
      p: makes('paper'),
      d: makes('caseRecord'),
      sub: { type: 'subProcess', inside: xmlFlow('Si > Xi 0.5> b > Xj > Ei ; Xi 0.5> Xj', { b: expects() }) },
      c: expects(),
    },
    gives: { flow: { digitalShare: half } },
    findings: [
      ['MB-01', 'b|A>S', 'suggested', 3, 0.25, 0.25],
      ['MB-01', 'c|A>S', 'suggested', 3, 0.25, 0.25],
    ],
  },
  {
    says: 'behind a parallel join every artefact is one part of the handover',
    flow: `${BOTH} > A1 > I1 > A2 > b > E ; A1 > r > A2`,
    nodes: { p: makes('paper'), d: makes('caseRecord'), r: makes('caseRecord'), b: expects() },
    gives: { flow: { digitalShare: { value: 1, low: 0.75, high: 1 } } },
    findings: [['MB-01', 'b|A>S', 'suggested', 3, 0.25, 0.25]],
  },
  {
    says: 'a parallel join still knows which way its cases came',
    flow: 'S > X1 0.5> q > p > X2 ; X1 0.5> d > X2 > A1 > I1 > A2 > b > E ; A1 > r > A2',
    nodes: { q: breaks, p: makes('paper'), d: makes('caseRecord'), r: makes('caseRecord'), b: expects() },
    gives: { flow: { digitalShare: { value: 0.5, low: 0.5, high: 0.5 } } },
    noRemarks: ['carried-weighted', 'carried-bound'],
  },
  {
    says: 'an inclusive join weighs its ways by tokens, and says so',
    flow: 'S > O1 0.5> p > O2 > b > E ; O1 1> d > O2',
    nodes: { p: makes('paper'), d: makes('caseRecord'), b: expects() },
    gives: { flow: { digitalShare: { value: 1, low: 2 / 3, high: 1 } } },
    findings: [['MB-01', 'b|A>S', 'suggested', 3, 1 / 3, 1 / 3]],
    remarks: ['carried-weighted'],
  },
  {
    says: 'an inclusive join that only ever sees one way knows it',
    flow: 'S > X1 0.5> q > p > O2 > b > E ; X1 0.5> d > O2',
    nodes: { q: breaks, p: makes('paper'), d: makes('caseRecord'), b: expects() },
    gives: { flow: { digitalShare: { value: 0.5, low: 0.5, high: 0.5 } } },
    noRemarks: ['carried-weighted', 'carried-bound'],
  },
  {
    says: 'confirmed, the value is the low end from before',
    flow: 'S > X1 0.5> q > p > X2 > b > E ; X1 0.5> d > X2',
    nodes: { q: breaks, p: makes('paper'), d: makes('caseRecord'), b: expects(confirmed('b|A>S')) },
    gives: { flow: { digitalShare: sure(0.5), endToEndShare: sure(0.5), expectedBreaks: 1 } },
  },
  {
    says: 'what a person is needed for counts with the way as well',
    flow: 'S > X1 0.5> h > p > X2 > b > E ; X1 0.5> d > X2',
    nodes: {
      h: xmlStep('workMode="manualNoIt"', ['carrier="none" source="own"'], 'caseRecord'),
      ...{ p: makes('paper'), d: makes('caseRecord'), b: expects() },
    },
    gives: { flow: { digitalShare: half, untouchedShare: sure(0.5), endToEndShare: { value: 0.5, low: 0.5, high: 0.5 } } },
  },
];

describe('what the steps hand on decides the shares by the way a case took', () => {
  it.each(CASES)('$says', check);
});

/** The same process with every open suggestion confirmed. */
function allConfirmed(model: ProcessModel): ProcessModel {
  const open = assess(model).findings.filter(({ status, rule }) => status === 'suggested' && rule !== 'MB-00');
  return {
    ...model,
    nodes: model.nodes.map((node) => {
      const verdicts = open
        .filter(({ element }) => element === node.id)
        .map(({ rule, key }) => ({ rule, key, status: 'confirmed' as const, reason: '', avoidability: null }));
      return node.marks && verdicts.length > 0 ? { ...node, marks: { ...node.marks, verdicts } } : node;
    }),
  };
}

/** The same process where breaks lie between its steps alone: each step makes paper or a record anew, or expects a record. */
function betweenSteps(model: ProcessModel, chance: () => number): ProcessModel {
  return {
    ...model,
    nodes: model.nodes.map((node) => {
      if (!node.marks) return node;
      const made = chance() < 0.5;
      const input = {
        share: 1,
        transfer: null,
        system: null,
        carrier: made ? 'none' : 'caseRecord',
        source: made ? 'own' : 'predecessor',
      } as const;
      const output = { carrier: made && chance() < 0.4 ? 'paper' : 'caseRecord', system: null } as const;
      return { ...node, marks: { ...node.marks, workMode: 'fullyAutomated', inputs: [input], outputs: [output] } };
    }),
  };
}

describe('confirming every suggestion', () => {
  it('leaves the low end of the shares where it was, and brings the value there where nothing else is open', () => {
    let moved = 0;
    for (let seed = 0; seed < 300; seed++) {
      const generated = generateProcess({ nodes: 6 + (seed % 20), seed, marked: 1 });
      const model = seed % 2 === 0 ? generated : betweenSteps(generated, random(seed));
      const before = assess(model).flow;
      const after = assess(allConfirmed(model)).flow;
      for (const share of ['digitalShare', 'endToEndShare'] as const) {
        expect(after[share].low, `${share} of ${seed}`).toBeCloseTo(before[share].low, 12);
        if (after[share].value === null) continue;
        expect(after[share].value, `${share} of ${seed}`).toBeCloseTo(before[share].low, 12);
        if (before[share].low < (before[share].value ?? 0) - 1e-9) moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(20);
  });
});
