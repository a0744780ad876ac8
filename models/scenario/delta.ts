import { measureOf } from '../catalogues/barriers';
import type { MeasureId } from '../catalogues/measure';
import type { Assessment, CapId, DimensionId, Finding } from '../readiness/assessment';
import { isCounted } from '../readiness/findings';
import { planMeasures, type Choice } from './plan';
import type { Today } from './today';

export type Change = { readonly before: number | null; readonly after: number | null };

/** What lies between today and a target, in figures. Null where one of them is not known. */
export type Delta = {
  readonly index: Change;
  readonly breaks: Change;
  readonly analogueHandovers: Change;
  readonly touches: Change;
  readonly minutes: Change;
  /** Minutes per case that do nothing but overcome breaks. */
  readonly transferMinutes: Change;
  /** Full-time posts of all minutes in a year, by the yearly minutes of the profile. */
  readonly fullTime: Change;
  readonly yearlyMinutes: number | null;
  /** Fraction of executions that run fully by themselves, 0 to 1. */
  readonly automationRate: Change;
  /** Hours of handling in a year; null without a number of cases. */
  readonly hoursPerYear: Change;
  readonly casesPerYear: number | null;
  readonly dimensions: readonly ({ readonly id: DimensionId } & Change)[];
  /** Breaks and handovers that are gone, and those that were not there before. */
  readonly removed: readonly Finding[];
  readonly added: readonly Finding[];
  /** Steps that run further by themselves than today, and steps that are no longer needed. */
  readonly automated: readonly string[];
  readonly omitted: readonly string[];
  readonly capsLifted: readonly CapId[];
  readonly capsNew: readonly CapId[];
  /** Chosen measures that wait for a legal opinion, another law, or other bodies. */
  readonly awaitLaw: readonly MeasureId[];
  readonly awaitOthers: readonly MeasureId[];
};

export function deltaOf(today: Today, choices: readonly Choice[], after: Assessment): Delta {
  const before = today.assessment;
  const { changes, omitted } = planMeasures(today, choices);
  const cases = today.sheet?.casesPerYear ?? null;
  const hours = (minutes: number | null) => (minutes === null || cases === null ? null : (minutes * cases) / 60);
  const counted = ({ findings }: Assessment) => findings.filter(isCounted);
  const key = (finding: Finding) => `${finding.rule} ${finding.key}`;
  const [had, has] = [new Set(counted(before).map(key)), new Set(counted(after).map(key))];
  const caps = ({ score }: Assessment) => score.caps.map(({ id }) => id);
  const chosen = choices.flatMap(({ id }) => measureOf(id) ?? []);
  return {
    index: { before: before.score.index, after: after.score.index },
    breaks: { before: before.flow.expectedBreaks, after: after.flow.expectedBreaks },
    analogueHandovers: { before: before.flow.expectedAnalogHandovers, after: after.flow.expectedAnalogHandovers },
    touches: { before: before.flow.expectedTouches.value, after: after.flow.expectedTouches.value },
    minutes: { before: before.flow.minutes, after: after.flow.minutes },
    transferMinutes: { before: before.metrics.transferMinutes, after: after.metrics.transferMinutes },
    fullTime: { before: before.metrics.fullTime, after: after.metrics.fullTime },
    yearlyMinutes: after.metrics.yearlyMinutes,
    automationRate: { before: before.metrics.automationRate, after: after.metrics.automationRate },
    hoursPerYear: { before: hours(before.flow.minutes), after: hours(after.flow.minutes) },
    casesPerYear: cases,
    dimensions: before.score.dimensions
      .filter(({ applicable }) => applicable)
      .map(({ id, value }) => ({ id, before: value, after: after.score.dimensions.find((each) => each.id === id)?.value ?? null })),
    removed: counted(before).filter((finding) => !has.has(key(finding))),
    added: counted(after).filter((finding) => !had.has(key(finding))),
    automated: changes.flatMap((change) => (change.kind === 'step' && change.patch.workMode ? change.elements : [])),
    omitted,
    capsLifted: caps(before).filter((id) => !caps(after).includes(id)),
    capsNew: caps(after).filter((id) => !caps(before).includes(id)),
    awaitLaw: chosen.filter(({ law }) => law !== 'none').map(({ id }) => id),
    awaitOthers: chosen.filter(({ thirdParty }) => thirdParty).map(({ id }) => id),
  };
}
