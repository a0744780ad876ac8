import type { ProcessModel } from '../../process/process';
import type { EvidenceMaturity } from '../../process/vocabulary';
import type { Assessment } from '../assessment';
import { readAnswers } from './answers';
import { readApplicantFacts } from './applicant';
import { checkMaturity, type MaturityCheck, type MaturityModel } from './maturity';
import { type NkrDegree, nkrDegree } from './nkr-bw';
import { checkOzg11, type OzgSelfCheck } from './ozg-1-1';
import { type FieldScore, saxonFields } from './saxon-fields';

/** A process on the scales others use. Indicative: each follows from the same answers, none is an official rating. */
export type Mappings = {
  readonly ozg11: OzgSelfCheck;
  /** Where something reaches or leaves the applicant on paper, by phone or in person: what keeps the process from the highest levels. */
  readonly analogueAt: readonly string[];
  /** The model from 2025, where its table was loaded. */
  readonly ozg20: MaturityCheck | null;
  readonly nkrBw: NkrDegree;
  /** The least digital evidence that a register holds; null where none is known. */
  readonly evidence: EvidenceMaturity | null;
  readonly saxonFields: readonly FieldScore[];
};

/**
 * Pure, and apart from the assessment: it is asked for by reports, not at every keystroke.
 * @param maturity the table of the model from 2025, if somebody loaded it
 */
export function readMappings(model: ProcessModel, assessment: Assessment, maturity: MaturityModel | null = null): Mappings {
  const answers = readAnswers(assessment);
  const applicant = readApplicantFacts(model, assessment);
  return {
    ozg11: checkOzg11(answers, applicant),
    analogueAt: applicant.analogueAt,
    ozg20: maturity && checkMaturity(maturity, assessment, answers),
    nkrBw: nkrDegree(answers, applicant),
    evidence: applicant.weakestHeld,
    saxonFields: saxonFields(assessment, answers),
  };
}
