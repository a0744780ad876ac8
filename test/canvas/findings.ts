import type { Assessment, Finding } from '#models/readiness/assessment';

const side = { carrier: 'paper', class: 'A', system: null } as const;

export function finding(rule: Finding['rule'], element: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding {
  return {
    rule,
    element,
    key: `${element}|A>S`,
    status: 'detected',
    severity,
    expected: 1,
    weighted: 1,
    from: side,
    to: side,
    transfer: 'unknown',
    fromElement: null,
    arrivals: [],
    inputs: [0],
    places: [{ element, expected: 1, inputs: [0] }],
    reason: null,
    avoidability: null,
    gain: { d2: 0, index: null },
    ...more,
  };
}

/** Only what the canvas reads of an assessment. */
export function assessmentOf(findings: readonly Finding[]): Assessment {
  return { findings } as unknown as Assessment;
}

export const FINDINGS: readonly Finding[] = [
  finding('MB-01', 'T1', 3),
  finding('MB-06', 'T1', 1, { key: 'T1|S>S' }),
  finding('MB-05', 'T2', 3),
  finding('MB-01', 'T3', 3),
  finding('MB-02', 'T3', 2, { key: 'T3|U>S' }),
  finding('MB-03', 'T4', 3),
  finding('MB-03', 'T6', 3),
  finding('MB-04', 'T7', 2),
  finding('AN-01', 'T8', 0),
  finding('AN-01', 'T9', 0),
  finding('MB-03', 'T8', 2, { status: 'suggested', fromElement: 'T7', arrivals: [{ from: 'T7', share: 1 }], key: 'T8|S>A' }),
];
