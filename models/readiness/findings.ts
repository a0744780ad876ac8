import type { VerdictMark } from '../process/marks';
import type { Remark } from '../process/process';
import { RULE_IDS, type Failure, type Finding, type RuleId } from './assessment';
import { ORIGINS, type Origin } from './handovers';
import type { Profile } from './profiles/profile';
import type { Facts, Hit, Rule } from './rule';
import type { Step } from './steps';

/** A finding before its gain is known, with the inputs it breaks: positions in the step and the fraction of their executions. */
export type Found = Omit<Finding, 'gain'> & {
  readonly origin: Origin;
  readonly breaks: readonly { readonly position: number; readonly fraction: number }[];
};

/** Runs every rule; one that throws becomes a failure and the others go on. */
export function runRules(
  rules: readonly Rule[],
  facts: Facts,
): { readonly hits: readonly (Hit & { readonly code: RuleId })[]; readonly failures: readonly Failure[] } {
  const found: (Hit & { code: RuleId })[] = [];
  const failures: Failure[] = [];
  for (const rule of rules) {
    try {
      for (const hit of rule.check(facts)) found.push({ ...hit, code: rule.code });
    } catch (error) {
      failures.push({ what: rule.code, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { hits: found, failures };
}

/**
 * One finding per origin, rule and key: equal ones add. A finding of lower precedence gives way to any of higher precedence with the same
 * key. Then the verdicts of the step apply.
 */
export function collectFindings(
  hits: readonly (Hit & { readonly code: RuleId })[],
  steps: readonly Step[],
  profile: Profile,
): { readonly findings: readonly Found[]; readonly remarks: readonly Remark[] } {
  const groups = new Map<string, (Hit & { readonly code: RuleId })[]>();
  const taken = new Map<string, number>();
  for (const hit of hits) {
    const { origin, step, key } = hit.handover;
    const group = `${origin}\n${hit.code}\n${step}\n${key}`;
    const list = groups.get(group);
    if (list) list.push(hit);
    else groups.set(group, [hit]);
    const precedence = ORIGINS.indexOf(origin);
    taken.set(key, Math.min(taken.get(key) ?? precedence, precedence));
  }
  const byId = new Map(steps.map((step, at) => [step.id, { step, at }]));
  const findings: Found[] = [];
  const remarks: Remark[] = [];
  for (const group of groups.values()) {
    const first = group[0];
    if (!first || ORIGINS.indexOf(first.handover.origin) > (taken.get(first.handover.key) ?? 0)) continue;
    const step = byId.get(first.handover.step)?.step;
    if (step) findings.push(merge(group, first, step, profile, remarks));
  }
  const position = (finding: Found) => byId.get(finding.element)?.at ?? 0;
  findings.sort(
    (a, b) =>
      position(a) - position(b) ||
      RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule) ||
      ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin),
  );
  return { findings, remarks };
}

function merge(
  group: readonly (Hit & { readonly code: RuleId })[],
  first: Hit & { readonly code: RuleId },
  step: Step,
  profile: Profile,
  remarks: Remark[],
): Found {
  const { origin, key, from, to, transfer } = first.handover;
  const verdict = verdictOn(step, first.code, key, remarks);
  const fractions = new Map<number, number>();
  let expected: number | null = 0;
  let weighted: number | null = 0;
  for (const { handover, severity } of group) {
    const weight = weightOf(first.code, severity, profile);
    expected = expected === null || handover.expected === null ? null : expected + handover.expected;
    weighted = weighted === null || handover.expected === null ? null : weighted + handover.expected * weight;
    for (const at of handover.positions) fractions.set(at, Math.min(1, (fractions.get(at) ?? 0) + handover.fraction));
  }
  const strongest = group.reduce((best, hit) => ((hit.handover.expected ?? 0) > (best.handover.expected ?? 0) ? hit : best), first);
  return {
    origin,
    rule: first.code,
    element: step.id,
    key,
    status: verdict?.status ?? (origin === 'sequence' ? 'suggested' : 'detected'),
    severity: group.reduce<0 | 1 | 2 | 3>((most, hit) => (hit.severity > most ? hit.severity : most), 0),
    expected,
    weighted,
    from,
    to,
    transfer,
    fromElement: strongest.handover.fromElement,
    inputs: [...fractions.keys()].map((at) => step.inputs[at]?.index ?? -1).filter((index) => index >= 0),
    reason: verdict?.reason.trim() || null,
    avoidability: verdict?.avoidability ?? null,
    breaks: [...fractions].map(([at, fraction]) => ({ position: at, fraction })),
  };
}

/** A gap in the data cannot be confirmed or dismissed, and nothing is dismissed without a reason. */
function verdictOn(step: Step, code: RuleId, key: string, remarks: Remark[]): VerdictMark | null {
  if (code === 'MB-00') return null;
  const verdict = step.node.marks?.verdicts.find((mark) => mark.rule === code && mark.key === key);
  if (!verdict) return null;
  if (verdict.status === 'dismissed' && verdict.reason.trim() === '') {
    remarks.push({ code: 'verdict-without-reason', element: step.id, kept: true, params: { rule: code } });
    return null;
  }
  return verdict;
}

function weightOf(code: RuleId, severity: 0 | 1 | 2 | 3, profile: Profile): number {
  if (code === 'AN-01') return profile.analogueWeight;
  return severity === 0 ? 0 : profile.severityWeight[severity];
}

/** Whether a finding is in the figures: detected or confirmed, and more than a gap in the data. */
export function isCounted(finding: Pick<Finding, 'rule' | 'status'>): boolean {
  return finding.rule !== 'MB-00' && (finding.status === 'detected' || finding.status === 'confirmed');
}

/** Whether somebody still has to say if it is one. */
export function isOpenSuggestion(finding: Pick<Finding, 'rule' | 'status'>): boolean {
  return finding.rule !== 'MB-00' && finding.status === 'suggested';
}
