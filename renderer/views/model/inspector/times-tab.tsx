import type { FlowNode } from '#models/process/process';
import { CONFIDENCES } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { formatNumber } from '#models/text/numbers';
import { shortNumber } from '../../../parts/figure-text';
import { Segmented } from '../../../parts/segmented';
import { useAssessment } from '../../../state/assessment';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { common, marksOf } from './common';
import { AmountField } from './figure-fields';
import { StandardTimesField } from './standard-times';

const DAYS = ['waitDays', 'restDays', 'transportDays'] as const;

/** How long the step takes and how long the case lies. */
export function TimesTab({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const language = useLanguage();
  const words = inspector[language];
  const visits = useAssessment((state) => state.assessment?.flow.visits);
  const confidence = common(nodes, (step) => step.confidence);
  const [only] = nodes;
  const minutes = nodes.length === 1 && only ? marksOf(only).minutes : null;
  const times = only ? (visits?.get(only.id) ?? null) : null;
  return (
    <div className="inspector-body">
      <div className="field-grid">
        <AmountField
          label={words.minutes}
          unit={words.unitMinutes}
          value={common(nodes, (step) => step.minutes)}
          onCommit={(value) => changeSteps(nodes, { minutes: value })}
        />
        {DAYS.map((field) => (
          <AmountField
            key={field}
            label={words[field]}
            unit={words.unitDays}
            value={common(nodes, (step) => step[field])}
            onCommit={(value) => changeSteps(nodes, { [field]: value })}
          />
        ))}
      </div>
      {minutes !== null && times !== null && (
        <p className="field-hint">{words.perCase(shortNumber(minutes * times, language), formatNumber(times, 2, language))}</p>
      )}
      <Segmented
        label={words.confidence}
        value={confidence.mixed ? null : confidence.value}
        onChange={(value) => changeSteps(nodes, { confidence: value })}
        segments={CONFIDENCES.map((value) => ({ value, text: marks[language].confidence[value] }))}
        {...(confidence.mixed && { hint: words.mixed })}
      />
      <StandardTimesField nodes={nodes} />
    </div>
  );
}
