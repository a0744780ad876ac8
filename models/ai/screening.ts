import type { AiMark, StepMarks } from '../process/marks';
import { SCREENING_QUESTIONS, type ScreeningQuestion } from '../process/vocabulary';

/**
 * A first look at the duties of the AI Act (Regulation (EU) 2024/1689, Art. 6 and Annex III) and at § 35a VwVfG. It sorts, it does not
 * judge: no outcome is legal advice, and whoever shows one says so.
 */
export const SCREENING_OUTCOMES = ['notAllowed', 'legalReview', 'likelyNotHighRisk'] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

/** What an outcome rests on. */
export type ScreeningReason =
  | 'freeDecision'
  | 'noProvision'
  | 'profiling'
  | 'noException'
  | 'noHuman'
  | 'foreignEnvironment'
  | 'unknownAnswer'
  | 'notBenefits'
  | 'exceptionClaimed';

export type ScreeningStep = ScreeningQuestion | 'exception';

export type Screening = {
  /** Null until every question is answered, unless one answer alone settles it. */
  readonly outcome: ScreeningOutcome | null;
  readonly reasons: readonly ScreeningReason[];
  /** Questions without an answer; "unknown" is an answer. */
  readonly open: readonly ScreeningStep[];
};

type Step = Pick<StepMarks, 'decision' | 'rag' | 'automationLegalBasis'>;

/**
 * - `notAllowed` (§ 35a VwVfG): no person decides in the end, and the step decides with discretion or a margin of judgement, or is bound
 *   without a provision that allows automation.
 * - `legalReview`: profiling; or access to benefits without an exception of Art. 6(3); or benefits, or a step whose decision nobody has
 *   stated, where no person decides; or personal data outside an environment under public control; or any answer "unknown".
 * - `likelyNotHighRisk`: all questions answered and nothing of the above: no access to benefits, or an exception claimed. "Unknown" never
 *   leads here.
 */
export function screeningOf({ screening, exception }: Pick<AiMark, 'screening' | 'exception'>, step: Step): Screening {
  const { benefits, profiling, personalData, humanDecision, stateControlled } = screening;
  const open: readonly ScreeningStep[] = [
    ...SCREENING_QUESTIONS.filter((question) => screening[question] === undefined),
    // Whoever decides about no benefits needs no exception.
    ...(exception === null && benefits !== 'no' ? (['exception'] as const) : []),
  ];
  const barred = humanDecision === 'no' ? barredBecause(step) : null;
  if (barred) return { outcome: 'notAllowed', reasons: [barred], open };

  const unsettled = step.decision === null || step.decision === 'unknown';
  const unknown = Object.values(screening).includes('unknown') || (exception === 'unknown' && benefits !== 'no');
  const reasons: ScreeningReason[] = [];
  if (profiling === 'yes') reasons.push('profiling');
  if (benefits === 'yes' && exception === 'none') reasons.push('noException');
  if (humanDecision === 'no' && (benefits === 'yes' || unsettled)) reasons.push('noHuman');
  if (personalData === 'yes' && stateControlled === 'no') reasons.push('foreignEnvironment');
  if (unknown) reasons.push('unknownAnswer');
  // Profiling is high-risk whatever else is said; everything else waits for the whole picture.
  if (reasons.length > 0 && (open.length === 0 || profiling === 'yes')) return { outcome: 'legalReview', reasons, open };
  if (open.length > 0) return { outcome: null, reasons: [], open };
  return { outcome: 'likelyNotHighRisk', reasons: [benefits === 'no' ? 'notBenefits' : 'exceptionClaimed'], open };
}

/** Why nobody but a person may decide here; null where the marks do not say so. */
function barredBecause({ decision, rag, automationLegalBasis }: Step): 'freeDecision' | 'noProvision' | null {
  const unsettled = decision === null || decision === 'unknown';
  if (decision === 'judgementMargin' || decision === 'discretion' || (unsettled && rag === 5)) return 'freeDecision';
  return (decision === 'bound' || (unsettled && rag === 4)) && automationLegalBasis !== 'yes' ? 'noProvision' : null;
}
