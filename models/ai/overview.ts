import type { AiMark } from '../process/marks';
import type { ProcessModel } from '../process/process';
import type { Assessment } from '../readiness/assessment';
import { type Screening, screeningOf } from './screening';
import { stepViews } from './step-view';
import { type AiSuggestion, isDeclined, suggestAi } from './suggest';
import { type Suitability, suitabilityOf } from './suitability';

/** One accepted mark with what its answers add up to. */
export type AiEntry = { readonly mark: AiMark; readonly suitability: Suitability; readonly screening: Screening };

/** Everything about one own step that concerns software that learns. */
export type AiRow = {
  readonly element: string;
  readonly name: string;
  /** What the rules say and nobody has taken up yet. */
  readonly suggestions: readonly AiSuggestion[];
  /** What is marked, in the order of the file; `none` is not among it. */
  readonly entries: readonly AiEntry[];
  /** Somebody looked and wants nothing of the kind. */
  readonly declined: boolean;
};

/**
 * The steps for which there is a suggestion or a mark, in reading order: step, suggestion and its reason, suitability, outcome of the
 * screening. Nothing of it enters any figure of today's process.
 */
export function aiOverview(model: ProcessModel, assessment: Assessment): readonly AiRow[] {
  return stepViews(model, assessment).flatMap((step): readonly AiRow[] => {
    const suggestions = suggestAi(step);
    const declined = isDeclined(step.marks.ai);
    const entries = step.marks.ai
      .filter(({ type }) => type !== 'none')
      .map((mark): AiEntry => ({ mark, suitability: suitabilityOf(mark), screening: screeningOf(mark, step.marks) }));
    if (suggestions.length === 0 && entries.length === 0 && !declined) return [];
    return [{ element: step.node.id, name: step.node.name, suggestions, entries, declined }];
  });
}
