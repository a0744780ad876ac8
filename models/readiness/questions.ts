import type { DimensionScore, OpenQuestion } from './assessment';
import type { Found } from './findings';
import type { Profile } from './profiles/profile';
import type { Step } from './steps';

/**
 * What is still unknown, in the order of asking: first the steps, since one step settles several things at once, the step that can move the
 * index most before the others and all of one step together; then the criteria by what they can move.
 */
export function openQuestions(
  own: readonly Step[],
  findings: readonly Found[],
  dimensions: readonly DimensionScore[],
  profile: Profile,
): readonly OpenQuestion[] {
  const openTransfer = new Set(
    findings
      .filter((finding) => finding.rule === 'MB-00' && finding.from.class !== 'X' && finding.to.class !== 'X')
      .map((finding) => finding.element),
  );
  const { D2, D3 } = profile.dimensions;
  const steps = own
    .filter((step) => step.visits !== 0)
    .map((step) => {
      const weight = step.visits ?? 0;
      const ask = (kind: OpenQuestion['kind']): OpenQuestion => ({ kind, element: step.id, criterion: null, weight });
      const unknownInput = step.inputs.reduce((sum, input) => sum + (input.side.class === 'X' ? input.share : 0), 0);
      const questions: OpenQuestion[] = [];
      let impact = 0;
      const add = (open: boolean, kind: OpenQuestion['kind'], points: number) => {
        if (!open) return;
        questions.push(ask(kind));
        impact += points * (step.visits ?? Number.MAX_SAFE_INTEGER);
      };
      add(unknownInput > 0, 'input', (D2.weight * unknownInput) / 2);
      add(step.output.class === 'X', 'output', D2.weight / 2);
      add(openTransfer.has(step.id), 'transfer', D2.weight / 2);
      add(step.workMode === 'unknown', 'workMode', D3.weight);
      return { questions, impact };
    })
    .filter((step) => step.questions.length > 0)
    .sort((a, b) => b.impact - a.impact);
  const criteria = dimensions.flatMap((dimension) => {
    if (!dimension.applicable || dimension.trace.kind !== 'checklist') return [];
    const scored = dimension.trace.criteria.filter((criterion) => criterion.value !== 'na');
    const all = scored.reduce((sum, criterion) => sum + criterion.weight, 0);
    return scored
      .filter((criterion) => criterion.value === 'unknown')
      .map((criterion) => ({ criterion: criterion.id, impact: (dimension.weight * criterion.weight) / all }));
  });
  criteria.sort((a, b) => b.impact - a.impact);
  return [
    ...steps.flatMap((step) => step.questions),
    ...criteria.map(({ criterion }): OpenQuestion => ({ kind: 'criterion', element: null, criterion, weight: 0 })),
  ];
}
