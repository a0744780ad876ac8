import type { Flaw } from '#models/analysis/flow';
import type { Details } from '#models/readiness/details';
import type { Question } from './rating-question';

/** What the screen Ablauf asks of its worker. */
export type DetailsQuestion = { readonly number: number; readonly question: Question };

/** What stands behind the figures of a flow. */
export type FlowDetails = Details & {
  /** What is wrong with the flow itself. */
  readonly flaws: readonly Flaw[];
  /** Elements of the flow in reading order, the content of a sub-process right after it. */
  readonly order: readonly string[];
  readonly visits: ReadonlyMap<string, number | null>;
};

export type DetailsAnswer = { readonly number: number; readonly details: FlowDetails };
