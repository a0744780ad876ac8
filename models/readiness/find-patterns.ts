import type { VerdictMark } from '../process/marks';
import type { Remark } from '../process/process';
import type { Failure, PatternFinding } from './assessment';
import type { ProcessFacts } from './facts';
import type { Pattern } from './pattern';

/** Runs every pattern and applies the verdicts in the file; one that throws becomes a failure and the others go on. */
export function findPatterns(
  patterns: readonly Pattern[],
  facts: ProcessFacts,
): { readonly patterns: readonly PatternFinding[]; readonly failures: readonly Failure[]; readonly remarks: readonly Remark[] } {
  const found: PatternFinding[] = [];
  const failures: Failure[] = [];
  const remarks: Remark[] = [];
  const verdicts = new Map<string, { readonly mark: VerdictMark; readonly element: string }>();
  for (const step of facts.steps) {
    for (const mark of step.node.marks?.verdicts ?? []) verdicts.set(`${mark.rule}\n${mark.key}`, { mark, element: step.id });
  }
  for (const pattern of patterns) {
    try {
      const keys = new Set<string>();
      for (const { element, key, elements, suggested = false, expected, params = {} } of pattern.find(facts)) {
        if (keys.has(key)) continue;
        keys.add(key);
        const judged = verdicts.get(`${pattern.code}\n${key}`);
        const verdict = judged && isHeard(judged.mark) ? judged : null;
        if (judged && !verdict) {
          remarks.push({ code: 'verdict-without-reason', element: judged.element, kept: true, params: { rule: pattern.code } });
        }
        found.push({
          rule: pattern.code,
          // A verdict stays where it was written, also when the pattern has moved on to another step.
          element: verdict?.element ?? element,
          key,
          elements,
          status: verdict?.mark.status ?? (suggested ? 'suggested' : 'detected'),
          severity: pattern.severity,
          expected,
          params,
          reason: verdict?.mark.reason.trim() || null,
          avoidability: verdict?.mark.avoidability ?? null,
        });
      }
    } catch (error) {
      failures.push({ what: pattern.code, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { patterns: found, failures, remarks };
}

function isHeard(verdict: VerdictMark): boolean {
  return verdict.status === 'confirmed' || verdict.reason.trim() !== '';
}
