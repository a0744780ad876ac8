import type { PatternId } from './assessment';
import type { ProcessFacts } from './facts';

/** One place where a pattern shows. */
export type PatternHit = {
  /** Step it is judged at. */
  readonly element: string;
  /** Names the place among all places of the pattern. */
  readonly key: string;
  /** Everything it lies on, in order: steps, flows, messages, documents. */
  readonly elements: readonly string[];
  /** It rests on a name or on one side alone: somebody has to say whether it is one. */
  readonly suggested?: boolean;
  /** Expected occurrences per case; null where infinite or not countable. */
  readonly expected: number | null;
  /** Figures and words that fill its sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
};

/**
 * A weakness that shows in how several marks lie together. It is told and judged like a finding, and counted nowhere: what it costs is in
 * the breaks it consists of. Knows no weights, no scores and no words.
 */
export type Pattern = {
  /** File name in kebab case: a noun. */
  readonly id: string;
  /** The code people see. */
  readonly code: PatternId;
  readonly severity: 1 | 2 | 3;
  readonly find: (facts: ProcessFacts) => readonly PatternHit[];
};
