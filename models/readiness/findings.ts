import type { VerdictMark } from '../process/marks';
import type { Remark } from '../process/process';
import { RULE_IDS, type Failure, type Finding, type FindingPlace, type RuleId } from './assessment';
import { ORIGINS, type Origin } from './handovers';
import type { Profile } from './profiles/profile';
import type { Facts, Hit, Rule, Severity } from './rule';
import type { Step } from './steps';

/** An input that a finding breaks: the step, the position of the input in it, the fraction of its executions, and between steps where these come from. */
export type Broken = { readonly step: string; readonly position: number; readonly fraction: number; readonly from: readonly string[] };

/** A finding before its gain is known, with the inputs it breaks. */
export type Found = Omit<Finding, 'gain'> & {
  readonly origin: Origin;
  readonly breaks: readonly Broken[];
  /** What it weighs at each of its steps; together `weighted`. */
  readonly weights: ReadonlyMap<string, number>;
};

/** Runs every rule; one that throws becomes a failure and the others go on. */
export function runRules(
  rules: readonly Rule[],
  facts: Facts,
): { readonly hits: readonly CodedHit[]; readonly failures: readonly Failure[] } {
  const found: CodedHit[] = [];
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

type CodedHit = Hit & { readonly code: RuleId };

/**
 * One finding per origin, rule and key: equal ones add, also those of several steps at one document. A finding of lower precedence gives way
 * to any of higher precedence with the same key. Then the verdicts of the steps apply.
 */
export function collectFindings(
  hits: readonly CodedHit[],
  steps: readonly Step[],
  profile: Profile,
): { readonly findings: readonly Found[]; readonly remarks: readonly Remark[] } {
  const places = new Map(steps.map((step, at) => [step.id, at]));
  const verdicts = readVerdicts(steps);
  const groups = new Map<string, CodedHit[]>();
  const taken = new Map<string, number>();
  for (const hit of hits) {
    const { origin, key, step } = hit.handover;
    if (!places.has(step)) continue;
    const group = `${origin} ${hit.code} ${key}`;
    const list = groups.get(group);
    if (list) list.push(hit);
    else groups.set(group, [hit]);
    const precedence = ORIGINS.indexOf(origin);
    taken.set(key, Math.min(taken.get(key) ?? precedence, precedence));
  }
  const findings: (readonly [place: number, found: Found])[] = [];
  const remarks: Remark[] = [];
  const placeOf = ({ handover }: CodedHit) => places.get(handover.step) ?? 0;
  for (const group of groups.values()) {
    group.sort((a, b) => placeOf(a) - placeOf(b));
    const first = group[0];
    if (!first || ORIGINS.indexOf(first.handover.origin) > (taken.get(first.handover.key) ?? 0)) continue;
    findings.push([placeOf(first), merge(group, first, (id) => steps[places.get(id) ?? -1], verdicts, profile, remarks)]);
  }
  findings.sort(
    ([place, a], [other, b]) =>
      place - other ||
      RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule) ||
      ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) ||
      (a.key < b.key ? -1 : 1),
  );
  return { findings: findings.map(([, found]) => found), remarks };
}

function merge(
  group: readonly CodedHit[],
  first: CodedHit,
  stepOf: (id: string) => Step | undefined,
  verdicts: Verdicts,
  profile: Profile,
  remarks: Remark[],
): Found {
  const { origin, key, from, to, transfer, step } = first.handover;
  const verdict = verdictOn(verdicts, first.code, key, remarks);
  const breaks = new Map<string, { readonly step: string; readonly position: number; fraction: number; readonly from: string[] }>();
  const expectedAt = new Map<string, number | null>();
  const weights = new Map<string, number>();
  let expected: number | null = 0;
  let weighted: number | null = 0;
  let severity: Severity = 0;
  let strongest = first;
  for (const hit of group) {
    const { handover } = hit;
    const weight = (handover.expected ?? 0) * weightOf(first.code, hit.severity, profile);
    expected = sum(expected, handover.expected);
    weighted = handover.expected === null ? null : sum(weighted, weight);
    expectedAt.set(handover.step, sum(expectedAt.get(handover.step) ?? 0, handover.expected));
    weights.set(handover.step, (weights.get(handover.step) ?? 0) + weight);
    if (hit.severity > severity) severity = hit.severity;
    if ((handover.expected ?? 0) > (strongest.handover.expected ?? 0)) strongest = hit;
    for (const position of handover.positions) {
      const at = `${position} ${handover.step}`;
      const broken = breaks.get(at) ?? { step: handover.step, position, fraction: 0, from: [] };
      broken.fraction = Math.min(1, broken.fraction + handover.fraction);
      if (handover.fromElement !== null) broken.from.push(handover.fromElement);
      breaks.set(at, broken);
    }
  }
  const broken = [...breaks.values()];
  const places = [...expectedAt].map(
    ([element, at]): FindingPlace => ({
      element,
      expected: at,
      inputs: broken.flatMap((each) => {
        const index = each.step === element ? (stepOf(element)?.inputs[each.position]?.index ?? -1) : -1;
        return index < 0 ? [] : [index];
      }),
    }),
  );
  return {
    origin,
    rule: first.code,
    element: step,
    key,
    status: verdict?.status ?? (origin === 'sequence' ? 'suggested' : 'detected'),
    severity,
    expected,
    weighted,
    from,
    to,
    transfer,
    fromElement: strongest.handover.fromElement,
    arrivals: arrivalsOf(group),
    inputs: places[0]?.inputs ?? [],
    places,
    reason: verdict?.reason.trim() || null,
    avoidability: verdict?.avoidability ?? null,
    breaks: broken,
    weights,
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

type Verdicts = ReadonlyMap<string, readonly { readonly mark: VerdictMark; readonly element: string }[]>;

/** A verdict holds for its rule and key, at whichever step it was written. */
function readVerdicts(steps: readonly Step[]): Verdicts {
  const found = new Map<string, { mark: VerdictMark; element: string }[]>();
  for (const { id, node } of steps) {
    for (const mark of node.marks?.verdicts ?? []) {
      const at = `${mark.rule} ${mark.key}`;
      const list = found.get(at);
      if (list) list.push({ mark, element: id });
      else found.set(at, [{ mark, element: id }]);
    }
  }
  return found;
}

/** Where the executions come from that a suggestion is about. A step that breaks several inputs sends each case once. */
function arrivalsOf(group: readonly Hit[]): Finding['arrivals'] {
  const shares = new Map(
    group.flatMap(({ handover: { fromElement, fraction } }) => (fromElement === null ? [] : [[fromElement, fraction]])),
  );
  return [...shares].map(([from, share]) => ({ from, share })).sort((a, b) => b.share - a.share);
}

/** A gap in the data cannot be confirmed or dismissed, and nothing is dismissed without a reason. */
function verdictOn(verdicts: Verdicts, code: RuleId, key: string, remarks: Remark[]): VerdictMark | null {
  if (code === 'MB-00') return null;
  for (const { mark, element } of verdicts.get(`${code} ${key}`) ?? []) {
    if (mark.status === 'confirmed' || mark.reason.trim() !== '') return mark;
    remarks.push({ code: 'verdict-without-reason', element, kept: true, params: { rule: code } });
  }
  return null;
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
