import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import type { Assessment, Finding } from '#models/readiness/assessment';
import { currentProfile } from '../../state/profile';
import { type Verdict, verdictMark } from '../../state/verdicts';

/** The process as it would be rated had the analyst said this about the finding. The document stays as it is. */
export function whatIf(model: ProcessModel, before: Assessment, finding: Finding, verdict: Verdict): Assessment {
  const nodes = model.nodes.map((node) => {
    if (node.id !== finding.element || !node.marks) return node;
    const others = node.marks.verdicts.filter((mark) => mark.rule !== finding.rule || mark.key !== finding.key);
    const verdicts = verdict.status === 'open' ? others : [...others, verdictMark(finding, verdict)];
    return { ...node, marks: { ...node.marks, verdicts } };
  });
  return assess({ ...model, nodes }, currentProfile(), before.model.lead);
}

/** What a verdict does to the index, or to D2 while there is no index. */
export type Effect = {
  readonly measure: 'index' | 'd2';
  readonly before: number | null;
  readonly after: number | null;
  readonly low: number;
  readonly high: number;
};

export function effectOf(before: Assessment, after: Assessment): Effect {
  const { low, high } = after.score;
  if (before.score.index !== null) return { measure: 'index', before: before.score.index, after: after.score.index, low, high };
  const d2 = (assessment: Assessment) => assessment.score.dimensions.find((dimension) => dimension.id === 'D2');
  return { measure: 'd2', before: d2(before)?.point ?? null, after: d2(after)?.point ?? null, low, high };
}
