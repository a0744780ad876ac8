import type { FlowNode } from '#models/process/process';
import { DELIVERIES, PAYMENTS, RECORDS } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { agreed, type Common, common } from './common';
import { ShareField } from './figure-fields';
import { More } from './more';
import { DecisionField, WorkModeField } from './work-fields';
import { WordSelect } from './word-fields';

const LEGAL_BASES = ['yes', 'no', 'unclear'] as const;
type LegalBasis = (typeof LEGAL_BASES)[number];

function legalBasis(value: Common<string | null>): Common<LegalBasis | null> {
  if (value.mixed) return value;
  return { mixed: false, value: LEGAL_BASES.find((basis) => basis === value.value) ?? null };
}

/** Who does the work and how far it may be automated. */
export function WorkTab({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const language = useLanguage();
  const words = inspector[language];
  const mode = common(nodes, (step) => step.workMode);
  const delivery = common(nodes, (step) => step.delivery);
  const payment = common(nodes, (step) => step.payment);
  const automated = !mode.mixed && mode.value === 'fullyAutomated';
  return (
    <div className="inspector-body">
      <WorkModeField nodes={nodes} />
      <DecisionField nodes={nodes} />
      {automated && (
        <>
          <ShareField
            label={words.exceptionRate}
            value={common(nodes, (step) => step.exceptionRate)}
            hint={words.exceptionHint}
            onCommit={(exceptionRate) => changeSteps(nodes, { exceptionRate })}
          />
          <WordSelect
            label={words.legalBasis}
            value={legalBasis(common(nodes, (step) => step.automationLegalBasis))}
            options={LEGAL_BASES}
            words={words.legalBasisOptions}
            hint={words.legalBasisHint}
            onChange={(automationLegalBasis) => changeSteps(nodes, { automationLegalBasis })}
          />
        </>
      )}
      <WordSelect
        label={words.record}
        value={common(nodes, (step) => step.record)}
        options={RECORDS}
        words={marks[language].record}
        onChange={(record) => changeSteps(nodes, { record })}
      />
      <More id="work" stated={[agreed(delivery), agreed(payment)]}>
        <WordSelect
          label={words.delivery}
          value={delivery}
          options={DELIVERIES}
          words={marks[language].delivery}
          onChange={(value) => changeSteps(nodes, { delivery: value })}
        />
        <WordSelect
          label={words.payment}
          value={payment}
          options={PAYMENTS}
          words={marks[language].payment}
          onChange={(value) => changeSteps(nodes, { payment: value })}
        />
      </More>
    </div>
  );
}
