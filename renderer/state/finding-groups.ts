import type { Finding } from '#models/readiness/assessment';

export const GROUPS = ['suggested', 'severity3', 'severity2', 'severity1', 'handover', 'gap', 'dismissed'] as const;
export type GroupId = (typeof GROUPS)[number];
export type FindingGroup = { readonly id: GroupId; readonly findings: readonly Finding[] };

export function groupOf(finding: Finding): GroupId {
  if (finding.status === 'dismissed') return 'dismissed';
  if (finding.rule === 'MB-00') return 'gap';
  if (finding.status === 'suggested') return 'suggested';
  if (finding.severity === 3) return 'severity3';
  if (finding.severity === 2) return 'severity2';
  return finding.severity === 1 ? 'severity1' : 'handover';
}

/** Suggested first, since a word from the analyst settles them; then by severity. Empty groups are left out. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return GROUPS.map((id) => ({ id, findings: findings.filter((finding) => groupOf(finding) === id) })).filter(
    (group) => group.findings.length > 0,
  );
}
