import type { RuleId } from './assessment';
import type { Handover } from './handovers';

export type Severity = 0 | 1 | 2 | 3;

/** Everything rules may ask for; computed once per process. */
export type Facts = { readonly handovers: readonly Handover[] };

/** One place where a rule applies, with the severity the rule gives it. */
export type Hit = { readonly handover: Handover; readonly severity: Severity };

/** A rule names the facts it needs and says where it applies. It knows no weights, no scores and no words. */
export type Rule = {
  /** File name and export in kebab case: a noun. */
  readonly id: string;
  /** The code people see. */
  readonly code: RuleId;
  readonly needs: readonly (keyof Facts)[];
  readonly check: (facts: Facts) => readonly Hit[];
};

export function rule<K extends keyof Facts>(definition: {
  readonly id: string;
  readonly code: RuleId;
  readonly needs: readonly K[];
  readonly check: (facts: Pick<Facts, K>) => readonly Hit[];
}): Rule {
  return definition;
}

/** The handovers to which `severityOf` gives a severity. */
export function hits(handovers: readonly Handover[], severityOf: (handover: Handover) => Severity | null): readonly Hit[] {
  return handovers.flatMap((handover) => {
    const severity = severityOf(handover);
    return severity === null ? [] : [{ handover, severity }];
  });
}
