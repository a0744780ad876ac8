import type { RuleId } from '../readiness/assessment';
import { type Entry, type ReportContext, shorten } from './report-context';
import { whyOf } from '../text/findings';

/** Findings with the same reason, as one cause. */
export type Cause = {
  readonly title: string;
  readonly rules: readonly RuleId[];
  /** The steps, by number where they have one. */
  readonly steps: string;
  readonly weighted: number;
};

/** The causes that weigh most, by weighted breaks per case. Equal ones stand in the order of the flow. */
export function largestCauses(context: ReportContext, count: number): readonly Cause[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of context.entries) {
    const reason = whyOf(entry.finding, context.language);
    const group = groups.get(reason);
    if (group) group.push(entry);
    else groups.set(reason, [entry]);
  }
  return [...groups]
    .map(([title, entries]) => ({
      title,
      rules: [...new Set(entries.map((entry) => entry.finding.rule))],
      steps: stepsOf(entries, context),
      weighted: entries.reduce((sum, entry) => sum + (entry.finding.weighted ?? 0), 0),
    }))
    .filter((cause) => cause.weighted > 0)
    .sort((a, b) => b.weighted - a.weighted)
    .slice(0, count);
}

function stepsOf(entries: readonly Entry[], context: ReportContext): string {
  const elements = [...new Set(entries.map((entry) => entry.finding.element))];
  const numbers = elements.map((element) => context.stepNumber(element)).filter((number) => number !== null);
  if (numbers.length < elements.length) return shorten(entries[0]?.step ?? '', 40);
  const [first] = numbers;
  if (numbers.length === 1 && first !== undefined) return context.words.step(first);
  const shown = numbers.slice(0, 5).join(', ');
  return context.words.steps(numbers.length > 5 ? `${shown} ${context.words.andMore(numbers.length - 5)}` : shown);
}
