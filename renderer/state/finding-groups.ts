import type { Finding, PatternFinding } from '#models/readiness/assessment';

export const GROUPS = ['suggested', 'severity3', 'severity2', 'severity1', 'handover', 'gap', 'dismissed'] as const;
export type GroupId = (typeof GROUPS)[number];
export type Grouped = Pick<Finding, 'status' | 'severity'> & { readonly rule: Finding['rule'] | PatternFinding['rule'] };
export type FindingGroup<T extends Grouped = Finding> = { readonly id: GroupId; readonly findings: readonly T[] };

export function groupOf(finding: Grouped): GroupId {
  if (finding.status === 'dismissed') return 'dismissed';
  if (finding.rule === 'MB-00') return 'gap';
  if (finding.status === 'suggested') return 'suggested';
  if (finding.severity === 3) return 'severity3';
  if (finding.severity === 2) return 'severity2';
  return finding.severity === 1 ? 'severity1' : 'handover';
}

/** Suggested first, since a word from the analyst settles them; then by severity. Empty groups are left out. */
export function groupFindings<T extends Grouped>(findings: readonly T[]): readonly FindingGroup<T>[] {
  return GROUPS.map((id) => ({ id, findings: findings.filter((finding) => groupOf(finding) === id) })).filter(
    (group) => group.findings.length > 0,
  );
}
