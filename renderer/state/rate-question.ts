import type { Profile } from '#models/readiness/profiles/profile';
import type { Findable } from '#models/search/words';
import type { DocumentSummary } from '../db/database';

/** What the window asks its rating worker, and what that answers; null where the text defeats it. */
export type RateQuestion = { readonly number: number; readonly xml: string; readonly profile: Profile };
export type Rated = {
  readonly name: string;
  readonly summary: DocumentSummary;
  readonly words: Findable;
  readonly xml: string;
};
export type RateAnswer = { readonly number: number; readonly rated: Rated | null };
