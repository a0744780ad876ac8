import { useState } from 'react';
import {
  EFFORTS,
  type EffortLevel,
  LONGEST_MINUTES,
  STANDARD_ACTIVITIES,
  STANDARD_TIMES,
  type StandardActivity,
} from '#models/catalogues/standard-times';
import type { FlowNode } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { standardTimes } from '#models/text/standard-times';
import { Button } from '../../../parts/button';
import { shortNumber } from '../../../parts/figure-text';
import { Segmented } from '../../../parts/segmented';
import { Select } from '../../../parts/select';
import { resetStandardTimes, setStandardTime, useStandardTimes } from '../../../state/standard-times';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { AmountField } from './figure-fields';
import { More } from './more';

/** Estimating instead of measuring: a standard time is taken over as an estimate. The times may be replaced by one's own. */
export function StandardTimesField({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const language = useLanguage();
  const words = standardTimes[language];
  const times = useStandardTimes((state) => state.times);
  const [activity, setActivity] = useState<StandardActivity>('formalCheck');
  const [effort, setEffort] = useState<EffortLevel>('medium');
  const [editing, setEditing] = useState(false);
  const minutes = times[activity][effort];
  return (
    <More id="standard-times" stated={[]} title={words.title}>
      <Select
        label={words.activity}
        value={activity}
        onChange={setActivity}
        options={STANDARD_ACTIVITIES.map((value) => ({ value, text: words.activities[value] }))}
      />
      {editing ? (
        <div className="field-triple">
          {EFFORTS.map((value) => (
            <AmountField
              key={value}
              label={words.efforts[value]}
              unit={inspector[language].unitMinutes}
              max={LONGEST_MINUTES}
              value={{ mixed: false, value: times[activity][value] }}
              onCommit={(own) => setStandardTime(activity, value, own)}
            />
          ))}
        </div>
      ) : (
        <Segmented
          label={words.effort}
          value={effort}
          onChange={setEffort}
          segments={EFFORTS.map((value) => ({ value, text: words.efforts[value] }))}
        />
      )}
      <div className="ai-actions">
        <Button
          size="compact"
          icon="clock"
          disabled={minutes === null || editing}
          onPress={() => changeSteps(nodes, { minutes, confidence: 'estimated' })}
        >
          {minutes === null ? words.none : words.take(shortNumber(minutes, language))}
        </Button>
        <Button kind="ghost" size="compact" onPress={() => setEditing(!editing)}>
          {editing ? words.done : words.edit}
        </Button>
        {editing && times !== STANDARD_TIMES && (
          <Button kind="ghost" size="compact" onPress={resetStandardTimes}>
            {words.reset}
          </Button>
        )}
      </div>
      <p className="note">{words.source}</p>
    </More>
  );
}
