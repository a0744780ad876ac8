import type { Step } from './steps';

/** Waiting, resting and transport are calendar days. */
export const MINUTES_PER_DAY = 1440;

/** Hands-on time, and how much of the whole time it is: null where either is not stated at all. */
export function efficiencyOf(own: readonly Step[]): { readonly efficiency: number; readonly days: number } | null {
  const minutes = timesOf(own, 'minutes');
  const days = sumOf([timesOf(own, 'waitDays'), timesOf(own, 'restDays'), timesOf(own, 'transportDays')]);
  if (minutes === null || days === null) return null;
  const efficiency = ratio(minutes, minutes + days * MINUTES_PER_DAY);
  return efficiency === null ? null : { efficiency, days };
}

/** Σ executions × value; null where a step runs for ever. */
export function totalOf(steps: readonly Step[], value: (step: Step) => number): number | null {
  let sum = 0;
  for (const step of steps) {
    if (step.visits === null) return null;
    sum += step.visits * value(step);
  }
  return sum;
}

/** Σ executions × stated value over the steps that state it; null where none does. */
export function timesOf(own: readonly Step[], property: 'minutes' | 'waitDays' | 'restDays' | 'transportDays'): number | null {
  const stating = own.filter((step) => (step.node.marks?.[property] ?? null) !== null);
  return stating.length === 0 ? null : totalOf(stating, (step) => step.node.marks?.[property] ?? 0);
}

/** What is stated of several times; null where none is. */
export function sumOf(parts: readonly (number | null)[]): number | null {
  const stated = parts.filter((part) => part !== null);
  return stated.length === 0 ? null : stated.reduce((sum, part) => sum + part, 0);
}

export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}
