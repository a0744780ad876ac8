import type { FlowNode } from '#models/process/process';
import type { Language } from '#models/text/language';
import { DELIVERIES, PAYMENTS, PICTURE_MEDIA_BLOCKS, RECORDS } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { AutomationBasisField } from './automation-basis';
import { agreed, common, marksOf } from './common';
import { ShareField } from './figure-fields';
import { FallbackField } from './fallback-field';
import { GroupField } from './group-field';
import { MoreTopics, type Topic } from './more-topics';
import { DecisionField, WorkModeField } from './work-fields';
import { WordSelect, WordsField } from './word-fields';

/** Who does the work and how far it may be automated. */
export function WorkTab({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const language = useLanguage();
  const words = inspector[language];
  const mode = common(nodes, (step) => step.workMode);
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
          <AutomationBasisField nodes={nodes} />
        </>
      )}
      <WordSelect
        label={words.record}
        value={common(nodes, (step) => step.record)}
        options={RECORDS}
        words={marks[language].record}
        onChange={(record) => changeSteps(nodes, { record })}
      />
      <MoreTopics id="work" topics={topicsOf(nodes, language)} />
    </div>
  );
}

/** What the index can do without. */
function topicsOf(nodes: readonly FlowNode[], language: Language): readonly Topic[] {
  const words = inspector[language];
  const names = marks[language];
  const delivery = common(nodes, (step) => step.delivery);
  const payment = common(nodes, (step) => step.payment);
  const block = common(nodes, (step) => step.pictureBlock);
  const fallback = common(nodes, (step) => step.fallback);
  const competence = common(nodes, (step) => step.competence);
  const wageGroup = common(nodes, (step) => step.wageGroup);
  const [only] = nodes;
  const own = nodes.length === 1 && only ? only : null;
  return [
    {
      title: words.topic.placing,
      fields: [
        { label: words.rag, stated: agreed(common(nodes, (step) => step.rag)), field: <GroupField nodes={nodes} /> },
        {
          label: words.pictureBlock,
          stated: agreed(block),
          field: (
            <WordsField
              label={words.pictureBlock}
              value={block}
              placeholder={words.pictureBlockHint}
              suggestions={PICTURE_MEDIA_BLOCKS}
              onCommit={(pictureBlock) => changeSteps(nodes, { pictureBlock })}
            />
          ),
        },
        ...(own
          ? [
              {
                label: words.number,
                stated: marksOf(own).number,
                field: (
                  <WordsField
                    label={words.number}
                    value={{ mixed: false, value: marksOf(own).number }}
                    placeholder={words.numberHint}
                    onCommit={(number) => changeSteps(nodes, { number })}
                  />
                ),
              },
            ]
          : []),
      ],
    },
    {
      title: words.topic.outcome,
      fields: [
        {
          label: words.delivery,
          stated: agreed(delivery),
          field: (
            <WordSelect
              label={words.delivery}
              value={delivery}
              options={DELIVERIES}
              words={names.delivery}
              onChange={(value) => changeSteps(nodes, { delivery: value })}
            />
          ),
        },
        {
          label: words.payment,
          stated: agreed(payment),
          field: (
            <WordSelect
              label={words.payment}
              value={payment}
              options={PAYMENTS}
              words={names.payment}
              onChange={(value) => changeSteps(nodes, { payment: value })}
            />
          ),
        },
      ],
    },
    {
      title: words.topic.organisation,
      fields: [
        {
          label: words.fallback,
          stated: agreed(fallback),
          field: <FallbackField value={fallback} onCommit={(value) => changeSteps(nodes, { fallback: value })} />,
        },
        {
          label: words.competence,
          stated: agreed(competence),
          field: (
            <WordsField
              label={words.competence}
              value={competence}
              placeholder={words.competenceHint}
              onCommit={(value) => changeSteps(nodes, { competence: value })}
            />
          ),
        },
        {
          label: words.wageGroup,
          stated: agreed(wageGroup),
          field: (
            <WordsField
              label={words.wageGroup}
              value={wageGroup}
              placeholder={words.wageGroupHint}
              onCommit={(value) => changeSteps(nodes, { wageGroup: value })}
            />
          ),
        },
      ],
    },
  ];
}
