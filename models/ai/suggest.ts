import type { MarksChange } from '../process/change';
import type { AiMark } from '../process/marks';
import type { ProcessModel } from '../process/process';
import type { AiType } from '../process/vocabulary';
import { AI_RULES, type AiRuleId, type Ground, type Instead } from './rules';
import type { StepView } from './step-view';

/** What one rule says about one step. */
export type AiSuggestion = {
  /** Unique within a process. */
  readonly id: string;
  readonly element: string;
  readonly rule: AiRuleId;
  /** What it would mark; empty where no software that learns is called for. */
  readonly types: readonly AiType[];
  readonly instead: Instead | null;
  readonly flag: boolean;
  readonly grounds: readonly Ground[];
};

/** A mark of which nothing but its kind is known. */
export function freshAi(type: AiType): AiMark {
  return { type, suitability: null, answers: {}, screening: {}, exception: null, note: null };
}

/** Whether somebody has looked at the step and wants nothing of the kind. */
export function isDeclined(marks: readonly Pick<AiMark, 'type'>[]): boolean {
  return marks.some(({ type }) => type === 'none');
}

/** What the rules suggest for a step, without what is marked already. Nothing where somebody has declined. */
export function suggestAi(step: StepView): readonly AiSuggestion[] {
  if (isDeclined(step.marks.ai)) return [];
  const taken = new Set<AiType | null>(step.marks.ai.map(({ type }) => type));
  const suggestions: AiSuggestion[] = [];
  for (const { id: rule, suggests, instead, flag, applies } of AI_RULES) {
    const grounds = applies(step);
    if (!grounds) continue;
    const types = suggests.filter((type) => !taken.has(type));
    if (types.length === 0 && suggests.length > 0 && instead === null) continue;
    // Two rules may ask for the same help; the first one gives the reason.
    for (const type of types) taken.add(type);
    suggestions.push({ id: `${step.node.id} ${rule}`, element: step.node.id, rule, types, instead, flag, grounds });
  }
  return suggestions;
}

/**
 * The changes that accept suggestions: one per step, to be made as one step of the history. One that calls for no software that learns
 * is accepted by marking `none`, where nothing else is marked or accepted with it.
 */
export function acceptAi(model: ProcessModel, accepted: readonly AiSuggestion[]): readonly MarksChange[] {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const wanted = new Map<string, readonly AiSuggestion[]>();
  for (const suggestion of accepted) wanted.set(suggestion.element, [...(wanted.get(suggestion.element) ?? []), suggestion]);
  return [...wanted].flatMap(([element, suggestions]): readonly MarksChange[] => {
    const marked = nodes.get(element)?.marks?.ai ?? [];
    const types = suggestions.flatMap((suggestion) => suggestion.types).filter((type) => !marked.some((mark) => mark.type === type));
    const fresh = types.length === 0 && marked.length === 0 ? (['none'] as const) : types;
    if (fresh.length === 0) return [];
    return [
      {
        kind: 'step',
        elements: [element],
        patch: { ai: [...marked, ...new Set<AiType>(fresh)].map((mark) => (typeof mark === 'string' ? freshAi(mark) : mark)) },
      },
    ];
  });
}
