import type { Step } from './steps';

/** Fully automated although the law leaves a margin, or does not allow it. An unknown decision says nothing. */
export function isUnlawfullyAutomated({ node }: Step): boolean {
  if (node.marks?.workMode !== 'fullyAutomated') return false;
  const { decision, automationLegalBasis } = node.marks;
  return decision === 'judgementMargin' || decision === 'discretion' || (decision === 'bound' && automationLegalBasis !== 'yes');
}
