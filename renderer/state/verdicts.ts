import type { MarksChange } from '#models/process/change';
import type { VerdictMark } from '#models/process/marks';
import type { Avoidability } from '#models/process/vocabulary';
import type { Finding, PatternFinding } from '#models/readiness/assessment';
import { canvas } from './canvas-link';

/** What an analyst may say about a finding. `open` takes an earlier word back. */
export type Verdict =
  | { readonly status: 'confirmed'; readonly avoidability?: Avoidability | null }
  | { readonly status: 'dismissed'; readonly reason: string }
  | { readonly status: 'open' };

/** What a verdict can be passed on: a finding or a pattern. */
export type Judged = Pick<Finding | PatternFinding, 'rule' | 'element' | 'key' | 'status' | 'avoidability'> &
  Partial<Pick<Finding, 'places'>>;

/** Every step at which an earlier verdict may have been written. */
const placesOf = ({ element, places }: Judged) => places?.map((place) => place.element) ?? [element];

/** A gap in what is known is neither confirmed nor dismissed: it is answered. */
export const canJudge = (finding: Pick<Judged, 'rule'>) => finding.rule !== 'MB-00';

export const findingId = (finding: Pick<Judged, 'rule' | 'key'>) => `${finding.rule} ${finding.key}`;

export function verdictMark(finding: Judged, verdict: Exclude<Verdict, { status: 'open' }>): VerdictMark {
  const { rule, key } = finding;
  return verdict.status === 'dismissed'
    ? { rule, key, status: 'dismissed', reason: verdict.reason, avoidability: finding.avoidability }
    : { rule, key, status: 'confirmed', reason: '', avoidability: verdict.avoidability ?? finding.avoidability };
}

/** Writes the verdict onto the steps concerned: one undo step, however many findings. */
export function judge(findings: readonly Judged[], verdict: Verdict): void {
  const judged = findings.filter(canJudge);
  const steps = new Set(judged.flatMap((finding) => (verdict.status === 'open' ? placesOf(finding) : [finding.element])));
  const changes = [...steps].map((element): MarksChange => {
    const ofStep = judged.filter((finding) =>
      verdict.status === 'open' ? placesOf(finding).includes(element) : finding.element === element,
    );
    const patch =
      verdict.status === 'open'
        ? { clearVerdicts: ofStep.map(({ rule, key }) => ({ rule, key })) }
        : { setVerdicts: ofStep.map((finding) => verdictMark(finding, verdict)) };
    return { kind: 'step', elements: [element], patch };
  });
  canvas()?.changeAll(changes);
}
