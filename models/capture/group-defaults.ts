import type { StepMarks } from '../process/marks';
import type { Decision } from '../process/vocabulary';

/** What an activity group speaks for, where nobody has said otherwise. Only ever suggested. Source: readiness model 1.4. */
export type GroupDefaults = {
  /** Kinds of decision that go with the group; two where the law decides which. */
  readonly decisions: readonly Decision[];
  /** Medium or transfer matter in this group, and something of it is not stated. */
  readonly asksMedia: boolean;
};

const DECISIONS: Readonly<Record<number, readonly Decision[]>> = {
  3: ['bound'],
  4: ['bound'],
  5: ['discretion', 'judgementMargin'],
};
/** Receives, provides, works on data, takes others in: what carries the information is the point of it. */
const ASKS: readonly number[] = [1, 2, 6, 7];

export function groupDefaults({ rag, decision, inputs, outputs }: StepMarks): GroupDefaults {
  if (rag === null) return { decisions: [], asksMedia: false };
  const open = decision === null || decision === 'unknown';
  const lacking =
    inputs.length === 0 ||
    outputs.length === 0 ||
    [...inputs, ...outputs].some(({ carrier }) => carrier === 'unknown') ||
    inputs.some(({ transfer }) => transfer === null || transfer === 'unknown');
  return { decisions: open ? (DECISIONS[rag] ?? []) : [], asksMedia: ASKS.includes(rag) && lacking };
}
