import type { ProcessModel } from '../../process/process';
import type { EvidenceMaturity } from '../../process/vocabulary';
import type { Assessment } from '../assessment';
import { readAnswers } from './answers';
import { readApplicantFacts } from './applicant';
import { type NkrDegree, nkrDegree } from './nkr-bw';
import { checkOzg11, type OzgSelfCheck } from './ozg-1-1';
import { type FieldScore, saxonFields } from './saxon-fields';

/** A process on the scales others use. Indicative: each follows from the same answers, none is an official rating. */
export type Mappings = {
  readonly ozg11: OzgSelfCheck;
  readonly nkrBw: NkrDegree;
  /** The least digital evidence that a register holds; null where none is known. */
  readonly evidence: EvidenceMaturity | null;
  readonly saxonFields: readonly FieldScore[];
};

/** Pure, and apart from the assessment: it is asked for by reports, not at every keystroke. */
export function readMappings(model: ProcessModel, assessment: Assessment): Mappings {
  const answers = readAnswers(assessment);
  const applicant = readApplicantFacts(model, assessment);
  return {
    ozg11: checkOzg11(answers, applicant),
    nkrBw: nkrDegree(answers, applicant),
    evidence: applicant.weakestHeld,
    saxonFields: saxonFields(assessment, answers),
  };
}
