import type { FlowFigures } from './assessment';
import type { ProcessFacts } from './facts';
import { type Found, isCounted } from './findings';
import { MINUTES_PER_DAY, ratio, sumOf, timesOf, totalOf } from './lead-time';
import { isMediaBlock } from './media-block';
import type { Profile } from './profiles/profile';
import { isManual, type Step } from './steps';

/** What stands beside the index. Null where nobody has said what it takes, or where it is infinite; never 0 for unknown. */
export type Metrics = {
  /** Expected executions of own steps per case. */
  readonly executedSteps: number | null;
  /** Expected breaks per ten executed own steps. */
  readonly breaksPerTenSteps: number | null;
  /** Ways back taken and repetitions per case. */
  readonly loopRate: number | null;
  /** Fractions of executions of own steps whose work mode is known: by hand with or without IT, without any IT, fully automated. */
  readonly manualShare: number | null;
  readonly noItShare: number | null;
  readonly automationRate: number | null;
  /** Fraction of the stated minutes that manual steps take. */
  readonly manualMinutesShare: number | null;
  /** Fractions of expected breaks and analogue handovers by what was said about them; together with `unsaid` they sum to 1. */
  readonly avoidability: {
    readonly avoidable: number;
    readonly dependsOnThirdParty: number;
    readonly legallyRequired: number;
    readonly unsaid: number;
  } | null;
  /** Calendar days per case, summed over own steps that state them. */
  readonly restDays: number | null;
  readonly transportDays: number | null;
  /** Processing, waiting, resting and transport of one case, in calendar days, one step after the other. */
  readonly leadDays: number | null;
  /** Processing ÷ lead time, 0 to 1. */
  readonly flowEfficiency: number | null;
  /** Minutes per case in executions that do nothing but overcome a break, and their fraction of all minutes. */
  readonly transferMinutes: number | null;
  readonly transferShare: number | null;
  readonly casesPerYear: number | null;
  readonly breaksPerYear: number | null;
  readonly minutesPerYear: number | null;
  readonly transferMinutesPerYear: number | null;
  /** Full-time equivalents of all minutes, and of those spent on breaks. */
  readonly fullTime: number | null;
  readonly transferFullTime: number | null;
  /** Cost of the minutes in a year, in the currency of the profile's rate; null without a rate. Material is nowhere stated and not in it. */
  readonly costPerYear: number | null;
  /** What the two above were computed with. */
  readonly yearlyMinutes: number | null;
  readonly hourlyRate: number | null;
};

export function readMetrics(facts: ProcessFacts, findings: readonly Found[], figures: FlowFigures, profile: Profile): Metrics {
  const { own, sheet } = facts;
  const { yearlyMinutes, hourlyRate } = profile.work;
  const executedSteps = totalOf(own, () => 1);
  const { minutes, expectedBreaks } = figures;
  const waiting = sumOf([figures.waitDays, timesOf(own, 'restDays'), timesOf(own, 'transportDays')]);
  const leadDays = minutes === null || waiting === null ? null : minutes / MINUTES_PER_DAY + waiting;
  const transferMinutes = transferOf(own, findings);
  const cases = sheet?.casesPerYear ?? null;
  const minutesPerYear = times(minutes, cases);
  const transferMinutesPerYear = times(transferMinutes, cases);
  const known = own.filter(({ workMode }) => workMode !== 'unknown');
  const shareOfKnown = (which: (step: Step) => boolean) =>
    ratio(
      totalOf(known.filter(which), () => 1),
      totalOf(known, () => 1),
    );
  return {
    executedSteps,
    breaksPerTenSteps: times(ratio(expectedBreaks, executedSteps), 10),
    loopRate: loopRateOf(facts),
    manualShare: shareOfKnown(isManual),
    noItShare: shareOfKnown(({ workMode }) => workMode === 'manualNoIt'),
    automationRate: shareOfKnown(({ workMode }) => workMode === 'fullyAutomated'),
    manualMinutesShare: known.length === own.length ? manualMinutesOf(own, minutes) : null,
    avoidability: avoidabilityOf(findings),
    restDays: timesOf(own, 'restDays'),
    transportDays: timesOf(own, 'transportDays'),
    leadDays,
    flowEfficiency: leadDays === null ? null : ratio(minutes, leadDays * MINUTES_PER_DAY),
    transferMinutes,
    transferShare: ratio(transferMinutes, minutes),
    casesPerYear: cases,
    breaksPerYear: times(expectedBreaks, cases),
    minutesPerYear,
    transferMinutesPerYear,
    fullTime: ratio(minutesPerYear, yearlyMinutes),
    transferFullTime: ratio(transferMinutesPerYear, yearlyMinutes),
    costPerYear: times(ratio(minutesPerYear, 60), hourlyRate),
    yearlyMinutes,
    hourlyRate,
  };
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

/** Over the minutes that are stated; null where manual work is there and none of it is. */
function manualMinutesOf(own: readonly Step[], minutes: number | null): number | null {
  const manual = own.filter(isManual);
  return manual.length === 0 ? ratio(0, minutes) : ratio(timesOf(manual, 'minutes'), minutes);
}

function loopRateOf({ own, loops }: ProcessFacts): number | null {
  let rate = 0;
  for (const { expected } of loops()) {
    if (expected === null) return null;
    rate += expected;
  }
  const again = totalOf(own, (step) => (step.node.loop === 'standard' ? (step.node.runs?.repeat ?? 0) : 0));
  return again === null ? null : rate + again;
}

function avoidabilityOf(findings: readonly Found[]): Metrics['avoidability'] {
  const sums = { avoidable: 0, dependsOnThirdParty: 0, legallyRequired: 0, unsaid: 0 };
  let all = 0;
  for (const finding of findings) {
    if (!isCounted(finding)) continue;
    if (finding.expected === null) return null;
    all += finding.expected;
    sums[finding.avoidability ?? 'unsaid'] += finding.expected;
  }
  if (all <= 0) return null;
  return {
    avoidable: sums.avoidable / all,
    dependsOnThirdParty: sums.dependsOnThirdParty / all,
    legallyRequired: sums.legallyRequired / all,
    unsaid: sums.unsaid / all,
  };
}

/**
 * Minutes of the executions that meet a break, no execution more than once; a building block that only changes the medium counts in full.
 * Null where breaks are known and none of their steps states minutes.
 */
function transferOf(own: readonly Step[], findings: readonly Found[]): number | null {
  const met = new Map<string, number>();
  for (const finding of findings) {
    if (!isCounted(finding) || finding.rule === 'AN-01') continue;
    for (const { element, expected } of finding.places) {
      met.set(element, (met.get(element) ?? 0) + (expected ?? Number.POSITIVE_INFINITY));
    }
  }
  let sum = 0;
  let transfers = 0;
  let stated = 0;
  for (const step of own) {
    const executions = isMediaBlock(step) ? step.visits : Math.min(step.visits ?? Number.POSITIVE_INFINITY, met.get(step.id) ?? 0);
    if (executions === 0) continue;
    transfers += 1;
    const minutes = step.node.marks?.minutes ?? null;
    if (minutes === null) continue;
    if (executions === null || !Number.isFinite(executions)) return null;
    stated += 1;
    sum += executions * minutes;
  }
  if (transfers > 0) return stated > 0 ? sum : null;
  return own.some((step) => (step.node.marks?.minutes ?? null) !== null) ? 0 : null;
}
