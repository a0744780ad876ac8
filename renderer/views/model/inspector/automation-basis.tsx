import type { FlowNode } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { type Common, common } from './common';
import { WordSelect } from './word-fields';

export const AUTOMATION_BASES = ['yes', 'no', 'unclear'] as const;
export type AutomationBasis = (typeof AUTOMATION_BASES)[number];

export function automationBasis(value: Common<string | null>): Common<AutomationBasis | null> {
  if (value.mixed) return value;
  return { mixed: false, value: AUTOMATION_BASES.find((basis) => basis === value.value) ?? null };
}

/** Whether a provision allows that nobody decides in person. */
export function AutomationBasisField({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const words = inspector[useLanguage()];
  return (
    <WordSelect
      label={words.legalBasis}
      value={automationBasis(common(nodes, (step) => step.automationLegalBasis))}
      options={AUTOMATION_BASES}
      words={words.legalBasisOptions}
      hint={words.legalBasisHint}
      onChange={(automationLegalBasis) => changeSteps(nodes, { automationLegalBasis })}
    />
  );
}
