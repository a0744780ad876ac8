import { groupDefaults } from '#models/capture/group-defaults';
import type { FlowNode } from '#models/process/process';
import { ACTIVITY_GROUPS, type ActivityGroup } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { Button } from '../../../parts/button';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { type Common, common, marksOf } from './common';
import { WordSelect } from './word-fields';

/** The activity group of a step, and what goes with it where nobody has said otherwise: suggested, never set. */
export function GroupField({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const language = useLanguage();
  const words = inspector[language];
  const decisions = marks[language].decision;
  const rag = common(nodes, (step) => step.rag);
  const value: Common<ActivityGroup | null> = rag.mixed
    ? rag
    : { mixed: false, value: ACTIVITY_GROUPS.find((group) => Number(group) === rag.value) ?? null };
  const [only] = nodes;
  const defaults = nodes.length === 1 && only ? groupDefaults(marksOf(only)) : null;
  return (
    <div className="field">
      <WordSelect
        label={words.rag}
        value={value}
        options={ACTIVITY_GROUPS}
        words={marks[language].activityGroup}
        onChange={(group) => changeSteps(nodes, { rag: group === null ? null : Number(group) })}
      />
      {defaults?.decisions.map((decision) => (
        <div key={decision} className="group-suggestion">
          <span className="field-hint">{words.ragSuggests(decisions[decision])}</span>
          <Button kind="ghost" size="compact" label={words.ragTake(decisions[decision])} onPress={() => changeSteps(nodes, { decision })}>
            {words.take(decisions[decision])}
          </Button>
        </div>
      ))}
      {defaults?.asksMedia && <p className="field-hint">{words.ragAsks}</p>}
    </div>
  );
}
