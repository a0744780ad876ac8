import type { Called, Resolve } from '#models/analysis/compile';
import type { ProcessModel } from '#models/process/process';
import { assess } from '#models/readiness/assess';
import type { Assessment } from '#models/readiness/assessment';
import type { Profile } from '#models/readiness/profiles/profile';

/** Processes that calls lead to, by their ids. Ids nobody has are not in it; `several` where more than one document has it. */
export type CalledProcesses = ReadonlyMap<string, Called | 'several'>;

/** Everything a rating rests on, as it may cross to a worker. */
export type Question = {
  readonly model: ProcessModel;
  /** What to rate by; without one the profile of the app. */
  readonly profile?: Profile;
  /** Id of the process or pool to follow; without one the rule of the analysis decides. */
  readonly lead?: string;
  /** Without it every call counts as one step, and nothing is said about it. */
  readonly called?: CalledProcesses;
};

export function answerTo({ model, profile, lead, called }: Question): Assessment {
  return assess(model, profile, lead, called && resolveIn(called));
}

/** Finds the process a call activity calls among those at hand. */
export function resolveIn(called: CalledProcesses): Resolve {
  return ({ calledElement }) => (calledElement === null ? null : (called.get(calledElement) ?? null));
}
