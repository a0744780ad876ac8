import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import type { DocumentSummary } from '../db/database';

/** The figures of a process as the library lists them. */
export function summaryOf(model: ProcessModel, { model: { lead }, score, flow, ownSteps }: Assessment): DocumentSummary {
  const sheet = model.scopes.find(({ id }) => id === lead)?.sheet ?? null;
  return {
    steps: ownSteps.length,
    breaks: flow.expectedBreaks,
    index: score.index,
    low: score.low,
    high: score.high,
    band: score.band,
    confidence: score.confidence,
    state: sheet?.state ?? null,
    casesPerYear: sheet?.casesPerYear ?? null,
  };
}
