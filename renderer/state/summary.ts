import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import type { Profile } from '#models/readiness/profiles/profile';
import { profileKey } from '#models/readiness/profiles/write-profile';
import { provenanceOf } from '#models/readiness/provenance';
import type { DocumentSummary } from '../db/database';

/**
 * The figures of a process as the library lists them.
 * @param profile what it was rated with
 */
export function summaryOf(model: ProcessModel, assessment: Assessment, profile: Profile): DocumentSummary {
  const {
    model: { lead },
    score,
    flow,
    ownSteps,
  } = assessment;
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
    provenance: provenanceOf(assessment),
    profile: profileKey(profile),
  };
}
