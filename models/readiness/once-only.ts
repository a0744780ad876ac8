import type { EvidenceMark } from '../process/marks';
import type { Step } from './steps';

/** One document the process asks for, at an own step. */
export type EvidenceItem = { readonly step: Step; readonly evidence: EvidenceMark; readonly name: string };

/** Every document the own steps ask for; one that is not needed any more is none. */
export function evidenceOf(own: readonly Step[]): readonly EvidenceItem[] {
  return own.flatMap((step) =>
    (step.node.marks?.evidence ?? [])
      .filter((evidence) => evidence.maturity !== 'notNeeded')
      .map((evidence) => ({ step, evidence, name: evidence.name })),
  );
}

/**
 * Asked of the applicant although a register holds it. What is fetched (maturity D1 or D2, or an input from a register) is not asked for;
 * where the same step also takes something from outside, some applicants still are.
 */
export function violatesOnceOnly({ step, evidence }: EvidenceItem): boolean {
  if (evidence.heldByRegister !== true || evidence.maturity === 'D1' || evidence.maturity === 'D2') return false;
  const fetched = (input: Step['inputs'][number]) => input.source === 'register' || input.side.carrier === 'registerData';
  return !step.inputs.some(fetched) || step.inputs.some((input) => input.source === 'external' && !fetched(input) && input.share > 0);
}
