/**
 * Standard times for estimating instead of measuring: minutes of work per execution by how demanding the case is. Source: table of the
 * guideline on compliance costs, annex VIII ("Zeitwerttabelle Verwaltung"), as reported in the readiness model, chapter 3. Read second
 * hand and to be checked against the official table before use; one figure was not legible and is missing. Everyone may replace them.
 */
export const STANDARD_ACTIVITIES = ['familiarise', 'advise', 'formalCheck', 'obtainMissing', 'substantiveCheck', 'calculate'] as const;
export type StandardActivity = (typeof STANDARD_ACTIVITIES)[number];

export const EFFORTS = ['simple', 'medium', 'high'] as const;
export type EffortLevel = (typeof EFFORTS)[number];

/** Minutes; null where nobody knows. */
export type StandardTimes = Readonly<Record<StandardActivity, Readonly<Record<EffortLevel, number | null>>>>;

export const STANDARD_TIMES: StandardTimes = {
  familiarise: { simple: 2, medium: 35, high: 413 },
  advise: { simple: 4, medium: 30, high: 573 },
  formalCheck: { simple: 5, medium: 30, high: 90 },
  obtainMissing: { simple: 5, medium: 10, high: 20 },
  substantiveCheck: { simple: 8, medium: 60, high: 792 },
  calculate: { simple: 9, medium: 120, high: null },
};

/** More minutes than anyone works on one execution: a slipped key. */
export const LONGEST_MINUTES = 100_000;

/** The times with a user's own in their places; what is no time is left out. */
export function withOwnTimes(own: unknown): StandardTimes {
  const given = isRecord(own) ? own : {};
  const row = (activity: StandardActivity) => {
    const times = isRecord(given[activity]) ? given[activity] : {};
    return Object.fromEntries(EFFORTS.map((effort) => [effort, timeOf(times[effort], STANDARD_TIMES[activity][effort])]));
  };
  return Object.fromEntries(STANDARD_ACTIVITIES.map((activity) => [activity, row(activity)])) as StandardTimes;
}

function timeOf(value: unknown, otherwise: number | null): number | null {
  if (value === null) return null;
  return typeof value === 'number' && value >= 0 && value <= LONGEST_MINUTES ? value : otherwise;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
