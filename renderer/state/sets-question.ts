import type { ProcessModel } from '#models/process/process';
import type { Profile } from '#models/readiness/profiles/profile';
import type { BestSet, Pair } from '#models/scenario/sets';
import type { CalledProcesses } from './rating-question';

/** What the window asks its worker for sets of measures: everything the rating rests on, and the largest set to look for. */
export type SetsQuestion = {
  readonly model: ProcessModel;
  readonly profile: Profile;
  readonly lead: string;
  readonly called: CalledProcesses | undefined;
  readonly largest: number;
};

/** What is found so far; `sets` grow by one size with each answer. */
export type SetsAnswer = { readonly pairs: readonly Pair[]; readonly sets: readonly BestSet[]; readonly final: boolean };
