import { EVIDENCE_MATURITIES } from '../../process/vocabulary';
import { type Answers, mainChannel } from './answers';
import type { ApplicantFacts } from './applicant';

/** Degree of digitalisation from 0 to 6; low and high differ while something is unknown. */
export type NkrDegree = { readonly low: number; readonly high: number };

/** The scale of the Normenkontrollrat Baden-Württemberg: 3 is a form online, 4 needs identity and evidence, 5 is digital throughout, 6 once only. */
export function nkrDegree(answers: Answers, applicant: ApplicantFacts): NkrDegree {
  const channel = mainChannel(answers);
  if (channel === null) return { low: 0, high: 6 };
  if (channel < 0.9 - 1e-9) {
    const degree = channel < 0.25 - 1e-9 ? 0 : channel < 0.5 - 1e-9 ? 1 : 2;
    return { low: degree, high: degree };
  }
  const atLeast = (value: number | 'na' | null, limit: number) => (value === null ? null : value === 'na' || value >= limit - 1e-9);
  const { weakest } = applicant;
  const evidence = answers.of('A5') === 'na' ? true : weakest === null ? null : EVIDENCE_MATURITIES.indexOf(weakest) >= 1;
  const identified = both(applicant.electronicIdentity, evidence);
  const delivered = atLeast(answers.of('E2'), 0.9);
  const digital = both(delivered, applicant.analogueContact === null ? null : !applicant.analogueContact);
  const once = atLeast(answers.of('B3'), 1);
  const degree = (unknown: boolean) => {
    if (!(identified ?? unknown)) return 3;
    if (!(digital ?? unknown)) return 4;
    return (once ?? unknown) ? 6 : 5;
  };
  return { low: degree(false), high: degree(true) };
}

function both(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}
