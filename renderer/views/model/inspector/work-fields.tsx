import { WORK_MODE_GLYPH } from '#models/glyphs/carrier-glyph';
import type { FlowNode, NodeKind } from '#models/process/process';
import { DECISIONS, FORMS, WORK_MODES, type WorkMode } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { Icon } from '../../../parts/icon';
import { KeyCap } from '../../../parts/key-cap';
import { Segmented } from '../../../parts/segmented';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { common } from './common';
import { WordSelect } from './word-fields';

type Props = { readonly nodes: readonly FlowNode[] };

/** What the BPMN type says about an unmarked step; the rules assume the same. */
const ASSUMED: Readonly<Partial<Record<NodeKind, WorkMode>>> = {
  manualTask: 'manualNoIt',
  userTask: 'itSupported',
  serviceTask: 'fullyAutomated',
  scriptTask: 'fullyAutomated',
  businessRuleTask: 'fullyAutomated',
};

export function WorkModeField({ nodes }: Props) {
  const language = useLanguage();
  const words = inspector[language];
  const names = marks[language];
  const mode = common(nodes, (step) => step.workMode);
  const kinds = new Set(nodes.map((node) => node.kind));
  const [kind] = kinds;
  const assumed = kinds.size === 1 && kind ? ASSUMED[kind] : undefined;
  const hint = mode.mixed
    ? words.mixed
    : mode.value
      ? names.workModeSentence[mode.value]
      : assumed
        ? words.assumedFromType(names.workMode[assumed])
        : words.notStated;
  return (
    <div data-ask="workMode">
      <Segmented
        className="work-modes"
        label={words.workMode}
        aside={<KeyCap>M</KeyCap>}
        value={mode.mixed ? null : mode.value}
        onChange={(workMode) => changeSteps(nodes, { workMode })}
        segments={WORK_MODES.map((value) => ({
          value,
          text: names.workMode[value],
          mark: <Icon name={WORK_MODE_GLYPH[value]} size={16} />,
          markOnly: true,
        }))}
        hint={hint}
      />
    </div>
  );
}

export function DecisionField({ nodes }: Props) {
  const language = useLanguage();
  return (
    <WordSelect
      label={inspector[language].decision}
      value={common(nodes, (step) => step.decision)}
      options={DECISIONS}
      words={marks[language].decision}
      details={marks[language].decisionSentence}
      onChange={(decision) => changeSteps(nodes, { decision })}
    />
  );
}

export function FormField({ nodes, long }: Props & { readonly long?: boolean }) {
  const language = useLanguage();
  return (
    <WordSelect
      label={long ? inspector[language].formLong : inspector[language].form}
      value={common(nodes, (step) => step.form)}
      options={FORMS}
      words={marks[language].form}
      onChange={(form) => changeSteps(nodes, { form })}
    />
  );
}
