import { describe, expect, test } from 'vitest';
import type { Assessment, CapId, DimensionScore } from '#models/readiness/assessment';
import { decidingSentence } from '#models/report/deciding-sentence';
import { lawAndCaps } from '#models/report/law';
import { readReport } from '#models/report/report-context';
import type { ReportInput } from '#models/report/report-input';
import { exampleInput } from './reports';

const permit = await exampleInput('parking-permit', 'de');

/** The report on the parking permit with something changed. */
function changed(change: (assessment: Assessment) => Assessment): ReportInput {
  return { ...permit, assessment: change(permit.assessment) };
}
const sentence = (input: ReportInput) => decidingSentence(readReport(input));
const law = (input: ReportInput) => lawAndCaps(readReport(input));

function withD5(change: Partial<DimensionScore>) {
  return changed((assessment) => ({
    ...assessment,
    score: {
      ...assessment.score,
      dimensions: assessment.score.dimensions.map((dimension) => (dimension.id === 'D5' ? { ...dimension, ...change } : dimension)),
    },
  }));
}

function withCap(id: CapId, cap: number, share: number, binding: boolean) {
  return changed((assessment) => ({
    ...assessment,
    score: { ...assessment.score, caps: [{ id, cap, share, binding, elements: [] }] },
  }));
}

describe('the deciding sentence says what the data say', () => {
  test('the worked example', () => {
    expect(sentence(permit)).toBe(
      'Das Recht steht nicht im Weg: Der Prozess bricht am Papier. Am meisten bringt „Ausweis versenden“: Ohne diese eine Stelle stiege der Index um 1,6 auf 42,7.',
    );
  });

  test('says nothing about a law nobody has looked at', () => {
    expect(sentence(withD5({ value: null, known: 0, low: 0, high: 100 }))).toMatch(/^Ob das Recht Grenzen setzt, ist noch nicht geklärt\./);
  });

  test('limits what it says where the law is known in part', () => {
    expect(sentence(withD5({ low: 60 }))).toMatch(/^Soweit bekannt, steht das Recht nicht im Weg/);
  });

  test('names limits of the law', () => {
    expect(sentence(withCap('K2', 55, 0.3, true))).toMatch(/^Das Recht setzt Grenzen\. /);
    expect(sentence(withD5({ value: 60, point: 60 }))).toMatch(/^Das Recht ist nur teilweise digitaltauglich\. /);
  });

  test('gives no index and no gain where too little is known', () => {
    const open = sentence(
      changed((assessment) => ({
        ...assessment,
        score: { ...assessment.score, index: null, uncapped: null, band: null, confidence: null, known: 0.54, low: 22, high: 48 },
      })),
    );
    expect(open).toContain('Erst 54 % der Angaben liegen vor, der Index liegt zwischen 22 und 48.');
    expect(open).not.toContain('Am meisten');
  });

  test('never says there are no breaks while a medium is unknown', () => {
    const quiet = changed((assessment) => ({ ...assessment, findings: [] }));
    expect(sentence(quiet)).toContain('Brüche und analoge Übergaben kommen nicht vor');
    const step = permit.assessment.ownSteps[0] ?? null;
    const open = changed((assessment) => ({
      ...assessment,
      findings: [],
      questions: [{ kind: 'input', element: step, criterion: null, weight: 1 }],
    }));
    expect(sentence(open)).toContain('an einem Schritt ist das Medium aber noch offen');
  });
});

describe('what only the law can change', () => {
  test('no limit, and a habit that could be ended', () => {
    expect(law(permit)).toContain('Keine Vorschrift verlangt hier Schriftform, persönliches Erscheinen oder ein Original.');
    expect(law(permit)).toContain('Das lässt sich ohne Rechtsänderung beenden.');
  });

  test('a binding cap with what it leaves', () => {
    const { uncapped } = permit.assessment.score;
    expect(uncapped).toBeCloseTo(41, 1);
    expect(law(withCap('K3', 30, 1, true))).toContain('begrenzt den Index auf 30,0');
  });

  test('claims nothing about form and appearance where they were not checked', () => {
    const unchecked = changed((assessment) => ({
      ...assessment,
      score: {
        ...assessment.score,
        dimensions: assessment.score.dimensions.map((dimension) =>
          dimension.trace.kind === 'checklist'
            ? {
                ...dimension,
                trace: { kind: 'checklist', criteria: dimension.trace.criteria.map((criterion) => ({ ...criterion, value: 'unknown' })) },
              }
            : dimension,
        ),
      },
    }));
    const bare = { ...unchecked, model: { ...unchecked.model, nodes: unchecked.model.nodes.map((node) => ({ ...node, marks: null })) } };
    expect(law(bare)).not.toContain('Keine Vorschrift');
  });
});
